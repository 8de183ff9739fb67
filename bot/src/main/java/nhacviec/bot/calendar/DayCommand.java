package nhacviec.bot.calendar;

import static nhacviec.bot.Buttons.button;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nhacviec.bot.Buttons;
import nhacviec.bot.ChatCommand;
import nhacviec.bot.DateWords;
import nhacviec.bot.Html;
import nhacviec.bot.Mistaken;
import nhacviec.bot.Reply;
import nhacviec.bot.Talk;
import nhacviec.core.SearchKey;
import nhacviec.core.calendar.CalendarService;
import nhacviec.core.calendar.DayChange;
import nhacviec.core.calendar.VietnameseHolidays;
import nhacviec.core.chat.Dialogues.Dialogue;
import nhacviec.core.chat.Keyboard;
import nhacviec.core.chat.Keyboard.Button;
import nhacviec.core.staff.Role;

/** {@code /nghi 2/1/2026 lý do}: a day is off; {@code /lambu 10/1/2026 lý do}: a day is worked. */
public final class DayCommand implements ChatCommand {

    /** What is said behind a day to take it back. */
    private static final Set<String> TAKEN_BACK = Set.of("huy", "huy bo", "bo", "hoan tac");

    /** Said behind a day that is a holiday by law, before or behind the reason. */
    private static final Pattern CONFIRMED = Pattern.compile(
            "(?iu)^(?:đúng|dung)(?!\\p{L})[\\s,.:;–-]*|(?:^|[\\s,.;(–-]+)(?:đúng|dung)(?:\\s+(?:rồi|vậy|ạ))*[).!\\s]*$");

    /** The answer to the question whether a holiday is to be worked. */
    private static final Pattern YES = Pattern.compile(
            "(?iu)^(?:đúng|dung|có|co|vâng|dạ|ừ|ok|oke|đồng ý|dong y)(?:[\\s,]+(?:đúng|rồi|vậy|ạ|nhé|thế|đi làm))*[.!\\s]*$");

    private static final String KIND = "holiday-worked";
    private static final String DAYS = "days";
    private static final String REASON = "reason";

    private static final int LONGEST_REASON = 200;

    private final CalendarService calendar;
    private final boolean worked;

    private DayCommand(CalendarService calendar, boolean worked) {
        this.calendar = calendar;
        this.worked = worked;
    }

    public static DayCommand dayOff(CalendarService calendar) {
        return new DayCommand(calendar, false);
    }

    public static DayCommand dayWorked(CalendarService calendar) {
        return new DayCommand(calendar, true);
    }

    @Override
    public String name() {
        return worked ? "lambu" : "nghi";
    }

    @Override
    public List<String> aliases() {
        return worked ? List.of("lam bu", "di lam", "workday") : List.of("ngay nghi", "dayoff");
    }

    @Override
    public String menuText() {
        return worked ? "Ngày làm bù: /lambu 10/1/2026 lý do" : "Ngày nghỉ thêm: /nghi 2/1/2026 lý do";
    }

    @Override
    public String englishMenuText() {
        return worked ? "A day is worked: /lambu 10/1/2026 reason" : "A day is off: /nghi 2/1/2026 reason";
    }

    @Override
    public boolean isFor(Role role) {
        return role == Role.COORDINATOR;
    }

    @Override
    public Reply typed(Talk talk, String arguments) {
        LocalDate today = talk.now().today();
        TypedDays typed = TypedDays.read(arguments, talk.said().today());
        if (typed.days().isEmpty() && typed.doubt() != null) {
            return Reply.say(typed.doubt() + " Chưa đổi gì; xin ghi ngày, ví dụ "
                    + Html.code("/" + name() + " " + DateWords.plain(typed.meant())) + ".");
        }
        if (typed.days().isEmpty()) {
            String said = arguments.isBlank()
                    ? "Xin cho biết ngày"
                    : "“" + Html.text(Html.cut(arguments.strip(), 40))
                            + (isSpan(arguments)
                                    ? "” không phải những ngày có thật, theo thứ tự và không quá 31 ngày; chưa đổi gì"
                                    : "” không phải một ngày có thật; chưa đổi gì");
            return Reply.say(said + ", ví dụ "
                    + Html.code("/" + name() + " " + DateWords.plain(today.plusDays(7))
                            + (worked ? " làm bù" : " nghỉ hoán đổi"))
                    + ".");
        }
        if (TAKEN_BACK.contains(SearchKey.of(typed.rest()))) {
            String other = worked ? "/nghi " : "/lambu ";
            return Reply.say("Muốn ghi lại " + (worked ? "ngày nghỉ" : "ngày làm việc") + ", xin gõ "
                    + Html.code(other + DateWords.plain(typed.days().get(0))) + ". Chưa đổi gì.");
        }
        Optional<LocalDate> holiday = typed.days().stream()
                .filter(day -> worked && VietnameseHolidays.isHoliday(day))
                .findFirst();
        boolean confirmed = CONFIRMED.matcher(typed.rest()).find();
        String reason = Html.cut(
                holiday.isPresent()
                        ? CONFIRMED.matcher(typed.rest()).replaceFirst("").strip()
                        : typed.rest(),
                LONGEST_REASON);
        return holiday.isPresent() && !talk.calendar().isWorkingDay(holiday.get()) && !confirmed
                ? ask(talk, holiday.get(), typed.days(), reason)
                : change(talk, typed.days(), reason);
    }

