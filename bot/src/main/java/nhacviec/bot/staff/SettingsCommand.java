package nhacviec.bot.staff;

import static nhacviec.bot.Buttons.button;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nhacviec.bot.Buttons;
import nhacviec.bot.ChatCommand;
import nhacviec.bot.Html;
import nhacviec.bot.Reply;
import nhacviec.bot.Talk;
import nhacviec.core.SearchKey;
import nhacviec.core.chat.Keyboard.Button;
import nhacviec.core.reminder.ReminderPolicy;

/** {@code /caidat 7:45}: the hour of the morning message. */
public final class SettingsCommand implements ChatCommand {

    private static final Set<String> LANGUAGES =
            Set.of("en", "vi", "english", "vietnamese", "tieng anh", "tieng viet", "ngon ngu", "language");

    private static final Pattern HOUR =
            Pattern.compile("(?iu)(\\d{1,2})\\s*(?:[:hg.]|giờ|gio)\\s*(\\d{1,2})?\\s*(?:phút|phut|p)?|(\\d{1,2})");
    private static final List<LocalTime> USUAL = List.of(
            LocalTime.of(7, 0),
            LocalTime.of(7, 30),
            LocalTime.of(8, 0),
            LocalTime.of(10, 0),
            LocalTime.of(13, 30),
            LocalTime.of(16, 0));

    private final Supplier<ReminderPolicy> policy;

    public SettingsCommand(Supplier<ReminderPolicy> policy) {
        this.policy = policy;
    }

    @Override
    public String name() {
        return "caidat";
    }

    @Override
    public List<String> aliases() {
        return List.of("cai dat", "caidat", "settings");
    }

    @Override
    public String menuText() {
        return "Giờ nhận tin buổi sáng";
    }

    @Override
    public String englishMenuText() {
        return "Hour of the morning message";
    }

    @Override
    public Reply typed(Talk talk, String arguments) {
        if (arguments.isBlank()) {
            return show(talk.staff().morningAt(), "");
        }
        if (LANGUAGES.contains(SearchKey.of(arguments))) {
            return Reply.say("Bot hiện chỉ nói tiếng Việt; chưa chọn được ngôn ngữ cho từng người. Đổi giờ nhận tin: "
                    + Html.code("/caidat 7:45") + ".");
        }
        Optional<LocalTime> hour = read(arguments.strip());
        if (hour.isEmpty()
                || hour.get().isBefore(policy.get().earliest())
                || hour.get().isAfter(policy.get().latest())) {
            return Reply.say("Giờ nhận tin phải từ " + policy.get().earliest() + " đến "
                    + policy.get().latest() + ", ví dụ "
                    + Html.code("/caidat 7:45") + ". Giờ đang đặt vẫn là "
                    + talk.staff().morningAt() + ".");
        }
        talk.books().staff().setMorning(talk.staff().id(), hour.get());
        talk.books()
                .audit()
                .record(
                        talk.actor(),
                        talk.now().at(),
                        "staff.morning",
                        talk.staff().name(),
                        talk.staff().morningAt().toString(),
                        hour.get().toString());
        return show(hour.get(), "✅ Đã đổi. ").withToast("Đã đổi giờ");
    }

    @Override
    public Reply tapped(Talk talk, String data) {
        return typed(talk, data);
    }

    private static Reply show(LocalTime now, String before) {
        List<Button> hours = USUAL.stream()
                .map(hour -> button(hour.equals(now) ? "· " + hour + " ·" : hour.toString(), "caidat:" + hour))
                .toList();
        return Reply.show(
                before + "Tin buổi sáng được gửi lúc <b>" + now + "</b> các ngày làm việc.\nBấm để đổi, hoặc gõ ví dụ "
                        + Html.code("/caidat 7:45") + ".",
                Buttons.grid(hours, 3));
    }

    static Optional<LocalTime> read(String typed) {
        Matcher hour = HOUR.matcher(typed);
        if (!hour.matches()) {
            return Optional.empty();
        }
        int h = Integer.parseInt(hour.group(1) != null ? hour.group(1) : hour.group(3));
        int m = hour.group(2) == null ? 0 : Integer.parseInt(hour.group(2));
        return h > 23 || m > 59 ? Optional.empty() : Optional.of(LocalTime.of(h, m));
    }
}
