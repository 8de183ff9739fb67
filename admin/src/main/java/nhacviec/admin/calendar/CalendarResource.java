package nhacviec.admin.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
        return List.of(Route.get(
                        "/api/v1/calendar",
                        "Weekdays off and weekend days worked in a year",
                        Access.TOKEN,
                        Schema.page(DAY),
                        this::unusualDays)
                .parameters(
                        Parameter.query("year", "the running year when not given", "2024"),
                        Parameter.LIMIT,
                        Parameter.CURSOR));
    }

    private Answer unusualDays(Request request) {
        int year = request.number("year", FIRST_YEAR, LAST_YEAR)
                .orElse(office.now().today().getYear());
        WorkCalendar calendar = office.calendar();
        Map<LocalDate, Boolean> changed =
                office.books().read(books -> books.calendar().changed());
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = LocalDate.of(year, 1, 1); day.getYear() == year; day = day.plusDays(1)) {
            if (calendar.isWorkingDay(day) == isRestDay(day)) {
                days.add(day);
            }
        }
        return Answer.ok(Paging.pageOf(
                request,
                days,
                LocalDate::toString,
                day -> Json.object(
                        "date", Json.date(day),
                        "weekday", day.getDayOfWeek().name().toLowerCase(Locale.ROOT),
                        "worked", calendar.isWorkingDay(day),
                        "changedByOffice", changed.containsKey(day))));
    }

    private static boolean isRestDay(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
