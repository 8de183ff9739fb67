package nhacviec.admin.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nhacviec.admin.AdminOffice;
import nhacviec.admin.audit.ChangeWords;
import nhacviec.admin.http.Route;
import nhacviec.admin.indicator.Sheet;
import nhacviec.admin.indicator.UnitStates;
import nhacviec.admin.page.FrontDesk;
import nhacviec.admin.page.Html;
import nhacviec.admin.page.Page;
import nhacviec.admin.page.Room;
import nhacviec.admin.page.Tables;
import nhacviec.admin.page.Visit;
import nhacviec.admin.page.Words;
import nhacviec.admin.staff.PersonWords;
import nhacviec.admin.task.TaskLine;
import nhacviec.admin.task.TaskTable;
import nhacviec.core.reminder.NextPlanMissing;
import nhacviec.core.staff.Staff;
import nhacviec.core.task.Extension;
import nhacviec.core.task.TaskLife.State;

/** What needs somebody today: late tasks, those of the week, figures that are owed, people whom no message reaches. */
public final class TodayRoom {

    private final AdminOffice office;

    public TodayRoom(AdminOffice office) {
        this.office = office;
    }

    public List<Route> routes(FrontDesk desk) {
        return List.of(desk.page(Room.TODAY, "/", "What needs somebody today, or the form to sign in", this::look));
    }

    private Page look(Visit visit) {
        Words words = visit.words();
        TodayView view = TodayView.of(office, visit.now());
        Html live = Html.live("today-live")
                .add(
                        lead(view, words),
                        new HealthWords(view.health(), words).line(visit.now()),
                        attention(view, words),
                        headline(view, words),
                        tasks(view, State.LATE, words),
                        tasks(view, State.SOON, words),
                        figures(view, words),
                        PeopleByUnit.of(view, words),
                        unreachable(view, words),
                        changes(view, words));
        String title = words.say("Hôm nay, ", "Today, ") + words.day(visit.now().today());
        return Page.of(title, "/", Html.pieces().add(Html.tag("h1", title), live));
    }

    private static Html lead(TodayView view, Words words) {
        return Html.tag("p")
                .cls("lead")
                .attr("lang", view.plan().isPresent() ? "vi" : words.code())
                .text(view.plan()
                        .map(plan -> plan.locality() + " · Kế hoạch cải cách hành chính " + plan.year())
                        .orElse(words.say("Chưa có kế hoạch", "No plan yet")));
    }

    /** What is wrong with the files, requests that wait for a decision, units whom no message reaches. */
    private static Html attention(TodayView view, Words words) {
        List<Html> lines = new ArrayList<>();
        if (Boolean.FALSE.equals(view.health().coordinatorReached())) {
            lines.add(Html.tag(
                            "li",
                            words.say(
                                    "Không còn điều phối nào nhận tin; lãnh đạo được nhắc thay. Xin mời điều phối mới.",
                                    "No coordinator can be reached; the leaders stand in. Please invite one."))
                    .cls("bad"));
        }
        view.settingsMistakes()
                .forEach(mistake -> lines.add(Html.tag(
                                "li",
                                words.say(
                                                "Tệp cài đặt hoặc lịch có lỗi, đang dùng bản trước: ",
                                                "The settings or calendar file is refused, the one before stays: ")
                                        + mistake)
                        .cls("bad")));
        NextPlanMissing.year(view.newestPlan(), view.now().today())
                .ifPresent(year -> lines.add(Html.tag("li")
                        .cls("warn")
                        .text(words.say(
                                "Chưa có kế hoạch năm " + year + ": chưa có việc mới để nhắc. ",
                                "There is no plan for " + year + " yet: nothing new is reminded of. "))
                        .add(Html.tag("a", words.say("Nhập kế hoạch", "Import a plan"))
                                .attr("href", Room.PLAN.path()))));
        for (Extension extension : view.extensions()) {
            lines.add(Html.tag("li")
                    .cls("warn")
                    .add(Html.tag(
                                    "a",
                                    words.say("Chờ duyệt gia hạn việc ", "A later date waits for a decision, task ")
                                            + extension.task())
                            .attr("href", "/tasks/" + extension.task().inAddress()))
                    .text(": " + words.date(extension.before()) + " → " + words.date(extension.wanted()) + " ("
                            + extension.asker() + ": " + extension.reason() + ")"));
        }
        return lines.isEmpty()
                ? Html.pieces()
                : Html.tag("section")
                        .attr("aria-labelledby", "attention")
                        .add(
                                Html.tag("h2", words.say("Cần xử lý", "Needs a decision"))
                                        .attr("id", "attention"),
                                Html.tag("ul").addAll(lines));
    }

    private static Html headline(TodayView view, Words words) {
        return Html.tag("ul")
                .cls("headline")
                .add(
                        number(view, State.LATE, words.say("việc quá hạn", "overdue"), "bad"),
                        number(
                                view,
                                State.SOON,
                                words.say("tới hạn trong 5 ngày làm việc", "due within 5 working days"),
                                "warn"),
                        number(view, State.WAITING, words.say("đang chờ cấp trên", "waiting for others"), ""),
                        number(view, State.DONE, words.say("đã xong", "done"), "good"));
    }

