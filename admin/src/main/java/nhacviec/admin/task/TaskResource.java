package nhacviec.admin.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nhacviec.admin.AdminOffice;
import nhacviec.admin.http.Access;
import nhacviec.admin.http.Answer;
import nhacviec.admin.http.Body;
import nhacviec.admin.http.Paging;
import nhacviec.admin.http.Parameter;
import nhacviec.admin.http.Problem;
import nhacviec.admin.http.Request;
import nhacviec.admin.http.Route;
import nhacviec.admin.http.Schema;
import nhacviec.admin.http.ValueForm;
import nhacviec.core.Books;
import nhacviec.core.Moment;
import nhacviec.core.SearchKey;
import nhacviec.core.staff.Actor;
import nhacviec.core.staff.Unit;
import nhacviec.core.task.Completing;
import nhacviec.core.task.Evidence;
import nhacviec.core.task.Milestone.Nature;
import nhacviec.core.task.ProvingDocument;
import nhacviec.core.task.Reopening;
import nhacviec.core.task.Task;
import nhacviec.core.task.TaskLife;
import nhacviec.core.task.TaskNumber;

/** The tasks of the plan: who has to do what until when, and that it was done. */
public final class TaskResource {

    private static final String PATH = "/api/v1/tasks";
    private static final String OPEN = "open";
    private static final List<String> WANTED =
            Stream.concat(Stream.of(OPEN), TaskJson.STATES.stream()).toList();
    private static final int MOST_WORKING_DAYS = 250;
    private static final Parameter NUMBER = Parameter.path("number", "the task's number in the plan", "13");

    private final AdminOffice office;

