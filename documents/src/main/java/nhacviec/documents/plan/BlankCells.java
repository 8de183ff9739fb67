package nhacviec.documents.plan;

import java.util.List;
import java.util.Optional;
import nhacviec.core.plan.DeadlinePhrase;
import nhacviec.documents.plan.AnnexColumns.Role;
import nhacviec.documents.plan.AnnexRow.Kind;

/**
 * What a blank cell stands for: the cell above, where the file says that they are merged, or where it cannot say and a cell
 * of the same group above is filled. A blank cell in a column whose merges the file does say is really blank.
 */
final class BlankCells {

    private final List<AnnexRow> rows;

    BlankCells(List<AnnexRow> rows) {
        this.rows = rows;
    }

    /** The row whose cell a blank one stands for; empty when it is really blank. */
    Optional<AnnexRow> origin(int at, Role role) {
        AnnexRow row = rows.get(at);
        if (row.kind() == Kind.DASH && role != Role.TIME && role != Role.TARGET) {
            return above(at, role, false).or(() -> parentOf(at).filter(parent -> !parent.isBlank(role)));
        }
        if (row.isMerged(role)) {
            return above(at, role, true);
        }
        boolean mergesAreSaid = rows.stream().anyMatch(other -> other.isMerged(role));
        if (mergesAreSaid && !(row.isFirstOnPage() && mergeReaches(at - 1, role))) {
            return Optional.empty();
        }
        return above(at, role, false);
    }

    /** Whether the merged cell of the page before ends just above. */
    private boolean mergeReaches(int at, Role role) {
        return at >= 0 && rows.get(at).kind() != Kind.SECTION && rows.get(at).isMerged(role);
    }

    /** The nearest row above whose cell is filled: any for a merged one, else one of the same group. */
    private Optional<AnnexRow> above(int at, Role role, boolean merged) {
        AnnexRow row = rows.get(at);
        for (int i = at - 1; i >= 0; i--) {
            AnnexRow other = rows.get(i);
            if (other.kind() == Kind.SECTION) {
                return Optional.empty();
            }
            boolean group = merged
                    || role == Role.TIME
                    || role == Role.LEAD
                    || role == Role.PARTNERS
                    || areOfOneGroup(row, other);
            if (group && !other.isBlank(role) && !DeadlinePhrase.isAsAbove(other.text(role))) {
                return Optional.of(other);
            }
            if (!merged && isParent(other, row)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<AnnexRow> parentOf(int at) {
        for (int i = at - 1; i >= 0; i--) {
            if (rows.get(i).kind() == Kind.NUMBERED) {
                return Optional.of(rows.get(i));
            }
        }
        return Optional.empty();
    }

    private static boolean areOfOneGroup(AnnexRow row, AnnexRow other) {
        return row.kind() == Kind.DASH
                ? other.kind() == Kind.DASH || isParent(other, row)
                : other.kind() == Kind.NUMBERED && groupOf(row.number()).equals(groupOf(other.number()))
                        || isParent(other, row);
    }

    private static boolean isParent(AnnexRow other, AnnexRow row) {
        if (row.kind() == Kind.DASH) {
            return other.kind() == Kind.NUMBERED;
        }
        return other.kind() == Kind.NUMBERED
                && !other.number().isEmpty()
                && groupOf(row.number()).equals(other.number());
    }

    private static String groupOf(String number) {
        int dot = number.lastIndexOf('.');
        return dot < 0 ? "" : number.substring(0, dot);
    }
}
