package nhacviec.bot.indicator;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nhacviec.bot.ListMark;
import nhacviec.core.SearchKey;

/**
 * A figure with its reason behind it in one line: "3.2 45/60 lý do: máy quét hỏng".
 *
 * @param figure what stands before the reason
 * @param reason with the words that call it one, as it would stand in a line below the figure
 */
record ReasonBeside(String figure, String reason) {

    private static final Pattern BESIDE = Pattern.compile(
            "(?iu)^([^\\t]*?[\\p{L}\\d%)])[\\s,;.(–—-]+((?:lý do|ly do|lí do|nguyên nhân|nguyen nhan|giải trình|giai trinh)(?![\\p{L}\\d])[^\\t]*)$");

    /** "10/12 do máy hỏng": a figure alone, with or without its code, and why. */
    private static final Pattern BECAUSE = Pattern.compile(
            "(?iu)^((?:\\d{1,2}(?:\\.\\d{1,2}){1,2}[.)]?[\\s:=]+)?(?:là\\s+|đạt\\s+)?\\d(?:[\\d.,]*\\d)?(?:\\s*/\\s*\\d(?:[\\d.,]*\\d)?)?\\s*(?:%|điểm)?)"
                    + "[\\s,;.(–—-]+(?:là\\s+)?(?:vì\\s+là|bởi\\s+vì|tại\\s+vì|vì|bởi|do|boi vi|tai vi|vi(?!\\s+ph[aạ]m)|boi)\\s+(\\p{L}[^\\t)]*)\\)?$");

    /** Behind "do": who has told the figure, of what it is, that it is not the whole of it. It is no reason, and is asked about. */
    private static final List<String> NO_REASON = List.of(
            "báo",
            "gửi",
            "nhập",
            "cung cấp",
            "ghi",
            "tính",
            "gồm",
            "kể",
            "tạm",
            "cộng",
            "gộp",
            "riêng",
            "chốt",
            "thống nhất",
            "xác nhận",
            "số liệu",
            "nhầm",
            "sửa",
            "tư pháp",
            "văn phòng",
            "văn hóa",
            "văn hoá",
            "tài chính",
            "kế toán",
            "địa chính",
            "công an",
            "quân sự",
            "ubnd",
            "ủy ban",
            "huyện",
            "tỉnh",
            "thôn",
            "quý",
            "kỳ",
            "năm ngoái",
            "năm trước",
            "tháng",
            "dang");

    private static final Pattern DOUBTFUL = words(NO_REASON);
    private static final Pattern DOUBTFUL_UNMARKED =
            words(NO_REASON.stream().map(SearchKey::of).toList());

    private static Pattern words(List<String> any) {
        return Pattern.compile("(?iu)(?<!\\p{L})(?:" + String.join("|", any) + ")(?!\\p{L})");
    }

    /** Empty where no reason stands behind something, or the words may change what the figure means. */
    static Optional<ReasonBeside> read(String typed) {
        String line = Normalizer.normalize(typed.strip(), Normalizer.Form.NFC);
        Matcher because = BECAUSE.matcher(line);
        if (because.matches() && isWhy(because.group(2), line)) {
            return Optional.of(new ReasonBeside(
                    because.group(1).strip(), "lý do: " + because.group(2).strip()));
        }
        Matcher m = BESIDE.matcher(line);
        return m.matches()
                        && m.group(1).codePoints().anyMatch(Character::isDigit)
                        && PastedLines.reason(m.group(2)).isPresent()
                ? Optional.of(new ReasonBeside(m.group(1).strip(), m.group(2).strip()))
                : Optional.empty();
    }

    private static boolean isWhy(String words, String line) {
        boolean marked = line.chars().anyMatch(c -> c > 127);
        return words.strip().contains(" ")
                && !(marked ? DOUBTFUL : DOUBTFUL_UNMARKED).matcher(words).find()
                && ReasonLines.leavesFigure(words.strip());
    }

    /** The line, or the figure with its reason below it. */
    static Stream<String> parted(String line) {
        return read(ListMark.without(line))
                .or(() -> read(line))
                .filter(both -> FigureLine.read(both.figure())
                        .filter(given -> !given.figure().isEmpty())
                        .isPresent())
                .map(both -> Stream.of(both.figure(), both.reason()))
                .orElseGet(() -> Stream.of(line));
    }
}