    /** What was typed is kept, so that neither a word nor the button says less than was meant. */
    private Reply ask(Talk talk, LocalDate holiday, List<LocalDate> days, String reason) {
        talk.keep(
                KIND,
                Map.of(DAYS, days.stream().map(LocalDate::toString).collect(Collectors.joining(",")), REASON, reason));
        String day = DateWords.plain(holiday);
        return Reply.say(
                DateWords.full(holiday) + " là ngày nghỉ lễ theo luật. Vẫn ghi là ngày làm việc? Bấm nút, hoặc gõ "
                        + Html.code("đúng") + "; thôi thì gõ " + Html.code("/huy") + ". Chưa đổi gì.",
                Keyboard.of(List.of(button("Đúng, đi làm " + day, "lambu:" + holiday))));
    }

    @Override
    public String dialogueKind() {
        return worked ? KIND : "";
    }

    /** What others are told of is not set off by words that come after something else. */
    @Override
    public boolean outlivesCommands() {
        return false;
    }

    @Override
    public boolean saysThatItEnded() {
        return false;
    }

    @Override
    public boolean actsAtOneWord(Dialogue dialogue) {
        return true;
    }

    @Override
    public String typedAgain(Talk talk, Dialogue dialogue) {
        return "/" + name() + " "
                + days(dialogue).stream().map(DateWords::plain).collect(Collectors.joining(", "));
    }

    @Override
    public Reply continued(Talk talk, Dialogue dialogue, String words) {
        if (Mistaken.in(words).filter(Mistaken.STOP::equals).isPresent()) {
            talk.endDialogue(KIND);
            return Reply.say(onCancel(talk, dialogue));
        }
        if (!YES.matcher(words.strip()).matches()) {
            LocalDate holiday = days(dialogue).stream()
                    .filter(VietnameseHolidays::isHoliday)
                    .findFirst()
                    .orElseThrow();
            return ask(talk, holiday, days(dialogue), dialogue.state().getOrDefault(REASON, ""))
                    .before("“" + Html.text(Html.cut(words, 40)) + "” chưa phải câu trả lời.");
        }
        return change(talk, days(dialogue), dialogue.state().getOrDefault(REASON, ""));
    }

    @Override
    public String onCancel(Talk talk, Dialogue dialogue) {
        return "Đã dừng; lịch làm việc không đổi.";
    }

    private static List<LocalDate> days(Dialogue dialogue) {
        return Stream.of(dialogue.state().getOrDefault(DAYS, "").split(","))
                .map(LocalDate::parse)
                .toList();
    }

    private static boolean isSpan(String typed) {
        return typed.matches("(?s).*(?:[,;–]|\\s-|đến|\\d-\\d).*");
    }

    /** Data: the day in ISO form; takes back what the other command said. */
    @Override
    public Reply tapped(Talk talk, String data) {
        try {
            LocalDate day = LocalDate.parse(data);
            Optional<Dialogue> asked =
                    talk.dialogue(KIND).filter(open -> worked && days(open).contains(day));
            return change(
                    talk,
                    asked.map(DayCommand::days).orElse(List.of(day)),
                    asked.map(open -> open.state().getOrDefault(REASON, "")).orElse(""));
        } catch (DateTimeException e) {
            return Reply.toast("Nút này không còn dùng được.");
        }
    }

