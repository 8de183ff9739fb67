package nhacviec.bot.indicator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nhacviec.bot.Html;
import nhacviec.core.SearchKey;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.staff.Unit;

/**
 * A table of several units: with a column of units, a column for each unit, or a row for each unit and a column for each code.
 *
 * @param parts what belongs to each unit, under its name, as if it had been pasted alone
 * @param unknown names that are no unit's, each with the codes of its rows
 * @param blank units with the codes of their cells that are empty, where each unit has a row
 */
record UnitTable(List<String> parts, Map<String, Set<String>> unknown, Map<String, List<String>> blank) {

    UnitTable(List<String> parts, Map<String, Set<String>> unknown) {
        this(parts, unknown, Map.of());
    }

    private static final Pattern TOTAL =
            Pattern.compile("tong(?: (?:cong|so|hop|chung))?|cong(?: chung)?|(?:toan|ca) (?:xa|phuong|co quan|don vi)");

    /**
     * Reads a table.
     *
     * @param unit whose name exactly a cell is
     * @param isRow whether a code is a row's that takes a figure
     * @param period whose results are meant
     * @return empty when there is no table of several units
     */
    static Optional<UnitTable> read(
            List<String> lines,
            Function<String, Optional<Unit>> unit,
            Predicate<String> isRow,
            ReportingPeriod period) {
        for (int at = 0; at < lines.size() - 1; at++) {
            List<String> header = PastedTable.cells(lines.get(at));
            List<String> before = lines.subList(0, at);
            List<List<String>> rows = lines.subList(at + 1, lines.size()).stream()
                    .filter(line -> line.indexOf('\t') >= 0)
                    .map(PastedTable::cells)
                    .toList();
            if (header.size() < 2 || rows.isEmpty()) {
                continue;
            }
            if (isOfCodes(header, isRow)) {
                return Optional.of(ofCodes(before, header, rows, firstCode(header, isRow), unit));
            }
            if (TableColumns.isHeader(header)) {
                boolean inColumns =
                        header.stream().anyMatch(cell -> unit.apply(cell).isPresent());
                return inColumns
                        ? Optional.of(ofColumns(before, header, rows, unit))
                        : Optional.of(TableColumns.unitColumn(header))
                                .filter(column -> column >= 0
                                        && rows.stream()
                                                .anyMatch(row -> column < row.size()
                                                        && unit.apply(row.get(column))
                                                                .isPresent()))
                                .map(column -> ofRows(before, header, rows, column, unit, period));
            }
        }
        return Optional.empty();
    }

    /** Whether the words have a header whose cells but the first are codes. */
    static boolean isOfCodes(String words, Predicate<String> isRow) {
        List<String> lines = words.lines().toList();
        return IntStream.range(0, lines.size() - 1)
                .anyMatch(at ->
                        lines.get(at + 1).indexOf('\t') >= 0 && isOfCodes(PastedTable.cells(lines.get(at)), isRow));
    }

    private static boolean isOfCodes(List<String> header, Predicate<String> isRow) {
        int first = firstCode(header, isRow);
        return first > 0
                && header.stream().skip(first).allMatch(isRow)
                && header.stream()
                        .limit(first)
                        .allMatch(cell -> cell.codePoints().noneMatch(Character::isDigit));
    }

    /** The first column of a code; -1 where there is none. */
    private static int firstCode(List<String> header, Predicate<String> isRow) {
        return IntStream.range(0, header.size())
                .filter(i -> isRow.test(header.get(i)))
                .findFirst()
                .orElse(-1);
    }

    /** "Đơn vị⇥3.1⇥3.2" with a row for each unit. */
    private static UnitTable ofCodes(
            List<String> before,
            List<String> header,
            List<List<String>> rows,
            int first,
            Function<String, Optional<Unit>> unit) {
        Parts parts = new Parts(before);
        Map<String, List<String>> blank = new LinkedHashMap<>();
        for (List<String> row : rows) {
            String name = first - 1 < row.size() ? row.get(first - 1) : "";
            for (int i = first; i < header.size(); i++) {
                String cell = i < row.size() ? row.get(i) : "";
                if (!cell.matches("[-–—.]*")) {
                    parts.add(name, unit, header.get(i) + "\t" + cell, header.get(i));
                } else if (!name.isEmpty() && !isTotal(name)) {
                    blank.computeIfAbsent(name, n -> new ArrayList<>()).add(header.get(i));
                }
            }
        }
        UnitTable table = parts.table("");
        return new UnitTable(table.parts(), table.unknown(), blank);
    }

    /** "Mã⇥Tư pháp⇥Văn hóa xã hội": each unit's column with those that are nobody's. */
    private static UnitTable ofColumns(
            List<String> before, List<String> header, List<List<String>> rows, Function<String, Optional<Unit>> unit) {
        List<String> parts = new ArrayList<>();
        for (int column = 0; column < header.size(); column++) {
            Optional<Unit> named = unit.apply(header.get(column));
            int at = column;
            if (named.isEmpty()
                    || rows.stream()
                            .allMatch(row -> row.size() <= at || row.get(at).matches("[-–—.]*"))) {
                continue;
            }
            int[] kept = IntStream.range(0, header.size())
                    .filter(i -> i == at || unit.apply(header.get(i)).isEmpty())
                    .toArray();
            List<String> part = new ArrayList<>(List.of(named.get().name()));
            part.addAll(before);
            part.add(cells(header, kept).replace(header.get(at), "Kết quả"));
            rows.forEach(row -> part.add(cells(row, kept)));
            parts.add(String.join("\n", part));
        }
        return new UnitTable(parts, Map.of());
    }

