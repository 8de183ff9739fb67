package nhacviec.admin.reminder;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nhacviec.admin.AdminOffice;
import nhacviec.admin.http.Access;
import nhacviec.admin.http.Answer;
import nhacviec.admin.http.Json;
import nhacviec.admin.http.Paging;
import nhacviec.admin.http.Parameter;
import nhacviec.admin.http.Problem;
import nhacviec.admin.http.Request;
import nhacviec.admin.http.Route;
import nhacviec.admin.http.Schema;
import nhacviec.admin.http.ValueForm;
import nhacviec.core.Moment;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.reminder.Delivery;
import nhacviec.core.reminder.Delivery.State;
import nhacviec.core.staff.Actor;
import nhacviec.core.staff.Staff;

/** Every message and what became of it. */
public final class DeliveryResource {

    private static final String PATH = "/api/v1/deliveries";
    private static final List<String> STATES =
            Arrays.stream(State.values()).map(State::code).toList();

    private static final Schema DELIVERY = Schema.object(
            "id",
            Schema.integer(),
            "staffId",
            Schema.integer().orNull(),
            "staff",
            Schema.text().orNull(),
            "state",
            Schema.oneOf(STATES),
            "purpose",
            Schema.text(),
            "planned",
            Schema.bool(),
            "urgent",
            Schema.bool(),
            "kind",
            Schema.oneOf(List.of("say", "edit", "picture", "document", "toast", "command_menu")),
            "text",
            Schema.text(),
            "file",
            Schema.text().orNull(),
            "source",
            Schema.text(),
            "createdAt",
            Schema.instant(),
            "notBefore",
            Schema.instant().orNull(),
            "settledAt",
            Schema.instant().orNull(),
            "attempts",
            Schema.integer(),
            "repeat",
            Schema.bool(),
            "sentAs",
            Schema.integer().orNull(),
            "reason",
            Schema.text());

    private static final Pattern SECRET = Pattern.compile("(/sign-in/|/calendar/)[A-Za-z0-9_-]{8,}");
    private static final Set<State> AGAIN = EnumSet.of(State.REFUSED, State.UNKNOWN, State.NO_LONGER_NEEDED);

    private final AdminOffice office;

