package nhacviec.bot.staff;

import static nhacviec.bot.Buttons.button;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nhacviec.bot.Buttons;
import nhacviec.bot.ChatCommand;
import nhacviec.bot.Html;
import nhacviec.bot.Reply;
import nhacviec.bot.Talk;
import nhacviec.bot.TypedDate;
import nhacviec.core.chat.Keyboard;
import nhacviec.core.chat.Keyboard.Button;
import nhacviec.core.staff.Acting;
import nhacviec.core.staff.ActingService;
import nhacviec.core.staff.Agreeing;
import nhacviec.core.staff.Role;
import nhacviec.core.staff.Staff;

/** {@code /thay Mai cho Lan 1/4 - 12/4}: who holds whose post on which days; {@code /thay 2 thôi} ends it. */
public final class ActingCommand implements ChatCommand {

    private static final Pattern AGREED = Pattern.compile(
            "(?siuU)^(.+?)\\s+(?:cho|thay|thế|the)\\s+(.+?)\\s+((?:từ|tu|đến|den|ngày|ngay)\\s.*\\d.*|\\d.*)$");
    private static final Pattern ENDED = Pattern.compile("(?siuU)^(?:số\\s*)?(\\d{1,9})\\s+(?:thôi|thoi)$");
    private static final Pattern TO = Pattern.compile("(?siuU)^(?:[-–]|đến|den|tới|toi)(?:\\s*hết|\\s*het)?\\s*(.*)$");
    private static final String EXAMPLE = Html.code("/thay Mai cho Lan 1/4 - 12/4");

    private final ActingService actings;

    public ActingCommand(ActingService actings) {
        this.actings = actings;
    }

    @Override
    public String name() {
        return "thay";
    }

    @Override
    public List<String> aliases() {
        return List.of("cu nguoi thay", "nguoi thay", "acting");
    }

    @Override
    public String menuText() {
        return "Cử người thay: /thay Mai cho Lan 1/4 - 12/4";
    }

    @Override
    public String englishMenuText() {
        return "Who acts for whom: /thay Mai cho Lan 1/4 - 12/4";
    }

    @Override
    public boolean isFor(Role role) {
        return role != Role.STAFF;
    }

    @Override
    public Reply typed(Talk talk, String arguments) {
        String words = arguments.strip();
        if (words.isEmpty()) {
            return list(talk);
        }
        Matcher ended = ENDED.matcher(words);
        if (ended.matches()) {
            return end(talk, Long.parseLong(ended.group(1)));
        }
        Matcher agreed = AGREED.matcher(words);
        if (!agreed.matches()) {
            return Reply.say("Xin ghi ai thay, thay ai, từ ngày nào đến ngày nào, ví dụ " + EXAMPLE + ". Chưa ghi gì.");
        }
        NamedPerson who = NamedPerson.read(talk.books(), agreed.group(1));
        NamedPerson away = NamedPerson.read(talk.books(), agreed.group(2));
        if (who.person().isEmpty() || away.person().isEmpty()) {
            return Reply.say((who.person().isEmpty() ? who : away).unclear("/nguoi"));
        }
        Optional<Days> days = days(agreed.group(3), talk.now().today());
        return days.isEmpty()
                ? Reply.say("Chưa ghi gì: không đọc được ngày “" + Html.text(Html.cut(agreed.group(3), 40))
                        + "”; xin ghi ví dụ " + EXAMPLE + ".")
                : agree(talk, who.person().get(), away.person().get(), days.get());
    }

    private Reply agree(Talk talk, Staff who, Staff away, Days days) {
        Agreeing outcome =
                actings.agree(talk.books(), talk.actor(), who.id(), away.id(), days.first(), days.last(), talk.now());
        String said = outcome.answer(new ActingWords());
        return outcome instanceof Agreeing.Agreed agreed
                ? Reply.say(
                        said + " Thôi trước ngày ấy thì gõ "
                                + Html.code("/thay " + agreed.acting().id() + " thôi") + ".",
                        Keyboard.of(List.of(button(
                                "↩️ Thôi thay", "thay:x" + agreed.acting().id()))))
                : Reply.say(said);
    }

