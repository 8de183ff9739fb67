package nhacviec.documents.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nhacviec.core.indicator.Explanation;
import nhacviec.core.indicator.ReportPeriod;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.report.IndicatorResult;
import nhacviec.core.report.Letterhead;
import nhacviec.core.report.Report;
import nhacviec.core.report.TaskResult;
import nhacviec.core.staff.Actor;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The reports as LibreOffice prints them, page by page: run by {@code ./report-check}, which needs soffice and poppler-utils. The pages
 * are left as pictures in target/report-check, to be looked at.
 */
@Tag("render")
class RenderedReportTest {

    private static final String LONG = "ly-do-dai";

    /** More points than a row and a line are high. */
    private static final int FILLED = 34;

    private static final Map<String, Report> REPORTS = new HashMap<>();
    private static final Path FOLDER = Path.of("target", "report-check");
    private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;
    private static final Pattern PAGE = Pattern.compile("<page width=\"([\\d.]+)\" height=\"([\\d.]+)\">");
    private static final Pattern WORD = Pattern.compile(
            "<word xMin=\"([\\d.]+)\" yMin=\"([\\d.]+)\" xMax=\"([\\d.]+)\" yMax=\"([\\d.]+)\">(.*?)</word>");

    /** A printed page. */
    private record Page(boolean landscape, double width, double height, List<Word> words) {
        String text() {
            return String.join(" ", words.stream().map(Word::text).toList());
        }
    }

    private record Word(double left, double top, double right, double bottom, String text) {}

