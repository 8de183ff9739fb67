package nhacviec.documents.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nhacviec.core.indicator.Figure;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.Indicator.Measure;
import nhacviec.core.indicator.ReportPeriod;
import nhacviec.core.indicator.Target;
import nhacviec.core.plan.Deadline;
import nhacviec.core.report.IndicatorResult;
import nhacviec.core.report.Letterhead;
import nhacviec.core.report.TaskResult;
import nhacviec.core.report.TaskResult.Part;
import nhacviec.core.task.Milestone;

/** How a report says dates, figures, targets and states. */
final class ReportWords {

    /** A target whose words are longer is said as a number. */
    private static final int SHORT_TARGET = 24;

    private ReportWords() {}

    /** "05/3/2024": Nghị định 30/2020/NĐ-CP wants days below 10 and the months 1 and 2 with a leading zero. */
    static String date(LocalDate day) {
        return twoDigits(day.getDayOfMonth()) + "/" + month(day) + "/" + day.getYear();
    }

    /** "ngày 05 tháng 3 năm 2024". */
    static String longDate(LocalDate day) {
        return "ngày " + twoDigits(day.getDayOfMonth()) + " tháng " + month(day) + " năm " + day.getYear();
    }

    private static String month(LocalDate day) {
        return day.getMonthValue() <= 2 ? twoDigits(day.getMonthValue()) : "" + day.getMonthValue();
    }

    static String twoDigits(int number) {
        return number < 10 ? "0" + number : "" + number;
    }

    /** "quý I năm 2024", "6 tháng đầu năm 2024", "năm 2024". */
    static String period(ReportPeriod period) {
        return switch (period.span()) {
            case H1 -> "6 tháng đầu năm " + period.year();
            case Y -> "năm " + period.year();
            default -> "quý " + Deadline.roman(period.quarters().get(0).quarter()) + " năm " + period.year();
        };
    }

    /** A decimal comma, a full stop between thousands. */
    static String number(BigDecimal value) {
        BigDecimal shortest = value.stripTrailingZeros();
        String plain = (shortest.scale() < 0 ? shortest.setScale(0) : shortest).toPlainString();
        int point = plain.indexOf('.');
        StringBuilder whole = new StringBuilder(point < 0 ? plain : plain.substring(0, point));
        for (int i = whole.length() - 3; i > (value.signum() < 0 ? 1 : 0); i -= 3) {
            whole.insert(i, '.');
        }
        return whole + (point < 0 ? "" : "," + plain.substring(point + 1));
    }

    /** "78,33%", "92 điểm", "không phát sinh"; without what a share was reckoned from. */
    static String figure(Figure figure, Measure measure) {
        if (figure instanceof Figure.Ratio ratio) {
            return number(ratio.percent()) + "%";
        }
        if (figure instanceof Figure.PercentAlone alone) {
            return number(alone.percent()) + "%";
        }
        if (figure instanceof Figure.Number value) {
            return number(value.value()) + (measure == Measure.SCORE ? " điểm" : "");
        }
        if (figure instanceof Figure.Answer answer) {
            return answer.words().isBlank() ? (answer.reached() ? "Đạt" : "Chưa đạt") : answer.words();
        }
        return figure instanceof Figure.NothingArose ? "Không phát sinh" : "Chưa có số liệu";
    }

    /** "47/60"; empty for what is no ratio. */
    static String parts(Figure figure) {
        return figure instanceof Figure.Ratio ratio
                ? number(ratio.numerator()) + "/" + number(ratio.denominator())
                : "";
    }

    /** A figure in full, as it was given: "47/60", "55%", "xếp thứ 3/21". */
    static String given(Figure figure, Measure measure) {
        String parts = parts(figure);
        return parts.isEmpty() ? figure(figure, measure) : parts;
    }

    static String target(Target target) {
        if (target.value() == null || target.text().length() <= SHORT_TARGET) {
            return target.text();
        }
        String value = number(target.value()) + (target.unit().equals("%") ? "%" : " " + target.unit());
        return switch (target.operator()) {
            case AT_LEAST -> "từ " + value.strip() + " trở lên";
            case MORE_THAN -> "trên " + value.strip();
            case AT_MOST -> "không quá " + value.strip();
            case LESS_THAN -> "dưới " + value.strip();
            case EXACTLY, QUALITATIVE -> value.strip();
        };
    }

    static String target(Indicator indicator) {
        return indicator.target().map(ReportWords::target).orElse(indicator.targetText());
    }

    /** The targets that the plan names besides the one that counts, where they cannot all be meant. */
    static List<Target> otherTargets(Indicator indicator) {
        return indicator.isContradictory()
                ? indicator.targets().stream()
                        .filter(target -> !target.chosen())
                        .toList()
                : List.of();
    }

