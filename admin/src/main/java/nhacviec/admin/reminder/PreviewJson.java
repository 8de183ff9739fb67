package nhacviec.admin.reminder;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nhacviec.admin.http.Json;
import nhacviec.admin.http.Schema;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.reminder.Digest;
import nhacviec.core.reminder.Digest.Item;
import nhacviec.core.reminder.DigestWriter;
import nhacviec.core.reminder.ReminderPolicy;
import nhacviec.core.reminder.ReminderPreview.Morning;
import nhacviec.core.reminder.ReminderPreview.Week;
import nhacviec.core.reminder.WeekSummary;
import nhacviec.core.staff.Staff;

/** A preview as scripts read it, the same over HTTP and on the command line: one element for each message, those to groups last. */
public final class PreviewJson {

    private static final List<String> KINDS =
            List.of("task", "figure", "awaited", "doubt", "extension", "unmanned", "plan", "calendar");

    static final Schema PREVIEW = Schema.object(
            "reminders",
            Schema.list(Schema.object(
                    "at", Schema.instant(),
                    "to", Schema.object("id", Schema.integer(), "name", Schema.text()),
                    "unit", Schema.text(),
                    "role", Schema.text(),
                    "urgent", Schema.bool(),
                    "subjects",
                            Schema.list(Schema.object(
                                    "kind", Schema.oneOf(KINDS),
                                    "number", Schema.text(),
                                    "occasion", Schema.text(),
                                    "due", Schema.date().orNull(),
                                    "why", Schema.text())),
                    "text", Schema.text())));

    /** The occasion of what a group is told at the beginning of a week. */
    private static final String WEEK = "week";

    private PreviewJson() {}

    /** The JSON text, for the command line. */
    public static byte[] text(
            List<Morning> mornings,
            List<Week> weeks,
            DigestWriter writer,
            WeekSummary.Writer summaries,
            ReminderPolicy policy,
            java.time.ZoneId zone) {
        return Json.write(of(mornings, weeks, writer, summaries, policy, zone));
    }

    static Map<String, Object> of(
            List<Morning> mornings,
            List<Week> weeks,
            DigestWriter writer,
            WeekSummary.Writer summaries,
            ReminderPolicy policy,
            java.time.ZoneId zone) {
        List<Object> reminders = new ArrayList<>();
        for (Morning morning : mornings) {
            Digest digest = morning.digest();
            Staff person = digest.person();
            reminders.add(Json.object(
                    "at", Json.instant(morning.at(), zone),
                    "to", Json.object("id", person.id(), "name", person.name()),
                    "unit", person.unit().name(),
                    "role", person.role().code(),
                    "urgent", false,
                    "subjects", subjects(digest, writer, policy),
                    "text", plain(writer.write(digest))));
        }
        weeks.forEach(week -> reminders.add(group(week, summaries, zone)));
        return Json.object("reminders", reminders);
    }

    private static Map<String, Object> group(Week week, WeekSummary.Writer summaries, java.time.ZoneId zone) {
        WeekSummary summary = week.summary();
        List<Object> subjects = new ArrayList<>();
        summary.late().forEach(line -> subjects.add(subject(line, "Việc quá hạn.")));
        summary.due().forEach(line -> subjects.add(subject(line, "Việc đến hạn trong tuần.")));
        summary.figures()
                .forEach(owed -> subjects.add(subject(
                        "figure",
                        owed.period().code(),
                        WEEK,
                        Json.date(owed.due()),
                        "Đơn vị còn nợ số liệu, sắp hoặc đã quá hạn.")));
        return Json.object(
                "at",
                Json.instant(week.at(), zone),
                "to",
                Json.object("id", week.group().chatId(), "name", week.group().title()),
                "unit",
                "",
                "role",
                "group",
                "urgent",
                false,
                "subjects",
                subjects,
                "text",
                plain(summaries.write(summary, week.group().chatId())));
    }

    private static Map<String, Object> subject(WeekSummary.Line line, String why) {
        return subject(
                "task",
                line.task().number().text(),
                WEEK,
                Json.date(line.milestone().due()),
                why);
    }

    private static List<Object> subjects(Digest digest, DigestWriter writer, ReminderPolicy policy) {
        List<Object> subjects = new ArrayList<>();
        digest.notices()
                .forEach(notice -> subjects.add(subject(
                        "calendar",
                        Json.date(notice.day()),
                        notice.worked() ? "worked" : "off",
                        Json.date(notice.day()),
                        "Lịch làm việc đổi: ngày này " + (notice.worked() ? "đi làm" : "được nghỉ")
                                + (notice.reason().isEmpty() ? "" : " (" + notice.reason() + ")") + ".")));
        for (Item item : digest.items()) {
            subjects.addAll(item.is(new Subjects(writer.why(item, digest, policy))));
        }
        return subjects;
    }

    /**
     * What a thing that is said is about; several tasks that are awaited are several subjects.
     *
     * @param why in one sentence
     */
    private record Subjects(String why) implements Digest.Cases<List<Map<String, Object>>> {

        @Override
        public List<Map<String, Object>> milestone(Digest.OfMilestone m) {
            return List.of(subject(
                    "task", m.task().number().text(), m, Json.date(m.milestone().due()), why));
        }

        @Override
        public List<Map<String, Object>> figures(Digest.OfFigures f) {
            return List.of(subject("figure", f.period().code(), f, Json.date(f.due()), why));
        }

        @Override
        public List<Map<String, Object>> awaited(Digest.OfAwaited a) {
            return a.tasks().stream()
                    .map(task -> subject("awaited", task.number().text(), a, null, why))
                    .toList();
        }

        @Override
        public List<Map<String, Object>> doubt(Digest.OfDoubt d) {
            return List.of(subject("doubt", d.task().number().text(), d, null, why));
        }

        @Override
        public List<Map<String, Object>> extension(Digest.OfExtension e) {
            return List.of(subject(
                    "extension",
                    e.task().number().text(),
                    e,
                    Json.date(e.extension().wanted()),
                    why));
        }

        @Override
        public List<Map<String, Object>> unmanned(Digest.OfUnmanned u) {
            return List.of(subject("unmanned", u.unit().name(), u, null, why));
        }

        @Override
        public List<Map<String, Object>> nextPlan(Digest.OfNextPlan n) {
            return List.of(subject("plan", String.valueOf(n.missing()), n, null, why));
        }
    }

    private static Map<String, Object> subject(String kind, String number, Item item, String due, String why) {
        return subject(kind, number, item.occasion().code(), due, why);
    }

    private static Map<String, Object> subject(String kind, String number, String occasion, String due, String why) {
        return Json.object(
                "kind", kind,
                "number", number,
                "occasion", occasion,
                "due", due,
                "why", why);
    }

    /** The words without Telegram's marks. */
    private static String plain(OutgoingMessage message) {
        return ((OutgoingMessage.Say) message)
                .html()
                .replaceAll("<[^>]+>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }
}
