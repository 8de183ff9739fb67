package nhacviec.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.Indicator.Measure;
import nhacviec.core.staff.Unit;
import org.junit.jupiter.api.Test;

class UnitMeantTest {

    private static final Unit OFFICE = new Unit(1, "Văn phòng UBND xã", "Văn phòng", List.of());
    private static final Unit JUSTICE = new Unit(2, "Tư pháp", "Tư pháp", List.of("Tư pháp xã", "Công chức Tư pháp"));
    private static final Unit CULTURE = new Unit(3, "Văn hóa xã hội", "Văn hóa", List.of());
    private static final String ALL = "Các ban ngành liên quan";

    @Test
    void theNameBecomesASpellingOfTheUnitThatIsMeant() {
        Plan plan = UnitMeant.by(plan(List.of(OFFICE, JUSTICE)), "Công chức Tư pháp", CULTURE);
        assertThat(plan.units()).extracting(Unit::name).containsExactly(OFFICE.name(), "Tư pháp", CULTURE.name());
        assertThat(plan.units().get(1).variants()).containsExactly("Tư pháp xã");
        assertThat(plan.units().get(2).isNamed("công chức tư pháp")).isTrue();
    }

    @Test
    void aNameThatIsNothingElseLeavesNoUnitBehind() {
        Unit own = new Unit(0, "Đoàn xã", "Đoàn xã", List.of());
        Plan plan = UnitMeant.by(plan(List.of(OFFICE, own)), "Đoàn xã", OFFICE);
        assertThat(plan.units()).extracting(Unit::name).containsExactly(OFFICE.name());
        assertThat(plan.unitGroups().get(0).units()).containsExactly(OFFICE.name());
    }

    @Test
    void aNameCanBeAUnitOfItsOwn() {
        Plan plan = UnitMeant.asItsOwn(plan(List.of(OFFICE, JUSTICE)), "Công chức Tư pháp");
        assertThat(plan.units()).extracting(Unit::name).containsExactly(OFFICE.name(), "Tư pháp", "Công chức Tư pháp");
    }

    @Test
    void whatTheRuleSaidAlreadyChangesNothing() {
        Plan plan = plan(List.of(OFFICE, JUSTICE));
        assertThat(UnitMeant.by(plan, "Công chức Tư pháp", JUSTICE)).isEqualTo(plan);
    }

    @Test
    void figuresAreOwedByWhoIsMeant() {
        List<Indicator> rows = List.of(
                row("1", Measure.RATIO, "Tư pháp", List.of("Công chức Tư pháp"), List.of("Tư pháp")),
                row("2", Measure.RATIO, "", List.of("Công chức Tư pháp", "Tư pháp xã"), List.of("Tư pháp")),
                row("3", Measure.SCORE, "Công chức Tư pháp", List.of(ALL), List.of("Tư pháp")),
                row("4", Measure.RATIO, "", List.of("Tư pháp xã"), List.of("Tư pháp")));
        Plan plan = UnitMeant.by(plan(List.of(OFFICE, JUSTICE, CULTURE), rows), "Công chức Tư pháp", CULTURE);
        assertThat(plan.indicators())
                .extracting(Indicator::reporters)
                .containsExactly(
                        List.of(CULTURE.name()),
                        List.of("Tư pháp", CULTURE.name()),
                        List.of(CULTURE.name()),
                        List.of("Tư pháp"));
    }

    private static Plan plan(List<Unit> units) {
        return plan(units, List.of());
    }

    private static Plan plan(List<Unit> units, List<Indicator> rows) {
        return new Plan(
                2024,
                "Kế hoạch năm 2024",
                "xã Phước Mỹ",
                new Plan.Decision("10/QĐ-UBND", LocalDate.of(2024, 1, 11), ""),
                units,
                List.of(new Plan.UnitGroup(
                        ALL, List.of(), units.stream().map(Unit::name).toList())),
                List.of(),
                List.of(),
                rows);
    }

    private static Indicator row(
            String code, Measure measure, String monitor, List<String> executors, List<String> reporters) {
        return new Indicator(
                code,
                "Chỉ tiêu " + code,
                code,
                null,
                false,
                "100%",
                List.of(),
                monitor,
                executors,
                measure,
                reporters,
                new Indicator.Written(code, "", "100%", monitor, "", false),
                List.of(),
                List.of());
    }
}