    /** All of the days or none: one that has passed or is too far off is a slip. */
    private Reply change(Talk talk, List<LocalDate> days, String reason) {
        talk.endDialogue(KIND);
        List<LocalDate> toChange = days.stream()
                .filter(day -> days.size() == 1 || talk.calendar().isWorkingDay(day) != worked)
                .toList();
        Optional<LocalDate> impossible = days.stream()
                .filter(day -> !calendar.canChange(day, talk.now()))
                .findFirst();
        List<LocalDate> tried = impossible.map(List::of).orElse(toChange.isEmpty() ? days.subList(0, 1) : toChange);
        List<DayChange> changes = calendar.change(talk.books(), talk.actor(), tried, worked, reason, talk.now());
        if (changes.size() == 1) {
            return changes.get(0).answer(new Replies());
        }
        List<DayChange.Changed> changed = changes.stream()
                .filter(DayChange.Changed.class::isInstance)
                .map(DayChange.Changed.class::cast)
                .toList();
        List<Button> undo = changed.stream()
                .map(one -> button("↩️ " + DateWords.brief(one.day()), (worked ? "nghi" : "lambu") + ":" + one.day()))
                .toList();
        String named = changed.stream().map(one -> DateWords.full(one.day())).collect(Collectors.joining("; "));
        return Reply.say(
                "📅 " + named + " nay là những ngày <b>" + (worked ? "làm việc" : "nghỉ")
                        + "</b>. Các lần nhắc đã tính lại theo lịch mới; hạn không đổi. "
                        + (changed.isEmpty() ? "" : Replies.moved(changed.get(0).telling()))
                        + (changed.isEmpty() ? "" : Replies.told(changed.get(0).telling())),
                Buttons.grid(undo, 3));
    }

    private final class Replies implements DayChange.Cases<Reply> {

        /** What is due so many working days after something came, the only dates that follow the calendar. */
        private static String moved(DayChange.Telling telling) {
            return telling.moved().stream()
                    .map(moved -> "Riêng hạn việc " + moved.task()
                            + " tính theo ngày làm việc từ khi văn bản đến nên nay là " + DateWords.full(moved.due())
                            + " (trước là " + DateWords.plain(moved.before()) + "); đơn vị chủ trì được báo. ")
                    .collect(Collectors.joining());
        }

        private static String told(DayChange.Telling telling) {
            if (telling.people() == 0) {
                return "Không ai phải báo thêm về thay đổi này.";
            }
            String when = telling.from() == null
                    ? "ngay, trong giờ làm việc"
                    : "lúc " + telling.from().toLocalTime() + " "
                            + DateWords.full(telling.from().toLocalDate())
                            + " (ngoài giờ không gửi)";
            String first = telling.atOnce() == 0
                    ? ""
                    : telling.atOnce() + " người được báo " + when + ", vì tin buổi sáng sau thì muộn. ";
            int others = telling.people() - telling.atOnce();
            return others == 0
                    ? first.strip()
                    : first + others
                            + " người có ngày nhắc thay đổi sẽ được báo trong tin buổi sáng kế tiếp, chậm nhất "
                            + DateWords.full(telling.morning()) + ".";
        }

        @Override
        public Reply changed(DayChange.Changed changed) {
            String undo = changed.worked() ? "nghi" : "lambu";
            String told = told(changed.telling());
            return Reply.show(
                            "📅 " + DateWords.full(changed.day()) + " nay là "
                                    + (changed.worked() ? "ngày <b>làm việc</b>" : "ngày <b>nghỉ</b>")
                                    + ". Các lần nhắc đã tính lại theo lịch mới; hạn không đổi. "
                                    + moved(changed.telling()) + told,
                            Keyboard.of(List.of(button("↩️ Hoàn tác", undo + ":" + changed.day()))))
                    .withToast("Đã đổi lịch");
        }

        @Override
        public Reply asBefore(DayChange.AsBefore asBefore) {
            return Reply.say("Ngày " + DateWords.plain(asBefore.day()) + " vốn là ngày "
                    + (asBefore.worked() ? "làm việc" : "nghỉ") + "; không có gì thay đổi.");
        }

        @Override
        public Reply past(DayChange.Past past) {
            return Reply.say("Ngày " + DateWords.plain(past.day()) + " đã qua nên không đổi được; hôm nay là "
                    + DateWords.plain(past.today()) + ". Chưa đổi gì; nếu là năm sau thì ghi cả năm, ví dụ "
                    + Html.code("/" + name() + " " + DateWords.plain(past.day().plusYears(1))) + ".");
        }

        @Override
        public Reply tooFar(DayChange.TooFar tooFar) {
            return Reply.say("Ngày " + DateWords.plain(tooFar.day()) + " còn quá xa; chỉ đổi được lịch đến "
                    + DateWords.plain(tooFar.last()) + ". Xin xem lại năm.");
        }
    }
}
