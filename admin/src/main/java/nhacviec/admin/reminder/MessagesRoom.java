package nhacviec.admin.reminder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nhacviec.admin.AdminOffice;
import nhacviec.admin.http.Parameter;
import nhacviec.admin.http.Route;
import nhacviec.admin.page.Form;
import nhacviec.admin.page.FrontDesk;
import nhacviec.admin.page.Html;
import nhacviec.admin.page.Outcome;
import nhacviec.admin.page.Page;
import nhacviec.admin.page.Room;
import nhacviec.admin.page.Search;
import nhacviec.admin.page.Tables;
import nhacviec.admin.page.Visit;
import nhacviec.admin.page.Words;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.reminder.Delivery;
import nhacviec.core.reminder.Delivery.State;
import nhacviec.core.reminder.ReminderAudit;
import nhacviec.core.staff.Staff;

/** Every message and what became of it, sending one once more, and what the auditor of reminders found. */
public final class MessagesRoom {

    private static final int ROWS = 40;
    private static final int FINDINGS = 20;
    private static final int LONGEST_TEXT = 160;
    private static final Parameter ID = Parameter.path("id", "the message", "17");

    private final AdminOffice office;

    public MessagesRoom(AdminOffice office) {
        this.office = office;
    }

    public List<Route> routes(FrontDesk desk) {
        return List.of(
                desk.page(
                        Room.MESSAGES,
                        "/messages",
                        "The messages, the newest first",
                        this::look,
                        Parameter.query("state", "sent, refused, unknown, waiting…", "refused"),
                        Parameter.query("before", "older than this message", "120")),
                desk.form(Room.MESSAGES, "/messages/{id}/retry", "Sends a message once more", this::retry, ID),
                desk.form(Room.MESSAGES, "/messages/audit", "Looks now whether a reminder is missing", this::audit));
    }

    private record View(Map<State, Long> counts, List<Delivery> messages, List<Staff> people) {}

