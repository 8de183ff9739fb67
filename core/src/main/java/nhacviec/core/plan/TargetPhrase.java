package nhacviec.core.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nhacviec.core.indicator.Target;

/**
 * The words with which a plan says what an indicator should reach, and what they mean.
 *
 * <pre>
 * phrase      = levels | rank | change | range | decrease | comparison | bare number | quality
 * change      = "giảm … còn 2%", "từ 60% lên 80%"                          {@link TargetChanges}
 * comparison  = [soft] [operator] number [unit] ["trở lên"]          "phấn đấu đạt từ 85% trở lên"
 * range       = [operator] number ("-" | "đến") ["dưới"] number unit     "80 - 85%"
 * rank        = "nhóm" number unit "dẫn đầu" | "≤" number place | "xếp thứ" number
 * levels      = comparison { (";" | "và") comparison }               "sản phẩm và nhãn hiệu"
 * quality     = anything without a number that a figure could be held against
 * </pre>
 */
public final class TargetPhrase {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern SIGNED = Pattern.compile("^[-+]\\d|±");
    private static final Pattern YEAR = Pattern.compile("(?<![\\d./])(19|20)\\d\\d(?![\\d.,/])");
    private static final Pattern BEHIND = Pattern.compile("[<>≤≥=]\\s*\\.?$");
    private static final Pattern EACH = Pattern.compile(
            "(?iuU)\\b(?:mỗi|từng) (?!năm|tháng|quý|tuần|ngày|lần|kỳ)(\\p{L}+)|/ ?(thôn|tổ|khu phố|khu dân cư|ấp|bản|làng|đơn vị|trường|hộ|chi bộ|cơ sở|địa bàn|đội|cán bộ|công chức|người|đoàn thể|chi hội)\\b");
    private static final Pattern SCANNED_PERCENT = Pattern.compile("(?<=\\d)\\s*([oO0°]/[oO°])(?![\\p{L}\\d])");
    private static final Pattern SCANNED = Pattern.compile(
            "(?<![\\p{L}\\p{Nd}.,])(?=[0-9lIOo.,]*[lIOo])[0-9lIOo]+([.,][0-9lIOo]+)?(?=\\s*(%|phần trăm|điểm))");

    private TargetPhrase() {}

    /** How the words compare; beside the comparisons of {@link Target.Operator} a range and a place in a ranking. */
    public enum Comparison {
        AT_LEAST(">=", Target.Operator.AT_LEAST),
        MORE_THAN(">", Target.Operator.MORE_THAN),
        AT_MOST("<=", Target.Operator.AT_MOST),
        LESS_THAN("<", Target.Operator.LESS_THAN),
        EXACTLY("=", Target.Operator.EXACTLY),
        /** Reached from the lower end on. */
        RANGE("range", Target.Operator.AT_LEAST),
        /** Reached at this place or a better, that is smaller, one. */
        RANK("rank", Target.Operator.AT_MOST),
        QUALITATIVE("qualitative", Target.Operator.QUALITATIVE);

        private final String sign;
        private final Target.Operator operator;

        Comparison(String sign, Target.Operator operator) {
            this.sign = sign;
            this.operator = operator;
        }

        /** The sign as scripts read it, such as {@code >=} or {@code range}. */
        public String sign() {
            return sign;
        }

        /** How a figure is held against the first value. */
        public Target.Operator operator() {
            return operator;
        }
    }

    /**
     * What was understood.
     *
     * @param values the numbers, as many as the phrase sets; empty when qualitative
     * @param unit "%", "điểm", "mô hình"…; several joined by "; " where each value has its own; empty when there is none
     * @param doubt what a person should confirm; empty when nothing
     */
    public record Reading(Comparison comparison, List<BigDecimal> values, String unit, String doubt) {

        public Reading {
            values = List.copyOf(values);
        }

        /** The value that a figure is held against: the only one, the lower end, or the commune's level. */
        public Optional<BigDecimal> value() {
            if (values.isEmpty()) {
                return Optional.empty();
            }
            boolean levels = comparison != Comparison.RANGE && values.size() > 1 && !unit.contains(";");
            return Optional.of(values.get(levels && comparison != Comparison.RANK ? values.size() - 1 : 0));
        }

        static Reading quality(String unit) {
            return new Reading(Comparison.QUALITATIVE, List.of(), unit, "");
        }

        Reading doubted(String more) {
            return new Reading(
                    comparison, values, unit, doubt.isEmpty() || more.isEmpty() ? doubt + more : doubt + "; " + more);
        }
    }

    /** Reads a phrase. */
    public static Reading read(String phrase) {
        return read(phrase, "");
    }

    /**
     * Reads a phrase.
     *
     * @param usualUnit the unit that the table gives in a column of its own; empty when there is none
     */
    public static Reading read(String phrase, String usualUnit) {
        String written = PhraseWords.clean(phrase == null ? "" : phrase.replace('\n', ' '));
        String plain = withoutScannedLetters(written);
        Reading reading = readPlain(plain, usualUnit);
        return plain.equals(written) ? reading : reading.doubted("chữ quét “" + written + "” đọc là “" + plain + "”");
    }

