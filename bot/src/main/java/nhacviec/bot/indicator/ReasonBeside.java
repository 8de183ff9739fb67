package nhacviec.bot.indicator;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A figure with its reason behind it in one line: "3.2 45/60 lý do: máy quét hỏng".
 *
 * @param figure what stands before the reason
 * @param reason with the words that call it one, as it would stand in a line below the figure
 */
record ReasonBeside(String figure, String reason) {

    private static final Pattern BESIDE = Pattern.compile(
            "(?iu)^([^\\t]*?[\\p{L}\\d%)])[\\s,;.(–—-]+((?:lý do|ly do|lí do|nguyên nhân|nguyen nhan|giải trình|giai trinh)(?![\\p{L}\\d])[^\\t]*)$");

    /** Empty where no reason stands behind something, or the words may change what the figure means. */
    static Optional<ReasonBeside> read(String line) {
        Matcher m = BESIDE.matcher(line.strip());
        return m.matches()
                        && m.group(1).codePoints().anyMatch(Character::isDigit)
                        && PastedLines.reason(m.group(2)).isPresent()
                ? Optional.of(new ReasonBeside(m.group(1).strip(), m.group(2).strip()))
                : Optional.empty();
    }

    /** The line, or the figure with its reason below it. */
    static Stream<String> parted(String line) {
        return read(line)
                .filter(both -> FigureLine.read(both.figure())
                        .filter(given -> !given.figure().isEmpty())
                        .isPresent())
                .map(both -> Stream.of(both.figure(), both.reason()))
                .orElseGet(() -> Stream.of(line));
    }
}
