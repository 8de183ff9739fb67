package nhacviec.core.plan;

import java.util.Locale;

/**
 * Something about a plan that a careful reader would point out.
 *
 * @param place where it stands
 * @param message what it is, and what is asked
 * @param task the number of the task that it is about; empty when it is about none
 * @param unit the words of which it asks what unit they mean; empty when it asks something else
 */
public record PlanFinding(Severity severity, String place, String message, String task, String unit) {

    public PlanFinding(Severity severity, String place, String message) {
        this(severity, place, message, "", "");
    }

    /** The same about a task; which unit is meant is asked of the whole plan. */
    public PlanFinding about(String number) {
        return unit.isEmpty() ? new PlanFinding(severity, place, message, number, unit) : this;
    }

    /** The same as a question about who is meant. */
    public PlanFinding askingFor(String words) {
        return new PlanFinding(severity, place, message, "", words);
    }

    /** Whether it is something that could not be read. */
    public boolean isUnread() {
        return severity == Severity.ERROR || severity == Severity.UNREAD;
    }

    public enum Severity {
        /** Could not be read and cannot be stored as it is. */
        ERROR,
        /** Could not be read; stored in the words of the plan as doubtful, and asked about until a person has answered. */
        UNREAD,
        /** The plan contradicts itself or cannot be right; somebody has to choose. */
        WARNING,
        /** Read in the likely way, to be confirmed once. */
        QUESTION,
        /** Good to know; nothing to decide. */
        NOTE;

        /** The word that scripts read, such as {@code warning}. */
        public String code() {
            return this == UNREAD ? ERROR.code() : name().toLowerCase(Locale.ROOT);
        }
    }
}
