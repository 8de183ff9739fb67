package nhacviec.core.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** When a task is due, in one of the ways in which plans say it. Each way lives differently; none is "no date". */
public sealed interface Deadline {

    DeadlineKind kind();

    /** The dates the plan sets; empty while the task waits for somebody else. */
    List<DueDate> dueDates();

    /** What is waited for, in the words of the plan; empty when nothing is. */
    default String trigger() {
        return "";
    }

    /** A date, or several products with a date each. */
    record OnDates(DeadlineKind kind, List<DueDate> dueDates) implements Deadline {
        public OnDates {
            dueDates = List.copyOf(dueDates);
        }
    }

    /** A report each period; where periods fall together one date carries both. */
    record EachPeriod(DeadlineKind kind, List<DueDate> dueDates) implements Deadline {
        public EachPeriod {
            dueDates = List.copyOf(dueDates);
        }
    }

    /** Goes on until {@code closes}; asked about at the end of each quarter before that. */
    record AllYear(DeadlineKind kind, LocalDate closes) implements Deadline {
        @Override
        public List<DueDate> dueDates() {
            return List.of(DueDate.on(closes));
        }

        /** The ends of the quarters at which the lead unit is asked what is new. */
        public List<DueDate> checkIns() {
            List<DueDate> quarters = new ArrayList<>();
            for (int quarter = 1; quarter <= 3; quarter++) {
                LocalDate end = endOfQuarter(closes.getYear(), quarter);
                if (end.isBefore(closes)) {
                    quarters.add(DueDate.labelled("Quý " + roman(quarter), end));
                }
            }
            return quarters;
        }
    }

    /** Waits for a decision, a plan or a request of somebody else; due some working days after it came. */
    record WaitingFor(DeadlineKind kind, String trigger) implements Deadline {
        @Override
        public List<DueDate> dueDates() {
            return List.of();
        }
    }

    /**
     * Another document fixes the dates. Until the coordinator has picked them the task is asked about.
     *
     * @param presets the usual dates under that document, offered to the coordinator
     */
    record UnderAnotherDocument(DeadlineKind kind, String trigger, List<DueDate> presets) implements Deadline {
        public UnderAnotherDocument {
            presets = List.copyOf(presets);
        }

        @Override
        public List<DueDate> dueDates() {
            return List.of();
        }
    }

    /**
     * The words could not be read for certain; a person is asked.
     *
     * @param kind the kind that the words have all the same (30/02/2024 is a date, only there is none); mostly UNKNOWN
     */
    record Unknown(DeadlineKind kind, String reason) implements Deadline {
        public Unknown(String reason) {
            this(DeadlineKind.UNKNOWN, reason);
        }

        @Override
        public List<DueDate> dueDates() {
            return List.of();
        }
    }

    static Deadline inMonth(int year, int month) {
        return new OnDates(
                DeadlineKind.MONTH, List.of(DueDate.on(YearMonth.of(year, month).atEndOfMonth())));
    }

    static Deadline inQuarter(int year, int quarter) {
        return new OnDates(DeadlineKind.QUARTER, List.of(DueDate.on(endOfQuarter(year, quarter))));
    }

    /** One date a quarter; the second also stands for the half-year and the fourth for the year when these are asked. */
    static Deadline eachQuarter(int year, boolean halfYear, boolean wholeYear) {
        List<DueDate> dates = new ArrayList<>();
        for (int quarter = 1; quarter <= 4; quarter++) {
            String label = "Quý " + roman(quarter);
            if (quarter == 2 && halfYear) {
                label += "; 06 tháng";
            }
            if (quarter == 4 && wholeYear) {
                label += "; năm";
            }
            dates.add(DueDate.labelled(label, endOfQuarter(year, quarter)));
        }
        DeadlineKind kind = halfYear || wholeYear ? DeadlineKind.RECURRING_MIXED : DeadlineKind.RECURRING_QUARTERLY;
        return new EachPeriod(kind, dates);
    }

    static Deadline allYear(int year) {
        return new AllYear(DeadlineKind.YEAR_ROUND, LocalDate.of(year, 12, 31));
    }

    static LocalDate endOfQuarter(int year, int quarter) {
        return YearMonth.of(year, quarter * 3).atEndOfMonth();
    }

    /** I, II, III or IV. */
    static String roman(int quarter) {
        return List.of("I", "II", "III", "IV").get(quarter - 1);
    }
}
