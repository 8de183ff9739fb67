package nhacviec.storage.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import nhacviec.core.staff.Unit;
import nhacviec.core.staff.Validity;
import nhacviec.storage.ColumnText;
import nhacviec.storage.Row;

/** A unit in its columns, also where it stands beside something else. */
final class UnitColumns {

    private UnitColumns() {}

    /** The columns of a unit called {@code u}, whose successor is joined as {@code n}. */
    static String of(String u) {
        return """
                %1$s.id as its_unit, %1$s.name as unit_name, %1$s.short_name as unit_short, %1$s.variants as unit_variants,
                %1$s.valid_from as unit_from, %1$s.valid_to as unit_to, %1$s.handed_over_at as unit_handed_over,
                n.name as unit_successor""".formatted(u);
    }

    static Unit read(ResultSet row) throws SQLException {
        return new Unit(
                row.getLong("its_unit"),
                row.getString("unit_name"),
                row.getString("unit_short"),
                ColumnText.toList(row.getString("unit_variants")),
                new Validity(
                        Row.date(row, "unit_from"),
                        Row.date(row, "unit_to"),
                        row.getString("unit_successor"),
                        Row.number(row, "unit_handed_over") != null));
    }
}
