package nhacviec.bot.staff;

import static nhacviec.bot.Buttons.button;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nhacviec.bot.Buttons;
import nhacviec.bot.ChatCommand;
import nhacviec.bot.Html;
import nhacviec.bot.Mistaken;
import nhacviec.bot.Reply;
import nhacviec.bot.Talk;
import nhacviec.core.SearchKey;
import nhacviec.core.chat.Dialogues.Dialogue;
import nhacviec.core.chat.Keyboard;
import nhacviec.core.chat.Keyboard.Button;
import nhacviec.core.staff.Changing;
import nhacviec.core.staff.Coordination;
import nhacviec.core.staff.Post;
import nhacviec.core.staff.Role;
import nhacviec.core.staff.Staff;
import nhacviec.core.staff.StaffService;
import nhacviec.core.staff.StaffService.Wanted;
import nhacviec.core.staff.Succession;
import nhacviec.core.staff.Unit;

/**
 * {@code /nguoi}: the people; {@code /nguoi Hòa thêm Văn phòng}, {@code bớt}, {@code vai lãnh đạo}, {@code tên …}, {@code thôi}:
 * what the coordinator changes of them.
 */
public final class StaffCommand implements ChatCommand {

    private static final Pattern DOING = Pattern.compile(
            "(?siuU)^(.*?)\\s+(thêm|them|bớt|bot|vai|tên|ten)\\s*:?\\s+(\\S.*)$|^(.*?)\\s+(thôi|thoi)$");
    private static final String KIND = "nguoi";
    private static final String PERSON = "person";
    private static final String ROLE = "role";
    private static final String HOW =
            "Bấm nút, hoặc gõ " + Html.code("đúng") + "; thôi thì gõ " + Html.code("/huy") + ".";
    private static final Reply OLD = Reply.toast("Nút này không còn dùng được.");

    private final StaffService staff;

    public StaffCommand(StaffService staff) {
        this.staff = staff;
    }

    @Override
    public String name() {
        return "nguoi";
    }

    @Override
    public List<String> aliases() {
        return List.of("nguoi", "can bo", "nhan su", "people");
    }

    @Override
    public String menuText() {
        return "Người, đơn vị, vai trò";
    }

    @Override
    public String englishMenuText() {
        return "People, units, roles";
    }

    @Override
    public boolean isFor(Role role) {
        return role == Role.COORDINATOR;
    }

    @Override
    public Reply typed(Talk talk, String arguments) {
        String words = arguments.strip();
        if (words.isEmpty()) {
            return list(talk);
        }
        Matcher doing = DOING.matcher(words);
        NamedPerson whole = NamedPerson.read(talk.books(), words);
        if (!doing.matches()) {
            return whole.person().map(person -> card(person, "")).orElseGet(() -> unclear(whole));
        }
        boolean thatsAll = doing.group(4) != null;
        NamedPerson named = NamedPerson.read(talk.books(), thatsAll ? doing.group(4) : doing.group(1));
        if (named.person().isPresent()) {
            Staff person = named.person().get();
            return thatsAll
                    ? asked(talk, person)
                    : done(talk, person, doing.group(2), doing.group(3).strip());
        }
        return whole.person().map(person -> card(person, "")).orElseGet(() -> unclear(named));
    }

    private static Reply unclear(NamedPerson named) {
        String said = named.unclear("/nguoi");
        return named.meant().isEmpty() ? Reply.say(said) : Reply.say(said, Buttons.grid(buttons(named.meant()), 2));
    }

    private static List<Button> buttons(List<Staff> people) {
        return people.stream()
                .limit(30)
                .map(person -> button(Html.cut(person.name(), 24), "nguoi:t" + person.id()))
                .toList();
    }

