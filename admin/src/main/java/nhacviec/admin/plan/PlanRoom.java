package nhacviec.admin.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nhacviec.admin.AdminOffice;
import nhacviec.admin.http.ProblemException;
import nhacviec.admin.http.Request;
import nhacviec.admin.http.Route;
import nhacviec.admin.page.Facts;
import nhacviec.admin.page.Form;
import nhacviec.admin.page.FrontDesk;
import nhacviec.admin.page.Html;
import nhacviec.admin.page.Outcome;
import nhacviec.admin.page.Page;
import nhacviec.admin.page.Room;
import nhacviec.admin.page.Tables;
import nhacviec.admin.page.Visit;
import nhacviec.admin.page.Words;
import nhacviec.core.Books;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.Target;
import nhacviec.core.plan.Amending;
import nhacviec.core.plan.Plan;
import nhacviec.core.plan.PlanChanges;
import nhacviec.core.plan.PlanReader;
import nhacviec.core.plan.Plans;
import nhacviec.core.plan.Withdrawals;
import nhacviec.core.staff.Unit;
import nhacviec.core.task.Task;

/** The plan in force, what in it still waits for a person, and taking over another plan in two steps: look it over, then confirm. */
public final class PlanRoom {

    private final AdminOffice office;

    public PlanRoom(AdminOffice office) {
        this.office = office;
    }

    public List<Route> routes(FrontDesk desk) {
        return List.of(
                desk.page(Room.PLAN, "/plan", "The plan in force, and taking over another one", this::look),
                desk.form(Room.PLAN, "/plan/check", "Reads a plan file and changes nothing", this::check),
                desk.form(Room.PLAN, "/plan/import", "Takes over the plan that was read", this::take),
                desk.form(Room.PLAN, "/plan/discard", "Forgets the plan that was read", this::discard));
    }

    /** A plan that was read and waits to be confirmed, in this browser's session alone. */
    private record LookedOver(String fileName, PlanReader.Read read) {
        boolean isStorable() {
            Plan plan = read.plan();
            return read.isStorable()
                    && !plan.decision().number().isEmpty()
                    && plan.decision().date() != null;
        }
    }

    /** @param coming the plan of the next year, where it is on record already */
    private record View(
            Optional<Plans.OnRecord> plan,
            Optional<Plans.OnRecord> coming,
            List<Task> tasks,
            List<Indicator> indicators,
            int sections) {}

    private Page look(Visit visit) {
        Words words = visit.words();
        View view = office.books().read(books -> {
            Optional<Plans.OnRecord> plan = books.plans().inForce();
            if (plan.isEmpty()) {
                return new View(plan, Optional.empty(), List.of(), List.of(), 0);
            }
            Books ofPlan = books.underPlanOf(plan.get().year());
            return new View(
                    plan,
                    books.plans()
                            .newest()
                            .filter(newest -> newest.year() > plan.get().year()),
                    ofPlan.tasks().all(),
                    ofPlan.indicators().all(),
                    ofPlan.plans().sections().size());
        });
        String title = Room.PLAN.name(words);
        Html body = Html.pieces().add(Html.tag("h1", title));
        Optional<LookedOver> waiting = visit.kept(LookedOver.class);
        waiting.ifPresent(over -> body.add(lookedOver(over, visit)));
        body.add(Html.live("plan-live").add(inForce(view, words), doubtful(view, words)));
        if (visit.isCoordinator()) {
            body.add(upload(visit));
        }
        return Page.of(title, "/plan", body);
    }

    private static Html inForce(View view, Words words) {
        Html section = Html.tag("section")
                .attr("aria-labelledby", "in-force")
                .add(Html.tag("h2", words.say("Kế hoạch đang dùng", "The plan in force"))
                        .attr("id", "in-force"));
        return view.plan()
                .map(plan -> section.add(facts(view, plan, words).html()))
                .orElseGet(() -> section.add(Html.tag("p", words.say("Chưa có kế hoạch nào.", "No plan yet."))
                        .cls("empty")));
    }

    private static Facts facts(View view, Plans.OnRecord plan, Words words) {
        Facts facts = new Facts()
                .vietnamese(words.say("Tên", "Title"), plan.title())
                .vietnamese(words.say("Nơi ban hành", "Locality"), plan.locality())
                .vietnamese(
                        words.say("Quyết định", "Decision"),
                        plan.decisionNumber()
                                + (plan.decisionDate() == null ? "" : ", " + words.date(plan.decisionDate())))
                .vietnamese(words.say("Người ký", "Signed by"), plan.signer())
                .add(words.say("Số việc", "Tasks"), String.valueOf(view.tasks().size()))
                .add(
                        words.say("Số chỉ tiêu", "Indicators"),
                        String.valueOf(view.indicators().size()));
        view.coming()
                .ifPresent(coming -> facts.vietnamese(
                        words.say("Từ 1/1/" + coming.year(), "From 1/1/" + coming.year()), coming.title()));
        return facts;
    }

