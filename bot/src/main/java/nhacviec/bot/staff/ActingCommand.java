package nhacviec.bot.staff;

import static nhacviec.bot.Buttons.button;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nhacviec.bot.Buttons;
import nhacviec.bot.ChatCommand;
import nhacviec.bot.DateWords;
import nhacviec.bot.Html;
import nhacviec.bot.Reply;
import nhacviec.bot.Talk;
import nhacviec.core.chat.Dialogues.Dialogue;
import nhacviec.core.chat.Keyboard;
import nhacviec.core.chat.Keyboard.Button;
import nhacviec.core.staff.Acting;
import nhacviec.core.staff.ActingService;
import nhacviec.core.staff.Agreeing;
import nhacviec.core.staff.Role;
import nhacviec.core.staff.Staff;

/** {@code /thay Mai cho Lan 1/4 - 12/4}: who holds whose post on which days; {@code /thay 2 thôi} ends it. */
public final class ActingCommand implements ChatCommand {

    private static final Pattern AGREED =
            Pattern.compile("(?siuU)^(.+?)\\s+(?:(?:làm )?thay cho|làm thay|cho|thay|thế|the)\\s+(.+?)[\\s,:(]+((?:"
                    + TypedAbsence.BEGINS + ").*)$");
    /** "Lan nghỉ phép từ 25/3 đến 29/3": who is away, and nobody in their place. */
    private static final Pattern AWAY =
            Pattern.compile("(?siuU)^(?:cho\\s+|thay\\s+)?(.+?)[\\s,:(]+((?:" + TypedAbsence.BEGINS + ").*)$");

