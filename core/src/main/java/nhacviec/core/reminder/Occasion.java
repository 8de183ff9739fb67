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
        /** The lead unit's due date comes near; its partners hear of it. */
        PARTNER,
        /** The time begins in which figures are collected. */
        OPENING,
        /** Half of that time is over. */
        HALF_WAY,
        /** So late that somebody above the unit hears of it. */
        ESCALATED,
        SNOOZE_ENDED,
        /** Once a month: has it come? */
        STILL_WAITING,
        /** Once: is a doubtful row of the plan read as it is meant? */
        ASKED,
        /** A request for a later date waits for a decision. */
        UNDECIDED
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

    public static Occasion partner(int workingDaysBefore, LocalDate on) {
        return new Occasion(Kind.PARTNER, workingDaysBefore, on, "partner-" + workingDaysBefore);
    }

    public static Occasion opening(LocalDate on) {
        return new Occasion(Kind.OPENING, 0, on, "opening");
    }

    public static Occasion halfWay(LocalDate on) {
        return new Occasion(Kind.HALF_WAY, 0, on, "half-way");
    }

    public static Occasion asked(LocalDate on) {
        return new Occasion(Kind.ASKED, 0, on, "asked");
    }

    public static Occasion undecided(int workingDays, LocalDate on) {
        return new Occasion(Kind.UNDECIDED, workingDays, on, "undecided-" + workingDays);
    }

    public static Occasion snoozeEnded(LocalDate on) {
        return new Occasion(Kind.SNOOZE_ENDED, 0, on, "snooze-" + on);
    }

    public static Occasion stillWaiting(LocalDate on) {
        return new Occasion(Kind.STILL_WAITING, 0, on, "month-" + on.toString().substring(0, 7));
    }

    /** Whether it is said again and again with a number that grows. */
    boolean repeats() {
        return kind == Kind.OVERDUE || kind == Kind.UNDECIDED;
    }

    /** Whether whoever heard this as the lead has heard what a partner hears so many working days before the due date, or later. */
    boolean coversAsLead(int partnerDays) {
        return kind == Kind.BEFORE && workingDays <= partnerDays || kind == Kind.DUE || kind == Kind.OVERDUE;
    }

    /** Reads an occasion back from the records. */
    public static Occasion ofCode(String code, LocalDate on) {
        switch (code) {
            case "due":
                return due(on);
            case "opening":
                return opening(on);
            case "half-way":
                return halfWay(on);
            case "asked":
                return asked(on);
            default:
                break;
        }
        if (code.startsWith("snooze-")) {
            return snoozeEnded(on);
        }
        if (code.startsWith("month-")) {
            return stillWaiting(on);
        }
        int days = Integer.parseInt(code.substring(code.lastIndexOf('-') + 1));
        return switch (code.substring(0, code.lastIndexOf('-'))) {
            case "before" -> before(days, on);
            case "overdue" -> overdue(days, on);
            case "check-in" -> checkIn(days, on);
            case "partner" -> partner(days, on);
            case "escalated" -> escalated(days, on);
            case "undecided" -> undecided(days, on);
            default -> throw new IllegalArgumentException("no occasion " + code);
        };
    }
}
