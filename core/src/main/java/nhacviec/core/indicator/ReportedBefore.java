package nhacviec.core.indicator;

import java.time.Instant;
import java.util.List;

/**
 * Who owed an indicator's figure of a period until the plan or the office changed.
 *
 * @param units names of the units, as they were
 * @param stands whether they still do: a period that was over keeps those who reported it
 * @param at when the change was recorded
 */
public record ReportedBefore(String code, ReportingPeriod period, List<String> units, boolean stands, Instant at) {

    public ReportedBefore {
        units = List.copyOf(units);
    }
}
