package nhacviec.documents.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import nhacviec.core.plan.PlanFinding;
import org.junit.jupiter.api.Test;

class SignedPlanTextTest {

    private static SignedPlan read(String text) {
        return SignedPlan.of(
                TextPlanReader.read(text, "kế hoạch.txt"), null, RightReading.UNITS, RightReading.CALENDAR);
    }

    @Test
    void the_plan_of_phuoc_my_is_read_right_in_every_field() {
        RightReading.assertRight(read(RightReading.text()));
    }

    @Test
    void the_same_in_decomposed_unicode() {
        RightReading.assertRight(read(Normalizer.normalize(RightReading.text(), Normalizer.Form.NFD)));
    }

    @Test
    void the_same_for_an_office_that_has_no_units_yet() {
        SignedPlan plan = SignedPlan.of(
                TextPlanReader.read(RightReading.text(), "kế hoạch.txt"), null, List.of(), RightReading.CALENDAR);
        RightReading.assertRight(plan);
        assertThat(plan.plan().units())
                .extracting(unit -> unit.name())
                .contains("Văn phòng UBND xã", "Tư pháp", "Văn hóa xã hội", "Tài chính - Kế toán", "Lãnh đạo UBND xã")
                .hasSize(5);
    }

    private static List<String> found(PlanFinding.Severity severity) {
        return read(RightReading.text()).findings().stream()
                .filter(finding -> finding.severity() == severity)
                .map(finding -> finding.place().replaceAll(" \\(.*", "") + ": " + finding.message())
                .toList();
    }

    @Test
    void all_five_contradictions_between_body_and_annex_are_found_and_no_other() {
        assertThat(found(PlanFinding.Severity.WARNING))
                .extracting(
                        line -> line.replaceAll(":.*", "") + ": " + line.replaceAll(".*(đạt \\d+ ?(%|điểm)).*", "$1"))
                .containsExactly(
                        "Phụ lục 1, dòng 1.1: đạt 90 điểm",
                        "Phụ lục 1, dòng 1.2: đạt 90 điểm",
                        "Phụ lục 1, dòng 3.3: đạt 30%",
                        "Phụ lục 1, dòng 5.3.1: đạt 50%",
                        "Phụ lục 1, dòng 5.3.2: đạt 100%");
        assertThat(found(PlanFinding.Severity.ERROR)).isEmpty();
    }

    @Test
    void doubts_and_slips_are_pointed_out_with_their_place() {
        assertThat(String.join("\n", found(PlanFinding.Severity.QUESTION)))
                .contains("Phụ lục 1: không có chỉ tiêu số 4")
                .contains("Phụ lục 1, dòng 5.1: ô đơn vị theo dõi để trống")
                .contains("Phụ lục 2, nhiệm vụ 5: gần trùng với nhiệm vụ 19")
                .contains("nhiệm vụ 11: thời gian “Cả năm” đang hiểu là 31/12/2024 (sản phẩm")
                .contains("nhiệm vụ 1.1: tên việc ghi “sau khi UBND thành phố Công bố")
                .contains("nhiệm vụ 18: sản phẩm “Kế hoạch của UBND TP” là của cấp trên")
                .contains("dòng 5.4: là một chỉ số mà mức ghi bằng phần trăm")
                .contains("không chỉ đích danh đơn vị nào");
        assertThat(String.join("\n", found(PlanFinding.Severity.NOTE)))
                .contains("dòng 1.1: “Năm trong nhóm” có thể là lỗi quét chữ của “Nằm trong nhóm”")
                .contains("dòng 82: “Phần đầu” có thể là lỗi quét chữ của “Phấn đấu”")
                .contains("dòng 58: “ngày 05 ngày 01” có thể là lỗi quét chữ của “ngày 05 tháng 01”")
                .contains("nhiệm vụ 6: lặp chữ “kiểm tra kiểm tra”")
                .contains("dòng 128: mục III.3 nhảy từ b) sang d)")
                .contains("dòng 208: mục V nhảy từ 3 sang 5")
                .contains("hạn Chủ nhật 31/3/2024 là ngày nghỉ");
    }