    private static Html number(TodayView view, State state, String label, String style) {
        long count = view.tasks(state).size();
        return Html.tag("li")
                .cls(count > 0 ? style : "")
                .add(Html.tag("a")
                        .attr("href", "/tasks?state=" + state.name().toLowerCase(Locale.ROOT))
                        .add(Html.tag("strong", String.valueOf(count)), Html.tag("span", " " + label)));
    }

    private static Html tasks(TodayView view, State state, Words words) {
        List<TaskLine> lines = view.tasks(state);
        String id = "state-" + state.name().toLowerCase(Locale.ROOT);
        Html section = Html.tag("section").attr("aria-labelledby", id);
        section.add(Html.tag("h2", TaskTable.name(state, words) + " (" + lines.size() + ")")
                .attr("id", id));
        return lines.isEmpty()
                ? section.add(
                        Html.tag("p", words.say("Không có việc nào.", "None.")).cls("empty"))
                : section.add(new TaskTable(words, view.now().today()).of(state, lines));
    }

    private static Html figures(TodayView view, Words words) {
        Html section = Html.tag("section")
                .attr("aria-labelledby", "owed")
                .add(Html.tag("h2", words.say("Số liệu còn nợ", "Figures that are owed"))
                        .attr("id", "owed"));
        boolean any = false;
        for (Sheet sheet : view.sheets()) {
            if (!sheet.sheet().lines().isEmpty()) {
                any = true;
                section.add(
                        Html.tag(
                                "p",
                                sheet.sheet().period().vietnamese()
                                        + (sheet.owed() == 0
                                                ? words.say(": đã đủ", ": complete")
                                                : words.say(
                                                        ": còn nợ " + sheet.owed() + " số liệu",
                                                        ": " + sheet.owed() + " figures still owed"))
                                        + words.say(", hạn gửi ", ", due ")
                                        + words.day(sheet.due())),
                        new UnitStates(sheet.office(), words, view.now().zone()).table());
            }
        }
        return any
                ? section.add(Html.tag("p")
                        .add(Html.tag("a", words.say("Xem bảng số liệu", "See the figures"))
                                .attr("href", Room.FIGURES.path())))
                : section.add(
                        Html.tag("p", words.say("Không có số liệu nào đang thu.", "No figures are being collected."))
                                .cls("empty"));
    }

    private static Html unreachable(TodayView view, Words words) {
        Html section = Html.tag("section")
                .attr("aria-labelledby", "unreachable")
                .add(Html.tag("h2", words.say("Không nhắn tin được", "Whom no message reaches"))
                        .attr("id", "unreachable"));
        List<Html> rows = new ArrayList<>();
        for (Staff person : view.unreachable()) {
            rows.add(Tables.row(
                    Tables.name(person.name()),
                    Tables.cell(words.say("Đơn vị", "Unit"), person.unit().name())
                            .attr("lang", "vi"),
                    Tables.cell(words.say("Tình trạng", "State"), new PersonWords(words).state(person.state()))
                            .cls("bad")));
        }
        if (!rows.isEmpty()) {
            section.add(Tables.table(
                    "",
                    words.say("Người không nhận được tin", "People"),
                    List.of(words.say("Tên", "Name"), words.say("Đơn vị", "Unit"), words.say("Tình trạng", "State")),
                    rows));
        }
        List<String> deserted = view.deserted();
        if (!deserted.isEmpty()) {
            section.add(Html.tag(
                            "p",
                            words.say(
                                            "Đơn vị có việc mà chưa có ai nhận tin: ",
                                            "Units that have tasks and nobody who gets a message: ")
                                    + String.join(", ", deserted) + ".")
                    .cls("warn"));
        }
        return rows.isEmpty() && deserted.isEmpty()
                ? section.add(Html.tag("p", words.say("Ai cũng nhận được tin.", "Everybody can be reached."))
                        .cls("empty"))
                : section.add(Html.tag("p")
                        .add(Html.tag("a", words.say("Mời người", "Invite somebody"))
                                .attr("href", Room.PEOPLE.path())));
    }

    private static Html changes(TodayView view, Words words) {
        Html section = Html.tag("section")
                .attr("aria-labelledby", "changes")
                .add(Html.tag("h2", words.say("Thay đổi gần đây", "Recent changes"))
                        .attr("id", "changes"));
        return view.changes().isEmpty()
                ? section.add(Html.tag("p", words.say("Chưa có thay đổi nào.", "No change yet."))
                        .cls("empty"))
                : section.add(
                        new ChangeWords(words, view.now().zone()).list(view.changes()),
                        Html.tag("p")
                                .add(Html.tag("a", words.say("Xem cả nhật ký", "See the whole trail"))
                                        .attr("href", Room.AUDIT.path())));
    }
}
