package nhacviec.documents.plan;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nhacviec.core.SearchKey;
import nhacviec.core.plan.DeadlineKind;
import nhacviec.core.plan.DeadlinePhrase;
import nhacviec.core.plan.TargetPhrase;
import nhacviec.core.plan.TargetPhrase.Comparison;
import nhacviec.core.staff.UnitWords;
import nhacviec.documents.plan.PlanDocument.Row;

/**
 * Which column of an annex is which, by the words of its header in any order and wording.
 *
 * @param annex whether the table holds indicators or tasks
 * @param headerLines how many rows the header has
 * @param questions what to ask of columns that could hold the same
 */
record AnnexColumns(Annex annex, Map<Role, Integer> columns, int headerLines, List<String> questions) {

    enum Annex {
        INDICATORS,
        TASKS
    }

    /** What a column holds. */
    enum Role {
        NUMBER,
        NAME,
        TARGET,
        UNIT_OF_MEASURE,
        MONITOR,
        EXECUTORS,
        PRODUCTS,
        LEAD,
        PARTNERS,
        TIME,
        NOTE
    }

    private static final int LONGEST_HEAD = 80;

    /** The columns of the header that begins with row {@code at}; empty when none does. */
    static Optional<AnnexColumns> of(PlanDocument.Table table, int at, int year) {
        Row first = table.rows().get(at);
        ColumnChoice choice = new ColumnChoice(year);
        boolean grouped = false;
        for (int column = 0; column < first.cells().size(); column++) {
            String text = first.cell(column).text();
            if (text.length() > LONGEST_HEAD) {
                return Optional.empty();
            }
            grouped |= isGroupHead(text);
            choice.add(column, text);
        }
        int lines = 1;
        if (at + 1 < table.rows().size()
                && isSecondLine(
                        table.rows().get(at + 1),
                        grouped || choice.size() < first.cells().size())) {
            Row second = table.rows().get(at + 1);
            lines = 2;
            String group = "";
            for (int column = 0; column < second.cells().size(); column++) {
                group = first.cell(column).text().isEmpty()
                        ? group
                        : first.cell(column).text();
                choice.addUnder(column, group, second.cell(column).text());
            }
        }
        return annex(choice, lines);
    }

    private static Optional<AnnexColumns> annex(ColumnChoice choice, int lines) {
        Map<Role, Integer> roles = choice.columns();
        boolean named = roles.containsKey(Role.NAME) && roles.size() >= 3;
        if (named && roles.containsKey(Role.TARGET) && !roles.containsKey(Role.TIME)) {
            if (!roles.containsKey(Role.EXECUTORS) && roles.containsKey(Role.LEAD)) {
                roles.put(Role.EXECUTORS, roles.remove(Role.LEAD));
            }
            return Optional.of(new AnnexColumns(
                    Annex.INDICATORS, roles, lines, choice.questions(List.of(Role.TARGET, Role.EXECUTORS))));
        }
        if (named && (roles.containsKey(Role.TIME) || roles.containsKey(Role.PRODUCTS))) {
            if (!roles.containsKey(Role.LEAD) && roles.containsKey(Role.EXECUTORS)) {
                roles.put(Role.LEAD, roles.remove(Role.EXECUTORS));
            }
            return Optional.of(
                    new AnnexColumns(Annex.TASKS, roles, lines, choice.questions(List.of(Role.LEAD, Role.TIME))));
        }
        return Optional.empty();
    }

    /** A row of headings under a row of headings: short, known words, no number and no name of its own. */
    private static boolean isSecondLine(Row row, boolean expected) {
        int known = 0;
        for (PlanDocument.Cell cell : row.cells()) {
            if (cell.text().isEmpty()) {
                continue;
            }
            if (cell.text().length() > LONGEST_HEAD
                    || (role(cell.text()) == null && !ColumnChoice.hasYear(cell.text()))) {
                return false;
            }
            known++;
        }
        return expected && known > 0 && row.cell(0).text().isEmpty();
    }