    private static final String HEAD = "KẾ HOẠCH\nCải cách hành chính xã Mẫu năm 2024\n"
            + "TT\tNhiệm vụ\tSản phẩm\tĐơn vị chủ trì\tThời gian hoàn thành\n";

    @Test
    void sections_that_count_from_one_again_get_their_number_before() {
        SignedPlan plan = read(
                HEAD + "I\tMỘT\n1\tViệc a\tVăn bản\tTư pháp\tQuý I\nII\tHAI\n1\tViệc b\tVăn bản\tTư pháp\tQuý II\n");
        assertThat(plan.plan().tasks()).extracting(task -> task.number().text()).containsExactly("1.1", "2.1");
    }

    @Test
    void a_product_row_of_its_own_with_its_own_time_is_a_milestone() {
        SignedPlan plan = read(HEAD + "1\tKiểm tra\tKế hoạch\tTư pháp\tTháng 1\n\t\tBáo cáo\t\tTháng 12\n");
        assertThat(plan.plan().tasks()).singleElement().satisfies(task -> {
            assertThat(task.products()).containsExactly("Kế hoạch", "Báo cáo");
            assertThat(task.deadline().dueDates())
                    .extracting(due -> due.date().toString())
                    .containsExactly("2024-01-31", "2024-12-31");
        });
    }

    @Test
    void ditto_marks_copy_the_row_above_and_are_asked_about() {
        SignedPlan plan = read(HEAD + "1\tViệc a\tVăn bản\tTư pháp\tQuý II\n2\tViệc b\tVăn bản\t-nt-\t-nt-\n");
        assertThat(plan.plan().tasks().get(1)).satisfies(task -> {
            assertThat(task.lead()).isEqualTo("Tư pháp");
            assertThat(task.timeText()).isEqualTo("Quý II");
            assertThat(task.needsConfirmation()).isTrue();
        });
    }

    @Test
    void page_numbers_and_column_numbers_are_no_rows() {
        SignedPlan plan = read(
                HEAD
                        + "(1)\t(2)\t(3)\t(4)\t(5)\n1\tViệc a\tVăn bản\tTư pháp\tQuý I\n\t7\t\t\t\n\n7\n\n2\tViệc b\tVăn bản\tTư pháp\tQuý I\n");
        assertThat(plan.plan().tasks()).hasSize(2);
    }

    @Test
    void dates_before_the_plan_was_signed_and_unknown_units_are_asked_about() {
        SignedPlan plan = read(
                "KẾ HOẠCH\nCải cách hành chính xã Mẫu năm 2024\n(Ban hành kèm theo Quyết định số 7/QĐ-UBND ngày 15 tháng 3 năm 2024)\n"
                        + "TT\tNhiệm vụ\tSản phẩm\tĐơn vị chủ trì\tThời gian\n1\tViệc a\tVăn bản\tCông an xã\tTháng 1\n2\tViệc b\tVăn bản\tBộ phận Tư pháp\tTháng 5\n");
        assertThat(plan.findings())
                .extracting(PlanFinding::message)
                .anyMatch(message -> message.contains("đã qua trước ngày ký kế hoạch (15/3/2024)"))
                .anyMatch(message -> message.contains("đơn vị “Công an xã” chưa có trong danh sách"))
                .anyMatch(message -> message.contains("“Bộ phận Tư pháp” đang hiểu là đơn vị “Tư pháp”"));
    }

    @Test
    void lettered_rows_stand_under_the_row_above() {
        SignedPlan plan = read(
                HEAD
                        + "2.\tSơ kết, tổng kết\tBáo cáo\tTư pháp\t6 tháng, năm\na)\tSơ kết\tBáo cáo\tTư pháp\tTháng 6\nb)\tTổng kết\tBáo cáo\tTư pháp\tTháng 12\n");
        assertThat(plan.plan().tasks()).extracting(task -> task.number().text()).containsExactly("2", "2.1", "2.2");
        assertThat(plan.findings())
                .extracting(PlanFinding::message)
                .noneMatch(message -> message.contains("không có số thứ tự"));
    }
}
