package nhacviec.documents.plan;

/** How rows are called in a sentence to a person. */
final class Wording {

    private static final int BRIEF = 60;

    private Wording() {}

    /** The first words of a text. */
    static String brief(String text) {
        if (text.length() <= BRIEF) {
            return text;
        }
        int blank = text.lastIndexOf(' ', BRIEF);
        return text.substring(0, blank > 20 ? blank : BRIEF) + "…";
    }

    /** I, II, III… */
    static String roman(int number) {
        String[] signs = {"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"};
        return number >= 1 && number <= signs.length ? signs[number - 1] : "M" + number;
    }
}
