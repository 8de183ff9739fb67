package nhacviec.bot.indicator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nhacviec.bot.Html;
import nhacviec.core.SearchKey;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.QuarterNames;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.staff.Unit;

/**
 * A table that was pasted with its header, the cells parted by tabs: only the column of the results is read. Without a header, or with
 * one that does not say which column it is, nothing of it is.
 *
 * @param lines the message with each row of the table as "code⇥result"
 * @param remark what is said of the table; empty when there is nothing to say
 */
record PastedTable(List<String> lines, String remark) {

    private static final Pattern CODE = Pattern.compile("ma|ma so|ma chi tieu|so hieu");
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
    private static final Pattern UNIT = Pattern.compile(
            "(?:ten )?(?:don vi|bo phan|ban nganh|phong ban)(?: (?:thuc hien|bao cao|bao so|nhap|chu tri))?");

    private static final Pattern REACHED = Pattern.compile("so dat|tu so|so hoan thanh|dat");
    private static final Pattern WHOLE = Pattern.compile("tong so|mau so|tong");

    /**
     * Reads a message that has a table's header.
     *
     * @param isRow whether a line begins with a row's code
     * @param otherUnit the unit that words name, where it is another
     * @param period whose figures they are
     * @return empty when the message has no header
     */
    static Optional<PastedTable> of(
            List<String> typed,
            Predicate<String> isRow,
            Function<String, Optional<Unit>> otherUnit,
            Predicate<String> ownUnit,
            ReportingPeriod period,
            List<Indicator> rows) {
        int at = IntStream.range(0, typed.size())
                .filter(i -> isHeader(typed.get(i)) && !isRow.test(typed.get(i)))
                .findFirst()
                .orElse(-1);
        if (at < 0 || at == typed.size() - 1) {
            return Optional.empty();
        }
        List<String> header = cells(typed.get(at));
        List<String> lines = new ArrayList<>(typed.subList(0, at));
        Optional<Columns> columns = Columns.of(header, otherUnit, ownUnit, period);
        if (columns.isEmpty()) {
            return Optional.of(new PastedTable(
                    lines,
                    "⚠️ Bảng “" + Html.text(Html.cut(typed.get(at).replace('\t', ' '), 60))
                            + "” có nhiều cột nên chưa rõ cột nào là kết quả; chưa ghi gì của bảng. Xin chỉ dán hai cột mã và kết quả, ví dụ "
                            + Html.code("3.2 45/60") + "."));
        }
        List<String> blank = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        for (String line : typed.subList(at + 1, typed.size())) {
            List<String> row = cells(line);
            Optional<String> code =
                    line.indexOf('\t') < 0 ? Optional.empty() : columns.get().code(row, rows);
            String result = columns.get().result(row);
            if (code.isEmpty()) {
                lines.add(line);
            } else if (result.isEmpty()) {
                blank.add(code.get());
            } else if (columns.get().unit(row, otherUnit).isPresent()) {
                Unit unit = columns.get().unit(row, otherUnit).get();
                remarks.add("⚠️ " + code.get() + " là số của " + Html.text(unit.name())
                        + " nên chưa ghi; đơn vị đó tự gửi, hoặc Văn phòng nhập thay, ví dụ "
                        + Html.code("/sl " + unit.name() + ": " + code.get() + " 45/60") + ".");
            } else if (columns.get().isOfNobodyKnown(row, ownUnit)) {
                remarks.add("⚠️ " + code.get() + ": chưa rõ “"
                        + Html.text(Html.cut(columns.get().unitNamed(row), 40))
                        + "” là đơn vị nào nên chưa ghi; đúng là số của đơn vị mình thì xin gửi riêng "
                        + Html.code(code.get() + " " + Html.cut(result, 20)) + ".");
            } else if (columns.get().unread(row, header).isPresent()) {
                String beside = columns.get().unread(row, header).get();
                remarks.add("⚠️ " + code.get() + ": “" + Html.text(Html.cut(beside, 50))
                        + "” có thể làm số mang nghĩa khác nên chưa ghi; đúng là kết quả của kỳ này thì xin gửi riêng "
                        + Html.code(code.get() + " " + Html.cut(result, 20)) + ".");
            } else {
                lines.add(code.get() + "\t" + result);
            }
        }
        List<String> others = columns.get().othersIn(typed.subList(at + 1, typed.size()), header, otherUnit);
        if (!others.isEmpty()) {
            remarks.add("⚠️ Chưa ghi cột " + Html.text(String.join(", ", others))
                    + ": là số của đơn vị khác; đơn vị đó tự gửi, hoặc Văn phòng nhập thay, ví dụ "
                    + Html.code("/sl " + others.get(0) + ": 3.2 45/60") + ".");
        }
        if (!blank.isEmpty()) {
            remarks.add("▫️ Ô kết quả trống, chưa ghi: " + String.join(", ", blank) + ".");
        }
        return Optional.of(new PastedTable(lines, String.join("\n", remarks)));
    }

