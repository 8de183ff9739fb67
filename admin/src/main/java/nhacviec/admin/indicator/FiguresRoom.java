package nhacviec.admin.indicator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
import nhacviec.core.Books;
import nhacviec.core.indicator.DerivedFigure;
import nhacviec.core.indicator.DerivedSheet;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.Locking;
import nhacviec.core.indicator.OfficePeriod;
import nhacviec.core.indicator.PeriodLock;
import nhacviec.core.indicator.PeriodSheet;
import nhacviec.core.indicator.ReportPeriod;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.staff.Unit;

/** The figures of a period by indicator and unit, how they stand against the targets, and closing a period. */
public final class FiguresRoom {

    private static final Parameter PERIOD = Parameter.path("period", "the quarter", "2024-Q1");
    private static final Parameter CODE = Parameter.path("code", "the indicator's number in the plan", "3.2");

    private final AdminOffice office;

    public FiguresRoom(AdminOffice office) {
        this.office = office;
    }

    public List<Route> routes(FrontDesk desk) {
        IndicatorHistory history = new IndicatorHistory(office);
        return List.of(
                desk.page(
                        Room.FIGURES,
                        "/figures",
                        "The figures of a period",
                        visit -> look(visit, period(visit)),
                        Parameter.query("period", "the period collected now when not given", "2024-H1")),
                desk.form(
                        Room.FIGURES,
                        "/figures/periods/{period}/lock",
                        "Closes a quarter",
                        visit -> lock(visit, true),
                        PERIOD),
                desk.form(
                        Room.FIGURES,
                        "/figures/periods/{period}/unlock",
                        "Opens a closed quarter again",
                        visit -> lock(visit, false),
                        PERIOD),
                desk.page(
                        Room.FIGURES,
                        "/figures/{code}",
                        "The history of an indicator",
                        history::look,
                        CODE,
                        Parameter.query("before", "older than this revision", "120")),
                desk.form(
                        Room.FIGURES,
                        "/figures/{code}/target",
                        "Chooses among targets that contradict each other",
                        history::choose,
                        CODE));
    }

    /**
     * @param lock null while the period was never closed
     */
    private record View(List<Integer> years, OfficePeriod units, Sheet sheet, DerivedSheet derived, PeriodLock lock) {}

    private ReportPeriod period(Visit visit) {
        return visit.request()
                .query("period")
                .flatMap(ReportPeriod::ofCode)
                .orElseGet(() -> ReportPeriod.of(
                        office.indicators().rules().collectedOn(visit.now().today())));
    }

    private Page look(Visit visit, ReportPeriod period) {
        Words words = visit.words();
        View view = office.books().read(books -> read(books, period, visit));
        Search search = new Search(words, "/figures")
                .choice("period", words.say("Kỳ", "Period"), periods(view, period), period.code(), "");
        Html live = Html.live("figures-live");
        if (view.sheet() != null) {
            quarter(live, view, words);
        } else {
            derived(live, view.derived(), words);
        }
        live.add(Html.tag("section")
                .attr("aria-label", words.say("Các đơn vị", "The units"))
                .add(new UnitStates(view.units(), words, visit.now().zone()).table()));
        String title = Room.FIGURES.name(words) + ", " + period.vietnamese();
        Html body = Html.pieces().add(Html.tag("h1", title), search.html(), live);
        if (view.sheet() != null && visit.isCoordinator()) {
            body.add(lockForm(view, period, visit));
        }
        return Page.of(title, "/figures?period=" + period.code(), body);
    }

    private View read(Books books, ReportPeriod period, Visit visit) {
        List<Integer> years = books.plans().all().stream()
                .map(plan -> plan.year())
                .distinct()
                .sorted()
                .toList();
        OfficePeriod units = office.indicators().officePeriod(books, period, visit.now());
        if (period.isDerived()) {
            return new View(years, units, null, office.indicators().derived(books, period), null);
        }
        ReportingPeriod quarter = period.quarters().get(0);
        return new View(
                years,
                units,
                Sheet.of(office.indicators(), books, quarter, visit.now()),
                null,
                books.periods().lock(quarter).orElse(null));
    }

