package nhacviec.documents.report;

import java.text.Normalizer;

/**
 * How wide bold Times New Roman words are printed. The lines below quốc hiệu, agency and subject are measured by the words above
 * them, and a machine that writes reports need not have the font.
 */
final class LetterWidth {

    private static final double PER_POINT = 1000;
    private static final int USUAL = 500;

    /** From the font's own metrics, thousandths of the size; marks add nothing to a letter. */
    private static final int[] CAPITALS = {
        722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944, 722, 778, 611, 778, 722, 556, 667, 722, 722,
        1000, 722, 722, 667
    };

    private static final int[] SMALL = {
        500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444, 389, 333, 556, 500,
        722, 500, 500, 444
    };

    private LetterWidth() {}

    /** The width in twentieths of a point. */
    static int twips(String words, int size) {
        String letters = Normalizer.normalize(words, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('Đ', 'D')
                .replace('đ', 'd');
        return (int) Math.round(letters.chars().map(LetterWidth::of).sum() * size * 20 / PER_POINT);
    }

    private static int of(int letter) {
        if (letter >= 'A' && letter <= 'Z') {
            return CAPITALS[letter - 'A'];
        }
        if (letter >= 'a' && letter <= 'z') {
            return SMALL[letter - 'a'];
        }
        return switch (letter) {
            case ' ', '.', ',' -> 250;
            case '-' -> 333;
            case '/' -> 278;
            default -> USUAL;
        };
    }
}
