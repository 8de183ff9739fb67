package nhacviec.bot.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nhacviec.core.SearchKey;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.NamedRow;
import nhacviec.core.indicator.QuarterNames;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.staff.Unit;

/**
 * Which column is what; -1 for none.
 *
 * @param inPercent whether the results are percentages, also where no cell says so
 * @param known those that are read, or say nothing of the result: its target, its percentage, the line's number
 */
record TableColumns(
        int code,
        int number,
        int name,
        int result,
        int reached,
        int whole,
        int unit,
        int percent,
        int reason,
        int note,
        Set<Integer> known,
        boolean inPercent) {

    private static final Pattern CODE = Pattern.compile("ma|ma so|ma chi tieu|so hieu");
    /** Of lines, as a rule; a code with a point stands there as well where no other column has codes. */
    private static final Pattern NUMBER = Pattern.compile("stt|tt|so tt|so thu tu");

    private static final Pattern NAME =
            Pattern.compile("(?:ten|noi dung|ten noi dung)(?: cac)?(?: chi tieu)?|chi tieu");
    private static final Pattern RESULT = Pattern.compile(
            "(?:ket qua|kq|thuc hien|th|dat|dat duoc|so lieu|ket qua thuc hien|ket qua dat duoc|so thuc hien)(?: (?:trong )?(?:quy|ky).*)?");
    /** A result of another time, or one that is not settled. */
    private static final Pattern NOT_THIS_RESULT =
            Pattern.compile(".*\\b(?:truoc|cung ky|uoc|luy ke|du kien|sau)\\b.*");

    private static final Pattern TARGET = Pattern.compile("(?:chi tieu|muc tieu|ke hoach|muc|muc chi tieu)\\b.*");
    private static final Pattern PERCENT = Pattern.compile("(?:ty le|ti le|%|ty le %|dat ty le|ket qua %)(?: .*)?");

    /** The result itself as a percentage, where no other column has it: "Kết quả (%)", "Tỷ lệ thực hiện". */
    private static final Pattern RESULT_IN_PERCENT = Pattern.compile(
            "(?:ket qua|kq|thuc hien|dat|dat duoc|so lieu|ket qua thuc hien|ket qua dat duoc) (?:%|(?:ty|ti) le(?: %)?)"
                    + "|(?:ty|ti) le (?:dat|dat duoc|thuc hien|hoan thanh)(?: %)?");

    private static final Pattern UNIT = Pattern.compile(
            "(?:ten )?(?:don vi|bo phan|ban nganh|phong ban)(?: (?:thuc hien|bao cao|bao so|nhap|chu tri))?");

    /** "ĐVT": what the result is counted in, which says nothing more as long as it is no thousands or millions. */
    private static final Pattern MEASURE = Pattern.compile("dvt|don vi tinh|d vi tinh");

    private static final Pattern MEASURED = Pattern.compile(
            "%|phan tram|ty le(?: %)?|ho so|hs|van ban|vb|thu tuc|tthc|diem|luot|nguoi|giao dich|nhiem vu|bo|cai|ket qua|bao cao|phieu|don|cuoc|lan");

    private static final Pattern REASON = Pattern.compile(
            "(?:ly do|nguyen nhan|giai trinh|ly do,? nguyen nhan)(?: (?:chua dat|khong dat|neu co).*)?");
    private static final Pattern NOTE = Pattern.compile("ghi chu|nhan xet|danh gia|chu thich");

    /** Notes that leave the result as it is. */
    private static final Pattern PLAIN_NOTE = Pattern.compile(
            "(?:dat|chua dat|khong dat|vuot|hoan thanh|da (?:kiem tra|doi chieu|ra soat|gui|bao cao)|ok|x|✓|✔|✅)(?: (?:chi tieu|ke hoach))?");

    /** Notes that say that the result is not the whole of this period's, or not settled. */
    private static final Pattern DOUBTFUL_NOTE = Pattern.compile(
            "\\b(?:so bo|khong tinh|so (?:lieu )?cua|chi (?:thon|xom|ap|khu|to|rieng)|thon|chua (?:gom|bao gom|tinh|ke|co|du so|day du|chot|thong nhat|xac nhan)|(?:gom|tinh|ke|bao gom) ca|tam|thang \\d+|quy|ky|nam|gop|cong|rieng"
                    + "|so lieu|chi tinh|tinh den|den ngay|xem lai|kiem tra lai|dieu chinh|thay)\\b");

    private static final Pattern REACHED = Pattern.compile("so dat|tu so|so hoan thanh|dat");
    private static final Pattern WHOLE = Pattern.compile("tong so|mau so|tong");

    /** "So sánh", "Tăng/giảm": what the columns beside it come to. */
    private static final Pattern COMPARED =
            Pattern.compile("(?:so sanh|tang giam|tang ?[/,-] ?giam|chenh lech)(?: .*)?");

    private static final Pattern FRACTION = Pattern.compile("0[.,]\\d{2,6}|1(?:[.,]0+)?");

    private static final Pattern DASHES = Pattern.compile("[-–—.]*");

    /** Whether the cells are those of a header. */
    static boolean isHeader(List<String> cells) {
        return cells.size() > 1
                && cells.stream()
                        .map(SearchKey::of)
                        .anyMatch(cell -> CODE.matcher(cell).matches()
                                || NUMBER.matcher(cell).matches()
                                || NAME.matcher(cell).matches());
    }

    /** Of a table's header the cells of results alone, "Kết quả quý II": "Kỳ trước" names a column; other lines as they are. */
    static String namingResult(String line) {
        List<String> cells =
                PastedTable.cells(line).stream().filter(cell -> !cell.isEmpty()).toList();
        return cells.size() < 2
                ? line
                : cells.stream().filter(TableColumns::isResult).collect(Collectors.joining(" "));
    }

    static boolean isResult(String cell) {
        String key = SearchKey.of(cell);
        return RESULT.matcher(key).matches() && !NOT_THIS_RESULT.matcher(key).matches();
    }

    /** The column in which each row names its unit; -1 where there is none. */
    static int unitColumn(List<String> header) {
        return first(header.stream().map(SearchKey::of).toList(), UNIT);
    }

    /** The column in which each row has its code; -1 where there is none. */
    static int codeColumn(List<String> header) {
        return first(header.stream().map(SearchKey::of).toList(), CODE);
    }

    static Optional<TableColumns> of(
            List<String> header,
            Function<String, Optional<Unit>> otherUnit,
            Predicate<String> ownUnit,
            ReportingPeriod period) {
        List<String> keys = header.stream()
                .map(cell -> SearchKey.of(cell.replaceAll("[()\\[\\]]", " ")))
                .toList();
        int code = first(keys, CODE);
        int number = first(keys, NUMBER);
        int name = first(keys, NAME);
        int reached = first(keys, REACHED);
        int whole = first(keys, WHOLE);
        List<Integer> own = IntStream.range(0, header.size())
                .filter(i -> ownUnit.test(header.get(i)))
                .boxed()
                .toList();
        boolean units = header.stream().anyMatch(cell -> otherUnit.apply(cell).isPresent());
        List<Integer> named = IntStream.range(0, keys.size())
                .filter(i -> isResult(keys.get(i), period))
                .boxed()
                .toList();
        Map<Integer, PeriodColumn> periods = PeriodColumn.in(header, period);
        List<Integer> ofThis = periods.entrySet().stream()
                .filter(each -> each.getValue() == PeriodColumn.THIS)
                .map(Map.Entry::getKey)
                .toList();
        boolean parts = reached >= 0 && whole >= 0;
        List<Integer> shares = IntStream.range(0, keys.size())
                .filter(i -> RESULT_IN_PERCENT.matcher(keys.get(i)).matches())
                .boxed()
                .toList();
        boolean inPercent =
                !units && own.isEmpty() && named.isEmpty() && ofThis.isEmpty() && !parts && shares.size() == 1;
        List<Integer> results = inPercent ? shares : units || !own.isEmpty() ? own : named.isEmpty() ? ofThis : named;
        if (code < 0 && name < 0 && number < 0 || !parts && results.size() != 1) {
            return Optional.empty();
        }
        int result = parts ? -1 : results.get(0);
        int unit = first(keys, UNIT);
        int percent = first(keys, PERCENT);
        int reason = first(keys, REASON);
        Set<Integer> known = IntStream.range(0, keys.size())
                .filter(i -> i == code
                        || i == name
                        || i == result
                        || i == unit
                        || parts && (i == reached || i == whole)
                        || otherUnit.apply(header.get(i)).isPresent()
                        || periods.getOrDefault(i, PeriodColumn.THIS) == PeriodColumn.OTHER
                        || COMPARED.matcher(keys.get(i)).matches()
                        || NUMBER.matcher(keys.get(i)).matches()
                        || TARGET.matcher(keys.get(i)).matches()
                        || PERCENT.matcher(keys.get(i)).matches())
                .boxed()
                .collect(Collectors.toSet());
        return Optional.of(new TableColumns(
                code,
                number,
                name,
                result,
                parts ? reached : -1,
                parts ? whole : -1,
                unit,
                percent == result ? -1 : percent,
                reason,
                first(keys, NOTE),
                known,
                inPercent));
    }

    private static boolean isResult(String key, ReportingPeriod period) {
        return isResult(key) && QuarterNames.in(key, period.year()).stream().allMatch(period::equals);
    }

    /** The unit whose row it is, where it is another. */
    Optional<Unit> unit(List<String> row, Function<String, Optional<Unit>> otherUnit) {
        String named = cell(row, unit);
        return named.isEmpty() ? Optional.empty() : otherUnit.apply(named);
    }

    /** Units that have a column of their own in which something stands. */
    List<String> othersIn(List<String> lines, List<String> header, Function<String, Optional<Unit>> otherUnit) {
        return IntStream.range(0, header.size())
                .filter(i -> lines.stream()
                        .anyMatch(line -> !DASHES.matcher(cell(PastedTable.cells(line), i))
                                .matches()))
                .mapToObj(i -> otherUnit.apply(header.get(i)).map(Unit::name))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    String unitNamed(List<String> row) {
        return cell(row, unit);
    }

    /** Whether the unit's cell has words that are not the sender's unit; to be asked after {@link #unit}. */
    boolean isOfNobodyKnown(List<String> row, Predicate<String> ownUnit) {
        return !unitNamed(row).isEmpty()
                && !ownUnit.test(unitNamed(row))
                && !MEASURED.matcher(SearchKey.of(unitNamed(row))).matches();
    }

    /** A cell that is not read and may say what the result means. */
    Optional<String> unread(List<String> row, List<String> header) {
        return IntStream.range(0, row.size())
                .filter(i -> !known.contains(i)
                        && !DASHES.matcher(row.get(i)).matches()
                        && !saysNothing(i < header.size() ? header.get(i) : "", row.get(i)))
                .mapToObj(i -> (i < header.size() && !header.get(i).isEmpty() ? header.get(i) + ": " : "") + row.get(i))
                .findFirst();
    }

    /** Whether a cell leaves the result as it is: what is counted, a reason without figures, a note that only agrees. */
    private static boolean saysNothing(String header, String cell) {
        String column = SearchKey.of(header);
        String key = SearchKey.of(cell);
        return MEASURE.matcher(column).matches() && MEASURED.matcher(key).matches()
                || REASON.matcher(column).matches() && ReasonLines.leavesFigure(cell)
                || NOTE.matcher(column).matches() && (PLAIN_NOTE.matcher(key).matches() || isReasonInNote(cell));
    }

    /** A note that tells why, as people use the column, and says nothing of what the result is. */
    private static boolean isReasonInNote(String cell) {
        String key = SearchKey.of(cell);
        return ReasonLines.leavesFigure(cell)
                && !PLAIN_NOTE.matcher(key).matches()
                && !DOUBTFUL_NOTE.matcher(key).find();
    }

    /** The reason that stands beside a result, with the note; empty where there is none. */
    String reason(List<String> row) {
        return Stream.concat(
                        Stream.of(cell(row, reason)).filter(ReasonLines::isReason),
                        Stream.of(cell(row, note)).filter(TableColumns::isReasonInNote))
                .collect(Collectors.joining("; "));
    }

    private static int first(List<String> keys, Pattern pattern) {
        return IntStream.range(0, keys.size())
                .filter(i -> pattern.matcher(keys.get(i)).matches())
                .findFirst()
                .orElse(-1);
    }

    private static String cell(List<String> row, int at) {
        return at >= 0 && at < row.size() ? row.get(at) : "";
    }

    /** The code in its column, or of the row that is named exactly so. */
    Optional<String> code(List<String> row, List<Indicator> rows) {
        String typed = cell(row, code).replaceFirst("[.)]$", "").replaceFirst("^0(?=\\d\\.)", "");
        if (typed.matches("\\d{1,2}(?:\\.\\d{1,2})*")) {
            return Optional.of(typed);
        }
        String called = SearchKey.of(cell(row, name));
        List<String> codes = rows.stream()
                .filter(each -> !each.group()
                        && !called.isEmpty()
                        && (SearchKey.of(each.name()).equals(called)
                                || SearchKey.of(each.shortName()).equals(called)))
                .map(Indicator::code)
                .toList();
        return codes.size() == 1 ? Optional.of(codes.get(0)) : numbered(row, rows);
    }

    /** A row's code where the numbers of lines stand, with its name beside it; "2" is the second line and no code. */
    private Optional<String> numbered(List<String> row, List<Indicator> rows) {
        String typed = cell(row, number).replaceFirst("[.)]$", "");
        return code < 0 && typed.contains(".")
                ? rows.stream()
                        .filter(each -> !each.group() && each.code().equals(typed) && isCalled(cell(row, name), each))
                        .map(Indicator::code)
                        .findFirst()
                : Optional.empty();
    }

    /** Whether words may be the row's name; "3.1 Văn bản đến" is a line of somebody's own list. */
    private static boolean isCalled(String words, Indicator row) {
        return words.isEmpty()
                || NamedRow.likely(words, List.of(row)).isPresent()
                || !NamedRow.containing(words, List.of(row)).isEmpty();
    }

    /** The words in the column of names. */
    String nameBeside(List<String> row) {
        return cell(row, name);
    }

    String result(List<String> row) {
        if (result >= 0) {
            String typed = cell(row, result);
            // 0,75 may be what a spreadsheet keeps behind 75 %, and is asked about.
            boolean share = inPercent
                    && typed.matches("\\d[\\d.,]*")
                    && !FRACTION.matcher(typed).matches();
            return share ? typed + "%" : typed;
        }
        String part = cell(row, reached);
        String all = cell(row, whole);
        return part.isEmpty() || all.isEmpty() ? "" : part + "/" + all;
    }

    /** The result with the percentage in another column, which has to agree with it. */
    String checked(List<String> row) {
        String share = cell(row, percent);
        boolean both = result(row).matches("\\d[\\d.]*\\s*/\\s*\\d[\\d.]*") && share.matches("\\d[\\d.,]*\\s*%?");
        return both ? result(row) + "\t" + percentage(share) : result(row);
    }

    /** "75" in a column of percentages is 75 %, and so is the 0,75 that a spreadsheet keeps behind it. */
    private static String percentage(String share) {
        if (share.endsWith("%")) {
            return share;
        }
        return FRACTION.matcher(share).matches()
                ? new BigDecimal(share.replace(',', '.'))
                                .movePointRight(2)
                                .stripTrailingZeros()
                                .toPlainString()
                                .replace('.', ',')
                        + "%"
                : share + "%";
    }
}
