package nhacviec.core.indicator;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nhacviec.core.SearchKey;
import nhacviec.core.indicator.FigureReading.Ask;
import nhacviec.core.indicator.FigureReading.Fault;
import nhacviec.core.indicator.FigureReading.Question;
import nhacviec.core.indicator.FigureReading.Read;
import nhacviec.core.indicator.FigureReading.Refused;

/** Reads yes or no, "đạt, xếp thứ 3/21" as well; an answer that is expected, turned round or misspelt is asked about. */
final class AnswerReader {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** A number, as the result where yes or no is asked. */
    private static final Pattern RESULT = Pattern.compile("(\\d[\\d.,]*)\\s*(diem|%|phan tram)?");

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

    /** Words that only turn yes and no about: "nhưng chưa đạt", "không", "chưa rõ". */
    private static final Pattern VERDICT_ALONE = Pattern.compile(
            "(?:(?:nhung|ma|thi|la|le|phai|lam|nham|a|hay|van|da|duoc|co|khong|ko|k|chua|dat|dung|roi|chang|cha|no|not|yes|chac|ro)[\\s,.;:?!()]*)*");

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
                List.of(Figure.Answer.decided(true, typed), Figure.Answer.decided(false, typed)));
    }

    /** A number where yes or no is asked and the target that counts is a number: "92" of "90 điểm". */
    static Optional<FigureReading> result(String typed, Target target) {
        Matcher number = RESULT.matcher(SearchKey.of(typed));
        if (!number.matches()) {
            return Optional.empty();
        }
        List<BigDecimal> readings = NumberToken.readings(number.group(1));
        if (readings.size() != 1) {
            return Optional.empty();
        }
        BigDecimal value = readings.get(0);
        if (value.compareTo(HUNDRED) > 0) {
            return Optional.of(new Refused(Fault.OVER_100));
        }
        boolean ofTen = target.value() != null
                && target.value().compareTo(BigDecimal.TEN) > 0
                && value.signum() > 0
                && value.compareTo(BigDecimal.TEN) <= 0;
        Figure.Answer answer = answer(number, target, typed.strip(), value);
        return Optional.of(
                ofTen
                        ? new Ask(
                                Question.SCALE_OF_TEN,
                                List.of(
                                        answer,
                                        answer(
                                                number,
                                                target,
                                                NumberToken.plain(value.multiply(BigDecimal.TEN))
                                                        .toPlainString()
                                                        .replace('.', ','),
                                                value.multiply(BigDecimal.TEN))))
                        : new Read(answer));
    }

    /** An answer that gives a number, "Đạt, 92 điểm", judged by another target; empty where it cannot be told. */
    static Optional<Figure.Answer> judged(Figure.Answer given, Target target) {
        String words = given.besides().isBlank() ? given.words() : given.besides();
        return target.value() != null && result(words, target).orElse(null) instanceof Read read
                ? Optional.of(new Figure.Answer(((Figure.Answer) read.figure()).reached(), given.words()))
                : Optional.empty();
    }

    private static Figure.Answer answer(Matcher typed, Target target, String figure, BigDecimal value) {
        String words = typed.group(2) == null && !target.unit().isEmpty()
                ? figure + (target.unit().equals("%") ? "" : " ") + target.unit()
                : figure;
        return new Figure.Answer(target.isReachedBy(value), words);
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

    /** The words as they were typed, without what they say of yes or no; empty where they say nothing else. */
    static String besidesVerdict(String typed) {
        String besides = behindAnswer(typed);
        return VERDICT_ALONE.matcher(SearchKey.of(besides)).matches() ? "" : besides;
    }

    /** The words behind yes or no. */
    private static String behind(Matcher said) {
        return said.group("behind") == null ? "" : said.group("behind");
    }
}