    private static Reading readPlain(String phrase, String usualUnit) {
        PhraseWords words = new PhraseWords(phrase);
        if (words.size() == 0) {
            return Reading.quality("");
        }
        if (SIGNED.matcher(phrase).find()) {
            return Reading.quality("").doubted("dấu trước số: không rõ là mức, mức giảm hay sai số");
        }
        Optional<String> none = NoTarget.reason(phrase);
        if (none.isPresent()) {
            return Reading.quality("").doubted(none.get());
        }
        TargetWords target = new TargetWords(words, usualUnit);
        TargetRanks ranks = target.ranks();
        TargetChanges changes = new TargetChanges(words, target);
        Optional<Reading> named = words.attempt(ranks::rank).map(rank -> withWhatElse(words, ranks, rank, usualUnit));
        if (named.isEmpty()) {
            named = words.attempt(target::none)
                    .or(() -> words.attempt(changes::endsAt).map(end -> {
                        target.skipToNext();
                        return end;
                    }));
        }
        if (named.isPresent()) {
            while (!words.atEnd()) {
                target.pass();
            }
            return named.get().doubted(target.passedOver()).doubted(words.doubts());
        }
        List<Reading> found = new ArrayList<>();
        while (!words.atEnd()) {
            Optional<Reading> next = words.attempt(target::comparison);
            if (next.isPresent()) {
                found.add(next.get());
                target.skipToNext();
            } else {
                target.pass();
            }
        }
        if (found.isEmpty()) {
            Reading quality = target.quality();
            return changes.doubles() ? quality.doubted("gấp so với trước, cần số của kỳ trước") : quality;
        }
        Reading reading = found.size() == 1 ? found.get(0) : together(found, phrase);
        return changes.againstThePast(reading)
                .doubted(target.passedOver())
                .doubted(words.doubts())
                .doubted(perUnit(phrase, reading))
                .doubted(BEHIND.matcher(phrase).find() ? "dấu so sánh đứng sau số" : "")
                .doubted(isMoreThanAll(reading) ? "trên 100%" : "");
    }

    /** "Mỗi thôn 01 tổ", "01 tổ/thôn": the commune has as many as it has hamlets, which the plan does not count. */
    private static String perUnit(String phrase, Reading reading) {
        Matcher each = EACH.matcher(phrase);
        boolean money = reading.unit().matches("(?iu).*(đồng|tỷ|triệu|nghìn|tr\\.?đ).*");
        if (!each.find() || money) {
            return "";
        }
        String one = each.group(1) == null ? each.group(2) : each.group(1);
        return "mức tính cho mỗi " + one + ", không phải cho cả xã";
    }

    /** A place in a ranking beside another target: the other one comes first and counts, a person hears of both. */
    private static Reading withWhatElse(PhraseWords words, TargetRanks ranks, Reading rank, String usualUnit) {
        String before = words.between(0, ranks.rankBegins()).replaceFirst("(?iu)[\\s,;]*(và)?[\\s,;]*$", "");
        Reading other = before.matches(".*\\d.*") ? readPlain(before, usualUnit) : Reading.quality("");
        if (other.values().isEmpty()) {
            return rank;
        }
        return other.doubted(
                "còn nêu thứ hạng “" + words.between(ranks.rankBegins(), words.size()) + "”, đang lấy số đầu");
    }

    private static boolean isMoreThanAll(Reading reading) {
        return reading.unit().equals("%") && reading.values().stream().anyMatch(value -> value.compareTo(HUNDRED) > 0);
    }

    /** "98,O%", "lOO%": letters of a scanner in a share. */
    private static String withoutScannedLetters(String text) {
        return SCANNED.matcher(SCANNED_PERCENT.matcher(text).replaceAll("%"))
                .replaceAll(match -> match.group().replaceAll("[lI]", "1").replaceAll("[Oo]", "0"));
    }

    private static boolean isCeiling(Comparison comparison) {
        return comparison == Comparison.AT_MOST || comparison == Comparison.LESS_THAN;
    }

    private static Reading together(List<Reading> found, String phrase) {
        Comparison comparison = found.get(0).comparison();
        boolean alike = found.stream().allMatch(one -> isCeiling(one.comparison()) == isCeiling(comparison));
        boolean byYear = YEAR.matcher(phrase).results().count() > 1;
        if (!alike || byYear) {
            String said = found.stream()
                    .map(one -> (one.comparison().sign() + " "
                                    + one.values().get(0).toPlainString() + " " + one.unit())
                            .strip())
                    .collect(Collectors.joining("; "));
            return found.get(0)
                    .doubted("nêu " + found.size() + (byYear ? " mức của các năm (" : " mức (") + said
                            + "), đang lấy mức đầu");
        }
        List<BigDecimal> values = new ArrayList<>();
        List<String> units = new ArrayList<>();
        for (Reading one : found) {
            values.addAll(one.values());
            units.add(one.unit());
        }
        boolean oneUnit = units.stream().distinct().count() == 1;
        String doubt = oneUnit && comparison != Comparison.RANK
                ? "nêu " + values.size() + " mức trong một câu, đang lấy mức cuối"
                : "nêu " + values.size() + " chỉ tiêu trong một câu, đang lấy số đầu";
        return new Reading(comparison, values, oneUnit ? units.get(0) : String.join("; ", units), doubt);
    }
}
