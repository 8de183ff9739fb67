package nhacviec.app;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The plan and the ways to say a figure as the reference model knows them: copied out by hand from the plan's annex, so that the model
 * shares no rule with the program. Figures are written as the audit trail writes them ("45/60", "75.5%").
 */
final class FormWords {

    private FormWords() {}

    enum Measure {
        RATIO,
        SCORE,
        YES_NO
    }

    static final String VP = "Văn phòng";
    static final List<String> OF_ALL_UNITS =
            List.of("3.1", "3.2", "3.3", "5.2", "5.3.1", "5.3.2", "5.3.3", "5.3.4", "5.3.5");
    static final List<String> OF_THE_OFFICE = List.of("1.1", "1.2", "1.3", "2", "5.1", "5.4");
    /** Headings, and codes that the plan does not have. */
    static final List<String> NO_ROWS = List.of("3", "5.3", "9.9", "3.7");

    private static final Map<String, Integer> TARGETS =
            Map.of("3.3", 50, "5.2", 60, "5.3.1", 60, "5.3.2", 60, "5.4", 90);

    static boolean isRow(String code) {
        return OF_ALL_UNITS.contains(code) || OF_THE_OFFICE.contains(code);
    }

    static boolean isOwedBy(String code, String unit) {
        return OF_ALL_UNITS.contains(code) || (OF_THE_OFFICE.contains(code) && VP.equals(unit));
    }

    static List<String> owedBy(String unit) {
        return java.util.stream.Stream.concat(OF_ALL_UNITS.stream(), OF_THE_OFFICE.stream())
                .filter(code -> isOwedBy(code, unit))
                .collect(Collectors.toList());
    }

    static Measure measure(String code) {
        return code.startsWith("1.") ? Measure.YES_NO : code.equals("5.4") ? Measure.SCORE : Measure.RATIO;
    }

    /**
     * Words that somebody types as a result.
     *
     * @param readings the figure that they are for a kind of row; missing where they are asked about or refused
     * @param reason whether they could be a reason as well
     */
    record Typed(String words, Map<Measure, String> readings, boolean reason) {
        String figure(String code) {
            return isRow(code) ? readings.get(measure(code)) : null;
        }
    }

    private static Typed ratio(String words, String figure) {
        return new Typed(words, Map.of(Measure.RATIO, figure), false);
    }

    private static Typed any(String words, String figure) {
        return new Typed(words, Map.of(Measure.RATIO, figure, Measure.SCORE, figure, Measure.YES_NO, figure), false);
    }

    static final List<Typed> RESULTS = List.of(
            ratio("45/60", "45/60"),
            ratio("12/12", "12/12"),
            ratio("12/12", "12/12"),
            ratio("60/60", "60/60"),
            ratio("54/60", "54/60"),
            ratio("8 trên 10", "8/10"),
            ratio("0/5", "0/5"),
            ratio("400/600", "400/600"),
            new Typed("75,5%", Map.of(Measure.RATIO, "75.5%", Measure.SCORE, "75.5"), false),
            new Typed("92,5", Map.of(Measure.RATIO, "92.5%", Measure.SCORE, "92.5"), false),
            new Typed("88", Map.of(Measure.SCORE, "88"), false),
            any("Không phát sinh", "không phát sinh"),
            any("chưa có số liệu", "chưa có số liệu"),
            new Typed("đạt", Map.of(Measure.YES_NO, "đạt: đạt"), true),
            new Typed("Chưa đạt, xếp thứ 12/21", Map.of(Measure.YES_NO, "chưa đạt: Chưa đạt, xếp thứ 12/21"), true),
            new Typed("61/60", Map.of(), false),
            new Typed("khoảng 90%", Map.of(), true),
            new Typed("45 60", Map.of(), false),
            new Typed("-5", Map.of(), false),
            new Typed("1.234", Map.of(), false),
            new Typed("xin chào", Map.of(), true));

    private static final Pattern RATIO = Pattern.compile("(\\d+)/(\\d+)");

    /** The figure that a button's code stands for; null when a row of this kind does not take it. */
    static String ofButton(String data, String code) {
        Measure measure = measure(code);
        if (data.equals("none")) {
            return "không phát sinh";
        }
        if (data.equals("later")) {
            return "chưa có số liệu";
        }
        if (measure == Measure.YES_NO) {
            return data.equals("yes") ? "đạt: đạt" : data.equals("no") ? "chưa đạt: chưa đạt" : null;
        }
        if (!data.matches("r\\d+/\\d+|[pn]\\d+(?:\\.\\d+)?")) {
            return null;
        }
        String number = data.substring(1);
        BigDecimal value = value(data.startsWith("r") ? number : number + "%");
        boolean possible = value != null && value.compareTo(BigDecimal.valueOf(100)) <= 0;
        if (measure == Measure.SCORE) {
            return possible && data.startsWith("n") ? number : null;
        }
        return !possible || data.startsWith("n") ? null : data.startsWith("r") ? number : number + "%";
    }

    /** Percent or points; null where a figure has none. */
    static BigDecimal value(String figure) {
        Matcher ratio = RATIO.matcher(figure);
        if (ratio.matches()) {
            BigDecimal whole = new BigDecimal(ratio.group(2));
            return whole.signum() == 0
                    ? null
                    : new BigDecimal(ratio.group(1))
                            .multiply(BigDecimal.valueOf(100))
                            .divide(whole, 9, RoundingMode.DOWN);
        }
        String number = figure.replace("%", "");
        return number.matches("\\d+(?:\\.\\d+)?") ? new BigDecimal(number) : null;
    }

    /**
     * Whether a figure needs a reason.
     *
     * @param last the unit's figure of the period before; null when there is none
     */
    static boolean isDoubtful(String code, String figure, String last) {
        BigDecimal value = value(figure);
        if (measure(code) == Measure.YES_NO) {
            return figure.startsWith("chưa đạt");
        }
        if (value == null) {
            return false;
        }
        boolean misses = value.compareTo(BigDecimal.valueOf(TARGETS.getOrDefault(code, 100))) < 0;
        BigDecimal before = last == null ? null : value(last);
        if (before == null) {
            return misses;
        }
        boolean far = value.subtract(before).abs().compareTo(BigDecimal.valueOf(20)) > 0;
        long total = total(figure);
        long totalBefore = total(last);
        boolean jumped = total > 0 && totalBefore > 0 && (total > 5 * totalBefore || total * 2 < totalBefore);
        boolean score = measure(code) == Measure.SCORE
                && before.signum() > 0
                && value.compareTo(before.multiply(BigDecimal.valueOf(5))) > 0;
        return misses || far || jumped || score;
    }

    private static long total(String figure) {
        Matcher ratio = RATIO.matcher(figure);
        return ratio.matches() ? Long.parseLong(ratio.group(2)) : 0;
    }

    static final List<String> STOP = List.of("thôi", "hủy", "dừng lại");
    static final List<String> REASONS = List.of("thiếu máy quét", "mới triển khai");
    /** Words that fill nothing in, whatever was asked. */
    static final List<String> NOISE = List.of("???", "😀", "ok ạ", "không", "khoan đã");
}
