package nhacviec.admin.task;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nhacviec.admin.AdminOffice;
import nhacviec.admin.http.Parameter;
import nhacviec.admin.http.Route;
import nhacviec.admin.page.FrontDesk;
import nhacviec.admin.page.Html;
import nhacviec.admin.page.Page;
import nhacviec.admin.page.Room;
import nhacviec.admin.page.Search;
import nhacviec.admin.page.Visit;
import nhacviec.admin.page.Words;
import nhacviec.core.SearchKey;
import nhacviec.core.staff.Succession;
import nhacviec.core.staff.Unit;
import nhacviec.core.task.Task;
import nhacviec.core.task.TaskLife.State;

/** The tasks of the plan, to look through by unit, state and words; each with a card of its own. */
public final class TasksRoom {

    private static final Parameter NUMBER = Parameter.path("number", "the task's number in the plan", "13");

    private final AdminOffice office;

    public TasksRoom(AdminOffice office) {
        this.office = office;
    }

    public List<Route> routes(FrontDesk desk) {
        TaskForms forms = new TaskForms(office);
        return List.of(
                desk.page(
                        Room.TASKS,
                        "/tasks",
                        "The tasks, filtered",
                        this::look,
                        Parameter.query("unit", "id of the unit", "2"),
                        Parameter.query("state", "late, soon, later, ongoing, waiting, done, open", "late"),
                        Parameter.query("q", "words", "bao cao")),
                desk.page(Room.TASKS, "/tasks/{number}", "A task's card", new TaskCard(office)::look, NUMBER),
                desk.form(Room.TASKS, "/tasks/{number}/complete", "Reports a task done", forms::complete, NUMBER),
                desk.form(Room.TASKS, "/tasks/{number}/reopen", "Takes a completion back", forms::reopen, NUMBER),
                desk.form(Room.TASKS, "/tasks/{number}/extension", "Sets a later date", forms::extend, NUMBER),
                desk.form(
                        Room.TASKS,
                        "/tasks/{number}/decide",
                        "Grants a later date or refuses it",
                        forms::decide,
                        NUMBER),
                desk.form(
                        Room.TASKS, "/tasks/{number}/arrived", "What was waited for has come", forms::arrived, NUMBER),
                desk.form(
                        Room.TASKS, "/tasks/{number}/confirm", "Confirms how a row was read", forms::confirm, NUMBER));
    }

    private record View(List<Unit> units, List<TaskLine> lines) {}

    private Page look(Visit visit) {
        Words words = visit.words();
        View view = office.books().read(books -> {
            List<Unit> units = books.staff().units();
            return new View(
                    units,
                    office.tasks().lives(books).stream()
                            .map(life -> TaskLine.of(office, life, units, visit.now()))
                            .toList());
        });
        String unit = visit.request().query("unit").orElse("");
        String state = visit.request().query("state").orElse("");
        String typed = visit.request().query("q").orElse("");
        String key = SearchKey.of(typed);
        List<TaskLine> found = view.lines().stream()
                .filter(line ->
                        unit.isEmpty() || unit.equals(String.valueOf(line.life().unitId())))
                .filter(line -> isIn(line.state(), state))
                .filter(line -> key.isEmpty()
                        || searchText(line.life().task()).contains(key)
                        || line.life().task().number().text().equals(typed))
                .toList();
        Search search = new Search(words, "/tasks")
                .choice("unit", words.say("Đơn vị", "Unit"), units(view), unit, words.say("Tất cả đơn vị", "All units"))
                .choice("state", words.say("Tình trạng", "State"), states(words), state, words.say("Tất cả", "All"))
                .words("q", words.say("Từ trong việc", "Words of the task"), typed);
        Html live = Html.live("tasks-live");
        live.add(Html.tag(
                        "p",
                        words.say(
                                found.size() + " trong " + view.lines().size() + " việc",
                                found.size() + " of " + view.lines().size() + " tasks"))
                .cls("lead"));
        if (view.lines().isEmpty()) {
            live.add(Html.tag("p", words.say("Chưa có kế hoạch nào.", "No plan yet."))
                    .cls("empty"));
        } else if (found.isEmpty()) {
            live.add(Html.tag("p", words.say("Không có việc nào như vậy.", "There is no such task."))
                    .cls("empty"));
        }
        TaskTable table = new TaskTable(words, visit.now().today());
        for (State one : State.values()) {
            List<TaskLine> lines =
                    found.stream().filter(line -> line.state() == one).toList();
            if (!lines.isEmpty()) {
                live.add(Html.tag("section")
                        .attr("aria-label", TaskTable.name(one, words))
                        .add(table.of(one, lines)));
            }
        }
        String title = Room.TASKS.name(words);
        return Page.of(
                title, search.place(visit.request()), Html.pieces().add(Html.tag("h1", title), search.html(), live));
    }

    private static List<Search.Option> units(View view) {
        return new Succession(view.units())
                .current().stream()
                        .map(unit -> new Search.Option(String.valueOf(unit.id()), unit.name()))
                        .toList();
    }

    private static List<Search.Option> states(Words words) {
        return Stream.concat(
                        Stream.of(new Search.Option("open", words.say("Chưa xong", "Not done"))),
                        Arrays.stream(State.values())
                                .map(state -> new Search.Option(
                                        state.name().toLowerCase(Locale.ROOT), TaskTable.name(state, words))))
                .toList();
    }

    /** A word that is no state shows everything, as an old link should. */
    private static boolean isIn(State state, String wanted) {
        Optional<State> named = Arrays.stream(State.values())
                .filter(one -> one.name().equalsIgnoreCase(wanted))
                .findFirst();
        return named.map(one -> one == state).orElse(!wanted.equals("open") || state != State.DONE);
    }

    private static String searchText(Task task) {
        return SearchKey.of(task.number() + " " + task.name() + " " + task.shortName() + " " + task.lead() + " "
                + String.join(" ", task.products()));
    }
}
