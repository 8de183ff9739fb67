package nhacviec.admin.page;

import java.util.List;

/**
 * Tables that become cards on a narrow screen. The roles say that they still are tables when the style no longer shows
 * them as such.
 */
public final class Tables {

    private Tables() {}

    public static Html head(String... columns) {
        Html row = Html.tag("tr").attr("role", "row");
        for (String column : columns) {
            row.add(Html.tag("th", column).attr("scope", "col").attr("role", "columnheader"));
        }
        return Html.tag("thead").attr("role", "rowgroup").add(row);
    }

    public static Html row(Html... cells) {
        return Html.tag("tr").attr("role", "row").add(cells);
    }

    /** A table with its name, its columns and its rows. */
    public static Html table(String style, String caption, List<String> columns, List<Html> rows) {
        return Html.tag("table")
                .attr("role", "table")
                .cls((style + " stack").strip())
                .add(
                        Html.tag("caption", caption),
                        head(columns.toArray(String[]::new)),
                        Html.tag("tbody").attr("role", "rowgroup").addAll(rows));
    }

    /** The cell that names its row. */
    public static Html name(String text) {
        return Html.tag("th", text).attr("scope", "row").attr("role", "rowheader");
    }

    /** A cell with more than words in it. */
    public static Html cell(String label, Html content) {
        return cell(label, "").add(content);
    }

    /** A cell that repeats its column's name on a narrow screen. */
    public static Html cell(String label, String text) {
        return Html.tag("td").attr("role", "cell").attr("data-label", label).text(text);
    }
}
