package nhacviec.core;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The form in which words are compared: lower case, without Vietnamese marks, single blanks, no outer punctuation.
 * "Văn phòng  UBND xã" and "van phong ubnd xa" have the same key, as have "uỷ" and "ủy".
 */
public final class SearchKey {

    /** The names of units, tasks and commands are asked for all the time; what people write is kept no longer than needed. */
    private static final Map<String, String> KEPT = new ConcurrentHashMap<>();

    private static final int MOST_KEPT = 4096;
    private static final int LONGEST_KEPT = 120;

    private SearchKey() {}

    /** The key of a text; empty for null or blank. */
    public static String of(String text) {
        if (text == null) {
            return "";
        }
        if (text.length() > LONGEST_KEPT) {
            return reckon(text);
        }
        String known = KEPT.get(text);
        if (known != null) {
            return known;
        }
        if (KEPT.size() >= MOST_KEPT) {
            KEPT.clear();
        }
        String key = reckon(text);
        KEPT.put(text, key);
        return key;
    }

    private static String reckon(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder key = new StringBuilder(decomposed.length());
        boolean blankBefore = true;
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (Character.getType(c) == Character.NON_SPACING_MARK || Character.getType(c) == Character.FORMAT) {
                continue;
            }
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                if (!blankBefore) {
                    key.append(' ');
                    blankBefore = true;
                }
                continue;
            }
            key.append(c == 'đ' || c == 'Đ' ? 'd' : c);
            blankBefore = false;
        }
        int end = key.length();
        while (end > 0 && (key.charAt(end - 1) == ' ' || ".,;:!?".indexOf(key.charAt(end - 1)) >= 0)) {
            end--;
        }
        return key.substring(0, end).toLowerCase(Locale.ROOT);
    }
}
