package nhacviec.core.plan;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import nhacviec.core.plan.PhraseWords.Word;

/** Numbers in a phrase: "06", "mười lăm (15)", "10 (mười)", "l2" of a bad scan, "II" and "11" for a quarter. */
final class NumberWords {

    private static final Map<String, Integer> DIGITS = Map.ofEntries(
            Map.entry("một", 1),
            Map.entry("mốt", 1),
            Map.entry("hai", 2),
            Map.entry("ba", 3),
            Map.entry("bốn", 4),
            Map.entry("tư", 4),
            Map.entry("năm", 5),
            Map.entry("lăm", 5),
            Map.entry("nhăm", 5),
            Map.entry("sáu", 6),
            Map.entry("bảy", 7),
            Map.entry("bẩy", 7),
            Map.entry("tám", 8),
            Map.entry("chín", 9));
    private static final List<String> ROMAN =
            List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");

    private final PhraseWords words;

    NumberWords(PhraseWords words) {
        this.words = words;
    }

    /** A number of a day, a month or a count, in figures or words; the other of the two may follow in brackets. */
    OptionalInt whole(int least, int most) {
        int finger = words.finger();
        OptionalInt value = figures();
        if (value.isEmpty()) {
            value = spelled();
        }
        if (value.isPresent() && (value.getAsInt() < least || value.getAsInt() > most)) {
            value = OptionalInt.empty();
        }
        if (value.isEmpty()) {
            words.backTo(finger);
            return value;
        }
        repeatedInBrackets(value.getAsInt());
        return value;
    }

    /** The number of a quarter: 1–4, I–IV, in words. "11" can only be a Roman II: there is no eleventh quarter. */
    OptionalInt quarter() {
        Word word = words.peek();
        String text = word.text();
        if (text.matches("0?[1-4]")) {
            words.skip();
            int value = Integer.parseInt(text);
            repeatedInBrackets(value);
            return OptionalInt.of(value);
        }
        if (text.matches("[1lI|i]{1,3}|[1lI|i][Vv]")) {
            words.skip();
            if (!text.matches("I{1,3}|i{1,3}|IV|iv|Iv")) {
                words.doubt("chữ quét “" + text + "” đọc là số La Mã");
            }
            return OptionalInt.of(text.matches(".[Vv]") ? 4 : text.length());
        }
        for (int value = 1; value <= 4; value++) {
            if (words.takeMarked(List.of("một", "hai", "ba", "tư").get(value - 1))) {
                repeatedInBrackets(value);
                return OptionalInt.of(value);
            }
        }
        return words.takeMarked("nhất")
                ? OptionalInt.of(1)
                : words.takeMarked("bốn") ? OptionalInt.of(4) : OptionalInt.empty();
    }

    /** The number of a month; Roman capitals too, and the names of the first and the last month of the lunar year. */
    OptionalInt month() {
        if (words.take("gieng")) {
            words.doubt("“tháng Giêng” đang hiểu là tháng 1 dương lịch, có thể là âm lịch");
            return OptionalInt.of(1);
        }
        if (words.sees("chap")) {
            words.mistake("“tháng Chạp” là tháng âm lịch, rơi vào tháng nào phải hỏi");
            return OptionalInt.empty();
        }
        if (words.peek().key().equals("nam") && words.word(1).text().matches("(19|20)\\d\\d")) {
            words.mistake("“tháng năm " + words.word(1).text() + "” không rõ là tháng 5 hay thiếu số tháng");
            return OptionalInt.empty();
        }
        int roman = ROMAN.indexOf(words.peek().text());
        if (roman >= 0 && !words.peek().text().equals("l")) {
            words.skip();
            words.doubt("số La Mã ở tháng");
            return OptionalInt.of(roman + 1);
        }
        if (words.peek().isDigits()
                && words.peek().text().length() <= 2
                && !inside(Integer.parseInt(words.peek().text()), 1, 12)) {
            words.mistake("không có tháng " + words.peek().text());
        }
        return whole(1, 12);
    }

    private OptionalInt figures() {
        Word word = words.peek();
        if (word.isDigits() && word.text().length() <= 4) {
            words.skip();
            return OptionalInt.of(Integer.parseInt(word.text()));
        }
        if (word.text().matches("(?=.*[0-9lO])[0-9lOo|I]{1,2}")) {
            String digits = word.text().replaceAll("[lI|]", "1").replaceAll("[Oo]", "0");
            words.skip();
            words.doubt("chữ quét “" + word.text() + "” đọc là số " + Integer.parseInt(digits));
            return OptionalInt.of(Integer.parseInt(digits));
        }
        return OptionalInt.empty();
    }

    private OptionalInt spelled() {
        if (words.takeMarked("mười")) {
            int value = 10;
            return OptionalInt.of(value + unit());
        }
        int tens = digit();
        if (tens == 0) {
            return OptionalInt.empty();
        }
        if (tens > 1 && words.takeMarked("mươi")) {
            return OptionalInt.of(tens * 10 + unit());
        }
        return OptionalInt.of(tens);
    }

    private int unit() {
        // "mười năm 2026" would be ten and a year; nobody writes fifteen so.
        return words.peek().marked().equals("năm") && words.hasMarks() ? 0 : digit();
    }

    private int digit() {
        Integer value = DIGITS.get(words.peek().marked());
        if (value == null && !words.hasMarks()) {
            value = switch (words.peek().key()) {
                case "mot" -> 1;
                case "hai" -> 2;
                case "ba" -> 3;
                case "bon" -> 4;
                case "lam" -> 5;
                case "bay" -> 7;
                case "tam" -> 8;
                case "chin" -> 9;
                default -> null;
            };
        }
        if (value == null) {
            return 0;
        }
        words.skip();
        return value;
    }

    private void repeatedInBrackets(int value) {
        int finger = words.finger();
        if (!words.take("(")) {
            return;
        }
        OptionalInt again = figures();
        if (again.isEmpty()) {
            again = spelled();
        }
        if (again.isEmpty() || again.getAsInt() != value || !words.take(")")) {
            words.backTo(finger);
        }
    }

    private static boolean inside(int value, int least, int most) {
        return value >= least && value <= most;
    }
}
