package nhacviec.admin.page;

import java.util.Locale;
import java.util.Optional;
import nhacviec.admin.Invited;
import nhacviec.core.task.TaskLife.State;

/** The office at a glance, for the coordinator and the leaders. */
record OfficePage(OfficeView view, Words words) {

    String render(Optional<Invited> invited, String complaint) {
        PeopleSection people = new PeopleSection(view, words);
        Html main = Html.tag("main")
                .add(
                        Html.tag("div")
                                .attr("id", "live")
                                .attr("data-source", words == Words.EN ? "/fragment?lang=en" : "/fragment")
                                .add(live()),
                        people.invite(invited, complaint));
        return PageFrame.page(words, words.say("Toàn cảnh", "Overview"), view.rehearsal(), signOut(), main, true);
    }

    /** What the page fetches again and again; everything but the form, so that nothing typed is lost. */
    Html live() {
        ServiceSection service = new ServiceSection(view, words);
        return Html.pieces()
                .add(
                        title(),
                        service.health(),
                        service.needsAttention() ? service.attention() : Html.pieces(),
                        headline(),
                        new TaskSection(view, words).section(),
                        new FigureSection(view, words).section(),
                        new ReportSection(view, words).section(),
                        new PeopleSection(view, words).section(),
                        service.messages(),
                        service.changes());
    }

    private Html title() {
        String locality = view.plan().map(plan -> plan.locality()).orElse("");
        String heading = view.plan()
                .map(plan -> words.say("Kế hoạch cải cách hành chính " + plan.year(), "Reform plan " + plan.year()))
                .orElse(words.say("Chưa có kế hoạch", "No plan yet"));
        return Html.pieces()
                .add(
                        Html.tag("h1", heading),
                        locality.isEmpty()
                                ? Html.pieces()
                                : Html.tag(
                                                "p",
                                                locality
                                                        + words.say(" · hôm nay ", " · today ")
                                                        + words.day(view.now().today()))
                                        .cls("lead"));
    }

    private Html headline() {
        return Html.tag("ul")
                .cls("headline")
                .add(
                        number(State.LATE, words.say("việc quá hạn", "overdue"), "bad"),
                        number(State.SOON, words.say("tới hạn trong tuần", "due within a week"), "warn"),
                        number(State.WAITING, words.say("đang chờ cấp trên", "waiting for others"), ""),
                        number(State.DONE, words.say("đã xong", "done"), "good"));
    }

    private Html number(State state, String label, String style) {
        long count = view.count(state);
        Html figure = Html.tag("strong", String.valueOf(count));
        Html item = Html.tag("li").cls(count > 0 ? style : "");
        if (count == 0) {
            return item.add(figure, Html.tag("span", label));
        }
        return item.add(Html.tag("a")
                .attr("href", "#tasks-" + state.name().toLowerCase(Locale.ROOT))
                .add(figure, Html.tag("span", label)));
    }

    private Html signOut() {
        return Html.tag("form")
                .attr("method", "post")
                .attr("action", "/sign-out")
                .add(
                        PageFrame.language(words),
                        Html.tag("button", words.say("Đăng xuất", "Sign out"))
                                .attr("type", "submit")
                                .cls("quiet"));
    }
}
