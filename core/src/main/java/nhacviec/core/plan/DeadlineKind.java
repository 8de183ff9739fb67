package nhacviec.core.plan;

import java.util.Locale;

/** The kinds of deadline that plans are written with. {@link #code()} is the word that scripts read. */
public enum DeadlineKind {
    MONTH,
    QUARTER,
    HALF_YEAR,
    YEAR_ROUND,
    EXACT_DATE,
    BEFORE_DATE,
    RANGE,
    RECURRING_MONTHLY,
    RECURRING_QUARTERLY,
    RECURRING_MIXED,
    MULTI_MILESTONE,
    EVENT_TRIGGERED,
    BY_HIGHER_LEVEL_PLAN,
    ON_REQUEST,
    CONTINUOUS,
    RELATIVE_TO_PERIOD,
    IMMEDIATE,
    UNKNOWN;

    /** The kind as scripts read it, such as {@code half_year}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind with this code; IllegalArgumentException when there is none. */
    public static DeadlineKind ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
