package nhacviec.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import nhacviec.core.reminder.ReminderAudit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A morning is judged by the unit and the role in which a person had it, not by what the person is now. */
class FormerUnitAuditTest {

    private static final String UNTIL = "occasion_on < '2024-03-25' and ";

    @TempDir
    Path folder;

    @Test
    void whoMovesToAnotherUnitKeepsTheMorningsOfTheFormerOneProved() {
        try (OfficeScript office = new OfficeScript(folder)) {
            office.play("""
                    at 2024-03-05 08:00
                    Lan joins Văn phòng as coordinator
                    Hòa joins Tư pháp as staff
                    Minh joins Lãnh đạo as leader
                    at 2024-04-02 08:00
                    """);
            ReminderAudit.Report before = office.audit();
            assertThat(before.isClean()).as(before.missing().toString()).isTrue();
            office.play("""
                    Hòa joins Văn hóa xã hội as staff
                    Hòa taps Chuyển sang vai mới
                    Lan joins Tư pháp as staff
                    Lan taps Chuyển sang vai mới
                    Minh joins Văn phòng as coordinator
                    Minh taps Chuyển sang vai mới
                    """);
            ReminderAudit.Report moved = office.audit();
            assertThat(moved.expected()).isEqualTo(before.expected());
            assertThat(moved.isClean()).as(moved.missing().toString()).isTrue();
            office.play("at 2024-04-05 08:00\n");
            ReminderAudit.Report after = office.audit();
            assertThat(after.isClean()).as(after.missing().toString()).isTrue();
            assertThat(after.expected()).isGreaterThan(moved.expected());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tư pháp + Văn hóa xã hội become Văn hóa - Tư pháp",
                "Tư pháp + Văn hóa xã hội become Tài chính - Kế toán",
                "Tư pháp become Văn hóa xã hội",
                "Tư pháp become Tư pháp - Hộ tịch",
                "Tư pháp become Văn hóa xã hội\nVăn hóa xã hội become Tổ Tư pháp"
            })
    void whatPeopleHeardBeforeTheirUnitBecameAnotherStaysProved(String merger) {
        try (OfficeScript office = new OfficeScript(folder)) {
            office.play("""
                    at 2024-01-11 08:00
                    Lan joins Văn phòng as coordinator
                    Hòa joins Tư pháp as staff
                    Mai joins Văn hóa xã hội as staff
                    Kim joins Tài chính as staff
                    Thi joins Lãnh đạo as leader
                    at 2024-02-02 08:00
                    Mai blocks
                    at 2024-02-06 08:00
                    Mai unblocks
                    at 2024-03-25 08:00
                    """);
            ReminderAudit.Report before = office.audit();
            assertThat(before.isClean()).as(before.toString()).isTrue();
            office.play(merger + "\n");
            ReminderAudit.Report merged = office.audit();
            assertThat(merged.isClean()).as(merged.toString()).isTrue();
            assertThat(merged.expected()).isEqualTo(before.expected());
            office.play("at 2024-04-10 08:00\n");
            ReminderAudit.Report after = office.audit();
            assertThat(after.isClean()).as(after.toString()).isTrue();
            assertThat(after.expected()).isGreaterThan(merged.expected());
            assertThat(missing(office, "Hòa", UNTIL + "subject like 'milestone:%' and occasion like 'before-%'"))
                    .isGreaterThan(5);
            assertThat(missing(office, "Hòa", UNTIL + "occasion like 'overdue-%'"))
                    .isGreaterThan(5);
            assertThat(missing(office, "Hòa", UNTIL + "subject like 'figures:%'"))
                    .isPositive();
            assertThat(missing(office, "Mai", UNTIL + "subject like 'milestone:%'"))
                    .isPositive();
            assertThat(missing(office, "Lan", UNTIL + "occasion like 'escalated-%'"))
                    .isPositive();
            assertThat(missing(office, "Thi", UNTIL + "occasion like 'escalated-%'"))
                    .isPositive();
        }
    }

    @Test
    void aMergerInTheNewYearLeavesTheOldYearProved() {
        try (OfficeScript office = new OfficeScript(folder)) {
            office.play("""
                    at 2024-10-01 08:00
                    Lan joins Văn phòng as coordinator
                    Hòa joins Tư pháp as staff
                    Mai joins Văn hóa xã hội as staff
                    Thi joins Lãnh đạo as leader
                    at 2024-10-08 08:00
                    Hòa: /xong 6
                    Thi: /giahan 7 15/11/2024 chờ hướng dẫn của huyện
                    at 2024-12-10 08:00
                    the plan of 2025 comes
                    at 2025-02-10 08:00
                    """);
            ReminderAudit.Report before = office.audit();
            assertThat(before.isClean()).as(before.toString()).isTrue();
            office.play("Tư pháp + Văn hóa xã hội become Văn hóa - Tư pháp\nat 2025-02-13 08:00\n");
            ReminderAudit.Report after = office.audit();
            assertThat(after.isClean()).as(after.toString()).isTrue();
            assertThat(after.expected()).isGreaterThan(before.expected());
            for (String due : List.of("2024-01-31", "2024-11-15")) {
                assertThat(missing(
                                office,
                                "Hòa",
                                "occasion_on < '2025-01-01' and subject in (select 'milestone:' || id || ':" + due
                                        + "' from milestone)"))
                        .as(due)
                        .isPositive();
            }
            assertThat(missing(office, "Hòa", "occasion_on > '2025-01-01' and occasion like 'before-%'"))
                    .isPositive();
        }
    }

    /** How many findings there are when what a person heard is deleted. */
    private static int missing(OfficeScript office, String name, String which) {
        return office.auditOfCopy("delete from reminder where " + which
                        + " and staff_id = (select id from staff where name = '" + name
                        + "')")
                .missing()
                .size();
    }
}
