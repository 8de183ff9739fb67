package nhacviec.storage.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import nhacviec.core.audit.AuditTrail;
import nhacviec.core.audit.AuditTrail.Change;
import nhacviec.core.staff.Actor;
import nhacviec.storage.OfficeBooks;
import org.junit.jupiter.api.Test;

class JdbiAuditTest extends OfficeBooks {

    @Test
    void theAuditTrailIsReadNewestFirstInPages() {
        for (int i = 0; i < 5; i++) {
            String subject = "task " + i;
            record(b -> b.audit().record(Actor.administrator("http"), NOW, "task.complete", subject, "a", "x"));
        }
        var page = list(b -> b.audit().newest(Long.MAX_VALUE, 2));
        assertThat(page).extracting(Change::subject).containsExactly("task 4", "task 3");
        assertThat(list(b -> b.audit().newest(page.get(1).id(), 10))).hasSize(3);
        assertThat(page.get(0))
                .isEqualTo(new Change(
                        page.get(0).id(), NOW, null, "Quản trị", "http", "task.complete", "task 4", "a", "x"));
    }

    private void threeChanges() {
        for (int i = 1; i <= 3; i++) {
            String subject = "task " + i;
            record(b -> b.audit()
                    .record(
                            Actor.administrator("http"),
                            NOW.plusSeconds(subject.length()),
                            "task.complete",
                            subject,
                            "a",
                            "x"));
        }
    }

    /** What somebody with the file in their hands can do: the guards of the table are the first thing that goes. */
    private void behindOurBack(String... statements) throws Exception {
        try (Connection connection = DriverManager.getConnection(url());
                Statement statement = connection.createStatement()) {
            statement.execute("drop trigger audit_change_stays");
            statement.execute("drop trigger audit_change_remains");
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private Optional<Long> broken() {
        return maybe(b -> b.audit().firstBroken());
    }

    @Test
    void anUntouchedTrailIsWhole() {
        assertThat(broken()).isEmpty();
        threeChanges();
        assertThat(broken()).isEmpty();
        assertThat(list(b -> b.audit().between(NOW, NOW.plusSeconds(60))))
                .hasSize(3)
                .allMatch(kept -> kept.hash().length() == 64);
    }

    @Test
    void changesOfOneWriteAreSealedTogetherAndWithoutThoseThatWereUndone() {
        Actor by = Actor.administrator("http");
        for (int round = 0; round < 2; round++) {
            record(b -> {
                b.audit().record(by, NOW, "task.complete", "task 1", "", "");
                assertThatThrownBy(() -> books.attempt(b, part -> {
                            part.audit().record(by, NOW, "task.complete", "undone", "", "");
                            throw new IllegalStateException();
                        }))
                        .isInstanceOf(IllegalStateException.class);
                books.attempt(b, part -> part.audit().record(by, NOW, "task.complete", "task 2", "", ""));
                assertThat(b.audit().firstBroken()).isEmpty();
                assertThat(b.audit().between(NOW, NOW.plusSeconds(1)))
                        .allMatch(kept -> kept.hash().length() == 64);
                b.audit().record(by, NOW, "task.complete", "task 3", "", "");
            });
            assertThat(broken()).isEmpty();
        }
        assertThat(list(b -> b.audit().between(NOW, NOW.plusSeconds(1))))
                .hasSize(6)
                .allMatch(kept -> kept.hash().length() == 64);
        assertThat(rows("select * from audit_seal")).hasSize(6);
    }

    @Test
    void aFirstChangeThatWasUndoneDoesNotHinderTheChain() {
        Actor by = Actor.administrator("http");
        record(b -> {
            assertThatThrownBy(() -> books.attempt(b, part -> {
                        part.audit().record(by, NOW, "task.complete", "undone", "", "");
                        throw new IllegalStateException();
                    }))
                    .isInstanceOf(IllegalStateException.class);
            b.audit().record(by, NOW, "task.complete", "task 1", "", "");
        });
        assertThat(broken()).isEmpty();
        assertThat(rows("select * from audit_seal")).hasSize(1);
    }

    @Test
    void aChangedRowIsFound() throws Exception {
        threeChanges();
        behindOurBack("update audit_change set actor = 'Ai khác' where id = 2");
        assertThat(broken()).contains(2L);
    }

    @Test
    void aRowTakenOutOfTheMiddleIsFound() throws Exception {
        threeChanges();
        behindOurBack("delete from audit_seal where change_id = 2", "delete from audit_change where id = 2");
        assertThat(broken()).contains(3L);
    }

    @Test
    void rowsCutOffTheEndAreFoundAlsoAfterMoreWasRecorded() throws Exception {
        threeChanges();
        behindOurBack("delete from audit_seal where change_id = 3", "delete from audit_change where id = 3");
        assertThat(broken()).contains(3L);
        threeChanges();
        assertThat(broken()).as("what comes later does not hide it").contains(4L);
    }

    @Test
    void aRowPutInIsFound() throws Exception {
        threeChanges();
        behindOurBack("insert into audit_change (id, at, actor, source, action, subject, before_was, after_is)"
                + " values (0, 0, 'x', 'http', 'a', 's', '', '')");
        threeChanges();
        assertThat(broken()).isPresent();
    }

    @Test
    void aRecordedChangeCannotBeTouchedByAStatement() {
        threeChanges();
        assertThatThrownBy(() -> {
                    try (Connection connection = DriverManager.getConnection(url());
                            Statement statement = connection.createStatement()) {
                        statement.execute("delete from audit_change");
                    }
                })
                .hasMessageContaining("only added to");
    }

    @Test
    void changesAreLookedForByKindSubjectAndDay() {
        Actor by = Actor.administrator("page");
        record(b -> {
            b.audit().record(by, NOW, "task.complete", "task 1", "", "");
            b.audit().record(by, NOW.plusSeconds(60), "task.reopen", "task 1 (Quý I)", "", "");
            b.audit().record(by, NOW.plusSeconds(120), "task.complete", "task 1.1", "", "");
            b.audit().record(by, NOW.plusSeconds(180), "period.lock", "period 2024-Q1", "", "");
        });
        assertThat(subjects(AuditTrail.Search.ALL)).hasSize(4);
        assertThat(subjects(new AuditTrail.Search("task", null, null, null)))
                .containsExactly("task 1.1", "task 1 (Quý I)", "task 1");
        assertThat(subjects(new AuditTrail.Search(null, "task 1", null, null)))
                .containsExactly("task 1 (Quý I)", "task 1");
        assertThat(subjects(new AuditTrail.Search(null, null, NOW.plusSeconds(60), NOW.plusSeconds(180))))
                .containsExactly("task 1.1", "task 1 (Quý I)");
        assertThat(subjects(new AuditTrail.Search("tas", null, null, null))).isEmpty();
    }

    private List<String> subjects(AuditTrail.Search search) {
        return list(b -> b.audit().search(search, Long.MAX_VALUE, 10)).stream()
                .map(Change::subject)
                .toList();
    }

    @Test
    void aChangeNamesThePersonWhoMadeIt() {
        importSample();
        var hoa = join("Hòa", "Tư pháp", 5);
        record(b -> b.audit().record(Actor.of(hoa, "chat:1"), NOW, "task.snooze", "task 1", "", ""));
        assertThat(list(b -> b.audit().newest(Long.MAX_VALUE, 1)).get(0).staffId())
                .isEqualTo(hoa.id());
    }
}
