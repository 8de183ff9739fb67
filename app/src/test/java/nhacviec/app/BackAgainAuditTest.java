package nhacviec.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nhacviec.core.reminder.ReminderAudit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever heard in the place of somebody who had blocked the bot is not said to have missed anything once that person is back. */
class BackAgainAuditTest {

    /** Task 22 is Văn hóa xã hội's with Văn phòng as partner, due on 31/3. */
    private static final String OFFICE = """
            at 2024-03-05 08:00
            Lan joins Văn phòng as coordinator
            Hòa joins Tư pháp as staff
            Mai joins Văn hóa xã hội as staff
            Thi joins Lãnh đạo as leader
            """;

    @TempDir
    Path folder;

    @Test
    void what_the_coordinator_heard_for_a_unit_stays_right_when_its_person_is_back() {
        try (OfficeScript office = new OfficeScript(folder)) {
            office.play(OFFICE + """
                    at 2024-03-12 08:00
                    Mai blocks
                    at 2024-03-20 08:00
                    """);
            assertClean(office);
            office.play("at 2024-03-21 08:00\nMai unblocks\n");
            assertClean(office);
            office.play("at 2024-04-11 11:00\n");
            assertClean(office);
            String lan =
                    "delete from reminder where staff_id = 1 and occasion_on = '2024-03-20' and occasion = 'before-7'";
            assertThat(office.auditOfCopy(lan).missing())
                    .as("the coordinator was to hear it in the unit's place")
                    .isNotEmpty();
        }
    }

    @Test
    void what_the_leader_heard_for_the_coordinator_stays_right_when_she_is_back() {
        try (OfficeScript office = new OfficeScript(folder)) {
            office.play(OFFICE + """
                    at 2024-03-12 08:00
                    Lan blocks
                    at 2024-03-13 08:00
                    Hòa blocks
                    at 2024-03-28 08:00
                    """);
            assertClean(office);
            office.play("at 2024-04-02 08:00\nLan unblocks\n");
            assertClean(office);
            office.play("at 2024-04-04 08:00\nHòa unblocks\nat 2024-04-11 11:00\n");
            assertClean(office);
            for (String what : new String[] {"subject = 'awaited'", "occasion like 'before-%'"}) {
                String leader = "delete from reminder where recorded_at < 1712000000000 and " + what
                        + " and staff_id = (select id from staff where name = 'Thi')";
                assertThat(office.auditOfCopy(leader).missing())
                        .as(what + " was the leader's to hear meanwhile")
                        .isNotEmpty();
            }
        }
    }

    @Test
    void somebody_who_is_moved_to_another_unit_while_away_is_there_once_they_are_back() {
        try (OfficeScript office = new OfficeScript(folder)) {
            office.play(OFFICE + """
                    at 2024-03-12 08:00
                    Mai blocks
                    at 2024-03-14 08:00
                    Lan: /nguoi 3 Tư pháp
                    at 2024-03-21 08:00
                    Mai unblocks
                    at 2024-03-28 11:00
                    """);
            assertClean(office);
        }
    }

    @Test
    void who_left_and_comes_again_is_owed_their_mornings() {
        try (OfficeScript office = new OfficeScript(folder)) {
            office.play(OFFICE + """
                    at 2024-03-12 08:00
                    Mai is revoked
                    at 2024-03-18 08:00
                    Mai joins Văn hóa xã hội as staff
                    at 2024-03-28 11:00
                    """);
            assertClean(office);
            String morning =
                    "delete from morning where day = '2024-03-25' and staff_id = (select id from staff where name = 'Mai')";
            assertThat(office.auditOfCopy(morning).missing())
                    .extracting(ReminderAudit.Finding::subject)
                    .contains("morning");
        }
    }

    private static void assertClean(OfficeScript office) {
        ReminderAudit.Report report = office.audit();
        assertThat(report.isClean()).as(report.toString()).isTrue();
    }
}
