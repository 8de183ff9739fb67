package nhacviec.documents.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A plan that was copied with each cell on a line of its own. */
class CellPerLineTest {

    private static SignedPlan read(String text) {
        return SignedPlan.of(
                TextPlanReader.read(text, "kế hoạch.txt"), null, RightReading.UNITS, RightReading.CALENDAR);
    }

    @Test
    void blank_cells_as_blank_lines() {
        RightReading.assertRight(
                read(RightReading.text().replace("\t", "\n")), "raw", "inherited", "row_split_by_page_break");
    }

    @Test
    void without_a_line_for_blank_cells_what_is_known_tells_the_column() {
        String text = RightReading.text()
                .lines()
                .flatMap(line -> line.contains("\t")
                        ? Stream.of(line.split("\t")).filter(cell -> !cell.isEmpty())
                        : Stream.of(line))
                .collect(Collectors.joining("\n"));
        SignedPlan plan = read(text);
        assertThat(plan.plan().tasks()).hasSize(25);
        assertThat(plan.plan().tasks())
                .allSatisfy(task -> assertThat(task.lead()).isNotEmpty());
        assertThat(plan.plan().tasks().stream()
                        .filter(task -> task.number().text().equals("22")))
                .allSatisfy(task -> assertThat(task.timeText()).isEqualTo("Quý I"));
        assertThat(plan.plan().indicators()).hasSize(19);
    }
}
