package nhacviec.config.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import nhacviec.config.FileRefused;
import nhacviec.core.plan.Plan;
import nhacviec.core.staff.Unit;
import nhacviec.core.staff.Validity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From when to when a unit of the plan file is one of the office. */
class UnitTermsTest {

    private static final String JUSTICE = "{name: Tư pháp, short: Tư pháp, variants: [Tư pháp xã]}";

    private static Plan read(String justice) throws Exception {
        String text = Files.readString(Path.of("plans/phuoc-my-2024.yaml"));
        assertThat(text).contains(JUSTICE);
        return PlanFile.read(
                        text.replace(
                                JUSTICE,
                                "{name: Tư pháp, short: Tư pháp, variants: [Tư pháp xã], " + justice + "}\n"
                                        + "  - {name: Hộ tịch, short: Hộ tịch, from: 1/7/2024}"),
                        "thử")
                .plan();
    }

    private static Unit justice(Plan plan) {
        return plan.units().get(1);
    }

    @Test
    void aTermIsReadAndWrittenBackTheSame() throws Exception {
        Plan plan = read("from: 1/3/2020, to: 30/6, successor: Hộ tịch");
        assertThat(justice(plan).validity())
                .isEqualTo(new Validity(LocalDate.of(2020, 3, 1), LocalDate.of(2024, 6, 30), "Hộ tịch", false));
        String written = PlanFile.write(plan);
        assertThat(written).contains("from: \"1/3/2020\", to: \"30/6/2024\", successor: Hộ tịch");
        assertThat(PlanFile.read(written, "viết ra").plan()).isEqualTo(plan);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "to: 30/6, successor: Công an | không có đơn vị “Công an”",
                "successor: Hộ tịch | còn thiếu ngày cuối cùng (to)",
                "to: 31/6, successor: Hộ tịch | không phải một ngày có trên lịch",
                "from: 1/7, to: 30/6 | trước ngày bắt đầu 1/7/2024",
                "to: 30/6, successor: Tư pháp xã | thành vòng (Tư pháp → Tư pháp)"
            })
    void whatCannotBeIsSaidWithItsLine(String term, String sentence) {
        assertThatThrownBy(() -> read(term)).isInstanceOf(FileRefused.class).hasMessageContaining(sentence);
    }
}
