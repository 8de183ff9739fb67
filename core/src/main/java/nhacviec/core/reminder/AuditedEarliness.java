package nhacviec.core.reminder;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks whether a reminder was given before the day of which it speaks, counted from the due date by the calendar of then: the day
 * that stands in its own record may be wrong as well.
 */
final class AuditedEarliness {

    /** "before-7" counts down to the due date, "overdue-3" up from it. */
    private static final Pattern DOWN = Pattern.compile("(?:before|partner|check-in)-(\\d+)");

    private static final Pattern UP = Pattern.compile("(?:overdue|escalated)-(\\d+)");

    private final AuditFacts facts;

    AuditedEarliness(AuditFacts facts) {
        this.facts = facts;
    }

    /** Whether the day of the occasion had not come when the reminder was written down. */
    boolean isEarly(Reminder reminder) {
        return due(reminder.subject()).filter(due -> isEarly(reminder, due)).isPresent();
    }

    private boolean isEarly(Reminder reminder, LocalDate due) {
        AuditDays.DayCount days = facts.days(reminder.recordedAt());
        LocalDate given = facts.now.dayOf(reminder.recordedAt());
        int left = days.between(given, days.lastWorked(due));
        Matcher down = DOWN.matcher(reminder.occasion());
        if (down.matches()) {
            return left > Integer.parseInt(down.group(1));
        }
        Matcher up = UP.matcher(reminder.occasion());
        if (up.matches()) {
            return !given.isAfter(due) || days.between(due, given) < Integer.parseInt(up.group(1));
        }
        return reminder.occasion().equals("due") && left > 0;
    }

    private Optional<LocalDate> due(Subject subject) {
        if (subject instanceof Subject.OfMilestone of) {
            return Optional.of(of.due());
        }
        if (subject instanceof Subject.OfFigures of) {
            return Optional.of(facts.indicators().rules().window(of.period()).due());
        }
        if (subject instanceof Subject.OfFiguresOf of) {
            return Optional.of(facts.indicators().rules().window(of.period()).due());
        }
        return Optional.empty();
    }
}
