package nhacviec.core.task;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A request for a later date, and what was decided. Until it is granted the date in force stays.
 *
 * @param task the task whose milestone it is
 * @param askedBy the person; null for the admin endpoint
 * @param asker the person's name
 * @param before the date in force when it was asked for
 * @param wanted the date asked for
 * @param reason in the asker's words; never empty
 * @param decision null while nobody has decided
 */
public record Extension(
        long id,
        long milestoneId,
        TaskNumber task,
        Long askedBy,
        String asker,
        Instant askedAt,
        LocalDate before,
        LocalDate wanted,
        String reason,
        State state,
        Decision decision) {

    /** As long as a reason may be: it stands in the report as it was given. */
    public static final int LONGEST_REASON = 500;

    public enum State {
        /** Waits for a decision. */
        ASKED,
        GRANTED,
        REFUSED,
        /** Done, dated anew or asked for again before anybody decided. */
        OVERTAKEN;

        /** The word used in JSON, such as {@code granted}. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Whether whoever asked, or their unit, took it back. */
    public boolean isWithdrawn() {
        return state == State.OVERTAKEN && decision.reason().equals(ExtensionService.WITHDRAWN);
    }

    /** Whether a newer request took its place. */
    public boolean isReplaced() {
        return state == State.OVERTAKEN && decision.reason().equals(ExtensionService.REPLACED);
    }

    /**
     * Who decided, when and why.
     *
     * @param by the person; null for the admin endpoint and for the service itself
     * @param reason empty when none was given
     */
    public record Decision(Long by, String name, Instant at, String reason) {}
}
