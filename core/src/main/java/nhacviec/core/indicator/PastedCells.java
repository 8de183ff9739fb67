package nhacviec.core.indicator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nhacviec.core.indicator.Indicator.Measure;

/**
 * Cells that were pasted from a spreadsheet, parted by tabs: "12/12⇥100", "45⇥60⇥75%". A tab never parts thousands; a third cell is
 * the percentage, which has to agree.
 */
final class PastedCells {

    private static final Pattern PLAIN = Pattern.compile("[\\d., ]*\\d[\\d., ]*");
    private static final Pattern PERCENT = Pattern.compile("[\\d.,]*\\d[\\d.,]*\\s*%?");

    private PastedCells() {}

    /**
     * The cells as one text that can be read.
     *
     * @return empty when it cannot be told how they hang together
     */
    static Optional<String> asOne(String typed, Measure measure) {
        if (typed.indexOf('\t') < 0) {
            return Optional.of(typed);
        }
        List<String> words = new ArrayList<>();
        List<String> numbers = new ArrayList<>();
        Arrays.stream(typed.split("\t"))
                .map(String::strip)
                .filter(cell -> !cell.isEmpty())
                .forEach(cell -> (cell.chars().anyMatch(Character::isDigit) ? numbers : words).add(cell));
        String said = words.isEmpty() ? "" : String.join(" ", words) + " ";
        if (numbers.size() <= 1) {
            return Optional.of(said + String.join("", numbers));
        }
        if (measure != Measure.RATIO) {
            return Optional.empty();
        }
        boolean ratioFirst = numbers.get(0).contains("/");
        if (numbers.size() == 2 && ratioFirst && PERCENT.matcher(numbers.get(1)).matches()) {
            return Optional.of(said + numbers.get(0) + " = " + percent(numbers.get(1)));
        }
        if (numbers.size() == 2
                && numbers.get(0).endsWith("%")
                && PERCENT.matcher(numbers.get(0)).matches()
                && numbers.get(1).contains("/")) {
            return Optional.of(said + numbers.get(1) + " = " + numbers.get(0));
        }
        boolean two = !ratioFirst
                && PLAIN.matcher(numbers.get(0)).matches()
                && PLAIN.matcher(numbers.get(1)).matches();
        if (numbers.size() == 3 && two && PERCENT.matcher(numbers.get(2)).matches()) {
            return Optional.of(said + numbers.get(0) + "/" + numbers.get(1) + " = " + percent(numbers.get(2)));
        }
        // Two counts side by side: asked about, as with a blank between them.
        return numbers.size() == 2 && two
                ? Optional.of(said + numbers.get(0) + " " + numbers.get(1))
                : Optional.empty();
    }

    /**
     * The result in a row that was pasted with its target before it, "100%⇥45/60"; a result that makes up the same percentage is no
     * question.
     */
    static Optional<String> besideTarget(String typed, AskedFor asked) {
        List<String> numbers = Arrays.stream(typed.split("\t"))
                .map(String::strip)
                .filter(cell -> cell.chars().anyMatch(Character::isDigit))
                .toList();
        boolean target = numbers.size() == 2
                && asked.target() != null
                && numbers.get(0).matches("\\d[\\d.,]*\\s*%?")
                && NumberToken.readings(numbers.get(0).replaceFirst("\\s*%$", "")).stream()
                        .anyMatch(value -> value.compareTo(asked.target()) == 0);
        boolean result = target
                && (asked.measure() != Measure.RATIO
                        || numbers.get(1).contains("/")
                        || numbers.get(1).endsWith("%"));
        return result ? Optional.of(numbers.get(1)) : Optional.empty();
    }

    private static String percent(String cell) {
        return cell.endsWith("%") ? cell : cell + "%";
    }
}
