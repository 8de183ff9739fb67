package nhacviec.bot.task;

import static nhacviec.bot.Buttons.button;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nhacviec.bot.ChatCommand;
import nhacviec.bot.DateWords;
import nhacviec.bot.Html;
import nhacviec.bot.Reply;
import nhacviec.bot.Talk;
import nhacviec.core.SearchKey;
import nhacviec.core.chat.Dialogues.Dialogue;
import nhacviec.core.chat.Keyboard;
import nhacviec.core.staff.Role;
import nhacviec.core.task.Extending;
import nhacviec.core.task.Extension;
import nhacviec.core.task.ExtensionService;
import nhacviec.core.task.Task;

/** {@code /duyet 13}, {@code /duyet 13 khong lý do}: decides a request for a later date; alone it lists what waits. */
public final class DecideCommand implements ChatCommand {

    private static final int LONGEST_REASON = 300;

    private static final String KIND = "decide";
    private static final int SHORTEST_REASON = 3;

    /** The whole decision, "không đồng ý" and "không được" as well as "không", then the reason. */
    private static final Pattern ANSWER = Pattern.compile("(?siu)(?:(?<no>(?:không|khong)"
            + "(?:\\s+(?:đồng ý|dong y|được|duoc|duyệt|duyet|gia hạn|nhất trí))?(?:\\s+(?:vì|do|:))?)"
            + "|đồng ý|dong y|duyệt|duyet|nhất trí|có|co|ok)(?:[\\s,.;:–-]+(?<reason>.*))?");

    /** "Yes, but" and "could be": a date of the decider's own is no part of a decision. */
    private static final Pattern CONDITION = Pattern.compile("\\b(?:nhung|voi dieu kien|neu|mien la)\\b|^the\\b");

    private static final Pattern DATE = Pattern.compile("\\d{1,2}\\s*[/.-]\\s*\\d{1,2}");

    private static final Pattern REQUEST = Pattern.compile("duyet:[+l]*(\\d{1,9}):(?:co|khong)");

    /** How people begin before they decide. */
    private static final Pattern LEAD =
            Pattern.compile("(?iuU)^(?:(?:dạ|da|vâng|vang|ừ|uh|anh|chị|chi|tôi|toi|mình|minh|em)[\\s,.]+)++(?=\\S)");

    private static final Pattern AGREED =
            Pattern.compile("(?iuU)^(?:được|duoc|vâng|vang|dạ|ừ|uh|yes|agreed|approve|approved)(?!\\p{L})");

    private static final Pattern DENIED = Pattern.compile("(?iuU)^(?:no|ko|k|từ chối|tu choi)(?!\\p{L})");

    private static final Pattern PLAIN = Pattern.compile(
            "(?iuU)^(?:đồng ý|dong y|không đồng ý|khong dong y|nhất trí|nhat tri|không nhất trí|khong nhat tri)(?!\\p{L}).*");

    /** What makes no reason. */
    private static final Pattern COURTESY =
            Pattern.compile("(?iuU)^(?:ạ|nhé|nhe|nha|em|anh|chị|cháu|đi|rồi|luôn|(?:gia|gia hạn)|[\\s.!,]++)*+$");

    private final ExtensionService extensions;

    public DecideCommand(ExtensionService extensions) {
        this.extensions = extensions;
    }

    @Override
    public String name() {
        return "duyet";
    }

    @Override
    public List<String> aliases() {
        return List.of("duyet gia han", "phe duyet", "approve");
    }

    @Override
    public String menuText() {
        return "Duyệt gia hạn: /duyet 13, hoặc /duyet 13 khong lý do";
    }

    @Override
    public String englishMenuText() {
        return "Decide a later date: /duyet 13, or /duyet 13 khong reason";
    }

    @Override
    public boolean isFor(Role role) {
        return role != Role.STAFF;
    }

    @Override
    public Reply typed(Talk talk, String arguments) {
        String[] words = arguments.strip().split("\\s+", 3);
        if (words[0].isEmpty()) {
            return list(talk);
        }
        Optional<Extension> waiting = extensions.waitingFor(talk.books(), words[0]);
        if (waiting.isEmpty()) {
            return Reply.say("Việc " + Html.text(Html.cut(words[0], 8))
                    + " không có yêu cầu gia hạn nào đang chờ. Xem các yêu cầu: " + Html.code("/duyet") + ".");
        }
        return decided(
                talk,
                waiting.get(),
                arguments.strip().substring(words[0].length()).strip());
    }

    private Reply decided(Talk talk, Extension waiting, String said) {
        Matcher answer = ANSWER.matcher(said.isEmpty() ? "có" : said);
        boolean grant = answer.matches() && answer.group("no") == null;
        String reason = answer.matches()
                        && answer.group("reason") != null
                        && !COURTESY.matcher(answer.group("reason")).matches()
                ? Html.cut(answer.group("reason").strip(), LONGEST_REASON)
                : "";
        if (!answer.matches()
                || grant
                        && (CONDITION.matcher(SearchKey.of(reason)).find()
                                || DATE.matcher(reason).find())) {
            return Reply.say("Chưa quyết định gì. Xin ghi "
                    + Html.code("/duyet " + waiting.task())
                    + " để đồng ý, hoặc "
                    + Html.code("/duyet " + waiting.task() + " khong lý do") + " để từ chối.");
        }
        return grant || !reason.isEmpty() ? decide(talk, waiting.id(), grant, reason) : askReason(talk, waiting);
    }

