package nhacviec.bot.reminder;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nhacviec.bot.ChatCommand;
import nhacviec.bot.DateWords;
import nhacviec.bot.Html;
import nhacviec.bot.Reply;
import nhacviec.bot.Talk;
import nhacviec.bot.TypedDate;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.reminder.Digest;
import nhacviec.core.reminder.ReminderSweep;

/** {@code /nhac}: this morning's message with a line for everything in it, less what was done since. */
public final class MorningCommand implements ChatCommand {

    private final ReminderSweep sweep;
    private final DigestReplies words;

    public MorningCommand(ReminderSweep sweep, DigestReplies words) {
        this.sweep = sweep;
        this.words = words;
    }

    @Override
    public String name() {
        return "nhac";
    }

    @Override
    public List<String> aliases() {
        return List.of("nhac viec hom nay", "nhac hom nay", "tin nhac", "reminders");
    }

    @Override
    public String menuText() {
        return "Xem đủ tin nhắc sáng nay: /nhac";
    }

    @Override
    public String englishMenuText() {
        return "This morning's message in full: /nhac";
    }

    @Override
    public Reply typed(Talk talk, String arguments) {
        LocalDate today = talk.now().today();
        String said = arguments.strip();
        if (said.isEmpty()) {
            return morning(talk, today);
        }
        Optional<LocalDate> day = TypedDate.atBeginningOf(said, today).flatMap(TypedDate::date);
        return day.map(named -> morning(talk, named))
                .orElseGet(() -> Reply.say("Không đọc được ngày trong “" + Html.text(Html.cut(said, 30))
                        + "”. Xem tin nhắc sáng nay: " + Html.code("/nhac") + "; của ngày khác, ví dụ "
                        + Html.code("/nhac " + DateWords.plain(today)) + "."));
    }

    /** Data: the day of the message. */
    @Override
    public Reply tapped(Talk talk, String data) {
        return data.matches("\\d{4}-\\d{2}-\\d{2}")
                ? TypedDate.atBeginningOf(data, talk.now().today())
                        .flatMap(TypedDate::date)
                        .map(day -> morning(talk, day))
                        .orElseGet(() -> Reply.toast("Nút này không còn dùng được."))
                : Reply.toast("Nút này không còn dùng được.");
    }

    private Reply morning(Talk talk, LocalDate day) {
        LocalDate today = talk.now().today();
        if (day.isAfter(today)) {
            return Reply.say("Tin nhắc ngày " + DateWords.plain(day)
                    + " chưa có, vì ngày ấy chưa đến. Việc sắp đến hạn: " + Html.code("/viec") + ".");
        }
        Optional<Digest> digest = sweep.ofMorning(talk.books(), talk.staff(), day, talk.now());
        if (digest.isEmpty()) {
            return Reply.say("Tin nhắc ngày " + DateWords.plain(day)
                    + " không có, hoặc mọi mục trong tin đã xong. Việc chưa xong: " + Html.code("/viec") + ".");
        }
        OutgoingMessage.Say full = words.inFull(digest.get(), day);
        return Reply.say(full.html(), full.keyboard());
    }
}