    private static List<Search.Option> periods(View view, ReportPeriod shown) {
        Set<Integer> years = new LinkedHashSet<>(view.years());
        years.add(shown.year());
        List<Search.Option> options = new ArrayList<>();
        years.stream()
                .sorted()
                .forEach(year -> Arrays.stream(ReportPeriod.Span.values())
                        .map(span -> new ReportPeriod(year, span))
                        .forEach(period -> options.add(new Search.Option(period.code(), period.vietnamese()))));
        return options;
    }

    private static void quarter(Html live, View view, Words words) {
        PeriodSheet sheet = view.sheet().sheet();
        if (sheet.lines().isEmpty()) {
            live.add(Html.tag("p", words.say("Kỳ này không có chỉ tiêu nào.", "This period has no indicator."))
                    .cls("empty"));
            return;
        }
        if (view.lock() != null) {
            live.add(Html.tag("p")
                    .cls(view.lock().locked() ? "warn" : "")
                    .text((view.lock().locked()
                                    ? words.say("Kỳ đã khóa, ", "Closed by ")
                                    : words.say("Kỳ đã mở lại, ", "Opened again by "))
                            + view.lock().actor() + ": " + view.lock().reason()));
        }
        live.add(
                Html.tag("section")
                        .attr("aria-label", words.say("Bảng số liệu", "The figures"))
                        .add(new FigureGrid(words).of(view.sheet())),
                chart(
                        sheet.lines().stream()
                                .map(line -> FigureChart.Bar.of(
                                        line.indicator(), line.total(), line.isReached(), line.isComplete()))
                                .toList(),
                        words));
    }

    private static void derived(Html live, DerivedSheet sheet, Words words) {
        Set<Unit> units = new LinkedHashSet<>();
        sheet.lines().forEach(line -> units.addAll(line.shares().keySet()));
        Html head = Html.tag("tr").attr("role", "row").add(FigureGrid.column(words.say("Chỉ tiêu", "Indicator")));
        units.forEach(unit -> head.add(FigureGrid.column(unit.shortName())));
        head.add(FigureGrid.column(words.say("Toàn xã", "Whole office")));
        List<Html> rows = new ArrayList<>();
        for (DerivedSheet.Line line : sheet.lines()) {
            Indicator indicator = line.indicator();
            Html row = Tables.row(Tables.name("")
                    .attr("lang", "vi")
                    .add(Html.tag("a", indicator.code() + ". " + indicator.shortName())
                            .attr("href", FigureGrid.place(indicator))));
            units.forEach(unit ->
                    row.add(Tables.cell(unit.shortName(), share(line.shares().get(unit), indicator))));
            rows.add(row.add(Tables.cell(words.say("Toàn xã", "Whole office"), share(line.office(), indicator))
                    .cls("total")));
        }
        live.add(
                Html.tag("section")
                        .attr("aria-label", words.say("Bảng số liệu", "The figures"))
                        .add(Html.tag(
                                "p",
                                words.say(
                                        "Tính từ các quý; số liệu được gửi cho từng quý.",
                                        "Reckoned from the quarters, for which figures are given.")))
                        .add(wide(
                                sheet.period().vietnamese(),
                                Html.tag("table")
                                        .attr("role", "table")
                                        .cls("figures stack")
                                        .add(
                                                Html.tag(
                                                                "caption",
                                                                sheet.period().vietnamese())
                                                        .attr("id", "derived"),
                                                Html.tag("thead")
                                                        .attr("role", "rowgroup")
                                                        .add(head),
                                                Html.tag("tbody")
                                                        .attr("role", "rowgroup")
                                                        .addAll(rows)))),
                chart(
                        sheet.lines().stream()
                                .map(line -> FigureChart.Bar.of(
                                        line.indicator(),
                                        Optional.ofNullable(line.office().value()),
                                        line.isReached(),
                                        line.office().isComplete()))
                                .toList(),
                        words));
    }

    private static Html wide(String label, Html table) {
        return Html.tag("div")
                .cls("wide")
                .attr("role", "region")
                .attr("tabindex", "0")
                .attr("aria-label", label)
                .add(table);
    }

    private static String share(DerivedFigure share, Indicator indicator) {
        return share == null || share.value() == null
                ? "–"
                : FigureGrid.cut(FigureWords.full(share.value(), indicator.measure()));
    }

