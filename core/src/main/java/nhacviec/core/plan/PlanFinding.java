package nhacviec.core.plan;

import java.util.Locale;

/**
 * Something about a plan that a careful reader would point out.
 *
 * @param place where it stands
 * @param message what it is, and what is asked
 * @param task the number of the task that it is about; empty when it is about none
 */
public record PlanFinding(Severity severity, String place, String message, String task) {

    public PlanFinding(Severity severity, String place, String message) {
        this(severity, place, message, "");
    }

    /** The same about a task. */
    public PlanFinding about(String number) {
        return new PlanFinding(severity, place, message, number);
    }

    public enum Severity {
        /** Could not be read; what depends on it waits for a person. */
        ERROR,
        /** The plan contradicts itself or cannot be right; somebody has to choose. */
        WARNING,
        /** Read in the likely way, to be confirmed once. */
        QUESTION,
        /** Good to know; nothing to decide. */
        NOTE;

        /** The word that scripts read, such as {@code warning}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
