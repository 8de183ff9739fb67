package nhacviec.core.task;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of a task in its plan: "13", "1.1". Compared part by part, so 2 comes before 10. A task of an earlier year's plan that
 * goes on is named with that year, "3/2024": the plan in force has a task 3 of its own.
 */
public record TaskNumber(String text) implements Comparable<TaskNumber> {

    /** How a number is typed, for patterns of longer sentences. */
    public static final String TYPED = "\\d{1,3}(?:\\.\\d{1,3})?(?:/20\\d\\d(?!\\d))?";

    private static final Pattern FORM = Pattern.compile("(\\d{1,3})((?:\\.\\d{1,3})*)\\.?(?:[/-](20\\d\\d))?");

    public TaskNumber {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("not a task number: " + text);
        }
    }

    /** Reads a number as people type it ("13", "013", "1.1.", "3/2024") or an address has it ("3-2024"); empty for anything else. */
    public static Optional<TaskNumber> read(String typed) {
        Matcher form = FORM.matcher(typed.strip().replaceFirst("(?iu)^(?:số|so|#)\\s*", ""));
        if (!form.matches()) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder();
        for (String part : (form.group(1) + form.group(2)).split("\\.")) {
            text.append(text.isEmpty() ? "" : ".").append(Integer.parseInt(part));
        }
        return Optional.of(new TaskNumber(text + (form.group(3) == null ? "" : "/" + form.group(3))));
    }

    /** The same number in the plan of an earlier year. */
    public TaskNumber of(int year) {
        return new TaskNumber(inPlan() + "/" + year);
    }

    /** The earlier year whose plan has the task; empty for one of the plan in force. */
    public OptionalInt year() {
        int slash = text.indexOf('/');
        return slash < 0 ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text.substring(slash + 1)));
    }

    /** The number as a part of an address: "3-2024". */
    public String inAddress() {
        return text.replace('/', '-');
    }

    /** The number as it stands in its plan, without a year. */
    public String inPlan() {
        int slash = text.indexOf('/');
        return slash < 0 ? text : text.substring(0, slash);
    }

    @Override
    public int compareTo(TaskNumber other) {
        String[] mine = inPlan().split("\\.");
        String[] theirs = other.inPlan().split("\\.");
        int years =
                Integer.compare(year().orElse(Integer.MAX_VALUE), other.year().orElse(Integer.MAX_VALUE));
        if (years != 0) {
            return years;
        }
        for (int i = 0; i < Math.min(mine.length, theirs.length); i++) {
            int order = Integer.compare(Integer.parseInt(mine[i]), Integer.parseInt(theirs[i]));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(mine.length, theirs.length);
    }

    @Override
    public String toString() {
        return text;
    }
}
