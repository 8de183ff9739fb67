package nhacviec.core.plan;

import java.util.regex.Pattern;
import nhacviec.core.SearchKey;

/** Papers that a phrase cites, with their numbers and days: none of these is a deadline. */
final class CitedPapers {

    private static final Pattern CITED = Pattern.compile(
            "(?iuU)\\b(?:số|kế hoạch|kh|nghị quyết|quyết định|qđ|công văn|chương trình|đề án|chỉ thị|thông tư|nghị định)\\s+\\d{1,4}/\\d{4}(?![/\\-\\w])|(số\\s+)?[^\\s;]*\\d+[^\\s;]*/[^\\s;]*\\p{L}{2}[^\\s;]*(\\s*,?\\s*(ngày\\s+)?\\d{1,2}(/|-|\\s+tháng\\s+)\\d{1,2}(/|-|\\s+năm\\s+)\\d{4})?");
    private static final Pattern TIME_INSIDE = Pattern.compile(
            "(truoc|den|cham nhat|trong|xong) (ngay |thang |quy )?\\d|\\bthang \\d|\\bquy (i|ii|iii|iv|\\d)\\b|\\d{1,2}/\\d{1,2}|dinh ky|hang (thang|quy|nam|tuan)|moi (thang|quy)|\\bca nam\\b|thuong xuyen");
    private static final Pattern PAPER = Pattern.compile(
            "(?iuU)(theo )?(nghị quyết|nq|quyết định|qđ|kế hoạch|kh|công văn|cv|chỉ thị|ct|thông tư|nghị định|nđ|thông báo|tờ trình|hướng dẫn|hd|đề án|luật|văn bản|chương trình|kết luận|quy chế|quy định|phụ lục|mục|điều)\\b.*");

    private CitedPapers() {}

    static boolean isPaper(String text) {
        return PAPER.matcher(text).matches();
    }

    static String without(String text) {
        return CITED.matcher(text).replaceAll(" ");
    }

    /** Whether a time stands in the words beside those of the papers. */
    static boolean timesIn(String text) {
        return TIME_INSIDE.matcher(SearchKey.of(without(text))).find();
    }
}
