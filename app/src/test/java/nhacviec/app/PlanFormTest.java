package nhacviec.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import nhacviec.config.calendar.CalendarFile;
import nhacviec.config.plan.PlanFile;
import nhacviec.core.plan.Deadline;
import nhacviec.core.plan.Plan;
import nhacviec.core.plan.PlanFinding;
import nhacviec.core.plan.PlanReader;
import nhacviec.core.report.Letterhead;
import nhacviec.core.staff.Unit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Our form of a plan and the readers' plans are each other's inverse, whatever the document that was read. */
class PlanFormTest {

    /** The text of the commune's real plan, as it was signed. */
    static final Path SEED = Path.of("../documents/src/test/resources/phuoc-my-2024.txt");

    private final PlanReader reader =
            new PlanFileReader(() -> CalendarFile.shipped().workCalendar(), Letterhead.PHUOC_MY);

    private static String seed() throws Exception {
        return Files.readString(SEED);
    }

    private PlanReader.Read read(String text, List<Unit> known) throws PlanReader.Refused {
        return reader.read("ke-hoach.txt", text.getBytes(StandardCharsets.UTF_8), 2024, known);
    }

    private void isInverse(PlanReader.Read read) {
        assertThat(reader.restore(read.form())).isEqualTo(read.plan());
        boolean complete = read.findings().stream().noneMatch(f -> f.severity() == PlanFinding.Severity.ERROR);
        if (complete) {
            assertThat(PlanFile.read(read.form(), "viết ra").plan()).isEqualTo(read.plan());
        }
    }

    @Test
    void theRealPlanComesBackWithAndWithoutKnownUnits() throws Exception {
        Plan plan = read(seed(), List.of()).plan();
        assertThat(plan.tasks())
                .filteredOn(task -> task.number().text().equals("20"))
                .singleElement()
                .satisfies(task -> assertThat(task.deadline()).isInstanceOf(Deadline.UnderAnotherDocument.class));
        isInverse(read(seed(), List.of()));
        isInverse(read(seed(), PlanFile.shipped().plan().units()));
    }

    @RepeatedTest(90)
    void soDoesOneThatWasCutShuffledOrStrewnWithSigns(RepetitionInfo repetition) throws Exception {
        Random random = new Random(repetition.getCurrentRepetition());
        List<String> lines = new ArrayList<>(seed().lines().toList());
        switch (repetition.getCurrentRepetition() % 6) {
            case 0 -> lines.subList(0, random.nextInt(lines.size())).clear();
            case 1 -> Collections.shuffle(lines, random);
            case 2 -> lines.replaceAll(line -> shuffled(line, random));
            case 3 -> lines.replaceAll(line -> random.nextInt(4) == 0 ? blanked(line, random) : line);
            case 4 -> lines.replaceAll(line -> strewn(line, random));
            default -> lines.replaceAll(line -> random.nextInt(5) == 0 ? shuffled(line, random) : line);
        }
        PlanReader.Read read;
        try {
            read = read(
                    String.join("\n", lines),
                    random.nextBoolean() ? List.of() : PlanFile.shipped().plan().units());
        } catch (PlanReader.Refused refused) {
            return;
        }
        isInverse(read);
    }

    private static String shuffled(String line, Random random) {
        List<String> cells = new ArrayList<>(Arrays.asList(line.split("\t", -1)));
        Collections.shuffle(cells, random);
        return String.join("\t", cells);
    }

    private static String blanked(String line, Random random) {
        String[] cells = line.split("\t", -1);
        cells[random.nextInt(cells.length)] = "";
        return String.join("\t", cells);
    }

    private static String strewn(String line, Random random) {
        StringBuilder strewn = new StringBuilder(line);
        for (int i = 0; i < 3 && !line.isEmpty(); i++) {
            strewn.setCharAt(random.nextInt(strewn.length()), (char) random.nextInt(0xD7FF));
        }
        return strewn.toString();
    }
}
