package nhacviec.core.task;

import java.util.ArrayList;
import java.util.List;
import nhacviec.core.plan.Deadline;

/**
 * A row of the plan's annex of tasks, as it was understood.
 *
 * @param section numeral of its section ("II")
 * @param shortName a few words for lists and buttons; never empty
 * @param products what must be produced; at least one
 * @param lead the unit that answers for it, in the words of the plan
 * @param partners the units that help, in the words of the plan
 * @param timeText the time in the words of the plan, inherited words included
 * @param needsConfirmation whether a person should confirm how the row was read
 * @param written the cells as they stand in the document
 * @param timeInheritedFrom the task whose time cell was merged with this row's blank one; null otherwise
 * @param notes what a reader noticed about the row
 */
public record Task(
        String section,
        TaskNumber number,
        String name,
        String shortName,
        List<String> products,
        String lead,
        List<String> partners,
        String timeText,
        Deadline deadline,
        boolean needsConfirmation,
        TaskNumber parent,
        Written written,
        TaskNumber timeInheritedFrom,
        List<String> notes) {

    public Task {
        products = List.copyOf(products);
        partners = List.copyOf(partners);
        notes = List.copyOf(notes);
    }

    /** The same row with another short name. */
    public Task called(String otherShortName) {
        return with(otherShortName, lead, parent);
    }

    /** The same row led by another unit. */
    public Task ledBy(String otherLead) {
        return with(shortName, otherLead, parent);
    }

    /** The same row after the year of its plan is over: called by that year, and read as it has been read. */
    public Task ofYear(int year) {
        return new Task(
                section,
                number.of(year),
                name,
                shortName,
                products,
                lead,
                partners,
                timeText,
                deadline,
                false,
                parent == null ? null : parent.of(year),
                written,
                timeInheritedFrom == null ? null : timeInheritedFrom.of(year),
                notes);
    }

    /** The same row under another one. */
    public Task under(TaskNumber other) {
        return with(shortName, lead, other);
    }

    /** The same row with something that a person should confirm. */
    public Task doubted(String doubt) {
        List<String> more = new ArrayList<>(notes);
        more.add(doubt);
        return new Task(
                section,
                number,
                name,
                shortName,
                products,
                lead,
                partners,
                timeText,
                deadline,
                true,
                parent,
                written,
                timeInheritedFrom,
                more);
    }

    private Task with(String otherShortName, String otherLead, TaskNumber otherParent) {
        return new Task(
                section,
                number,
                name,
                otherShortName,
                products,
                otherLead,
                partners,
                timeText,
                deadline,
                needsConfirmation,
                otherParent,
                written,
                timeInheritedFrom,
                notes);
    }

    /** The cells of the row as the document has them, before anything was read into them. */
    public record Written(String timeText, String products, boolean cutByPage) {}
}
