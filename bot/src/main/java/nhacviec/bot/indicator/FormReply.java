package nhacviec.bot.indicator;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nhacviec.bot.Talk;
import nhacviec.core.chat.Keyboard;
import nhacviec.core.indicator.ReportingPeriod;

/**
 * Which question of the guided form a message replies to: the one above the reply is meant, whatever the form has asked since.
 *
 * @param unitId of several units the one for which it was asked; empty for a person of one unit
 */
record FormReply(Optional<Long> unitId, ReportingPeriod period, String code) {

    /** The buttons of a question tell what it asks, also where its words speak of other rows as well. */
    private static final Pattern BUTTON = Pattern.compile(
            "^sl:\\+?(?:@(?<unit>\\d{1,18}):)?(?<what>[kde]):(?<period>\\d{4}-Q\\d):(?<code>\\d{1,2}(?:\\.\\d{1,2}){0,3})(?::.*)?$");

    /** Empty where the message replies to none, or to one about several rows. */
    static Optional<FormReply> of(Talk talk) {
        List<Keyboard.Button> buttons = talk.repliedTo().keyboard().rows().stream()
                .flatMap(List::stream)
                .toList();
        return one(buttons, "k").or(() -> one(buttons, "d")).or(() -> one(buttons, "e"));
    }

    private static Optional<FormReply> one(List<Keyboard.Button> buttons, String what) {
        List<FormReply> asked = buttons.stream()
                .map(button -> BUTTON.matcher(button.data()))
                .filter(button -> button.matches() && button.group("what").equals(what))
                .flatMap(button -> read(button).stream())
                .distinct()
                .toList();
        return asked.size() == 1 ? Optional.of(asked.get(0)) : Optional.empty();
    }

    private static Optional<FormReply> read(Matcher button) {
        return ReportingPeriod.ofCode(button.group("period"))
                .map(period -> new FormReply(
                        Optional.ofNullable(button.group("unit")).map(Long::valueOf), period, button.group("code")));
    }

    /** The talk as one about this question's plan and unit; empty where the unit is none of the person's. */
    Optional<Talk> asked(Talk talk) {
        Talk ofYear = talk.ofYear(period.year());
        return unitId.isPresent() ? UnitTags.asOf(ofYear, unitId.get()) : Optional.of(ofYear);
    }
}
