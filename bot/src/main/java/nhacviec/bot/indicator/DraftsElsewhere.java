package nhacviec.bot.indicator;

import static nhacviec.bot.Buttons.button;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import nhacviec.bot.Html;
import nhacviec.bot.Reply;
import nhacviec.bot.Talk;
import nhacviec.core.chat.Keyboard;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.staff.Unit;

/** Answers that wait to be sent in another form than the one that {@code /sl} opens: of another quarter, or of another unit of the person's. */
final class DraftsElsewhere {

    /** How many quarters back answers are looked for. */
    private static final int BACK = 4;

    private DraftsElsewhere() {}

    /** The quarters of which answers may wait, the newest first. */
    static List<ReportingPeriod> periods(ReportingPeriod current) {
        return Stream.iterate(current.next(), ReportingPeriod::previous)
                .limit(BACK + 2)
                .toList();
    }

    /**
     * The reply with a way into those forms.
     *
     * @param current the quarter that is collected
     * @param shown the forms to which the reply leads itself
     */
    static Reply beside(Talk talk, Reply reply, ReportingPeriod current, BiPredicate<Unit, ReportingPeriod> shown) {
        boolean several = UnitTags.areSeveral(talk);
        List<String> lines = new ArrayList<>();
        Keyboard keyboard = reply.keyboard();
        for (Unit unit : talk.staff().units()) {
            for (ReportingPeriod period : periods(current)) {
                int answers = shown.test(unit, period)
                        ? 0
                        : talk.books()
                                .drafts()
                                .of(talk.staff().id(), unit.id(), period)
                                .size();
                if (answers == 0) {
                    continue;
                }
                String of = period.vietnamese() + (several ? " – " + unit.shortName() : "");
                lines.add("📝 " + Html.text(of) + ": còn " + answers + " số nháp chưa gửi. Xem lại: "
                        + Html.code("/sl " + PeriodWords.typed(period, talk) + (several ? " " + unit.name() : ""))
                        + ".");
                keyboard = keyboard.and(List.of(button(
                        "📝 Tiếp " + of, "sl:" + (several ? "@" + unit.id() + ":" : "") + "g:" + period.code())));
            }
        }
        return lines.isEmpty()
                ? reply
                : new Reply(
                                reply.html(),
                                keyboard,
                                reply.inPlace(),
                                reply.toast(),
                                reply.menu(),
                                reply.attachment(),
                                reply.then())
                        .before(String.join("\n", lines));
    }
}
