package nhacviec.admin.task;

import java.time.LocalDate;
import nhacviec.admin.AdminOffice;
import nhacviec.admin.page.Outcome;
import nhacviec.admin.page.Visit;
import nhacviec.core.task.Completing;
import nhacviec.core.task.ProvingDocument;
import nhacviec.core.task.Reopening;

/** What can be done on a task's card. All mistakes of a form are said at once, and then nothing is stored. */
final class TaskForms {

    private static final int MOST_WORKING_DAYS = 250;

    private final AdminOffice office;

    TaskForms(AdminOffice office) {
        this.office = office;
    }

    Outcome complete(Visit visit) {
        String number = visit.request().path("number");
        ProvingDocument document = document(visit);
        String milestone = visit.text("milestone");
        if (!milestone.matches("\\d{0,18}")) {
            visit.mistake(
                    "milestone", visit.say("Xin chọn một mốc trong danh sách.", "Please choose one of the list."));
        }
        if (visit.isFaulty()) {
            return again(visit);
        }
        Completing decision = office.books().write(books -> {
            boolean named = !milestone.isEmpty()
                    && books.tasks()
                            .milestone(Long.parseLong(milestone))
                            .filter(m -> m.task().text().equals(number))
                            .isPresent();
            return named
                    ? office.tasks().complete(books, visit.actor(), Long.parseLong(milestone), document, visit.now())
                    : office.tasks().complete(books, visit.actor(), number, document, visit.now());
        });
        return outcome(visit, decision.answer(new TaskRefusals(visit).new OfCompleting()));
    }

    private static ProvingDocument document(Visit visit) {
        String typed = visit.text("document");
        LocalDate date = visit.date("documentDate");
        ProvingDocument.Reading reading =
                ProvingDocument.read(typed, visit.now().today());
        if (reading instanceof ProvingDocument.Reading.Read read) {
            return date == null
                    ? read.document()
                    : new ProvingDocument(read.document().number(), date);
        }
        visit.mistake(
                "document",
                "\"" + typed + "\" "
                        + visit.say(
                                "không đọc được là số văn bản. Ví dụ: 15/KH-UBND.",
                                "cannot be read as a document's number. Example: 15/KH-UBND."));
        return ProvingDocument.NONE;
    }

    Outcome reopen(Visit visit) {
        String reason = visit.required("reason", "Xin ghi lý do mở lại.", "Please say why it is opened again.");
        if (visit.isFaulty()) {
            return again(visit);
        }
        Reopening decision = office.books().write(books -> {
            Reopening may = office.reopenings()
                    .mayReopen(books, visit.actor(), visit.request().path("number"));
            return may instanceof Reopening.Opened opened
                    ? office.reopenings()
                            .takeBack(
                                    books,
                                    visit.actor(),
                                    opened.milestone().completion().id(),
                                    reason,
                                    visit.now())
                    : may;
        });
        return outcome(visit, decision.answer(new TaskRefusals(visit).new OfReopening()));
    }

    Outcome extend(Visit visit) {
        LocalDate due = visit.requiredDate("due");
        String reason = visit.required(
                "reason",
                "Xin ghi lý do, ví dụ: chờ số liệu của huyện.",
                "Please give the reason, such as: waiting for the district's figures.");
        if (visit.isFaulty()) {
            return again(visit);
        }
        return outcome(
                visit,
                office.books()
                        .write(books -> office.extensions()
                                .ask(books, visit.actor(), visit.request().path("number"), due, reason, visit.now()))
                        .answer(new TaskRefusals(visit).new OfExtending()));
    }

    Outcome decide(Visit visit) {
        String grant = visit.request().form("grant");
        String reason = visit.text("reason");
        String id = visit.request().form("request");
        if (!grant.equals("yes") && !grant.equals("no")) {
            visit.mistake("grant", visit.say("Xin chọn một trong hai.", "Please choose one of the two."));
        } else if (grant.equals("no") && reason.isEmpty()) {
            visit.mistake("reason", visit.say("Xin ghi lý do không gia hạn.", "Please say why not."));
        }
        if (visit.isFaulty()) {
            return again(visit);
        }
        long request = id.matches("\\d{1,18}") ? Long.parseLong(id) : -1;
        return outcome(
                visit,
                office.books()
                        .write(books -> office.extensions()
                                .decide(books, visit.actor(), request, grant.equals("yes"), reason, visit.now()))
                        .answer(new TaskRefusals(visit).new OfExtending()));
    }

    Outcome arrived(Visit visit) {
        LocalDate date = visit.requiredDate("date");
        Integer days = visit.number("workingDays", 1, MOST_WORKING_DAYS);
        if (date != null && date.isAfter(visit.now().today())) {
            visit.mistake("date", visit.say("Ngày này chưa tới.", "This day has not come yet."));
        }
        if (visit.isFaulty()) {
            return again(visit);
        }
        int workingDays = days == null ? office.tasks().workingDaysAfterArrival() : days;
        return outcome(
                visit,
                office.books()
                        .write(books -> office.tasks()
                                .arrived(
                                        books,
                                        visit.actor(),
                                        visit.request().path("number"),
                                        date,
                                        workingDays,
                                        visit.now()))
                        .answer(new TaskRefusals(visit).new OfArriving()));
    }

    Outcome confirm(Visit visit) {
        String number = visit.request().path("number");
        boolean confirmed = office.books()
                .write(books -> office.tasks().confirm(books, visit.actor(), number, visit.now()))
                .isPresent();
        if (!confirmed) {
            visit.refuse(visit.say("Không có quyền, hoặc không có việc này.", "Not allowed, or no such task."));
            return again(visit);
        }
        return Outcome.done(
                "/tasks/" + number,
                visit.say(
                        "Đã xác nhận cách hiểu của việc " + number + ".",
                        "The reading of task " + number + " is confirmed."));
    }

    private Outcome outcome(Visit visit, String sentence) {
        if (visit.isFaulty()) {
            return again(visit);
        }
        office.deliveriesChanged();
        return Outcome.done("/tasks/" + visit.request().path("number"), sentence);
    }

    private Outcome again(Visit visit) {
        return visit.again(new TaskCard(office).look(visit));
    }
}
