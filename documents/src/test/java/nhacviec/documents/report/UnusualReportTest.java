package nhacviec.documents.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nhacviec.core.indicator.Figure;
import nhacviec.core.indicator.OfficePeriod;
import nhacviec.core.indicator.ReportPeriod;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.plan.Plans;
import nhacviec.core.report.IndicatorResult;
import nhacviec.core.report.Letterhead;
import nhacviec.core.report.Report;
import nhacviec.core.staff.Actor;
import nhacviec.core.staff.Unit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnusualReportTest {

    private static final ReportPeriod Q1 = ReportPeriod.ofCode("2024-Q1").orElseThrow();

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
    void a_period_without_figures_says_so_line_by_line() {
        for (String code : List.of("2024-Q1", "2024-H1", "2024-Q3", "2024-Y", "2024-Q4")) {
            Report report = year.report(ReportPeriod.ofCode(code).orElseThrow());
            String words = DocxText.of(ReportDocx.write(report, Letterhead.PHUOC_MY, null));
            assertThat(words).contains("chưa có đơn vị nào gửi số liệu; cả 15 chỉ tiêu đều chưa có số liệu");
            assertThat(words.lines().filter(line -> line.contains("| Chưa có số liệu |")))
                    .as("every indicator's own row")
                    .hasSize(15);
            assertThat(words).contains("[Bổ sung nguyên nhân khách quan, chủ quan]");
            assertThat(ReportXlsx.write(report, Letterhead.PHUOC_MY, FilledYear.ZONE))
                    .isNotEmpty();
            assertThat(ReportJson.write(report, Letterhead.PHUOC_MY, FilledYear.ZONE))
                    .isNotEmpty();
        }
    }

    @Test
    void a_year_without_a_plan_has_no_report() {
        ReportPeriod before = ReportPeriod.ofCode("2023-Y").orElseThrow();
        assertThat(year.books.<Boolean>read(
                        b -> year.reports.report(b, before, year.moment()).isEmpty()))
                .isTrue();
    }

    @Test
    void figures_of_a_unit_that_reports_no_more_are_shown_under_its_name_but_not_summed() {
        Unit justice = year.books.read(b -> b.staff().units().stream()
                .filter(unit -> unit.isNamed("Tư pháp"))
                .findFirst()
                .orElseThrow());
        ReportingPeriod quarter = new ReportingPeriod(2024, 1);
        year.books.record(b -> b.indicators()
                .append(
                        "2",
                        justice.id(),
                        quarter,
                        new Figure.Ratio(BigDecimal.valueOf(3), BigDecimal.valueOf(4)),
                        Actor.administrator("http"),
                        year.moment().at()));
        Report report = year.report(Q1);
        IndicatorResult line = report.measured().stream()
                .filter(one -> one.indicator().code().equals("2"))
                .findFirst()
                .orElseThrow();
        assertThat(line.value()).isNull();
        assertThat(line.former()).singleElement().satisfies(given -> {
            assertThat(given.unit()).isEqualTo("Tư pháp");
            assertThat(given.by()).isEqualTo("Quản trị");
        });
        assertThat(DocxText.of(ReportDocx.write(report, Letterhead.PHUOC_MY, null)))
                .contains(
                        "Chưa tính số liệu của Tư pháp, Quý I/2024 (đơn vị nay không còn báo cáo chỉ tiêu này): 3/4.",
                        "[Xác định cách tính số liệu của đơn vị cũ]");
    }

    @Test
    void a_period_that_is_over_is_reported_as_it_stood_on_its_last_day() {
        year.live((period, report) -> {});
        Report late = year.report(Q1);
        assertThat(late.madeOn()).hasToString("2024-12-16");
        assertThat(late.asOf()).hasToString("2024-03-31");
        String words = DocxText.of(ReportDocx.write(late, Letterhead.PHUOC_MY, null));
        assertThat(words)
                .as("done on 2/4")
                .contains("- Quá hạn: nhiệm vụ 6 (Kế hoạch kiểm tra, rà soát VBQPPL), Tư pháp chủ trì, hạn 31/01/2024")
                .as("arrived on 15/5")
                .contains(
                        "- Nhiệm vụ 13 (Quy chế số hóa hồ sơ TTHC), Văn phòng UBND xã chủ trì: chờ Quyết định của UBND tỉnh, TP.")
                .as("put off on 20/8")
                .contains(
                        "- Nhiệm vụ 4 (Danh sách khảo sát mức độ hài lòng), Văn phòng UBND xã chủ trì: chờ Kế hoạch của UBND tỉnh, TP.");
    }

    @Test
    void a_half_changed_letterhead_is_marked_on_the_paper() {
        Letterhead usual = Letterhead.PHUOC_MY;
        Letterhead half = new Letterhead(
                usual.governing(),
                List.of("ỦY BAN NHÂN DÂN", "XÃ NHƠN HẢI"),
                usual.shortName(),
                usual.reportsTo(),
                usual.place(),
                usual.series(),
                usual.onBehalf(),
                usual.inPlaceOf(),
                usual.title(),
                usual.signer(),
                usual.addressees(),
                usual.abbreviations());
        assertThat(DocxText.of(ReportDocx.write(year.report(Q1), half, null)))
                .contains(
                        "[Mục office của config/nhacviec.yaml mới sửa một phần: tên gọi (short), địa danh (place), nơi nhận"
                                + " báo cáo (reports_to), người ký (signer), nơi nhận (addressees) còn là của bản mẫu (xã Phước Mỹ);"
                                + " xin ghi cho đúng cơ quan mình rồi lập lại báo cáo]");
        assertThat(DocxText.of(ReportDocx.write(year.report(Q1), usual, null))).doesNotContain("bản mẫu");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    xã Tân Lập, huyện Tân Uyên  | true
                    XÃ TÂN LẬP                  | true
                    xã Phước Mỹ, TP. Quy Nhơn   | false
                    XÃ PHƯỚC MỸ                 | false
                    ''                          | false
                    """)
    void the_shipped_letterhead_over_the_plan_of_another_commune_is_noticed(String locality, boolean noticed) {
        assertThat(LetterheadWords.notice(Letterhead.PHUOC_MY, locality).isPresent())
                .isEqualTo(noticed);
    }

    @Test
    void word_opens_it_as_a_document_of_today() throws IOException {
        byte[] docx = ReportDocx.write(year.report(Q1), Letterhead.PHUOC_MY, null);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            String settings = "";
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/settings.xml")) {
                    settings = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
            assertThat(settings).startsWith("<?xml").contains("w:name=\"compatibilityMode\"", "w:val=\"15\"");
        }
    }

    @Test
    void headings_of_the_plan_keep_short_forms_and_places() {
        Capitals capitals = new Capitals(Letterhead.PHUOC_MY, year.report(Q1).plan());
        assertThat(capitals.lowered("KIỂM SOÁT TTHC VÀ CNTT TẠI XÃ PHƯỚC MỸ, THÀNH PHỐ QUY NHƠN"))
                .isEqualTo("Kiểm soát TTHC và CNTT tại xã Phước Mỹ, thành phố Quy Nhơn");
        assertThat(capitals.lowered("Cải cách thể chế tại UBND xã")).isEqualTo("Cải cách thể chế tại UBND xã");
    }

    @Test
    void a_plan_without_rows_gives_whole_sentences() {
        Report report = year.report(Q1);
        Report empty = new Report(
                report.period(),
                report.madeOn(),
                report.asOf(),
                report.figuresOf(),
                report.comparedWith(),
                report.plan(),
                new OfficePeriod(Q1, List.of()),
                report.sections(),
                List.of(),
                List.of(),
                List.of());
        assertThat(DocxText.of(ReportDocx.write(empty, Letterhead.PHUOC_MY, null)))
                .contains("Kế hoạch năm 2024 có 0 nhiệm vụ và 0 chỉ tiêu.")
                .contains("Kế hoạch không có chỉ tiêu nào phải báo số liệu.")
                .contains("Kế hoạch không có nhiệm vụ nào như vậy.")
                .doesNotContain(": .", "cả 0 chỉ tiêu");
    }

    @Test
    void a_section_without_tasks_has_no_heading_in_the_annex() {
        Report report = year.report(Q1);
        Report without = new Report(
                report.period(),
                report.madeOn(),
                report.asOf(),
                report.figuresOf(),
                report.comparedWith(),
                report.plan(),
                report.completeness(),
                report.sections(),
                report.indicators(),
                report.tasks().stream()
                        .filter(task -> !task.task().section().equals("V"))
                        .toList(),
                report.next());
        assertThat(DocxText.of(ReportDocx.write(report, Letterhead.PHUOC_MY, null)))
                .contains("| V. CẢI CÁCH CHẾ ĐỘ CÔNG VỤ |");
        assertThat(DocxText.of(ReportDocx.write(without, Letterhead.PHUOC_MY, null)))
                .doesNotContain("| V. CẢI CÁCH CHẾ ĐỘ CÔNG VỤ |")
                .contains("| VI. CẢI CÁCH TÀI CHÍNH CÔNG |");
    }

    @Test
    void a_plan_that_is_no_annex_of_a_decision_is_called_what_it_is() {
        assertThat(opening("15/KH-UBND", "Kế hoạch cải cách hành chính xã Phước Mỹ năm 2024"))
                .startsWith(
                        "Thực hiện Kế hoạch số 15/KH-UBND ngày 11 tháng 01 năm 2024 của UBND xã Phước Mỹ về cải cách hành"
                                + " chính xã Phước Mỹ năm 2024, UBND xã Phước Mỹ báo cáo");
        assertThat(opening("15/KH-UBND", "Kế hoạch về CCHC năm 2024"))
                .contains(" của UBND xã Phước Mỹ về CCHC năm 2024,");
        assertThat(opening("07/NQ-HĐND", "Kế hoạch cải cách hành chính năm 2024"))
                .startsWith("Thực hiện Nghị quyết số 07/NQ-HĐND ngày")
                .contains(" ban hành Kế hoạch cải cách hành chính năm 2024,");
        assertThat(opening("58/UBND-VP", "Kế hoạch cải cách hành chính năm 2024"))
                .startsWith("Thực hiện văn bản số 58/UBND-VP ngày");
    }

    private String opening(String number, String title) {
        Report report = year.report(Q1);
        Plans.OnRecord plan = report.plan();
        Report other = new Report(
                report.period(),
                report.madeOn(),
                report.asOf(),
                report.figuresOf(),
                report.comparedWith(),
                new Plans.OnRecord(
                        plan.id(),
                        plan.year(),
                        title,
                        plan.locality(),
                        number,
                        plan.decisionDate(),
                        plan.signer(),
                        plan.fingerprint(),
                        plan.importedAt()),
                report.completeness(),
                report.sections(),
                report.indicators(),
                report.tasks(),
                report.next());
        return ReportBody.of(other, Letterhead.PHUOC_MY).stream()
                .map(Line::words)
                .filter(words -> words.startsWith("Thực hiện "))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void another_office_writes_under_its_own_name() {
        Letterhead ward = new Letterhead(
                "UBND TỈNH GIA LAI",
                List.of("UBND PHƯỜNG", "QUY NHƠN TÂY"),
                "UBND phường Quy Nhơn Tây",
                "UBND tỉnh Gia Lai",
                "Quy Nhơn Tây",
                "BC-UBND",
                "TM. ỦY BAN NHÂN DÂN",
                "KT. CHỦ TỊCH",
                "PHÓ CHỦ TỊCH",
                "Trần Thị Bình",
                List.of("UBND tỉnh (báo cáo)"),
                java.util.Map.of());
        String words = DocxText.of(ReportDocx.write(year.report(Q1), ward, 123));
        assertThat(words)
                .contains(
                        "| UBND TỈNH GIA LAI / UBND PHƯỜNG / QUY NHƠN TÂY |",
                        "Số: 123/BC-UBND",
                        "Quy Nhơn Tây, ngày 11 tháng 01 năm 2024",
                        "| Nơi nhận: / - UBND tỉnh (báo cáo); / - Lưu: VT. | TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH / Trần Thị Bình |",
                        "kính báo cáo UBND tỉnh Gia Lai");
        assertThat(words)
                .as("the plan was issued by the office that was there before")
                .contains("Quyết định số 10/QĐ-UBND ngày 11 tháng 01 năm 2024 của UBND xã Phước Mỹ ban hành")
                .contains("UBND phường Quy Nhơn Tây báo cáo kết quả")
                .as("nowhere else")
                .containsOnlyOnce("UBND xã Phước Mỹ");
    }
}
