package nhacviec.bot.calendar;

import static nhacviec.bot.Buttons.button;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nhacviec.bot.ChatCommand;
import nhacviec.bot.DateWords;
import nhacviec.bot.Html;
import nhacviec.bot.Reply;
import nhacviec.bot.Talk;
import nhacviec.core.calendar.CalendarService;
import nhacviec.core.calendar.DayChange;
import nhacviec.core.chat.Keyboard;
import nhacviec.core.staff.Role;

/** {@code /nghi 2/1/2026 lý do}: a day is off; {@code /lambu 10/1/2026 lý do}: a day is worked. */
public final class DayCommand implements ChatCommand {

    private static final Pattern DATED = Pattern.compile(
            "(?su)^(?:ng[àa]y\\s+)?(\\d{1,2})[/.-](\\d{1,2})(?:[/.-](\\d{4}|\\d{2}))?(?![\\d/])\\s*(.*)$");
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
        Matcher typed = DATED.matcher(arguments.strip());
        Optional<LocalDate> day = typed.matches() ? date(typed, talk.now().today()) : Optional.empty();
        if (day.isEmpty()) {
            String said = arguments.isBlank()
                    ? "Xin cho biết ngày"
                    : "“" + Html.text(Html.cut(arguments.strip(), 40)) + "” không phải một ngày có thật; chưa đổi gì";
            return Reply.say(said + ", ví dụ "
                    + Html.code("/" + name() + " "
                            + DateWords.plain(talk.now().today().plusDays(7)) + (worked ? " làm bù" : " nghỉ hoán đổi"))
                    + ".");
        }
        return change(talk, day.get(), Html.cut(typed.group(4).strip(), LONGEST_REASON));
    }

    /** Data: the day in ISO form; takes back what the other command said. */
    @Override
    public Reply tapped(Talk talk, String data) {
        try {
            return change(talk, LocalDate.parse(data), "");
        } catch (DateTimeException e) {
            return Reply.toast("Nút này không còn dùng được.");
        }
    }

    private Reply change(Talk talk, LocalDate day, String reason) {
        return calendar.change(talk.books(), talk.actor(), day, worked, reason, talk.now())
                .answer(new Replies());
    }

    /** A date without a year is the next such day. */
    private static Optional<LocalDate> date(Matcher typed, LocalDate today) {
        try {
            int year = typed.group(3) == null ? today.getYear() : Integer.parseInt(typed.group(3));
            LocalDate day = LocalDate.of(
                    year < 100 ? year + 2000 : year,
                    Integer.parseInt(typed.group(2)),
                    Integer.parseInt(typed.group(1)));
            return Optional.of(typed.group(3) == null && day.isBefore(today) ? day.plusYears(1) : day);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static final class Replies implements DayChange.Cases<Reply> {

        @Override
        public Reply changed(DayChange.Changed changed) {
            String undo = changed.worked() ? "nghi" : "lambu";
            String told = changed.told() == 0
                    ? "Không ai phải báo thêm về thay đổi này."
                    : changed.told() + " người có ngày nhắc thay đổi sẽ được báo trong tin buổi sáng kế tiếp.";
            return Reply.show(
                            "📅 " + DateWords.full(changed.day()) + " nay là "
                                    + (changed.worked() ? "ngày <b>làm việc</b>" : "ngày <b>nghỉ</b>")
                                    + ". Các lần nhắc đã tính lại theo lịch mới; hạn không đổi. " + told,
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
                    + DateWords.plain(past.today()) + ".");
        }

        @Override
        public Reply tooFar(DayChange.TooFar tooFar) {
            return Reply.say("Ngày " + DateWords.plain(tooFar.day()) + " còn quá xa; chỉ đổi được lịch đến "
                    + DateWords.plain(tooFar.last()) + ". Xin xem lại năm.");
        }
    }
}
