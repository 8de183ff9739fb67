package nhacviec.admin.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nhacviec.admin.AdminOffice;
import nhacviec.admin.audit.ChangeWords;
import nhacviec.admin.page.Facts;
import nhacviec.admin.page.Form;
import nhacviec.admin.page.Html;
import nhacviec.admin.page.Page;
import nhacviec.admin.page.Tables;
import nhacviec.admin.page.Visit;
import nhacviec.admin.page.Words;
import nhacviec.core.audit.AuditTrail.Change;
import nhacviec.core.staff.Unit;
import nhacviec.core.task.Extension;
import nhacviec.core.task.Milestone;
import nhacviec.core.task.Task;
import nhacviec.core.task.TaskNumber;

/** One task: what the plan says, its dates, what was done and changed, and the forms to go on with it. */
final class TaskCard {

    private static final int CHANGES = 50;

    private final AdminOffice office;

    TaskCard(AdminOffice office) {
        this.office = office;
    }

    /**
     * @param waiting the request for a later date that nobody has decided yet
     * @param changes of this plan alone: the next plan has tasks of the same numbers
     */
    private record View(TaskLine line, Optional<Extension> waiting, List<Change> changes) {}

    Page look(Visit visit) {
        String typed = visit.request().path("number");
        Words words = visit.words();
        String place = "/tasks/" + typed;
        Optional<View> found = TaskNumber.read(typed)
                .flatMap(number -> office.books()
                        .read(books -> office.tasks().life(books, number).map(life -> {
                            List<Unit> units = books.staff().units();
                            return new View(
                                    TaskLine.of(office, life, units, visit.now()),
                                    office.extensions().waitingFor(books, typed),
                                    new TaskHistory(books, visit.now().zone())
                                            .of(life.task().number(), CHANGES));
                        })));
        if (found.isEmpty()) {
            return Page.missing(
                    words.say("Không có việc này", "No such task"),
                    "/tasks",
                    words.say(
                            "Kế hoạch không có việc số \"" + typed + "\".", "The plan has no task \"" + typed + "\"."));
        }
        View view = found.get();
        Task task = view.line().life().task();
        String title = words.say("Việc ", "Task ") + task.number().text();
        Html live = Html.live("card-live").add(facts(view, words), milestones(view, words), history(view, visit));
        return Page.of(
                title + ": " + task.shortName(),
                "/tasks/" + task.number().inAddress(),
                Html.pieces()
                        .add(
                                Html.tag("p")
                                        .cls("back")
                                        .add(Html.tag("a", words.say("Tất cả việc", "All tasks"))
                                                .attr("href", "/tasks")),
                                Html.tag("h1", title + ". ")
                                        .add(Html.tag("span", task.shortName()).attr("lang", "vi")),
                                Html.tag("div").cls("two").add(live, forms(view, visit))));
    }

    private static Html facts(View view, Words words) {
        Task task = view.line().life().task();
        Facts facts = new Facts();
        facts.add(words.say("Tình trạng", "State"), TaskTable.name(view.line().state(), words));
        facts.vietnamese(words.say("Nội dung", "Text"), task.name());
        facts.vietnamese(words.say("Chủ trì", "Lead"), view.line().unit());
        facts.vietnamese(words.say("Phối hợp", "Partners"), String.join(", ", task.partners()));
        facts.vietnamese(words.say("Sản phẩm", "Products"), String.join("; ", task.products()));
        facts.vietnamese(words.say("Thời gian trong kế hoạch", "Time as in the plan"), task.timeText());
        return Html.tag("section")
                .attr("aria-labelledby", "facts")
                .add(Html.tag("h2", words.say("Theo kế hoạch", "In the plan")).attr("id", "facts"), facts.html());
    }

    private static Html milestones(View view, Words words) {
        List<Html> rows = new ArrayList<>();
        for (Milestone milestone : view.line().life().milestones()) {
            String name = milestone.label().isEmpty() ? String.valueOf(milestone.position()) : milestone.label();
            String document = milestone.isDone()
                    ? Stream.of(
                                    milestone.completion().document(),
                                    milestone.completion().note())
                            .filter(said -> !said.isEmpty())
                            .collect(Collectors.joining("; "))
                    : "";
            rows.add(Tables.row(
                    Tables.name(name).attr("lang", "vi"),
                    Tables.cell(
                            words.say("Hạn", "Due"),
                            milestone.due() == null ? words.say("chưa có", "none yet") : words.day(milestone.due())),
                    Tables.cell(
                            words.say("Xong", "Done"),
                            milestone.isDone()
                                    ? words.date(milestone.completion().on()) + " ("
                                            + who(milestone.completion().staffName(), words) + ")"
                                    : words.say("chưa", "not yet")),
                    Tables.cell(
                            words.say("Văn bản", "Document"),
                            document.isEmpty() && milestone.isDone()
                                    ? words.say("không ghi", "none given")
                                    : document)));
        }
        return Html.tag("section")
                .attr("aria-label", words.say("Các mốc", "Milestones"))
                .add(Tables.table(
                        "",
                        words.say("Các mốc", "Milestones"),
                        List.of(
                                words.say("Mốc", "Milestone"),
                                words.say("Hạn", "Due"),
                                words.say("Xong", "Done"),
                                words.say("Văn bản", "Document")),
                        rows));
    }

    private static String who(String name, Words words) {
        return name == null || name.isEmpty() ? words.say("quản trị", "administrator") : name;
    }