    private Reply done(Talk talk, Staff person, String verb, String words) {
        return switch (SearchKey.of(verb)) {
            case "them" -> ofUnit(talk, person, words, unit -> with(person, unit));
            case "bot" -> ofUnit(talk, person, words, unit -> without(person, unit));
            case "vai" ->
                role(words)
                        .map(role -> takesAway(person, role)
                                ? askedForRole(talk, person, role)
                                : changed(talk, person, Wanted.role(role)))
                        .orElseGet(() -> Reply.say("Không có vai “" + Html.text(words)
                                + "”; các vai: cán bộ, điều phối, " + "lãnh đạo, ví dụ "
                                + Html.code("/nguoi " + person.name() + " vai lãnh đạo") + "."));
            default ->
                words.length() > 100
                        ? Reply.say("Tên dài quá 100 chữ; chưa đổi gì.")
                        : changed(talk, person, Wanted.name(words));
        };
    }

    private Reply ofUnit(Talk talk, Staff person, String words, Function<Unit, List<Unit>> change) {
        Succession units = new Succession(talk.books().staff().units());
        Optional<Unit> unit = units.named(words);
        if (unit.isEmpty()) {
            return Reply.say("Không có đơn vị “" + Html.text(Html.cut(words, 60)) + "”; chưa đổi gì. Các đơn vị: "
                    + units.current().stream()
                            .map(each -> Html.text(each.name()))
                            .collect(Collectors.joining("; "))
                    + ".");
        }
        List<Unit> wanted = change.apply(unit.get());
        return wanted.isEmpty()
                ? Reply.say(Html.text(unit.get().name()) + " là đơn vị duy nhất của " + Html.text(person.name())
                        + "; chưa đổi gì. Thôi dùng bot thì gõ "
                        + Html.code("/nguoi " + person.name() + " thôi") + ".")
                : changed(talk, person, Wanted.units(wanted));
    }

    private static List<Unit> with(Staff person, Unit unit) {
        List<Unit> units = new ArrayList<>(lasting(person));
        if (units.stream().noneMatch(each -> each.id() == unit.id())) {
            units.add(unit);
        }
        return units;
    }

    private static List<Unit> without(Staff person, Unit unit) {
        return lasting(person).stream().filter(each -> each.id() != unit.id()).toList();
    }

    private static List<Unit> lasting(Staff person) {
        return person.posts().stream()
                .filter(post -> post.kind() != Post.Kind.ACTING)
                .map(Post::unit)
                .toList();
    }

    private Reply changed(Talk talk, Staff person, Wanted wanted) {
        Changing outcome = staff.change(talk.books(), talk.actor(), person.id(), wanted, talk.now());
        String said = outcome.answer(new StaffWords());
        return outcome instanceof Changing.Changed changed ? card(changed.after(), said + "\n\n") : Reply.say(said);
    }

    static Optional<Role> role(String words) {
        return switch (SearchKey.of(words)) {
            case "can bo", "staff", "nhan vien" -> Optional.of(Role.STAFF);
            case "dieu phoi", "coordinator", "van phong" -> Optional.of(Role.COORDINATOR);
            case "lanh dao", "leader" -> Optional.of(Role.LEADER);
            default -> Optional.empty();
        };
    }

    private static Reply list(Talk talk) {
        List<Staff> people = talk.books().staff().all().stream()
                .filter(person -> person.state() != Staff.State.REVOKED)
                .toList();
        String lines = people.stream()
                .map(person -> "▫️ " + Html.bold(person.name()) + " – " + StaffWords.standing(person) + state(person))
                .collect(Collectors.joining("\n"));
        return Reply.show(
                Html.bold("Người của cơ quan") + "\n" + lines + "\nBấm tên để xem, hoặc gõ "
                        + Html.code("/nguoi " + talk.staff().name()) + ".",
                Buttons.grid(buttons(people), 2));
    }

    private static String state(Staff person) {
        return person.state() == Staff.State.UNREACHABLE ? " (đã chặn bot)" : "";
    }