    /** Whether a message has a table that can be read, also where its rows have names and no codes. */
    static boolean isIn(String words) {
        List<String> lines = words.lines().toList();
        return IntStream.range(0, lines.size() - 1)
                .anyMatch(i -> isHeader(lines.get(i)) && lines.get(i + 1).indexOf('\t') > 0);
    }

    private static boolean isHeader(String line) {
        return line.indexOf('\t') >= 0
                && cells(line).stream()
                        .map(SearchKey::of)
                        .anyMatch(cell -> CODE.matcher(cell).matches()
                                || NUMBER.matcher(cell).matches()
                                || NAME.matcher(cell).matches());
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split("\t", -1)).map(String::strip).toList();
    }

    /**
     * Which column is what; -1 for none.
     *
     * @param known those that are read, or say nothing of the result: its target, its percentage, the line's number
     */
    private record Columns(int code, int name, int result, int reached, int whole, int unit, Set<Integer> known) {

        static Optional<Columns> of(
                List<String> header,
                Function<String, Optional<Unit>> otherUnit,
                Predicate<String> ownUnit,
                ReportingPeriod period) {
            List<String> keys = header.stream().map(SearchKey::of).toList();
            int code = first(keys, CODE);
            int name = first(keys, NAME);
            int reached = first(keys, REACHED);
            int whole = first(keys, WHOLE);
            List<Integer> own = IntStream.range(0, header.size())
                    .filter(i -> ownUnit.test(header.get(i)))
                    .boxed()
                    .toList();
            boolean units =
                    header.stream().anyMatch(cell -> otherUnit.apply(cell).isPresent());
            List<Integer> results = units || !own.isEmpty()
                    ? own
                    : IntStream.range(0, keys.size())
                            .filter(i -> isResult(keys.get(i), period))
                            .boxed()
                            .toList();
            boolean parts = reached >= 0 && whole >= 0;
            if (code < 0 && name < 0 || !parts && results.size() != 1) {
                return Optional.empty();
            }
            int result = parts ? -1 : results.get(0);
            int unit = first(keys, UNIT);
            Set<Integer> known = IntStream.range(0, keys.size())
                    .filter(i -> i == code
                            || i == name
                            || i == result
                            || i == unit
                            || parts && (i == reached || i == whole)
                            || otherUnit.apply(header.get(i)).isPresent()
                            || NUMBER.matcher(keys.get(i)).matches()
                            || TARGET.matcher(keys.get(i)).matches()
                            || PERCENT.matcher(keys.get(i)).matches())
                    .boxed()
                    .collect(Collectors.toSet());
            return Optional.of(new Columns(code, name, result, parts ? reached : -1, parts ? whole : -1, unit, known));
        }

        private static boolean isResult(String key, ReportingPeriod period) {
            return RESULT.matcher(key).matches()
                    && !NOT_THIS_RESULT.matcher(key).matches()
                    && QuarterNames.in(key, period.year()).stream().allMatch(period::equals);
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
                            .anyMatch(line -> !cell(cells(line), i).matches("[-–—.]*")))
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
            return !unitNamed(row).isEmpty() && !ownUnit.test(unitNamed(row));
        }

        /** A cell that is not read and may say what the result means. */
        Optional<String> unread(List<String> row, List<String> header) {
            return IntStream.range(0, row.size())
                    .filter(i -> !known.contains(i)
                            && !row.get(i).isEmpty()
                            && !row.get(i).matches("[-–—.]+"))
                    .mapToObj(i ->
                            (i < header.size() && !header.get(i).isEmpty() ? header.get(i) + ": " : "") + row.get(i))
                    .findFirst();
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
            String typed = cell(row, code).replaceFirst("[.)]$", "");
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
            return codes.size() == 1 ? Optional.of(codes.get(0)) : Optional.empty();
        }

        String result(List<String> row) {
            if (result >= 0) {
                return cell(row, result);
            }
            String part = cell(row, reached);
            String all = cell(row, whole);
            return part.isEmpty() || all.isEmpty() ? "" : part + "/" + all;
        }
    }
}
