package nhacviec.storage.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nhacviec.core.staff.Unit;
import nhacviec.core.staff.Validity;
import nhacviec.storage.Database;
import nhacviec.storage.JdbiBookkeeping;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Books from before plans could be imported again know afterwards what the file said and what people said. */
class PlanChangesMigrationTest {

    @TempDir
    private Path folder;

    @Test
    void whatPeopleConfirmedAndChoseIsToldFromWhatTheFileSaid() {
        String url = "jdbc:sqlite:" + folder.resolve("old.db");
        Flyway.configure()
                .dataSource(url, null, null)
                .locations("classpath:nhacviec/storage/sqlite")
                .target("8")
                .load()
                .migrate();
        Jdbi.create(url).useTransaction(PlanChangesMigrationTest::fill);
        try (Database database = Database.open(url)) {
            Jdbi books = Jdbi.create(url);
            assertThat(rows(books, "select number, known_since, planned_confirmation from task order by position"))
                    .extracting(row ->
                            row.get("number") + " " + row.get("known_since") + " " + row.get("planned_confirmation"))
                    .containsExactly("1 77 1", "2 77 1", "3 77 0");
            assertThat(rows(books, "select position, planned_chosen from indicator_target order by position"))
                    .extracting(row -> row.get("position") + " " + row.get("planned_chosen"))
                    .containsExactly("1 1", "2 0");
            List<Unit> units = new JdbiBookkeeping(database).read(b -> b.staff().units());
            assertThat(units.get(0).validity()).isEqualTo(Validity.ALWAYS);
        }
    }

    private static List<Map<String, Object>> rows(Jdbi books, String sql) {
        return books.withHandle(handle -> handle.createQuery(sql).mapToMap().list());
    }

    /** Task 1 is in doubt, task 2 was and is confirmed, task 3 never was; of two targets the second was chosen by a person. */
    private static void fill(Handle rows) {
        rows.execute("insert into unit values (1, 'Tư pháp', 'Tư pháp', '', 'tu phap')");
        rows.execute("insert into plan values (5, 2024, 't', 'l', 'n', '2024-01-11', 's', 'f', 77)");
        for (int i = 1; i <= 3; i++) {
            rows.execute(
                    "insert into task values (?, 5, ?, ?, 'I', 'n', 'n', '', 'Tư pháp', 1, '', '', 'ALL_YEAR', 'YEAR_ROUND', '',"
                            + " '', ?, null, '', '', 0, null, '', '')",
                    i,
                    i,
                    String.valueOf(i),
                    i == 1 ? 1 : 0);
        }
        rows.execute(
                "insert into indicator values (9, 5, 1, '3.2', 'n', 'n', null, 0, '', '', '', 'RATIO', '', '', '', '', '',"
                        + " '', 0, '', '')");
        rows.execute("insert into indicator_target values (9, 1, 'AT_LEAST', '60', '%', '60%', 'a', 0)");
        rows.execute("insert into indicator_target values (9, 2, 'AT_LEAST', '50', '%', '50%', 'b', 1)");
        rows.execute("insert into audit_change (at, actor, source, action, subject, before_was, after_is)"
                + " values (80, 'Lan', 'chat:1', 'task.confirm', 'task 2', '', ''),"
                + " (81, 'Lan', 'chat:2', 'indicator.target', '3.2', '', '')");
    }
}