    private Page look(Visit visit) {
        Words words = visit.words();
        String typed = visit.request().query("state").orElse("");
        Optional<State> state = Arrays.stream(State.values())
                .filter(one -> one.code().equals(typed))
                .findFirst();
        long before = visit.request()
                .query("before")
                .filter(id -> id.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .orElse(Long.MAX_VALUE);
        View view = office.books()
                .read(books -> new View(
                        books.deliveries().countByState(),
                        books.deliveries().newest(state.orElse(null), before, ROWS + 1),
                        books.staff().all()));
        Search search = new Search(words, "/messages")
                .choice(
                        "state",
                        words.say("Tình trạng", "State"),
                        Arrays.stream(State.values())
                                .map(one -> new Search.Option(
                                        one.code(),
                                        name(one, words) + " (" + view.counts().getOrDefault(one, 0L) + ")"))
                                .toList(),
                        typed,
                        words.say("Tất cả", "All"));
        String place = search.place(visit.request());
        Html live = Html.live("messages-live").add(counts(view, words));
        if (view.messages().isEmpty()) {
            live.add(Html.tag("p", words.say("Không có tin nào như vậy.", "There is no such message."))
                    .cls("empty"));
        } else {
            live.add(table(view, visit));
        }
        if (view.messages().size() > ROWS) {
            live.add(Html.tag("p")
                    .add(Html.tag("a", words.say("Cũ hơn", "Older"))
                            .attr("rel", "next")
                            .attr(
                                    "href",
                                    Search.with(
                                            place,
                                            "before",
                                            String.valueOf(view.messages()
                                                    .get(ROWS - 1)
                                                    .id())))));
        }
        live.add(auditor(view, visit));
        String title = Room.MESSAGES.name(words);
        Html check = new Form(visit, "audit", "/messages/audit").button(words.say("Kiểm lại ngay", "Check now"));
        return Page.of(
                title,
                before == Long.MAX_VALUE ? place : Search.with(place, "before", String.valueOf(before)),
                Html.pieces().add(Html.tag("h1", title), search.html(), live, check));
    }

    static String name(State state, Words words) {
        return switch (state) {
            case WAITING -> words.say("đang chờ gửi", "waiting");
            case SENDING -> words.say("đang gửi", "being sent");
            case SENT -> words.say("đã gửi", "sent");
            case REFUSED -> words.say("bị từ chối", "refused");
            case UNKNOWN -> words.say("không rõ kết quả", "outcome unknown");
            case NO_LONGER_NEEDED -> words.say("không còn cần", "no longer needed");
        };
    }

    private static Html counts(View view, Words words) {
        Html list = Html.tag("ul").cls("counts");
        for (State state : State.values()) {
            list.add(Html.tag("li")
                    .add(Html.tag("a", name(state, words) + ": " + view.counts().getOrDefault(state, 0L))
                            .attr("href", "/messages?state=" + state.code())));
        }
        return list;
    }

    private static Html table(View view, Visit visit) {
        Words words = visit.words();
        List<Html> rows = new ArrayList<>();
        for (Delivery message :
                view.messages().subList(0, Math.min(ROWS, view.messages().size()))) {
            rows.add(row(message, view.people(), visit));
        }
        return Html.tag("section")
                .attr("aria-label", words.say("Các tin", "The messages"))
                .add(Tables.table(
                        "messages",
                        words.say("Mới nhất trước", "The newest first"),
                        List.of(
                                words.say("Gửi cho", "To"),
                                words.say("Lúc", "At"),
                                words.say("Nội dung", "Text"),
                                words.say("Kết quả", "Outcome"),
                                words.say("Gửi lại", "Again")),
                        rows));
    }

    private static Html row(Delivery message, List<Staff> people, Visit visit) {
        Words words = visit.words();
        String to = people.stream()
                .filter(person -> Long.valueOf(person.id()).equals(message.staffId())
                        || Long.valueOf(message.message().chatId()).equals(person.chatId()))
                .map(Staff::name)
                .findFirst()
                .orElse(words.say("nhóm hoặc người lạ", "a group or a stranger"));
        String outcome = name(message.state(), words)
                + (message.reason().isEmpty() ? "" : ": " + message.reason())
                + (message.attempts() > 1
                        ? words.say(" (" + message.attempts() + " lần thử)", " (" + message.attempts() + " attempts)")
                        : "");
        return Tables.row(
                Tables.name(to),
                Tables.cell(
                        words.say("Lúc", "At"),
                        words.time(message.createdAt(), visit.now().zone())),
                Tables.cell(words.say("Nội dung", "Text"), text(message, words)).attr("lang", "vi"),
                Tables.cell(words.say("Kết quả", "Outcome"), outcome).cls(mood(message.state())),
                visit.isCoordinator() && DeliveryResource.isOver(message.state())
                        ? Tables.cell(
                                "",
                                new Form(visit, "retry-" + message.id(), "/messages/" + message.id() + "/retry")
                                        .button(words.say("Gửi lại", "Send again"), words.say("cho ", "to ") + to))
                        : Tables.cell("", ""));
    }

    private static String mood(State state) {
        return switch (state) {
            case REFUSED -> "bad";
            case UNKNOWN -> "warn";
            default -> "";
        };
    }

    /** The words without their markup, cut short. */
    private static String text(Delivery message, Words words) {
        if (message.message() instanceof OutgoingMessage.File file) {
            return words.say("tệp ", "file ") + file.attachment().name() + " " + file.caption();
        }
        String plain = DeliveryResource.text(message.message())
                .replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&")
                .strip();
        if (plain.isEmpty()) {
            return words.say("(bảng lệnh của khung chat)", "(the chat's menu)");
        }
        return plain.length() <= LONGEST_TEXT ? plain : plain.substring(0, LONGEST_TEXT - 1) + "…";
    }

    private Html auditor(View view, Visit visit) {
        Words words = visit.words();
        Html section = Html.tag("section")
                .attr("aria-labelledby", "auditor")
                .add(Html.tag("h2", words.say("Kiểm tin nhắc", "The auditor of reminders"))
                        .attr("id", "auditor"));
        Optional<ReminderAudit.Report> last = office.lastAudit();
        if (last.isEmpty()) {
            return section.add(Html.tag(
                            "p",
                            words.say(
                                    "Chưa kiểm từ lúc khởi động; kiểm mỗi giờ.",
                                    "Not audited since the start; audited hourly."))
                    .cls("empty"));
        }
        ReminderAudit.Report report = last.get();
        section.add(Html.tag("p")
                .cls(report.isClean() ? "good" : "bad")
                .text(words.say(
                                report.expected() + " lời nhắc phải có trong " + report.mornings()
                                        + " buổi sáng: thiếu "
                                        + report.missing().size() + ", trùng "
                                        + report.twice().size() + ", sớm "
                                        + report.early().size() + ". Kiểm lúc ",
                                report.expected() + " reminders expected in " + report.mornings() + " mornings: "
                                        + report.missing().size() + " missing, "
                                        + report.twice().size() + " twice, "
                                        + report.early().size() + " early. Audited at ")
                        + words.time(report.at(), visit.now().zone()) + "."));
        List<Html> rows = new ArrayList<>();
        findings(rows, report.missing(), words.say("thiếu", "missing"), view, words);
        findings(rows, report.twice(), words.say("trùng", "twice"), view, words);
        findings(rows, report.early(), words.say("sớm", "early"), view, words);
        return rows.isEmpty()
                ? section
                : section.add(Tables.table(
                        "",
                        words.say("Chỗ không đúng", "What is wrong"),
                        List.of(
                                words.say("Người", "Person"),
                                words.say("Lỗi", "Fault"),
                                words.say("Ngày", "Day"),
                                words.say("Về", "About")),
                        rows));
    }

    private static void findings(
            List<Html> rows, List<ReminderAudit.Finding> findings, String fault, View view, Words words) {
        findings.stream()
                .limit(FINDINGS)
                .forEach(finding -> rows.add(Tables.row(
                        Tables.name(Optional.ofNullable(DeliveryResource.name(finding.staffId(), view.people()))
                                .orElse("–")),
                        Tables.cell(words.say("Lỗi", "Fault"), fault + ": " + finding.detail()),
                        Tables.cell(words.say("Ngày", "Day"), words.date(finding.on())),
                        Tables.cell(words.say("Về", "About"), finding.subject() + " " + finding.occasion()))));
    }

    private Outcome audit(Visit visit) {
        office.audit();
        return Outcome.done("/messages", visit.say("Đã kiểm lại.", "Checked."));
    }

    private Outcome retry(Visit visit) {
        String typed = visit.request().path("id");
        long id = typed.matches("\\d{1,18}") ? Long.parseLong(typed) : -1;
        DeliveryResource.Retry retry = DeliveryResource.retry(office, visit.actor(), id, visit.now());
        switch (retry) {
            case DONE -> {
                office.deliveriesChanged();
                return Outcome.done("/messages", visit.say("Tin được gửi lại.", "The message is sent again."));
            }
            case MISSING -> visit.refuse(visit.say("Không có tin này.", "There is no such message."));
            case FILE_GONE ->
                visit.refuse(visit.say(
                        "Tệp của tin này đã được bỏ nên không gửi lại được; xin tạo tệp mới.",
                        "The file of this message is gone; make a new one."));
            case NOT_OVER ->
                visit.refuse(
                        visit.say("Tin này đang được gửi hoặc đã gửi xong.", "This message is on its way or sent."));
        }
        return visit.again(look(visit));
    }
}
