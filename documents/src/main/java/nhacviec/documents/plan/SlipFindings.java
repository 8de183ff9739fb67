package nhacviec.documents.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.plan.DeadlinePhrase;
import nhacviec.core.plan.PlanFinding;
import nhacviec.core.plan.PlanFinding.Severity;
import nhacviec.core.task.Task;
import nhacviec.documents.plan.PlanDocument.Paragraph;

/** Slips of a scanner or a hand: letters mistaken, words doubled, signs left over. The text stays as it is. */
final class SlipFindings {

    private static final Pattern DOUBLED = Pattern.compile(
            "\\b(\\p{L}+ \\p{L}+) \\1\\b|\\b(\\p{L}{3,}) \\2 \\2\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private final RowLines lines;
    private final List<PlanFinding> findings = new ArrayList<>();

    SlipFindings(RowLines lines) {
        this.lines = lines;
    }

    List<PlanFinding> of(List<Paragraph> body, List<Indicator> indicators, List<Task> tasks) {
        for (Indicator row : indicators) {
            String place = lines.place(row);
            slips(row.name(), place);
            slips(row.written().targetText(), place);
            boolean children = indicators.stream().anyMatch(other -> row.code().equals(other.parent()));
            if (row.name().endsWith(":") && !children) {
                note(
                        place,
                        "tên kết thúc bằng dấu “:” mà không có dòng con nào ở dưới; xin kiểm tra có bị sót dòng không.");
            }
        }
        for (Task task : tasks) {
            String place = lines.place(task);
            slips(task.name(), place);
            slips(task.written().timeText(), place);
            task.products().forEach(product -> slips(product, place));
            if (task.name().matches(".*[;:,]")) {
                note(
                        place,
                        "tên kết thúc bằng dấu “"
                                + task.name().charAt(task.name().length() - 1)
                                + "”; xin kiểm tra có bị sót chữ không.");
            }
        }
        for (Paragraph paragraph : body) {
            slips(paragraph.text(), paragraph.place());
        }
        return findings;
    }

    private void slips(String text, String place) {
        if (DeadlinePhrase.isAsAbove(text)) {
            return;
        }
        ScannerSlip.in(text)
                .forEach(slip -> note(
                        place,
                        "“" + slip.written() + "” có thể là lỗi quét chữ của “" + slip.meant()
                                + "”; chữ giữ nguyên như văn bản."));
        Matcher doubled = DOUBLED.matcher(text);
        if (doubled.find()) {
            note(place, "lặp chữ “" + doubled.group() + "”; chữ giữ nguyên như văn bản.");
        }
    }

    private void note(String place, String message) {
        findings.add(new PlanFinding(Severity.NOTE, place, message));
    }
}
