package nhacviec.bot.indicator;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nhacviec.bot.Talk;
import nhacviec.core.SearchKey;
import nhacviec.core.staff.Unit;

/** Units that people name beside figures: what is another unit's is not taken for one's own. */
final class OtherUnits {

    private static final Pattern IN_BRACKETS = Pattern.compile("\\(([^()]*\\p{L}[^()]*)\\)");

    /** How many words the longest name of a unit has. */
    private static final int LONGEST = 8;

    private OtherUnits() {}

    /** The unit that the words are the name of; empty for the unit's own name and for other words. */
    static Optional<Unit> named(Talk talk, Unit own, String words) {
        return words.isBlank() || own.isNamed(words)
                ? Optional.empty()
                : units(talk).stream().filter(unit -> unit.isNamed(words)).findFirst();
    }

    /** The unit that a bracket beside a figure names: "4/5 (Tư pháp)". */
    static Optional<Unit> beside(Talk talk, Unit own, String figure) {
        Matcher bracket = IN_BRACKETS.matcher(figure);
        return bracket.find()
                ? named(talk, own, bracket.group(1).replaceFirst("(?iu)^(?:của|cua)\\s+", ""))
                : Optional.empty();
    }

    /** A unit with what was typed behind its name. */
    record Ahead(Unit unit, String words) {}

    /** A unit's name before figures, "Tư pháp: 3.2 45/60" or "Tư pháp 3.2 45/60"; the longest name wins. */
    static Optional<Ahead> ahead(Talk talk, String typed) {
        List<String> words = List.of(typed.strip().split("\\s+"));
        return Stream.iterate(Math.min(words.size(), LONGEST), count -> count > 0, count -> count - 1)
                .flatMap(count -> {
                    String name = String.join(" ", words.subList(0, count)).replaceFirst("\\s*:$", "");
                    return units(talk).stream()
                            .filter(unit -> !SearchKey.of(name).matches("\\d.*") && unit.isNamed(name))
                            .map(unit -> new Ahead(unit, after(typed.strip(), count)));
                })
                .findFirst();
    }

    private static String after(String typed, int count) {
        Matcher head = Pattern.compile("^(?:\\S+\\s*){" + count + "}").matcher(typed);
        return head.find() ? typed.substring(head.end()) : "";
    }

    private static List<Unit> units(Talk talk) {
        return talk.books().staff().units();
    }
}
