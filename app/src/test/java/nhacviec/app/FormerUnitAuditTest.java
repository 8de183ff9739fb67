package nhacviec.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nhacviec.core.reminder.ReminderAudit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A morning is judged by the unit and the role in which a person had it, not by what the person is now. */
class FormerUnitAuditTest {

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
}
