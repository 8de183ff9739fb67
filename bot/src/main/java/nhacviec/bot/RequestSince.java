package nhacviec.bot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nhacviec.bot.task.DecideCommand;
import nhacviec.core.chat.Dialogues.Dialogue;
import nhacviec.core.staff.Role;

/** A request for a decision that reached somebody after a question was asked: a bare "đồng ý" may answer either, so it answers none. */
final class RequestSince {

    private static final Pattern DECIDES = Pattern.compile(
            "(?iuU)^(?:(?:không|khong|ko)\\s+)?(?:đồng ý|dong y|nhất trí|nhat tri|duyệt|duyet|nhận|nhan|ok|oke|okay|được|duoc|có|co|đúng|dung|không|khong)"
                    + "(?:[\\s,]+(?:nhé|nha|ạ|đi|rồi|em|anh|chị))*[.!\\s]*$");

    private record Request(Instant at, String what) {}

    private RequestSince() {}

    /** Empty where the words can mean the open question alone. The question stays, and a second "đồng ý" answers it. */
    static Optional<Reply> asked(Talk talk, ChatCommand asking, Dialogue dialogue, String words) {
        boolean decides = talk.staff().role() != Role.STAFF
                && talk.message().fileId() == null
                && talk.repliedTo().html().isEmpty()
                && DECIDES.matcher(DecideCommand.plain(words)).matches();
        Optional<Request> newest = decides
                ? waiting(talk).stream()
                        .filter(request -> request.at().isAfter(dialogue.updatedAt()))
                        .max(Comparator.comparing(Request::at))
                : Optional.empty();
        return newest.map(request -> {
            talk.books()
                    .dialogues()
                    .keep(new Dialogue(
                            dialogue.staffId(),
                            dialogue.kind(),
                            dialogue.state(),
                            talk.now().at()));
            String said = Html.text(Html.cut(words.strip(), 40));
            return Reply.say("“" + said + "” trả lời tin vừa đến (" + request.what() + "), hay câu đang hỏi của "
                    + Html.code("/" + asking.name())
                    + "? Chưa làm gì. Tin vừa đến thì xin bấm nút dưới tin ấy, hoặc trả lời đúng tin ấy; câu đang hỏi thì xin gõ lại "
                    + Html.code(said) + ".");
        });
    }

    private static List<Request> waiting(Talk talk) {
        List<Request> waiting = new ArrayList<>();
        talk.books().extensions().waiting().stream()
                .filter(extension -> !Long.valueOf(talk.staff().id()).equals(extension.askedBy()))
                .map(extension -> new Request(extension.askedAt(), "xin gia hạn việc " + extension.task()))
                .forEach(waiting::add);
        if (talk.staff().role() == Role.COORDINATOR) {
            talk.books().periods().waiting().stream()
                    .filter(change -> change.askedBy() != talk.staff().id())
                    .map(change -> new Request(change.askedAt(), "số " + change.indicator() + " gửi sau khi khóa"))
                    .forEach(waiting::add);
        }
        return waiting;
    }
}
