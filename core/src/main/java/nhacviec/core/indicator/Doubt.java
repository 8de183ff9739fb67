package nhacviec.core.indicator;

/** Why a figure that is possible is looked at again before it is sent, and needs a reason (a soft rule). */
public enum Doubt {
    /** The target is not reached. */
    BELOW_TARGET,
    /** Far from what the unit gave for the period before. */
    FAR_FROM_LAST,
    /** A count, or the total that the figure is a part of, is many times that of the period before: often a slip of a digit. */
    LARGER_TOTAL,
    /** The total that the figure is a part of shrank against the period before. */
    SMALLER_TOTAL;

    /** The word used in JSON, such as {@code below_target}. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