    /** "Đạt", "Chưa đạt", or why neither can be said. */
    static String verdict(IndicatorResult line) {
        if (line.isBlank()) {
            return "Chưa có số liệu";
        }
        String word = line.isReached()
                .map(reached -> reached ? "Đạt" : "Chưa đạt")
                .orElse(line.value() instanceof Figure.NothingArose ? "Không phát sinh" : "Chưa đánh giá được");
        boolean settled = line.isComplete() || line.value() == null;
        return settled ? word : word + " (tạm tính)";
    }

    /** "tăng 5,2 điểm phần trăm", "giảm 2 điểm", "không đổi"; empty without anything to compare. */
    static String change(IndicatorResult line) {
        String unit = line.indicator().measure() == Measure.RATIO
                ? " điểm phần trăm"
                : line.indicator().measure() == Measure.SCORE ? " điểm" : "";
        return line.change()
                .map(change -> switch (change.signum()) {
                    case 0 -> "không đổi";
                    case 1 -> "tăng " + number(change) + unit;
                    default -> "giảm " + number(change.abs()) + unit;
                })
                .orElse("");
    }

    static String state(TaskResult.State state) {
        return switch (state) {
            case LATE -> "Quá hạn";
            case DONE -> "Hoàn thành";
            case DONE_SO_FAR -> "Hoàn thành phần việc trong kỳ";
            case WAITING -> "Chờ cấp trên";
            case ONGOING -> "Thực hiện thường xuyên";
            case IN_PROGRESS -> "Đang thực hiện, còn trong hạn";
            case NOT_YET -> "Chưa đến kỳ thực hiện";
        };
    }

    /** How one part of a task stands. */
    static String state(Part part, LocalDate asOf, LocalDate periodEnd) {
        if (part.isDone()) {
            if (part.nature() == Milestone.Nature.CHECK_IN) {
                return "Thường xuyên, đã cập nhật";
            }
            return part.workingDaysLate() > 0 ? "Hoàn thành, chậm hạn" : "Hoàn thành";
        }
        if (part.isWaiting()) {
            return "Chờ cấp trên";
        }
        if (part.overdue()) {
            return "Quá hạn";
        }
        return switch (part.nature()) {
            case CHECK_IN -> part.isUnanswered(asOf) ? "Thường xuyên, chưa cập nhật" : "Thường xuyên";
            case CLOSING -> "Thường xuyên";
            default -> part.due().isAfter(periodEnd) ? "Chưa đến kỳ thực hiện" : "Đang thực hiện, còn trong hạn";
        };
    }

    /** "29/BC-UBND ngày 27/3/2024"; the day alone where no document was given. */
    static String document(Part part) {
        if (!part.isDone()) {
            return "";
        }
        LocalDate day = part.completion().documentDate() == null
                ? part.completion().on()
                : part.completion().documentDate();
        return part.completion().document().isEmpty()
                ? "Ngày " + date(day)
                : part.completion().document() + " ngày " + date(day);
    }

    /** The product that the plan wants of a part; what it wants of the whole task where the plan does not say. */
    static List<String> products(TaskResult task, Part part) {
        return part.product().isBlank() ? task.task().products() : List.of(part.product());
    }

    /** "CẢI CÁCH THỂ CHẾ" inside a numbered heading: "Cải cách thể chế". */
    static String sentenceCase(String capitals) {
        String low = capitals.toLowerCase(Locale.forLanguageTag("vi"));
        return capital(low);
    }

    /** The same words with a capital at the beginning. */
    static String capital(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** "Chữ viết tắt: TTHC: thủ tục hành chính; …": the office's short forms that occur in words; empty when none does. */
    static Optional<String> abbreviations(Letterhead office, String used) {
        String explained = office.abbreviations().entrySet().stream()
                .filter(shortForm -> Pattern.compile(
                                "(?<![\\p{L}\\d/-])" + Pattern.quote(shortForm.getKey()) + "(?![\\p{L}\\d/-])")
                        .matcher(used)
                        .find())
                .map(shortForm -> shortForm.getKey() + ": " + shortForm.getValue())
                .collect(Collectors.joining("; "));
        return explained.isEmpty() ? Optional.empty() : Optional.of("Chữ viết tắt: " + explained + ".");
    }

    static String joined(List<String> words) {
        return words.stream().collect(Collectors.joining("; "));
    }

    /** Ends words with one full stop, whatever they ended with. */
    static String sentence(String words) {
        return words.strip().replaceAll("[\\s.;:,]+$", "") + ".";
    }
}
