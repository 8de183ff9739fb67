package nhacviec.core.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What digits with separators can mean: "1.234" is a thousand and some, or one and some. */
final class NumberToken {

    private NumberToken() {}

    /** Nobody writes a count with more decimals than these: "60,0", "60,00". */
    private static final int MOST_DECIMALS = 2;

    /** The count that a token can mean, if there is just one: "1.0000" is none, as its dot is neither of thousands nor of decimals. */
    static Optional<BigDecimal> whole(String token) {
        List<BigDecimal> readings = readings(token);
        if (readings.size() == 2) {
            return Optional.of(readings.get(0));
        }
        return readings.stream()
                .filter(Figure::isWhole)
                .filter(count -> count.scale() <= MOST_DECIMALS)
                .findFirst();
    }

    /** Every number that digits and separators can mean. */
    static List<BigDecimal> readings(String token) {
        long dots = token.chars().filter(c -> c == '.').count();
        long commas = token.chars().filter(c -> c == ',').count();
        Set<BigDecimal> readings = new LinkedHashSet<>();
        if (dots + commas == 0) {
            readings.add(new BigDecimal(token));
        } else if (dots + commas == 1) {
            String[] parts = token.split("[.,]");
            boolean thousands = parts[1].length() == 3 && parts[0].length() <= 3 && !parts[0].startsWith("0");
            if (thousands) {
                readings.add(new BigDecimal(parts[0] + parts[1]));
            }
            readings.add(new BigDecimal(parts[0] + "." + parts[1]));
        } else if (dots == 0 || commas == 0) {
            if (token.matches("[1-9]\\d{0,2}(?:[.,]\\d{3})+")) {
                readings.add(new BigDecimal(token.replaceAll("[.,]", "")));
            }
        } else if (token.matches("[1-9]\\d{0,2}(?:\\.\\d{3})+,\\d+")
                || token.matches("[1-9]\\d{0,2}(?:,\\d{3})+\\.\\d+")) {
            int last = Math.max(token.lastIndexOf('.'), token.lastIndexOf(','));
            readings.add(
                    new BigDecimal(token.substring(0, last).replaceAll("[.,]", "") + "." + token.substring(last + 1)));
        }
        return new ArrayList<>(readings);
    }

    /** 1.200,0 is 1.200. */
    static BigDecimal plain(BigDecimal value) {
        return new BigDecimal(value.stripTrailingZeros().toPlainString());
    }
}
