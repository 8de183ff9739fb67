package nhacviec.admin.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import nhacviec.admin.page.Html;
import nhacviec.admin.page.Tables;
import nhacviec.admin.page.Words;
import nhacviec.core.task.TaskLife.State;

/** Tasks in tables, one for each state, the most urgent first. */
public record TaskTable(Words words, LocalDate today) {

    public static final Comparator<TaskLine> BY_DUE_DATE = Comparator.comparing(
            line -> line.milestone() == null ? null : line.milestone().due(),
            Comparator.nullsLast(Comparator.naturalOrder()));

    public static String name(State state, Words words) {
        return switch (state) {
            case LATE -> words.say("Quá hạn", "Overdue");
            case SOON -> words.say("Tới hạn trong 5 ngày làm việc", "Due within 5 working days");
            case LATER -> words.say("Sắp tới", "Later");
            case ONGOING -> words.say("Thường xuyên cả năm", "Going on all year");
            case WAITING -> words.say("Đang chờ cấp trên", "Waiting for others");
            case DONE -> words.say("Đã xong", "Done");
        };
    }

    /** The lines of one state, under a caption that counts them. */
    public Html of(State state, List<TaskLine> lines) {
        List<Html> rows = new ArrayList<>();
        lines.stream().sorted(BY_DUE_DATE).forEach(line -> rows.add(row(state, line)));
        boolean done = state == State.DONE;
        return Tables.table(
                        "tasks " + state.name().toLowerCase(Locale.ROOT),
                        name(state, words) + " (" + lines.size() + ")",
                        List.of(
                                words.say("Số", "No."),
                                words.say("Việc", "Task"),
                                words.say("Đơn vị", "Unit"),
                                done ? words.say("Xong ngày", "Done on") : words.say("Hạn", "Due"),
                                done ? words.say("Văn bản", "Document") : words.say("Còn lại", "Left")),
                        rows)
                .attr("id", "tasks-" + state.name().toLowerCase(Locale.ROOT));
    }

    private Html row(State state, TaskLine line) {
        Html name = Tables.name("")
                .attr("lang", "vi")
                .add(Html.tag("a", line.life().task().shortName()).attr("href", line.place()));
        if (line.milestone() != null && !line.milestone().label().isEmpty()) {
            name.add(Html.tag("span", " – " + line.milestone().label()).cls("label"));
        }
        return Tables.row(
                Tables.cell("", line.life().task().number().text())
                        .cls(line.life().task().number().year().isPresent() ? "number year" : "number"),
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
        return line.workingDays() == 0 && line.milestone().due().equals(today)
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
