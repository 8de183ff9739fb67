package nhacviec.core.indicator;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nhacviec.core.SearchKey;
import nhacviec.core.indicator.FigureReading.Ask;
import nhacviec.core.indicator.FigureReading.Question;
import nhacviec.core.indicator.FigureReading.Read;

/** Reads yes or no, "đạt, xếp thứ 3/21" as well; an answer that is expected, turned round or misspelt is asked about. */
final class AnswerReader {

    /** Behind yes or no may stand anything, but only after a mark: "không chắc" is neither. */
    private static final Pattern YES =
            Pattern.compile("^(?:da dat|dat|co|yes)(?: (?:chi tieu|muc tieu|yeu cau))?(?<behind>\\s*[,:;.(–-].*)?$");

    private static final Pattern NO = Pattern.compile(
            "^(?:khong dat|chua dat|khong|no)(?: (?:chi tieu|muc tieu|yeu cau))?(?<behind>\\s*[,:;.(–-].*)?$");

    /** What may stand between yes or no and the words behind it. */
    private static final Pattern MARK = Pattern.compile("[,:;.(–-]");

    /** What turns a yes round, or a no: "có, nhưng chưa đạt", "không, đã đạt". */
    private static final Pattern TURNED_FROM_YES = Pattern.compile("\\b(?:khong|ko|k|chua|chang|cha|tru|no|not)\\b");

    private static final Pattern TURNED_FROM_NO = Pattern.compile("\\b(?:dat|co|dung|roi|yes)\\b");

    private static final Set<String> YES_OR_NO = Set.of("dat", "da", "co", "khong", "chua");
    private static final Set<String> WITH_MARKS = Set.of("đạt", "đã", "có", "không", "chưa");

    /** An answer that is expected, or only nearly one. */
    private static final Pattern DOUBTED =
            Pattern.compile("\\b(?:du kien|uoc|khoang|co the|chac|gan|se|sap|neu|yeu|kem|tam tinh)\\b");

    private AnswerReader() {}

    static FigureReading read(String typed, String key, boolean asks) {
        // "không đạt" begins with a word that "không" alone would match too, so the negative goes first.
        Matcher no = NO.matcher(key);
        boolean certain = !asks && isSpeltRight(typed) && !DOUBTED.matcher(key).find();
        if (no.matches() && certain && !TURNED_FROM_NO.matcher(behind(no)).find()) {
            return new Read(new Figure.Answer(false, typed.strip()));
        }
        Matcher yes = YES.matcher(key);
        if (!no.matches()
                && yes.matches()
                && certain
                && !TURNED_FROM_YES.matcher(behind(yes)).find()) {
            return new Read(new Figure.Answer(true, typed.strip()));
        }
        return new Ask(
                Question.REACHED_OR_NOT,
                List.of(new Figure.Answer(true, typed.strip()), new Figure.Answer(false, typed.strip())));
    }

    /** "đất" is not "đạt" and "cỏ" not "có", although they are the same without their marks. */
    private static boolean isSpeltRight(String typed) {
        String first = Normalizer.normalize(typed.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return Arrays.stream(first.split("[^\\p{L}]+"))
                .limit(2)
                .filter(word -> word.chars().anyMatch(c -> c > 127) && YES_OR_NO.contains(SearchKey.of(word)))
                .allMatch(WITH_MARKS::contains);
    }

    /** The words as they were typed, without the yes or no at their beginning. */
    static String behindAnswer(String typed) {
        String words = Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
        Matcher mark = MARK.matcher(words);
        String answer = mark.find() ? words.substring(0, mark.start()) : words;
        String key = SearchKey.of(answer);
        if (!NO.matcher(key).matches() && !YES.matcher(key).matches()) {
            return words;
        }
        String behind = words.substring(answer.length()).strip();
        if (behind.startsWith("(") && behind.endsWith(")")) {
            behind = behind.substring(0, behind.length() - 1);
        }
        return behindAnswer(behind.replaceFirst("^[\\s,:;.(–-]+", ""));
    }

    /** The words behind yes or no. */
    private static String behind(Matcher said) {
        return said.group("behind") == null ? "" : said.group("behind");
    }
}
