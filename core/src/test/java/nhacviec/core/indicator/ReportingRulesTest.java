package nhacviec.core.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportingRulesTest {

    @ParameterizedTest
    @CsvSource({
        "2024-Q1, 2023-12-15, 2024-03-14, 2024-03-15",
        "2024-Q2, 2024-03-15, 2024-06-14, 2024-06-15",
        "2024-Q3, 2024-06-15, 2024-09-14, 2024-09-15",
        "2024-Q4, 2024-09-15, 2024-12-14, 2024-12-15"
    })
    void figuresCloseOnThe14thOfAQuartersLastMonth(String code, LocalDate from, LocalDate to, LocalDate due) {
        ReportingPeriod period = ReportingPeriod.ofCode(code).orElseThrow();
        ReportingPeriod.Window window = ReportingRules.USUAL.window(period);
        assertThat(List.of(window.from(), window.to(), window.due())).containsExactly(from, to, due);
        assertThat(window.opens()).isEqualTo(from.plusDays(1));
        assertThat(ReportingRules.USUAL.collectedOn(window.opens())).isEqualTo(period);
        assertThat(ReportingRules.USUAL.collectedOn(window.opens().minusDays(1)))
                .isEqualTo(period.previous());
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-11, 2024-Q1",
        "2024-03-15, 2024-Q1",
        "2024-03-16, 2024-Q2",
        "2024-12-15, 2024-Q4",
        "2024-12-16, 2025-Q1"
    })
    void theDueDayStillBelongsToThePeriodThatIsDue(LocalDate day, String code) {
        assertThat(ReportingRules.USUAL.collectedOn(day).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"Q1, 2024-Q1", "quý I, 2024-Q1", "Quý 4/2023, 2023-Q4", "quy iii, 2024-Q3", "2025-Q2, 2025-Q2"})
    void periodsAreReadAsPeopleTypeThem(String typed, String code) {
        assertThat(ReportingPeriod.read(typed, 2024).orElseThrow().code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "45/60 quý II, 45/60, 2024-Q2",
        "75% quy 2, 75%, 2024-Q2",
        "3.2 45/60 (quý I/2023), 3.2 45/60, 2023-Q1",
        "55/60 Q1, 55/60, 2024-Q1",
        "'92 điểm, của kỳ quý 3', 92 điểm, 2024-Q3",
        "45/60 2024-Q4, 45/60, 2024-Q4"
    })
    void aPeriodBehindAFigureIsRead(String typed, String words, String code) {
        ReportingPeriod.Behind behind = ReportingPeriod.behind(typed, 2024).orElseThrow();
        assertThat(behind.words()).isEqualTo(words);
        assertThat(behind.period().code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"45/60", "quý I", "45/60 quý trước", "45/60 hồ sơ", "Q1"})
    void wordsWithoutAPeriodBehindStayAsTheyAre(String typed) {
        assertThat(ReportingPeriod.behind(typed, 2024)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Q5", "quý", "2024", "Q"})
    void whatIsNoPeriodIsNotRead(String typed) {
        assertThat(ReportingPeriod.read(typed, 2024)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2024-Q1, 2024-01-01, 2024-03-31, 2024-04-15", "2024-Q4, 2024-10-01, 2024-12-31, 2025-01-15"})
    void anOfficeMayUseCalendarQuarters(String code, LocalDate from, LocalDate to, LocalDate due) {
        ReportingRules calendar = new ReportingRules(true, 14, 15);
        ReportingPeriod.Window window =
                calendar.window(ReportingPeriod.ofCode(code).orElseThrow());
        assertThat(List.of(window.from(), window.to(), window.due())).containsExactly(from, to, due);
    }

    @ParameterizedTest(name = "the plan came on {0}, today is {1}")
    @CsvSource({
        "2024-01-11, 2024-01-11, Q1",
        "2024-01-11, 2024-03-15, Q1",
        "2024-01-11, 2024-03-16, Q1 Q2",
        "2024-01-11, 2024-09-16, Q1 Q2 Q3 Q4",
        "2024-01-11, 2025-01-06, Q1 Q2 Q3 Q4",
        "2024-01-11, 2025-07-01, Q1 Q2 Q3 Q4",
        "2023-12-20, 2024-06-17, Q1 Q2 Q3",
        "2024-04-02, 2024-04-02, Q1 Q2",
        "2024-08-01, 2024-08-01, Q2 Q3",
        "2024-08-01, 2025-01-06, Q2 Q3 Q4"
    })
    void whatWasOpenedStaysAskedForHoweverManyQuartersFollow(LocalDate came, LocalDate today, String quarters) {
        assertThat(ReportingRules.USUAL.askedFor(2024, came, today).stream()
                        .map(period -> "Q" + period.quarter())
                        .toList())
                .containsExactly(quarters.split(" "));
    }
}
