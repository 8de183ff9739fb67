package nhacviec.documents.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nhacviec.core.report.Report;
import nhacviec.core.report.TaskResult;
import nhacviec.core.report.TaskResult.Part;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** The rows of the annex of tasks: one for each date of a task, one for a task that goes on all year. */
final class DocxTaskRows {

    private static final int NOTES = 8;

    private final DocxGrid grid;
    private final Report report;

    DocxTaskRows(DocxGrid grid, Report report) {
        this.grid = grid;
        this.report = report;
    }

    void add(TaskResult task) {
        if (task.isAllYear()) {
            allYear(task);
        } else {
            parts(task);
        }
    }

    private void parts(TaskResult task) {
        boolean several = task.parts().size() > 1;
        boolean sameProducts =
                several && task.parts().stream().allMatch(part -> part.product().isBlank());
        for (int i = 0; i < task.parts().size(); i++) {
            Part part = task.parts().get(i);
            XWPFTableRow row = grid.row();
            if (several) {
                DocxGrid.joinDown(row, 0, i == 0);
                DocxGrid.joinDown(row, 1, i == 0);
                DocxGrid.joinDown(row, 3, i == 0);
            }
            if (sameProducts) {
                DocxGrid.joinDown(row, 2, i == 0);
            }
            if (i == 0) {
                names(row, task);
            }
            products(row, part.product().isBlank() && i > 0 ? List.of() : ReportWords.products(task, part));
            DocxAnnexes.centred(
                    grid, row, 4, part.due() == null ? task.task().timeText() : ReportWords.date(part.due()));
            if (!part.label().isEmpty()) {
                DocxAnnexes.italic(grid, row, 4, part.label());
            }
            DocxAnnexes.centred(grid, row, 5, ReportWords.state(report, task, part));
            DocxAnnexes.centred(grid, row, 6, ReportWords.document(part));
            DocxAnnexes.centred(grid, row, 7, part.workingDaysLate() == 0 ? "" : "" + part.workingDaysLate());
            List<String> notes = new ArrayList<>(i == 0 ? AnnexNotes.ofLead(task) : List.of());
            notes.addAll(AnnexNotes.of(task, part));
            XWPFTableRow end = grid.notes(row, NOTES, notes);
            AnnexNotes.drafts(part).forEach(draft -> DocxAnnexes.draft(grid, end, NOTES, draft));
            if (i < task.parts().size() - 1) {
                grid.keepWithNext(row);
            }
        }
    }

    /** Who looks at a task of the whole year wants to see at once in which quarters something was said of it. */
    private void allYear(TaskResult task) {
        XWPFTableRow row = grid.row();
        names(row, task);
        products(row, task.task().products());
        DocxAnnexes.centred(grid, row, 4, task.task().timeText());
        DocxAnnexes.centred(grid, row, 5, ReportWords.state(task));
        for (Part part : task.parts()) {
            if (part.isDone()) {
                String label = part.label().isEmpty() ? "" : part.label() + ": ";
                String said = label + ReportWords.document(part);
                DocxAnnexes.centred(grid, row, 6, label.isEmpty() ? said : said.replace(": Ngày", ": ngày"));
            }
        }
        int late = Math.max(task.workingDaysOverdue(), task.workingDaysDoneLate());
        DocxAnnexes.centred(grid, row, 7, late == 0 ? "" : "" + late);
        List<String> notes = new ArrayList<>(AnnexNotes.ofLead(task));
        List<Part> silent = report.unanswered(task);
        if (!silent.isEmpty()) {
            notes.add("Không có cập nhật: " + silent.stream().map(Part::label).collect(Collectors.joining(", ")) + ".");
        }
        task.parts().forEach(part -> notes.addAll(AnnexNotes.of(task, part)));
        XWPFTableRow end = grid.notes(row, NOTES, notes);
        task.parts().stream()
                .flatMap(part -> AnnexNotes.drafts(part).stream())
                .forEach(draft -> DocxAnnexes.draft(grid, end, NOTES, draft));
    }

    private void names(XWPFTableRow row, TaskResult task) {
        DocxAnnexes.centred(grid, row, 0, task.task().number().text());
        DocxAnnexes.words(grid, row, 1, task.task().name().replaceFirst("[.;]$", ""));
        DocxAnnexes.words(grid, row, 3, task.lead());
    }

    /** Products are named once: with their own part, or with the task's first. */
    private void products(XWPFTableRow row, List<String> products) {
        String dash = products.size() > 1 ? "- " : "";
        products.forEach(product -> DocxAnnexes.words(grid, row, 2, dash + product));
    }
}