    private static Reply card(Staff person, String before) {
        String name = person.name();
        String acting = person.posts().stream()
                .filter(post -> post.kind() == Post.Kind.ACTING)
                .map(post -> Html.text(post.unit().name()) + " (" + StartCommand.role(post.role()) + ")")
                .collect(Collectors.joining(", "));
        return Reply.show(
                before + "👤 " + Html.bold(name) + " – " + StaffWords.standing(person) + state(person)
                        + (acting.isEmpty() ? "" : "\nĐang thay người khác ở: " + acting)
                        + "\n\nĐổi: "
                        + Html.code("/nguoi " + name + " thêm Tư pháp") + ", "
                        + Html.code("/nguoi " + name + " bớt Tư pháp") + ", "
                        + Html.code("/nguoi " + name + " vai lãnh đạo") + ", "
                        + Html.code("/nguoi " + name + " tên Nguyễn Văn A") + ", "
                        + Html.code("/nguoi " + name + " thôi") + ".",
                Keyboard.of(List.of(
                        button("🚪 Thôi dùng bot", "nguoi:x" + person.id()), button("⬅ Danh sách", "nguoi:l"))));
    }

    /** Nobody is let go by one word. */
    private static Reply asked(Talk talk, Staff person) {
        boolean last = Coordination.of(talk.books().staff()).restsOn(person);
        talk.keep(KIND, Map.of(PERSON, String.valueOf(person.id())));
        return Reply.show(
                "Cho " + Html.bold(person.name()) + " (" + StaffWords.standing(person)
                        + ") thôi dùng bot? Người này sẽ không nhận tin, không xem và không ghi được gì nữa; những gì đã ghi "
                        + "giữ nguyên. Việc và số nháp chuyển cho người khác thì bàn giao trước."
                        + (last ? "\n⚠️ Đây là " + Html.bold("điều phối duy nhất") + " đang nhận tin." : "")
                        + "\nChưa đổi gì. " + HOW,
                Keyboard.of(List.of(
                        button("✅ Đúng, cho thôi", "nguoi:y" + person.id()),
                        button("Giữ nguyên", "nguoi:t" + person.id()))));
    }

    /** Whether a coordinator, or a leader, would be so no more. */
    private static boolean takesAway(Staff person, Role role) {
        return role != person.ownRole() && person.ownRole() != Role.STAFF;
    }

    /** Who runs the reminders, or decides, is not changed by one word either. */
    private static Reply askedForRole(Talk talk, Staff person, Role role) {
        talk.keep(KIND, Map.of(PERSON, String.valueOf(person.id()), ROLE, role.code()));
        boolean last = person.ownRole() == Role.COORDINATOR
                && Coordination.of(talk.books().staff()).restsOn(person);
        return Reply.show(
                "Đổi vai của " + Html.bold(person.name()) + " (" + StaffWords.standing(person) + ") thành "
                        + Html.bold(StartCommand.role(role)) + "?"
                        + (last
                                ? "\n⚠️ Đây là " + Html.bold("điều phối duy nhất")
                                        + " đang nhận tin. Đổi thì không còn ai dùng được /nguoi, và lãnh đạo được nhắc thay; "
                                        + "nên mời điều phối mới vào trước."
                                : "")
                        + (person.ownRole() == Role.LEADER
                                ? "\nNgười này sẽ không duyệt gia hạn và không nhận tin của lãnh đạo nữa."
                                : "")
                        + "\nChưa đổi gì. " + HOW,
                Keyboard.of(List.of(
                        button("✅ Đúng, đổi vai", "nguoi:r" + person.id() + ":" + role.code()),
                        button("Giữ nguyên", "nguoi:t" + person.id()))));
    }

    private Reply roleTapped(Talk talk, String data) {
        String[] parts = data.substring(1).split(":", 2);
        Optional<Staff> person = talk.books().staff().find(Long.parseLong(parts[0]));
        Optional<Role> role = role(parts[1]);
        talk.endDialogue(KIND);
        return person.isEmpty() || role.isEmpty() ? OLD : changed(talk, person.get(), Wanted.role(role.get()));
    }

