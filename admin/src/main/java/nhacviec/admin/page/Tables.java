package nhacviec.admin.page;

/**
 * Tables that become cards on a narrow screen. The roles say that they still are tables when the style no longer shows
 * them as such.
 */
final class Tables {

    private Tables() {}

    static Html head(String... columns) {
        Html row = Html.tag("tr").attr("role", "row");
        for (String column : columns) {
            row.add(Html.tag("th", column).attr("scope", "col").attr("role", "columnheader"));
        }
        return Html.tag("thead").attr("role", "rowgroup").add(row);
    }

    static Html row(Html... cells) {
        return Html.tag("tr").attr("role", "row").add(cells);
    }

    /** A cell that repeats its column's name on a narrow screen. */
    static Html cell(String label, String text) {
        return Html.tag("td").attr("role", "cell").attr("data-label", label).text(text);
    }
}
