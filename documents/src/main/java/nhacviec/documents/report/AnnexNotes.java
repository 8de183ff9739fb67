package nhacviec.documents.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.report.IndicatorResult;
import nhacviec.core.report.Report;
import nhacviec.core.report.TaskResult;
import nhacviec.core.report.TaskResult.Part;
import nhacviec.core.task.Milestone;
import nhacviec.documents.plan.ScannerSlip;

/** What stands in the last column of both annexes, on paper as in the workbook, and what a person must still write there. */
final class AnnexNotes {

    private static final String NO_REASON = "Bổ sung nguyên nhân";

    private AnnexNotes() {}

    /** Reasons, figures that are missing, and figures that could not be reckoned in. */
    static List<String> of(Report report, IndicatorResult line) {
        List<String> notes = new ArrayList<>();
        // Why one quarter's figure was low says nothing of a half year that reaches its target.
        boolean oldReasons = report.period().isDerived() && line.isReached().orElse(false);
        line.explained().stream()
                .filter(given -> !oldReasons)
                .forEach(given -> notes.add(IndicatorWords.reason(given)));
        if (IndicatorWords.isShareAlone(line)) {
            notes.add(ReportWords.capital(IndicatorWords.SHARE_ALONE) + ", không có số đạt và tổng số.");
        }
        if (!line.isComplete() && !line.isBlank()) {
            notes.add("Còn thiếu: "
                    + line.missing().stream()
                            .map(owed -> (owed.unit() + " (" + owed.quarter().vietnamese() + ")").replace(") (", "; "))
                            .collect(Collectors.joining("; "))
                    + ".");
        }
        if (line.value() == null && !line.isBlank()) {
            String why = IndicatorWords.whyNone(line);
            if (!why.isEmpty()) {
                notes.add("Chưa tính được kết quả chung: " + ReportWords.sentence(why));
            }
            report.period().quarters().forEach(quarter -> sent(line, quarter).ifPresent(notes::add));
        }
        line.former()
                .forEach(given -> notes.add("Chưa tính số liệu của " + IndicatorWords.whose(given)
                        + " (đơn vị nay không còn báo cáo chỉ tiêu này): "
                        + ReportWords.small(IndicatorWords.given(
                                given.figure(), line.indicator().measure()))
                        + "."));
        return notes;
    }

    /** "Quý I/2024: Tư pháp 21/30; Tài chính - Kế toán 55%." */
    private static Optional<String> sent(IndicatorResult line, ReportingPeriod quarter) {
        List<String> figures = line.given().stream()
                .filter(given -> given.quarter().equals(quarter))
                .map(given -> given.unit() + " "
                        + ReportWords.small(IndicatorWords.given(
                                given.figure(), line.indicator().measure())))
                .toList();
        return figures.isEmpty()
                ? Optional.empty()
                : Optional.of(quarter.vietnamese() + ": " + String.join("; ", figures) + ".");
    }

    /** What a person must still write beside an indicator. */
    static List<String> drafts(IndicatorResult line) {
        List<String> drafts = new ArrayList<>();
        boolean missed = line.isReached().filter(reached -> !reached).isPresent();
        if (missed && line.explained().isEmpty()) {
            drafts.add(NO_REASON);
        }
        if (!line.unsummable().isEmpty()) {
            drafts.add(IndicatorWords.remedy(line));
        }
        if (!line.former().isEmpty()) {
            drafts.add("Xác định cách tính số liệu của đơn vị cũ");
        }
        return drafts;
    }

    /** Where the plan's own words are doubtful: they stay as they were signed until a person has compared them. */
    static List<String> doubts(Indicator row) {
        if (row.group()) {
            return List.of();
        }
        List<String> doubts = new ArrayList<>();
        if (row.isContradictory() && row.target().isEmpty()) {
            doubts.add("Kế hoạch ghi các mức khác nhau; chọn một mức bằng /chon");
        }
        String printed = Stream.concat(
                        Stream.of(IndicatorWords.target(row)),
                        IndicatorWords.otherTargets(row).stream().map(IndicatorWords::target))
                .collect(Collectors.joining("; "));
        ScannerSlip.in(printed).forEach(slip -> doubts.add("Có thể là “" + slip.meant() + "”; đối chiếu văn bản gốc"));
        return doubts;
    }

    /** Whose date a paper cannot say, because nobody did. */
    private static List<String> undated(Part part) {
        return part.isDone()
                ? part.done().undated().stream()
                        .map(document -> "Bổ sung ngày của văn bản " + document.number())
                        .toList()
                : List.of();
    }

    /** Who led a task before a merger or a new name; with the task's first row. */
    static List<String> ofLead(TaskResult task) {
        String before = task.leadUnit().before();
        return before.isEmpty() ? List.of() : List.of("Đơn vị chủ trì trước là " + before + ".");
    }

    /** Why a part is late, what it waits for, that its date was put off, and what was said to have been done. */
    static List<String> of(TaskResult task, Part part) {
        List<String> notes = new ArrayList<>();
        if (part.extendedFrom() != null) {
            notes.add("Gia hạn từ " + ReportWords.date(part.extendedFrom()) + ".");
        }
        if (part.isWaiting() && !task.task().deadline().trigger().isEmpty()) {
            notes.add(ReportWords.ownSentence(ReportWords.waiting(task.task().deadline())));
        }
        boolean concerned = part.workingDaysLate() > 0 || part.overdue() || part.extendedFrom() != null;
        if (concerned && part.reason() != null) {
            notes.add(ReportWords.ownSentence(part.reason().words()));
        }
        if (part.isDone() && !part.done().note().isEmpty()) {
            notes.add(ReportWords.ownSentence(part.done().note()));
        }
        return notes;
    }

    /** What a person must still write beside a part of a task. */
    static List<String> drafts(Part part) {
        boolean late = part.workingDaysLate() > 0 || part.overdue() && part.nature() != Milestone.Nature.CLOSING;
        List<String> drafts = new ArrayList<>(late && part.reason() == null ? List.of(NO_REASON) : List.of());
        drafts.addAll(undated(part));
        return drafts;
    }
}
