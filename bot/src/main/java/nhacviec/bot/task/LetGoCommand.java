package nhacviec.bot.task;

import static nhacviec.bot.Buttons.button;

import java.util.List;
import nhacviec.bot.ChatCommand;
import nhacviec.bot.Html;
import nhacviec.bot.Reply;
import nhacviec.bot.Talk;
import nhacviec.core.SearchKey;
import nhacviec.core.chat.Keyboard;
import nhacviec.core.staff.Role;
import nhacviec.core.task.LetGoService;
import nhacviec.core.task.LettingGo;
import nhacviec.core.task.Task;
import nhacviec.core.task.TaskLife;

/** {@code /thoinhac 7/2024 sáp nhập}: the coordinator lets a task of last year go that nobody will do any more. */
public final class LetGoCommand implements ChatCommand {

    private static final String EXAMPLE_REASON = "sáp nhập xã, không còn phải làm";

    private static final String AGAIN = "theo lai";

    private final LetGoService service;

    public LetGoCommand(LetGoService service) {
        this.service = service;
    }

    @Override
    public String name() {
        return "thoinhac";
    }

    @Override
    public List<String> aliases() {
        return List.of("thoi nhac", "thoi theo doi");
    }

    @Override
    public String menuText() {
        return "Thôi nhắc một việc năm cũ: /thoinhac 7/2024 lý do";
    }

    @Override
    public String englishMenuText() {
        return "Stop reminding of a task of last year: /thoinhac 7/2024 reason";
    }

    @Override
    public boolean isFor(Role role) {
        return role == Role.COORDINATOR;
    }

    @Override
    public Reply typed(Talk talk, String arguments) {
        String[] parts = arguments.strip().split("\\s+", 2);
        if (parts[0].isEmpty()) {
            return list(talk);
        }
        String number = parts[0].replaceFirst("[.,;:]+$", "");
        String reason = parts.length == 1 ? "" : parts[1].strip();
        if (SearchKey.of(reason).equals(AGAIN)) {
            return service.takeUp(talk.books(), talk.actor(), number, talk.now())
                    .answer(new Replies(talk));
        }
        return reason.length() > LetGoService.LONGEST_REASON
                ? Reply.say("Lý do dài quá " + LetGoService.LONGEST_REASON + " chữ; chưa đổi gì. Xin viết gọn lại.")
                : service.letGo(talk.books(), talk.actor(), number, reason, talk.now())
                        .answer(new Replies(talk));
    }

    private Reply list(Talk talk) {
        List<TaskLife> followed = service.followed(talk.books());
        if (followed.isEmpty()) {
            return Reply.say("Không còn việc năm cũ nào chưa xong.");
        }
        StringBuilder text = new StringBuilder("🗃 <b>Việc năm cũ chưa xong</b>: ").append(followed.size());
        followed.forEach(life -> text.append("\n• ")
                .append(TaskWords.named(life.task()))
                .append(" – ")
                .append(TaskWords.lead(talk, life.task())));
        return Reply.say(text.append("\nKhông còn phải làm việc nào thì gõ ")
                .append(Html.code("/thoinhac " + followed.get(0).task().number() + " " + EXAMPLE_REASON))
                .append("; báo cáo của năm ấy vẫn ghi là chưa xong.")
                .toString());
    }

    /** Data: "l7/2024", follow it again. */
    @Override
    public Reply tapped(Talk talk, String data) {
        return data.startsWith("l")
                ? service.takeUp(talk.books(), talk.actor(), data.substring(1), talk.now())
                        .answer(new Replies(talk))
                : Reply.toast("Nút này không còn dùng được.");
    }

    private final class Replies implements LettingGo.Cases<Reply> {

        private final Talk talk;

        Replies(Talk talk) {
            this.talk = talk;
        }

        @Override
        public Reply letGo(LettingGo.LetGo done) {
            return Reply.say(
                    "🗃 Đã thôi theo dõi " + TaskWords.named(done.task()) + ". Lý do: " + Html.text(done.reason())
                            + ".\nViệc không nhắc nữa; báo cáo của năm ấy vẫn ghi là chưa xong. Theo dõi lại thì bấm nút, hoặc gõ "
                            + Html.code("/thoinhac " + done.task().number() + " theo lại") + ".",
                    Keyboard.of(List.of(
                            button("↩️ Theo dõi lại", "thoinhac:l" + done.task().number()), card(done.task()))));
        }

        @Override
        public Reply takenUp(LettingGo.TakenUp again) {
            return Reply.say(
                    "↩️ Theo dõi lại " + TaskWords.named(again.task()) + ". Việc lại được nhắc như trước.",
                    Keyboard.of(List.of(card(again.task()))));
        }

        @Override
        public Reply unchanged(LettingGo.Unchanged unchanged) {
            String number = unchanged.task().number().text();
            return Reply.say(
                    unchanged.letGo()
                            ? "Việc " + number + " đã thôi theo dõi từ trước. Theo dõi lại thì gõ "
                                    + Html.code("/thoinhac " + number + " theo lại") + "."
                            : "Việc " + number + " vẫn đang được theo dõi; chưa đổi gì.");
        }

        @Override
        public Reply ofThisYear(LettingGo.OfThisYear current) {
            return Reply.say("Việc " + current.task().number()
                    + " thuộc kế hoạch đang dùng nên chỉ bỏ bằng kế hoạch sửa đổi (gửi tệp kèm lời "
                    + Html.code("/kehoach") + "). Nhắc lại muộn hơn thì gõ "
                    + Html.code("/hoan " + current.task().number() + " 3") + ". Chưa đổi gì.");
        }

        @Override
        public Reply done(LettingGo.Done done) {
            return Reply.say("Việc " + done.task().number() + " đã xong nên không nhắc nữa; chưa đổi gì.");
        }

        @Override
        public Reply reasonMissing(LettingGo.ReasonMissing missing) {
            return Reply.say("Xin nêu lý do thôi nhắc " + TaskWords.named(missing.task()) + ", ví dụ "
                    + Html.code("/thoinhac " + missing.task().number() + " " + EXAMPLE_REASON) + ". Chưa đổi gì.");
        }

        @Override
        public Reply notYours(LettingGo.NotYours notYours) {
            return Reply.say(
                    "Chỉ điều phối cho thôi nhắc việc " + notYours.task().number() + ".");
        }

        @Override
        public Reply noSuchTask(LettingGo.NoSuchTask missing) {
            return Reply.say(TaskWords.noSuchTask(talk, missing.typed(), missing.near(), "/" + name()));
        }

        private Keyboard.Button card(Task task) {
            return button("🔎 Chi tiết", "viec:+t" + task.number());
        }
    }
}
