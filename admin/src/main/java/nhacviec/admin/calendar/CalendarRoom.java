package nhacviec.admin.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nhacviec.admin.AdminOffice;
import nhacviec.admin.http.Parameter;
import nhacviec.admin.http.Route;
import nhacviec.admin.page.Form;
import nhacviec.admin.page.FrontDesk;
import nhacviec.admin.page.Html;
import nhacviec.admin.page.Outcome;
import nhacviec.admin.page.Page;
import nhacviec.admin.page.Room;
import nhacviec.admin.page.Search;
import nhacviec.admin.page.Tables;
import nhacviec.admin.page.Visit;
import nhacviec.admin.page.Words;
import nhacviec.core.calendar.DayChange;

/** A year's working days and days off, and changing one of them. */
public final class CalendarRoom {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final List<String> WEEKDAYS = List.of("T2", "T3", "T4", "T5", "T6", "T7", "CN");
    private static final List<String> WEEKDAYS_ENGLISH = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");

    private final AdminOffice office;

    public CalendarRoom(AdminOffice office) {
        this.office = office;
    }

    public List<Route> routes(FrontDesk desk) {
        return List.of(
                desk.page(
                        Room.CALENDAR,
                        "/calendar",
                        "A year's days off and swapped days",
                        this::look,
                        Parameter.query("year", "the running year when not given", "2024")),
                desk.form(Room.CALENDAR, "/calendar/days", "Says that a day is worked or off", this::change));
    }

    private Page look(Visit visit) {
        Words words = visit.words();
        int present = visit.now().today().getYear();
        int year = visit.request()
                .query("year")
                .filter(typed -> typed.matches("\\d{4}"))
                .map(Integer::parseInt)
                .filter(typed -> typed >= FIRST_YEAR && typed <= LAST_YEAR)
                .orElse(present);
        Map<LocalDate, Boolean> changed =
                office.books().read(books -> books.calendar().changed());
        Search search = new Search(words, "/calendar")
                .choice(
                        "year",
                        words.say("Năm", "Year"),
                        IntStream.rangeClosed(Math.min(year, present - 2), Math.max(year, present + 2))
                                .mapToObj(y -> new Search.Option(String.valueOf(y), String.valueOf(y)))
                                .toList(),
                        String.valueOf(year),
                        "");
        Html months = Html.tag("div").cls("months");
        for (int month = 1; month <= 12; month++) {
            months.add(month(YearMonth.of(year, month), changed, visit));
        }
        String title = Room.CALENDAR.name(words) + " " + year;
        Html body = Html.pieces()
                .add(
                        Html.tag("h1", title),
                        search.html(),
                        Html.tag(
                                        "p",
                                        words.say(
                                                "Nền đỏ, N: ngày nghỉ. Nền xanh, L: ngày cuối tuần làm bù. Viền đậm: cơ quan đã đổi.",
                                                "Red, N: day off. Green, L: weekend day that is worked. Framed: changed by the office."))
                                .cls("lead"),
                        Html.live("calendar-live").add(months, unusual(year, changed, words)));
        if (visit.isCoordinator()) {
            body.add(changeForm(visit));
        }
        return Page.of(title, "/calendar?year=" + year, body);
    }

    private Html month(YearMonth month, Map<LocalDate, Boolean> changed, Visit visit) {
        Words words = visit.words();
        Html head = Html.tag("tr");
        (words == Words.VI ? WEEKDAYS : WEEKDAYS_ENGLISH)
                .forEach(day -> head.add(Html.tag("th", day).attr("scope", "col")));
        Html body = Html.tag("tbody");
        Html week = Html.tag("tr");
        for (int blank = 1; blank < month.atDay(1).getDayOfWeek().getValue(); blank++) {
            week.add(Html.tag("td"));
        }
        for (LocalDate day = month.atDay(1); !day.isAfter(month.atEndOfMonth()); day = day.plusDays(1)) {
            week.add(cell(day, changed.containsKey(day), visit));
            if (day.getDayOfWeek().getValue() == 7 || day.equals(month.atEndOfMonth())) {
                body.add(week);
                week = Html.tag("tr");
            }
        }
        String name = words.say("Tháng ", "Month ") + month.getMonthValue();
        return Html.tag("table")
                .cls("month")
                .add(Html.tag("caption", name), Html.tag("thead").add(head), body);
    }