    /** "đồng ý" or "không đồng ý, lý do" under the message that asks for the decision; empty where the words decide nothing. */
    public Optional<Reply> underRequest(Talk talk, String typed) {
        String said = plain(typed);
        if (!isFor(talk.staff().role()) || !ANSWER.matcher(said).matches()) {
            return Optional.empty();
        }
        List<Long> asked = talk.repliedTo().keyboard().rows().stream()
                .flatMap(List::stream)
                .map(each -> REQUEST.matcher(each.data()))
                .filter(Matcher::matches)
                .map(request -> Long.parseLong(request.group(1)))
                .distinct()
                .toList();
        if (asked.size() > 1) {
            return Optional.of(
                    list(talk).before("Chưa quyết định gì: tin này có nhiều yêu cầu. Xin bấm nút hoặc gõ số việc."));
        }
        return asked.stream()
                .findFirst()
                .map(id -> talk.books().extensions().waiting().stream()
                        .filter(extension -> extension.id() == id)
                        .findFirst()
                        .map(waiting -> decided(talk, waiting, said))
                        .orElseGet(() -> decide(talk, id, true, "")));
    }

    /** The same under no message, while requests wait: which is meant is not known. */
    public Optional<Reply> unplaced(Talk talk, String typed) {
        return isFor(talk.staff().role())
                        && PLAIN.matcher(plain(typed)).matches()
                        && !talk.books().extensions().waiting().isEmpty()
                ? Optional.of(list(talk)
                        .before("Chưa quyết định gì. Xin bấm nút, gõ " + Html.code("/duyet")
                                + " kèm số việc, hoặc trả lời đúng tin xin gia hạn."))
                : Optional.empty();
    }

    /** A decision without what people say before it: "đồng ý" of "dạ, được". */
    public static String plain(String typed) {
        String words = LEAD.matcher(typed.strip()).replaceFirst("");
        words = AGREED.matcher(words).replaceFirst("đồng ý");
        return DENIED.matcher(words).replaceFirst("không").replaceFirst("[.!\\s]+$", "");
    }

    /** Data: "12:co", "l12:co" of the list, "12:khong", which asks why, or "12:khongly", which gives no reason; 12 being the request. */
    @Override
    public Reply tapped(Talk talk, String data) {
        if (data.matches("l\\d{1,9}:co")) {
            return inList(talk, Long.parseLong(data.substring(1, data.length() - ":co".length())));
        }
        String[] parts = data.split(":", 2);
        if (parts.length != 2 || !parts[0].matches("\\d{1,9}")) {
            return Reply.toast("Nút này không còn dùng được.");
        }
        long id = Long.parseLong(parts[0]);
        Optional<Extension> waiting = talk.books().extensions().waiting().stream()
                .filter(extension -> extension.id() == id)
                .findFirst();
        return parts[1].equals("khong") && waiting.isPresent()
                ? askReason(talk, waiting.get())
                : decide(talk, id, parts[1].equals("co"), "");
    }

    /** Whoever is refused reads why. */
    private static Reply askReason(Talk talk, Extension extension) {
        Task task = talk.books().tasks().find(extension.task()).orElseThrow();
        talk.keep(KIND, Map.of("extension", String.valueOf(extension.id())));
        return Reply.say(
                "Vì sao không gia hạn " + TaskWords.named(task) + "? " + Html.text(extension.asker())
                        + " sẽ đọc lý do; xin gõ một câu, ví dụ " + Html.code("phải báo cáo huyện trước 30/4")
                        + "; thôi thì gõ " + Html.code("/huy") + ".",
                Keyboard.of(List.of(button("Không nêu lý do", "duyet:" + extension.id() + ":khongly"))));
    }

    @Override
    public String dialogueKind() {
        return KIND;
    }

    @Override
    public boolean outlivesCommands() {
        return false;
    }

    @Override
    public boolean takesFreeWords(Dialogue dialogue) {
        return true;
    }

    @Override
    public Reply continued(Talk talk, Dialogue dialogue, String words) {
        String reason = Html.cut(words.strip(), LONGEST_REASON);
        return reason.length() < SHORTEST_REASON
                ? Reply.say(
                        "Xin ghi lý do bằng một câu ngắn, ví dụ " + Html.code("phải báo cáo huyện trước 30/4") + ".")
                : decide(talk, Long.parseLong(dialogue.state().getOrDefault("extension", "0")), false, reason);
    }

    @Override
    public String onCancel(Talk talk, Dialogue dialogue) {
        return "Đã dừng; yêu cầu gia hạn vẫn chờ duyệt.";
    }

