package nhacviec.bot.staff;

import static java.util.Map.entry;
import static nhacviec.bot.Buttons.button;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
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
import nhacviec.bot.task.ExampleTask;
import nhacviec.core.SearchKey;
import nhacviec.core.chat.Keyboard.Button;
import nhacviec.core.reminder.ReminderPolicy;
import nhacviec.core.staff.Staff;

/** {@code /caidat 7:45}, {@code /caidat en}: the hour of the morning message, and the language in which the bot speaks. */
public final class SettingsCommand implements ChatCommand {

    private static final Map<String, String> LANGUAGES = Map.ofEntries(
            entry("en", Staff.ENGLISH),
            entry("english", Staff.ENGLISH),
            entry("anh", Staff.ENGLISH),
            entry("tieng anh", Staff.ENGLISH),
            entry("vi", Staff.VIETNAMESE),
            entry("vn", Staff.VIETNAMESE),
            entry("vietnamese", Staff.VIETNAMESE),
            entry("viet", Staff.VIETNAMESE),
            entry("tieng viet", Staff.VIETNAMESE));

    private static final Pattern ABOUT_LANGUAGE =
            Pattern.compile("^(?:ngon ngu|language|tieng)\\b\\s*(?:la|sang|:|=)?\\s*");

    private static final Set<String> OFF = Set.of(
            "tat",
            "off",
            "tat tin",
            "tat nhac",
            "dung",
            "huy",
            "khong",
            "khong nhac",
            "khong nhan",
            "khong nhan tin",
            "thoi");

