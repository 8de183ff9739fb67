package nhacviec.bot.indicator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nhacviec.bot.Talk;
import nhacviec.core.SearchKey;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.staff.Post;
import nhacviec.core.staff.Role;
import nhacviec.core.staff.Staff;
import nhacviec.core.staff.Unit;
import nhacviec.core.staff.UnitWords;

/** Units that people name beside figures: what is another unit's is not taken for one's own. */
final class OtherUnits {

    private static final Pattern IN_BRACKETS = Pattern.compile("\\(([^()]*\\p{L}[^()]*)\\)");

    private static final Pattern LABEL = Pattern.compile("(?su)^([^\\d:]{2,40}):\\s*\\d.*");

    /** What is said to the form of a unit: "Tư pháp gửi". */
    private static final Pattern OF_FORM = Pattern.compile(
            "(?iu)(?:gửi|gui|send|xem lại|xem lai|kiểm tra|kiem tra|(?:sửa|sua|xóa|xoá|xoa|hủy|huỷ|huy|bỏ qua|bo qua)\\s+\\d[\\d.]*)[.!\\s]*");

    /** How many words the longest name of a unit has. */
    private static final int LONGEST = 8;

    private OtherUnits() {}

    /** The unit that the words are the name of; empty for the unit's own name and for other words. */
    static Optional<Unit> named(Talk talk, Unit own, String words) {
        return words.isBlank() || own.isNamed(words) || mentioned(talk, words).size() > 1
                ? Optional.empty()
                : UnitWords.match(words, units(talk)).map(UnitWords.Match::unit).filter(unit -> unit.id() != own.id());
    }

    /** Lines that say nothing of figures below them: with the unit's own names, the commune's and those of the plan's parts. */
    static NeutralLines neutral(Talk talk, Unit own) {
        List<String> names = new ArrayList<>(own.variants());
        names.add(own.name());
        names.add(own.shortName());
        talk.books()
                .plans()
                .newest()
                .ifPresent(plan -> names.addAll(List.of(plan.locality().split(","))));
        names.addAll(List.of(talk.books()
                .plans()
                .newest()
                .map(plan -> plan.locality().replaceAll("(?iu)xã |phường |thành phố |tỉnh |huyện |thị trấn ", ""))
                .orElse("")
                .split(",")));
        talk.books().indicators().all().stream()
                .filter(Indicator::group)
                .forEach(group -> names.addAll(List.of(group.name(), group.shortName())));
        talk.books().plans().sections().forEach(section -> names.add(section.title()));
        List<String> others = units(talk).stream()
                .filter(unit -> unit.id() != own.id())
                .flatMap(unit -> Stream.concat(Stream.of(unit.name(), unit.shortName()), unit.variants().stream()))
                .toList();
        List<String> people = talk.books().staff().all().stream()
                .filter(person -> person.state() != Staff.State.REVOKED)
                .flatMap(person -> Stream.of(
                        person.name(), person.name().substring(person.name().lastIndexOf(' ') + 1)))
                .toList();
        return new NeutralLines(
                names, others, addressees(talk, own), people, talk.now().today());
    }

    /** The unit that a bracket beside a figure names: "4/5 (Tư pháp)". */
    static Optional<Unit> beside(Talk talk, Unit own, String figure) {
        Optional<Unit> plain = UnitBeside.read(figure)
                .flatMap(words -> exactly(talk, words.name())
                        .or(() -> words.isSaidOf() ? named(talk, own, words.name()) : Optional.empty()))
                .filter(unit -> unit.id() != own.id());
        if (plain.isPresent()) {
            return plain;
        }
        Matcher bracket = IN_BRACKETS.matcher(figure);
        return bracket.find()
                ? named(talk, own, bracket.group(1).replaceFirst("(?iu)^(?:của|cua)\\s+", ""))
                : Optional.empty();
    }

    /** The unit that is called so, or abbreviated so: "TCKT". */
    static Optional<Unit> exactly(Talk talk, String name) {
        return units(talk).stream()
                .filter(unit -> unit.isNamed(name))
                .findFirst()
                .or(() -> abbreviated(talk, name));
    }

    /**
     * The name on record of the unit that a list of units means: "VP", "tp", "Tư pháp - Hộ tịch"; the words themselves where there is
     * none, and for the beginning of a name, about which it is asked.
     */
    static String spelled(Talk talk, String words) {
        return units(talk).stream().anyMatch(unit -> unit.isNamed(words))
                ? words
                : UnitWords.match(words, units(talk))
                        .map(UnitWords.Match::unit)
                        .filter(unit -> !SearchKey.of(unit.name()).startsWith(SearchKey.of(words) + " "))
                        .or(() -> abbreviated(talk, words.toUpperCase(Locale.ROOT)))
                        .map(Unit::name)
                        .orElse(words);
    }

