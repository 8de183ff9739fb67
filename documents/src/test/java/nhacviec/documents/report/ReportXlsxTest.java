package nhacviec.documents.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nhacviec.core.indicator.Figure;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.report.IndicatorResult;
import nhacviec.core.report.IndicatorResult.Given;
import nhacviec.core.report.Letterhead;
import nhacviec.core.report.Report;
import nhacviec.core.report.Said;
import nhacviec.core.report.TaskResult;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportXlsxTest {

    private static Report report;
    private static XSSFWorkbook book;

    @BeforeAll
    static void write(@TempDir Path temporary) throws IOException {
        try (FilledYear year = new FilledYear(temporary)) {
            report = year.liveUntil("2024-Q1");
        }
        book = open(report);
    }

    private static XSSFWorkbook open(Report report) throws IOException {
        return new XSSFWorkbook(
                new ByteArrayInputStream(ReportXlsx.write(report, Letterhead.PHUOC_MY, FilledYear.ZONE)));
    }

    @Test
    void a_share_is_a_formula_of_two_numbers_with_its_value_in_the_cell() {
        Row row = row(ReportXlsx.INDICATORS, "3.2");
        assertThat(row.getCell(4).getNumericCellValue()).isEqualTo(89);
        assertThat(row.getCell(5).getNumericCellValue()).isEqualTo(105);
        Cell share = row.getCell(6);
        String line = Integer.toString(row.getRowNum() + 1);
        assertThat(share.getCellFormula()).contains("E" + line + "/F" + line);
        assertThat(share.getNumericCellValue()).isEqualTo(0.8476);
        assertThat(share.getCellStyle().getDataFormatString()).isEqualTo("0.00%");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    299999, 300000, 99.99%
                    312814, 312815, 99.99%
                    29999,  30000,  99.99%
                    17999,  30000,  59.99%
                    1,      300000, 0.00%
                    2,      3,      66.67%
                    89,     105,    84.76%
                    47,     60,     78.33%
                    3,      5,      60.00%
                    7,      100,    7.00%
                    29,     100,    29.00%
                    57,     1000,   5.70%
                    60,     60,     100.00%
                    0,      7,      0.00%
                    """)
    void a_share_is_shown_as_the_paper_says_it_and_never_as_a_target_that_was_missed(
            BigDecimal numerator, BigDecimal denominator, String shown) throws IOException {
        Figure.Ratio ratio = new Figure.Ratio(numerator, denominator);
        XSSFWorkbook workbook = open(withValue("3.2", ratio));
        Cell share = row(workbook, ReportXlsx.INDICATORS, "3.2").getCell(6);
        FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
        DataFormatter asShown = new DataFormatter(Locale.ROOT);
        assertThat(asShown.formatCellValue(share, evaluator)).as("reckoned").isEqualTo(shown);
        assertThat(share.getNumericCellValue() * 100)
                .as("as stored")
                .isCloseTo(ratio.percent().doubleValue(), within(1e-9));
        assertThat(new BigDecimal(shown.replace("%", ""))).isEqualByComparingTo(ratio.percent());
    }

    @Test
    void a_percentage_that_was_given_alone_keeps_its_decimals() throws IOException {
        Cell share = row(
                        open(withValue("3.2", new Figure.PercentAlone(new BigDecimal("99.999")))),
                        ReportXlsx.INDICATORS,
                        "3.2")
                .getCell(6);
        assertThat(new DataFormatter(Locale.ROOT).formatCellValue(share)).isEqualTo("99.999%");
    }

    private static Report withValue(String code, Figure value) {
        return with(report.indicators().stream()
                .map(line -> line.indicator().code().equals(code)
                        ? new IndicatorResult(line.indicator(), value, null, line.given(), List.of(), List.of(), null)
                        : line)
                .toList());
    }

    @Test
    void dates_are_dates_and_days_late_are_numbers() {
        Row row = row(ReportXlsx.TASKS, "10");
        assertThat(DateUtil.isCellDateFormatted(row.getCell(6))).isTrue();
        assertThat(row.getCell(6).getLocalDateTimeCellValue().toLocalDate()).isEqualTo(LocalDate.of(2024, 1, 31));
        assertThat(row.getCell(9).getLocalDateTimeCellValue().toLocalDate()).isEqualTo(LocalDate.of(2024, 2, 15));
        assertThat(row.getCell(10).getNumericCellValue()).isEqualTo(6);
    }

    @Test
    void the_head_stays_in_sight_and_filters() {
        for (Sheet sheet : book) {
            XSSFSheet one = (XSSFSheet) sheet;
            assertThat(one.getPaneInformation().isFreezePane()).isTrue();
            assertThat(one.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) 2);
            assertThat(one.getCTWorksheet().getAutoFilter().getRef()).startsWith("A2:");
            assertThat(one.getRepeatingRows().getFirstRow()).isEqualTo(1);
        }
    }

    @Test
    void each_figure_leads_to_its_record_and_the_message_it_came_from() {
        Row line = row(ReportXlsx.INDICATORS, "3.2");
        String link = line.getCell(10).getHyperlink().getAddress();
        Row source =
                book.getSheet(XlsxSources.FIGURES).getRow(Integer.parseInt(link.substring(link.indexOf('!') + 2)) - 1);
        IndicatorResult facts = report.measured().stream()
                .filter(one -> one.indicator().code().equals("3.2"))
                .findFirst()
                .orElseThrow();
        Given first = facts.given().get(0);
        assertThat(first.replaced()).as("it was corrected once").hasSize(1);
        assertThat(source.getCell(0).getNumericCellValue()).isEqualTo(first.entryId());
        assertThat(texts(source))
                .contains(
                        "3.2",
                        "Văn phòng UBND xã",
                        "2024-Q1",
                        "47/60",
                        "Lan",
                        first.source(),
                        first.reason().words(),
                        first.reason().said().by(),
                        first.reason().said().source(),
                        first.replaced().get(0).entryId() + ": 45/60 (Lan, 13/03/2024 09:00, "
                                + first.replaced().get(0).said().source() + ")");
        assertThat(first.reason().said().source()).startsWith("chat:").isNotEqualTo(first.source());
        assertThat(first.source()).startsWith("chat:");
        long records =
                report.measured().stream().mapToLong(one -> one.given().size()).sum();
        assertThat(book.getSheet(XlsxSources.FIGURES).getLastRowNum() + 1 - XlsxSheet.FIRST_ROW)
                .isEqualTo((int) records);
    }

    @Test
    void it_prints_on_a4_in_rows_as_high_as_their_words() {
        for (Sheet sheet : book) {
            assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
        }
        Row tall = row(ReportXlsx.INDICATORS, "5.4");
        Row low = row(ReportXlsx.INDICATORS, "3");
        assertThat(tall.getHeightInPoints()).isGreaterThan(4 * low.getHeightInPoints());
    }

    @Test
    void the_annexes_say_what_those_of_the_paper_say() {
        assertThat(texts(row(ReportXlsx.INDICATORS, "3.3")))
                .contains("50% (Kế hoạch còn nêu: từ 30% trở lên (Mục II.2.d))", "[Bổ sung nguyên nhân]");
        assertThat(texts(row(ReportXlsx.INDICATORS, "1.3")))
                .contains("Năm trong nhóm các đơn vị dẫn đầu khối UBND phường, xã [Có thể là “Nằm trong nhóm”;"
                        + " đối chiếu văn bản gốc]");
        Row allYear = row(ReportXlsx.TASKS, "11");
        assertThat(allYear.getCell(5).getStringCellValue()).isEqualTo("Quý I");
        assertThat(allYear.getCell(6).getStringCellValue()).as("no due date").isEqualTo("Cả năm");
    }

    @Test
    void what_was_done_and_why_it_was_late_leads_to_its_message() {
        Row done = row(ReportXlsx.TASKS, "10");
        assertThat(texts(done)).contains("14/QĐ-UBND", "Hòa").anyMatch(words -> words.startsWith("chat:"));
        List<List<String>> told = new ArrayList<>();
        book.getSheet(XlsxSources.TASKS).forEach(line -> told.add(texts(line)));
        assertThat(told)
                .anySatisfy(line -> assertThat(line)
                        .contains("6", "Nêu lý do", "Chờ hướng dẫn của Phòng Tư pháp thành phố", "Hòa")
                        .anyMatch(words -> words.startsWith("chat:")))
                .anySatisfy(line -> assertThat(line).contains("10", "Báo xong", "14/QĐ-UBND ngày 15/02/2024", "Hòa"));
    }

    @Test
    void records_that_follow_each_other_are_named_as_a_range() {
        assertThat(ReportXlsx.ranges(List.of(3L, 4L, 5L, 43L, 81L, 82L))).isEqualTo("3–5, 43, 81–82");
        assertThat(ReportXlsx.ranges(List.of())).isEmpty();
    }

    @Test
    void a_cell_holds_no_more_than_it_can_and_says_where_the_rest_is() throws IOException {
        List<IndicatorResult> lines = new ArrayList<>(report.indicators());
        int at = lines.indexOf(report.measured().get(3));
        IndicatorResult line = lines.get(at);
        String reason = "Máy quét hỏng ".repeat(280);
        List<Given> given = Stream.generate(() -> trap(reason)).limit(10).toList();
        lines.set(
                at,
                new IndicatorResult(
                        line.indicator(), new Figure.Answer(false, ""), null, given, List.of(), List.of(), null));
        XSSFWorkbook filled = open(with(lines));
        String notes = filled.getSheet(ReportXlsx.INDICATORS)
                .getRow(row(ReportXlsx.INDICATORS, line.indicator().code()).getRowNum())
                .getCell(9)
                .getStringCellValue();
        assertThat(notes).hasSize(XlsxSheet.LONGEST).endsWith("… (xem trong phần mềm)");
    }

    @Test
    void words_that_look_like_a_formula_never_are_one() throws IOException {
        List<String> traps =
                List.of("=1+1", "+84 912", "-1", "@SUM(A1)", "\t=1", "\r=1", "=cmd|' /C calc'!A0", "=HYPERLINK(\"x\")");
        List<IndicatorResult> lines = new ArrayList<>(report.indicators());
        int at = lines.indexOf(report.measured().get(3));
        IndicatorResult line = lines.get(at);
        List<Given> given = traps.stream().map(ReportXlsxTest::trap).toList();
        lines.set(
                at,
                new IndicatorResult(
                        line.indicator(), new Figure.Answer(true, "=2+2"), null, given, List.of(), List.of(), null));
        XSSFWorkbook trapped = open(with(lines));
        int words = 0;
        int formulas = 0;
        for (Sheet sheet : trapped) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    formulas += cell.getCellType() == CellType.FORMULA ? 1 : 0;
                    if (cell.getCellType() == CellType.STRING && row.getRowNum() >= XlsxSheet.FIRST_ROW) {
                        assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
                        words += traps.contains(cell.getStringCellValue()) ? 1 : 0;
                    }
                }
            }
        }
        assertThat(words).as("each trap as unit, giver, source and reason").isGreaterThanOrEqualTo(4 * 6);
        long ratios = lines.stream()
                .filter(one -> one.value() instanceof Figure.Ratio)
                .count();
        assertThat(formulas).as("the shares and nothing else").isEqualTo((int) ratios);
    }

    private static Given trap(String words) {
        return new Given(
                1,
                words,
                words,
                new ReportingPeriod(2024, 1),
                new Figure.Answer(true, words),
                words,
                Instant.parse("2024-03-13T02:00:00Z"),
                words,
                new Said(words, Instant.parse("2024-04-03T02:00:00Z"), words),
                new TaskResult.Reason(words, new Said(words, Instant.parse("2024-03-13T02:00:00Z"), words)),
                List.of());
    }

    private static Report with(List<IndicatorResult> lines) {
        return new Report(
                report.period(),
                report.madeOn(),
                report.asOf(),
                report.figuresOf(),
                report.comparedWith(),
                report.plan(),
                report.completeness(),
                report.sections(),
                lines,
                report.tasks(),
                report.next());
    }

    private static Row row(String sheet, String code) {
        return row(book, sheet, code);
    }

    private static Row row(XSSFWorkbook book, String sheet, String code) {
        return Stream.iterate(XlsxSheet.FIRST_ROW, i -> i + 1)
                .limit(book.getSheet(sheet).getLastRowNum())
                .map(book.getSheet(sheet)::getRow)
                .filter(row -> row.getCell(0).getStringCellValue().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        row.forEach(cell -> {
            if (cell.getCellType() == CellType.STRING) {
                texts.add(cell.getStringCellValue());
            }
        });
        return texts;
    }
}
