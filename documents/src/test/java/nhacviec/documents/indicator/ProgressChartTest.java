package nhacviec.documents.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import nhacviec.core.indicator.OfficeProgress;
import nhacviec.core.indicator.OfficeProgress.Missing;
import nhacviec.core.indicator.OfficeProgress.Result;
import nhacviec.core.indicator.OfficeProgress.Tasks;
import nhacviec.core.indicator.OfficeProgress.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be said of a picture without looking at it. */
class ProgressChartTest {

    private static final int WHITE = 0xffffff;

    /** How high the tasks of four units are. */
    private static final int TASKS = 66 + 4 * 46 + 10;

    private final ProgressChart chart = new ProgressChart();

    @TempDir
    Path folder;

    private BufferedImage drawn(OfficeProgress progress) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(chart.paint(progress)));
    }

    private static OfficeProgress only(Result result) {
        return SampleProgress.of(List.of(result), List.of());
    }

    /** How many pixels of a row of the picture are not white. */
    private static long inked(BufferedImage image, int y) {
        return IntStream.range(0, image.getWidth())
                .filter(x -> (image.getRGB(x, y) & WHITE) != WHITE)
                .count();
    }

    /** How often the colour changes from one pixel to the next on a row, between two columns. */
    private static long changes(BufferedImage image, int y, int from, int to) {
        return IntStream.range(from + 1, to)
                .filter(x -> image.getRGB(x, y) != image.getRGB(x - 1, y))
                .count();
    }

    @Test
    void aLongNameOfAUnitIsDrawnAsLargeAsAShortOneInALineOfItsOwn() throws IOException {
        String name = "Phòng Kinh tế, Văn hóa, Xã hội, Hạ tầng và Chuyển đổi số xã";
        BufferedImage one = drawn(SampleProgress.ofTasks(new Tasks("Tư pháp", 1, 0, 2)));
        BufferedImage merged = drawn(SampleProgress.ofTasks(new Tasks(name, 1, 0, 2)));
        assertThat(merged.getHeight()).isEqualTo(one.getHeight() + 46);
        // Left of the bar, between the rule of the heading and the next one.
        assertThat(highestLetters(merged)).isGreaterThanOrEqualTo(highestLetters(one));
        assertThat(rightmost(merged)).as("the whole name").isGreaterThan(800);
    }

    /** How high the letters of the first line of tasks are, from the top of their marks to the foot of "p". */
    private static long highestLetters(BufferedImage image) {
        int top = 202 + 66;
        return IntStream.range(top, top + 44)
                .filter(y -> IntStream.range(48, 400).anyMatch(x -> (image.getRGB(x, y) & WHITE) != WHITE))
                .count();
    }

    private static int rightmost(BufferedImage image) {
        int y = 202 + 66 + 24;
        return IntStream.range(0, image.getWidth())
                .filter(x -> (image.getRGB(x, y) & WHITE) != WHITE)
                .max()
                .orElse(0);
    }

    @Test
    void itIsAPngAsWideAsAPhoneLikesAndAsHighAsItsLines() throws IOException {
        byte[] png = chart.paint(SampleProgress.halfGiven());
        assertThat(png).startsWith(0x89, 'P', 'N', 'G');
        assertThat(png.length).isBetween(25_000, 150_000);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(image.getWidth()).isEqualTo(1080);
        assertThat(image.getHeight()).isEqualTo(ProgressChart.height(SampleProgress.halfGiven()));
        assertThat(inked(image, 1)).as("margin above").isZero();
        assertThat(inked(image, image.getHeight() - 1)).as("margin below").isZero();
    }

    @Test
    void noPartOfItIsBlank() throws IOException {
        BufferedImage image = drawn(SampleProgress.halfGiven());
        for (int top = 20; top + 80 < image.getHeight(); top += 40) {
            int from = top;
            assertThat(IntStream.range(from, from + 80).anyMatch(y -> inked(image, y) > 0))
                    .as("between " + from + " and " + (from + 80))
                    .isTrue();
        }
    }

    @Test
    void nothingRunsOutOfTheMargins() throws IOException {
        String longest = "Tỷ lệ hồ sơ thủ tục hành chính được giải quyết đúng hạn và trước hạn trong kỳ báo cáo";
        BufferedImage image = drawn(SampleProgress.of(
                List.of(SampleProgress.ratio("5.3.3", longest, "99.999,99 %", "0.99", Verdict.NOT_REACHED, "")),
                List.of(new Missing("5.3.4", longest + " " + longest))));
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x : new int[] {0, 20, 40, 1040, 1060, 1079}) {
                assertThat(image.getRGB(x, y) & WHITE).as(x + "," + y).isEqualTo(WHITE);
            }
        }
    }

    @Test
    void reachedAndNotReachedAreToldApartWithoutColour() throws IOException {
        int middleOfTheBar = 202 + TASKS + 66 + 46 + 10 + 15;
        BufferedImage reached = drawn(only(SampleProgress.REACHED));
        BufferedImage notReached = drawn(only(SampleProgress.NOT_REACHED));
        assertThat(changes(reached, middleOfTheBar, 100, 450)).as("full").isZero();
        assertThat(changes(notReached, middleOfTheBar, 100, 450)).as("hatched").isGreaterThan(40);
    }

    @Test
    void theLegendNamesTheColourOfWhatIsProvisionalWhereThereIsSome() throws IOException {
        Result provisional = SampleProgress.ratio("3.2", "Hồ sơ", "50 %", "0.5", Verdict.NOT_SAID, "mới có 2/4 đơn vị");
        int bar = 202 + TASKS + 66 + 46 + 10 + 15;
        int legend = 202 + TASKS + 66 + 46 + 48 + 32 + 10 + 18 + 13;
        BufferedImage image = drawn(only(provisional));
        int pale = image.getRGB(60, bar);
        assertThat(count(image, legend, pale)).as("provisional").isBetween(55L, 65L);
        BufferedImage certain = drawn(only(SampleProgress.NOT_REACHED));
        assertThat(count(certain, legend, pale)).as("certain").isZero();
    }

    private static long count(BufferedImage image, int y, int colour) {
        return IntStream.range(0, image.getWidth())
                .filter(x -> image.getRGB(x, y) == colour)
                .count();
    }

    @Test
    void doneAndLateTasksShareABarAndAreToldApartWithoutColour() throws IOException {
        int bar = 202 + 66 + 8 + 14;
        BufferedImage image = drawn(SampleProgress.halfGiven());
        int left = 48 + 370;
        assertThat(changes(image, bar, left + 2, left + 220 * 5 / 16 - 3))
                .as("done")
                .isZero();
        assertThat(changes(image, bar, left + 220 * 5 / 16, left + 220 * 7 / 16))
                .as("late")
                .isGreaterThan(4);
        assertThat(changes(image, bar, left + 220 * 7 / 16 + 5, left + 218))
                .as("the others")
                .isZero();
        assertThat(image.getRGB(left + 20, bar)).isNotEqualTo(image.getRGB(left + 210, bar));
    }

    @Test
    void anOfficeThatLeadsNoTaskHasNoLineForThem() throws IOException {
        OfficeProgress with = SampleProgress.halfGiven();
        OfficeProgress without = new OfficeProgress(
                with.office(),
                with.period(),
                with.asOf(),
                with.due(),
                with.results(),
                with.missing(),
                with.units(),
                List.of());
        assertThat(drawn(without).getHeight()).isEqualTo(drawn(with).getHeight() - TASKS);
    }

    @Test
    void theBarIsAsLongAsTheShareAndTheTargetIsMarkedOnIt() throws IOException {
        BufferedImage image = drawn(only(SampleProgress.ratio("3.2", "Hồ sơ", "50 %", "0.5", Verdict.NOT_SAID, "")));
        int middleOfTheBar = 202 + TASKS + 66 + 46 + 10 + 15;
        int bar = image.getRGB(60, middleOfTheBar);
        assertThat(image.getRGB(48 + 305, middleOfTheBar)).isEqualTo(bar);
        assertThat(image.getRGB(48 + 315, middleOfTheBar)).isNotEqualTo(bar);
        assertThat(image.getRGB(48 + 620, middleOfTheBar) & WHITE)
                .as("the mark of the target, at 100 %")
                .isEqualTo(0x222222);
    }

    @Test
    void theSameFactsGiveTheSamePictureAndOthersAnother() {
        byte[] once = chart.paint(SampleProgress.halfGiven());
        assertThat(new ProgressChart().paint(SampleProgress.halfGiven())).isEqualTo(once);
        assertThat(chart.paint(only(SampleProgress.REACHED))).isNotEqualTo(once);
        assertThat(chart.paint(SampleProgress.halfGiven()))
                .as("on a sheet used before")
                .isEqualTo(once);
    }

    @Test
    void aPeriodWithoutFiguresAndAFullOneAreDrawnAsWell() throws IOException {
        BufferedImage empty = drawn(SampleProgress.of(
                List.of(), Collections.nCopies(15, new Missing("3.2", "Số hóa hồ sơ, kết quả TTHC"))));
        assertThat(empty.getHeight()).isBetween(1000, 1600);
        BufferedImage full = drawn(SampleProgress.of(Collections.nCopies(15, SampleProgress.REACHED), List.of()));
        // Telegram makes photos smaller until the longer side fits: a taller picture would have smaller letters.
        assertThat(full.getHeight()).isLessThan(2 * 1280);
    }

    @Test
    void theFontHasEveryVietnameseLetterAndTheMarks() {
        String letters = "aăâeêioôơuưy";
        StringBuilder all = new StringBuilder("đĐ✓✗…·%/–“” ằ ỗ ự");
        for (char letter : letters.toCharArray()) {
            for (String mark : List.of("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")) {
                String set = java.text.Normalizer.normalize(letter + mark, java.text.Normalizer.Form.NFC);
                assertThat(set).hasSize(1);
                all.append(set).append(set.toUpperCase(java.util.Locale.ROOT));
            }
        }
        ChartFont font = ChartFont.load();
        assertThat(font.plain().canDisplayUpTo(all.toString())).isEqualTo(-1);
        assertThat(font.bold().canDisplayUpTo(all.toString())).isEqualTo(-1);
        assertThat(font.plain().getFamily()).isEqualTo("DejaVu Sans");
    }

    @Test
    void itIsTheSameOnAMachineWithoutAnyFont() throws Exception {
        Path fontless = Files.writeString(folder.resolve("fonts.conf"), "<fontconfig></fontconfig>");
        Path picture = folder.resolve("chart.png");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-Xmx64m",
                DrawnOnce.class.getName(),
                picture.toString()));
        ProcessBuilder process = new ProcessBuilder(command);
        process.environment().put("FONTCONFIG_FILE", fontless.toString());
        process.environment().remove("DISPLAY");
        Path log = folder.resolve("log");
        process.redirectErrorStream(true).redirectOutput(log.toFile());
        assertThat(process.start().waitFor()).as(Files.readString(log)).isZero();
        assertThat(Files.readAllBytes(picture)).isEqualTo(chart.paint(SampleProgress.halfGiven()));
    }
}
