package nhacviec.core.indicator;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nhacviec.core.SearchKey;

/**
 * Whose name the words before a figure are: "3.2 Số hóa hồ sơ: 45/60" says the row's own, "3.3 Số hóa hồ sơ 45/60" another's,
 * and "2. Văn bản đến 45/60" may be the second line of a list.
 */
final class RowName {

    /** Whose. */
    enum Whose {
        /** There are no words, or none that says anything. */
        NOBODY_NAMED,
        OWN,
        ANOTHER_ROW,
        /** Words of somebody's own. */
        OTHER_WORDS
    }

    /**
     * @param words what stands before the figure
     * @param figure the rest
     * @param named the other row; null unless it is another's name
     */
    record Split(Whose whose, String words, String figure, Indicator named) {}

    private static final Set<String> SAY_NOTHING = Set.of(
            "la", "dat", "duoc", "ket", "qua", "cua", "va", "cac", "ty", "ti", "le", "so", "trong", "thuc", "hien",
            "co", "chi", "tieu", "bao", "cao", "quy", "nay", "da", "tren", "tong", "diem", "khong", "phat", "sinh",
            "chua", "lieu");

    /** Those of them that leave a figure as it is. */
    private static final Set<String> NEUTRAL = Set.of(
            "la", "dat", "duoc", "ket", "qua", "cua", "va", "cac", "ty", "ti", "le", "so", "trong", "thuc", "hien",
            "co", "chi", "tieu", "bao", "cao", "nay", "da", "diem", "lieu", "hs", "tthc");

    /** So much of the words must be in a name. */
    private static final double ENOUGH = 0.75;

    /** How many letters a part of a name has at least. */
    private static final int SHORTEST = 5;

    /** Where a name may end. */
    private static final Pattern ENDS = Pattern.compile("\\s*[:=\\t]\\s*|\\s+[-–—]\\s+|\\s+");

    private RowName() {}

    static Split split(String typed, Indicator row, List<Indicator> all) {
        Optional<String> behindOwn = behindName(typed, row);
        if (behindOwn.isPresent()) {
            return new Split(Whose.OWN, row.shortName(), behindOwn.get(), null);
        }
        int digit = 0;
        while (digit < typed.length() && !Character.isDigit(typed.charAt(digit))) {
            digit++;
        }
        String words = typed.substring(0, digit);
        Set<String> said = tokens(words);
        if (digit == typed.length() || said.isEmpty()) {
            return new Split(Whose.NOBODY_NAMED, "", typed, null);
        }
        String figure = typed.substring(digit);
        double own = likeness(said, row);
        Optional<Indicator> other = all.stream()
                .filter(each -> !each.group() && !each.code().equals(row.code()))
                .max(Comparator.comparingDouble(each -> likeness(said, each)));
        double others = other.map(each -> likeness(said, each)).orElse(0.0);
        if (own >= ENOUGH && own >= others && !saysMore(words, row)) {
            return new Split(Whose.OWN, words, figure, null);
        }
        // One word alone is in too many names to tell.
        if (others >= ENOUGH && others > own && said.size() > 1 && !isMisread(words, other.get())) {
            return new Split(Whose.ANOTHER_ROW, words, figure, other.get());
        }
        return new Split(Whose.OTHER_WORDS, words, figure, null);
    }

    /** Whether a word is neither of the name nor without meaning: "chưa", "tăng", "còn thiếu" turn a figure round. */
    private static boolean saysMore(String words, Indicator row) {
        Set<String> name = Arrays.stream(
                        SearchKey.of(row.name() + " " + row.shortName()).split("[^\\p{L}]+"))
                .collect(Collectors.toSet());
        return Arrays.stream(SearchKey.of(words).split("[^\\p{L}]+"))
                .anyMatch(word -> !word.isEmpty() && !name.contains(word) && !NEUTRAL.contains(word));
    }

