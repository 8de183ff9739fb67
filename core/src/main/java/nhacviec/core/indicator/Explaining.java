package nhacviec.core.indicator;

/** What became of a reason that was given for a figure. */
public sealed interface Explaining {

    /** The reason stands beside the figure. */
    record Explained(Indicator indicator, Entry entry, String reason) implements Explaining {}

    /** The unit has given no figure that could be explained. */
    record NoFigure(Indicator indicator, ReportingPeriod period) implements Explaining {}

    /** Fewer than three letters say nothing. */
    record TooShort(Indicator indicator) implements Explaining {}

    /** More letters than a report can quote. */
    record TooLong(Indicator indicator, int length) implements Explaining {}

    /** The period is closed to changes. */
    record Closed(Indicator indicator, PeriodLock lock) implements Explaining {}

    /** The plan has no such row that takes a figure. */
    record NoSuchIndicator(String typed) implements Explaining {}
}
