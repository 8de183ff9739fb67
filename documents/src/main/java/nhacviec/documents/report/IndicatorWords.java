package nhacviec.documents.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import nhacviec.core.SearchKey;
import nhacviec.core.indicator.Figure;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.Indicator.Measure;
import nhacviec.core.indicator.Target;
import nhacviec.core.report.IndicatorResult;
import nhacviec.core.report.IndicatorResult.Given;
import nhacviec.core.report.Report;

/** How a report says figures, targets and what comes of comparing them. */
final class IndicatorWords {

    /** A target whose words are longer is said as a number. */
    private static final int SHORT_TARGET = 24;

    /** Said of a percentage that was given without what it was reckoned from. */
    static final String SHARE_ALONE = "chỉ có tỷ lệ";

    private IndicatorWords() {}

    /** Whether the office's value is a percentage that nobody can reckon anew. */
    static boolean isShareAlone(IndicatorResult line) {
        return line.value() instanceof Figure.PercentAlone;
    }

    /**
     * The office's value: "78,33%", "92 điểm", "Không phát sinh"; of yes and no only what was said besides, because the verdict
     * stands beside it.
     */
    static String value(IndicatorResult line) {
        if (line.value() instanceof Figure.Answer answer) {
            return ReportWords.capital(answer.besides());
        }
        boolean ofHundred = line.indicator().measure() == Measure.SCORE
                && line.indicator()
                        .target()
                        .filter(target -> target.unit().equals("%"))
                        .isPresent();
        String said = figure(line.value(), line.indicator().measure());
        // "88,5 điểm" beside a target of "90%" would leave open how the two compare.
        return ofHundred ? said.replaceFirst(" điểm$", "/100 điểm") : said;
    }

    /** "78,33%", "92 điểm", "không phát sinh"; without what a share was reckoned from. */
    private static String figure(Figure figure, Measure measure) {
        if (figure instanceof Figure.Ratio ratio) {
            return ReportWords.number(ratio.percent()) + "%";
        }
        if (figure instanceof Figure.PercentAlone alone) {
            return ReportWords.number(alone.percent()) + "%";
        }
        if (figure instanceof Figure.Number value) {
            return ReportWords.number(value.value()) + (measure == Measure.SCORE ? " điểm" : "");
        }
        if (figure instanceof Figure.Answer answer) {
            String verdict = answer.reached() ? "Đạt" : "Chưa đạt";
            return answer.besides().isEmpty() ? verdict : verdict + ", " + answer.besides();
        }
        return figure instanceof Figure.NothingArose ? "Không phát sinh" : "Chưa có số liệu";
    }

    /** "47/60"; empty for what is no ratio. */
    static String parts(Figure figure) {
        return figure instanceof Figure.Ratio ratio
                ? ReportWords.number(ratio.numerator()) + "/" + ReportWords.number(ratio.denominator())
                : "";
    }

    /** A unit's figure in full, as it was given: "47/60", "55%", "Chưa đạt, xếp thứ 9/21". */
    static String given(Figure figure, Measure measure) {
        String parts = parts(figure);
        return parts.isEmpty() ? figure(figure, measure) : parts;
    }

    static String target(Target target) {
        if (target.value() == null || target.text().length() <= SHORT_TARGET) {
            return withUnit(target);
        }
        String unit = target.unit();
        String value = ReportWords.number(target.value()) + (unit.equals("%") ? "%" : " " + unit).stripTrailing();
        boolean whole = unit.equals("%") && target.value().compareTo(Figure.HUNDRED) == 0;
        return switch (target.operator()) {
            // There is nothing above the whole.
            case AT_LEAST -> whole ? value : "từ " + value + " trở lên";
            case MORE_THAN -> "trên " + value;
            case AT_MOST -> "không quá " + value;
            case LESS_THAN -> "dưới " + value;
            case EXACTLY, QUALITATIVE -> value;
        };
    }

    /** The plan's words; with the unit behind a bare number, which stood in a column of its own. */
    private static String withUnit(Target target) {
        String words = SearchKey.of(target.text());
        boolean said = target.value() == null
                || words.contains(SearchKey.of(target.unit()))
                || target.unit().equals("%") && words.contains("phan tram");
        return said
                ? target.text()
                : target.text().stripTrailing() + (target.unit().equals("%") ? "%" : " " + target.unit());
    }

    static String target(Indicator indicator) {
        return indicator.target().map(IndicatorWords::target).orElse(indicator.targetText());
    }

    /** The targets that the plan names besides the one that counts, where they cannot all be meant. */
    static List<Target> otherTargets(Indicator indicator) {
        return indicator.isContradictory()
                ? indicator.targets().stream()
                        .filter(target -> !target.chosen())
                        .toList()
                : List.of();
    }

