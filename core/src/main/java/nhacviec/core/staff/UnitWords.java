package nhacviec.core.staff;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nhacviec.core.SearchKey;

/**
 * The words with which a plan names a unit, and which known unit they mean: "Tư pháp xã", "Công chức Tư pháp - Hộ tịch" and
 * "Bộ phận Tư pháp" are all Tư pháp. "Các ban ngành liên quan" is nobody in particular.
 */
public final class UnitWords {

    /** How sure the match is. */
    public enum Certainty {
        /** A name or a spelling that is on record. */
        KNOWN,
        /** By rule; a person confirms it once. */
        BY_RULE
    }

    /** A known unit that words mean. */
    public record Match(Unit unit, Certainty certainty) {}

    /** What stands before the name of a unit and is not part of it. */
    private static final Pattern BEFORE = Pattern.compile(
            "^(cong chuc|can bo|bo phan|chuyen vien|nhan vien|bp|ban|to|phong|nganh|linh vuc|phu trach|chuyen mon|kiem nhiem|don vi|truong) ");
    /** The office behind the name of a unit. */
    private static final Pattern BEHIND = Pattern.compile(
            " (cua )?((hdnd va |hdnd - |hdnd & |hdnd, |dang uy )?ubnd( (xa|phuong|thi tran))?|hdnd va ubnd|xa|phuong|thi tran)( [a-z]+ ?[a-z]*)?$");

    private static final Map<String, String> SHORT = Map.ofEntries(
            Map.entry("vp", "van phong"),
            Map.entry("vhxh", "van hoa xa hoi"),
            Map.entry("vh xh", "van hoa xa hoi"),
            Map.entry("vhtt", "van hoa thong tin"),
            Map.entry("tckt", "tai chinh ke toan"),
            Map.entry("tc kt", "tai chinh ke toan"),
            Map.entry("dcxd", "dia chinh xay dung"),
            Map.entry("dc xd", "dia chinh xay dung"),
            Map.entry("tp ht", "tu phap ho tich"),
            Map.entry("vp tk", "van phong thong ke"),
            Map.entry("ca", "cong an"),
            Map.entry("mot cua", "tiep nhan va tra ket qua"),
            Map.entry("tn&tkq", "tiep nhan va tra ket qua"),
            Map.entry("tn va tkq", "tiep nhan va tra ket qua"),
            Map.entry("tnvtkq", "tiep nhan va tra ket qua"));

    private UnitWords() {}

    /** Whether the words name several units without saying which. */
    public static boolean areCollective(String words) {
        String key = SearchKey.of(words);
        return key.matches("(cac|tat ca|toan the|tat ca cac|moi) .*")
                || key.matches(".*(lien quan|ban nganh|cac don vi|cac nganh|cac bo phan|co quan, don vi).*")
                || key.matches("can bo,? (va )?cong chuc( .*)?");
    }

    /** The known unit that the words mean; empty when none or more than one does. */
    public static Optional<Match> match(String words, List<Unit> known) {
        Optional<Unit> named =
                known.stream().filter(unit -> unit.isNamed(words)).findFirst();
        if (named.isPresent()) {
            return Optional.of(new Match(named.get(), Certainty.KNOWN));
        }
        if (areCollective(words)) {
            return Optional.empty();
        }
        String name = bare(words);
        List<Unit> same =
                known.stream().filter(unit -> names(unit).contains(name)).toList();
        List<Unit> like = same.isEmpty()
                ? known.stream()
                        .filter(unit ->
                                names(unit).stream().anyMatch(other -> isWider(name, other) || isWider(other, name)))
                        .toList()
                : same;
        return like.size() == 1 ? Optional.of(new Match(like.get(0), Certainty.BY_RULE)) : Optional.empty();
    }

    /** The one unit whose name the words are, or begin; no wider name is taken for it. */
    public static Optional<Unit> called(String words, List<Unit> known) {
        String name = bare(words);
        List<Unit> called = known.stream()
                .filter(unit -> unit.isNamed(words)
                        || names(unit).stream().anyMatch(other -> other.equals(name) || isWider(other, name)))
                .toList();
        return called.size() == 1 ? Optional.of(called.get(0)) : Optional.empty();
    }

    /** Whether the words look like the name of a unit and nothing else. */
    public static boolean looksLikeUnit(String words) {
        String key = SearchKey.of(words);
        return key.length() <= 70
                && (areCollective(words)
                        || key.matches(
                                "(van phong|vp|tu phap|cong chuc|bo phan|van hoa|vh|tai chinh|tc|dia chinh|dc|cong an|ca xa|quan su|ban chi huy|bch|ubmttq|uy ban mttq|mat tran|"
                                        + "doan|hoi|dang uy|hdnd|ubnd|tram y te|y te|truong|thuong binh|lao dong|nong nghiep|ke toan|thong ke|kinh te|trung tam|phong|to |thon|ban ).*"));
    }

    /** The name alone, without the words for the people in it and the office it belongs to. */
    static String bare(String words) {
        String key = SearchKey.of(words)
                .replace("uy ban nhan dan", "ubnd")
                .replace("hoi dong nhan dan", "hdnd")
                .replaceAll("\\s*[-–,/]\\s*", " ")
                .replaceAll(" +", " ")
                .strip();
        for (int i = 0; i < 3; i++) {
            key = BEFORE.matcher(key).replaceFirst("");
        }
        String office = BEHIND.matcher(key).replaceFirst("");
        // "Văn phòng HĐND và UBND xã" keeps its first words.
        String name = office.isBlank()
                ? key
                : office.replaceAll(" (hdnd|va|ubnd)+$", "").strip();
        for (Map.Entry<String, String> shortForm : SHORT.entrySet()) {
            if (name.equals(shortForm.getKey()) || name.startsWith(shortForm.getKey() + " ")) {
                return shortForm.getValue() + name.substring(shortForm.getKey().length());
            }
        }
        return name;
    }

    private static Set<String> names(Unit unit) {
        return Stream.concat(Stream.of(unit.name(), unit.shortName()), unit.variants().stream())
                .map(UnitWords::bare)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** "tu phap ho tich" is wider than "tu phap"; one word alone is too little to tell. */
    private static boolean isWider(String wide, String narrow) {
        return narrow.contains(" ") && wide.startsWith(narrow + " ");
    }
}
