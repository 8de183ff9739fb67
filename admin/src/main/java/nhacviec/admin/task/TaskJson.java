package nhacviec.admin.task;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nhacviec.admin.AdminOffice;
import nhacviec.admin.http.Answer;
import nhacviec.admin.http.Json;
import nhacviec.admin.http.Problem;
import nhacviec.admin.http.Request;
import nhacviec.admin.http.Schema;
import nhacviec.core.Moment;
import nhacviec.core.plan.DueDate;
import nhacviec.core.staff.SecretCode;
import nhacviec.core.task.Completion;
import nhacviec.core.task.Milestone;
import nhacviec.core.task.Milestone.Nature;
import nhacviec.core.task.Task;
import nhacviec.core.task.TaskLife;
import nhacviec.core.task.TaskLife.State;

/** Tasks in the words that scripts read. */
public final class TaskJson {

    static final List<String> STATES =
            List.of(State.values()).stream().map(TaskJson::code).toList();

    static final Schema COMPLETION = Schema.object(
            "on", Schema.date(),
            "document", Schema.text(),
            "document_date", Schema.date().orNull(),
            "documents",
                    Schema.list(Schema.object(
                            "number", Schema.text(),
                            "date", Schema.date().orNull())),
            "by", Schema.text(),
            "at", Schema.instant(),
            "files", Schema.integer(),
            "note", Schema.text());

    static final Schema MILESTONE = Schema.object(
            "id", Schema.integer(),
            "position", Schema.integer(),
            "nature",
                    Schema.oneOf(List.of(Nature.values()).stream()
                            .map(nature -> nature.name().toLowerCase(Locale.ROOT))
                            .toList()),
            "label", Schema.text(),
            "product", Schema.text(),
            "due", Schema.date().orNull(),
            "late", Schema.bool(),
            "completion", COMPLETION.orNull());

    /** A row of the plan. */
    public static final Schema ROW = Schema.object(
            "section", Schema.text(),
            "number", Schema.text(),
            "name", Schema.text(),
            "short_name", Schema.text(),
            "products", Schema.list(Schema.text()),
            "lead", Schema.text(),
            "partners", Schema.list(Schema.text()),
            "time_text", Schema.text(),
            "kind", Schema.text(),
            "due", Schema.list(Schema.date()),
            "trigger", Schema.text().orNull(),
            "needs_confirmation", Schema.bool(),
            "parent", Schema.text().orNull(),
            "notes", Schema.list(Schema.text()));

    /** A task with how it stands. */
    static final Schema TASK = lived();

    private static final int TAG = 16;

    private TaskJson() {}

    static String code(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    /** An answer with the tag of the task's state, so that of two people who edit it the second learns that it has changed. */
    static Answer tagged(int status, Map<String, Object> json) {
        return new Answer(status, "application/json", Json.write(json), List.of("ETag", tag(json)));
    }

    /** Ends the request when the task is not as the caller saw it. */
    static void check(Request request, Map<String, Object> current) {
        Optional<String> seen = request.header("If-Match").map(String::strip);
        if (seen.isPresent() && !seen.get().equals("*") && !seen.get().equals(tag(current))) {
            throw Problem.of(
                            412,
                            "Việc này đã có người khác đổi sau khi anh/chị xem; chưa đổi gì. Xin xem lại rồi gửi lại với ETag mới.")
                    .asException();
        }
    }

    private static String tag(Map<String, Object> json) {
        return "\""
                + SecretCode.hash(new String(Json.write(json), StandardCharsets.UTF_8))
                        .substring(0, TAG) + "\"";
    }

    /** A row of the plan with the dates that the plan sets. */
    public static Map<String, Object> row(Task task) {
        return row(task, task.deadline().dueDates().stream().map(DueDate::date).toList());
    }

    /** A task with the dates in force, its milestones and how it stands today. */
    static Map<String, Object> task(AdminOffice office, TaskLife life, Moment now) {
        Map<String, Object> json = row(
                life.task(),
                life.milestones().stream()
                        .filter(m -> m.nature() != Nature.CHECK_IN && m.due() != null)
                        .map(Milestone::due)
                        .toList());
        Optional<LocalDate> next = life.next(now.today()).map(Milestone::due);
        json.put("state", code(office.tasks().state(life, now.today())));
        json.put("next_due", Json.date(next.orElse(null)));
        json.put(
                "working_days_left",
                next.map(due -> office.calendar().workingDaysBetween(now.today(), due))
                        .orElse(null));
        List<Object> milestones = new ArrayList<>();
        life.milestones().forEach(m -> milestones.add(milestone(m, now)));
        json.put("milestones", milestones);
        return json;
    }

    static Map<String, Object> milestone(Milestone m, Moment now) {
        return Json.object(
                "id", m.id(),
                "position", m.position(),
                "nature", m.nature().name().toLowerCase(Locale.ROOT),
                "label", m.label(),
                "product", m.product(),
                "due", Json.date(m.due()),
                "late", m.isLate(now.today()),
                "completion", m.completion() == null ? null : completion(m.completion(), now.zone()));
    }

    static Map<String, Object> completion(Completion c, ZoneId zone) {
        return Json.object(
                "on", Json.date(c.on()),
                "document", c.document(),
                "document_date", Json.date(c.documentDate()),
                "documents",
                        c.documents().stream()
                                .map(d -> Json.object("number", d.number(), "date", Json.date(d.date())))
                                .toList(),
                "note", c.note(),
                "by", c.staffName() == null ? "quản trị" : c.staffName(),
                "at", Json.instant(c.at(), zone),
                "files", c.files().size());
    }

    private static Map<String, Object> row(Task task, List<LocalDate> due) {
        return Json.object(
                "section", task.section(),
                "number", task.number().text(),
                "name", task.name(),
                "short_name", task.shortName(),
                "products", task.products(),
                "lead", task.lead(),
                "partners", task.partners(),
                "time_text", task.timeText(),
                "kind", task.deadline().kind().code(),
                "due", due.stream().map(Json::date).toList(),
                "trigger",
                        task.deadline().trigger().isEmpty()
                                ? null
                                : task.deadline().trigger(),
                "needs_confirmation", task.needsConfirmation(),
                "parent", task.parent() == null ? null : task.parent().text(),
                "notes", task.notes());
    }

    private static Schema lived() {
        return ROW.and(
                "state", Schema.oneOf(STATES),
                "next_due", Schema.date().orNull(),
                "working_days_left", Schema.integer().orNull(),
                "milestones", Schema.list(MILESTONE));
    }
}
