package nhacviec.bot.indicator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nhacviec.bot.Html;
import nhacviec.core.SearchKey;
import nhacviec.core.indicator.Indicator;
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
    private static final Pattern REACHED = Pattern.compile("so dat|tu so|so hoan thanh|dat");
    private static final Pattern WHOLE = Pattern.compile("tong so|mau so|tong");

    /**
     * Reads a message that has a table's header.
     *
     * @param isRow whether a line begins with a row's code
     * @param otherUnit the unit that words name, where it is another
     * @return empty when the message has no header
     */
    static Optional<PastedTable> of(
            List<String> typed,
            Predicate<String> isRow,
            Function<String, Optional<Unit>> otherUnit,
            Predicate<String> ownUnit,
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
        Optional<Columns> columns = Columns.of(header, otherUnit, ownUnit);
        if (columns.isEmpty()) {
            return Optional.of(new PastedTable(
                    lines,
                    "⚠️ Bảng “" + Html.text(Html.cut(typed.get(at).replace('\t', ' '), 60))
                            + "” có nhiều cột nên chưa rõ cột nào là kết quả; chưa ghi gì của bảng. Xin chỉ dán hai cột mã và kết quả, ví dụ "
                            + Html.code("3.2 45/60") + "."));
        }
        List<String> blank = new ArrayList<>();
        for (String line : typed.subList(at + 1, typed.size())) {
            List<String> row = cells(line);
            Optional<String> code =
                    line.indexOf('\t') < 0 ? Optional.empty() : columns.get().code(row, rows);
            String result = columns.get().result(row);
            if (code.isEmpty()) {
                lines.add(line);
            } else if (result.isEmpty()) {
                blank.add(code.get());
            } else {
                lines.add(code.get() + "\t" + result);
            }
        }
        return Optional.of(new PastedTable(
                lines, blank.isEmpty() ? "" : "▫️ Ô kết quả trống, chưa ghi: " + String.join(", ", blank) + "."));
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

    /** Which column is what; -1 for none. */
    private record Columns(int code, int name, int result, int reached, int whole) {

        static Optional<Columns> of(
                List<String> header, Function<String, Optional<Unit>> otherUnit, Predicate<String> ownUnit) {
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
                            .filter(i -> RESULT.matcher(keys.get(i)).matches())
                            .boxed()
                            .toList();
            boolean parts = reached >= 0 && whole >= 0;
            if (code < 0 && name < 0 || !parts && results.size() != 1) {
                return Optional.empty();
            }
            return Optional.of(
                    new Columns(code, name, parts ? -1 : results.get(0), parts ? reached : -1, parts ? whole : -1));
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
