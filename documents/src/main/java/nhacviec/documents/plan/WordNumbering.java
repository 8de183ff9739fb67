package nhacviec.documents.plan;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** The numbers and bullets that Word shows before a paragraph without writing them into its text. */
final class WordNumbering {

    private final Map<String, Integer> counters = new HashMap<>();

    /** "1.", "a)", "-" as Word would show it; empty when the paragraph is not in a list. */
    String mark(XWPFParagraph paragraph) {
        BigInteger list = paragraph.getNumID();
        if (list == null || list.signum() == 0) {
            return "";
        }
        int level = paragraph.getNumIlvl() == null ? 0 : paragraph.getNumIlvl().intValue();
        String format = paragraph.getNumFmt();
        if (format == null) {
            return "";
        }
        if (format.equals("bullet")) {
            return "-";
        }
        int number = counters.merge(list + "/" + level, 1, Integer::sum);
        counters.keySet().removeIf(key -> deeper(key, list, level));
        String shape = paragraph.getNumLevelText();
        if (shape == null || shape.isBlank()) {
            return "";
        }
        String mark = shape;
        for (int above = 0; above <= level; above++) {
            int value = above == level ? number : counters.getOrDefault(list + "/" + above, 1);
            mark = mark.replace("%" + (above + 1), written(value, format));
        }
        return mark;
    }

    private static boolean deeper(String key, BigInteger list, int level) {
        return key.startsWith(list + "/") && Integer.parseInt(key.substring(key.indexOf('/') + 1)) > level;
    }

    private static String written(int value, String format) {
        return switch (format) {
            case "upperRoman" -> roman(value);
            case "lowerRoman" -> roman(value).toLowerCase(Locale.ROOT);
            case "lowerLetter" -> String.valueOf((char) ('a' + (value - 1) % 26));
            case "upperLetter" -> String.valueOf((char) ('A' + (value - 1) % 26));
            default -> String.valueOf(value);
        };
    }

    private static String roman(int value) {
        StringBuilder roman = new StringBuilder();
        int left = Math.min(value, 99);
        int[] values = {90, 50, 40, 10, 9, 5, 4, 1};
        String[] signs = {"XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        for (int i = 0; i < values.length; i++) {
            while (left >= values[i]) {
                roman.append(signs[i]);
                left -= values[i];
            }
        }
        return roman.toString();
    }
}