    /** Targets that contradict each other, and rows whose reading nobody has confirmed. */
    private static Html doubtful(View view, Words words) {
        List<Html> lines = new ArrayList<>();
        view.indicators().stream()
                .filter(Indicator::isContradictory)
                .forEach(indicator -> lines.add(Html.tag("li")
                        .add(Html.tag(
                                        "a",
                                        words.say("Chọn mức cho chỉ tiêu ", "Choose the target of indicator ")
                                                + indicator.code())
                                .attr("href", "/figures/" + indicator.code()))
                        .text(": ")
                        .add(Html.tag(
                                        "span",
                                        indicator.shortName() + " – "
                                                + String.join(
                                                        "; ",
                                                        indicator.targets().stream()
                                                                .map(target ->
                                                                        target.text() + " (" + target.citation() + ")")
                                                                .toList())
                                                + indicator
                                                        .target()
                                                        .map(Target::text)
                                                        .map(t -> ". " + words.say("Đang tính: ", "Now: ") + t)
                                                        .orElse(""))
                                .attr("lang", "vi"))));
        view.tasks().stream()
                .filter(Task::needsConfirmation)
                .forEach(task -> lines.add(Html.tag("li")
                        .add(Html.tag(
                                        "a",
                                        words.say("Xác nhận cách hiểu việc ", "Confirm the reading of task ")
                                                + task.number())
                                .attr("href", "/tasks/" + task.number().inAddress()))
                        .text(": ")
                        .add(Html.tag("span", reading(task, words)).attr("lang", "vi"))));
        if (lines.isEmpty()) {
            return Html.pieces();
        }
        return Html.tag("section")
                .attr("aria-labelledby", "doubtful")
                .add(
                        Html.tag("h2", words.say("Chờ người quyết định", "Waits for a person"))
                                .attr("id", "doubtful"),
                        Html.tag("ul").addAll(lines));
    }

    /** How a row's time was read, in a line; the importer's own notes are for whoever mends a plan file. */
    private static String reading(Task task, Words words) {
        String time = task.timeText().isEmpty() ? words.say("(để trống)", "(blank)") : "“" + task.timeText() + "”";
        return task.shortName() + " – " + words.say("thời gian ghi trong kế hoạch: ", "time as in the plan: ") + time;
    }

    private static Html upload(Visit visit) {
        Words words = visit.words();
        return Html.tag("section")
                .attr("aria-labelledby", "title-check")
                .add(
                        Html.tag("h2", words.say("Nhập kế hoạch", "Take over a plan"))
                                .attr("id", "title-check"),
                        new Form(visit, "check", "/plan/check")
                                .withFile(
                                        "file",
                                        words.say("Tệp kế hoạch đã ký", "The plan as it was signed"),
                                        ".docx,.xlsx,.txt,.yaml",
                                        words.say(
                                                "Tệp .docx, .xlsx, .txt hoặc .yaml, tối đa 20 MB; chỉ đọc, chưa thay đổi gì.",
                                                "A .docx, .xlsx, .txt or .yaml of at most 20 MB; it is only read, nothing changes yet."))
                                .number(
                                        "year",
                                        words.say(
                                                "Năm (khi văn bản không ghi)", "Year (where the document names none)"),
                                        "",
                                        "")
                                .button(words.say("Đọc và kiểm tra", "Read and check")));
    }

    private Html lookedOver(LookedOver over, Visit visit) {
        Words words = visit.words();
        Plan plan = over.read().plan();
        Optional<PlanChanges> changes =
                office.books().read(books -> office.plans().differences(books, plan));
        Html section = Html.tag("section")
                .attr("aria-labelledby", "looked-over")
                .add(
                        Html.tag("h2", words.say("Đã đọc, chờ xác nhận: ", "Read, to be confirmed: ") + over.fileName())
                                .attr("id", "looked-over"),
                        new Facts()
                                .vietnamese(words.say("Tên", "Title"), plan.title())
                                .add(words.say("Năm", "Year"), String.valueOf(plan.year()))
                                .vietnamese(
                                        words.say("Quyết định", "Decision"),
                                        plan.decision().number().isEmpty()
                                                ? words.say("không thấy", "not found")
                                                : plan.decision().number())
                                .add(
                                        words.say("Số việc", "Tasks"),
                                        String.valueOf(plan.tasks().size()))
                                .add(
                                        words.say("Số chỉ tiêu", "Indicators"),
                                        String.valueOf(plan.indicators().size()))
                                .html());
        section.add(findings(over.read(), words));
        changes.ifPresent(found -> {
            List<String> lines = office.inWords(found);
            section.add(
                    Html.tag("h3", words.say("Khác với kế hoạch đang dùng", "What differs from the plan in force")));
            section.add(
                    lines.isEmpty()
                            ? Html.tag("p", words.say("Không khác gì.", "Nothing."))
                            : Html.tag("ul")
                                    .attr("lang", "vi")
                                    .addAll(lines.stream()
                                            .map(line -> Html.tag("li", line))
                                            .toList()));
        });
        if (over.isStorable()) {
            Form form = new Form(visit, "import", "/plan/import");
            changes.ifPresent(found -> {
                found.removedTasks()
                        .forEach(task -> form.tick(
                                "task-" + task.number(),
                                words.say("Bỏ việc ", "Withdraw task ") + task.number() + ": " + task.shortName()));
                found.removedIndicators()
                        .forEach(indicator -> form.tick(
                                "indicator-" + indicator.code(),
                                words.say("Bỏ chỉ tiêu ", "Withdraw indicator ") + indicator.code() + ": "
                                        + indicator.shortName()));
            });
            section.add(form.button(words.say("Nhập kế hoạch này", "Take over this plan")));
        } else {
            section.add(Html.tag(
                            "p",
                            words.say(
                                    "Chưa nhập được: còn chỗ chưa đọc được, hoặc thiếu số và ngày quyết định. Xin sửa trong tệp rồi gửi lại.",
                                    "It cannot be taken over yet: something could not be read, or the decision's number and date are missing. Mend the file and send it again."))
                    .cls("bad"));
        }
        return section.add(new Form(visit, "discard", "/plan/discard").button(words.say("Bỏ, không nhập", "Discard")));
    }

