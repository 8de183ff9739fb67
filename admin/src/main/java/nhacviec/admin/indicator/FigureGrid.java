package nhacviec.admin.indicator;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nhacviec.admin.page.Html;
import nhacviec.admin.page.Tables;
import nhacviec.admin.page.Words;
import nhacviec.core.indicator.Entry;
import nhacviec.core.indicator.Figure;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.PeriodSheet;
import nhacviec.core.indicator.Target;
import nhacviec.core.staff.Unit;

/** The figures of a quarter: each indicator, each unit that reports it, and what the office comes to. */
record FigureGrid(Words words) {

    private static final int LONGEST = 60;

    Html of(Sheet sheet) {
        Set<Unit> units = new LinkedHashSet<>();
        sheet.sheet().lines().forEach(line -> units.addAll(line.given().keySet()));
        Html head = Html.tag("tr")
                .attr("role", "row")
                .add(column(words.say("Chỉ tiêu", "Indicator")), column(words.say("Mục tiêu", "Target")));
        units.forEach(unit -> head.add(column(unit.shortName()).attr("title", unit.name())));
        head.add(column(words.say("Toàn xã", "Whole office")), column(words.say("Kết quả", "Result")));
        List<Html> rows = new ArrayList<>();
        sheet.sheet().lines().forEach(line -> rows.add(row(line, units)));
        long owed = sheet.owed();
        String caption = sheet.sheet().period().vietnamese()
                + words.say(" – hạn gửi ", " – due ")
                + words.day(sheet.due())
                + (owed == 0
                        ? words.say(" – đã đủ", " – complete")
                        : words.say(" – còn nợ " + owed + " số liệu", " – " + owed + " figures still owed"));
        String id = "figures-" + sheet.sheet().period().code();
        return Html.tag("div")
                .cls("wide")
                .attr("role", "region")
                .attr("tabindex", "0")
                .attr("aria-labelledby", id)
                .add(Html.tag("table")
                        .attr("role", "table")
                        .cls("figures stack")
                        .add(
                                Html.tag("caption", caption).attr("id", id),
                                Html.tag("thead").attr("role", "rowgroup").add(head),
                                Html.tag("tbody").attr("role", "rowgroup").addAll(rows)));
    }

    private Html row(PeriodSheet.Line line, Set<Unit> units) {
        Indicator indicator = line.indicator();
        Html row = Tables.row(
                Html.tag("th")
                        .attr("scope", "row")
                        .attr("role", "rowheader")
                        .attr("lang", "vi")
                        .attr("title", indicator.name())
                        .add(Html.tag("a", indicator.code() + ". " + indicator.shortName())
                                .attr("href", place(indicator))),
                target(indicator));
        for (Unit unit : units) {
            row.add(line.isReportedBy(unit.id()) ? figure(line, unit) : nothing(unit));
        }
        String total = line.total()
                .map(figure -> cut(FigureWords.full(figure, indicator.measure())))
                .orElse("–");
        return row.add(Tables.cell(words.say("Toàn xã", "Whole office"), total).cls("total"), verdict(line));
    }

    /** Where an indicator's history is. */
    static String place(Indicator indicator) {
        return "/figures/" + indicator.code();
    }

    Html target(Indicator indicator) {
        Optional<Target> target = indicator.target();
        Html cell = Tables.cell(
                words.say("Mục tiêu", "Target"), target.map(FigureWords::target).orElse(indicator.targetText()));
        if (indicator.targets().size() > 1) {
            cell.add(Html.tag(
                            "span",
                            target.map(t -> " " + words.say("theo ", "as in ") + t.citation())
                                    .orElse(""))
                    .cls("label"));
        }
        return cell;
    }

    private Html figure(PeriodSheet.Line line, Unit unit) {
        Optional<Entry> entry = line.of(unit.id());
        if (entry.isEmpty()) {
            return Tables.cell(unit.shortName(), words.say("còn nợ", "owed")).cls("owed");
        }
        Figure figure = entry.get().figure();
        return figure.settles()
                ? Tables.cell(
                        unit.shortName(),
                        cut(FigureWords.full(figure, line.indicator().measure())))
                : Tables.cell(unit.shortName(), words.say("chưa có số liệu, còn nợ", "not yet known, owed"))
                        .cls("owed");
    }

    private Html nothing(Unit unit) {
        return Html.tag("td")
                .attr("role", "cell")
                .attr("data-label", unit.shortName())
                .cls("nothing")
                .add(
                        Html.tag("span", "·").attr("aria-hidden", "true"),
                        Html.tag("span", words.say("không báo cáo", "does not report"))
                                .cls("unseen"));
    }

    private Html verdict(PeriodSheet.Line line) {
        String label = words.say("Kết quả", "Result");
        boolean owed = line.given().keySet().stream().anyMatch(unit -> line.isOwedBy(unit.id()));
        Optional<Boolean> reached = line.isReached();
        if (reached.isPresent()) {
            String word = reached.get() ? words.say("đạt", "reached") : words.say("chưa đạt", "not reached");
            String soFar = owed ? words.say(" (chưa đủ)", " (incomplete)") : "";
            return Tables.cell(label, word + soFar).cls(reached.get() ? "good" : "bad");
        }
        if (owed) {
            return Tables.cell(label, words.say("còn nợ", "owed")).cls("owed");
        }
        boolean none =
                line.total().filter(Figure.NothingArose.class::isInstance).isPresent();
        return Tables.cell(
                label,
                none ? words.say("không phát sinh", "nothing arose") : words.say("chưa đánh giá", "not assessed"));
    }

    static Html column(String name) {
        return Html.tag("th", name).attr("scope", "col").attr("role", "columnheader");
    }

    static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
