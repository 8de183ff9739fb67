package nhacviec.documents.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.ReportPeriod;
import nhacviec.core.indicator.Target;
import nhacviec.core.report.IndicatorResult;
import nhacviec.core.report.Letterhead;
import nhacviec.core.report.Report;
import nhacviec.core.report.TaskResult;
import nhacviec.core.task.ProvingDocument;
import nhacviec.core.task.TaskNumber;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a report says of an office in which not all goes well is true in every place in which it says it. */
class TruthfulReportTest {

    @TempDir
    Path temporary;

    private FilledYear year;

    @BeforeEach
    void open() {
        year = new FilledYear(temporary);
        year.tell(
                "Lan joins Văn phòng UBND xã as coordinator",
                "Hòa joins Tư pháp as staff",
                "Minh joins Văn hóa xã hội as staff",
                "Thu joins Tài chính - Kế toán as staff",
                "Thi joins Lãnh đạo UBND xã as leader");
    }

    @AfterEach
    void close() {
        year.close();
    }

    @Test
    void a_documents_date_is_printed_only_where_somebody_said_it() throws IOException {
        year.tell("at 2024-03-13 09:00", "Lan done 3 02/KH-UBND", "at 2024-03-18 08:00");
        Report report = report("2024-Q1");
        assertThat(words(report))
                .contains("(văn bản số 02/KH-UBND)", "| 02/KH-UBND |", "[Bổ sung ngày của văn bản 02/KH-UBND]")
                .doesNotContain("02/KH-UBND ngày");
        try (XSSFWorkbook workbook = new XSSFWorkbook(
                new ByteArrayInputStream(ReportXlsx.write(report, Letterhead.PHUOC_MY, FilledYear.ZONE)))) {
            int rows = 0;
            for (Row row : workbook.getSheet(ReportXlsx.TASKS)) {
                if (row.getCell(8) != null && row.getCell(8).toString().equals("02/KH-UBND")) {
                    assertThat(row.getCell(9) == null ? "" : row.getCell(9).toString())
                            .isEmpty();
                    rows++;
                }
            }
            assertThat(rows).isEqualTo(1);
        }
    }

    @Test
    void two_documents_of_one_completion_stand_with_their_dates_in_the_same_order() throws IOException {
        year.tell("at 2024-03-28 09:00");
        year.completes(
                "Lan",
                "3",
                new ProvingDocument("23/BC-UBND", LocalDate.of(2024, 3, 28)),
                new ProvingDocument("24/TB-UBND", LocalDate.of(2024, 3, 27)));
        Report report = report("2024-Q1");
        assertThat(words(report)).contains("| 23/BC-UBND ngày 28/3/2024; 24/TB-UBND ngày 27/3/2024 |");
        Row row = row(report, ReportXlsx.TASKS, "3");
        assertThat(row.getCell(8).getStringCellValue()).isEqualTo("23/BC-UBND; 24/TB-UBND");
        assertThat(row.getCell(9).getStringCellValue()).isEqualTo("28/3/2024; 27/3/2024");
        assertThat(json(report))
                .contains("\"document\" : \"23/BC-UBND; 24/TB-UBND\"", "\"document_date\" : \"2024-03-28\"");
    }

    @Test
    void a_figure_taken_after_the_period_was_closed_leads_to_its_senders_message_and_to_who_took_it()
            throws IOException {
        year.tell(
                "at 2024-03-13 09:00",
                "Hòa figure Q1 3.2 20/30",
                "at 2024-04-02 09:00",
                "Lan closes Q1",
                "at 2024-04-03 10:00",
                "Hòa late Q1 3.2 25/30",
                "at 2024-04-04 08:00",
                "Lan takes 1");
        Report report = report("2024-Q1");
        IndicatorResult.Given late = report.measured().stream()
                .filter(line -> line.indicator().code().equals("3.2"))
                .flatMap(line -> line.given().stream())
                .findFirst()
                .orElseThrow();
        assertThat(late.figure().brief()).isEqualTo("25/30");
        assertThat(late.by()).isEqualTo("Hòa");
        assertThat(late.source()).matches("chat:\\d+");
        assertThat(late.accepted().by()).isEqualTo("Lan");
        assertThat(late.accepted().source()).matches("chat:\\d+").isNotEqualTo(late.source());
        assertThat(late.reason().words()).isEqualTo("Máy quét hỏng");
        assertThat(late.reason().said().source()).isEqualTo(late.source());
        Row row = row(report, XlsxSources.FIGURES, "3.2", 1);
        assertThat(row.getCell(9).getStringCellValue()).isEqualTo(late.source());
        assertThat(row.getCell(16).getStringCellValue())
                .isEqualTo("Lan, 04/04/2024 08:00, " + late.accepted().source());
        assertThat(json(report)).contains("\"accepted\" : {").doesNotContain("late-change");
    }

