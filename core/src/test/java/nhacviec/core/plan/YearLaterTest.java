package nhacviec.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class YearLaterTest {

    private static final YearLater LATER = new YearLater(2024);

    private static LocalDate only(Deadline deadline) {
        return LATER.deadline(deadline).dueDates().get(0).date();
    }

    private static Deadline on(DeadlineKind kind, int month, int day, int year) {
        return new Deadline.OnDates(kind, List.of(DueDate.on(LocalDate.of(year, month, day))));
    }

    @Test
    void theLastDayOfAMonthStaysTheLastDay() {
        assertThat(only(Deadline.inMonth(2024, 2))).isEqualTo(LocalDate.of(2025, 2, 28));
        assertThat(new YearLater(2027).deadline(Deadline.inMonth(2027, 2)).dueDates())
                .extracting(DueDate::date)
                .containsExactly(LocalDate.of(2028, 2, 29));
    }

    @Test
    void aNamedDayStaysThatDayAlsoWhenItIsADayOff() {
        assertThat(only(on(DeadlineKind.EXACT_DATE, 6, 15, 2024))).isEqualTo(LocalDate.of(2025, 6, 15));
        assertThat(only(on(DeadlineKind.BEFORE_DATE, 1, 15, 2025))).isEqualTo(LocalDate.of(2026, 1, 15));
        assertThat(only(on(DeadlineKind.EXACT_DATE, 2, 29, 2024))).isEqualTo(LocalDate.of(2025, 2, 28));
        assertThat(new YearLater(2027)
                        .deadline(on(DeadlineKind.EXACT_DATE, 2, 28, 2027))
                        .dueDates())
                .extracting(DueDate::date)
                .containsExactly(LocalDate.of(2028, 2, 28));
    }

    @Test
    void quartersAndTheWholeYearMoveOn() {
        assertThat(LATER.deadline(Deadline.eachQuarter(2024, true, true)))
                .isEqualTo(Deadline.eachQuarter(2025, true, true));
        assertThat(LATER.deadline(Deadline.allYear(2024))).isEqualTo(Deadline.allYear(2025));
    }

    @Test
    void wordsNameTheNextYearWhereTheyNamedThisOne() {
        assertThat(LATER.words("Kế hoạch kiểm tra năm 2024 theo Quyết định 2024/QĐ-UBND"))
                .isEqualTo("Kế hoạch kiểm tra năm 2025 theo Quyết định 2024/QĐ-UBND");
        assertThat(LATER.time("Ban hành tháng 1/2024; báo cáo trước 15/12/2024"))
                .isEqualTo("Ban hành tháng 1/2025; báo cáo trước 15/12/2025");
    }
}
