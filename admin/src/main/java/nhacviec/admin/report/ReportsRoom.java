package nhacviec.admin.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nhacviec.admin.AdminOffice;
import nhacviec.admin.http.Route;
import nhacviec.admin.page.FrontDesk;
import nhacviec.admin.page.Html;
import nhacviec.admin.page.Page;
import nhacviec.admin.page.Room;
import nhacviec.admin.page.Search;
import nhacviec.admin.page.Tables;
import nhacviec.admin.page.Visit;
import nhacviec.admin.page.Words;
import nhacviec.core.Moment;
import nhacviec.core.indicator.IndicatorService;
import nhacviec.core.indicator.ReportPeriod;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.plan.Plans;
import nhacviec.core.report.ReportPress.Form;

/** The reports that can be fetched: one line for each period that has begun, of every plan on record. */
public final class ReportsRoom {

    private final AdminOffice office;

    public ReportsRoom(AdminOffice office) {
        this.office = office;
    }

    public List<Route> routes(FrontDesk desk) {
        List<Route> routes = new ArrayList<>();
        routes.add(
                desk.page(Room.REPORTS, "/reports", "The reports that can be fetched", this::look, ReportFile.NUMBER));
        for (Form form : Form.values()) {
            routes.add(desk.file(
                    "/reports/{period}." + form.suffix(),
                    "A report, for whoever has signed in",
                    request -> ReportFile.answer(office, request, form),
                    ReportFile.PERIOD,
                    ReportFile.NUMBER));
        }
        return routes;
    }

    private Page look(Visit visit) {
        Words words = visit.words();
        String typed = visit.request().query("number").orElse("");
        String number = typed.matches("[1-9]\\d{0,4}") ? typed : "";
        List<ReportPeriod> periods = office.books()
                .read(books -> books.plans().all().stream()
                        .map(Plans.OnRecord::year)
                        .distinct()
                        .sorted(Comparator.reverseOrder())
                        .flatMap(year -> begun(office.indicators(), year, visit.now()))
                        .toList());
        String title = Room.REPORTS.name(words);
        Search search = new Search(words, "/reports")
                .words(
                        "number",
                        words.say("Số của báo cáo (có thể bỏ trống)", "Number of the report (may be empty)"),
                        typed);
        Html body = Html.pieces()
                .add(
                        Html.tag("h1", title),
                        Html.tag(
                                        "p",
                                        words.say(
                                                "Lập từ số liệu đã ghi; chỗ tô vàng trong tệp .docx là chỗ còn phải viết trước khi ký.",
                                                "Made from what is on record; what is marked yellow in the .docx must still be written."))
                                .cls("lead"));
        office.reports()
                .notice()
                .ifPresent(sentence -> body.add(Html.tag("p", sentence).cls("warn")));
        if (!typed.isEmpty() && number.isEmpty()) {
            body.add(Html.tag(
                            "p",
                            words.say(
                                    "Số của báo cáo là số nguyên từ 1 đến 99999.",
                                    "A report's number is a whole number from 1 to 99999."))
                    .cls("complaint")
                    .attr("role", "alert"));
        }
        body.add(search.html());
        return Page.of(title, search.place(visit.request()), body.add(table(periods, number, words)));
    }

    private static Html table(List<ReportPeriod> periods, String number, Words words) {
        if (periods.isEmpty()) {
            return Html.tag("p", words.say("Chưa có kỳ nào bắt đầu.", "No period has begun yet."))
                    .cls("empty");
        }
        List<Html> rows = new ArrayList<>();
        for (ReportPeriod period : periods) {
            Html row = Tables.row(Tables.name(period.vietnamese()).attr("lang", "vi"));
            for (Form form : List.of(Form.DOCX, Form.XLSX, Form.JSON)) {
                String place = "/reports/" + period.code() + "." + form.suffix();
                row.add(Tables.cell(
                        "",
                        Html.tag("a", words.say("Tải ", "Get ") + "." + form.suffix())
                                .attr("href", number.isEmpty() ? place : Search.with(place, "number", number))
                                .add(Html.tag("span", ", " + period.vietnamese())
                                        .cls("unseen"))));
            }
            rows.add(row);
        }
        return Html.tag("section")
                .attr("aria-label", words.say("Các báo cáo", "The reports"))
                .add(Tables.table(
                        "reports",
                        words.say("Báo cáo theo kỳ", "Reports by period"),
                        List.of(
                                words.say("Kỳ", "Period"),
                                words.say("Văn bản", "Document"),
                                words.say("Bảng tính", "Sheet"),
                                words.say("Cho chương trình", "For programs")),
                        rows));
    }

    /** The periods of a plan's year that have begun, the newest first. */
    private static Stream<ReportPeriod> begun(IndicatorService indicators, int year, Moment now) {
        List<ReportPeriod> periods = new ArrayList<>(Arrays.stream(ReportPeriod.Span.values())
                .map(span -> new ReportPeriod(year, span))
                .filter(period -> {
                    List<ReportingPeriod> quarters = period.quarters();
                    LocalDate begins = indicators
                            .rules()
                            .window(quarters.get(quarters.size() - 1))
                            .from();
                    return !begins.isAfter(now.today());
                })
                .toList());
        Collections.reverse(periods);
        return periods.stream();
    }
}
