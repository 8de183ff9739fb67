package nhacviec.storage.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import nhacviec.core.plan.Deadline;
import nhacviec.core.plan.Plan;
import nhacviec.core.plan.Plans.OnRecord;
import nhacviec.core.staff.Unit;
import nhacviec.storage.OfficeBooks;
import nhacviec.storage.SamplePlan;
import org.junit.jupiter.api.Test;

class JdbiPlansTest extends OfficeBooks {

    @Test
    void aPlanComesOutAsItWentIn() {
        importSample();
        Plan plan = SamplePlan.plan();
        assertThat(list(b -> b.tasks().all())).isEqualTo(plan.tasks());
        assertThat(list(b -> b.indicators().all())).isEqualTo(plan.indicators());
        assertThat(list(b -> b.plans().unitGroups())).isEqualTo(plan.unitGroups());
        assertThat(list(b -> b.plans().sections())).isEqualTo(plan.sections());
        OnRecord onRecord = maybe(b -> b.plans().inForce()).orElseThrow();
        assertThat(onRecord)
                .isEqualTo(new OnRecord(
                        onRecord.id(),
                        2024,
                        "Kế hoạch",
                        "xã Phước Mỹ",
                        "10/QĐ-UBND",
                        LocalDate.of(2024, 1, 11),
                        "Cao Minh Thi",
                        "print",
                        NOW));
    }

    @Test
    void withoutADayTheNewestYearIsInForce() {
        record(b -> b.plans().store(SamplePlan.plan(2025, List.of(SamplePlan.JUSTICE), List.of()), "new", NOW));
        importSample();
        assertThat(maybe(b -> b.plans().inForce()).orElseThrow().year()).isEqualTo(2025);
        assertThat(maybe(b -> b.plans().ofYear(2024)).orElseThrow().fingerprint())
                .isEqualTo("print");
        assertThat(list(b -> b.tasks().all()))
                .allMatch(task -> task.number().year().isPresent());
    }

    @Test
    void aYearHasOnePlan() {
        importSample();
        assertThatThrownBy(this::importSample).hasMessageContaining("plan.year");
        assertThat(rows("select * from plan")).hasSize(1);
    }

    @Test
    void aUnitThatIsThereIsKeptAndLearnsItsNewSpellings() {
        importSample();
        long justice = unit("Tư pháp").id();
        Unit renamed = new Unit(0, "Bộ phận Tư pháp", "Tư pháp", List.of("tu phap xa", "Tư pháp - Hộ tịch"));
        record(b -> b.plans()
                .store(
                        SamplePlan.plan(
                                2025,
                                List.of(renamed),
                                List.of(SamplePlan.task("1", "Tư pháp - Hộ tịch", Deadline.allYear(2025)))),
                        "new",
                        NOW));
        Unit now = unit("Bộ phận Tư pháp");
        assertThat(now)
                .isEqualTo(new Unit(
                        justice, "Tư pháp", "Tư pháp", List.of("Tư pháp xã", "Bộ phận Tư pháp", "Tư pháp - Hộ tịch")));
        assertThat(list(b -> b.staff().units())).hasSize(2);
    }

    @Test
    void aTaskWithoutAKnownLeadUnitIsRefusedWithItsNameAndNothingIsStored() {
        Plan stranger = SamplePlan.plan(
                2024, List.of(SamplePlan.OFFICE), List.of(SamplePlan.task("9", "Công an xã", Deadline.allYear(2024))));
        assertThatThrownBy(() -> record(b -> b.plans().store(stranger, "x", NOW)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Việc 9")
                .hasMessageContaining("Công an xã");
        assertThat(maybe(b -> b.plans().inForce())).isEmpty();
        assertThat(list(b -> b.staff().units())).isEmpty();
    }
}
