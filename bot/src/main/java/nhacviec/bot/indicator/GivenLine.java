package nhacviec.bot.indicator;

import java.util.ArrayList;
import java.util.List;

/**
 * A figure of a pasted message with what stands below it and may be meant for it.
 *
 * @param line the code and what was typed behind it, as it was typed
 * @param then lines without a code that may take the figure back, in the order in which they were typed
 * @param remarks lines of words that may make the figure something else than the result
 * @param reason why the figure is as it is; empty where none was given
 */
record GivenLine(String line, List<String> then, List<String> remarks, String reason) {

    GivenLine(String line) {
        this(line, List.of(), List.of(), "");
    }

    GivenLine remarkedBy(String words) {
        List<String> more = new ArrayList<>(remarks);
        more.add(words);
        return new GivenLine(line, then, List.copyOf(more), reason);
    }

    GivenLine doubtedBy(String other) {
        List<String> more = new ArrayList<>(then);
        more.add(other);
        return new GivenLine(line, List.copyOf(more), remarks, reason);
    }

    GivenLine because(String why) {
        return new GivenLine(line, then, remarks, reason.isEmpty() ? why : reason + "; " + why);
    }
}
