package nhacviec.bot.indicator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nhacviec.core.SearchKey;
import nhacviec.core.indicator.QuarterNames;
import nhacviec.core.indicator.ReportingPeriod;

/** Columns that are named by their period alone: "Quý IV/2023", "Quý I/2024", "Kỳ trước", "Kỳ này". */
enum PeriodColumn {
    /** The period whose figures are read. */
    THIS,
    /** Another one, which is not read. */
    OTHER;

    private static final Pattern THIS_ONE = Pattern.compile("(?:so lieu |ket qua )?(?:quy|ky)(?: bao cao)?(?: nay)");
    private static final Pattern BEFORE = Pattern.compile(
            "(?:so lieu |ket qua )?(?:(?:quy|ky|nam)(?: bao cao)? truoc|cung ky(?: nam)?(?: truoc| ngoai)?|nam ngoai)");
    private static final Pattern AROUND_QUARTER = Pattern.compile(
            "\\b(?:quy|qui|q|ky bao cao)\\W{0,3}(?:iv|iii|ii|i|[1-4])\\b(?:\\s*[/-]?\\s*(?:nam\\s*)?(?:20)?\\d\\d)?|so lieu|ket qua|\\W");

    /** The columns that are named so. */
    static Map<Integer, PeriodColumn> in(List<String> header, ReportingPeriod period) {
        Map<Integer, PeriodColumn> columns = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            String key = SearchKey.of(header.get(i));
            List<ReportingPeriod> named = QuarterNames.in(key, period.year());
            boolean alone = named.size() == 1
                    && AROUND_QUARTER.matcher(key).replaceAll("").isEmpty();
            if (THIS_ONE.matcher(key).matches() || alone && named.get(0).equals(period)) {
                columns.put(i, THIS);
            } else if (BEFORE.matcher(key).matches() || alone) {
                columns.put(i, OTHER);
            }
        }
        return columns;
    }
}
