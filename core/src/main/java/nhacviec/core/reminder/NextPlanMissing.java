package nhacviec.core.reminder;

import java.time.LocalDate;
import java.util.Optional;

/**
 * When there is no plan for the next year yet: from December on, and as long as the year runs without one. Without a plan nobody is
 * reminded of anything new.
 */
public final class NextPlanMissing {

    private static final int DECEMBER = 12;

    private NextPlanMissing() {}

    /**
     * The year that has no plan although it has begun or is about to; empty while there is time.
     *
     * @param newest the year of the newest plan on record
     */
    public static Optional<Integer> year(Optional<Integer> newest, LocalDate today) {
        return newest.filter(
                        year -> year < today.getYear() || year == today.getYear() && today.getMonthValue() == DECEMBER)
                .map(year -> Math.max(year + 1, today.getYear()));
    }
}
