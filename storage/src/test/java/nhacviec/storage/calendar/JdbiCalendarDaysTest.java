package nhacviec.storage.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import nhacviec.storage.OfficeBooks;
import org.junit.jupiter.api.Test;

class JdbiCalendarDaysTest extends OfficeBooks {

    @Test
    void theLastWordOnADayCounts() {
        LocalDate saturday = LocalDate.of(2024, 5, 4);
        LocalDate monday = LocalDate.of(2024, 4, 29);
        record(b -> {
            b.calendar().change(saturday, false, "nghỉ");
            b.calendar().change(saturday, true, "làm bù");
            b.calendar().change(monday, false, "hoán đổi");
        });
        assertThat(map(b -> b.calendar().changed())).isEqualTo(Map.of(saturday, true, monday, false));
    }
}
