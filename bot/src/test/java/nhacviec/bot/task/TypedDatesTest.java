package nhacviec.bot.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates typed for a task whose dates another document fixes, mostly without a year. */
class TypedDatesTest {

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-04-02 | 15/4, 15/7, 15/10, 15/1 | 2024-04-15 2024-07-15 2024-10-15 2025-01-15",
                "2024-01-11 | 15/4, 15/7, 15/10, 15/1 | 2024-04-15 2024-07-15 2024-10-15 2025-01-15",
                "2024-04-02 | 15/1, 15/4, 15/7, 15/10 | 2025-01-15 2024-04-15 2024-07-15 2024-10-15",
                "2024-04-02 | 15/10, 15/1, 15/4 | 2024-10-15 2025-01-15 2025-04-15",
                "2024-06-20 | 15/4, 15/7 | 2025-04-15 2024-07-15",
                "2024-12-20 | 15/1; 15/4 | 2025-01-15 2025-04-15",
                // Late is what has passed a short while ago.
                "2024-04-20 | 15/4, 15/7 | 2024-04-15 2024-07-15",
                "2024-05-15 | 15/4 | 2024-04-15",
                "2024-05-16 | 15/4 | 2025-04-15",
                // A year that is written holds, for what follows too.
                "2024-12-20 | 15/4/2024, 15/7, 15/1 | 2024-04-15 2024-07-15 2025-01-15",
                "2024-04-02 | 15/1/2024 | 2024-01-15",
                "2024-04-02 | 15/1/25, 15/4 | 2025-01-15 2025-04-15",
            })
    void dates_without_a_year_go_upwards(LocalDate today, String typed, String read) {
        assertThat(TypedDates.ofDeadlines(typed, today).dates().stream()
                        .map(LocalDate::toString)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-01-11 | 15/4, 15/7, 15/10, 15/1 | PLAIN | 2024-04-15 2024-07-15 2024-10-15 2025-01-15",
                "2024-04-02 | 15/10, 15/1, 15/4 | PLAIN | 2024-10-15 2025-01-15 2025-04-15",
                "2024-04-02 | 15/4/2024, 15/7, 15/1 | PLAIN | 2024-04-15 2024-07-15 2025-01-15",
                "2024-06-20 | 15/4, 15/7 | PLAIN | 2025-04-15 2024-07-15",
                "2024-07-01 | 15/7/2024, 15/4/2024 | PLAIN | 2024-07-15 2024-04-15",
                "2024-01-11 | 15/7, 15/4 | SORTED | 2024-04-15 2024-07-15",
                "2024-01-11 | 15/10, 15/4, 15/7 | SORTED | 2024-04-15 2024-07-15 2024-10-15",
                "2024-06-01 | 15/7, 15/4 | UNCLEAR | 2024-07-15 2025-04-15",
                "2024-04-20 | 15/7, 15/4 | UNCLEAR | 2024-07-15 2025-04-15",
                "2024-01-11 | 15/10, 15/1 | UNCLEAR | 2024-10-15 2025-01-15",
                "2024-01-11 | 15/7/2024, 15/4 | UNCLEAR | 2024-07-15 2025-04-15",
                "2024-01-11 | 15/7, 15/4, 15/10, 15/1 | UNCLEAR | 2024-07-15 2025-04-15 2025-10-15 2026-01-15",
            })
    void dates_that_go_downwards_are_asked_about_or_put_in_order(
            LocalDate today, String typed, TypedDates.Order order, String read) {
        TypedDates dates = TypedDates.ofDeadlines(typed, today);
        assertThat(dates.order()).isEqualTo(order);
        assertThat(dates.dates().stream().map(LocalDate::toString).collect(Collectors.joining(" ")))
                .isEqualTo(read);
    }

    @Test
    void a_day_that_its_year_does_not_have_is_named() {
        LocalDate today = LocalDate.of(2024, 4, 2);
        assertThat(TypedDates.ofDeadlines("15/10, 29/2", today).unreal()).isEqualTo("29/2");
        assertThat(TypedDates.ofDeadlines("31/4", today).unreal()).isEqualTo("31/4");
        assertThat(TypedDates.ofArrival("29/2", today).dates()).containsExactly(LocalDate.of(2024, 2, 29));
    }

    @Test
    void what_came_came_in_this_year_and_the_days_behind_it_are_left() {
        TypedDates typed = TypedDates.ofArrival("15/1 20", LocalDate.of(2024, 4, 2));
        assertThat(typed.dates()).containsExactly(LocalDate.of(2024, 1, 15));
        assertThat(typed.rest().strip()).isEqualTo("20");
    }
}
