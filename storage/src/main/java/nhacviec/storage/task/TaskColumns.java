package nhacviec.storage.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import nhacviec.core.SearchKey;
import nhacviec.core.staff.Unit;
import nhacviec.core.task.Task;
import nhacviec.core.task.TaskNumber;
import nhacviec.storage.ColumnText;
import org.jdbi.v3.core.statement.SqlStatement;

/** A row of the annex of tasks in its columns. */
public final class TaskColumns {

    private TaskColumns() {}

    public static Task read(ResultSet row) throws SQLException {
        return read(row, row.getString("number"), row.getInt("needs_confirmation") == 1);
    }

    /**
     * A task that is worked on. One of an earlier year, which the column {@code of_year} names, bears that year in its number; how its
     * row is to be read is not asked any more.
     */
    static Task inView(ResultSet row) throws SQLException {
        Task task = read(row);
        int year = row.getInt("of_year");
        return year == 0 ? task : task.ofYear(year);
    }

    /**
     * @param number the number that the row had
     * @param needsConfirmation whether the row is, or was, in doubt
     */
    public static Task read(ResultSet row, String number, boolean needsConfirmation) throws SQLException {
        DeadlineColumns deadline = new DeadlineColumns(
                row.getString("deadline_form"),
                row.getString("deadline_kind"),
                row.getString("deadline_trigger"),
                row.getString("deadline_dates"));
        return new Task(
                row.getString("section"),
                new TaskNumber(number),
                row.getString("name"),
                row.getString("short_name"),
                ColumnText.toList(row.getString("products")),
                row.getString("lead"),
                ColumnText.toList(row.getString("partners")),
                row.getString("time_text"),
                deadline.deadline(),
                needsConfirmation,
                number(row.getString("parent")),
                new Task.Written(
                        row.getString("written_time"),
                        row.getString("written_products"),
                        row.getInt("cut_by_page") == 1),
                number(row.getString("time_inherited_from")),
                ColumnText.toList(row.getString("notes")));
    }

    private static TaskNumber number(String text) {
        return text == null ? null : new TaskNumber(text);
    }

    static <S extends SqlStatement<S>> S bind(S statement, Task task, Unit lead) {
        DeadlineColumns deadline = DeadlineColumns.of(task.deadline());
        return statement
                .bind("number", task.number().text())
                .bind("section", task.section())
                .bind("name", task.name())
                .bind("shortName", task.shortName())
                .bind("products", ColumnText.ofList(task.products()))
                .bind("lead", task.lead())
                .bind("unit", lead.id())
                .bind("partners", ColumnText.ofList(task.partners()))
                .bind("time", task.timeText())
                .bind("form", deadline.form())
                .bind("kind", deadline.kind())
                .bind("trigger", deadline.trigger())
                .bind("dates", deadline.dates())
                .bind("confirm", task.needsConfirmation() ? 1 : 0)
                .bind("parent", task.parent() == null ? null : task.parent().text())
                .bind("writtenTime", task.written().timeText())
                .bind("writtenProducts", task.written().products())
                .bind("cut", task.written().cutByPage() ? 1 : 0)
                .bind(
                        "inherited",
                        task.timeInheritedFrom() == null
                                ? null
                                : task.timeInheritedFrom().text())
                .bind("notes", ColumnText.ofList(task.notes()))
                .bind("key", SearchKey.of(task.number() + " " + task.name() + " " + task.shortName()));
    }
}
