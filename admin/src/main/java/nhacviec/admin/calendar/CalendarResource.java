package nhacviec.admin.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nhacviec.admin.AdminOffice;
import nhacviec.admin.http.Access;
import nhacviec.admin.http.Answer;
import nhacviec.admin.http.Body;
import nhacviec.admin.http.Json;
import nhacviec.admin.http.Paging;
import nhacviec.admin.http.Parameter;
import nhacviec.admin.http.Problem;
import nhacviec.admin.http.Request;
import nhacviec.admin.http.Route;
import nhacviec.admin.http.Schema;
import nhacviec.admin.http.ValueForm;
import nhacviec.core.calendar.DayChange;
import nhacviec.core.calendar.WorkCalendar;

/** The days on which the office works otherwise than Monday to Friday. */
public final class CalendarResource {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private static final Schema DAY = Schema.object(
            "date", Schema.date(),
            "weekday", Schema.text(),
            "worked", Schema.bool(),
            "changedByOffice", Schema.bool());

    private final AdminOffice office;

    public CalendarResource(AdminOffice office) {
        this.office = office;
    }

    public List<Route> routes() {
        return List.of(
                Route.put(
                                "/api/v1/calendar/days/{date}",
                                "Says that a day is worked or off; reminders are reckoned anew and those concerned are told",
                                Access.TOKEN,
                                Schema.object(
                                        "date", Schema.date(),
                                        "worked", Schema.bool(),
                                        "changed", Schema.bool(),
                                        "told", Schema.integer()),
                                this::change)
                        .parameters(Parameter.path("date", "the day", "2026-01-02"))
                        .body(Schema.body(List.of("worked"), "worked", Schema.bool(), "reason", Schema.text())),
                Route.get(
                                "/api/v1/calendar",
                                "Weekdays off and weekend days worked in a year",
                                Access.TOKEN,
                                Schema.page(DAY),
                                this::unusualDays)
                        .parameters(
                                Parameter.query("year", "the running year when not given", "2024")
                                        .as(ValueForm.whole(FIRST_YEAR, LAST_YEAR)),
                                Parameter.LIMIT,
                                Parameter.CURSOR));
    }

    private Answer change(Request request) {
        Body body = request.body();
        boolean worked = body.flag("worked");
        String reason = body.optional("reason", "nghỉ hoán đổi");
        LocalDate day = day(request.path("date"), body);
        body.check();
        return office.changeDay(request.actor(), day, worked, reason).answer(new Answers());
    }

    private static LocalDate day(String typed, Body body) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException e) {
            body.mistake("date", "\"" + typed + "\" không phải là một ngày có thật.", "2026-01-02");
            return LocalDate.EPOCH;
        }
    }

    private static final class Answers implements DayChange.Cases<Answer> {

        @Override
        public Answer changed(DayChange.Changed changed) {
            return answer(changed.day(), changed.worked(), true, changed.told());
        }

        @Override
        public Answer asBefore(DayChange.AsBefore asBefore) {
            return answer(asBefore.day(), asBefore.worked(), false, 0);
        }

        @Override
        public Answer past(DayChange.Past past) {
            return Answer.problem(Problem.of(
                    422, "Ngày " + past.day() + " đã qua nên không đổi được; hôm nay là " + past.today() + "."));
        }

        @Override
        public Answer tooFar(DayChange.TooFar tooFar) {
            return Answer.problem(
                    Problem.of(422, "Ngày " + tooFar.day() + " còn quá xa; chỉ đổi được đến " + tooFar.last() + "."));
        }

        private static Answer answer(LocalDate day, boolean worked, boolean changed, int told) {
            return Answer.ok(Json.object("date", Json.date(day), "worked", worked, "changed", changed, "told", told));
        }
    }

    private Answer unusualDays(Request request) {
        int year = request.number("year", FIRST_YEAR, LAST_YEAR)
                .orElse(office.now().today().getYear());
        WorkCalendar calendar = office.calendar();
        Map<LocalDate, Boolean> changed =
                office.books().read(books -> books.calendar().changed());
        return Answer.ok(Paging.pageOf(
                request,
                unusualDays(calendar, year),
                LocalDate::toString,
                day -> Json.object(
                        "date", Json.date(day),
                        "weekday", day.getDayOfWeek().name().toLowerCase(Locale.ROOT),
                        "worked", calendar.isWorkingDay(day),
                        "changedByOffice", changed.containsKey(day))));
    }

    /** Weekdays off and weekend days worked. */
    static List<LocalDate> unusualDays(WorkCalendar calendar, int year) {
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = LocalDate.of(year, 1, 1); day.getYear() == year; day = day.plusDays(1)) {
            if (calendar.isWorkingDay(day) == isRestDay(day)) {
                days.add(day);
            }
        }
        return days;
    }

    static boolean isRestDay(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
