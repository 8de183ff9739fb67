package nhacviec.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nhacviec.core.reminder.ReminderAudit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A morning is judged by the due date that stood on it, not by the one that was set since. */
class FormerDueDateAuditTest {

    @TempDir
    Path folder;

    @Test
    void whatWasLateBeforeAnExtensionStaysProved() {
        try (OfficeScript office = new OfficeScript(folder)) {
            office.play("""
                    at 2024-01-11 08:00
                    Lan joins Văn phòng as coordinator
                    Hòa joins Tư pháp as staff
                    Thi joins Lãnh đạo as leader
                    at 2024-03-04 08:00
                    """);
            ReminderAudit.Report before = office.audit();
            assertClean(before);
            office.play("Thi: /giahan 6 22/3/2024 chờ hướng dẫn của huyện\n");
            assertClean(office.audit());
            assertThat(office.audit().expected()).isEqualTo(before.expected());
            office.play("""
                    at 2024-03-28 08:00
                    Thi: /giahan 6 29/4/2024 chờ thêm
                    at 2024-04-03 08:00
                    """);
            assertClean(office.audit());
            assertThat(missing(office, "2024-01-31", "Hòa", "before-%")).isPositive();
            assertThat(missing(office, "2024-01-31", "Hòa", "overdue-%")).isGreaterThan(5);
            assertThat(missing(office, "2024-01-31", "Lan", "escalated-%")).isPositive();
            assertThat(missing(office, "2024-01-31", "Thi", "escalated-%")).isPositive();
            assertThat(missing(office, "2024-03-22", "Hòa", "%")).isGreaterThan(3);
            assertThat(missing(office, "2024-04-29", "Hòa", "%")).isZero();
        }
    }

    @Test
    void whatADateSetByHandHadBroughtStaysProvedWhenItIsAnother() {
        try (OfficeScript office = new OfficeScript(folder)) {
            office.play("""
                    at 2024-01-11 08:00
                    Lan joins Văn phòng as coordinator
                    Hòa joins Tư pháp as staff
                    Mai joins Văn hóa xã hội as staff
                    Thi joins Lãnh đạo as leader
                    at 2024-02-01 08:00
                    Lan: /den 13 1/2/2024
                    at 2024-04-01 08:00
                    """);
            ReminderAudit.Report before = office.audit();
            assertClean(before);
            office.play("""
                    Lan: /den 13 15/3/2024
                    at 2024-04-09 08:00
                    Lan: /chuaden 13
                    at 2024-04-16 08:00
                    """);
            assertClean(office.audit());
            assertThat(office.auditOfCopy(
                                    "delete from reminder where subject in (select 'milestone:' || m.id || ':2024-02-29'"
                                            + " from milestone m join task t on t.id = m.task_id where t.number = '13')")
                            .missing())
                    .hasSizeGreaterThan(5);
        }
    }

    private static void assertClean(ReminderAudit.Report report) {
        assertThat(report.isClean()).as(report.toString()).isTrue();
    }

    /** How many findings there are when what a person heard of task 6 with a due date is deleted. */
    private static int missing(OfficeScript office, String due, String name, String occasion) {
        return office.auditOfCopy("delete from reminder where occasion like '" + occasion
                        + "' and staff_id = (select id from staff where name = '" + name + "')"
                        + " and subject in (select 'milestone:' || m.id || ':" + due
                        + "' from milestone m join task t on t.id = m.task_id where t.number = '6')")
                .missing()
                .size();
    }
}
