package nhacviec.core.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportPeriodTest {

    private static final ReportingPeriod NOW = new ReportingPeriod(2024, 2);

    @ParameterizedTest
    @CsvSource({
        "6T, 2024-H1",
        "6t/2023, 2023-H1",
        "6 tháng, 2024-H1",
        "06 thang, 2024-H1",
        "6 tháng đầu năm, 2024-H1",
        "6 tháng đầu năm 2023, 2023-H1",
        "sáu tháng, 2024-H1",
        "nửa năm, 2024-H1",
        "nửa đầu năm 2023, 2023-H1",
        "H1, 2024-H1",
        "h1/2023, 2023-H1",
        "2023-H1, 2023-H1",
        "năm, 2024-Y",
        "Năm 2023, 2023-Y",
        "cả năm, 2024-Y",
        "cả năm nay, 2024-Y",
        "ca nam 2023, 2023-Y",
        "năm trước, 2023-Y",
        "Y, 2024-Y",
        "2024-y, 2024-Y",
        "Q1, 2024-Q1",
        "quý III, 2024-Q3",
        "quý này, 2024-Q2",
        "kỳ này, 2024-Q2",
        "Quý trước, 2024-Q1",
        "ky truoc, 2024-Q1"
    })
    void periodsAreReadAsPeopleTypeThem(String typed, String code) {
        assertThat(ReportPeriod.read(typed, 2024, NOW)).map(ReportPeriod::code).contains(code);
    }

    @ParameterizedTest
    @CsvSource({"6 tháng cuối năm", "9 tháng", "H2", "nửa cuối năm", "tháng 6", "2024", "6", "năm nào", "quý", "Q5"})
    void whatIsNoPeriodIsNotRead(String typed) {
        assertThat(ReportPeriod.read(typed, 2024, NOW)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "quý trước đã gửi báo cáo, 2024-Q1, đã gửi báo cáo",
        "kỳ này: đã gửi, 2024-Q2, đã gửi",
        "Quý này, 2024-Q2, ''",
        "Q3 đã gửi, 2024-Q3, đã gửi"
    })
    void aPeriodAheadOfOtherWordsIsParted(String typed, String code, String words) {
        assertThat(ReportingPeriod.ahead(typed, 2024, NOW))
                .contains(new ReportingPeriod.Ahead(ReportingPeriod.ofCode(code).orElseThrow(), words));
    }

    @ParameterizedTest
    @CsvSource({
        "45/60 quý trước, 45/60, 2024-Q1",
        "'3.2 45/60 hồ sơ, kỳ này', 3.2 45/60 hồ sơ, 2024-Q2",
        "75% (của quý này), 75%, 2024-Q2",
        "45/60 quý IV, 45/60, 2024-Q4"
    })
    void aPeriodBehindAFigureIsParted(String typed, String words, String code) {
        assertThat(ReportingPeriod.behind(typed, 2024, NOW))
                .contains(new ReportingPeriod.Behind(
                        words, ReportingPeriod.ofCode(code).orElseThrow()));
    }

    /** "5% so với quý trước" is this quarter's figure, compared with the last one's. */
    @ParameterizedTest
    @CsvSource({"5% so với quý trước", "tăng 5% quý trước", "bằng kỳ trước", "92 hơn quý trước"})
    void aComparisonNamesNoPeriod(String typed) {
        assertThat(ReportingPeriod.behind(typed, 2024, NOW)).isEmpty();
    }

    @Test
    void theReportingQuarterIsNotTheCalendarQuarter() {
        // On 20/3 figures of the second quarter are being collected, although the calendar still has the first.
        ReportingPeriod current = ReportingRules.USUAL.collectedOn(LocalDate.of(2024, 3, 20));
        assertThat(ReportPeriod.read("quý này", 2024, current))
                .map(ReportPeriod::code)
                .contains("2024-Q2");
        ReportingPeriod onTheDueDay = ReportingRules.USUAL.collectedOn(LocalDate.of(2024, 3, 15));
        assertThat(ReportPeriod.read("quý này", 2024, onTheDueDay))
                .map(ReportPeriod::code)
                .contains("2024-Q1");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-Q1, 2023-12-15, 2024-03-14, 2024-03-15, 2024-03-20",
        "2024-Q2, 2024-03-15, 2024-06-14, 2024-06-15,",
        "2024-H1, 2023-12-15, 2024-06-14, 2024-06-15, 2024-06-20",
        "2024-Q3, 2024-06-15, 2024-09-14, 2024-09-15, 2024-09-20",
        "2024-Q4, 2024-09-15, 2024-12-14, 2024-12-15,",
        "2024-Y, 2023-12-15, 2024-12-14, 2024-12-15, 2024-12-20"
    })
    void windowsAndDueDatesAreThoseOfTheDecree(
            String code, LocalDate from, LocalDate to, LocalDate due, LocalDate provinceDue) {
        ReportPeriod period = ReportPeriod.ofCode(code).orElseThrow();
        ReportingPeriod.Window window = ReportingRules.USUAL.window(period);
        assertThat(List.of(window.from(), window.to(), window.due())).containsExactly(from, to, due);
        assertThat(ReportingRules.USUAL.provinceDue(period).orElse(null)).isEqualTo(provinceDue);
    }

    @Test
    void aDerivedPeriodIsMadeOfItsQuarters() {
        assertThat(ReportPeriod.ofCode("2024-H1").orElseThrow().quarters())
                .extracting(ReportingPeriod::code)
                .containsExactly("2024-Q1", "2024-Q2");
        assertThat(ReportPeriod.ofCode("2024-Y").orElseThrow().quarters()).hasSize(4);
        assertThat(ReportPeriod.ofCode("2024-H2")).isEmpty();
        assertThat(ReportPeriod.ofCode("2024-H1").orElseThrow().vietnamese()).isEqualTo("6 tháng đầu năm 2024");
    }
}