    private Html cell(LocalDate day, boolean changed, Visit visit) {
        Words words = visit.words();
        boolean weekend = CalendarResource.isRestDay(day);
        boolean worked = office.calendar().isWorkingDay(day);
        String style = (worked == weekend ? (worked ? "worked" : "off") : weekend ? "rest" : "")
                + (changed ? " changed" : "")
                + (day.equals(visit.now().today()) ? " now" : "");
        Html cell = Html.tag("td").cls(style.strip()).text(String.valueOf(day.getDayOfMonth()));
        if (worked == weekend) {
            cell.add(
                    Html.tag("span", worked ? "L" : "N")
                            .attr("aria-hidden", "true")
                            .cls("sign"),
                    Html.tag("span", worked ? words.say(" làm bù", " worked") : words.say(" nghỉ", " off"))
                            .cls("unseen"));
        }
        if (day.equals(visit.now().today())) {
            cell.add(Html.tag("span", words.say(" hôm nay", " today")).cls("unseen"));
        }
        return cell;
    }

    private Html unusual(int year, Map<LocalDate, Boolean> changed, Words words) {
        List<Html> rows = new ArrayList<>();
        for (LocalDate day : CalendarResource.unusualDays(office.calendar(), year)) {
            boolean worked = office.calendar().isWorkingDay(day);
            rows.add(Tables.row(
                    Tables.name(words.day(day)),
                    Tables.cell(
                            words.say("Ngày này", "The day"),
                            worked ? words.say("làm việc", "is worked") : words.say("nghỉ", "is off")),
                    Tables.cell(
                            words.say("Nguồn", "From"),
                            changed.containsKey(day)
                                    ? words.say("cơ quan đã đổi", "changed by the office")
                                    : words.say("tệp lịch", "the calendar file"))));
        }
        return Html.tag("section")
                .attr("aria-label", words.say("Ngày khác thường", "Unusual days"))
                .add(Tables.table(
                        "",
                        words.say("Ngày thường được nghỉ và cuối tuần làm bù", "Weekdays off and weekend days worked"),
                        List.of(words.say("Ngày", "Day"), words.say("Ngày này", "The day"), words.say("Nguồn", "From")),
                        rows));
    }

    private static Html changeForm(Visit visit) {
        Words words = visit.words();
        return Html.tag("section")
                .attr("aria-labelledby", "title-day")
                .add(
                        Html.tag("h2", words.say("Đổi một ngày", "Change a day"))
                                .attr("id", "title-day"),
                        Html.tag(
                                        "p",
                                        words.say(
                                                "Lời nhắc được tính lại ngay, người có liên quan được báo một lần.",
                                                "Reminders are reckoned anew at once; those concerned are told once."))
                                .cls("hint"),
                        new Form(visit, "day", "/calendar/days")
                                .date("date", words.say("Ngày", "Day"), null, "")
                                .radios(
                                        "worked",
                                        words.say("Ngày này", "The day"),
                                        List.of(
                                                new Form.Option("no", words.say("nghỉ", "is off")),
                                                new Form.Option("yes", words.say("làm việc", "is worked"))),
                                        "")
                                .text("reason", words.say("Lý do (có thể bỏ trống)", "Reason (may be empty)"), "")
                                .button(words.say("Đổi ngày", "Change the day")));
    }

    private Outcome change(Visit visit) {
        LocalDate day = visit.requiredDate("date");
        String worked = visit.request().form("worked");
        String reason = visit.text("reason");
        if (!worked.equals("yes") && !worked.equals("no")) {
            visit.mistake("worked", visit.say("Xin chọn một trong hai.", "Please choose one of the two."));
        }
        String sentence = "";
        if (!visit.isFaulty()) {
            sentence = office.changeDay(visit.actor(), day, worked.equals("yes"), reason)
                    .answer(new Sentences(visit));
        }
        return visit.isFaulty() ? visit.again(look(visit)) : Outcome.done("/calendar?year=" + day.getYear(), sentence);
    }

    private record Sentences(Visit visit) implements DayChange.Cases<String> {

        @Override
        public String changed(DayChange.Changed changed) {
            return visit.words().day(changed.day())
                    + (changed.worked()
                            ? visit.say(" nay làm việc", " is worked now")
                            : visit.say(" nay nghỉ", " is off now"))
                    + visit.say("; báo cho " + changed.told() + " người.", "; " + changed.told() + " people are told.");
        }

        @Override
        public String asBefore(DayChange.AsBefore asBefore) {
            visit.mistake("date", visit.say("Ngày này đã như vậy từ trước.", "The day is like that already."));
            return "";
        }

        @Override
        public String past(DayChange.Past past) {
            visit.mistake("date", visit.say("Ngày này đã qua nên không đổi được.", "This day is over."));
            return "";
        }

        @Override
        public String tooFar(DayChange.TooFar tooFar) {
            String last = visit.words().date(tooFar.last());
            visit.mistake(
                    "date",
                    visit.say(
                            "Còn quá xa; chỉ đổi được đến " + last + ".", "Too far away; " + last + " at the latest."));
            return "";
        }
    }
}
