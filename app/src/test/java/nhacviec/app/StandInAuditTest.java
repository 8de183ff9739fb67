package nhacviec.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nhacviec.core.reminder.ReminderAudit;
import nhacviec.core.reminder.ReminderAudit.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a partner hears, whoever stands in for a person who is away, and the coordinator for a unit of which nobody is left, is judged
 * like what a lead hears. Task 22 is Văn hóa xã hội's with Văn phòng as its partner, due on 31/3/2024.
 */
class StandInAuditTest {

    private static final String OFFICE = """
            at 2024-03-05 08:00
            Lan joins Văn phòng as coordinator
            Nam joins Văn phòng as staff
            Hòa joins Tư pháp as staff
            Mai joins Văn hóa xã hội as staff
            Thi joins Lãnh đạo as leader
            at 2024-03-12 08:00
            """;

    private static final String HELPED = "partner: nobody is away";
    private static final String ACTED = "Lan: /thay Hòa cho Mai 13/3 - 29/3";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "partner: nobody is away | Nam | partner-7 | 2024-03-20",
                "partner: nobody is away | Nam | partner-0 | 2024-03-29",
                "Lan: /thay Hòa cho Mai 13/3 - 29/3 | Hòa | before-7 | 2024-03-20",
                "Lan: /thay Hòa cho Mai 13/3 - 29/3 | Hòa | due | 2024-03-29",
                "Mai blocks | Lan | before-7 | 2024-03-20",
                "Mai blocks | Lan | overdue-1 | 2024-04-01",
            })
    void what_is_deleted_is_missing_what_is_doubled_is_twice_and_what_came_before_its_day_is_early(
            String how, String name, String occasion, String day) {
        try (OfficeScript office = new OfficeScript(folder)) {
            office.play(OFFICE + (how.equals(HELPED) ? "" : how) + "\nat 2024-04-01 08:00\n");
            assertClean(office);
            String which =
                    " where occasion = '" + occasion + "' and staff_id = (select id from staff where name = '" + name
                            + "') and subject in (select 'milestone:' || id || ':2024-03-31' from milestone where task_id in (select id from task where number = '22'))";
            assertThat(office.auditOfCopy("delete from reminder" + which).missing())
                    .as("deleted")
                    .isNotEmpty()
                    .allMatch(finding -> isOf(finding, occasion))
                    .anyMatch(finding -> finding.on().toString().equals(day));
            ReminderAudit.Report doubled = office.auditOfCopy(
                    "create table said as select * from reminder",
                    "drop table reminder",
                    "alter table said rename to reminder",
                    "insert into reminder select id + 100000, staff_id, subject, occasion, occasion_on, late, delivery_id,"
                            + " recorded_at from reminder" + which);
            assertThat(doubled.twice()).as("doubled").singleElement().matches(finding -> isOf(finding, occasion));
            ReminderAudit.Report early = office.auditOfCopy(
                    "update reminder set recorded_at = recorded_at - 7 * 86400000, occasion_on = '2024-03-01'" + which);
            assertThat(early.early())
                    .as("with a day of its own that is as wrong")
                    .anyMatch(finding -> isOf(finding, occasion));
        }
    }

    /** What was not to be said, and was not. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mai: /xong 22",
                "Nam: /hoan 22 29/3 bận kiểm kê",
                "Mai: /giahan 22 30/6/2024 chờ hướng dẫn",
                "Lan: /thay Hòa cho Mai 13/3 - 19/3",
                "Lan: /thay Nam cho Mai 13/3 - 29/3",
                "Lan: /thay Hòa cho Mai 13/3 - 29/3\nHòa blocks",
                "Lan: /thay Hòa cho Mai 13/3 - 29/3\nat 2024-03-20 08:00\nHòa blocks",
                "Lan: /thay Hòa cho Mai 13/3 - 29/3\nat 2024-03-20 08:00\nHòa blocks\nat 2024-03-25 08:00\nHòa unblocks",
                "Lan: /thay Hòa cho Mai 13/3 - 29/3\nat 2024-03-20 08:00\nMai blocks",
                "Mai blocks\nat 2024-03-25 08:00\nMai unblocks",
                "Mai blocks\nLan blocks",
            })
    void what_was_not_to_be_said_is_not_missing(String how) {
        try (OfficeScript office = new OfficeScript(folder)) {
            office.play(OFFICE + how + "\nat 2024-04-03 08:00\n");
            assertClean(office);
        }
    }

    /** Whose stand-in cannot be reached hears again; so the work of the unit does not fall silent. */
    @Test
    void whoever_is_away_hears_again_when_the_one_who_acts_cannot_be_reached() {
        try (OfficeScript office = new OfficeScript(folder)) {
            office.play(OFFICE + ACTED + "\nat 2024-03-20 08:00\nHòa blocks\nat 2024-03-26 08:00\n");
            assertClean(office);
            assertThat(office.auditOfCopy("delete from reminder where occasion = 'before-3'"
                                    + " and staff_id = (select id from staff where name = 'Mai')")
                            .missing())
                    .isNotEmpty();
        }
    }

    private static boolean isOf(Finding finding, String occasion) {
        return finding.occasion().equals(occasion);
    }

    private static void assertClean(OfficeScript office) {
        ReminderAudit.Report report = office.audit();
        assertThat(report.isClean()).as(report.toString()).isTrue();
    }
}
