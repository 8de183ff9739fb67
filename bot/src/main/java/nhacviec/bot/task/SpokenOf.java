package nhacviec.bot.task;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nhacviec.bot.Talk;
import nhacviec.core.reminder.Deliveries;
import nhacviec.core.task.TaskNumber;

/** Of which task the bot and a person have spoken last: what follows without a number is of that one. */
final class SpokenOf {

    private static final Pattern NAMED = Pattern.compile("(?iuU)việc\\s+(" + TaskNumber.TYPED + ")(?![\\d/%])");

    private static final Pattern MARKUP = Pattern.compile("<[^>]*>");

    /** So many answers are looked through. */
    private static final int MOST = 12;

    private SpokenOf() {}

    /** The task that the newest answer with one task names, of those given since then; empty when none does. */
    static Optional<TaskNumber> last(Talk talk, Instant since) {
        for (Deliveries.Answered answer :
                talk.books().deliveries().lastAnswers(talk.message().chatId(), MOST)) {
            if (answer.at().isBefore(since)) {
                return Optional.empty();
            }
            Set<TaskNumber> named = named(talk, answer);
            if (named.size() == 1) {
                return Optional.of(named.iterator().next());
            }
        }
        return Optional.empty();
    }

    /** The tasks of an answer's buttons; those of its words where no button is of a task. */
    private static Set<TaskNumber> named(Talk talk, Deliveries.Answered answer) {
        Set<TaskNumber> named = TaskMeant.on(talk, new Deliveries.Shown(answer.html(), answer.keyboard(), answer.at()));
        if (!named.isEmpty()) {
            return named;
        }
        Set<TaskNumber> said = new TreeSet<>();
        Matcher found = NAMED.matcher(MARKUP.matcher(answer.html()).replaceAll(""));
        while (found.find()) {
            TaskNumber.read(found.group(1)).ifPresent(said::add);
        }
        return said;
    }
}