    public TaskResource(AdminOffice office) {
        this.office = office;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(PATH, "The tasks of the plan", Access.TOKEN, Schema.page(TaskJson.TASK), this::list)
                        .parameters(
                                Parameter.query("unit", "name of the lead unit", "Tư pháp")
                                        .as(ValueForm.like(this::unknownUnit)),
                                Parameter.query("state", String.join(", ", WANTED), "late")
                                        .as(ValueForm.oneOf(WANTED)),
                                Parameter.query("q", "words of the task, marks do not matter", "bao cao"),
                                Parameter.query("due_before", "open and due before this day", "2024-04-01")
                                        .as(ValueForm.DAY),
                                Parameter.LIMIT,
                                Parameter.CURSOR),
                Route.get(PATH + "/{number}", "One task", Access.TOKEN, TaskJson.TASK, this::one)
                        .parameters(NUMBER),
                Route.post(
                                PATH + "/{number}/complete",
                                "The open milestone is done",
                                Access.TOKEN,
                                Schema.object(
                                        "number", Schema.text(),
                                        "completion", TaskJson.COMPLETION,
                                        "workingDaysLate", Schema.integer(),
                                        "next", TaskJson.MILESTONE.orNull()),
                                this::complete)
                        .parameters(NUMBER)
                        .body(Schema.body(
                                List.of(),
                                "document",
                                Schema.text(),
                                "documentDate",
                                Schema.date(),
                                "note",
                                Schema.text(),
                                "milestone",
                                Schema.integer())),
                Route.post(
                                PATH + "/{number}/reopen",
                                "Takes the last completion back",
                                Access.TOKEN,
                                Schema.object("number", Schema.text(), "milestone", TaskJson.MILESTONE),
                                this::reopen)
                        .parameters(NUMBER)
                        .body(Schema.body(List.of("reason"), "reason", Schema.text())),
                Route.post(
                                PATH + "/{number}/arrived",
                                "What the task waited for has come",
                                Access.TOKEN,
                                Schema.object(
                                        "number", Schema.text(),
                                        "arrived", Schema.date(),
                                        "workingDays", Schema.integer(),
                                        "due", Schema.list(Schema.date())),
                                this::arrived)
                        .parameters(NUMBER)
                        .body(Schema.body(List.of("date"), "date", Schema.date(), "workingDays", Schema.integer())));
    }

    private Answer list(Request request) {
        Moment now = office.now();
        Optional<Predicate<TaskLife.State>> state = request.query("state").map(TaskResource::wanted);
        Optional<LocalDate> dueBefore = request.date("due_before");
        String words = SearchKey.of(request.query("q").orElse(""));
        return office.books().read(books -> {
            Optional<Long> unit =
                    request.query("unit").flatMap(name -> unit(books, name)).map(one -> one.id());
            Predicate<TaskLife> wanted = life -> request.caller().maySee(life.unitId())
                    && unit.map(id -> life.unitId() == id).orElse(true)
                    && state.map(s -> s.test(office.tasks().state(life, now.today())))
                            .orElse(true)
                    && dueBefore.map(day -> isDueBefore(life, day)).orElse(true)
                    && searchText(life.task()).contains(words);
            Map<String, Object> page = Paging.pageOf(
                    request,
                    office.tasks().lives(books),
                    wanted,
                    life -> life.task().number().text(),
                    life -> TaskJson.task(office, life, now));
            return Answer.ok(page);
        });
    }

    private Answer one(Request request) {
        Moment now = office.now();
        return office.books().read(books -> TaskJson.tagged(200, TaskJson.task(office, life(books, request), now)));
    }

    private Answer complete(Request request) {
        Moment now = office.now();
        Body body = request.body();
        Evidence evidence = Evidence.of(document(body, now)).with(body.optional("note", "Đã rà soát 3 TTHC"));
        Long milestone = body.number("milestone", 1, Long.MAX_VALUE);
        body.check();
        String number = request.path("number");
        Actor by = request.actor();
        Completing decision = office.books().write(books -> {
            if (milestone == null) {
                return office.tasks().complete(books, by, number, evidence, now, now);
            }
            if (life(books, request).milestones().stream().noneMatch(m -> m.id() == milestone)) {
                throw Problem.of(422, "Việc số " + number + " không có mốc " + milestone + ".")
                        .asException();
            }
            return office.tasks().complete(books, by, milestone, evidence, now, now);
        });
        return decision.answer(new TaskAnswers(office, now).new OfCompleting());
    }

    private Answer reopen(Request request) {
        Moment now = office.now();
        Body body = request.body();
        String reason = body.required("reason", "Báo nhầm việc khác");
        body.check();
        Actor by = request.actor();
        Reopening decision = office.books().write(books -> {
            Reopening may = office.reopenings().mayReopen(books, by, request.path("number"));
            return may instanceof Reopening.Opened opened
                    ? office.reopenings()
                            .takeBack(books, by, opened.milestone().completion().id(), reason, now)
                    : may;
        });
        return decision.answer(new TaskAnswers(office, now).new OfReopening());
    }

    private Answer arrived(Request request) {
        Moment now = office.now();
        Body body = request.body();
        LocalDate date = body.date("date", "2024-03-15");
        Long workingDays = body.number("workingDays", 1, MOST_WORKING_DAYS);
        if (date == null) {
            body.required("date", "2024-03-15");
        } else if (date.isAfter(now.today())) {
            body.mistake("date", "ngày " + date + " chưa tới.", now.today().toString());
        }
        body.check();
        int days = workingDays == null ? office.tasks().workingDaysAfterArrival() : workingDays.intValue();
        return office.books()
                .write(books -> office.tasks().arrived(books, request.actor(), request.path("number"), date, days, now))
                .answer(new TaskAnswers(office, now).new OfArriving());
    }

    private static ProvingDocument document(Body body, Moment now) {
        String example = "15/KH-UBND";
        String typed = body.optional("document", example);
        LocalDate date = body.date("documentDate", "2024-03-29");
        ProvingDocument.Reading reading = ProvingDocument.read(typed, now.today());
        if (reading instanceof ProvingDocument.Reading.Read read) {
            return date == null
                    ? read.document()
                    : new ProvingDocument(read.document().number(), date);
        }
        body.mistake("document", "\"" + typed + "\" không đọc được là số văn bản.", example);
        return ProvingDocument.NONE;
    }

    private TaskLife life(Books books, Request request) {
        String typed = request.path("number");
        return TaskNumber.read(typed)
                .flatMap(number -> office.tasks().life(books, number))
                .filter(life -> request.caller().maySee(life.unitId()))
                .orElseThrow(() -> TaskAnswers.noSuchTask(typed, office.tasks().near(books, typed))
                        .asException());
    }

    /** "open" is everything that is not done. */
    private static Predicate<TaskLife.State> wanted(String word) {
        if (word.equals(OPEN)) {
            return state -> state != TaskLife.State.DONE;
        }
        TaskLife.State wanted = TaskLife.State.valueOf(word.toUpperCase(Locale.ROOT));
        return state -> state == wanted;
    }

    private static Optional<Unit> unit(Books books, String name) {
        return books.staff().units().stream().filter(unit -> unit.isNamed(name)).findFirst();
    }

    private Optional<String> unknownUnit(String name) {
        return office.books()
                .read(books -> unit(books, name).isPresent()
                        ? Optional.empty()
                        : Optional.of("không có đơn vị \"" + name + "\"; các đơn vị là: "
                                + books.staff().units().stream().map(Unit::name).collect(Collectors.joining(", "))
                                + "."));
    }

    private static boolean isDueBefore(TaskLife life, LocalDate day) {
        return life.milestones().stream()
                .anyMatch(m ->
                        m.isOpen() && m.nature() != Nature.CHECK_IN && m.due().isBefore(day));
    }

    private static String searchText(Task task) {
        return SearchKey.of(task.number() + " " + task.name() + " " + task.shortName() + " " + task.lead() + " "
                + String.join(" ", task.products()));
    }
}