    /** "Kế hoạch còn nêu: từ 90 điểm trở lên (Mục II.2.a)". */
    static String alsoNamed(Target other) {
        return "Kế hoạch còn nêu: " + target(other) + " (" + other.citation() + ")";
    }

    /** "Đạt", "Chưa đạt", "Tạm đạt (tạm tính, 2/4 đơn vị)", or why neither can be said. */
    static String verdict(Report report, IndicatorResult line) {
        if (line.isBlank()) {
            return "Chưa có số liệu";
        }
        String word = line.isReached()
                .map(reached -> reached ? "Đạt" : "Chưa đạt")
                .orElse(line.value() instanceof Figure.NothingArose ? "Không phát sinh" : "Chưa đánh giá được");
        if (line.value() == null || line.isComplete()) {
            return word;
        }
        String soFar = line.isReached().isPresent() ? "Tạm " + ReportWords.small(word) : word;
        return soFar + " (" + provisional(report, line) + ")";
    }

    /** "tạm tính, 2/4 đơn vị"; of a half year or a year "tạm tính, 3/4 đơn vị gửi đủ". */
    static String provisional(Report report, IndicatorResult line) {
        return "tạm tính, " + line.unitsAnswered() + "/" + line.unitsAsked() + " đơn vị"
                + (report.period().isDerived() ? " gửi đủ" : "");
    }

    /** "số liệu Quý II/2024": the quarter whose value stands for a half year or a year, of what does not add up; empty for sums. */
    static String valueOf(Report report, IndicatorResult line) {
        return report.period().isDerived() && line.value() != null && line.standsFor() != null
                ? "số liệu " + line.standsFor().vietnamese()
                : "";
    }

    /** "tăng 5,2 điểm phần trăm", "giảm 2 điểm", "không đổi"; empty without anything to compare. */
    static String change(IndicatorResult line) {
        String unit = line.indicator().measure() == Measure.RATIO
                ? " điểm phần trăm"
                : line.indicator().measure() == Measure.SCORE ? " điểm" : "";
        return line.change()
                .map(change -> switch (change.signum()) {
                    case 0 -> "không đổi";
                    case 1 -> "tăng " + ReportWords.number(change) + unit;
                    default -> "giảm " + ReportWords.number(change.abs()) + unit;
                })
                .orElse("");
    }

    /** Why no value can be said although figures were given, with the unit that it lies with; empty where one can. */
    static String whyNone(IndicatorResult line) {
        List<Given> those = line.unsummable();
        if (those.isEmpty()) {
            return "";
        }
        String who = those.stream()
                .map(given -> given.unit() + ", " + given.quarter().vietnamese() + ": "
                        + given(given.figure(), line.indicator().measure()))
                .collect(Collectors.joining("; "));
        return line.indicator().measure().addsUp()
                ? "có đơn vị chỉ gửi tỷ lệ, không kèm số đạt và tổng số nên không cộng được (" + who + ")"
                : "có nhiều giá trị nên chưa rõ lấy giá trị nào (" + who + ")";
    }

    /** What a person has to do so that a value can be said. */
    static String remedy(IndicatorResult line) {
        return line.indicator().measure().addsUp()
                ? "Đề nghị đơn vị gửi số đạt và tổng số"
                : "Xác định giá trị chung của cơ quan";
    }

    /** The reasons of units as sentences: "Văn phòng UBND xã, Quý I/2024: Máy quét hỏng."; empty when nobody gave one. */
    static String reasons(IndicatorResult line) {
        return line.explained().stream().map(IndicatorWords::reason).collect(Collectors.joining(" "));
    }

    static String reason(Given given) {
        return whose(given) + ": " + ReportWords.ownSentence(given.reason().words());
    }

    /** "Văn phòng UBND xã, Quý I/2024". */
    static String whose(Given given) {
        return given.unit() + ", " + given.quarter().vietnamese();
    }

    /** Whether a number moved the way that its target wants. */
    static boolean isBetter(IndicatorResult line) {
        return direction(line) > 0;
    }

    /** Whether a number moved away from what its target wants. */
    static boolean isWorse(IndicatorResult line) {
        return direction(line) < 0;
    }

    private static int direction(IndicatorResult line) {
        int moved = line.change().map(BigDecimal::signum).orElse(0);
        return lessIsBetter(line) ? -moved : moved;
    }

    /** "không quá 5%": there a rise is no progress. */
    private static boolean lessIsBetter(IndicatorResult line) {
        return line.indicator()
                .target()
                .map(Target::operator)
                .filter(operator -> operator == Target.Operator.AT_MOST || operator == Target.Operator.LESS_THAN)
                .isPresent();
    }
}