    @Test
    void what_does_not_add_up_is_printed_with_the_quarter_that_it_stands_for() throws IOException {
        year.tell(
                "at 2024-03-13 09:00",
                "Lan figure Q1 1.2 chưa đạt, xếp thứ 9/21",
                "Lan figure Q1 1.3 đạt",
                "Lan figure Q1 5.4 88,5",
                "at 2024-06-13 09:00",
                "Lan figure Q2 1.2 đạt",
                "Lan figure Q2 5.4 91,25");
        Report half = report("2024-H1");
        assertThat(words(half))
                .contains("| 91,25/100 điểm / (số liệu Quý II/2024) |")
                .contains(
                        "- Chỉ số hài lòng (SIPAS): đạt chỉ tiêu theo Phụ lục 1, dòng 1.2 (ô gộp với dòng 1.1) (số liệu Quý II/2024)")
                .contains("- Chỉ số chuyển đổi số (DTI): tạm đạt chỉ tiêu (số liệu Quý I/2024; tạm tính");
        assertThat(words(half).lines().filter(line -> line.startsWith("| 1.2 | Chỉ số")))
                .singleElement()
                .asString()
                .contains("| (số liệu Quý II/2024) |");
        assertThat(row(half, ReportXlsx.INDICATORS, "5.4").getCell(9).getStringCellValue())
                .contains("(số liệu Quý II/2024)");
        assertThat(words(report("2024-Q2"))).as("a quarter is itself").doesNotContain("(số liệu Quý");
    }

    @Test
    void what_has_no_verdict_is_counted_by_what_it_lacks() {
        year.tell(
                "at 2024-03-13 09:00",
                "Lan figure Q1 1.1 đạt",
                "Q1 3.1 | - | - | - | -",
                "Lan figure Q1 3.2 -",
                "Lan figure Q1 2 80%");
        assertThat(words(report("2024-Q1")))
                .contains(
                        "; 1 chỉ tiêu không phát sinh; 1 chỉ tiêu chưa đánh giá được; 11 chỉ tiêu chưa có số liệu (Phụ lục I)")
                .doesNotContain("hoặc không phát sinh");
    }

    private static Row row(Report report, String sheet, String code) throws IOException {
        return row(report, sheet, code, 0);
    }