    private static Reply list(Talk talk) {
        List<Extension> waiting = talk.books().extensions().waiting();
        if (waiting.isEmpty()) {
            return Reply.say("Không có yêu cầu gia hạn nào đang chờ duyệt.");
        }
        StringBuilder text = new StringBuilder("<b>Yêu cầu gia hạn đang chờ duyệt</b>\n");
        Keyboard keyboard = Keyboard.NONE;
        for (Extension extension : waiting) {
            Task task = talk.books().tasks().find(extension.task()).orElseThrow();
            text.append("\n• ")
                    .append(TaskWords.named(task))
                    .append(" – ")
                    .append(TaskWords.lead(talk, task))
                    .append(", ")
                    .append(ExtensionWords.dates(extension, talk.calendar()))
                    .append(". Lý do: ")
                    .append(Html.text(extension.reason()));
            keyboard = keyboard.and(List.of(
                    button("✅ Đồng ý " + task.number(), "duyet:l" + extension.id() + ":co"),
                    button("❌ Không", "duyet:+" + extension.id() + ":khong"),
                    button("🔎 " + task.number(), "viec:+t" + task.number())));
        }
        return Reply.say(text.toString(), keyboard);
    }

    /** Agreed to from the list: what still waits stays below the answer, with its buttons. */
    private Reply inList(Talk talk, long id) {
        Reply answer = decide(talk, id, true, "");
        if (talk.books().extensions().waiting().isEmpty()) {
            return answer;
        }
        Reply rest = list(talk);
        return Reply.show(answer.html() + "\n\n" + rest.html(), rest.keyboard()).withToast(answer.toast());
    }

    private Reply decide(Talk talk, long id, boolean grant, String reason) {
        talk.endDialogue(KIND);
        return extensions
                .decide(talk.books(), talk.actor(), id, grant, reason, talk.now())
                .answer(new Replies(talk));
    }

    private record Replies(Talk talk) implements Extending.Cases<Reply> {

        @Override
        public Reply asked(Extending.Asked asked) {
            return Reply.say("Đang chờ duyệt.");
        }

        @Override
        public Reply granted(Extending.Granted granted) {
            return Reply.show(
                            "✅ Đã đồng ý gia hạn " + TaskWords.named(granted.task()) + " đến "
                                    + Html.bold(
                                            DateWords.set(granted.extension().wanted(), talk.calendar())) + ". "
                                    + Html.text(granted.extension().asker()) + " và "
                                    + TaskWords.lead(talk, granted.task()) + " được báo.",
                            Keyboard.of(List.of(button(
                                    "🔎 Chi tiết", "viec:+t" + granted.task().number()))))
                    .withToast("Đã đồng ý");
        }

        @Override
        public Reply refused(Extending.Refused refused) {
            return Reply.show(
                            "❌ Không gia hạn " + TaskWords.named(refused.task()) + "; hạn vẫn là "
                                    + Html.bold(
                                            DateWords.full(refused.extension().before())) + ". "
                                    + Html.text(refused.extension().asker()) + " được báo.",
                            Keyboard.of(List.of(button(
                                    "🔎 Chi tiết", "viec:+t" + refused.task().number()))))
                    .withToast("Đã từ chối");
        }

        @Override
        public Reply nothingToExtend(Extending.NothingToExtend nothing) {
            return Reply.say("Việc " + nothing.task().number()
                    + " đã báo xong nên không còn gì để duyệt. Nếu việc được mở lại, yêu cầu lại chờ duyệt.");
        }

        @Override
        public Reply notLater(Extending.NotLater notLater) {
            return Reply.say("Ngày " + DateWords.plain(notLater.wanted()) + " không muộn hơn hạn đang tính.");
        }

        @Override
        public Reply tooFar(Extending.TooFar tooFar) {
            return Reply.say("Ngày " + DateWords.plain(tooFar.wanted()) + " còn quá xa.");
        }

        @Override
        public Reply noReason(Extending.NoReason noReason) {
            return Reply.say("Xin ghi lý do.");
        }

        @Override
        public Reply settled(Extending.Settled settled) {
            Optional<Extension> newer = ExtensionService.undecidedFor(
                    talk.books(), settled.extension().milestoneId());
            return Reply.show(
                            SettledExtension.words(settled.task(), settled.extension(), newer, talk),
                            newer.map(waiting -> ExtensionWords.decision(settled.task(), waiting))
                                    .orElseGet(() -> Keyboard.of(List.of(button(
                                            "🔎 Chi tiết",
                                            "viec:+t" + settled.task().number())))))
                    .withToast(newer.isPresent() ? "Đã có yêu cầu mới hơn" : "Đã có quyết định trước đó");
        }

        @Override
        public Reply notYours(Extending.NotYours notYours) {
            return Reply.say("Yêu cầu gia hạn việc " + notYours.task().number()
                    + " do người khác duyệt: người xin không tự duyệt khi còn người khác duyệt được.");
        }

        @Override
        public Reply noSuchTask(Extending.NoSuchTask missing) {
            return Reply.say("Yêu cầu này không còn. Xem các yêu cầu đang chờ: " + Html.code("/duyet") + ".");
        }
    }
}
