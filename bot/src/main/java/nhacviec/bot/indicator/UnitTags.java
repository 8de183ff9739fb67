package nhacviec.bot.indicator;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nhacviec.bot.Reply;
import nhacviec.bot.Talk;
import nhacviec.core.chat.Dialogues.Dialogue;
import nhacviec.core.chat.Keyboard;
import nhacviec.core.chat.Keyboard.Button;
import nhacviec.core.staff.Unit;

/**
 * For which of several units a button was shown and a dialogue is held: "sl:@12:g:2024-Q1". A person of one unit never sees or
 * sends such a mark.
 */
final class UnitTags {

    private static final Pattern TAGGED = Pattern.compile("(?s)^@(\\d{1,18}):(.*)$");
    private static final Pattern OURS = Pattern.compile("(?s)^(sl|lydo):(\\+?)(?!@)(.*)$");

    /** How many bytes a button's data may have. */
    private static final int LONGEST_DATA = 64;

    private UnitTags() {}

    static boolean areSeveral(Talk talk) {
        return talk.staff().units().size() > 1;
    }

    /** The reply with every button of figures marked with the unit of which it speaks. */
    static Reply marked(Talk asOf, Reply reply) {
        if (!areSeveral(asOf)) {
            return reply;
        }
        Keyboard keyboard = new Keyboard(reply.keyboard().rows().stream()
                .map(row -> row.stream()
                        .map(button -> marked(button, asOf.staff().unit()))
                        .toList())
                .toList());
        return new Reply(
                reply.html(),
                keyboard,
                reply.inPlace(),
                reply.toast(),
                reply.menu(),
                reply.attachment(),
                reply.then() == null ? null : marked(asOf, reply.then()));
    }

    private static Button marked(Button button, Unit unit) {
        Matcher ours = OURS.matcher(button.data());
        if (!ours.matches()) {
            return button;
        }
        String data = ours.group(1) + ":" + ours.group(2) + "@" + unit.id() + ":" + ours.group(3);
        return data.getBytes(StandardCharsets.UTF_8).length <= LONGEST_DATA ? button.withData(data) : button;
    }

    /** The mark of the unit for which a dialogue is held; empty where the person has no other. */
    static String mark(Dialogue at) {
        String unit = at.state().getOrDefault(Talk.UNIT, "");
        return unit.isEmpty() ? "" : "@" + unit + ":";
    }

    /** What a tap says of itself. The unit may be none of the person's: any client can send any data. */
    record Tapped(long unitId, String data) {}

    static Optional<Tapped> read(String data) {
        Matcher tagged = TAGGED.matcher(data);
        return tagged.matches()
                ? Optional.of(new Tapped(Long.parseLong(tagged.group(1)), tagged.group(2)))
                : Optional.empty();
    }

    /** The talk as one of that unit of the person's; empty when it is none of theirs. */
    static Optional<Talk> asOf(Talk talk, long unitId) {
        return talk.staff().units().stream()
                .filter(unit -> unit.id() == unitId)
                .findFirst()
                .map(talk::asOf);
    }

    /** The talk as one of the unit for which a dialogue is held. */
    static Talk asOf(Talk talk, Dialogue at) {
        String unit = at.state().getOrDefault(Talk.UNIT, "");
        return unit.matches("\\d{1,18}") ? asOf(talk, Long.parseLong(unit)).orElse(talk) : talk;
    }
}
