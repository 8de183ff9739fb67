package nhacviec.core.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nhacviec.core.indicator.Indicator.Measure;
import nhacviec.core.plan.Plan;
import nhacviec.core.staff.Unit;
import org.junit.jupiter.api.Test;

class ReporterListsTest {

    private static final String GROUP = "Các ban ngành liên quan";
    private static final List<Unit> UNITS = List.of(unit(1, "Văn phòng"), unit(2, "Tư pháp"), unit(3, "Tài chính"));
    private static final ReportingPeriod Q1 = new ReportingPeriod(2024, 1);
    private static final ReportingPeriod Q2 = Q1.next();

    private final List<SpelledOut> said = new ArrayList<>();

    private static Unit unit(long id, String name) {
        return new Unit(id, name, name, List.of());
    }

    private static Indicator row(String code, Measure measure, String executors) {
        return new Indicator(
                code,
                code,
                code,
                null,
                false,
                "",
                List.of(),
                "",
                List.of(executors),
                measure,
                List.of("Văn phòng"),
                new Indicator.Written(code, "", "", "", "", false),
                List.of(),
                List.of());
    }

    private void say(String code, ReportingPeriod from, Long... units) {
        said.add(new SpelledOut(
                code, "cac ban nganh lien quan", from, List.of(units), "Lan", Instant.ofEpochSecond(said.size())));
    }

    private ReporterLists lists() {
        Plan.UnitGroup group = new Plan.UnitGroup(GROUP, List.of("Các ban ngành ủy ban"), List.of("Văn phòng"));
        return new ReporterLists(said, List.of(group), UNITS);
    }

    private String reporters(ReportingPeriod period, Indicator row) {
        return lists().reporters(period, row).stream().map(Unit::name).collect(Collectors.joining(", "));
    }

    private static final Indicator RATIO = row("3.2", Measure.RATIO, GROUP);

    @Test
    void untilSomebodySaysOtherwiseThePlanCounts() {
        assertThat(reporters(Q1, RATIO)).isEqualTo("Văn phòng");
        assertThat(lists().isForGroup(RATIO)).isTrue();
        assertThat(lists().isForGroup(row("2", Measure.RATIO, "Tư pháp"))).isFalse();
    }

    @Test
    void aWordCountsFromItsPeriodOn() {
        say("3.2", Q2, 2L, 3L);
        assertThat(reporters(Q1, RATIO)).isEqualTo("Văn phòng");
        assertThat(reporters(Q2, RATIO)).isEqualTo("Tư pháp, Tài chính");
        assertThat(reporters(new ReportingPeriod(2025, 3), RATIO)).isEqualTo("Tư pháp, Tài chính");
    }

    @Test
    void theNewestWordThatHasBegunCounts() {
        say("3.2", Q1, 2L);
        say(null, Q2, 1L, 3L);
        say("3.2", Q2.next(), 3L);
        assertThat(reporters(Q1, RATIO)).isEqualTo("Tư pháp");
        assertThat(reporters(Q2, RATIO)).isEqualTo("Văn phòng, Tài chính");
        assertThat(reporters(Q2.next(), RATIO)).isEqualTo("Tài chính");
    }

    @Test
    void aWordForAllIsForTheSameWordingInAnySpellingWhoseFiguresAddUp() {
        say(null, Q1, 2L);
        assertThat(reporters(Q1, row("5.2", Measure.RATIO, "Các ban ngành ủy ban")))
                .isEqualTo("Tư pháp");
        assertThat(reporters(Q1, row("9", Measure.COUNT, "CÁC BAN NGÀNH LIÊN QUAN")))
                .isEqualTo("Tư pháp");
        assertThat(reporters(Q1, row("5.4", Measure.SCORE, GROUP))).isEqualTo("Văn phòng");
        assertThat(reporters(Q1, row("2", Measure.RATIO, "Tài chính"))).isEqualTo("Văn phòng");
    }

    @Test
    void aWordForOneCodeDoesNotFollowTheCodeToAnotherWording() {
        say("3.2", Q1, 2L);
        assertThat(reporters(Q1, row("3.2", Measure.RATIO, "Tài chính"))).isEqualTo("Văn phòng");
        assertThat(reporters(Q1, row("3.3", Measure.RATIO, GROUP))).isEqualTo("Văn phòng");
    }

    @Test
    void whatWasSaidLaterWasNotKnownBefore() {
        say("3.2", Q1, 2L);
        say("3.2", Q1, 3L);
        ReporterLists known = lists().knownAt(Instant.ofEpochSecond(0));
        assertThat(known.reporters(Q1, RATIO)).extracting(Unit::name).containsExactly("Tư pháp");
    }
}
