package nhacviec.documents.plan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nhacviec.documents.plan.AnnexColumns.Role;

/** A row of an annex as a person would count it: cut parts put together, cells by what they hold. */
final class AnnexRow {

    /** What kind of row it is. */
    enum Kind {
        SECTION,
        NUMBERED,
        /** Without a number of its own, under the numbered row above. */
        DASH
    }

    private final Kind kind;
    private final String number;
    private final String section;
    private final int line;
    private final String place;
    private final boolean firstOnPage;
    private final Map<Role, String> cells = new EnumMap<>(Role.class);
    private final Set<Role> merged = EnumSet.noneOf(Role.class);
    private final List<Part> parts = new ArrayList<>();
    private boolean cut;
    private String question = "";

    /** A further product of the same row with the time that stands beside it. */
    record Part(String product, String time) {}

    AnnexRow(Kind kind, String number, String section, PlanDocument.Row at, boolean firstOnPage) {
        this.kind = kind;
        this.number = number;
        this.section = section;
        this.line = at.line();
        this.place = at.place();
        this.firstOnPage = firstOnPage;
    }

    void put(Role role, PlanDocument.Cell cell) {
        cells.put(role, cell.text());
        if (cell.merged()) {
            merged.add(role);
        }
    }

    /** Adds what stands on the next page. */
    void goOn(AnnexColumns columns, PlanDocument.Row row) {
        cut = true;
        for (Role role : columns.columns().keySet()) {
            String more = columns.cell(row, role).text();
            if (role != Role.NUMBER && !more.isEmpty()) {
                cells.merge(role, more, (before, added) -> (before + " " + added).strip());
            }
        }
    }

    /** Something about the row that a person should confirm. */
    void ask(String what) {
        question = what;
    }

    /** What a person should confirm; empty when nothing. */
    String question() {
        return question;
    }

    void add(Part part) {
        parts.add(part);
    }

    Kind kind() {
        return kind;
    }

    /** Its number as written, without a closing dot; empty for a dash row. */
    String number() {
        return number;
    }

    /** Numeral of the section it stands in; empty before the first. */
    String section() {
        return section;
    }

    int line() {
        return line;
    }

    String place() {
        return place;
    }

    boolean isCut() {
        return cut;
    }

    boolean isFirstOnPage() {
        return firstOnPage;
    }

    List<Part> parts() {
        return parts;
    }

    String text(Role role) {
        return cells.getOrDefault(role, "");
    }

    boolean isBlank(Role role) {
        return text(role).isEmpty();
    }

    /** Whether the file says that the cell is one with the cell above. */
    boolean isMerged(Role role) {
        return merged.contains(role);
    }
}