    private static Html chart(List<FigureChart.Bar> bars, Words words) {
        return Html.tag("section")
                .attr("aria-labelledby", "chart")
                .add(
                        Html.tag("h2", words.say("Kết quả so với mục tiêu", "Results against targets"))
                                .attr("id", "chart"),
                        new FigureChart(words)
                                .table(
                                        words.say("Thanh: kết quả. Vạch đứng: mục tiêu.", "Bar: result. Mark: target."),
                                        words.say("Chỉ tiêu", "Indicator"),
                                        bars));
    }

    private static Html lockForm(View view, ReportPeriod period, Visit visit) {
        Words words = visit.words();
        boolean locked = view.lock() != null && view.lock().locked();
        String action = "/figures/periods/" + period.code() + (locked ? "/unlock" : "/lock");
        return Html.tag("section")
                .attr("aria-labelledby", "title-lock")
                .add(
                        Html.tag(
                                        "h2",
                                        locked
                                                ? words.say("Mở khóa kỳ này", "Open this period again")
                                                : words.say("Khóa kỳ này", "Close this period"))
                                .attr("id", "title-lock"),
                        new Form(visit, "lock", action)
                                .text(
                                        "reason",
                                        words.say("Lý do", "Reason"),
                                        words.say("Ví dụ: đã gửi báo cáo", "Example: the report was sent"))
                                .button(
                                        locked
                                                ? words.say("Mở khóa", "Open again")
                                                : words.say("Khóa số liệu", "Close the period")));
    }

    private Outcome lock(Visit visit, boolean lock) {
        String code = visit.request().path("period");
        Optional<ReportingPeriod> period = ReportingPeriod.ofCode(code);
        String reason = visit.required("reason", "Xin ghi lý do.", "Please give the reason.");
        if (period.isEmpty()) {
            visit.refuse(visit.say("Không có kỳ này.", "There is no such period."));
        }
        String sentence = "";
        if (!visit.isFaulty()) {
            sentence = office.books()
                    .write(books ->
                            office.periods().lock(books, visit.actor(), period.get(), lock, reason, visit.now()))
                    .answer(new Sentences(visit));
        }
        if (visit.isFaulty()) {
            return visit.again(look(visit, period.map(ReportPeriod::of).orElseGet(() -> period(visit))));
        }
        office.deliveriesChanged();
        return Outcome.done("/figures?period=" + code, sentence);
    }

    private record Sentences(Visit visit) implements Locking.Cases<String> {

        private String refuse(String field, String vietnamese, String english) {
            visit.mistake(field, visit.say(vietnamese, english));
            return "";
        }

        @Override
        public String done(Locking.Done done) {
            String period = done.lock().period().vietnamese();
            return done.lock().locked()
                    ? visit.say("Đã khóa số liệu ", "Closed: ") + period + "." + drafts(done)
                    : visit.say("Đã mở khóa số liệu ", "Opened again: ") + period + ".";
        }

        private String drafts(Locking.Done done) {
            return done.drafts().isEmpty()
                    ? ""
                    : visit.say(" Số nháp chưa gửi: ", " Draft figures not sent: ")
                            + done.drafts().stream()
                                    .map(each -> each.person().name() + " ("
                                            + each.unit().name() + ") " + each.answers())
                                    .collect(Collectors.joining("; "))
                            + visit.say("; đã báo từng người.", "; each of them is told.");
        }

        @Override
        public String asBefore(Locking.AsBefore asBefore) {
            return asBefore.locked()
                    ? refuse("", "Kỳ này đã khóa từ trước.", "This period was closed before.")
                    : refuse("", "Kỳ này đang mở.", "This period is open.");
        }

        @Override
        public String notYet(Locking.NotYet notYet) {
            String day = visit.words().date(notYet.window().to());
            return refuse(
                    "",
                    "Kỳ này chốt số liệu ngày " + day + " nên chưa khóa được.",
                    "The figures of this period are counted until " + day + "; it cannot be closed yet.");
        }

        @Override
        public String noReason(Locking.NoReason noReason) {
            return refuse("reason", "Xin ghi lý do.", "Please give the reason.");
        }

        @Override
        public String notYours(Locking.NotYours notYours) {
            return refuse("", "Không có quyền khóa kỳ này.", "You may not close this period.");
        }
    }
}
