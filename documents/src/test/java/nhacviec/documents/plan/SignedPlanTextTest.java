package nhacviec.documents.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignedPlanTextTest {

    private static SignedPlan read(String text) {
        return SignedPlan.of(
                TextPlanReader.read(text, "kế hoạch.txt"), null, RightReading.UNITS, RightReading.CALENDAR);
    }

    @Test
    void the_plan_of_phuoc_my_is_read_right_in_every_field() {
        RightReading.assertRight(read(RightReading.text()));
    }

    @Test
    void the_same_in_decomposed_unicode() {
        RightReading.assertRight(read(Normalizer.normalize(RightReading.text(), Normalizer.Form.NFD)));
    }

    @Test
    void the_same_for_an_office_that_has_no_units_yet() {
        SignedPlan plan = SignedPlan.of(
                TextPlanReader.read(RightReading.text(), "kế hoạch.txt"), null, List.of(), RightReading.CALENDAR);
        RightReading.assertRight(plan);
        assertThat(plan.plan().units())
                .extracting(unit -> unit.name())
                .contains("Văn phòng UBND xã", "Tư pháp", "Văn hóa xã hội", "Tài chính - Kế toán", "Lãnh đạo UBND xã")
                .hasSize(5);
    }

    @Test
    void dump() {
        read(RightReading.text())
                .findings()
                .forEach(f -> System.out.println("FF " + f.severity() + " | " + f.place() + " | " + f.message()));
    }
}