    /** What a heading says that its column holds; null when it says nothing known. */
    static Role role(String heading) {
        String key = SearchKey.of(heading.replace('\n', ' '))
                .replaceAll("[()./,;:*]+", " ")
                .replaceAll(" +", " ")
                .strip();
        if (key.isEmpty() || heading.length() > LONGEST_HEAD) {
            return null;
        }
        if (key.matches("stt|tt|so tt|so thu tu|ma so|ma|so")) {
            return Role.NUMBER;
        }
        if (key.contains("phoi hop")) {
            return Role.PARTNERS;
        }
        if (key.contains("don vi tinh") || key.equals("dvt") || key.equals("dv tinh")) {
            return Role.UNIT_OF_MEASURE;
        }
        if (key.matches("(don vi|co quan|bo phan|phong|nguoi)?.*(theo doi|huong dan|tong hop|giam sat).*")) {
            return Role.MONITOR;
        }
        if (key.contains("chu tri") || key.contains("dau moi") || key.contains("phu trach")) {
            return Role.LEAD;
        }
        // Work begins on that day; it is due when it ends.
        if (key.matches("(thoi gian |ngay |thoi diem |han )?(bat dau|khoi cong|trien khai tu)")) {
            return Role.NOTE;
        }
        if (key.matches("ket thuc|ngay ket thuc|hoan thanh")) {
            return Role.TIME;
        }
        if (key.matches("gia tri|so luong|muc")) {
            return Role.TARGET;
        }
        if (key.matches(
                ".*(thoi gian|thoi han|thoi diem|tien do|lo trinh|han hoan thanh|han thuc hien|ngay hoan thanh).*|han")) {
            return Role.TIME;
        }
        if (key.matches(
                ".*(phan dau|muc tieu|chi tieu giao|ke hoach giao|muc dat).*|chi tieu (nam )?\\d{4}|(ke hoach|kh) (nam )?\\d{4}|muc chi tieu|chi tieu nam.*")) {
            return Role.TARGET;
        }
        if (key.matches(".*(san pham|dau ra|hoat dong|minh chung).*|ket qua.*")) {
            return Role.PRODUCTS;
        }
        if (key.matches(
                "(don vi|co quan|bo phan|nguoi|can bo|cong chuc|to chuc)( duoc giao)?( \\S+)? thuc hien|don vi|don vi chiu trach nhiem|trach nhiem thuc hien|thuc hien")) {
            return Role.EXECUTORS;
        }
        if (key.matches("ghi chu|can cu.*|co so.*|van ban.*")) {
            return Role.NOTE;
        }
        if (key.matches(
                "(ten |noi dung )?(cac )?(chi tieu|tieu chi|nhiem vu|cong viec|noi dung|chi so)( .*)?|noi dung.*|ten .*")) {
            return Role.NAME;
        }
        return null;
    }

    /** A heading over several columns, which says nothing of its own. */
    static boolean isGroupHead(String heading) {
        return SearchKey.of(heading)
                .matches("trach nhiem( cu the)?|phan cong.*|to chuc thuc hien|trach nhiem.*|don vi");
    }

    /** The columns in which such a text can stand. */
    static Set<Role> fits(String text) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        DeadlinePhrase.Reading time = DeadlinePhrase.read(text, 2024);
        if (time.isRead() && time.kind() != DeadlineKind.UNKNOWN) {
            roles.add(Role.TIME);
        }
        TargetPhrase.Reading target = TargetPhrase.read(text);
        if (target.comparison() != Comparison.QUALITATIVE && text.length() < 60) {
            roles.add(Role.TARGET);
        }
        if (UnitWords.looksLikeUnit(text)) {
            roles.add(Role.LEAD);
            roles.add(Role.PARTNERS);
            roles.add(Role.MONITOR);
            roles.add(Role.EXECUTORS);
        }
        if (roles.isEmpty()) {
            roles.add(Role.PRODUCTS);
            roles.add(Role.NAME);
            roles.add(Role.TARGET);
        }
        return roles;
    }

    boolean has(Role role) {
        return columns.containsKey(role);
    }

    /** The cell of a role in a row; blank when the table has no such column. */
    PlanDocument.Cell cell(Row row, Role role) {
        return columns.containsKey(role) ? row.cell(columns.get(role)) : PlanDocument.Cell.BLANK;
    }

    /** Whether a row repeats a header, as at the top of a page. */
    static boolean isHeader(PlanDocument.Table table, int at) {
        return of(table, at, 0).isPresent();
    }
}
