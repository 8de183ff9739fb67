package nhacviec.bot;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nhacviec.core.SearchKey;

/**
 * A span of time as people type it, "3 ngày", "2 tuần", "một tháng", with what stands behind it.
 *
 * @param count how many; never negative
 */
public record TypedSpan(int count, Unit unit, String rest) {

    public enum Unit {
        /** "3", without a word. */
        NONE,
        DAYS,
        WORKING_DAYS,
        WEEKS,
        MONTHS,
        /** Longer than anything that is asked for here. */
        YEARS
    }

    private static final List<String> COUNTS =
            List.of("khong", "mot", "hai", "ba", "bon", "nam", "sau", "bay", "tam", "chin", "muoi");

    private static final Pattern SPAN =
            Pattern.compile("(?siu)^(?<count>\\d{1,3}|một|mot|hai|ba|bốn|bon|năm|sáu|bảy|bay|tám|"
                    + "tam|chín|mười|muoi)(?:\\s*(?<unit>ngày làm việc|ngay lam viec|ngày|ngay|tuần(?! tra)|tuan|tháng|thang|"
                    + "năm)(?: nữa)?)?(?![\\p{L}\\d/.-])[\\s,.;:–-]*(?<rest>.*)$");

    /** The span at the beginning of the words; empty when they begin with none. A number needs digits when no unit follows. */
    public static Optional<TypedSpan> atBeginningOf(String words) {
        Matcher m = SPAN.matcher(words.strip());
        if (!m.matches()) {
            return Optional.empty();
        }
        boolean digits = Character.isDigit(m.group("count").charAt(0));
        if (m.group("unit") == null && !digits) {
            return Optional.empty();
        }
        int count = digits ? Integer.parseInt(m.group("count")) : COUNTS.indexOf(SearchKey.of(m.group("count")));
        Unit unit = m.group("unit") == null ? Unit.NONE : unit(SearchKey.of(m.group("unit")));
        return Optional.of(new TypedSpan(count, unit, m.group("rest").strip()));
    }

    private static Unit unit(String key) {
        return switch (key) {
            case "ngay" -> Unit.DAYS;
            case "ngay lam viec" -> Unit.WORKING_DAYS;
            case "tuan" -> Unit.WEEKS;
            case "thang" -> Unit.MONTHS;
            default -> Unit.YEARS;
        };
    }
}
