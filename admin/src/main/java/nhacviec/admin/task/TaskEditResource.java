package nhacviec.admin.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nhacviec.admin.AdminOffice;
import nhacviec.admin.http.Access;
import nhacviec.admin.http.Answer;
import nhacviec.admin.http.Body;
import nhacviec.admin.http.Parameter;
import nhacviec.admin.http.Problem;
import nhacviec.admin.http.Request;
import nhacviec.admin.http.Route;
import nhacviec.admin.http.Schema;
import nhacviec.core.Books;
import nhacviec.core.Moment;
import nhacviec.core.plan.Amending;
import nhacviec.core.plan.Deadline;
import nhacviec.core.plan.DeadlineKind;
import nhacviec.core.plan.DeadlinePhrase;
import nhacviec.core.plan.DueDate;
import nhacviec.core.plan.Plan;
import nhacviec.core.plan.Plans;
import nhacviec.core.plan.RowTitle;
import nhacviec.core.staff.Succession;
import nhacviec.core.staff.Unit;
import nhacviec.core.task.Task;
import nhacviec.core.task.TaskLife;
import nhacviec.core.task.TaskNumber;

/** Rows of the plan that are added and changed by hand; what was done about them stays. */
public final class TaskEditResource {

    private static final String PATH = "/api/v1/tasks";
    private static final int LONGEST_NAME = 300;

    private final AdminOffice office;

    public TaskEditResource(AdminOffice office) {
        this.office = office;
    }

    public List<Route> routes() {
        return List.of(
                Route.post(
                                PATH,
                                "Adds a task to the plan in force, at the end of its section",
                                Access.TOKEN,
                                TaskJson.TASK,
                                this::add)
                        .body(schema(
                                List.of("number", "section", "name", "products", "lead"),
                                "number",
                                Schema.text(),
                                "section",
                                Schema.text()))
                        .status(201),
                Route.patch(
                                PATH + "/{number}",
                                "Changes what the plan says of a task; with If-Match only as the caller saw it",
                                Access.TOKEN,
                                TaskJson.TASK,
                                this::change)
                        .parameters(Parameter.path("number", "the task's number in the plan", "13"))
                        .body(schema(List.of())));
    }

    private static Schema schema(List<String> required, Object... more) {
        List<Object> fields = new ArrayList<>(List.of(more));
        fields.addAll(List.of(
                "name", Schema.text(),
                "products", Schema.list(Schema.text()),
                "lead", Schema.text(),
                "partners", Schema.list(Schema.text()),
                "time_text", Schema.text(),
                "due", Schema.list(Schema.date())));
        return Schema.body(required, fields.toArray());
    }

    /** The fields that were sent; null for those that were not. */
    private record Sent(
            String name,
            List<String> products,
            String lead,
            List<String> partners,
            String timeText,
            Deadline deadline) {}

    private static final Sent NOTHING = new Sent(null, null, null, null, null, null);

    private Answer add(Request request) {
        Moment now = office.now();
        Body body = request.body();
        String typed = body.required("number", "26");
        String section = body.required("section", "II");
        body.required("name", "Rà soát thủ tục hành chính nội bộ");
        body.required("lead", "Tư pháp");
        Answer answer = office.books().write(books -> {
            Sent sent = sent(body, books);
            Optional<TaskNumber> number = TaskNumber.read(typed);
            if (!typed.isEmpty() && number.isEmpty()) {
                body.mistake("number", "\"" + typed + "\" không phải là số thứ tự của việc.", "26");
            }
            number.flatMap(books.tasks()::find)
                    .ifPresent(there -> body.mistake("number", "đã có việc số " + there.number() + ".", "26"));
            List<String> sections =
                    books.plans().sections().stream().map(Plan.Section::numeral).toList();
            if (!section.isEmpty() && !sections.contains(section)) {
                body.mistake(
                        "section",
                        "không có phần \"" + section + "\"; các phần là: " + String.join(", ", sections) + ".",
                        "II");
            }
            if (sent.products() == null) {
                body.mistake("products", "còn thiếu.", "[\"Kế hoạch\"]");
            }
            if (sent.deadline() == null) {
                body.mistake(
                        "due", "cần due (các ngày) hoặc time_text (thời gian như kế hoạch ghi).", "[\"2024-09-30\"]");
            }
            body.check();
            Task task = new Task(
                    section,
                    number.orElseThrow(),
                    sent.name(),
                    RowTitle.onPhone(sent.name()),
                    sent.products(),
                    sent.lead(),
                    sent.partners() == null ? List.of() : sent.partners(),
                    sent.timeText(),
                    sent.deadline(),
                    false,
                    null,
                    new Task.Written(sent.timeText(), String.join("; ", sent.products()), false),
                    null,
                    List.of());
            return outcome(books, office.taskEditing().add(books, request.actor(), task, now), task.number(), 201, now);
        });
        office.deliveriesChanged();
        return answer;
    }

    private Answer change(Request request) {
        Moment now = office.now();
        Body body = request.body();
        Answer answer = office.books().write(books -> {
            String typed = request.path("number");
            TaskLife life = TaskNumber.read(typed)
                    .flatMap(number -> office.tasks().life(books, number))
                    .orElseThrow(
                            () -> TaskAnswers.noSuchTask(typed, office.tasks().near(books, typed))
                                    .asException());
            TaskJson.check(request, TaskJson.task(office, life, now));
            Sent sent = sent(body, books);
            body.check();
            if (sent.equals(NOTHING)) {
                throw Problem.of(
                                400,
                                "Chưa gửi trường nào để đổi; các trường là: name, products, lead, partners, time_text, due.")
                        .asException();
            }
            TaskNumber number = life.task().number();
            return outcome(
                    books,
                    office.taskEditing().change(books, request.actor(), number, task -> changed(task, sent), now),
                    number,
                    200,
                    now);
        });
        office.deliveriesChanged();
        return answer;
    }

