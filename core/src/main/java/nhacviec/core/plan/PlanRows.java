package nhacviec.core.plan;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.Target;
import nhacviec.core.task.Task;
import nhacviec.core.task.TaskNumber;

/** The rows of one plan on record, as an import reads and changes them; what people did about a row stays with it. */
public interface PlanRows {

    /** The plan as it was imported: with the units on record, without what people have confirmed, chosen or put off. */
    Plan asImported();

    /** Rows that were withdrawn, by the number they had. */
    PlanChanges.Withdrawn withdrawn();

    /** Title, decision, sections and the words for several units; units that exist are kept. */
    void head(Plan plan, String fingerprint);

    /** Gives tasks new numbers, all at once. */
    void renumber(Map<TaskNumber, TaskNumber> numbers);

    /** A task leaves the plan with its milestones; its number is free. */
    void withdraw(TaskNumber task, Instant now);

    /** A task that was withdrawn under {@code had} is in the plan again, with its milestones. */
    void restore(Task had, TaskNumber number, Instant now);

    void add(Task task, int position, Instant now);

    /** Puts a row where it stands now. */
    void place(TaskNumber task, int position);

    /**
     * The row as it reads now.
     *
     * @param asksAgain whether a person has to confirm the reading again when the row is in doubt
     */
    void write(Task task, boolean asksAgain, Instant now);

    /** The row is another than before for those who are reminded of it. */
    void known(TaskNumber task, Instant since);

    /** The milestones of a task that are not withdrawn, in order. */
    List<Retiming.OnRecord> milestones(TaskNumber task);

    void retime(TaskNumber task, Retiming retiming, Instant now);

    void recode(Map<String, String> codes);

    void withdraw(String indicator, Instant now);

    void restore(String code);

    void add(Indicator indicator, int position);

    void place(String indicator, int position);

    void write(Indicator indicator);

    /** The targets of an indicator, with the one that counts now. */
    List<Target> targets(String indicator);

    /**
     * @param chosen which of {@code targets} counts, from 0; -1 for the one that the plan says
     */
    void write(String indicator, List<Target> targets, int chosen);
}
