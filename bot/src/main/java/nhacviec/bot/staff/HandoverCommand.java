package nhacviec.bot.staff;

import static nhacviec.bot.Buttons.button;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nhacviec.bot.ChatCommand;
import nhacviec.bot.Html;
import nhacviec.bot.Reply;
import nhacviec.bot.Talk;
import nhacviec.core.chat.Keyboard;
import nhacviec.core.staff.HandingOver;
import nhacviec.core.staff.HandoverService;
import nhacviec.core.staff.Role;
import nhacviec.core.staff.Staff;

/** {@code /bangiao Hòa cho Mai}: shows what would go over, and hands it over when that is confirmed. */
public final class HandoverCommand implements ChatCommand {

    private static final Pattern TYPED =
            Pattern.compile("(?siuU)^(.+?)\\s+cho\\s+(.+?)(?:\\s+(đồng ý|dong y)(\\s+(?:cho\\s+)?(?:thôi|thoi))?)?$");
    private static final Reply OLD = Reply.toast("Nút này không còn dùng được.");

    private final HandoverService handovers;

    public HandoverCommand(HandoverService handovers) {
        this.handovers = handovers;
    }

    @Override
    public String name() {
        return "bangiao";
    }

    @Override
    public List<String> aliases() {
        return List.of("ban giao", "handover");
    }

    @Override
    public String menuText() {
        return "Bàn giao việc: /bangiao Hòa cho Mai";
    }

    @Override
    public String englishMenuText() {
        return "Hand work over: /bangiao Hòa cho Mai";
    }

    @Override
    public boolean isFor(Role role) {
        return role == Role.COORDINATOR;
    }

    @Override
    public Reply typed(Talk talk, String arguments) {
        Matcher typed = TYPED.matcher(arguments.strip());
        if (!typed.matches()) {
            return Reply.say("Xin ghi ai bàn giao cho ai, ví dụ " + Html.code("/bangiao Hòa cho Mai")
                    + "; bot cho xem trước rồi mới chuyển.");
        }
        // Also of somebody who has left already.
        NamedPerson from = NamedPerson.read(talk.books().staff().all(), typed.group(1));
        NamedPerson to = NamedPerson.read(talk.books(), typed.group(2));
        if (from.person().isEmpty() || to.person().isEmpty()) {
            return Reply.say((from.person().isEmpty() ? from : to).unclear("/nguoi"));
        }
        long fromId = from.person().get().id();
        long toId = to.person().get().id();
        return typed.group(3) == null ? look(talk, fromId, toId) : done(talk, fromId, toId, typed.group(4) != null);
    }

    private Reply look(Talk talk, long from, long to) {
        HandingOver outcome = handovers.look(talk.books(), talk.actor(), from, to, talk.now());
        String said = outcome.answer(new HandoverWords());
        if (!(outcome instanceof HandingOver.Looked looked)) {
            return Reply.say(said);
        }
        String command =
                "/bangiao " + looked.from().name() + " cho " + looked.to().name() + " đồng ý";
        boolean gone = looked.from().state() == Staff.State.REVOKED;
        Keyboard keyboard = Keyboard.of(List.of(button("✅ Bàn giao", "bangiao:b" + from + ":" + to)));
        if (!gone) {
            keyboard = keyboard.and(List.of(button(
                    Html.cut("🚪 Bàn giao, cho " + looked.from().name() + " thôi dùng bot", 60),
                    "bangiao:x" + from + ":" + to)));
        }
        return Reply.say(
                said + "\nBấm nút, hoặc gõ " + Html.code(command)
                        + (gone ? "" : ", cho thôi luôn thì " + Html.code(command + " thôi")) + ".",
                keyboard.and(List.of(button("Không", "bangiao:k"))));
    }

    private Reply done(Talk talk, long from, long to, boolean revoke) {
        return Reply.show(
                handovers
                        .handOver(talk.books(), talk.actor(), from, to, revoke, talk.now())
                        .answer(new HandoverWords()),
                Keyboard.NONE);
    }

    /** Data: "b5:7" hands over from person 5 to person 7, "x5:7" lets person 5 go with it, "k" leaves it. */
    @Override
    public Reply tapped(Talk talk, String data) {
        if (data.equals("k")) {
            return Reply.show("Chưa bàn giao gì.", Keyboard.NONE);
        }
        if (!data.matches("[bx]\\d{1,18}:\\d{1,18}")) {
            return OLD;
        }
        String[] ids = data.substring(1).split(":");
        boolean revoke = data.charAt(0) == 'x';
        Optional<Staff> gone = talk.books()
                .staff()
                .find(Long.parseLong(ids[0]))
                .filter(from -> revoke && from.state() == Staff.State.REVOKED);
        return gone.isPresent()
                ? Reply.show(
                                "✅ Đã bàn giao; " + Html.text(gone.get().name())
                                        + " không còn dùng bot. Lần bấm này không đổi gì thêm.",
                                Keyboard.NONE)
                        .withToast("Đã bàn giao rồi")
                : done(talk, Long.parseLong(ids[0]), Long.parseLong(ids[1]), revoke);
    }
}
