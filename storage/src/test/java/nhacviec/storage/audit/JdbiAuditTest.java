package nhacviec.storage.audit;

import static org.assertj.core.api.Assertions.assertThat;

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

    @Test
    void aChangeNamesThePersonWhoMadeIt() {
        importSample();
        var hoa = join("Hòa", "Tư pháp", 5);
        record(b -> b.audit().record(Actor.of(hoa, "chat:1"), NOW, "task.snooze", "task 1", "", ""));
        assertThat(list(b -> b.audit().newest(Long.MAX_VALUE, 1)).get(0).staffId())
                .isEqualTo(hoa.id());
    }
}
