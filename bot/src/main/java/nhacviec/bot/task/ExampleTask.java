package nhacviec.bot.task;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nhacviec.bot.Talk;
import nhacviec.core.task.Milestone;
import nhacviec.core.task.TaskNumber;
import nhacviec.core.task.Tasks;

/** The number of a task that stands in an example: its reader can send the example as it is. */
public final class ExampleTask {

    /** Where there is no plan. */
    private static final String ANY = "13";

    private ExampleTask() {}

    /** What the reader's units have open: what was opened again before the rest, then the earliest. */
    public static String open(Talk talk) {
        return mine(talk)
                .or(() -> earliest(talk, m -> m.isOpen() && talk.staff().maySee(m.unitId())))
                .or(() -> first(talk, m -> talk.staff().belongsTo(m.unitId())))
                .or(() -> first(talk, m -> talk.staff().maySee(m.unitId())))
                .or(() -> first(talk, m -> true))
                .orElse(ANY);
    }

    /** What was done last and may be opened again; one that is open where nothing is done. */
    public static String done(Talk talk) {
        return talk.books().tasks().milestones().stream()
                .filter(m -> m.isDone() && talk.actor().mayAnswerFor(m.unitId()))
                .max(Comparator.comparing((Milestone m) -> talk.staff().belongsTo(m.unitId()))
                        .thenComparing(m -> m.completion().id()))
                .map(m -> m.task().text())
                .orElseGet(() -> open(talk));
    }

    /** What waits for somebody else. */
    public static String waiting(Talk talk) {
        return first(talk, Milestone::isWaiting).orElseGet(() -> open(talk));
    }

    /** The nearest number that the reader may use, else one of their own. */
    static String near(Talk talk, List<TaskNumber> near) {
        Set<TaskNumber> usable = talk.books().tasks().milestones().stream()
                .filter(m -> talk.actor().mayAnswerFor(m.unitId()))
                .map(Milestone::task)
                .collect(Collectors.toSet());
        return near.stream()
                .filter(usable::contains)
                .findFirst()
                .map(TaskNumber::text)
                .orElseGet(() -> open(talk));
    }

    private static Optional<String> mine(Talk talk) {
        return earliest(talk, m -> m.isOpen() && talk.staff().belongsTo(m.unitId()));
    }

    private static Optional<String> earliest(Talk talk, Predicate<Milestone> which) {
        LocalDate today = talk.now().today();
        Set<Long> onceDone = talk.books().tasks().everDone().stream()
                .map(Tasks.Done::milestoneId)
                .collect(Collectors.toSet());
        return talk.books().tasks().milestones().stream()
                .filter(which)
                .filter(m -> m.nature() != Milestone.Nature.CHECK_IN || !m.due().isBefore(today))
                .min(Comparator.comparing((Milestone m) -> !onceDone.contains(m.id()))
                        .thenComparing(Milestone::due))
                .map(m -> m.task().text());
    }

    private static Optional<String> first(Talk talk, Predicate<Milestone> which) {
        return talk.books().tasks().milestones().stream()
                .filter(which)
                .findFirst()
                .map(m -> m.task().text());
    }
}