    /** The first and the last day, both counted. */
    private record Days(LocalDate first, LocalDate last) {}

    /** "1/4 - 12/4", "từ 1/4/2024 đến 12/4/2024", "đến 12/4" (from today), "5/4" (that day). */
    private static Optional<Days> days(String typed, LocalDate today) {
        String words = typed.strip().replaceFirst("(?iuU)^(?:từ|tu)\\s+", "");
        Matcher only = TO.matcher(words);
        if (only.matches()) {
            return day(only.group(1), today).map(last -> new Days(today, last));
        }
        Optional<TypedDate> first = TypedDate.atBeginningOf(words, today);
        if (first.isEmpty() || first.get().date().isEmpty()) {
            return Optional.empty();
        }
        if (first.get().rest().isBlank()) {
            return day(words, today).map(day -> new Days(day, day));
        }
        Matcher to = TO.matcher(first.get().rest());
        Optional<LocalDate> last = to.matches() ? day(to.group(1), today) : Optional.empty();
        // "28/12 - 5/1/2025": the year stands once, at the end, and the first day is before the last.
        return last.map(end -> {
            LocalDate begin = first.get().date().get();
            LocalDate ofEnd = begin.withYear(end.getYear());
            return first.get().hasYear()
                    ? new Days(begin, end)
                    : new Days(
                            ofEnd.isAfter(end) && ofEnd.minusYears(1).isAfter(today.minusMonths(2))
                                    ? ofEnd.minusYears(1)
                                    : ofEnd,
                            end);
        });
    }

    /** A day without a year is the next such day. */
    private static Optional<LocalDate> day(String words, LocalDate today) {
        return TypedDate.atBeginningOf(words, today)
                .filter(typed -> typed.rest().isBlank())
                .flatMap(typed -> typed.date()
                        .map(date ->
                                typed.hasYear() || !date.isBefore(today.minusMonths(6)) ? date : date.plusYears(1)));
    }

    private Reply end(Talk talk, long id) {
        return Reply.show(
                actings.end(talk.books(), talk.actor(), id, talk.now()).answer(new ActingWords()), Keyboard.NONE);
    }

    private static Reply list(Talk talk) {
        List<Acting> open = talk.books().actings().all().stream()
                .filter(acting -> !acting.isOver())
                .toList();
        if (open.isEmpty()) {
            return Reply.say("Hiện không ai thay ai. Cử người thay: " + EXAMPLE + ".");
        }
        String lines = open.stream()
                .map(acting -> "▫️ " + acting.id() + ". " + sentence(talk, acting))
                .collect(Collectors.joining("\n"));
        List<Button> buttons = open.stream()
                .map(acting -> button("↩️ Thôi " + acting.id(), "thay:x" + acting.id()))
                .toList();
        return Reply.show(
                Html.bold("Đang thay, sẽ thay") + "\n" + lines + "\nThôi thì bấm nút, hoặc gõ "
                        + Html.code("/thay " + open.get(0).id() + " thôi") + ".",
                Buttons.grid(buttons, 3));
    }

    private static String sentence(Talk talk, Acting acting) {
        Staff who = talk.books().staff().find(acting.staffId()).orElseThrow();
        Staff away = talk.books().staff().find(acting.forId()).orElseThrow();
        return ActingWords.sentence(acting, who, away);
    }

    /** Data: "x2" ends arrangement 2. */
    @Override
    public Reply tapped(Talk talk, String data) {
        return data.matches("x\\d{1,18}")
                ? end(talk, Long.parseLong(data.substring(1)))
                : Reply.toast("Nút này không còn dùng được.");
    }
}
