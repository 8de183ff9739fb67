package nhacviec.documents.plan;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nhacviec.core.plan.PlanFinding;
import nhacviec.core.plan.PlanFinding.Severity;
import nhacviec.documents.plan.AnnexColumns.Role;
import nhacviec.documents.plan.PlanDocument.Cell;
import nhacviec.documents.plan.PlanDocument.Row;
import nhacviec.documents.plan.PlanDocument.Table;

/** A table that is none of the two annexes: it is named, so that nobody believes that it was read. */
final class PassedOverTable {

    /** A letterhead has two columns, a signature two rows. */
    private static final int FEWEST_COLUMNS = 3;

    private static final int FEWEST_ROWS = 3;

    private PassedOverTable() {}

    /** What to say of it; empty for a frame around a letterhead, a signature or a list of addressees. */
    static Optional<PlanFinding> finding(Table table) {
        List<Row> rows = table.rows().stream()
                .filter(row -> filled(row) >= FEWEST_COLUMNS)
                .toList();
        if (rows.size() < FEWEST_ROWS) {
            return Optional.empty();
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        rows.get(0).cells().stream()
                .map(Cell::text)
                .map(AnnexColumns::role)
                .filter(role -> role != null)
                .forEach(roles::add);
        String why = roles.size() < 2
                ? "không thấy hàng tiêu đề nói cột nào là gì"
                : !roles.contains(Role.NAME)
                        ? "tiêu đề không có cột tên nhiệm vụ hay chỉ tiêu"
                        : "tiêu đề không có cột thời gian hay sản phẩm (bảng nhiệm vụ), cũng không có cột mức phấn đấu (bảng chỉ tiêu)";
        return Optional.of(new PlanFinding(
                Severity.QUESTION,
                rows.get(0).place(),
                "bảng bắt đầu bằng “" + Wording.brief(rows.get(0).text()) + "” chưa được đọc: " + why
                        + "; là một phần của kế hoạch thì xin sửa hàng tiêu đề rồi gửi lại."));
    }

    private static long filled(Row row) {
        return row.cells().stream().filter(cell -> !cell.text().isEmpty()).count();
    }
}
