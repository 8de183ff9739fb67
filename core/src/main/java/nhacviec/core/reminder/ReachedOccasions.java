package nhacviec.core.reminder;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nhacviec.core.calendar.WorkCalendar;
import nhacviec.core.indicator.ReportingPeriod.Window;

/** Which occasions of a date have come by a day. Pure. */
record ReachedOccasions(ReminderPolicy policy, WorkCalendar calendar, LocalDate today) {

    /** What the lead unit hears of a due date. */
    List<Occasion> ofDue(LocalDate due) {
        LocalDate remindingDay = calendar.lastWorkingDayOnOrBefore(due);
        List<Occasion> occasions = new ArrayList<>();
        for (int days : policy.before()) {
            occasions.add(Occasion.before(days, calendar.minusWorkingDays(remindingDay, days)));
        }
        occasions.add(Occasion.due(remindingDay));
        occasions.addAll(overdue(due));
        return reached(occasions);
    }

    private List<Occasion> overdue(LocalDate due) {
        List<Occasion> occasions = new ArrayList<>();
        int late = calendar.workingDaysBetween(due, today);
        LocalDate on = due;
        for (int days = 1; days <= late; days++) {
            on = calendar.plusWorkingDays(on, 1);
            if (policy.saysOverdue(days, on, calendar)) {
                occasions.add(Occasion.overdue(days, on));
            }
        }
        return occasions;
    }

    /** What a partner unit hears of a due date: less than the lead, and nothing more once it has passed. */
    List<Occasion> ofPartner(LocalDate due) {
        if (today.isAfter(due)) {
            return List.of();
        }
        LocalDate remindingDay = calendar.lastWorkingDayOnOrBefore(due);
        List<Occasion> occasions = new ArrayList<>();
        for (int days : policy.partnerBefore()) {
            occasions.add(Occasion.partner(days, calendar.minusWorkingDays(remindingDay, days)));
        }
        return reached(occasions);
    }

    /** When a task that goes on all year is asked after. */
    List<Occasion> ofCheckIn(LocalDate endOfQuarter) {
        LocalDate remindingDay = calendar.lastWorkingDayOnOrBefore(endOfQuarter);
        List<Occasion> occasions = new ArrayList<>();
        for (int days : policy.checkInBefore()) {
            occasions.add(Occasion.checkIn(days, calendar.minusWorkingDays(remindingDay, days)));
        }
        return reached(occasions);
    }

    /** What a unit hears of a period's figures. */
    List<Occasion> ofFigures(Window window) {
        LocalDate remindingDay = calendar.lastWorkingDayOnOrBefore(window.due());
        List<Occasion> occasions = new ArrayList<>();
        if (policy.figures().opening()) {
            occasions.add(Occasion.opening(calendar.firstWorkingDayOnOrAfter(window.opens())));
        }
        if (policy.figures().halfWay()) {
            long half = ChronoUnit.DAYS.between(window.opens(), window.due()) / 2;
            occasions.add(Occasion.halfWay(
                    calendar.lastWorkingDayOnOrBefore(window.opens().plusDays(half))));
        }
        for (int days = policy.figures().lastDays() - 1; days > 0; days--) {
            occasions.add(Occasion.before(days, calendar.minusWorkingDays(remindingDay, days)));
        }
        occasions.add(Occasion.due(remindingDay));
        occasions.addAll(overdue(window.due()));
        return reached(occasions);
    }

    /** When those who decide hear again of a request that nobody has decided. */
    List<Occasion> ofUndecided(LocalDate asked) {
        List<Occasion> occasions = new ArrayList<>();
        int waits = calendar.workingDaysBetween(asked, today);
        LocalDate on = asked;
        for (int days = 1; days <= waits; days++) {
            on = calendar.plusWorkingDays(on, 1);
            if (days == 1 || policy.isRepeated(days - 1, on, calendar)) {
                occasions.add(Occasion.undecided(days, on));
            }
        }
        return reached(occasions);
    }

    static Optional<Occasion> newest(List<Occasion> occasions) {
        return occasions.stream().max(Comparator.comparing(Occasion::on));
    }

    private List<Occasion> reached(List<Occasion> occasions) {
        occasions.removeIf(occasion -> occasion.on().isAfter(today));
        return occasions;
    }
}
