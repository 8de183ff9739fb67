package nhacviec.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import nhacviec.config.calendar.CalendarFile;
import org.junit.jupiter.api.Test;

class DoctorVerbTest {

    @Test
    void a_year_that_the_calendar_file_lists_is_not_called_reckoned_by_the_law() {
        assertThat(words(2024)).isEqualTo("đã có ngày nghỉ năm 2024; nên đối chiếu lại với thông báo nghỉ của năm");
        assertThat(words(2026)).isEqualTo("đã có ngày nghỉ năm 2026");
        assertThat(words(2031)).startsWith("năm 2031 mới tính theo luật");
    }

    private static String words(int year) {
        return DoctorVerb.calendarWords(
                Optional.ofNullable(CalendarFile.shipped().years().get(year)), year);
    }
}
