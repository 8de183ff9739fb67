package nhacviec.core.task;

import java.util.List;
import java.util.Optional;
import nhacviec.core.Books;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.reminder.Delivery;
import nhacviec.core.reminder.Delivery.State;
import nhacviec.core.reminder.DeliveryRound;
import nhacviec.core.staff.Staff;

/**
 * What was to be told of tasks and has waited for office hours is looked at again: what is no longer so is not said, and
 * where the newest state differs, that is.
 */
public final class StandingNotices implements DeliveryRound.NoticeCheck {

    /** How the source of a notice begins; what it is of stands behind. */
    static final String REOPENED = "reopened:";

    static final String DONE = "done:";
    static final String EXTENSION = "extension:";

    private static final List<State> REACHED = List.of(State.SENT, State.SENDING, State.UNKNOWN);

    private final Words words;

    /** Puts into words what is said instead. */
    public interface Words {
        /** Of a task that was to be told as opened again, and has been done again since. */
        OutgoingMessage doneAgain(Staff person, Task task, Milestone now);
    }

    public StandingNotices(Words words) {
        this.words = words;
    }

    @Override
    public Optional<OutgoingMessage> still(Books books, Delivery notice) {
        String source = notice.source();
        if (ArrivalDates.isOutdated(books, source)) {
            return Optional.empty();
        }
        if (source.startsWith(REOPENED)) {
            return reopened(books, notice, Long.parseLong(source.substring(REOPENED.length())));
        }
        if (source.startsWith(DONE)) {
            long completion = Long.parseLong(source.substring(DONE.length()));
            return books.tasks().milestoneOfCompletion(completion).map(stands -> notice.message());
        }
        if (source.startsWith(EXTENSION) && notice.staffId() != null) {
            String[] parts = source.split(":");
            return books.extensions()
                    .find(Long.parseLong(parts[1]))
                    .filter(extension -> parts.length < 3 || stillSo(books, extension, parts[2], notice.staffId()))
                    .map(extension -> notice.message());
        }
        return Optional.of(notice.message());
    }

    /** A task that was opened again and is done again: the newest record is said, unless the person made it or hears of it. */
    private Optional<OutgoingMessage> reopened(Books books, Delivery notice, long milestoneId) {
        Optional<Milestone> again = books.tasks().milestone(milestoneId).filter(Milestone::isDone);
        Optional<Staff> person = Optional.ofNullable(notice.staffId()).flatMap(books.staff()::find);
        if (again.isEmpty() || person.isEmpty()) {
            return Optional.of(notice.message());
        }
        Completion now = again.get().completion();
        boolean own = Long.valueOf(person.get().id()).equals(now.staffId());
        boolean hears =
                !books.deliveries().statesOf(DONE + now.id(), person.get().id()).isEmpty();
        return own || hears
                ? Optional.empty()
                : books.tasks().find(again.get().task()).map(task -> words.doneAgain(person.get(), task, again.get()));
    }

    private static boolean answersWithReason(Extension extension, long staffId) {
        return Long.valueOf(staffId).equals(extension.askedBy())
                && extension.decision() != null
                && !extension.decision().reason().isBlank();
    }

    private static boolean stillSo(Books books, Extension extension, String what, long staffId) {
        return switch (what) {
            case ExtensionService.ASKED ->
                books.extensions().waiting().stream().anyMatch(waiting -> waiting.id() == extension.id());
            // The asker is always given the reason, whatever was decided since.
            case ExtensionService.DECIDED ->
                answersWithReason(extension, staffId)
                        || books.extensions().all().stream()
                                .noneMatch(newer -> newer.id() > extension.id()
                                        && newer.milestoneId() == extension.milestoneId()
                                        && (newer.state() == Extension.State.GRANTED
                                                || newer.state() == Extension.State.REFUSED));
            case ExtensionService.WITHDRAWN_NOTICE ->
                books.deliveries().statesOf(EXTENSION + extension.id() + ":" + ExtensionService.ASKED, staffId).stream()
                        .anyMatch(REACHED::contains);
            default -> true;
        };
    }
}
