package nhacviec.core.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nhacviec.core.Moment;
import nhacviec.core.indicator.UnitPeriod.State;
import nhacviec.core.staff.Unit;
import org.junit.jupiter.api.Test;

class UnitPeriodTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Unit JUSTICE = new Unit(2, "Tư pháp", "Tư pháp", List.of());
    private static final ReportingPeriod Q1 = new ReportingPeriod(2024, 1);
    private static final Figure DONE = new Figure.Ratio(BigDecimal.TEN, BigDecimal.TEN);

    private final List<Entry> given = new ArrayList<>();

    private void gives(String code, Figure figure, String at) {
        given.add(new Entry(given.size() + 1, code, JUSTICE.id(), Q1, figure, 7L, "Hòa", instant(at), "chat:1"));
    }

    private static Instant instant(String at) {
        return LocalDateTime.parse(at).atZone(ZONE).toInstant();
    }

    private UnitPeriod on(String at, boolean locked) {
        List<Indicator> indicators = List.of(indicator("3.1"), indicator("3.2"));
        List<Entry> standing = List.copyOf(given.stream()
                .collect(Collectors.toMap(Entry::indicator, entry -> entry, (older, newer) -> newer))
                .values());
        PeriodSheet sheet = PeriodSheet.of(Q1, indicators, List.of(JUSTICE), standing);
        return UnitPeriod.of(
                JUSTICE, sheet, given, ReportingRules.USUAL.window(Q1), locked, Moment.of(instant(at), ZONE));
    }

    private static Indicator indicator(String code) {
        return new Indicator(
                code,
                code,
                code,
                null,
                false,
                "",
                List.of(),
                "",
                List.of(),
                Indicator.Measure.RATIO,
                List.of("Tư pháp"),
                new Indicator.Written(code, code, "", "", "", false),
                List.of(),
                List.of());
    }

    @Test
    void thePeriodOpensThenIsLateTheDayAfterItsDueDay() {
        assertThat(on("2023-12-14T23:59", false).state()).isEqualTo(State.NOT_OPEN);
        assertThat(on("2023-12-15T00:00", false).state()).isEqualTo(State.OPEN);
        assertThat(on("2024-03-15T23:59", false).state()).isEqualTo(State.OPEN);
        assertThat(on("2024-03-16T00:00", false).state()).isEqualTo(State.LATE);
        assertThat(on("2024-03-16T00:00", true).state()).isEqualTo(State.LOCKED);
    }

    @Test
    void theLastMinuteOfTheDueDayIsInTime() {
        gives("3.1", DONE, "2024-03-10T09:00");
        gives("3.2", DONE, "2024-03-15T23:59");
        assertThat(on("2024-03-20T08:00", false))
                .extracting(UnitPeriod::state, UnitPeriod::given, UnitPeriod::settledAt, UnitPeriod::inTime)
                .containsExactly(State.SUBMITTED, 2, instant("2024-03-15T23:59"), true);
    }

    @Test
    void aLaterCorrectionDoesNotMakeAUnitLate() {
        gives("3.1", DONE, "2024-03-10T09:00");
        gives("3.2", DONE, "2024-03-11T09:00");
        gives("3.1", new Figure.NothingArose(), "2024-03-18T09:00");
        assertThat(on("2024-03-20T08:00", false))
                .extracting(UnitPeriod::settledAt, UnitPeriod::inTime)
                .containsExactly(instant("2024-03-11T09:00"), true);
    }

    @Test
    void notYetKnownSettlesNothing() {
        gives("3.1", DONE, "2024-03-10T09:00");
        gives("3.2", new Figure.NotYetKnown(), "2024-03-11T09:00");
        assertThat(on("2024-03-14T08:00", false))
                .extracting(UnitPeriod::state, UnitPeriod::owed, UnitPeriod::settledAt, UnitPeriod::inTime)
                .containsExactly(State.OPEN, 1, null, false);
        gives("3.2", DONE, "2024-03-18T09:00");
        assertThat(on("2024-03-18T10:00", false))
                .extracting(UnitPeriod::state, UnitPeriod::settledAt, UnitPeriod::inTime)
                .containsExactly(State.SUBMITTED, instant("2024-03-18T09:00"), false);
    }
}
