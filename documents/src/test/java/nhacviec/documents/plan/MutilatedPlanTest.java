package nhacviec.documents.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import nhacviec.core.staff.Succession;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is done to a plan, there is a reading with its findings or a sentence, and soon. */
class MutilatedPlanTest {

    @TempDir
    private Path folder;

    private static void answered(Path file) {
        // The thread's own processor time: how long a busy machine lets it wait says nothing of the program.
        long began = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        try {
            SignedPlan plan = SignedPlan.read(file, 2024, RightReading.UNITS, RightReading.CALENDAR);
            assertThat(PlanInWords.of(plan.plan(), plan.findings(), new Succession(List.of())))
                    .isNotBlank();
            assertThat(PlanJson.text(plan.plan(), plan.lines(), plan.findings()))
                    .isNotBlank();
            assertThat(plan.plan().tasks()).doesNotHaveDuplicates();
        } catch (PlanRefused refusal) {
            assertThat(refusal.getMessage()).endsWith(".").doesNotContain("Exception");
        }
        assertThat(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - began)
                .isLessThan(5_000_000_000L);
    }

    @RepeatedTest(60)
    void text_that_was_cut_shuffled_or_strewn_with_signs(RepetitionInfo repetition) throws IOException {
        Random random = new Random(repetition.getCurrentRepetition());
        List<String> lines = new ArrayList<>(RightReading.text().lines().toList());
        switch (repetition.getCurrentRepetition() % 6) {
            case 0 -> lines.subList(0, random.nextInt(lines.size())).clear();
            case 1 -> Collections.shuffle(lines, random);
            case 2 ->
                lines.replaceAll(line -> {
                    List<String> cells = new ArrayList<>(Arrays.asList(line.split("\t", -1)));
                    Collections.shuffle(cells, random);
                    return String.join("\t", cells);
                });
            case 3 -> lines.replaceAll(line -> random.nextInt(4) == 0 ? line.replace("\t", "") : line);
            case 4 ->
                lines.replaceAll(line -> {
                    StringBuilder strewn = new StringBuilder(line);
                    for (int i = 0; i < 3 && !line.isEmpty(); i++) {
                        strewn.setCharAt(random.nextInt(strewn.length()), (char) random.nextInt(0xD7FF));
                    }
                    return strewn.toString();
                });
            default -> lines.replaceAll(line -> line + "\t" + line + line.repeat(random.nextInt(5)));
        }
        answered(Files.writeString(folder.resolve("ke-hoach.txt"), String.join("\n", lines)));
    }

    @RepeatedTest(20)
    void office_files_with_bytes_changed_or_cut(RepetitionInfo repetition) throws IOException {
        Random random = new Random(repetition.getCurrentRepetition());
        boolean word = repetition.getCurrentRepetition() % 2 == 0;
        Path whole = word
                ? PhuocMyDocx.write(folder.resolve("ke-hoach.docx"), PhuocMyDocx.Look.USUAL)
                : PhuocMyXlsx.write(folder.resolve("ke-hoach.xlsx"), false, true, false);
        byte[] bytes = Files.readAllBytes(whole);
        if (random.nextBoolean()) {
            bytes = Arrays.copyOf(bytes, 4 + random.nextInt(bytes.length - 4));
        }
        for (int i = 0; i < 40; i++) {
            bytes[4 + random.nextInt(bytes.length - 4)] = (byte) random.nextInt();
        }
        answered(Files.write(whole, bytes));
    }

    @Test
    void a_cell_as_long_as_a_book() throws IOException {
        String book = "Kế hoạch quý I, 6 tháng, năm - ".repeat(600);
        answered(Files.writeString(
                folder.resolve("dai.txt"),
                "KẾ HOẠCH năm 2024\nTT\tNhiệm vụ\tSản phẩm\tChủ trì\tPhối hợp\tThời gian\n1\t" + book.strip()
                        + "\t-\tx\ty\t" + "tháng 1, ".repeat(2000)));
    }

    @Test
    void nine_hundred_rows() throws IOException {
        StringBuilder text =
                new StringBuilder("KẾ HOẠCH năm 2024\nTT\tNhiệm vụ\tSản phẩm\tChủ trì\tPhối hợp\tThời gian\n");
        for (int i = 1; i <= 900; i++) {
            text.append(i)
                    .append("\tViệc số ")
                    .append(i)
                    .append(
                            " của xã về một điều gì đó dài dài\tBáo cáo\tTư pháp\tCông an\tKhi nào đó tháng nào đó năm nào đó ")
                    .append(i)
                    .append('\n');
        }
        answered(Files.write(folder.resolve("nhieu.txt"), text.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
