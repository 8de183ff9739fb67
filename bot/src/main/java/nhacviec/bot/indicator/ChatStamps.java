package nhacviec.bot.indicator;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nhacviec.bot.Talk;
import nhacviec.core.staff.Staff;
import nhacviec.core.staff.Unit;

/**
 * The name and the time that a chat program puts before what was copied out of it: "[10:32, 5/4/2024] Lan: 3.2 45/60". Those of
 * somebody of the unit are left out; behind another's name stand figures of nobody knows which unit.
 */
final class ChatStamps {

    private static final String OF = "Tin của ";

    private static final String TIME = "\\d{1,2}[:h]\\d{2}(?::\\d{2})?(?:\\s*(?:AM|PM|SA|CH))?";
    private static final String DATE = "\\d{1,2}[/-]\\d{1,2}[/-]\\d{4}";
    private static final String NAME = "(?<name>\\p{Lu}[^\\d:\\[\\],\\n]{0,40}?)";

    /** A name and a time on the line of the words, or above them. */
    private static final List<Pattern> STAMPS = List.of(
            Pattern.compile("(?U)^\\[(?:" + TIME + "[, ]+)?" + DATE + "(?:[, ]+" + TIME + ")?\\]\\s*" + NAME
                    + "\\s*(?::\\s*(?<rest>.*))?$"),
            Pattern.compile("(?U)^" + DATE + "[, ]+" + TIME + "\\s*[-–]\\s*" + NAME + "\\s*:\\s*(?<rest>.*)$"),
            Pattern.compile("(?U)^" + NAME + ",?\\s*\\[(?:" + TIME + "[, ]+)?" + DATE + "(?:[, ]+" + TIME
                    + ")?\\]\\s*:?\\s*(?<rest>.*)$"),
            Pattern.compile("(?U)^" + NAME + "[,\\s]+(?:" + TIME + "[, ]+" + DATE + "|" + DATE + "[, ]+" + TIME
                    + ")(?<rest>)$"),
            Pattern.compile("(?U)^" + NAME + "[,\\s]+(?:[Hh]ôm nay\\s+)?" + TIME + "(?<rest>)$"));

    private static final Pattern DAY = Pattern.compile("(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4})");

    private static final Pattern TIME_ALONE =
            Pattern.compile("(?U)^(?:[Hh]ôm nay[, ]+)?" + TIME + "(?:[, ]+" + DATE + ")?$");

    private static final Pattern NAME_ALONE = Pattern.compile("(?U)^\\p{Lu}[^\\d:,;/]{0,40}$");

    /** A message that is older was about another period, perhaps. */
    private static final int DAYS = 45;

    private ChatStamps() {}

    /** The words without the stamps of people of the unit, and with a line of its own for each stamp of somebody else. */
    static String without(Talk talk, String words) {
        List<String> lines = words.lines().toList();
        List<String> left = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            String next = i + 1 < lines.size() ? lines.get(i + 1).strip() : "";
            Matcher time = TIME_ALONE.matcher(next);
            boolean twoLines = NAME_ALONE.matcher(line).matches() && time.matches() && isKnown(talk, line);
            Matcher stamp = twoLines ? null : stamp(talk, line);
            if (twoLines) {
                left.add(isOurs(talk, line) && isRecent(talk, time) ? "" : heading(talk, line, time));
                i++;
            } else if (stamp != null) {
                boolean ours = isOurs(talk, stamp.group("name")) && isRecent(talk, stamp);
                left.add(ours ? "" : heading(talk, stamp.group("name"), stamp));
                left.add(stamp.group("rest") == null ? "" : stamp.group("rest"));
            } else {
                left.add(lines.get(i));
            }
        }
        boolean unchanged = left.equals(lines);
        return unchanged ? words : left.stream().filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
    }

    /** "Số hóa 45:60" is a figure: without a date only the name of one of the office is a stamp's. */
    private static Matcher stamp(Talk talk, String line) {
        return STAMPS.stream()
                .map(form -> form.matcher(line))
                .filter(Matcher::matches)
                .filter(found -> DAY.matcher(line).find() || isKnown(talk, found.group("name")))
                .findFirst()
                .orElse(null);
    }

    /** A line below which nothing is read. */
    private static String heading(Talk talk, String name, Matcher stamp) {
        Set<Unit> units = unitsOf(talk, name);
        Matcher day = DAY.matcher(stamp.group());
        return OF
                + name.strip()
                + (units.size() == 1 ? " (" + units.iterator().next().name() + ")" : "")
                + (day.find() ? " ngày " + day.group() : "");
    }

    /** Whether a line stands for another's stamp, or for one that is too old. */
    static boolean isHeading(String line) {
        return line.startsWith(OF);
    }

    private static boolean isKnown(Talk talk, String name) {
        return !unitsOf(talk, name).isEmpty();
    }

    private static boolean isOurs(Talk talk, String name) {
        Set<Unit> units = unitsOf(talk, name);
        return units.size() == 1
                && units.iterator().next().id() == talk.staff().unit().id();
    }

    /** The units of the people who are called so; a name may be longer in the other program. */
    private static Set<Unit> unitsOf(Talk talk, String name) {
        String called = key(name);
        return talk.books().staff().all().stream()
                .filter(person -> person.state() != Staff.State.REVOKED)
                .filter(person -> (" " + called).endsWith(" " + key(person.name()))
                        || (" " + key(person.name())).endsWith(" " + called))
                .flatMap(person -> person.units().stream())
                .collect(Collectors.toSet());
    }

    /** With its marks: "Hoa" is not "Hòa". */
    private static String key(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ");
    }

    private static boolean isRecent(Talk talk, Matcher stamp) {
        Matcher date = DAY.matcher(stamp.group());
        if (!date.find()) {
            return true;
        }
        try {
            LocalDate day = LocalDate.of(
                    Integer.parseInt(date.group(3)), Integer.parseInt(date.group(2)), Integer.parseInt(date.group(1)));
            LocalDate today = talk.said().today();
            return !day.isAfter(today) && !day.isBefore(today.minusDays(DAYS));
        } catch (DateTimeException e) {
            return false;
        }
    }
}
