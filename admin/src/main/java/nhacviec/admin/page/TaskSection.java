package nhacviec.admin.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import nhacviec.admin.page.OfficeView.TaskLine;
import nhacviec.core.task.TaskLife.State;

/** The tasks by how urgent they are. */
record TaskSection(OfficeView view, Words words) {

    Html section() {
        Html section = Html.tag("section")
                .attr("aria-labelledby", "tasks")
                .add(Html.tag("h2", words.say("Việc", "Tasks")).attr("id", "tasks"));
        if (view.tasks().isEmpty()) {
            return section.add(Html.tag(
                            "p",
                            words.say(
                                    "Chưa có kế hoạch nào. Nhập kế hoạch bằng lệnh: nhacviec plan import FILE",
                                    "No plan yet. Import one with: nhacviec plan import FILE"))
                    .cls("empty"));
        }
        for (State state : State.values()) {
            List<TaskLine> lines = view.tasks().stream()
                    .filter(line -> line.state() == state)
                    .sorted(Comparator.comparing(
                            line -> line.milestone() == null
                                    ? null
                                    : line.milestone().due(),
                            Comparator.nullsLast(Comparator.naturalOrder())))
                    .toList();
            if (!lines.isEmpty()) {
                section.add(table(state, lines));
            }
        }
        return section;
    }

    String name(State state) {
        return switch (state) {
            case LATE -> words.say("Quá hạn", "Overdue");
            case SOON -> words.say("Tới hạn trong tuần", "Due within a week");
            case LATER -> words.say("Sắp tới", "Later");
            case ONGOING -> words.say("Thường xuyên cả năm", "Going on all year");
            case WAITING -> words.say("Đang chờ cấp trên", "Waiting for others");
            case DONE -> words.say("Đã xong", "Done");
        };
    }

    private Html table(State state, List<TaskLine> lines) {
        List<Html> rows = new ArrayList<>();
        for (TaskLine line : lines) {
            rows.add(row(state, line));
        }
        return Html.tag("table")
                .attr("role", "table")
                .cls("tasks stack " + state.name().toLowerCase(Locale.ROOT))
                .attr("id", "tasks-" + state.name().toLowerCase(Locale.ROOT))
                .add(
                        Html.tag("caption", name(state) + " (" + lines.size() + ")"),
                        Tables.head(
                                words.say("Số", "No."),
                                words.say("Việc", "Task"),
                                words.say("Đơn vị", "Unit"),
                                state == State.DONE ? words.say("Xong ngày", "Done on") : words.say("Hạn", "Due"),
                                state == State.DONE ? words.say("Văn bản", "Document") : words.say("Còn lại", "Left")),
                        Html.tag("tbody").attr("role", "rowgroup").addAll(rows));
    }

    private Html row(State state, TaskLine line) {
        Html name = Html.tag("th")
                .attr("scope", "row")
                .attr("role", "rowheader")
                .attr("lang", "vi")
                .text(line.life().task().shortName());
        if (line.milestone() != null && !line.milestone().label().isEmpty()) {
            name.add(Html.tag("span", " – " + line.milestone().label()).cls("label"));
        }
        return Tables.row(
                Tables.cell("", line.life().task().number().text()).cls("number"),
                name,
                Tables.cell(words.say("Đơn vị", "Unit"), line.unit()).attr("lang", "vi"),
                state == State.DONE ? doneOn(line) : due(line),
                state == State.DONE ? document(line) : left(line));
    }

    private Html due(TaskLine line) {
        String label = words.say("Hạn", "Due");
        if (line.milestone() == null || line.milestone().due() == null) {
            String trigger = line.life().task().timeText();
            return Tables.cell(label, trigger.isEmpty() ? words.say("chưa có ngày", "no date yet") : trigger);
        }
        return Tables.cell(label, words.day(line.milestone().due()));
    }

    private Html left(TaskLine line) {
        String label = words.say("Còn lại", "Left");
        if (line.state() == State.LATE) {
            int late = Math.max(1, -line.workingDays());
            return Tables.cell(
                            label,
                            words.say("quá hạn ", "late by ")
                                    + words.count(late, "ngày làm việc", "working day", "working days"))
                    .cls("bad");
        }
        if (line.workingDays() == null) {
            return Tables.cell(label, words.say("đang chờ", "waiting"));
        }
        return line.workingDays() == 0
                        && line.milestone().due().equals(view.now().today())
                ? Tables.cell(label, words.say("hôm nay", "today")).cls("warn")
                : Tables.cell(label, words.count(line.workingDays(), "ngày làm việc", "working day", "working days"))
                        .cls(line.state() == State.SOON ? "warn" : "");
    }

    private Html doneOn(TaskLine line) {
        return Tables.cell(
                words.say("Xong ngày", "Done on"),
                line.life().lastCompletion().map(done -> words.day(done.on())).orElse(""));
    }

    private Html document(TaskLine line) {
        String document =
                line.life().lastCompletion().map(done -> done.document()).orElse("");
        return Tables.cell(
                words.say("Văn bản", "Document"), document.isEmpty() ? words.say("không ghi", "none given") : document);
    }
}