    private static final Pattern ENDED = Pattern.compile("(?siuU)^(?:số\\s*)?(\\d{1,9})\\s+(?:thôi|thoi)$");
    private static final String KIND = "acting-who";
    private static final int MOST_OFFERED = 6;
    private static final int LONGEST_REASON = 200;
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
        Matcher away = AWAY.matcher(words);
        if (agreed.matches()) {
            NamedPerson who = NamedPerson.read(talk.books(), agreed.group(1));
            return who.person().isEmpty()
                    ? Reply.say(who.unclear("/nguoi"))
                    : agree(talk, who.person(), agreed.group(2), agreed.group(3));
        }
        return away.matches()
                ? agree(talk, Optional.empty(), away.group(1), away.group(2))
                : Reply.say("Xin ghi ai thay, thay ai, từ ngày nào đến ngày nào, ví dụ " + EXAMPLE + ". Chưa ghi gì.");
    }

    /** @param who whoever acts; empty where that was not said */
    private Reply agree(Talk talk, Optional<Staff> who, String awayTyped, String timeTyped) {
        WithReason away = WithReason.read(talk, awayTyped);
        if (away.named().person().isEmpty()) {
            return Reply.say(away.named().unclear("/nguoi"));
        }
        Staff person = away.named().person().get();
        Optional<TypedAbsence> time = TypedAbsence.read(timeTyped, talk.now().today());
        if (time.isEmpty()) {
            return Reply.say("Chưa ghi gì: không đọc được ngày “" + Html.text(Html.cut(timeTyped, 40))
                    + "”; xin ghi ví dụ " + EXAMPLE + ".");
        }
        if (time.get().last() == null) {
            String first = DateWords.plain(time.get().first());
            return Reply.say("Chưa ghi gì: từ " + first + " đến hết ngày nào? Xin ghi ví dụ "
                    + Html.code("/thay " + who.map(Staff::name).orElse("Mai") + " cho " + person.name() + " " + first
                            + " - " + DateWords.plain(time.get().first().plusDays(4)))
                    + ".");
        }
        String reason = Html.cut(bare(away.reason() + " " + time.get().rest()), LONGEST_REASON);
        return who.isPresent()
                ? agree(talk, who.get(), person, time.get().first(), time.get().last(), reason)
                : ask(talk, person, time.get(), reason);
    }

    /** Without the marks that set a reason off from what stands before and behind it. */
    private static String bare(String reason) {
        String words = reason.replaceAll("^[\\s,:;.–-]+|[\\s,:;.–-]+$", "");
        boolean closed = words.startsWith("(") && words.endsWith(")");
        return closed ? words.substring(1, words.length() - 1).strip() : words.replaceFirst("^\\)$", "");
    }

    /** A name with what stands behind it: "Lan nghỉ phép" is Lan, who is on leave. */
    private record WithReason(NamedPerson named, String reason) {

        static WithReason read(Talk talk, String typed) {
            String[] words = typed.strip().split("\\s+");
            NamedPerson whole = NamedPerson.read(talk.books(), typed.strip());
            for (int count = words.length; count > 0; count--) {
                String name = String.join(" ", List.of(words).subList(0, count)).replaceFirst("[,:(]+$", "");
                NamedPerson named = NamedPerson.read(talk.books(), name);
                if (!named.like().isEmpty()) {
                    return new WithReason(named, String.join(" ", List.of(words).subList(count, words.length)));
                }
            }
            return new WithReason(whole, "");
        }
    }

    private Reply ask(Talk talk, Staff away, TypedAbsence time, String reason) {
        talk.keep(
                KIND,
                Map.of(
                        "away",
                        String.valueOf(away.id()),
                        "first",
                        time.first().toString(),
                        "last",
                        time.last().toString(),
                        "reason",
                        reason));
        List<Button> buttons = talk.books().staff().all().stream()
                .filter(person -> person.state() == Staff.State.ACTIVE && person.id() != away.id())
                .sorted(Comparator.comparing(
                        person -> !person.belongsTo(away.unit().id())))
                .limit(MOST_OFFERED)
                .map(person -> button(person.name(), "thay:w" + person.id()))
                .toList();
        return Reply.say(
                "Ai thay " + Html.bold(away.name()) + " từ " + DateWords.full(time.first()) + " đến hết "
                        + DateWords.full(time.last()) + (reason.isEmpty() ? "" : " (" + Html.text(reason) + ")")
                        + "? Bấm tên, hoặc trả lời bằng tên. Chưa ghi gì.",
                Buttons.grid(buttons, 2));
    }

    @Override
    public String dialogueKind() {
        return KIND;
    }

    /** What gives somebody another's post is not set off by words that come after something else. */
    @Override
    public boolean outlivesCommands() {
        return false;
    }

    @Override
    public boolean saysThatItEnded() {
        return false;
    }

    @Override
    public Reply continued(Talk talk, Dialogue dialogue, String words) {
        NamedPerson who = NamedPerson.read(talk.books(), words.strip());
        return who.person().isEmpty()
                ? Reply.say(who.unclear("/nguoi"))
                : answered(talk, dialogue, who.person().get());
    }

    private Reply answered(Talk talk, Dialogue dialogue, Staff who) {
        talk.endDialogue(KIND);
        return talk.books()
                .staff()
                .find(Long.parseLong(dialogue.state().get("away")))
                .map(away -> agree(
                        talk,
                        who,
                        away,
                        LocalDate.parse(dialogue.state().get("first")),
                        LocalDate.parse(dialogue.state().get("last")),
                        dialogue.state().getOrDefault("reason", "")))
                .orElse(Reply.toast("Nút này không còn dùng được."));
    }

    @Override
    public String onCancel(Talk talk, Dialogue dialogue) {
        return "Đã dừng; chưa cử ai thay.";
    }

    private Reply agree(Talk talk, Staff who, Staff away, LocalDate first, LocalDate last, String reason) {
        Agreeing outcome =
                actings.agree(talk.books(), talk.actor(), who.id(), away.id(), first, last, reason, talk.now());
        String said = outcome.answer(new ActingWords());
        return outcome instanceof Agreeing.Agreed agreed
                ? Reply.say(
                        said + " Thôi trước ngày ấy thì gõ "
                                + Html.code("/thay " + agreed.acting().id() + " thôi") + ".",
                        Keyboard.of(List.of(button(
                                "↩️ Thôi thay", "thay:x" + agreed.acting().id()))))
                : Reply.say(said);
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

    /** Data: "x2" ends arrangement 2, "w5" answers who acts. */
    @Override
    public Reply tapped(Talk talk, String data) {
        if (data.matches("x\\d{1,18}")) {
            return end(talk, Long.parseLong(data.substring(1)));
        }
        Optional<Dialogue> asked = talk.dialogue(KIND);
        Optional<Staff> who = data.matches("w\\d{1,18}") && asked.isPresent()
                ? talk.books().staff().find(Long.parseLong(data.substring(1)))
                : Optional.empty();
        return who.isPresent() ? answered(talk, asked.get(), who.get()) : Reply.toast("Nút này không còn dùng được.");
    }
}
