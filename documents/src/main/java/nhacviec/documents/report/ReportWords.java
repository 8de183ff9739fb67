package nhacviec.documents.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.ReportPeriod;
import nhacviec.core.plan.Deadline;
import nhacviec.core.plan.RowTitle;
import nhacviec.core.report.Letterhead;
import nhacviec.core.report.Report;
import nhacviec.core.report.TaskResult;
import nhacviec.core.report.TaskResult.Part;
import nhacviec.core.task.Milestone;
import nhacviec.core.task.ProvingDocument;
import nhacviec.core.task.Task;

/** How a report says dates, numbers, states and documents. */
final class ReportWords {

    /** What a task waits for that comes from above; the same words in the body and in both annexes. */
    static final String FOR_OTHERS = "chờ văn bản, yêu cầu của cấp trên";

    /** What the office itself still has to date. */
    static final String UNDATED = "chưa ấn định thời hạn";

    /** A task of the whole year when the year is over and nobody has reported its end. */
    static final String UNCLOSED = "thường xuyên đã hết năm, chưa báo kết thúc";

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

    static String state(TaskResult task) {
        return switch (task.state()) {
            case LATE -> task.isUnclosed() ? "Hết năm, chưa báo kết thúc" : "Quá hạn";
            case DONE -> "Hoàn thành";
            case DONE_SO_FAR -> "Hoàn thành phần việc trong kỳ";
            case WAITING -> capital(task.isWaitingForOthers() ? FOR_OTHERS : UNDATED);
            case ONGOING -> "Thực hiện thường xuyên";
            case IN_PROGRESS -> "Đang thực hiện, còn trong hạn";
            case NOT_YET -> "Chưa đến kỳ thực hiện";
        };
    }

    /** What a part without a date waits for; of a date that the office itself has to choose, by which document. */
    static String waiting(Deadline deadline) {
        if (deadline.trigger().isEmpty()) {
            return UNDATED;
        }
        return deadline instanceof Deadline.WaitingFor
                ? "chờ " + deadline.trigger()
                : UNDATED + " theo " + deadline.trigger();
    }

    /** How one part of a task stands. */
    static String state(Report report, TaskResult task, Part part) {
        if (part.isDone()) {
            if (part.isCheckIn()) {
                return "Thường xuyên, đã cập nhật";
            }
            return part.workingDaysLate() > 0 ? "Hoàn thành, chậm hạn" : "Hoàn thành";
        }
        if (part.isWaiting()) {
            return capital(task.task().deadline() instanceof Deadline.WaitingFor ? FOR_OTHERS : UNDATED);
        }
        if (part.overdue()) {
            return part.nature() == Milestone.Nature.CLOSING ? "Hết năm, chưa báo kết thúc" : "Quá hạn";
        }
        return switch (part.nature()) {
            case CHECK_IN ->
                report.isUnanswered(part) ? "Thường xuyên, không cập nhật" : "Thường xuyên, chưa đến kỳ cập nhật";
            case CLOSING -> "Thường xuyên";
            default ->
                part.due().isAfter(report.periodEnd()) ? "Chưa đến kỳ thực hiện" : "Đang thực hiện, còn trong hạn";
        };
    }

    /** "đã quá 6 ngày làm việc"; of what was due on the last day that the report looks at only that it was not done. */
    static String overdueBy(Part part) {
        return part.workingDaysLate() == 0
                ? "hết hạn mà chưa hoàn thành"
                : "đã quá " + part.workingDaysLate() + " ngày làm việc";
    }

    /**
     * "29/BC-UBND ngày 27/3/2024; 30/TTr-UBND": a document's date only where somebody said it. The day of the report alone where no
     * document was given.
     */
    static String document(Part part) {
        if (!part.isDone()) {
            return "";
        }
        return part.done().documents().isEmpty()
                ? "Ngày " + date(part.done().completion().on())
                : part.done().documents().stream()
                        .map(document ->
                                document.number() + (document.date() == null ? "" : " ngày " + date(document.date())))
                        .collect(Collectors.joining("; "));
    }

    /** "29/BC-UBND; 30/TTr-UBND", in the order in which they were given. */
    static String numbers(List<ProvingDocument> documents) {
        return documents.stream()
                .map(ProvingDocument::number)
                .filter(number -> !number.isEmpty())
                .collect(Collectors.joining("; "));
    }

    /** "theo văn bản số 29/BC-UBND ngày 27/3/2024", "ngày 27/3/2024". */
    static String proof(Part part) {
        return part.done().documents().isEmpty()
                ? document(part).replaceFirst("^Ngày", "ngày")
                : "theo văn bản số " + document(part);
    }

    /** The product that the plan wants of a part; what it wants of the whole task where the plan does not say. */
    static List<String> products(TaskResult task, Part part) {
        return part.product().isBlank() ? task.task().products() : List.of(part.product());
    }

    /** The same words with a capital at the beginning. */
    static String capital(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** The same words with a small letter at the beginning, unless they begin with a short form such as CCHC. */
    static String small(String words) {
        return words.length() < 2 || Character.isUpperCase(words.charAt(1))
                ? words
                : Character.toLowerCase(words.charAt(0)) + words.substring(1);
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

    /** What a task is called in a sentence. */
    static String name(Task task) {
        return RowTitle.onPaper(task.name(), task.shortName());
    }

    /** What an indicator is called in a sentence. */
    static String name(Indicator row) {
        return RowTitle.onPaper(row.name(), row.shortName());
    }

    static String joined(List<String> words) {
        return words.stream().collect(Collectors.joining("; "));
    }

    /** Ends words with one full stop, whatever they ended with. */
    static String sentence(String words) {
        return words.strip().replaceAll("[\\s.;:,]+$", "") + ".";
    }

    /** What somebody typed, as a sentence of its own. */
    static String ownSentence(String words) {
        return capital(sentence(words));
    }

    /**
     * Words as a file can hold them: in one line, and without the control characters which a paste from elsewhere may bring along
     * and which no office file takes.
     */
    static String printable(String words) {
        StringBuilder kept = new StringBuilder(words.length());
        words.codePoints().forEach(letter -> {
            int type = Character.getType(letter);
            if (Character.isWhitespace(letter)) {
                kept.append(' ');
            } else if (type != Character.CONTROL && type != Character.SURROGATE && (letter & 0xFFFE) != 0xFFFE) {
                kept.appendCodePoint(letter);
            }
        });
        return kept.toString();
    }
}
