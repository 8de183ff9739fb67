package nhacviec.bot.task;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nhacviec.bot.Talk;
import nhacviec.core.plan.Plans;
import nhacviec.core.reminder.Deliveries;

/**
 * The buttons of a message that stood in the chat before the plan in force was: the numbers on them are those of the plan before. A tap
 * in January on a reminder of December means what it said.
 */
public final class ButtonsOfThen {

    private static final String NUMBER = "\\d{1,3}(?:\\.\\d{1,3})*";

    /** Commands whose buttons name a task by its number, and what stands before it. */
    private static final Pattern NAMED = Pattern.compile(
            "^((?:viec|molai):\\+?t|(?:hoan|giahan|nhan|khan|xacnhan|den):\\+?)(" + NUMBER + ")(?![\\d./])(.*)$");

    private static final Pattern SEVERAL = Pattern.compile("^xong:s" + NUMBER + "(?:," + NUMBER + ")*$");

    private ButtonsOfThen() {}

    /** The data of a button under a message that is in the chat. */
    public static String data(Talk talk, String data, long messageId) {
        return yearBefore(talk)
                .filter(year -> isOfThen(
                        talk, talk.books().deliveries().shown(talk.message().chatId(), messageId)))
                .map(year -> named(data, year))
                .orElse(data);
    }

    /** The same of a message that was looked up. */
    static String data(Talk talk, String data, Deliveries.Shown shown) {
        return yearBefore(talk)
                .filter(year -> isOfThen(talk, shown))
                .map(year -> named(data, year))
                .orElse(data);
    }

    private static String named(String data, int year) {
        Matcher one = NAMED.matcher(data);
        if (one.matches()) {
            return one.group(1) + one.group(2) + "/" + year + one.group(3);
        }
        return SEVERAL.matcher(data).matches() ? data.replace(",", "/" + year + ",") + "/" + year : data;
    }

    private static Optional<Integer> yearBefore(Talk talk) {
        return talk.books()
                .plans()
                .inForce()
                .flatMap(inForce -> talk.books().plans().all().stream()
                        .map(Plans.OnRecord::year)
                        .filter(year -> year < inForce.year())
                        .max(Comparator.naturalOrder()));
    }

    private static boolean isOfThen(Talk talk, Deliveries.Shown shown) {
        Instant turn = talk.books()
                .plans()
                .inForce()
                .orElseThrow()
                .inForceSince(talk.now().zone());
        return shown.at() != null && shown.at().isBefore(turn);
    }
}
