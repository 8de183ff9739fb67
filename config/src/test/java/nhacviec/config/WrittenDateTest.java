package nhacviec.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateTest {

    @ParameterizedTest
    @CsvSource({
        "15/4, 2024-04-15",
        "05/04/2025, 2025-04-05",
        "2024-04-15, 2024-04-15",
        "15/1 năm sau, 2025-01-15",
        "29/2, 2024-02-29"
    })
    void dates_are_read_as_people_write_them(String written, LocalDate date) {
        assertThat(WrittenDate.read(written, 2024)).contains(date);
        assertThat(WrittenDate.read(WrittenDate.write(date, 2024), 2024)).contains(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"30/2", "31/4/2024", "4/15", "15.4", "15/4/24", "15/4/2024 năm sau", "tháng 4", ""})
    void what_is_no_date_is_not_guessed(String written) {
        assertThat(WrittenDate.read(written, 2024)).isEmpty();
    }

    @Test
    void the_shortest_form_is_written() {
        assertThat(WrittenDate.write(LocalDate.of(2024, 4, 15), 2024)).isEqualTo("15/4");
        assertThat(WrittenDate.write(LocalDate.of(2025, 1, 15), 2024)).isEqualTo("15/1 năm sau");
        assertThat(WrittenDate.write(LocalDate.of(2023, 12, 1), 2024)).isEqualTo("1/12/2023");
    }
}
