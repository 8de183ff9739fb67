package nhacviec.core.indicator;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nhacviec.core.SearchKey;

/** What people say behind yes or no: "xếp thứ 9/21" of "chưa đạt, xếp thứ 9/21". */
final class AnswerWords {

    /** What may stand between yes or no and the words behind it. */
    private static final Pattern MARK = Pattern.compile("[,:;.(–-]");

    private AnswerWords() {}

    /** The words as they were typed, without the yes or no at their beginning. */
    static String besides(String typed) {
        String words = Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
        Matcher mark = MARK.matcher(words);
        String answer = mark.find() ? words.substring(0, mark.start()) : words;
        String key = SearchKey.of(answer);
        if (!FigureReader.NO.matcher(key).matches()
                && !FigureReader.YES.matcher(key).matches()) {
            return words;
        }
        String behind = words.substring(answer.length()).strip();
        if (behind.startsWith("(") && behind.endsWith(")")) {
            behind = behind.substring(0, behind.length() - 1);
        }
        return besides(behind.replaceFirst("^[\\s,:;.(–-]+", ""));
    }
}
