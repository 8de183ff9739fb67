package nhacviec.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkCalendarTest {

    /** Tết 2024, the day swapped on 29/4, and the Saturday worked for it. */
    private static final WorkCalendar YEAR_2024 = new WorkCalendar(
            Set.of(
                    LocalDate.of(2024, 2, 8),
                    LocalDate.of(2024, 2, 9),
                    LocalDate.of(2024, 2, 12),
                    LocalDate.of(2024, 2, 13),
                    LocalDate.of(2024, 2, 14),
                    LocalDate.of(2024, 4, 18),
                    LocalDate.of(2024, 4, 29),
                    LocalDate.of(2024, 4, 30),
                    LocalDate.of(2024, 5, 1))::contains,
            Set.of(LocalDate.of(2024, 5, 4)));

    @ParameterizedTest
    @CsvSource({
        "2024-02-07, true",
        "2024-02-08, false",
        "2024-02-14, false",
        "2024-02-15, true",
        "2024-04-29, false",
        "2024-05-04, true",
        "2024-05-05, false",
        "2024-03-30, false"
    })
    void daysWorkedAndDaysOff(LocalDate day, boolean worked) {
        assertThat(YEAR_2024.isWorkingDay(day)).isEqualTo(worked);
    }

    @ParameterizedTest
    @CsvSource({"2024-03-31, 2024-03-29", "2024-02-14, 2024-02-07", "2024-05-05, 2024-05-04", "2024-01-31, 2024-01-31"})
    void theRemindingDayIsTheLastWorkingDayOnOrBefore(LocalDate due, LocalDate day) {
        assertThat(YEAR_2024.lastWorkingDayOnOrBefore(due)).isEqualTo(day);
    }

    @Test
    void thirtiethOfJanuaryIsOneWorkingDayBeforeTheThirtyFirst() {
        assertThat(YEAR_2024.workingDaysBetween(LocalDate.of(2024, 1, 30), LocalDate.of(2024, 1, 31)))
                .isEqualTo(1);
        assertThat(YEAR_2024.workingDaysBetween(LocalDate.of(2024, 2, 7), LocalDate.of(2024, 2, 15)))
                .isEqualTo(1);
    }

    @Property
    void goingForthAndBackCountsTheSameDays(
            @ForAll @IntRange(max = 2500) int offset, @ForAll @IntRange(max = 60) int count) {
        LocalDate day =
                YEAR_2024.firstWorkingDayOnOrAfter(LocalDate.of(2024, 1, 1).plusDays(offset));
        LocalDate later = YEAR_2024.plusWorkingDays(day, count);
        assertThat(YEAR_2024.workingDaysBetween(day, later)).isEqualTo(count);
        assertThat(YEAR_2024.minusWorkingDays(later, count)).isEqualTo(day);
        assertThat(YEAR_2024.workingDaysBetween(later, day)).isEqualTo(-count);
    }
}
