package nhacviec.bot.indicator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nhacviec.bot.Html;
import nhacviec.core.indicator.FigureReader;
import nhacviec.core.indicator.FigureReading;
import nhacviec.core.indicator.Indicator;
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
        Optional<TableColumns> columns = TableColumns.of(header, otherUnit, ownUnit, period);
        if (columns.isEmpty()) {
            return Optional.of(new PastedTable(
                    lines,
                    "⚠️ Bảng “" + Html.text(Html.cut(typed.get(at).replace('\t', ' '), 60))
                            + "”: chưa rõ cột nào là kết quả; chưa ghi gì của bảng. Xin đặt tên cột ấy là “Kết quả”, hoặc dán mã và số không kèm hàng tiêu đề, ví dụ "
                            + Html.code("3.2 45/60") + "."));
        }
        List<String> blank = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        for (String line : typed.subList(at + 1, typed.size())) {
            List<String> row = cells(line);
            TableColumns table = columns.get();
            Optional<String> code = line.indexOf('\t') < 0 ? Optional.empty() : table.code(row, rows);
            String result = table.result(row);
            if (line.indexOf('\t') < 0) {
                lines.add(line);
            } else if (isBlank(result)) {
                code.ifPresent(blank::add);
            } else if (code.isEmpty()) {
                remarks.add("⚠️ “" + Html.text(Html.cut(line.replace('\t', ' ').strip(), 40))
                        + "”: chưa rõ là chỉ tiêu nào nên chưa ghi; xin gửi kèm mã, ví dụ "
                        + Html.code("3.2 " + Html.cut(result, 20)) + ".");
            } else if (table.unit(row, otherUnit).isPresent()) {
                Unit unit = table.unit(row, otherUnit).get();
                remarks.add("⚠️ " + code.get() + " là số của " + Html.text(unit.name())
                        + " nên chưa ghi; đơn vị đó tự gửi, hoặc Văn phòng nhập thay, ví dụ "
                        + Html.code("/sl " + unit.name() + ": " + code.get() + " 45/60") + ".");
            } else if (table.isOfNobodyKnown(row, ownUnit)) {
                remarks.add("⚠️ " + code.get() + ": chưa rõ “"
                        + Html.text(Html.cut(table.unitNamed(row), 40))
                        + "” là đơn vị nào nên chưa ghi; đúng là số của đơn vị mình thì xin gửi riêng "
                        + Html.code(code.get() + " " + Html.cut(result, 20)) + ".");
            } else if (table.unread(row, header).isPresent()) {
                String beside = table.unread(row, header).get();
                remarks.add("⚠️ " + code.get() + ": “" + Html.text(Html.cut(beside, 50))
                        + "” có thể làm số mang nghĩa khác nên chưa ghi; đúng là kết quả của kỳ này thì xin gửi riêng "
                        + Html.code(code.get() + " " + Html.cut(result, 20)) + ".");
            } else {
                // The name of another row is refused, any other name says nothing.
                String beside = table.nameBeside(row) + "\t" + result;
                boolean another = rows.stream()
                        .filter(each -> each.code().equals(code.get()))
                        .anyMatch(each -> new FigureReader()
                                .read(beside, each, rows)
                                .equals(new FigureReading.Refused(FigureReading.Fault.ANOTHER_ROW)));
                lines.add(code.get() + "\t" + (another ? beside : table.checked(row)));
                if (!table.reason(row).isEmpty()) {
                    lines.add("Lý do: " + table.reason(row));
                }
            }
        }
        Map<Integer, PeriodColumn> periods = PeriodColumn.in(header, period);
        if (periods.get(columns.get().result()) == PeriodColumn.THIS && periods.containsValue(PeriodColumn.OTHER)) {
            remarks.add("▫️ Đọc cột “" + Html.text(header.get(columns.get().result())) + "” là kết quả "
                    + period.vietnamese() + "; cột "
                    + periods.entrySet().stream()
                            .filter(each -> each.getValue() == PeriodColumn.OTHER)
                            .map(each -> "“" + Html.text(header.get(each.getKey())) + "”")
                            .collect(Collectors.joining(", "))
                    + " là kỳ khác nên không đọc.");
        }
        List<String> others = columns.get().othersIn(typed.subList(at + 1, typed.size()), header, otherUnit);
        if (!others.isEmpty()) {
            remarks.add("⚠️ Chưa ghi cột " + Html.text(String.join(", ", others))
                    + ": là số của đơn vị khác; đơn vị đó tự gửi, hoặc Văn phòng nhập thay, ví dụ "
                    + Html.code("/sl " + others.get(0) + ": 3.2 45/60") + ".");
        }
        if (!blank.isEmpty()) {
            remarks.add("▫️ Ô kết quả trống hay thiếu ô, chưa ghi: " + String.join(", ", blank) + ".");
        }
        return Optional.of(new PastedTable(lines, String.join("\n", remarks)));
    }

    /** Whether a message has a table that can be read, also where its rows have names and no codes. */
    static boolean isIn(String words) {
        List<String> lines = words.lines().toList();
        return IntStream.range(0, lines.size() - 1)
                .anyMatch(i -> isHeader(lines.get(i)) && lines.get(i + 1).indexOf('\t') >= 0);
    }

    private static boolean isHeader(String line) {
        return line.indexOf('\t') >= 0 && TableColumns.isHeader(cells(line));
    }

    private static boolean isBlank(String cell) {
        return cell.matches("[-–—.…]*");
    }

    /** The lines of a message, without blanks at their ends; an empty cell at the beginning of a row stays. */
    static Stream<String> linesOf(String words) {
        return words.lines()
                .filter(line -> !line.isBlank())
                .map(line -> line.indexOf('\t') < 0 ? line.strip() : line.replaceAll("^ +| +$", ""));
    }

    static List<String> cells(String line) {
        return Arrays.stream(line.split("\t", -1)).map(String::strip).toList();
    }
}