    private static String cells(List<String> row, int[] kept) {
        return IntStream.of(kept)
                .mapToObj(i -> i < row.size() ? row.get(i) : "")
                .collect(Collectors.joining("\t"));
    }

    /** "Đơn vị⇥Mã⇥Kết quả"; cells that are merged over several rows are empty but in the first of them. */
    private static UnitTable ofRows(
            List<String> before,
            List<String> header,
            List<List<String>> rows,
            int column,
            Function<String, Optional<Unit>> unit,
            ReportingPeriod period) {
        int code = TableColumns.codeColumn(header);
        int[] kept = IntStream.range(0, header.size()).filter(i -> i != column).toArray();
        List<String> left = IntStream.of(kept).mapToObj(header::get).toList();
        if (TableColumns.of(left, name -> Optional.empty(), name -> false, period)
                .isEmpty()) {
            // Nothing of it is read, which is said once.
            return new UnitTable(List.of(), Map.of());
        }
        Parts parts = new Parts(before);
        String above = "";
        String codeAbove = "";
        for (List<String> row : rows) {
            List<String> filled = new ArrayList<>(row);
            String name = column < row.size() ? row.get(column) : "";
            boolean merged = name.isEmpty() && (code < 0 || column < code);
            String whose = merged ? above : name;
            if (code >= 0 && code < column && code < row.size() && row.get(code).isEmpty() && !name.isEmpty()) {
                filled.set(code, codeAbove);
            }
            String typed = code >= 0 && code < filled.size() ? filled.get(code) : filled.get(0);
            codeAbove = typed;
            above = whose;
            if (filled.stream().anyMatch(cell -> cell.codePoints().anyMatch(Character::isDigit))) {
                parts.add(whose, unit, cells(filled, kept), typed);
            }
        }
        return parts.table(cells(header, kept));
    }

    /** What is said of rows whose unit is not known, once for all of them; empty where all are. */
    List<String> remarks(String units) {
        List<String> said = new ArrayList<>();
        String totals = unknown.keySet().stream()
                .filter(UnitTable::isTotal)
                .map(name -> "“" + Html.text(Html.cut(name, 40)) + "”")
                .collect(Collectors.joining(", "));
        String others = unknown.entrySet().stream()
                .filter(each -> !isTotal(each.getKey()))
                .map(each -> (each.getKey().isEmpty()
                                ? "dòng không ghi đơn vị"
                                : "“" + Html.text(Html.cut(each.getKey(), 40)) + "”")
                        + " (" + Html.text(Html.cut(String.join(", ", each.getValue()), 60)) + ")")
                .collect(Collectors.joining("; "));
        if (!others.isEmpty()) {
            said.add("❔ Chưa rõ là đơn vị nào nên chưa ghi: " + others + ". Xin gửi lại với đúng tên, ví dụ "
                    + Html.code("/sl Tư pháp: 3.2 45/60") + ". Các đơn vị: " + Html.text(units) + ".");
        }
        if (!totals.isEmpty()) {
            said.add("▫️ Bỏ qua dòng cộng: " + totals + "; bot tự cộng các đơn vị.");
        }
        if (!blank.isEmpty()) {
            said.add("▫️ Ô trống, chưa ghi: "
                    + blank.entrySet().stream()
                            .map(each -> Html.text(Html.cut(each.getKey(), 40)) + " ("
                                    + Html.text(Html.cut(String.join(", ", each.getValue()), 60)) + ")")
                            .collect(Collectors.joining("; "))
                    + ".");
        }
        return said;
    }

    private static boolean isTotal(String name) {
        return TOTAL.matcher(SearchKey.of(name)).matches();
    }

    /** Rows as they are sorted by units. */
    private static final class Parts {
        private final List<String> before;
        private final Map<String, List<String>> rows = new LinkedHashMap<>();
        private final Map<String, Set<String>> unknown = new LinkedHashMap<>();

        private Parts(List<String> before) {
            this.before = before;
        }

        private void add(String name, Function<String, Optional<Unit>> unit, String row, String code) {
            Optional<Unit> named = name.isEmpty() ? Optional.empty() : unit.apply(name);
            if (named.isPresent()) {
                rows.computeIfAbsent(named.get().name(), n -> new ArrayList<>()).add(row);
            } else {
                unknown.computeIfAbsent(name, n -> new LinkedHashSet<>()).add(code);
            }
        }

        private UnitTable table(String header) {
            List<String> parts = new ArrayList<>();
            rows.forEach((name, lines) -> {
                List<String> part = new ArrayList<>(List.of(name));
                part.addAll(before);
                if (!header.isEmpty()) {
                    part.add(header);
                }
                part.addAll(lines);
                parts.add(String.join("\n", part));
            });
            return new UnitTable(parts, unknown);
        }
    }
}
