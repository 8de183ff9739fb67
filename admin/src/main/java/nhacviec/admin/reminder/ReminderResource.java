package nhacviec.admin.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import nhacviec.admin.AdminOffice;
import nhacviec.admin.http.Access;
import nhacviec.admin.http.Answer;
import nhacviec.admin.http.Json;
import nhacviec.admin.http.Paging;
import nhacviec.admin.http.Parameter;
import nhacviec.admin.http.Request;
import nhacviec.admin.http.Route;
import nhacviec.admin.http.Schema;
import nhacviec.admin.http.ValueForm;
import nhacviec.core.Moment;
import nhacviec.core.reminder.Reminder;
import nhacviec.core.staff.Staff;

/** Who was reminded of what, and on which occasion. */
public final class ReminderResource {

    private static final int USUAL_DAYS = 7;
    private static final int USUAL_LOOK_AHEAD = 14;
    private static final int MOST_DAYS = 400;
    private static final int MOST_READ = 20_000;

    private static final Schema REMINDER = Schema.object(
            "id", Schema.integer(),
            "staffId", Schema.integer(),
            "staff", Schema.text().orNull(),
            "subject", Schema.text(),
            "occasion", Schema.text(),
            "occasionOn", Schema.date(),
            "late", Schema.bool(),
            "deliveryId", Schema.integer().orNull(),
            "recordedAt", Schema.instant());

    private final AdminOffice office;

    public ReminderResource(AdminOffice office) {
        this.office = office;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(
                                "/api/v1/reminders/preview",
                                "Who would be told what, when and why, if nothing was done until then; sends nothing",
                                Access.TOKEN,
                                PreviewJson.PREVIEW,
                                this::preview)
                        .parameters(
                                Parameter.query("from", "first day; today when not given", "2024-03-01")
                                        .as(ValueForm.DAY),
                                Parameter.query("to", "last day; two weeks after \"from\" when not given", "2024-03-31")
                                        .as(ValueForm.DAY)),
                Route.get(
                                "/api/v1/reminders",
                                "What was said, the newest first; without a delivery it was passed over for a newer occasion",
                                Access.TOKEN,
                                Schema.page(REMINDER),
                                this::between)
                        .parameters(
                                Parameter.query("from", "first day; a week before \"to\" when not given", "2024-03-01")
                                        .as(ValueForm.DAY),
                                Parameter.query("to", "last day; today when not given", "2024-03-31")
                                        .as(ValueForm.DAY),
                                Parameter.LIMIT,
                                Parameter.CURSOR));
    }

    private Answer preview(Request request) {
        Moment now = office.now();
        LocalDate from = request.date("from").orElse(now.today());
        LocalDate to = request.date("to").orElse(from.plusDays(USUAL_LOOK_AHEAD));
        try {
            return Answer.ok(PreviewJson.of(
                    office.preview().between(from, to, office.calendar(), now),
                    office.preview().weeks(from, to, office.calendar(), now),
                    office.digests(),
                    office.summaries(),
                    office.preview().policy(),
                    now.zone()));
        } catch (IllegalArgumentException e) {
            throw request.mistake("to", e.getMessage());
        }
    }

    private Answer between(Request request) {
        Moment now = office.now();
        LocalDate to = request.date("to").orElse(now.today());
        LocalDate from = request.date("from").orElse(to.minusDays(USUAL_DAYS));
        if (from.isAfter(to)) {
            throw request.mistake("from", "ngày " + from + " ở sau ngày " + to + " của \"to\".");
        }
        if (from.plusDays(MOST_DAYS).isBefore(to)) {
            throw request.mistake("from", "khoảng thời gian dài quá " + MOST_DAYS + " ngày.");
        }
        Instant start = now.on(from, LocalTime.MIN);
        Instant end = now.on(to.plusDays(1), LocalTime.MIN);
        return office.books().read(books -> {
            List<Staff> people = books.staff().all();
            List<Reminder> all = books.reminders().between(start, end, MOST_READ);
            return Answer.ok(Paging.pageOf(request, all, Reminder::id, reminder -> json(reminder, people, now)));
        });
    }

    private static Map<String, Object> json(Reminder reminder, List<Staff> people, Moment now) {
        return Json.object(
                "id", reminder.id(),
                "staffId", reminder.staffId(),
                "staff", DeliveryResource.name(reminder.staffId(), people),
                "subject", reminder.subject().key(),
                "occasion", reminder.occasion(),
                "occasionOn", Json.date(reminder.occasionOn()),
                "late", reminder.late(),
                "deliveryId", reminder.deliveryId(),
                "recordedAt", Json.instant(reminder.recordedAt(), now.zone()));
    }
}
