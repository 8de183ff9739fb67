package nhacviec.bot.indicator;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nhacviec.bot.Talk;
import nhacviec.core.indicator.Indicator;

/** Whether what somebody writes, without a command in front, is figures: lines with a row's code or name, tables, shares. */
public final class WrittenFigures {

    private static final Pattern TABLE_FILE = Pattern.compile("(?i).*\\.(?:csv|tsv|xlsx|xlsm|xls|ods)");
    private static final Pattern SHARE = Pattern.compile("\\d[\\d.,]*\\s*(?:/\\s*\\d[\\d.,]*|%)");

    private WrittenFigures() {}

    /**
     * Whether words without a code in front are figures all the same: a table with its header, or a line with a row's name. Rows of
     * the plan of the year before are known as well: its last quarter is collected in the new year.
     */
    public static boolean isGiven(Talk talk, String words) {
        return isGivenOfPlan(talk, words)
                || yearBefore(talk).filter(past -> isGivenOfPlan(past, words)).isPresent();
    }

    /** The talk about the figures of the year before the plan in force; empty where that year has no plan on record. */
    private static Optional<Talk> yearBefore(Talk talk) {
        return talk.books()
                .plans()
                .newest()
                .flatMap(plan -> talk.books().plans().ofYear(plan.year() - 1))
                .map(past -> talk.ofYear(past.year()));
    }

    private static boolean isGivenOfPlan(Talk talk, String words) {
        List<Indicator> rows = talk.books().indicators().all();
        String tabbed = AlignedTable.tabbed(words);
        return isTable(talk, words)
                || isOfTheRest(words)
                || !tabbed.equals(words) && tabbed.lines().anyMatch(line -> isRow(talk, line))
                || words.lines()
                        .anyMatch(line -> NamedLine.withCode(line, rows).isPresent()
                                || SharedAnswer.parted(line, rows, row -> true).size() > 1
                                || Corrections.coded(
                                                line, code -> row(talk, code).isPresent())
                                        .isPresent()
                                || isOfUnit(talk, line)
                                || NamedLine.codeMeant(line, rows).isPresent()
                                || NamedLine.namesInPart(line, rows));
    }

    /** "Các chỉ tiêu còn lại không phát sinh". */
    public static boolean isOfTheRest(String words) {
        return words.lines().count() == 1 && SharedAnswer.ofTheRest(words).isPresent();
    }

    /** "Tư pháp: 3.2 12": a unit's name before a row's code. */
    private static boolean isOfUnit(Talk talk, String line) {
        return OtherUnits.ahead(talk, line)
                .flatMap(ahead -> FigureLine.read(ahead.words()))
                .filter(read -> read.code().contains(".") && !read.figure().isEmpty())
                .flatMap(read -> row(talk, read.code()))
                .isPresent();
    }

    /** What is said of a file that may hold figures; empty for other files. */
    public static Optional<String> ofFile(Talk talk) {
        String name = talk.message().fileName() == null ? "" : talk.message().fileName();
        return TABLE_FILE.matcher(name).matches()
                ? Optional.of(
                        "Số liệu trong tệp thì bot không đọc: xin mở tệp, chép cả bảng kèm hàng tiêu đề (cột Mã và Kết quả) rồi dán thành tin nhắn.")
                : Optional.empty();
    }

    /** "45/60" or "75%", with nothing else. */
    public static boolean isShare(String words) {
        return SHARE.matcher(words.strip()).matches();
    }

    /** Whether words are a table, also one whose first word is a command's name, "Đơn vị⇥3.1⇥3.2". */
    public static boolean isTable(Talk talk, String words) {
        String tabbed = AlignedTable.tabbed(words);
        return PastedTable.isIn(tabbed) || isOfCodes(talk, tabbed);
    }

    static boolean isOfCodes(Talk talk, String words) {
        return UnitTable.isOfCodes(
                words,
                code -> row(talk, code)
                        .or(() -> yearBefore(talk).flatMap(past -> row(past, code)))
                        .isPresent());
    }

    static boolean isRow(Talk talk, String line) {
        return FigureLine.read(line).flatMap(l -> row(talk, l.code())).isPresent();
    }

    static Optional<Indicator> row(Talk talk, String code) {
        return talk.books().indicators().find(code).filter(indicator -> !indicator.group());
    }
}