    /** Data: "l" the list, "t5" the card of person 5, "x5" asks whether to let them go, "y5" lets them go, "r5:staff" gives them a role. */
    @Override
    public Reply tapped(Talk talk, String data) {
        if (data.equals("l")) {
            return list(talk);
        }
        if (data.matches("r\\d{1,18}:[a-z]{1,20}")) {
            return roleTapped(talk, data);
        }
        Optional<Staff> person = data.matches("[txy]\\d{1,18}")
                ? talk.books().staff().find(Long.parseLong(data.substring(1)))
                : Optional.empty();
        if (person.isEmpty() || person.get().state() == Staff.State.REVOKED) {
            return OLD;
        }
        return switch (data.charAt(0)) {
            case 't' -> {
                talk.endDialogue(KIND);
                yield card(person.get(), "");
            }
            case 'x' -> asked(talk, person.get());
            default -> revoked(talk, person.get());
        };
    }

    private Reply revoked(Talk talk, Staff person) {
        talk.endDialogue(KIND);
        return Reply.show(
                staff.revoke(talk.books(), talk.actor(), person.id(), talk.now())
                        .answer(new StaffWords()),
                Keyboard.NONE);
    }

    @Override
    public String dialogueKind() {
        return KIND;
    }

    /** Nobody is let go by a word that comes after something else. */
    @Override
    public boolean outlivesCommands() {
        return false;
    }

    @Override
    public boolean actsAtOneWord(Dialogue dialogue) {
        return true;
    }

    @Override
    public String typedAgain(Talk talk, Dialogue dialogue) {
        String role = dialogue.state().getOrDefault(ROLE, "");
        return asked(talk, dialogue)
                .map(person -> "/nguoi " + person.name() + (role.isEmpty() ? " thôi" : " vai " + roleName(role)))
                .orElse("/nguoi");
    }

    private static String roleName(String code) {
        return role(code).map(StartCommand::role).orElse(code);
    }

    private static Optional<Staff> asked(Talk talk, Dialogue dialogue) {
        return talk.books()
                .staff()
                .find(Long.parseLong(dialogue.state().getOrDefault(PERSON, "-1")))
                .filter(each -> each.state() != Staff.State.REVOKED);
    }

    @Override
    public boolean saysThatItEnded() {
        return false;
    }

    @Override
    public String onCancel(Talk talk, Dialogue dialogue) {
        return "Đã dừng; chưa đổi gì.";
    }

    /** "đúng", "ok", "ừ" do what the button would. */
    @Override
    public Reply continued(Talk talk, Dialogue dialogue, String words) {
        Optional<Staff> person = asked(talk, dialogue);
        Optional<Mistaken> answer = Mistaken.in(words);
        boolean keeps =
                answer.equals(Optional.of(Mistaken.STOP)) || SearchKey.of(words).startsWith("giu nguyen");
        if (person.isEmpty() || keeps) {
            talk.endDialogue(KIND);
            return Reply.say(onCancel(talk, dialogue));
        }
        Optional<Role> role = Optional.ofNullable(dialogue.state().get(ROLE)).flatMap(StaffCommand::role);
        if (!answer.equals(Optional.of(Mistaken.CONSENT))) {
            // The "ok" that follows has to have read what it is for.
            Reply again = role.isEmpty() ? asked(talk, person.get()) : askedForRole(talk, person.get(), role.get());
            return again.anew().before("“" + Html.text(Html.cut(words, 40)) + "” chưa phải câu trả lời.");
        }
        if (role.isEmpty()) {
            return revoked(talk, person.get());
        }
        talk.endDialogue(KIND);
        return changed(talk, person.get(), Wanted.role(role.get()));
    }
}
