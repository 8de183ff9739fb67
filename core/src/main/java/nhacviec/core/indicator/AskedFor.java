package nhacviec.core.indicator;

import java.math.BigDecimal;
import nhacviec.core.indicator.Indicator.Measure;

/**
 * What a figure is read for.
 *
 * @param mayExceed whether a share of more than 100 % is possible
 * @param target what it should reach; null where that is not known
 */
record AskedFor(Measure measure, boolean mayExceed, BigDecimal target) {
    boolean allows(BigDecimal value) {
        return mayExceed || value.compareTo(BigDecimal.valueOf(100)) <= 0;
    }
}
