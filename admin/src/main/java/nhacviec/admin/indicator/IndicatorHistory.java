package nhacviec.admin.indicator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nhacviec.admin.AdminOffice;
import nhacviec.admin.page.Facts;
import nhacviec.admin.page.Form;
import nhacviec.admin.page.Html;
import nhacviec.admin.page.Outcome;
import nhacviec.admin.page.Page;
import nhacviec.admin.page.Tables;
import nhacviec.admin.page.Visit;
import nhacviec.admin.page.Words;
import nhacviec.core.indicator.Entry;
import nhacviec.core.indicator.Explanation;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.Target;
import nhacviec.core.indicator.TargetService;
import nhacviec.core.indicator.TargetService.Choosing;
import nhacviec.core.staff.Unit;

/** Every revision of an indicator's figures, and which of its targets counts. */
final class IndicatorHistory {

    private static final int REVISIONS = 60;

    private final AdminOffice office;

    IndicatorHistory(AdminOffice office) {
        this.office = office;
    }

    private record View(Indicator indicator, List<Entry> revisions, Map<Long, Explanation> reasons, List<Unit> units) {}

    Page look(Visit visit) {
        Words words = visit.words();
        String code = visit.request().path("code");
        Optional<View> found = office.books()
                .read(books -> office.indicators()
                        .everFound(books, code)
                        .map(indicator -> new View(
                                indicator,
                                books.indicators().history(code),
                                books.indicators().explanationsOf(code),
                                books.staff().units())));
        if (found.isEmpty()) {
            return Page.missing(
                    words.say("Không có chỉ tiêu này", "No such indicator"),
                    "/figures",
                    words.say(
                            "Kế hoạch không có chỉ tiêu \"" + code + "\".",
                            "The plan has no indicator \"" + code + "\"."));
        }
        Indicator indicator = found.get().indicator();
        String title = words.say("Chỉ tiêu ", "Indicator ") + indicator.code();
        String place = FigureGrid.place(indicator);
        long before = visit.request()
                .query("before")
                .filter(typed -> typed.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .orElse(Long.MAX_VALUE);
        Html body = Html.pieces()
                .add(
                        Html.tag("p")
                                .cls("back")
                                .add(Html.tag("a", words.say("Tất cả số liệu", "All figures"))
                                        .attr("href", "/figures")),
                        Html.tag("h1", title + ". ")
                                .add(Html.tag("span", indicator.shortName()).attr("lang", "vi")),
                        facts(indicator, words));
        if (indicator.isContradictory() && visit.isCoordinator()) {
            body.add(targets(indicator, place, visit));
        }
        body.add(Html.live("history-live").add(revisions(found.get(), before, place, visit)));
        return Page.of(
                title + ": " + indicator.shortName(),
                before == Long.MAX_VALUE ? place : place + "?before=" + before,
                body);
    }

    private static Html facts(Indicator indicator, Words words) {
        Facts facts = new Facts()
                .vietnamese(words.say("Nội dung", "Text"), indicator.name())
                .vietnamese(words.say("Mục tiêu trong kế hoạch", "Target as in the plan"), indicator.targetText())
                .vietnamese(
                        words.say("Mức đang tính", "The target that counts"),
                        indicator.target().map(FigureWords::target).orElse(""))
                .vietnamese(words.say("Đơn vị báo số", "Reported by"), String.join(", ", indicator.reporters()))
                .vietnamese(words.say("Đơn vị theo dõi", "Monitored by"), indicator.monitor());
        return Html.tag("section")
                .attr("aria-label", words.say("Theo kế hoạch", "In the plan"))
                .add(facts.html());
    }

    private static Html targets(Indicator indicator, String place, Visit visit) {
        Words words = visit.words();
        return Html.tag("section")
                .attr("aria-labelledby", "title-target")
                .add(
                        Html.tag("h2", words.say("Kế hoạch có nhiều mức", "The plan has several targets"))
                                .attr("id", "title-target"),
                        targetForm(indicator, place, visit));
    }

    /** The form that chooses among targets that contradict each other; also in the room of the plan. */
    static Html targetForm(Indicator indicator, String place, Visit visit) {
        Words words = visit.words();
        List<Form.Option> options = new ArrayList<>();
        String chosen = "";
        for (Target target : indicator.targets()) {
            String position = String.valueOf(options.size() + 1);
            options.add(new Form.Option(position, FigureWords.target(target) + " (" + target.citation() + ")"));
            chosen = target.chosen() ? position : chosen;
        }
        return new Form(visit, "target-" + indicator.code().replace('.', '-'), place + "/target")
                .radios("position", words.say("Mức được tính", "The target that counts"), options, chosen)
                .button(
                        words.say("Chọn mức này", "Choose"),
                        words.say("cho chỉ tiêu ", "for indicator ") + indicator.code());
    }

    private static Html revisions(View view, long before, String place, Visit visit) {
        Words words = visit.words();
        List<Entry> newestFirst = view.revisions().stream()
                .filter(entry -> entry.id() < before)
                .sorted(Comparator.comparingLong(Entry::id).reversed())
                .toList();
        List<Html> rows = new ArrayList<>();
        for (Entry entry : newestFirst.subList(0, Math.min(REVISIONS, newestFirst.size()))) {
            rows.add(revision(entry, view, visit));
        }
        Html section = Html.tag("section")
                .attr("aria-labelledby", "revisions")
                .add(Html.tag("h2", words.say("Lịch sử số liệu", "History of the figures"))
                        .attr("id", "revisions"));
        if (rows.isEmpty()) {
            return section.add(Html.tag("p", words.say("Chưa có số liệu nào.", "No figure yet."))
                    .cls("empty"));
        }
        section.add(Tables.table(
                "",
                words.say("Mới nhất trước; số cũ không bị ghi đè", "The newest first; nothing is ever overwritten"),
                List.of(
                        words.say("Lúc", "At"),
                        words.say("Kỳ", "Period"),
                        words.say("Đơn vị", "Unit"),
                        words.say("Số liệu", "Figure"),
                        words.say("Trước đó", "Before"),
                        words.say("Ai", "Who"),
                        words.say("Giải trình", "Reason")),
                rows));
        if (newestFirst.size() > REVISIONS) {
            section.add(Html.tag("p")
                    .add(Html.tag("a", words.say("Cũ hơn", "Older"))
                            .attr("rel", "next")
                            .attr(
                                    "href",
                                    place + "?before="
                                            + newestFirst.get(REVISIONS - 1).id())));
        }
        return section;
    }

    private static Html revision(Entry entry, View view, Visit visit) {
        Words words = visit.words();
        String unit = view.units().stream()
                .filter(known -> known.id() == entry.unitId())
                .map(Unit::shortName)
                .findFirst()
                .orElse("");
        String old = view.revisions().stream()
                .filter(other -> other.id() < entry.id()
                        && other.unitId() == entry.unitId()
                        && other.period().equals(entry.period()))
                .reduce((older, newer) -> newer)
                .map(other -> FigureWords.full(other.figure(), view.indicator().measure()))
                .orElse("");
        Explanation reason = view.reasons().get(entry.id());
        return Tables.row(
                Tables.name(words.time(entry.at(), visit.now().zone())),
                Tables.cell(words.say("Kỳ", "Period"), entry.period().vietnamese()),
                Tables.cell(words.say("Đơn vị", "Unit"), unit).attr("lang", "vi"),
                Tables.cell(
                        words.say("Số liệu", "Figure"),
                        FigureWords.full(entry.figure(), view.indicator().measure())),
                Tables.cell(words.say("Trước đó", "Before"), old),
                Tables.cell(
                        words.say("Ai", "Who"),
                        entry.staffName() == null || entry.staffName().isEmpty()
                                ? words.say("quản trị", "administrator")
                                : entry.staffName()),
                Tables.cell(words.say("Giải trình", "Reason"), reason == null ? "" : reason.reason()));
    }

    Outcome choose(Visit visit) {
        String code = visit.request().path("code");
        Integer position = visit.number("position", 1, 99);
        if (position == null) {
            visit.mistake("position", visit.say("Xin chọn một mức.", "Please choose one."));
            return visit.again(look(visit));
        }
        Choosing outcome = office.books()
                .write(books -> new TargetService(office.indicators())
                        .choose(books, visit.actor(), code, position, visit.now()));
        if (outcome instanceof Choosing.Chosen chosen) {
            return Outcome.done(
                    "/figures/" + code,
                    visit.say("Chỉ tiêu " + code + " nay tính theo: ", "Indicator " + code + " now counts by: ")
                            + FigureWords.target(chosen.target()) + "."
                            + (chosen.judged().isEmpty()
                                    ? ""
                                    : visit.say(
                                            " Câu trả lời có điểm đã được xét lại.",
                                            " Answers with points were judged anew."))
                            + (chosen.doubtful().isEmpty()
                                    ? ""
                                    : visit.say(
                                            " Câu trả lời đạt hay chưa trước đây là theo mức cũ nên nay ghi chưa có số liệu; xin gửi lại.",
                                            " Earlier answers were to the other target and no longer count; please give them anew."))
                            + (chosen.restored().isEmpty()
                                    ? ""
                                    : visit.say(
                                            " Câu trả lời theo mức này lại được tính.",
                                            " Answers given to this target count again.")));
        }
        visit.mistake("position", visit.say("Không có mức này.", "There is no such target."));
        return visit.again(look(visit));
    }
}