    /** The rows whose whole name the words begin with, before a figure; more than one where the plan uses a name twice. */
    static List<Indicator> namedAhead(String typed, List<Indicator> all) {
        return all.stream()
                .filter(row -> !row.group() && behindName(typed, row).isPresent())
                .toList();
    }

    /** The row that the words before a figure are most like; empty where two are alike, or the words say too little. */
    static Optional<Indicator> likely(String typed, List<Indicator> all) {
        Set<String> said = tokens(typed.replaceFirst("(?s)\\d.*$", ""));
        List<Indicator> alike = all.stream()
                .filter(row -> !row.group() && said.size() > 1 && likeness(said, row) >= ENOUGH)
                .sorted(Comparator.comparingDouble((Indicator row) -> likeness(said, row))
                        .reversed())
                .toList();
        boolean alone =
                alike.size() == 1 || alike.size() > 1 && likeness(said, alike.get(0)) > likeness(said, alike.get(1));
        return alone ? Optional.of(alike.get(0)) : Optional.empty();
    }

    /** The rows in whose name the words before a figure stand together, "Số hóa" of "Số hóa hồ sơ, kết quả TTHC". */
    static List<Indicator> containing(String typed, List<Indicator> all) {
        String words = bare(typed.replaceFirst("(?s)\\d.*$", ""));
        return words.length() < SHORTEST || tokens(words).isEmpty()
                ? List.of()
                : all.stream()
                        .filter(row -> !row.group()
                                && Stream.of(row.name(), row.shortName())
                                        .anyMatch(name -> (" " + bare(name) + " ").contains(" " + words + " ")))
                        .toList();
    }

    /** What stands behind the row's whole name, which may have numbers in it: "Bộ chỉ số phục vụ (QĐ 766): 92,5". */
    static Optional<String> behindName(String typed, Indicator row) {
        List<String> names = List.of(bare(row.name()), bare(row.shortName()));
        Matcher end = ENDS.matcher(typed);
        while (end.find()) {
            String rest = typed.substring(end.end()).strip();
            if (names.contains(bare(typed.substring(0, end.start())))
                    && rest.chars().anyMatch(Character::isDigit)) {
                return Optional.of(rest);
            }
        }
        return Optional.empty();
    }

    private static String bare(String name) {
        return SearchKey.of(name).replaceAll("[^\\p{L}\\d]+", " ").strip();
    }

    private static double likeness(Set<String> said, Indicator row) {
        Set<String> name = tokens(row.name() + " " + row.shortName());
        return (double) said.stream().filter(name::contains).count() / said.size();
    }

    /** Whether two words of more than one letter are other words with their marks on: "đứng thứ" is not "đúng … thủ". */
    private static boolean isMisread(String words, Indicator row) {
        Set<String> name = marked(row.name() + " " + row.shortName());
        return marked(words).stream()
                        .filter(word -> word.codePoints().anyMatch(RowName::isMark) && !name.contains(word))
                        .count()
                > 1;
    }

    /** Words with their marks, wherever in the word these stand: "hóa" and "hoá" are one. */
    private static Set<String> marked(String words) {
        return Arrays.stream(Normalizer.normalize(words, Normalizer.Form.NFC)
                        .toLowerCase(Locale.ROOT)
                        .split("[^\\p{L}]+"))
                .filter(word -> word.length() > 1)
                .map(word -> SearchKey.of(word) + marks(word))
                .collect(Collectors.toSet());
    }

    private static boolean isMark(int point) {
        return Character.getType(point) == Character.NON_SPACING_MARK;
    }

    private static String marks(String word) {
        return Normalizer.normalize(word.replace("đ", "d\u0335"), Normalizer.Form.NFD)
                .codePoints()
                .filter(RowName::isMark)
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Set<String> tokens(String words) {
        return Arrays.stream(SearchKey.of(words).split("[^\\p{L}]+"))
                .filter(token -> token.length() > 1 && !SAY_NOTHING.contains(token))
                .collect(Collectors.toSet());
    }
}
