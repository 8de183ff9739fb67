package nhacviec.bot;

import java.util.regex.Pattern;

/** What stands before the lines of a list: "•", "–", "✅", "1.", "a)", "(1)", "1/", a first cell with the line's number, "Chỉ tiêu". */
public final class ListMark {

    private static final Pattern BULLET = Pattern.compile("^[^\\p{L}\\p{N}(]+");

    /** An indicator's code with something behind it that is no unit: "1. 3.2: 54/60" is a line of a list, "1. 3.2 %" is not. */
    private static final String CODE_AHEAD = "(?=\\d{1,2}(?:\\.\\d{1,2}){1,2}[.)]?[\\s:;=]+(?!%|điểm|phần trăm)\\S)";

    private static final Pattern NUMBER = Pattern.compile(
            "(?iu)^(?:(?:\\d{1,2}|[a-zđ])[.)/]\\s+|\\((?:\\d{1,2}|[a-zđ])\\)\\s*|\\d{1,2}\\t+)" + CODE_AHEAD);

    /** "Chỉ tiêu 3.2", "mục 3.2": what a code with a point is. */
    private static final Pattern CALLED = Pattern.compile(
            "(?iu)^(?:(?:\\d{1,2}|[a-zđ])[.)/]\\s+)?(?:(?:mã|ma)\\s+)?(?:chỉ tiêu|chi tieu|chỉ số|chi so|tiêu chí|tieu chi"
                    + "|mục|muc|dòng|dong|mã số|ma so|mã|ma|ct)(?:\\s+số)?\\s*:?\\s*(?=\\d{1,2}(?:\\.\\d{1,2}){1,2}(?![\\d.]*/|\\.?\\d))");

    private ListMark() {}

    /** The line without its mark. A number is a mark only where an indicator's code follows. */
    public static String without(String line) {
        String unmarked = NUMBER.matcher(BULLET.matcher(line).replaceFirst("")).replaceFirst("");
        return CALLED.matcher(unmarked).replaceFirst("");
    }
}
