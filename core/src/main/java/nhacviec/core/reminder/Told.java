package nhacviec.core.reminder;

import java.util.List;
import nhacviec.core.reminder.Delivery.State;

/**
 * What a person was told of something that lasts for a time: that it began, and that it is over.
 *
 * @param began the source of the messages that it began
 * @param over the source of those that it is over
 */
record Told(Deliveries deliveries, String began, String over, long staffId) {

    /** Whether the person was told, or is about to be, that it began, and not yet that it is over. */
    boolean lasts() {
        return said(began).size() > said(over).size();
    }

    /** Whether the person knows that it began and has to hear that it is over; a message that still waits is dropped instead. */
    boolean isKnown() {
        List<State> begun = said(began);
        return lasts() && begun.get(begun.size() - 1) != State.WAITING;
    }

    /** A key under which the next message of a source is written once, whoever looks at the same time. */
    String key(String source) {
        return source + ":" + staffId + ":"
                + deliveries.statesOf(source, staffId).size();
    }

    private List<State> said(String source) {
        return deliveries.statesOf(source, staffId).stream()
                .filter(state -> state != State.NO_LONGER_NEEDED)
                .toList();
    }
}
