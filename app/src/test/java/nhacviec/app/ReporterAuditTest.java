package nhacviec.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nhacviec.core.reminder.ReminderAudit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A morning is judged by who was meant to report on that morning, not by who is meant now. */
class ReporterAuditTest {

    @TempDir
    Path folder;

    @Test
    void whoIsMeantLaterWasNotForgottenBefore() {
        try (OfficeScript office = new OfficeScript(folder)) {
            office.play("""
                    at 2024-03-05 08:00
                    Lan joins Văn phòng as coordinator
                    Hòa joins Tư pháp as staff
                    Lan: /donvi 3.2 Văn phòng cho mọi chỉ tiêu
                    at 2024-03-13 08:00
                    Lan: /donvi 3.2 Tư pháp, Văn phòng cho mọi chỉ tiêu
                    at 2024-03-14 08:00
                    """);
            ReminderAudit.Report gained = office.audit();
            assertThat(gained.isClean()).as(gained.missing().toString()).isTrue();
            office.play("""
                    Lan: /donvi 3.2 Văn phòng cho mọi chỉ tiêu
                    at 2024-03-20 08:00
                    """);
            ReminderAudit.Report lost = office.audit();
            assertThat(lost.isClean()).as(lost.missing().toString()).isTrue();
            assertThat(lost.expected()).isGreaterThan(gained.expected());
        }
    }
}