    private static Row row(Report report, String sheet, String code, int column) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(
                new ByteArrayInputStream(ReportXlsx.write(report, Letterhead.PHUOC_MY, FilledYear.ZONE)))) {
            for (Row row : workbook.getSheet(sheet)) {
                if (row.getCell(column) != null
                        && row.getCell(column).toString().equals(code)) {
                    return row;
                }
            }
        }
        throw new AssertionError("no row " + code + " in " + sheet);
    }

    private static String json(Report report) {
        return new String(ReportJson.write(report, Letterhead.PHUOC_MY, FilledYear.ZONE), StandardCharsets.UTF_8);
    }

    @Test
    void a_report_before_its_period_is_over_says_so_and_up_to_when_it_is_true() {
        year.tell("at 2024-02-05 09:00");
        assertThat(words(report("2024-Q1")))
                .contains(
                        "[Kỳ báo cáo chưa hết: số liệu tính đến ngày 14 tháng 3 năm 2024; lập lại báo cáo sau ngày ấy]")
                .contains(" đến ngày 05 tháng 02 năm 2024; nhiệm vụ tính đến ngày 05 tháng 02 năm 2024)")
                .contains("[Bổ sung kết quả nổi bật trong kỳ, nếu có]");
        year.tell("at 2024-03-18 09:00");
        assertThat(words(report("2024-Q1"))).doesNotContain("Kỳ báo cáo chưa hết");
    }

    @Test
    void what_is_open_is_late_by_its_own_days_and_not_by_those_of_what_was_done() {
        year.tell("at 2024-06-26 09:00", "Hòa done 9 31/BC-UBND 25/6/2024", "at 2024-07-08 08:00");
        Report report = report("2024-Q3");
        assertThat(words(report))
                .contains("hạn 30/6/2024, đã quá 6 ngày làm việc.")
                .contains("nhiệm vụ 9 (Tư pháp, Quý II; 06 tháng: quá 6 ngày làm việc)")
                .contains("nhiệm vụ 9 (Tư pháp, Quý I: chậm 59 ngày làm việc)");
        TaskResult nine = task(report, "9");
        assertThat(nine.workingDaysOverdue()).isEqualTo(6);
        assertThat(nine.workingDaysDoneLate()).isEqualTo(59);
    }

    @Test
    void late_completions_that_an_earlier_report_told_of_are_not_told_again() {
        year.tell("at 2024-04-03 09:00", "Hòa done 6 36/KH-UBND 2/4/2024", "at 2024-06-17 08:00");
        assertThat(words(report("2024-Q2"))).contains("nhiệm vụ 6 (Tư pháp, chậm 39 ngày làm việc)");
        year.tell("at 2024-09-16 08:00");
        assertThat(words(report("2024-Q3"))).doesNotContain("nhiệm vụ 6 (Tư pháp, chậm");
        year.tell("at 2024-12-16 08:00");
        assertThat(words(report("2024-Y"))).contains("nhiệm vụ 6 (Tư pháp, chậm 39 ngày làm việc)");
    }

    @Test
    void a_part_without_a_name_is_told_apart_by_its_date() {
        year.tell(
                "at 2024-04-03 09:00",
                "Lan picks 20",
                "at 2024-04-12 09:00",
                "Thu done 20 40/BC-UBND 12/4/2024",
                "at 2024-07-22 09:00",
                "Thu snoozes 20 5 Chờ đối chiếu với Kho bạc",
                "at 2024-09-16 09:00");
        assertThat(words(report("2024-Q3")))
                .contains(
                        "Công khai tài chính (hạn 15/4/2024: văn bản số 40/BC-UBND ngày 12/4/2024)",
                        "nhiệm vụ 20 (Tài chính - Kế toán, hạn 15/7/2024: quá 43 ngày làm việc)",
                        "- Nhiệm vụ 20, hạn 15/7/2024: Chờ đối chiếu với Kho bạc.");
    }

    @Test
    void yes_and_no_are_said_once_however_they_were_typed() {
        year.tell(
                "at 2024-03-13 09:00",
                "Lan figure Q1 1.1 Đạt chỉ tiêu (xếp thứ 3/21)",
                "Lan figure Q1 1.2 chưa đạt, xếp thứ 9/21 phường, xã",
                "Lan figure Q1 1.3 đạt");
        assertThat(words(report("2024-Q1")))
                .contains("- Chỉ số CCHC (PAR INDEX): đạt chỉ tiêu theo Phụ lục 1, dòng 1.1, xếp thứ 3/21.")
                .contains(
                        "- Chỉ số hài lòng (SIPAS): chưa đạt chỉ tiêu theo Phụ lục 1, dòng 1.2 (ô gộp với dòng 1.1), xếp thứ 9/21 phường, xã.")
                .contains("- Chỉ số chuyển đổi số (DTI): đạt chỉ tiêu.")
                .contains("Chỉ số hài lòng (SIPAS): xếp thứ 9/21 phường, xã")
                .contains("| Xếp thứ 9/21 phường, xã |  | Chưa đạt |")
                .doesNotContain("đạt, đạt", "đạt, chưa đạt", "| đạt |");
    }

    @Test
    void figures_of_which_some_units_have_given_theirs_reach_nothing_yet_and_are_not_compared() {
        year.tell(
                "at 2024-03-13 09:00",
                "Q1 3.1 | 12/12 | 8/8 | 3/3 | 1/2",
                "Q1 3.2 | 60/60 | 28/30 | |",
                "at 2024-06-12 09:00",
                "Q2 3.1 | 12/12 | 8/8 | |",
                "Q2 3.2 | 60/60 | 30/30 | 3/3 | 2/2",
                "at 2024-06-17 08:00");
        Report report = report("2024-Q2");
        assertThat(report.reached(true))
                .extracting(row -> row.indicator().code())
                .containsExactly("3.2");
        assertThat(report.provisional(true))
                .extracting(row -> row.indicator().code())
                .containsExactly("3.1");
        assertThat(words(report))
                .contains("Công khai TTHC nội bộ: 100% (20/20), tạm đạt chỉ tiêu 100% (tạm tính, 2/4 đơn vị).")
                .contains("1 chỉ tiêu đạt; 1 chỉ tiêu mới tạm tính vì còn đơn vị chưa gửi đủ số liệu" + " (1 tạm đạt)")
                .contains("| 100% | 20/20 | Tạm đạt (tạm tính, 2/4 đơn vị) |")
                .doesNotContain("so với quý I năm 2024:");
    }

    @Test
    void what_fell_since_the_last_period_is_a_difficulty_although_it_reaches_its_target() {
        year.tell(
                "at 2024-03-13 09:00",
                "Q1 3.3 | 55/60 | 28/30 | 9/10 | 5/5",
                "Q1 5.1 | 9/9 | | |",
                "at 2024-06-12 09:00",
                "Q2 3.3 | 40/60 | 20/30 | 8/10 | 4/5",
                "Q2 5.1 | 10/10 | | |",
                "at 2024-06-17 08:00");
        String words = words(report("2024-Q2"));
        assertThat(words.substring(words.indexOf("2. Tồn tại, hạn chế"), words.indexOf("3. Nguyên nhân")))
                .contains(
                        "- Giảm sút so với quý I năm 2024: Sử dụng lại thông tin, giấy tờ (giảm 23,81 điểm phần trăm).");
        assertThat(words).doesNotContain("Cải thiện so với");
    }

    @Test
    void tasks_without_a_date_stay_in_their_list_with_what_became_of_them() {
        year.tell(
                "at 2024-03-04 09:00",
                "Lan arrived 13 1/3/2024",
                "Lan done 13 58/CV-UBND 4/3/2024",
                "Lan picks 20",
                "at 2024-04-12 15:00",
                "Thu done 20 40/BC-UBND 12/4/2024",
                "at 2024-07-01 08:00");
        assertThat(words(report("2024-Q2")))
                .contains(
                        "Nhiệm vụ 13 (Quy chế số hóa hồ sơ TTHC), Văn phòng UBND xã chủ trì: đã hoàn thành theo văn bản số"
                                + " 58/CV-UBND ngày 04/3/2024 (hạn 22/3/2024).")
                .contains(
                        "Nhiệm vụ 20 (Công khai tài chính), Tài chính - Kế toán chủ trì: đã hoàn thành theo văn bản số"
                                + " 40/BC-UBND ngày 12/4/2024 (hạn 15/4/2024).")
                .contains(
                        "Nhiệm vụ 11 (Rà soát, kiểm soát TTHC của xã), Văn phòng UBND xã chủ trì: đang thực hiện; không có"
                                + " cập nhật Quý I, Quý II.");
    }

    @Test
    void a_quarter_is_unanswered_when_its_last_day_is_over() {
        year.tell("at 2024-06-30 20:00");
        Report onTheDay = report("2024-Q2");
        assertThat(onTheDay.unanswered(task(onTheDay, "11"))).hasSize(1);
        year.tell("at 2024-07-01 08:00");
        Report after = report("2024-Q2");
        assertThat(after.unanswered(task(after, "11"))).hasSize(2);
    }

    @Test
    void a_unit_that_sent_a_percentage_only_is_named_and_the_gap_is_marked() {
        year.tell("at 2024-03-13 09:00", "Q1 5.2 | 40/70 | 21/30 | 10/20 | 55%");
        assertThat(words(report("2024-Q1")))
                .contains(
                        "Lập hồ sơ công việc trên mạng: chưa tính được kết quả chung, vì có đơn vị chỉ gửi tỷ lệ, không kèm"
                                + " số đạt và tổng số nên không cộng được (Tài chính - Kế toán, Quý I/2024: 55%).")
                .contains("- Chưa tính được kết quả chung về Lập hồ sơ công việc trên mạng: có đơn vị chỉ gửi tỷ lệ")
                .contains("[Đề nghị đơn vị gửi số đạt và tổng số]");
    }

    @Test
    void a_percentage_without_its_parts_is_marked_as_one_and_nothing_arose_is_no_name() throws IOException {
        year.tell(
                "at 2024-03-13 09:00",
                "Lan figure Q1 2 80%",
                "Q1 5.2 | không phát sinh | 21/30 | 10/20 | 55%",
                "Lan figure Q1 3.1 12/12");
        Report report = report("2024-Q1");
        assertThat(words(report))
                .contains(
                        "80% (chỉ có tỷ lệ), chưa đạt chỉ tiêu 100%",
                        "Chỉ có tỷ lệ, không có số đạt và tổng số.",
                        "Quý I/2024: Văn phòng UBND xã không phát sinh; Tư pháp 21/30;")
                .doesNotContain("xã Không phát sinh", "100% (chỉ có tỷ lệ)");
        assertThat(notes(report, "2")).contains("Chỉ có tỷ lệ, không có số đạt và tổng số.");
        assertThat(notes(report, "3.1")).doesNotContain("Chỉ có tỷ lệ");
    }

    private String notes(Report report, String code) throws IOException {
        StringBuilder notes = new StringBuilder();
        row(report, ReportXlsx.INDICATORS, code)
                .forEach(cell -> notes.append(cell).append(" | "));
        return notes.toString();
    }

    @Test
    void reasons_are_sentences_and_carry_nothing_that_cannot_be_printed() {
        year.tell(
                "at 2024-03-13 09:00",
                "Q1 3.2 | 45/60 | 28/30 | 9/10 | 5/5",
                "Lan because Q1 3.2 máy quét\u000b hỏng\u0001,\tchờ sửa");
        Report report = report("2024-Q1");
        assertThat(words(report)).contains("Văn phòng UBND xã, Quý I/2024: Máy quét  hỏng, chờ sửa.");
        assertThat(words(report)).doesNotContain("?");
    }

    @Test
    void what_was_due_on_the_last_day_of_a_year_that_is_over_and_was_not_done_is_late() {
        year.tell("at 2024-12-31 08:00");
        assertThat(words(report("2024-Y")))
                .contains("Hoàn thành trong thời gian còn lại của năm 2024:", "còn trong hạn")
                .doesNotContain("hết hạn mà chưa hoàn thành", "hết năm");
        year.tell("at 2025-01-10 08:00");
        assertThat(words(report("2024-Y")))
                .contains(
                        "- Quá hạn: nhiệm vụ 9 (Báo cáo hệ thống hóa VBQPPL, Quý IV; năm), Tư pháp chủ trì, hạn 31/12/2024, hết"
                                + " hạn mà chưa hoàn thành. [Bổ sung nguyên nhân]",
                        "- 6 nhiệm vụ thường xuyên đã hết năm, chưa báo kết thúc: nhiệm vụ 11 (Văn phòng UBND xã);",
                        "Văn phòng UBND xã chủ trì: đã hết hạn 31/12/2024, chưa báo kết thúc; không có cập nhật Quý I",
                        "| Hết năm, chưa báo kết thúc |",
                        "- Tổng kết 6 nhiệm vụ thường xuyên của năm 2024.")
                .doesNotContain(
                        "thời gian còn lại",
                        "còn trong hạn",
                        "đang thực hiện",
                        "Thực hiện thường xuyên |",
                        " 0 ngày làm việc");
    }

    @Test
    void what_was_due_on_the_last_day_of_a_quarter_that_is_over_is_late_too() {
        year.tell("at 2024-04-01 08:00");
        assertThat(words(report("2024-Q1")))
                .contains("nhiệm vụ 18 (Văn phòng UBND xã, hết hạn mà chưa hoàn thành)")
                .doesNotContain("thời gian còn lại", "còn trong hạn", " 0 ngày làm việc");
    }

    @Test
    void tasks_that_wait_are_counted_once_and_called_the_same_everywhere() {
        year.tell("at 2024-03-18 08:00");
        assertThat(words(report("2024-Q1")))
                .contains(
                        "4 nhiệm vụ chờ văn bản, yêu cầu của cấp trên; 1 nhiệm vụ chưa ấn định thời hạn",
                        "Theo văn bản, yêu cầu của cấp trên (4 nhiệm vụ, đều chờ văn bản, yêu cầu của cấp trên):",
                        "Theo thời hạn của văn bản khác (1 nhiệm vụ, chưa ấn định thời hạn):",
                        "- Theo dõi, triển khai kịp thời 4 nhiệm vụ chờ văn bản, yêu cầu của cấp trên.",
                        "- Ấn định thời hạn của nhiệm vụ 20.");
        assertThat(words(report("2024-Q1"))
                        .lines()
                        .filter(line -> line.contains("| Chờ văn bản, yêu cầu của cấp trên |")))
                .hasSize(4);
    }

    @Test
    void what_is_due_before_the_period_ends_is_no_task_of_the_next_one() {
        year.tell("at 2024-03-18 08:00");
        String words = words(report("2024-Q1"));
        String within = words.substring(
                words.indexOf("Hoàn thành trong thời gian còn lại của quý I năm 2024:"),
                words.indexOf("Thực hiện các nhiệm vụ đến hạn trong kỳ tới:"));
        assertThat(within).contains("hạn 31/3/2024").doesNotContain("hạn 30/6/2024");
        assertThat(words.substring(words.indexOf("Thực hiện các nhiệm vụ đến hạn trong kỳ tới:")))
                .doesNotContain("chủ trì, hạn 31/3/2024");
    }

    @Test
    void an_indicator_of_which_no_target_was_chosen_is_marked_and_so_are_doubtful_words_of_all_its_targets() {
        Report report = report("2024-Q1");
        Indicator first = report.measured().get(0).indicator();
        Indicator unchosen = aimedAt(first, null);
        Indicator other = aimedAt(first, first.targets().get(1));
        assertThat(AnnexNotes.doubts(unchosen))
                .containsExactly(
                        "Kế hoạch ghi các mức khác nhau; chọn một mức bằng /chon",
                        "Có thể là “Nằm trong nhóm”; đối chiếu văn bản gốc");
        assertThat(AnnexNotes.doubts(other)).containsExactly("Có thể là “Nằm trong nhóm”; đối chiếu văn bản gốc");
    }

    /** The same row, of whose targets this one counts; none where there is none. */
    private static Indicator aimedAt(Indicator row, Target chosen) {
        return new Indicator(
                row.code(),
                row.name(),
                row.shortName(),
                row.parent(),
                row.group(),
                row.targetText(),
                row.targets().stream()
                        .map(one -> new Target(
                                one.operator(),
                                one.value(),
                                one.unit(),
                                one.text(),
                                one.citation(),
                                one.equals(chosen)))
                        .toList(),
                row.monitor(),
                row.executors(),
                row.measure(),
                row.reporters(),
                row.written(),
                row.inherited(),
                row.notes());
    }

    private Report report(String code) {
        return year.report(ReportPeriod.ofCode(code).orElseThrow());
    }

    private static TaskResult task(Report report, String number) {
        return report.tasks().stream()
                .filter(task -> task.task().number().equals(new TaskNumber(number)))
                .findFirst()
                .orElseThrow();
    }

    private static String words(Report report) {
        return DocxText.of(ReportDocx.write(report, Letterhead.PHUOC_MY, null));
    }
}
