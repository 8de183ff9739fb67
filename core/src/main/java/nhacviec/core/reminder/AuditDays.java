package nhacviec.core.reminder;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import nhacviec.core.calendar.WorkCalendar;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.task.Milestone;
import nhacviec.core.task.Milestone.Nature;

/**
 * What had come by one day under one policy and calendar, found by walking back from the day: the auditor's own reckoning,
 * kept apart from {@link ReachedOccasions} so that a mistake in either shows.
 */
record AuditDays(ReminderPolicy policy, DayCount days, LocalDate day) {

    /** How a person's unit has to do with a milestone. */
    enum Part {
        LEADS,
        HELPS,
        NONE
    }

    private static final int NOT_LATE = 0;

    Optional<String> newest(Milestone milestone, Part part) {
        LocalDate due = milestone.due();
        boolean checkIn = milestone.nature() == Nature.CHECK_IN;
        if (part == Part.LEADS) {
            return checkIn
                    ? back(since(due, policy.checkInBefore()), d -> checkIn(due, d))
                    : back(since(due, policy.before()), d -> lead(due, d));
        }
        boolean speaks = part == Part.HELPS && !checkIn && !day.isAfter(due);
        return speaks ? back(since(due, policy.partnerBefore()), d -> partner(due, d)) : Optional.empty();
    }

    Optional<String> newest(ReportingPeriod.Window window) {
        return back(window.opens(), d -> figures(window, d));
    }

    /**
     * Whether whoever heard one occasion of a milestone as the lead, or in the lead's place, need not hear another as a partner.
     *
     * @param heard its code
     * @param partner the code of what partners hear
     */
    static boolean isPartnersToo(String heard, String partner) {
        if (!partner.startsWith("partner-")) {
            return false;
        }
        boolean near = heard.startsWith("before-") && number(heard) <= number(partner);
        return near || heard.equals("due") || heard.startsWith("overdue-");
    }

    static int number(String code) {
        return Integer.parseInt(code.substring(code.lastIndexOf('-') + 1));
    }

    /** No occasion of a due date comes earlier: weeks of holidays are allowed for. */
    private static LocalDate since(LocalDate due, List<Integer> before) {
        int furthest = before.stream().mapToInt(Integer::intValue).max().orElse(0);
        return due.minusDays(2L * furthest + 40);
    }

    private Optional<String> back(LocalDate since, Function<LocalDate, Optional<String>> said) {
        for (LocalDate d = day; !d.isBefore(since); d = d.minusDays(1)) {
            Optional<String> code = days.isWorked(d) ? said.apply(d) : Optional.empty();
            if (code.isPresent()) {
                return code;
            }
        }
        return Optional.empty();
    }

    private Optional<String> lead(LocalDate due, LocalDate d) {
        int before = days.between(d, days.lastWorked(due));
        boolean ahead = d.isBefore(days.lastWorked(due)) && policy.before().contains(before);
        return ahead ? Optional.of("before-" + before) : dueOrLate(due, d);
    }

    private Optional<String> dueOrLate(LocalDate due, LocalDate d) {
        if (d.equals(days.lastWorked(due))) {
            return Optional.of("due");
        }
        int late = d.isAfter(due) ? days.between(due, d) : NOT_LATE;
        boolean said = late > 0 && (late <= policy.overdueDaily() || isRepeated(late - policy.overdueDaily(), d));
        return said ? Optional.of("overdue-" + late) : Optional.empty();
    }

    /** On its day of the week, or the first day that is worked after it; without one every so many days. */
    private boolean isRepeated(int daysSince, LocalDate d) {
        if (policy.overdueOn().isEmpty()) {
            return daysSince % policy.overdueEvery() == 0;
        }
        LocalDate ofWeek = d;
        while (ofWeek.getDayOfWeek() != policy.overdueOn().get()) {
            ofWeek = ofWeek.minusDays(1);
        }
        return days.isWorked(d) && days.between(ofWeek.minusDays(1), d) == 1;
    }

    private Optional<String> checkIn(LocalDate endOfQuarter, LocalDate d) {
        int before = days.between(d, days.lastWorked(endOfQuarter));
        boolean said = !d.isAfter(days.lastWorked(endOfQuarter))
                && policy.checkInBefore().contains(before);
        return said ? Optional.of("check-in-" + before) : Optional.empty();
    }

    private Optional<String> partner(LocalDate due, LocalDate d) {
        int before = days.between(d, days.lastWorked(due));
        boolean said =
                !d.isAfter(days.lastWorked(due)) && policy.partnerBefore().contains(before);
        return said ? Optional.of("partner-" + before) : Optional.empty();
    }

    private Optional<String> figures(ReportingPeriod.Window window, LocalDate d) {
        LocalDate last = days.lastWorked(window.due());
        int before = days.between(d, last);
        if (d.isBefore(last) && before < policy.figures().lastDays()) {
            return Optional.of("before-" + before);
        }
        if (!d.isBefore(last)) {
            return dueOrLate(window.due(), d);
        }
        long half = (window.due().toEpochDay() - window.opens().toEpochDay()) / 2;
        if (policy.figures().halfWay()
                && d.equals(days.lastWorked(window.opens().plusDays(half)))) {
            return Optional.of("half-way");
        }
        boolean opens = policy.figures().opening()
                && !d.isBefore(window.opens())
                && days.between(window.opens().minusDays(1), d) == 1;
        return opens ? Optional.of("opening") : Optional.empty();
    }

    Optional<String> undecided(LocalDate asked) {
        return back(asked.plusDays(1), d -> undecided(asked, d));
    }

    private Optional<String> undecided(LocalDate asked, LocalDate d) {
        int waits = days.between(asked, d);
        return waits == 1 || isRepeated(waits - 1, d) ? Optional.of("undecided-" + waits) : Optional.empty();
    }

    /** Working days counted once: how many lie after one day up to another. */
    static final class DayCount {

        private static final int YEARS_AROUND = 3;

        private final LocalDate first;
        private final int[] workedUpTo;
        private final TreeSet<LocalDate> worked = new TreeSet<>();

        DayCount(WorkCalendar calendar, int year) {
            first = LocalDate.of(year - YEARS_AROUND, 1, 1);
            LocalDate last = LocalDate.of(year + YEARS_AROUND, 12, 31);
            workedUpTo = new int[(int) (last.toEpochDay() - first.toEpochDay()) + 1];
            for (int i = 0; i < workedUpTo.length; i++) {
                LocalDate day = first.plusDays(i);
                boolean works = calendar.isWorkingDay(day);
                workedUpTo[i] = (i == 0 ? 0 : workedUpTo[i - 1]) + (works ? 1 : 0);
                if (works) {
                    worked.add(day);
                }
            }
        }

        /** Negative when {@code to} lies before {@code from}. */
        int between(LocalDate from, LocalDate to) {
            return upTo(to) - upTo(from);
        }

        private int upTo(LocalDate day) {
            long index = day.toEpochDay() - first.toEpochDay();
            return workedUpTo[(int) Math.max(0, Math.min(index, workedUpTo.length - 1))];
        }

        boolean isWorked(LocalDate day) {
            return worked.contains(day);
        }

        LocalDate lastWorked(LocalDate day) {
            return worked.floor(day);
        }
    }
}
