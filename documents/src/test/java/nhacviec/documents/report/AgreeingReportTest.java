package nhacviec.documents.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nhacviec.core.indicator.ReportPeriod;
import nhacviec.core.indicator.Target;
import nhacviec.core.report.IndicatorResult;
import nhacviec.core.report.Letterhead;
import nhacviec.core.report.Report;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a report says in one place agrees with what it says in another, and with what is true on its day. */
class AgreeingReportTest {

    @TempDir
    Path temporary;

    private FilledYear year;

    @BeforeEach
    void open() {
        year = new FilledYear(temporary);
    }

    @AfterEach
    void close() {
        year.close();
    }

    @Test
    void late_completions_are_counted_alike_in_the_opening_and_among_the_shortcomings() {
        String third = words(year.liveUntil("2024-Q3"));
        assertThat(third)
                .as("two since January, none in the quarter")
                .contains("Từ đầu năm có 2 nhiệm vụ có phần việc hoàn thành chậm hạn, trong kỳ không có thêm.")
                .doesNotContain("hoàn thành chậm hạn trong kỳ:", "(trong đó 2 nhiệm vụ chậm hạn)");
    }

    @Test
    void those_of_the_period_and_those_of_the_year_are_told_apart() {
        joined();
        year.tell(
                "at 2024-04-03 09:00",
                "Hòa done 6 36/KH-UBND 2/4/2024",
                "at 2024-07-12 09:00",
                "Hòa done 9 31/BC-UBND 11/7/2024",
                "at 2024-09-16 08:00");
        assertThat(words(report("2024-Q3")))
                .contains("Trong kỳ có 1 nhiệm vụ có phần việc hoàn thành chậm hạn (tính từ đầu năm là 2).")
                .contains("- 1 nhiệm vụ có phần việc hoàn thành chậm hạn trong kỳ: nhiệm vụ 9");
    }

    @Test
    void the_reason_of_what_was_done_by_its_later_date_is_no_cause_any_more() {
        joined();
        year.tell(
                "at 2024-03-22 09:00",
                "Lan asks 1.1 30/4/2024 UBND thành phố chưa công bố kết quả đánh giá",
                "Thi grants 1.1",
                "at 2024-03-25 09:00");
        String cause = "- Nhiệm vụ 1.1: UBND thành phố chưa công bố kết quả đánh giá.";
        assertThat(words(report("2024-Q1"))).contains(cause);
        year.tell("at 2024-04-26 09:00", "Lan done 1.1 45/KH-UBND 26/4/2024", "at 2024-06-17 08:00");
        assertThat(words(report("2024-H1"))).doesNotContain(cause);
    }

    @Test
    void the_office_does_not_wait_for_a_regulation_that_is_there() {
        assertThat(words(report("2024-Q1")))
                .contains(
                        "Tài chính - Kế toán chủ trì: chưa ấn định thời hạn theo quy định về công khai tài chính.",
                        "Chưa ấn định thời hạn theo quy định về công khai tài chính.")
                .doesNotContainIgnoringCase("chờ quy định");
    }

    @ParameterizedTest
    @CsvSource({
        "98, %, 98%",
        "≥ 85, %, ≥ 85%",
        "02, văn bản, 02 văn bản",
        "60%, %, 60%",
        "90 điểm trở lên, điểm, 90 điểm trở lên",
        "60 phần trăm, %, 60 phần trăm",
        "12, '', 12"
    })
    void a_target_is_said_with_its_unit_also_where_that_stood_in_another_column(String text, String unit, String said) {
        Target target = new Target(Target.Operator.AT_LEAST, BigDecimal.TEN, unit, text, "Phụ lục 1, dòng 1", true);
        assertThat(IndicatorWords.target(target)).isEqualTo(said);
    }

    @Test
    void indicators_under_a_heading_of_which_there_is_no_section_stand_under_that_heading() {
        String words = words(without("III"));
        assertThat(words.indexOf("Công khai TTHC nội bộ"))
                .isGreaterThan(words.indexOf("Cải cách thủ tục hành chính\nKế hoạch không giao nhiệm vụ nào"))
                .isGreaterThan(words.indexOf("II. KẾT QUẢ CẢI CÁCH HÀNH CHÍNH"));
        assertThat(words).contains("Cải cách thủ tục hành chính\nKế hoạch không giao nhiệm vụ nào trong lĩnh vực này.");
    }

    /** The year's first report, of a plan without one of the sections. */
    private Report without(String numeral) {
        Report report = report("2024-Q1");
        return new Report(
                report.period(),
                report.madeOn(),
                report.asOf(),
                report.figuresOf(),
                report.comparedWith(),
                report.plan(),
                report.completeness(),
                report.sections().stream()
                        .filter(section -> !section.numeral().equals(numeral))
                        .toList(),
                report.indicators(),
                report.tasks().stream()
                        .filter(task -> !task.task().section().equals(numeral))
                        .toList(),
                report.next());
    }

    @Test
    void the_workbook_says_which_figures_are_in_the_result_and_names_its_plain_style() throws IOException {
        Report half = year.liveUntil("2024-H1");
        try (XSSFWorkbook book = new XSSFWorkbook(
                new ByteArrayInputStream(ReportXlsx.write(half, Letterhead.PHUOC_MY, FilledYear.ZONE)))) {
            List<String> said = new ArrayList<>();
            book.getSheet(XlsxSources.FIGURES).forEach(row -> {
                if (row.getRowNum() >= XlsxSheet.FIRST_ROW) {
                    said.add(row.getCell(1).getStringCellValue() + " "
                            + row.getCell(3).getStringCellValue() + ": "
                            + row.getCell(15).getStringCellValue());
                }
            });
            assertThat(said)
                    .contains(
                            "5.4 2024-Q1: không (lấy Quý II/2024)",
                            "5.4 2024-Q2: có",
                            "5.2 2024-Q1: không (chưa có kết quả chung)",
                            "3.2 2024-Q1: có",
                            "1.1 2024-Q1: không (chưa có số liệu)");
            assertThat(book.getStylesSource().getCTStylesheet().xmlText())
                    .as("in the order of the schema")
                    .containsPattern("(?s)<\\w*:?cellStyleXfs.*<\\w*:?cellXfs.*<\\w*:?cellStyles.*name=\"Normal\"");
        }
        assertThat(Stream.of(line(half, "5.2"))).allMatch(row -> row.value() == null);
    }

    private static IndicatorResult line(Report report, String code) {
        return report.measured().stream()
                .filter(row -> row.indicator().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private void joined() {
        year.tell(
                "Lan joins Văn phòng UBND xã as coordinator",
                "Hòa joins Tư pháp as staff",
                "Minh joins Văn hóa xã hội as staff",
                "Thu joins Tài chính - Kế toán as staff",
                "Thi joins Lãnh đạo UBND xã as leader");
    }

    private Report report(String code) {
        return year.report(ReportPeriod.ofCode(code).orElseThrow());
    }

    private static String words(Report report) {
        return DocxText.of(ReportDocx.write(report, Letterhead.PHUOC_MY, null));
    }
}
