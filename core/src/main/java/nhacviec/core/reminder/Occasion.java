package nhacviec.core.reminder;

import java.time.LocalDate;

/**
 * A reason to speak of a subject: so many working days before its reminding day, the day itself, or so many after.
 *
 * @param on the day on which the occasion falls
 * @param code names it once for each subject ("before-7", "due", "overdue-3", "snooze-2024-03-20", "month-2024-02")
 */
public record Occasion(Kind kind, int workingDays, LocalDate on, String code) {

    public enum Kind {
        BEFORE,
        DUE,
        OVERDUE,
        CHECK_IN,
        /** So late that somebody above the unit hears of it. */
        ESCALATED,
        SNOOZE_ENDED,
        /** Once a month: has it come? */
        STILL_WAITING
    }

    public static Occasion before(int workingDays, LocalDate on) {
        return new Occasion(Kind.BEFORE, workingDays, on, "before-" + workingDays);
    }

    public static Occasion due(LocalDate on) {
        return new Occasion(Kind.DUE, 0, on, "due");
    }

    public static Occasion overdue(int workingDays, LocalDate on) {
        return new Occasion(Kind.OVERDUE, workingDays, on, "overdue-" + workingDays);
    }

    public static Occasion escalated(int workingDaysLate, LocalDate on) {
        return new Occasion(Kind.ESCALATED, workingDaysLate, on, "escalated-" + workingDaysLate);
    }

    public static Occasion checkIn(int workingDaysBefore, LocalDate on) {
        return new Occasion(Kind.CHECK_IN, workingDaysBefore, on, "check-in-" + workingDaysBefore);
    }

    public static Occasion snoozeEnded(LocalDate on) {
        return new Occasion(Kind.SNOOZE_ENDED, 0, on, "snooze-" + on);
    }

    public static Occasion stillWaiting(LocalDate on) {
        return new Occasion(Kind.STILL_WAITING, 0, on, "month-" + on.toString().substring(0, 7));
    }

    /** Reads an occasion back from the records. */
    public static Occasion ofCode(String code, LocalDate on) {
        if (code.equals("due")) {
            return due(on);
        }
        if (code.startsWith("snooze-")) {
            return snoozeEnded(on);
        }
        if (code.startsWith("month-")) {
            return stillWaiting(on);
        }
        int days = Integer.parseInt(code.substring(code.lastIndexOf('-') + 1));
        if (code.startsWith("before-")) {
            return before(days, on);
        }
        if (code.startsWith("escalated-")) {
            return escalated(days, on);
        }
        return code.startsWith("overdue-") ? overdue(days, on) : checkIn(days, on);
    }
}