    private static Html findings(PlanReader.Read read, Words words) {
        if (read.findings().isEmpty()) {
            return Html.tag(
                    "p", words.say("Đọc được hết, không có chỗ nào phải hỏi.", "All was read; nothing to ask."));
        }
        List<Html> rows = read.findings().stream()
                .map(finding -> Tables.row(
                        Tables.name(severity(finding.severity().code(), words)),
                        Tables.cell(words.say("Chỗ", "Place"), finding.place()).attr("lang", "vi"),
                        Tables.cell(words.say("Nội dung", "What"), finding.message())
                                .attr("lang", "vi")))
                .toList();
        return Tables.table(
                "findings",
                words.say("Chỗ cần xem", "What to look at") + " (" + rows.size() + ")",
                List.of(words.say("Mức", "Kind"), words.say("Chỗ", "Place"), words.say("Nội dung", "What")),
                rows);
    }

    private static String severity(String code, Words words) {
        return switch (code) {
            case "error" -> words.say("lỗi", "error");
            case "warning" -> words.say("mâu thuẫn", "warning");
            case "question" -> words.say("cần hỏi", "question");
            default -> words.say("ghi chú", "note");
        };
    }

    private Outcome check(Visit visit) {
        Integer year = visit.number("year", 2000, 2100);
        Optional<Request.Upload> file = Optional.empty();
        try {
            file = visit.request()
                    .upload("file", PlanResource.LARGEST)
                    .filter(sent -> !sent.name().isEmpty());
            if (file.isEmpty()) {
                visit.mistake("file", visit.say("Xin chọn một tệp.", "Please choose a file."));
            }
        } catch (ProblemException e) {
            visit.mistake("file", visit.say(e.problem().detail(), "The file is too large or could not be read."));
        }
        if (!visit.isFaulty()) {
            List<Unit> known = office.books().read(books -> books.staff().units());
            try {
                Request.Upload sent = file.orElseThrow();
                visit.keep(new LookedOver(
                        sent.name(), office.planReader().read(sent.name(), sent.content(), year, known)));
                return Outcome.done(
                        "/plan", visit.say("Đã đọc xong; chưa thay đổi gì.", "It was read; nothing has changed."));
            } catch (PlanReader.Refused e) {
                visit.mistake("file", e.getMessage());
            }
        }
        return visit.again(look(visit));
    }

    private Outcome take(Visit visit) {
        Optional<LookedOver> over = visit.kept(LookedOver.class).filter(LookedOver::isStorable);
        if (over.isEmpty()) {
            visit.refuse(visit.say("Không còn kế hoạch nào chờ nhập.", "No plan waits to be taken over."));
            return visit.again(look(visit));
        }
        Plan plan = over.get().read().plan();
        Amending outcome = office.books().write(books -> {
            Withdrawals agreed = office.plans()
                    .differences(books, plan)
                    .map(changes -> ticked(changes, visit))
                    .orElse(Withdrawals.NONE);
            return office.plans()
                    .apply(books, visit.actor(), plan, office.planReader().fingerprint(plan), agreed, visit.now());
        });
        String sentence = String.join(" ", office.inWords(outcome));
        if (outcome instanceof Amending.Imported
                || outcome instanceof Amending.Amended
                || outcome instanceof Amending.Unchanged) {
            visit.forget(LookedOver.class);
            office.deliveriesChanged();
            return Outcome.done("/plan", sentence);
        }
        visit.refuse(sentence);
        return visit.again(look(visit));
    }

    private static Withdrawals ticked(PlanChanges changes, Visit visit) {
        Withdrawals all = Withdrawals.all(changes);
        return new Withdrawals(
                all.tasks().stream()
                        .filter(number ->
                                !visit.request().form("task-" + number).isEmpty())
                        .collect(Collectors.toSet()),
                all.indicators().stream()
                        .filter(code ->
                                !visit.request().form("indicator-" + code).isEmpty())
                        .collect(Collectors.toSet()));
    }

    private Outcome discard(Visit visit) {
        visit.forget(LookedOver.class);
        return Outcome.done("/plan", visit.say("Đã bỏ; không nhập gì.", "Discarded; nothing was taken over."));
    }
}
