package nhacviec.admin.http;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nhacviec.core.indicator.ReportPeriod;

/**
 * How the value of a parameter has to look.
 *
 * @param mistake what is wrong with a value; empty for a good one
 * @param mayBeBlank whether a name without a value is the same as no name
 */
public record ValueForm(Schema schema, Function<String, Optional<String>> mistake, boolean mayBeBlank) {

    public static final ValueForm WORDS = like(value -> Optional.empty());

    /** True or false and nothing else: what a caller meant by "1" or by no value must not be guessed. */
    public static final ValueForm FLAG = new ValueForm(
            Schema.bool(),
            value -> wrongUnless(
                    value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false"),
                    value,
                    "không phải là true hoặc false."),
            false);

    public static final ValueForm DAY = new ValueForm(
            Schema.date(), value -> wrongUnless(isDay(value), value, "không phải là ngày dạng năm-tháng-ngày."), true);

    /** A quarter, or what is derived from quarters, such as 2024-H1. */
    public static final ValueForm REPORT_PERIOD =
            like(value -> wrongUnless(ReportPeriod.ofCode(value).isPresent(), value, Request.NO_REPORT_PERIOD));

    /** The last item of a page of a list that runs down its ids. */
    public static final ValueForm ID = like(value -> wrongUnless(value.matches("\\d{1,18}"), value, Paging.NO_CURSOR));

    /** A whole number between two bounds, both allowed. */
    public static ValueForm whole(int from, int to) {
        return new ValueForm(
                Schema.integer(from, to),
                value -> wrongUnless(
                        isWhole(value, from, to), value, "không phải là số nguyên từ " + from + " đến " + to + "."),
                true);
    }

    public static ValueForm oneOf(List<String> words) {
        return new ValueForm(
                Schema.oneOf(words),
                value -> wrongUnless(
                        words.contains(value), value, "không phải là một trong: " + String.join(", ", words) + "."),
                true);
    }

    /** Words of which {@code mistake} knows what is wrong with them. */
    public static ValueForm like(Function<String, Optional<String>> mistake) {
        return new ValueForm(Schema.text(), mistake, true);
    }

    private static Optional<String> wrongUnless(boolean good, String value, String because) {
        return good ? Optional.empty() : Optional.of("\"" + value + "\" " + because);
    }

    private static boolean isDay(String value) {
        try {
            LocalDate.parse(value);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isWhole(String value, int from, int to) {
        try {
            int number = Integer.parseInt(value);
            return number >= from && number <= to;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