    private static Html history(View view, Visit visit) {
        Words words = visit.words();
        Html section = Html.tag("section")
                .attr("aria-labelledby", "history")
                .add(Html.tag("h2", words.say("Lịch sử", "History")).attr("id", "history"));
        return view.changes().isEmpty()
                ? section.add(Html.tag("p", words.say("Chưa có thay đổi nào.", "No change yet."))
                        .cls("empty"))
                : section.add(new ChangeWords(words, visit.now().zone()).list(view.changes()));
    }

    private Html forms(View view, Visit visit) {
        Words words = visit.words();
        String place = view.line().place();
        Html forms = Html.tag("div").cls("forms");
        view.waiting().ifPresent(extension -> forms.add(decide(extension, place, visit)));
        boolean coordinator = visit.isCoordinator();
        if (coordinator && view.line().life().task().needsConfirmation()) {
            forms.add(Html.card(
                    "confirm",
                    words.say("Cách hiểu dòng này", "How this row was read"),
                    Html.tag(
                            "p",
                            words.say(
                                    "Kế hoạch viết không rõ; xin xem thời gian và các mốc bên cạnh đã đúng chưa.",
                                    "The plan is not clear here; please see whether the time and the milestones are right.")),
                    new Form(visit, "confirm", place + "/confirm")
                            .button(words.say("Xác nhận cách hiểu là đúng", "Confirm that it is right"))));
        }
        List<Milestone> open = view.line().life().milestones().stream()
                .filter(Milestone::isOpen)
                .toList();
        boolean waits = view.line().life().milestones().stream().anyMatch(Milestone::isWaiting);
        if (!open.isEmpty()) {
            if (coordinator) {
                forms.add(complete(open, place, visit));
            }
            office.extensions()
                    .dateInForce(view.line().life(), visit.now().today())
                    .ifPresent(due -> forms.add(extend(due, place, visit)));
        }
        if (coordinator && waits) {
            forms.add(Html.card(
                    "arrived",
                    words.say("Văn bản đã đến", "What was awaited has come"),
                    new Form(visit, "arrived", place + "/arrived")
                            .date("date", words.say("Ngày đến", "Came on"), null, "")
                            .number(
                                    "workingDays",
                                    words.say("Số ngày làm việc để thực hiện", "Working days to do it in"),
                                    String.valueOf(office.tasks().workingDaysAfterArrival()),
                                    "")
                            .button(words.say("Ghi văn bản đã đến", "Record the arrival"))));
        }
        if (coordinator && view.line().life().lastCompletion().isPresent()) {
            forms.add(Html.card(
                    "reopen",
                    words.say("Mở lại", "Open again"),
                    new Form(visit, "reopen", place + "/reopen")
                            .text(
                                    "reason",
                                    words.say("Lý do", "Reason"),
                                    words.say(
                                            "Lần báo xong mới nhất được rút lại; đơn vị được báo.",
                                            "The newest completion is taken back; the unit is told."))
                            .button(words.say("Mở lại việc", "Open again"))));
        }
        return forms;
    }

    private static Html complete(List<Milestone> open, String place, Visit visit) {
        Words words = visit.words();
        Form form = new Form(visit, "complete", place + "/complete")
                .text(
                        "document",
                        words.say("Số văn bản (có thể bỏ trống)", "Document number (may be left empty)"),
                        words.say("Ví dụ: 15/KH-UBND", "Example: 15/KH-UBND"))
                .date("documentDate", words.say("Ngày văn bản", "Date of the document"), null, "");
        if (open.size() > 1) {
            List<Form.Option> options = new ArrayList<>();
            options.add(new Form.Option("", words.say("mốc đang đến lượt", "the one whose turn it is")));
            open.forEach(m -> options.add(new Form.Option(
                    String.valueOf(m.id()),
                    (m.label().isEmpty() ? String.valueOf(m.position()) : m.label()) + " – " + words.date(m.due()))));
            form.choice("milestone", words.say("Mốc", "Milestone"), options, "", "");
        }
        return Html.card(
                "complete",
                words.say("Báo xong", "Report it done"),
                form.button(words.say("Ghi là đã xong", "Record as done")));
    }

    private static Html extend(LocalDate due, String place, Visit visit) {
        Words words = visit.words();
        return Html.card(
                "extend",
                words.say("Gia hạn", "Later date"),
                new Form(visit, "extend", place + "/extension")
                        .date(
                                "due",
                                words.say("Hạn mới", "New date"),
                                null,
                                words.say("Hạn đang tính: ", "Present date: ") + words.day(due))
                        .text("reason", words.say("Lý do", "Reason"), "")
                        .button(words.say("Gia hạn", "Set the later date")));
    }

    private static Html decide(Extension extension, String place, Visit visit) {
        Words words = visit.words();
        String what = extension.asker()
                + words.say(" xin gia hạn từ ", " asks for a later date, from ") + words.day(extension.before())
                + words.say(" đến ", " to ") + words.day(extension.wanted()) + ": " + extension.reason();
        return Html.card(
                "decide",
                words.say("Chờ duyệt gia hạn", "A later date waits for a decision"),
                Html.tag("p", what),
                new Form(visit, "decide", place + "/decide")
                        .hidden("request", String.valueOf(extension.id()))
                        .radios(
                                "grant",
                                words.say("Quyết định", "Decision"),
                                List.of(
                                        new Form.Option("yes", words.say("đồng ý gia hạn", "grant")),
                                        new Form.Option("no", words.say("không gia hạn", "refuse"))),
                                "")
                        .text("reason", words.say("Lý do (khi không đồng ý)", "Reason (when refused)"), "")
                        .button(words.say("Gửi quyết định", "Send the decision")));
    }
}