    private static Task changed(Task task, Sent sent) {
        String name = sent.name() == null ? task.name() : sent.name();
        List<String> products = sent.products() == null ? task.products() : sent.products();
        String time = sent.timeText() == null ? task.timeText() : sent.timeText();
        return new Task(
                task.section(),
                task.number(),
                name,
                sent.name() == null ? task.shortName() : RowTitle.onPhone(name),
                products,
                sent.lead() == null ? task.lead() : sent.lead(),
                sent.partners() == null ? task.partners() : sent.partners(),
                time,
                sent.deadline() == null ? task.deadline() : sent.deadline(),
                sent.deadline() == null && task.needsConfirmation(),
                task.parent(),
                new Task.Written(
                        sent.timeText() == null ? task.written().timeText() : time,
                        sent.products() == null ? task.written().products() : String.join("; ", products),
                        task.written().cutByPage()),
                sent.deadline() == null ? task.timeInheritedFrom() : null,
                task.notes());
    }

    private Sent sent(Body body, Books books) {
        String name = body.has("name") ? body.required("name", "Rà soát thủ tục hành chính nội bộ") : null;
        if (name != null && name.length() > LONGEST_NAME) {
            body.mistake("name", "dài quá " + LONGEST_NAME + " chữ.", "Rà soát thủ tục hành chính nội bộ");
        }
        List<String> products = body.has("products") ? body.texts("products", "[\"Kế hoạch\"]") : null;
        if (products != null && (products.isEmpty() || products.contains(""))) {
            body.mistake("products", "phải có ít nhất một sản phẩm, không để trống.", "[\"Kế hoạch\"]");
        }
        List<String> partners = body.has("partners") ? body.texts("partners", "[\"Tài chính - Kế toán\"]") : null;
        if (partners != null && partners.contains("")) {
            body.mistake("partners", "không để trống tên đơn vị.", "[\"Tài chính - Kế toán\"]");
        }
        Plans.OnRecord plan = books.plans()
                .inForce()
                .orElseThrow(() -> Problem.of(404, "Chưa có kế hoạch nào; nhập bằng lệnh: nhacviec plan import FILE.")
                        .asException());
        String time = body.has("time_text") ? body.required("time_text", "Quý III") : null;
        List<String> days = body.has("due") ? body.texts("due", "[\"2024-09-30\"]") : null;
        List<LocalDate> due = days == null ? null : dates(body, days, plan.year());
        Deadline deadline = null;
        if (due != null && !due.isEmpty()) {
            deadline = new Deadline.OnDates(
                    due.size() == 1 ? DeadlineKind.EXACT_DATE : DeadlineKind.MULTI_MILESTONE,
                    due.stream().map(DueDate::on).toList());
            time = time == null ? words(due) : time;
        } else if (time != null && due == null) {
            DeadlinePhrase.Reading reading = DeadlinePhrase.read(time, plan.year());
            if (!reading.isRead()) {
                body.mistake("time_text", "chưa đọc được: " + reading.reason() + ". Có thể gửi due.", "Quý III");
            }
            deadline = reading.deadline();
        }
        return new Sent(name, products, lead(body, books), partners, time, deadline);
    }

    private static String lead(Body body, Books books) {
        if (!body.has("lead")) {
            return null;
        }
        String lead = body.required("lead", "Tư pháp");
        Succession units = new Succession(books.staff().units());
        if (!lead.isEmpty() && units.named(lead).isEmpty()) {
            body.mistake(
                    "lead",
                    "không có đơn vị \"" + lead + "\"; các đơn vị là: "
                            + units.current().stream().map(Unit::name).collect(Collectors.joining(", ")) + ".",
                    "Tư pháp");
        }
        return lead;
    }

    private static List<LocalDate> dates(Body body, List<String> days, int year) {
        List<LocalDate> due = new ArrayList<>();
        for (String day : days) {
            try {
                due.add(LocalDate.parse(day));
            } catch (java.time.DateTimeException e) {
                body.mistake(
                        "due", "\"" + day + "\" không phải là ngày dạng năm-tháng-ngày.", "[\"" + year + "-09-30\"]");
                return List.of();
            }
        }
        List<LocalDate> inOrder = due.stream().distinct().sorted().toList();
        if (inOrder.isEmpty() || inOrder.stream().anyMatch(day -> day.getYear() < year || day.getYear() > year + 1)) {
            body.mistake(
                    "due",
                    "phải có ít nhất một ngày, trong năm " + year + " hoặc năm sau.",
                    "[\"" + year + "-09-30\"]");
            return List.of();
        }
        return inOrder;
    }

    private static String words(List<LocalDate> due) {
        return due.stream()
                .map(day -> "ngày " + day.getDayOfMonth() + "/" + day.getMonthValue() + "/" + day.getYear())
                .collect(Collectors.joining("; "));
    }

    private Answer outcome(Books books, Amending outcome, TaskNumber number, int status, Moment now) {
        boolean stands = outcome instanceof Amending.Amended || outcome instanceof Amending.Unchanged;
        if (!stands) {
            String why = outcome instanceof Amending.NumberTaken
                    ? "Tên mới khác hẳn tên cũ nên là một việc khác; xin thêm việc mới thay vì đổi tên việc này."
                    : String.join(" ", office.inWords(outcome));
            throw Problem.of(409, why).asException();
        }
        return TaskJson.tagged(
                status, TaskJson.task(office, office.tasks().life(books, number).orElseThrow(), now));
    }
}
