package nhacviec.core.task;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The number of a task in its plan: "13", "1.1". Compared part by part, so 2 comes before 10. */
public record TaskNumber(String text) implements Comparable<TaskNumber> {

    private static final Pattern FORM = Pattern.compile("(\\d{1,3})((?:\\.\\d{1,3})*)\\.?");

    public TaskNumber {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("not a task number: " + text);
        }
    }

    /** Reads a number as people type it ("13", "013", "1.1."); empty for anything else. */
    public static Optional<TaskNumber> read(String typed) {
        Matcher form = FORM.matcher(typed.strip().replaceFirst("(?iu)^(?:số|so|#)\\s*", ""));
        if (!form.matches()) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder();
        for (String part : (form.group(1) + form.group(2)).split("\\.")) {
            text.append(text.isEmpty() ? "" : ".").append(Integer.parseInt(part));
        }
        return Optional.of(new TaskNumber(text.toString()));
    }

    @Override
    public int compareTo(TaskNumber other) {
        String[] mine = text.split("\\.");
        String[] theirs = other.text.split("\\.");
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
