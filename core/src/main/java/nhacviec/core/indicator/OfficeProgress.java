package nhacviec.core.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * How an office stands with its tasks and with the figures of one period on one day: all that a picture of it shows. Words are as people read
 * them; two that are equal give the same picture.
 *
 * @param office "UBND xã Phước Mỹ"
 * @param period "Quý I/2024"
 * @param asOf the day of which it is true
 * @param due the day on which units owe their figures; of a half year or a year with its last quarter
 * @param results indicators that have a value for the office, in the order of the plan
 * @param missing the others
 * @param tasks the units that lead tasks of the plan
 */
public record OfficeProgress(
        String office,
        String period,
        LocalDate asOf,
        LocalDate due,
        List<Result> results,
        List<Missing> missing,
        List<Submitted> units,
        List<Tasks> tasks) {

    public OfficeProgress {
        results = List.copyOf(results);
        missing = List.copyOf(missing);
        units = List.copyOf(units);
        tasks = List.copyOf(tasks);
    }

    /** Whether an indicator's value reaches what the plan asks. */
    public enum Verdict {
        REACHED,
        NOT_REACHED,
        /** The plan names nothing to compare with. */
        NOT_SAID
    }

    /**
     * An indicator with its value against the target.
     *
     * @param value "75 %", "92 điểm", "Đạt"
     * @param target "100 %"; empty where it is no number
     * @param note what limits the value, such as "mới có 2/4 đơn vị"; empty for none
     * @param share how much of the whole the value is, from 0 to 1; null for what is no quantity
     * @param targetShare where the target lies on the same line; null where there is none
     */
    public record Result(
            String code,
            String name,
            String value,
            String target,
            String note,
            BigDecimal share,
            BigDecimal targetShare,
            Verdict verdict) {}

    /** An indicator that has no value for the office yet. */
    public record Missing(String code, String name) {}

    /** How a unit stands. */
    public enum Standing {
        COMPLETE_IN_TIME,
        COMPLETE_LATE,
        INCOMPLETE,
        OVERDUE
    }

    /**
     * A unit with the figures that it owes.
     *
     * @param words "đủ 9/9, đúng hạn"
     */
    public record Submitted(String unit, int given, int asked, Standing standing, String words) {}

    /**
     * The tasks of the plan that a unit leads.
     *
     * @param done how many are done
     * @param late how many have a date that has passed
     */
    public record Tasks(String unit, int done, int late, int all) {}

    /** The tasks of all units together. */
    public Tasks allTasks() {
        return tasks.stream()
                .reduce(
                        new Tasks("", 0, 0, 0),
                        (a, b) -> new Tasks("", a.done() + b.done(), a.late() + b.late(), a.all() + b.all()));
    }

    /** How many of the results reach their target. */
    public long reached() {
        return results.stream()
                .filter(result -> result.verdict() == Verdict.REACHED)
                .count();
    }

    /** How many of the results are of some of the units only, so that nothing is said about their target yet. */
    public long provisional() {
        return results.stream().filter(result -> !result.note().isEmpty()).count();
    }
}
