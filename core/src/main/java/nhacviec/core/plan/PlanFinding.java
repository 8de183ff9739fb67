package nhacviec.core.plan;

import java.util.Locale;

/**
 * Something about a plan that a careful reader would point out.
 *
 * @param place where it stands
 * @param message what it is, and what is asked
 */
public record PlanFinding(Severity severity, String place, String message) {

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