    private static Optional<Unit> abbreviated(Talk talk, String name) {
        String letters = name.replaceAll("[\\s.&-]+", "");
        List<Unit> found = letters.matches("\\p{Lu}{2,8}")
                ? units(talk).stream()
                        .filter(unit -> Stream.concat(
                                        Stream.of(unit.name(), unit.shortName()), unit.variants().stream())
                                .anyMatch(each -> initials(each).equals(SearchKey.of(letters))))
                        .toList()
                : List.of();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static String initials(String name) {
        return Stream.of(SearchKey.of(name).split("[^a-z]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1))
                .collect(Collectors.joining());
    }

    /** The line without the name of its own unit beside the figure: "Tư pháp 4/5" of Tư pháp is 4/5. */
    static FigureLine withoutOwn(FigureLine line, Predicate<String> isOwn) {
        return UnitBeside.read(line.figure())
                .filter(words -> isOwn.test(words.name()))
                .map(words -> new FigureLine(line.code(), words.figure()))
                .orElse(line);
    }

    /** The units that words name anywhere, each once; the longest name wins. */
    static List<Unit> mentioned(Talk talk, String words) {
        List<String> tokens = Stream.of(words.split("[^\\p{L}\\p{M}\\d&]+"))
                .filter(token -> !token.isEmpty())
                .toList();
        Set<Unit> found = new LinkedHashSet<>();
        int at = 0;
        while (at < tokens.size()) {
            int next = at + 1;
            for (int count = Math.min(LONGEST, tokens.size() - at); count > 0; count--) {
                Optional<Unit> unit = called(talk, String.join(" ", tokens.subList(at, at + count)));
                if (unit.isPresent()) {
                    found.add(unit.get());
                    next = at + count;
                    break;
                }
            }
            at = next;
        }
        return List.copyOf(found);
    }

    private static Optional<Unit> called(Talk talk, String name) {
        // "cả" is no short form of Công an, "tp" may be the town.
        boolean tooShort = name.length() < 3 && !name.matches("\\p{Lu}+");
        return tooShort ? Optional.empty() : UnitWords.called(name, units(talk)).or(() -> abbreviated(talk, name));
    }

    /** The words without those to whom a message goes: the office that collects figures and the leaders. */
    static String withoutAddressees(Talk talk, Unit own, String words) {
        String rest = words;
        for (String name : addressees(talk, own)) {
            rest = Pattern.compile(
                            "(?iuU)(?<!\\p{L})(?:gửi|gui|gởi|chào|chao|thưa|thua|nhờ)(?:\\s+(?:cho|tới|đến|về))?\\s+"
                                    + Pattern.quote(name) + "(?!\\p{L})")
                    .matcher(rest)
                    .replaceAll(" ");
        }
        return rest;
    }

    /** The names of the units to which figures are sent; nobody sends them to the own one. */
    private static List<String> addressees(Talk talk, Unit own) {
        return talk.books().staff().all().stream()
                .filter(person -> person.state() != Staff.State.REVOKED)
                .flatMap(person -> person.posts().stream())
                .filter(post -> post.role() == Role.COORDINATOR || post.role() == Role.LEADER)
                .map(Post::unit)
                .filter(unit -> unit.id() != own.id())
                .distinct()
                .flatMap(unit -> Stream.concat(Stream.of(unit.name(), unit.shortName()), unit.variants().stream()))
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** A unit with what was typed behind its name. */
    record Ahead(Unit unit, String words) {}

    /** A unit's name before figures, "Tư pháp: 3.2 45/60" or "Tư pháp 3.2 45/60"; the longest name wins. */
    static Optional<Ahead> ahead(Talk talk, String typed) {
        List<String> words = List.of(typed.strip().split("\\s+"));
        // A name that has a line of its own may stand above anything, a table as well.
        int end = typed.strip().indexOf('\n');
        Optional<Unit> above = end < 0
                ? Optional.empty()
                : exactly(talk, typed.strip().substring(0, end).replaceFirst("\\s*:?\\s*$", ""));
        if (above.isPresent()) {
            return above.map(
                    unit -> new Ahead(unit, typed.strip().substring(end + 1).strip()));
        }
        return Stream.iterate(Math.min(words.size(), LONGEST), count -> count > 0, count -> count - 1)
                .flatMap(count -> {
                    String name = String.join(" ", words.subList(0, count)).replaceFirst("\\s*:$", "");
                    String rest = after(typed.strip(), count);
                    boolean ends = words.get(count - 1).endsWith(":")
                            || rest.isEmpty()
                            || rest.matches("(?siu)(?::|\\d|q[1-4]|quý|quy).*")
                            || OF_FORM.matcher(rest).matches();
                    boolean labelled = words.get(count - 1).endsWith(":") || rest.startsWith(":");
                    Optional<Unit> unit = !ends || SearchKey.of(name).matches("\\d.*")
                            ? Optional.empty()
                            : labelled
                                    ? Optional.of(name)
                                            .filter(called ->
                                                    mentioned(talk, called).size() < 2)
                                            .flatMap(called -> UnitWords.match(called, units(talk)))
                                            .map(UnitWords.Match::unit)
                                            .or(() -> abbreviated(talk, name))
                                    : exactly(talk, name);
                    return unit.stream().map(found -> new Ahead(found, rest.replaceFirst("^:\\s*", "")));
                })
                .findFirst();
    }

    /** "VHXH: 3.2 26/40" with a name that is no unit's; empty where the words begin otherwise. */
    static Optional<String> unknown(Talk talk, String typed) {
        Matcher label = LABEL.matcher(typed);
        return label.matches()
                        && UnitWords.match(label.group(1), units(talk)).isEmpty()
                        && abbreviated(talk, label.group(1).strip()).isEmpty()
                ? Optional.of(label.group(1).strip())
                : Optional.empty();
    }

    static String names(Talk talk) {
        return units(talk).stream().map(Unit::name).collect(Collectors.joining("; "));
    }

    private static String after(String typed, int count) {
        Matcher head = Pattern.compile("^(?:\\S+\\s*){" + count + "}").matcher(typed);
        return head.find() ? typed.substring(head.end()) : "";
    }

    private static List<Unit> units(Talk talk) {
        return talk.books().staff().units();
    }
}
