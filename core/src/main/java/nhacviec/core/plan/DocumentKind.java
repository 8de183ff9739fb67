package nhacviec.core.plan;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nhacviec.core.SearchKey;

/**
 * Which kind of official paper a number belongs to: "15/KH-UBND" is a Kế hoạch. A letter (công văn) has no symbol of its kind.
 *
 * <p>Source: Nghị định 30/2020/NĐ-CP, Phụ lục III, mục I; papers of the Party write the same symbols as "12-CTr/TU".
 */
public final class DocumentKind {

    private static final Map<String, String> BY_SYMBOL = new LinkedHashMap<>();

    static {
        String[][] symbols = {
            {"NQ", "Nghị quyết"},
            {"QĐ", "Quyết định"},
            {"CT", "Chỉ thị"},
            {"QC", "Quy chế"},
            {"QyĐ", "Quy định"},
            {"TB", "Thông báo"},
            {"HD", "Hướng dẫn"},
            {"CTr", "Chương trình"},
            {"KH", "Kế hoạch"},
            {"PA", "Phương án"},
            {"ĐA", "Đề án"},
            {"BC", "Báo cáo"},
            {"TTr", "Tờ trình"},
            {"CĐ", "Công điện"}
        };
        for (String[] symbol : symbols) {
            BY_SYMBOL.put(SearchKey.of(symbol[0]), symbol[1]);
        }
    }

    private DocumentKind() {}

    /** The kind of the paper with this number, such as "Kế hoạch"; empty where its symbol does not tell. */
    public static Optional<String> of(String number) {
        return Arrays.stream(number.split("[/\\s–-]+"))
                .map(SearchKey::of)
                .filter(BY_SYMBOL::containsKey)
                .findFirst()
                .map(BY_SYMBOL::get);
    }
}
