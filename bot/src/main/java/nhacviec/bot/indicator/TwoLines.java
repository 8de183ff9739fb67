package nhacviec.bot.indicator;

import java.util.List;
import java.util.regex.Pattern;

/** An answer of the form on two lines: "12/15" with "do máy hỏng" below it, or below "Dạ em gửi". */
final class TwoLines {

    private static final Pattern COURTESY = Pattern.compile(
            "(?iuU)(?:(?:dạ|da|vâng|vang|em|chị|chi|anh|cháu|mình|tôi|toi|xin|kính|kinh|chào|chao|gửi|gui|báo cáo|bao cao|số liệu|so lieu|số|đây|day|là|ạ|a|nhé|bot|ơi)[\\s,.:!]*)+");

    private TwoLines() {}

    /** The answer on one line; other words as they are. */
    static String joined(String words) {
        List<String> lines = words.strip()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (lines.size() != 2) {
            return words;
        }
        if (AskedFigure.alone(lines.get(1)).isPresent()
                && COURTESY.matcher(lines.get(0)).matches()) {
            return lines.get(1);
        }
        boolean because = AskedFigure.alone(lines.get(0)).isPresent()
                && RowMeant.because(lines.get(1)).isPresent();
        return because ? lines.get(0) + " " + lines.get(1) : words;
    }
}