    public DeliveryResource(AdminOffice office) {
        this.office = office;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(PATH, "The messages, the newest first", Access.TOKEN, Schema.page(DELIVERY), this::newest)
                        .parameters(
                                Parameter.query("state", String.join(", ", STATES), "refused")
                                        .as(ValueForm.oneOf(STATES)),
                                Parameter.LIMIT,
                                Parameter.CURSOR_ID),
                Route.get(
                        PATH + "/audit",
                        "Proves that no reminder is missing, said twice or said early since the plan was imported",
                        Access.TOKEN,
                        AuditJson.REPORT,
                        this::audit),
                Route.post(
                                PATH + "/{id}/retry",
                                "Sends a message once more that was refused, unknown or dropped",
                                Access.TOKEN,
                                DELIVERY,
                                this::retry)
                        .parameters(Parameter.path("id", "the message", "17")));
    }

    private Answer newest(Request request) {
        int limit = Paging.limit(request);
        long below = Paging.below(request);
        State state = request.query("state").flatMap(DeliveryResource::state).orElse(null);
        ZoneId zone = office.now().zone();
        return office.books().read(books -> {
            List<Staff> people = books.staff().all();
            List<Delivery> fetched = books.deliveries().newest(state, below, limit + 1);
            return Answer.ok(Paging.page(fetched, limit, Delivery::id, delivery -> json(delivery, people, zone)));
        });
    }

    private Answer audit(Request request) {
        return office.audit()
                .map(report -> Answer.ok(AuditJson.of(
                        report,
                        office.books().read(books -> books.staff().all()),
                        office.now().zone())))
                .orElseGet(() -> Answer.problem(Problem.of(404, "Chưa có kế hoạch nào nên chưa có gì để kiểm.")));
    }

    /** What became of the wish to send a message once more. */
    enum Retry {
        DONE,
        MISSING,
        FILE_GONE,
        NOT_OVER
    }

    /** Whether a message has come to an end that was not its being sent. */
    static boolean isOver(State state) {
        return AGAIN.contains(state);
    }

    static Retry retry(AdminOffice office, Actor by, long id, Moment now) {
        return office.books().write(books -> {
            Optional<Delivery> found = books.deliveries().find(id);
            if (found.isEmpty()) {
                return Retry.MISSING;
            }
            if (!books.deliveries().retry(id, now.at())) {
                return isOver(found.get().state()) ? Retry.FILE_GONE : Retry.NOT_OVER;
            }
            books.audit()
                    .record(
                            by,
                            now.at(),
                            "delivery.retry",
                            "delivery " + id,
                            found.get().state().code(),
                            State.WAITING.code());
            return Retry.DONE;
        });
    }

    private Answer retry(Request request) {
        Moment now = office.now();
        String typed = request.path("id");
        long id = typed.matches("\\d{1,18}") ? Long.parseLong(typed) : -1;
        Retry outcome = retry(office, request.actor(), id, now);
        return office.books().read(books -> {
            Optional<Delivery> found = books.deliveries().find(id);
            return switch (outcome) {
                case MISSING -> Answer.problem(Problem.of(404, "Không có tin nhắn số \"" + typed + "\"."));
                case FILE_GONE ->
                    Answer.problem(Problem.of(
                            409,
                            "Tệp của tin nhắn số " + id
                                    + " đã được bỏ khi tin kết thúc nên không gửi lại được; xin tạo tệp mới."));
                case NOT_OVER ->
                    Answer.problem(Problem.of(
                            409,
                            "Tin nhắn số " + id + " đang ở trạng thái "
                                    + found.orElseThrow().state().code()
                                    + "; chỉ gửi lại được tin refused, unknown hoặc no_longer_needed."));
                case DONE -> {
                    office.deliveriesChanged();
                    yield Answer.ok(json(found.orElseThrow(), books.staff().all(), now.zone()));
                }
            };
        });
    }

    private static Optional<State> state(String word) {
        return Arrays.stream(State.values())
                .filter(state -> state.code().equals(word))
                .findFirst();
    }

    private static Map<String, Object> json(Delivery delivery, List<Staff> people, ZoneId zone) {
        return Json.object(
                "id", delivery.id(),
                "staffId", delivery.staffId(),
                "staff", name(delivery.staffId(), people),
                "state", delivery.state().code(),
                "purpose", delivery.kind().code(),
                "planned", delivery.kind() == Delivery.Kind.REMINDER,
                "urgent", delivery.kind() == Delivery.Kind.URGENT,
                "kind", kind(delivery.message()),
                "text", text(delivery.message()),
                "file",
                        delivery.message() instanceof OutgoingMessage.File file
                                ? file.attachment().name()
                                : null,
                "source", delivery.source(),
                "createdAt", Json.instant(delivery.createdAt(), zone),
                "notBefore", Json.instant(delivery.notBefore(), zone),
                "settledAt", Json.instant(delivery.settledAt(), zone),
                "attempts", delivery.attempts(),
                "repeat", delivery.repeat(),
                "sentAs", delivery.sentAs(),
                "reason", delivery.reason());
    }

    /** The person's name; null for a stranger. */
    static String name(Long staffId, List<Staff> people) {
        return people.stream()
                .filter(person -> staffId != null && person.id() == staffId)
                .map(Staff::name)
                .findFirst()
                .orElse(null);
    }

    private static String kind(OutgoingMessage message) {
        if (message instanceof OutgoingMessage.Say) {
            return "say";
        }
        if (message instanceof OutgoingMessage.Edit) {
            return "edit";
        }
        if (message instanceof OutgoingMessage.File file) {
            return file.attachment().kind().name().toLowerCase(Locale.ROOT);
        }
        return message instanceof OutgoingMessage.Toast ? "toast" : "command_menu";
    }

    /** The words of a message, without what in them would let somebody else in: one-time links and calendars' secret addresses. */
    static String text(OutgoingMessage message) {
        return SECRET.matcher(words(message)).replaceAll("$1•••");
    }

    private static String words(OutgoingMessage message) {
        if (message instanceof OutgoingMessage.Say say) {
            return say.html();
        }
        if (message instanceof OutgoingMessage.Edit edit) {
            return edit.html();
        }
        if (message instanceof OutgoingMessage.File file) {
            return file.caption();
        }
        return message instanceof OutgoingMessage.Toast toast ? toast.text() : "";
    }
}
