package nhacviec.core.plan;

import java.time.LocalDate;

/**
 * One date that a plan sets for one thing.
 *
 * @param label what it is for ("Ban hành Kế hoạch", "Quý II; 06 tháng"); empty when the task has one date only
 * @param product the product that is due then; empty when the plan does not say
 * @param writtenTime the words of the plan for this date; empty when they are those of the whole task
 * @param date the date as written, never moved for a weekend or a holiday
 */
public record DueDate(String label, String product, String writtenTime, LocalDate date) {

    public static DueDate on(LocalDate date) {
        return new DueDate("", "", "", date);
    }

    public static DueDate labelled(String label, LocalDate date) {
        return new DueDate(label, "", "", date);
    }
}
