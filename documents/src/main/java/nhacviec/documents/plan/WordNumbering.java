package nhacviec.documents.plan;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNum;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;

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
        Optional<CTLvl> shown = level(paragraph.getDocument(), list, level);
        if (shown.isEmpty() || shown.get().getNumFmt() == null) {
            return "";
        }
        String format = shown.get().getNumFmt().getVal().toString();
        if (format.equals("bullet")) {
            return "-";
        }
        int number = counters.merge(list + "/" + level, 1, Integer::sum);
        counters.keySet().removeIf(key -> deeper(key, list, level));
        String shape = shown.get().getLvlText() == null
                ? null
                : shown.get().getLvlText().getVal();
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

    /** How the list shows this level; a paragraph that names none is of the first. */
    private static Optional<CTLvl> level(XWPFDocument document, BigInteger list, int level) {
        XWPFNumbering numbering = document.getNumbering();
        XWPFNum num = numbering == null ? null : numbering.getNum(list);
        if (num == null || num.getCTNum().getAbstractNumId() == null) {
            return Optional.empty();
        }
        XWPFAbstractNum shape =
                numbering.getAbstractNum(num.getCTNum().getAbstractNumId().getVal());
        return shape == null
                ? Optional.empty()
                : shape.getCTAbstractNum().getLvlList().stream()
                        .filter(one -> one.getIlvl() != null && one.getIlvl().intValue() == level)
                        .findFirst();
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
