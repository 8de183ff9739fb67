package nhacviec.bot.indicator;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words beside a figure that may name a unit, "Tư pháp 4/5" and "4/5 của Tư pháp".
 *
 * @param figure what is left without them
 * @param isSaidOf whether "của" stands before them
 */
record UnitBeside(String name, String figure, boolean isSaidOf) {

    private static final String OF =
            "(?:(?:của|cua|đơn vị|don vi|cho|giúp|giup|hộ|gửi|gui|nhập|nhap|báo|bao|ghi)\\s+)+";
    private static final Pattern SAID_OF = Pattern.compile("(?iuU)(?<!\\p{L})(?:của|cua)\\s");
    private static final Pattern AHEAD = Pattern.compile("(?iu)^(?:" + OF + ")?(\\p{L}[^\\d:]*?)[\\s:,–-]+(\\d.*)$");
    private static final Pattern BEHIND =
            Pattern.compile("(?iu)^(\\d[\\d.,/%\\s]*?)[\\s,–-]*\\s(?:" + OF + ")?(\\p{L}[^\\d]*)$");

    static Optional<UnitBeside> read(String typed) {
        Matcher ahead = AHEAD.matcher(typed.strip());
        if (ahead.matches()) {
            return Optional.of(new UnitBeside(
                    ahead.group(1).strip().replaceFirst("(?iuU)\\s+(?:là|la|được|duoc|đạt|dat|có|co)$", ""),
                    ahead.group(2).strip(),
                    SAID_OF.matcher(typed).find()));
        }
        Matcher behind = BEHIND.matcher(typed.strip());
        return behind.matches()
                ? Optional.of(new UnitBeside(
                        behind.group(2).replaceFirst("[.;,\\s]+$", ""),
                        behind.group(1).strip(),
                        SAID_OF.matcher(typed).find()))
                : Optional.empty();
    }
}