    @BeforeAll
    static void print(@TempDir Path temporary) throws Exception {
        Files.createDirectories(FOLDER);
        try (Stream<Path> old = Files.list(FOLDER)) {
            old.forEach(file -> file.toFile().delete());
        }
        List<String> command = new ArrayList<>(List.of(
                "soffice",
                "-env:UserInstallation=" + temporary.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                FOLDER.toString()));
        try (FilledYear year = new FilledYear(temporary)) {
            year.live((period, report) -> {
                try {
                    REPORTS.put(period.code(), report);
                    Path docx = FOLDER.resolve(period.code() + ".docx");
                    Files.write(docx, ReportDocx.write(report, Letterhead.PHUOC_MY, 5));
                    command.add(docx.toString());
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            });
        }
        printReasonsOfOldTimes(temporary, command);
        List<String> toLookAt = List.copyOf(command.subList(7, command.size()));
        printTablesThatFillAPage(command);
        run(command);
        for (String file : toLookAt) {
            String pdf = file.replace(".docx", ".pdf");
            run(List.of("pdftoppm", "-r", "80", "-png", pdf, file.replace(".docx", "")));
        }
    }

    /** Before reasons were limited a message of 3,900 letters could be one, and every unit could give one: rows of several pages. */
    private static void printReasonsOfOldTimes(Path temporary, List<String> command) throws IOException {
        Path folder = Files.createDirectories(temporary.resolve("long"));
        try (FilledYear year = new FilledYear(folder)) {
            year.liveUntil("2024-Q1");
            ReportingPeriod quarter = new ReportingPeriod(2024, 1);
            year.books.record(b -> b.indicators().standing(quarter).stream()
                    .filter(entry -> List.of("3.2", "5.3.2", "5.4").contains(entry.indicator()))
                    .forEach(entry -> b.indicators()
                            .explain(
                                    new Explanation(
                                            entry.id(),
                                            longReason(entry.id()),
                                            "Lan",
                                            year.moment().at()),
                                    Actor.administrator("http"))));
            Path docx = FOLDER.resolve(LONG + ".docx");
            Report report = year.report(ReportPeriod.of(quarter));
            REPORTS.put(LONG, report);
            Files.write(docx, ReportDocx.write(report, Letterhead.PHUOC_MY, 5));
            command.add(docx.toString());
        }
    }

    /** A table that ends at each height around the foot of a page, as an annex may. */
    private static void printTablesThatFillAPage(List<String> command) throws IOException {
        for (int more = 0; more < FILLED; more++) {
            DocxPaper paper = new DocxPaper();
            DocxGrid grid = new DocxGrid(paper.document(), true, 60, 100);
            grid.head(List.of("TT", "Nhiệm vụ"));
            for (int i = 1; i <= 27; i++) {
                XWPFTableRow row = grid.row();
                DocxAnnexes.words(grid, row, 0, "" + i);
                DocxAnnexes.words(grid, row, 1, "Nhiệm vụ của xã");
                if (i == 27) {
                    Writing.spacing(grid.paragraph(row, 0), more, 1);
                }
            }
            grid.finish();
            paper.endSection(true, true);
            Path docx = FOLDER.resolve("het-trang-" + more + ".docx");
            Files.write(docx, paper.bytes("Hết trang", "xã", Instant.EPOCH));
            command.add(docx.toString());
        }
    }

    @Test
    void a_table_that_fills_its_page_leaves_no_blank_one_behind() throws Exception {
        Set<Integer> lengths = new TreeSet<>();
        for (int more = 0; more < FILLED; more++) {
            List<Page> pages = pages(FOLDER.resolve("het-trang-" + more + ".pdf"));
            assertThat(pages)
                    .as("its number alone on a page, %d points further down", more)
                    .allSatisfy(page -> assertThat(page.words()).hasSizeGreaterThan(1));
            lengths.add(pages.size());
        }
        assertThat(lengths).as("some end on their page, some go over its foot").containsExactly(1, 2);
    }

    /** Every word but one of its kind, so that none can be lost unseen. */
    private static String longReason(long entry) {
        StringBuilder words = new StringBuilder("Vì");
        for (int i = 0; words.length() < 3_900; i++) {
            words.append(" l").append(entry).append('d').append(i);
        }
        return words.toString();
    }

    @Test
    void rows_taller_than_a_page_lose_nothing() throws Exception {
        List<Page> pages = pages(FOLDER.resolve(LONG + ".pdf"));
        nothingStandsInTheMargins(pages);
        pagesAreNumberedFromOneInEachPart(pages);
        headsAreRepeated(pages);
        everyFactIsPrinted(REPORTS.get(LONG), pages);
        everyWordIsPrinted(Files.readAllBytes(FOLDER.resolve(LONG + ".docx")), pages);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-Q1", "2024-Q2", "2024-H1", "2024-Q3", "2024-Q4", "2024-Y"})
    void every_page_is_as_the_decree_wants_it(String code) throws Exception {
        List<Page> pages = pages(FOLDER.resolve(code + ".pdf"));
        System.out.println(code + ": " + pages.size() + " pages, pictures in documents/" + FOLDER);
        assertThat(pages)
                .as("a body of 4 to 6 pages, annexes of 3 to 4 and 5 to 7")
                .hasSizeBetween(12, 17);
        nothingStandsInTheMargins(pages);
        noPageIsEmpty(pages);
        pagesAreNumberedFromOneInEachPart(pages);
        headsAreRepeated(pages);
        theSignatureIsNotAlone(pages);
        everyFactIsPrinted(REPORTS.get(code), pages);
        sharesAreInOneLine(REPORTS.get(code), pages);
        everyWordIsPrinted(Files.readAllBytes(FOLDER.resolve(code + ".docx")), pages);
    }

    /** What the books say, not what the file says: a row that never came into the file would not be missed there. */
    private static void everyFactIsPrinted(Report report, List<Page> pages) {
        Set<String> printed = new HashSet<>();
        pages.forEach(page -> printed.addAll(words(page.text())));
        Set<String> facts = new TreeSet<>();
        for (IndicatorResult row : report.indicators()) {
            facts.addAll(words(row.indicator().name()));
            row.former().forEach(given -> facts.addAll(words(given.unit())));
            if (row.isReached().filter(reached -> !reached).isPresent()) {
                row.explained()
                        .forEach(given -> facts.addAll(later(given.reason().words())));
            }
        }
        for (TaskResult task : report.tasks()) {
            facts.addAll(words(task.task().name()));
            facts.addAll(words(task.lead()));
            for (TaskResult.Part part : task.parts()) {
                facts.addAll(words(String.join(" ", ReportWords.products(task, part))));
                facts.addAll(words(part.isDone() ? part.done().document() : ""));
                facts.addAll(later(
                        part.workingDaysLate() > 0 && part.reason() != null
                                ? part.reason().words()
                                : ""));
            }
        }
        assertThat(printed).containsAll(facts);
    }

    /** Both numbers of a share stand in one line, whole: "1.178/1.750". */
    private static void sharesAreInOneLine(Report report, List<Page> pages) {
        Set<String> printed = new HashSet<>();
        pages.forEach(page -> page.words().forEach(word -> printed.add(word.text())));
        report.measured().stream()
                .map(row -> row.value() == null ? "" : IndicatorWords.parts(row.value()))
                .filter(parts -> !parts.isEmpty())
                .forEach(parts -> assertThat(printed).contains(parts));
    }

    /** Without the first, whose first letter the paper writes as a capital. */
    private static List<String> later(String reason) {
        List<String> words = words(reason);
        return words.subList(Math.min(1, words.size()), words.size());
    }

    private static void nothingStandsInTheMargins(List<Page> pages) {
        double slack = 1;
        for (Page page : pages) {
            for (Word word : page.words()) {
                assertThat(word.left()).as(word.text()).isGreaterThan(mm(OfficialForm.LEFT) - slack);
                assertThat(word.right()).as(word.text()).isLessThan(page.width() - mm(OfficialForm.RIGHT) + slack);
                assertThat(word.bottom()).as(word.text()).isLessThan(page.height() - mm(OfficialForm.BOTTOM) + slack);
                boolean number = word.text().matches("\\d+") && word.bottom() < mm(OfficialForm.TOP);
                assertThat(number || word.top() > mm(OfficialForm.TOP) - 2)
                        .as("above the text: " + word)
                        .isTrue();
            }
        }
    }

    private static void noPageIsEmpty(List<Page> pages) {
        assertThat(pages).allSatisfy(page -> assertThat(page.words()).hasSizeGreaterThan(40));
    }

    private static void pagesAreNumberedFromOneInEachPart(List<Page> pages) {
        int expected = 0;
        for (Page page : pages) {
            boolean first =
                    page.text().startsWith("ỦY BAN NHÂN DÂN") || page.text().startsWith("PHỤ LỤC");
            expected = first ? 1 : expected + 1;
            List<Word> above = page.words().stream()
                    .filter(word -> word.bottom() < mm(OfficialForm.TOP))
                    .toList();
            if (first) {
                assertThat(above).as("no number on the first page").isEmpty();
            } else {
                assertThat(above).extracting(Word::text).containsExactly("" + expected);
                double middle = (above.get(0).left() + above.get(0).right()) / 2;
                double centre = (mm(OfficialForm.LEFT) + page.width() - mm(OfficialForm.RIGHT)) / 2;
                assertThat(Math.abs(middle - centre)).isLessThan(3);
            }
        }
    }

    private static void headsAreRepeated(List<Page> pages) {
        assertThat(pages.stream().filter(Page::landscape))
                .hasSizeGreaterThan(2)
                .allSatisfy(page -> assertThat(page.text()).contains("TT ").containsAnyOf("Chỉ tiêu", "Nhiệm vụ"));
    }

    private static void theSignatureIsNotAlone(List<Page> pages) {
        Page signed = pages.stream()
                .filter(page -> page.text().contains("Cao Minh Thi"))
                .findFirst()
                .orElseThrow();
        assertThat(signed.text()).contains("Trên đây là báo cáo", "TM. ỦY BAN NHÂN DÂN", "Lưu: VT.");
    }

    /** A word that does not fit its column is broken and comes out as two: nothing may be lost or cut. */
    private static void everyWordIsPrinted(byte[] docx, List<Page> pages) {
        Map<String, Integer> printed = new HashMap<>();
        pages.forEach(page -> words(page.text()).forEach(word -> printed.merge(word, 1, Integer::sum)));
        Map<String, Integer> written = new HashMap<>();
        words(DocxText.of(docx).replace(" | ", " ").replace(" / ", " "))
                .forEach(word -> written.merge(word, 1, Integer::sum));
        written.forEach((word, times) ->
                assertThat(printed.getOrDefault(word, 0)).as("“" + word + "”").isGreaterThanOrEqualTo(times));
    }

    /** Where a line may end inside a word (36/KH-UBND), the pieces count. */
    private static List<String> words(String text) {
        return Pattern.compile("[\\p{L}\\p{N}]+")
                .matcher(text)
                .results()
                .map(match -> match.group())
                .toList();
    }

    private static List<Page> pages(Path pdf) throws Exception {
        Path layout = Path.of(pdf.toString().replace(".pdf", ".html"));
        run(List.of("pdftotext", "-bbox", pdf.toString(), layout.toString()));
        List<Page> pages = new ArrayList<>();
        for (String line : Files.readAllLines(layout, StandardCharsets.UTF_8)) {
            Matcher page = PAGE.matcher(line);
            Matcher word = WORD.matcher(line);
            if (page.find()) {
                double width = Double.parseDouble(page.group(1));
                double height = Double.parseDouble(page.group(2));
                pages.add(new Page(width > height, width, height, new ArrayList<>()));
            } else if (word.find()) {
                pages.get(pages.size() - 1)
                        .words()
                        .add(new Word(
                                Double.parseDouble(word.group(1)),
                                Double.parseDouble(word.group(2)),
                                Double.parseDouble(word.group(3)),
                                Double.parseDouble(word.group(4)),
                                word.group(5)));
            }
        }
        return pages;
    }

    private static double mm(double millimetres) {
        return millimetres * POINTS_PER_MILLIMETRE;
    }

    private static void run(List<String> command) throws Exception {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(FOLDER.resolve("print.log").toFile())
                .start();
        boolean ended = process.waitFor(3, TimeUnit.MINUTES);
        assertThat(ended && process.exitValue() == 0)
                .as(command.get(0) + ": " + Files.readString(FOLDER.resolve("print.log")))
                .isTrue();
    }
}