    private static final Pattern HOUR = Pattern.compile(
            "(?iu)(?:lúc|luc)?\\s*(?:(\\d{1,2})\\s*(?:[:hg.]|giờ|gio)\\s*(\\d{2}|rưỡi|ruoi)?\\s*(?:phút|phut|p)?|(\\d{1,2}?)(\\d\\d)?)"
                    + "\\s*(?:(sáng|sang|am)|(chiều|chieu|pm))?");
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
        return "Giờ nhận tin buổi sáng, ngôn ngữ";
    }

    @Override
    public String englishMenuText() {
        return "Hour of the morning message, language";
    }

    @Override
    public Reply typed(Talk talk, String arguments) {
        if (arguments.isBlank()) {
            return show(talk.staff().morningAt(), talk.staff().language(), "");
        }
        String key = SearchKey.of(arguments);
        Matcher about = ABOUT_LANGUAGE.matcher(key);
        String named = about.replaceFirst("");
        if (LANGUAGES.containsKey(key) || LANGUAGES.containsKey(named)) {
            return speak(talk, LANGUAGES.getOrDefault(key, LANGUAGES.get(named)));
        }
        if (about.lookingAt()) {
            return Reply.say("Bot nói được tiếng Việt và tiếng Anh. Chọn: " + Html.code("/caidat vi") + " hoặc "
                    + Html.code("/caidat en") + ".");
        }
        if (OFF.contains(SearchKey.of(arguments))) {
            return Reply.say(
                    "Tin buổi sáng không tắt được, để không ai sót việc đến hạn; ngày không có gì gần hạn thì bot "
                            + "không nhắn. Vắng dài ngày, xin Văn phòng cử người thay. Đổi giờ: "
                            + Html.code("/caidat 7:45") + "; tạm không nhắc một việc: "
                            + Html.code("/hoan " + ExampleTask.open(talk) + " 3") + ". Giờ đang đặt vẫn là "
                            + talk.staff().morningAt() + ".");
        }
        Optional<LocalTime> hour = read(arguments.strip());
        if (hour.isEmpty() && arguments.chars().noneMatch(Character::isDigit)) {
            return Reply.say("“" + Html.text(Html.cut(arguments.strip(), 20))
                    + "” không phải một giờ hay ngôn ngữ bot biết. Ví dụ: " + Html.code("/caidat 7:45") + ", "
                    + Html.code("/caidat en") + ". Giờ đang đặt vẫn là "
                    + talk.staff().morningAt() + ".");
        }
        if (hour.isEmpty()) {
            return Reply.say("“" + Html.text(Html.cut(arguments.strip(), 20)) + "” không phải một giờ có thật. Ví dụ: "
                    + Html.code("/caidat 7:45") + " (từ " + policy.get().earliest() + " đến "
                    + policy.get().lastMorning() + "). Giờ đang đặt vẫn là "
                    + talk.staff().morningAt() + ".");
        }
        if (hour.get().isBefore(policy.get().earliest())
                || hour.get().isAfter(policy.get().lastMorning())) {
            return Reply.say("Giờ nhận tin phải từ " + policy.get().earliest() + " đến "
                    + policy.get().lastMorning() + ", ví dụ "
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
        return show(hour.get(), talk.staff().language(), "✅ Đã đổi. ").withToast("Đã đổi giờ");
    }

    /** The card stands as before; the keyboard comes anew, and with it the list of commands. */
    private static Reply speak(Talk talk, String language) {
        String before = talk.staff().language();
        if (!before.equals(language)) {
            talk.books().staff().setLanguage(talk.staff().id(), language);
            talk.books()
                    .audit()
                    .record(
                            talk.actor(),
                            talk.now().at(),
                            "staff.language",
                            talk.staff().name(),
                            before,
                            language);
        }
        Reply said = language.equals(Staff.ENGLISH)
                ? Reply.say("✅ Bot nói tiếng Anh với anh/chị. Muốn đổi lại tiếng Việt, gõ " + Html.code("/caidat vi")
                        + ". Tên việc, đơn vị, chỗ trích kế hoạch và lời người khác viết vẫn để nguyên.")
                : Reply.say("✅ Bot nói tiếng Việt với anh/chị. Muốn đổi sang tiếng Anh, gõ " + Html.code("/caidat en")
                        + ".");
        return show(talk.staff().morningAt(), language, "")
                .withToast("Đã đổi ngôn ngữ")
                .followedBy(said.withMenu(Buttons.MENU));
    }

    @Override
    public Reply tapped(Talk talk, String data) {
        return typed(talk, data);
    }

    private static Reply show(LocalTime now, String language, String before) {
        List<Button> hours = USUAL.stream()
                .map(hour -> button(hour.equals(now) ? "· " + hour + " ·" : hour.toString(), "caidat:" + hour))
                .toList();
        boolean english = language.equals(Staff.ENGLISH);
        return Reply.show(
                before + "Tin buổi sáng được gửi lúc <b>" + now + "</b> các ngày làm việc.\nNgôn ngữ của bot: <b>"
                        + (english ? "tiếng Anh" : "tiếng Việt") + "</b>.\nBấm để đổi, hoặc gõ ví dụ "
                        + Html.code("/caidat 7:45") + ", " + Html.code(english ? "/caidat vi" : "/caidat en") + ".",
                Buttons.grid(hours, 3)
                        .and(List.of(
                                language(!english, "Tiếng Việt", Staff.VIETNAMESE),
                                language(english, "English", Staff.ENGLISH))));
    }

    /** Each is called as its speakers call it. */
    private static Button language(boolean spoken, String name, String code) {
        return button(spoken ? "· " + name + " ·" : name, "caidat:" + code);
    }

    static Optional<LocalTime> read(String typed) {
        Matcher hour = HOUR.matcher(typed);
        if (!hour.matches()) {
            return Optional.empty();
        }
        boolean apart = hour.group(1) != null;
        int typedHour = Integer.parseInt(hour.group(apart ? 1 : 3));
        String minutes = hour.group(apart ? 2 : 4);
        boolean half = minutes != null && Character.isLetter(minutes.charAt(0));
        int m = minutes == null ? 0 : half ? 30 : Integer.parseInt(minutes);
        int h = hour.group(6) != null && typedHour < 12 ? typedHour + 12 : typedHour;
        return h > 23 || m > 59 ? Optional.empty() : Optional.of(LocalTime.of(h, m));
    }
}
