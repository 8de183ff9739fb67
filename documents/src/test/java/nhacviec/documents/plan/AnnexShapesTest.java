package nhacviec.documents.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nhacviec.core.plan.Plan;
import nhacviec.core.plan.PlanFinding;
import nhacviec.core.report.Letterhead;
import nhacviec.core.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables of other communes: the columns mean what their heads say, and what is not used is said. */
class AnnexShapesTest {

    private static final String HEAD = "KẾ HOẠCH\nCải cách hành chính xã Mẫu năm 2025\n"
            + "(Ban hành kèm theo Quyết định số 07/QĐ-UBND ngày 10 tháng 01 năm 2025 của UBND xã)\n";

    @TempDir
    private Path folder;

    private SignedPlan read(String table) throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), HEAD + table);
        return SignedPlan.read(file, null, RightReading.UNITS, RightReading.CALENDAR);
    }

    @Test
    void work_is_due_when_it_ends() throws IOException {
        SignedPlan read = read("TT\tNhiệm vụ\tSản phẩm\tĐơn vị chủ trì\tThời gian bắt đầu\tThời gian kết thúc\n"
                + "1\tKế hoạch tuyên truyền\tKế hoạch\tTư pháp\tTháng 1\tTháng 3\n");
        assertThat(read.plan().tasks().get(0).timeText()).isEqualTo("Tháng 3");
    }

    @Test
    void values_under_a_head_of_two_lines_are_read() throws IOException {
        SignedPlan read = read("TT\tChỉ tiêu\tMục tiêu năm 2025\t\tĐơn vị theo dõi\tĐơn vị thực hiện\n"
                + "\t\tĐVT\tGiá trị\t\t\n"
                + "1\tTỷ lệ hồ sơ trực tuyến\t%\t98\tVăn phòng\tTư pháp\n");
        assertThat(read.plan().indicators()).singleElement().satisfies(row -> {
            assertThat(row.monitor()).isEqualTo("Văn phòng");
            assertThat(row.target().orElseThrow().value()).isEqualTo(new BigDecimal(98));
            assertThat(row.target().orElseThrow().unit()).isEqualTo("%");
        });
    }

    @Test
    void rows_without_a_number_are_counted_and_asked_about() throws IOException {
        SignedPlan read = read("Nhiệm vụ\tSản phẩm\tĐơn vị chủ trì\tThời gian\n"
                + "Kế hoạch tuyên truyền\tKế hoạch\tTư pháp\tTháng 1\n"
                + "Kế hoạch kiểm tra\tKế hoạch\tTư pháp\tTháng 3\n");
        assertThat(read.plan().tasks()).extracting(task -> task.number().text()).containsExactly("1", "2");
        assertThat(read.plan().tasks()).extracting(Task::parent).containsOnlyNulls();
        assertThat(said(read)).contains("không có cột số thứ tự");
    }

    @Test
    void dates_beside_a_product_and_in_a_note_are_asked_about() throws IOException {
        SignedPlan read = read("TT\tNhiệm vụ\tSản phẩm\tĐơn vị chủ trì\tThời gian\tGhi chú\n"
                + "1\tKiểm tra\tKế hoạch kiểm tra (tháng 1); Báo cáo kết quả trước 15/12\tTư pháp\tTháng 3\t\n"
                + "2\tTuyên truyền\t02 tin bài/tháng\tTư pháp\tQuý II\t\n"
                + "3\tRà soát\tBáo cáo\tTư pháp\tQuý I\tHoàn thành trước 15/3\n"
                + "4\tTập huấn\tKế hoạch (tháng 4)\tTư pháp\tTháng 4\tCó kinh phí\n");
        assertThat(said(read))
                .contains("Kế hoạch kiểm tra (tháng 1)", "02 tin bài/tháng", "ghi “Hoàn thành trước 15/3”")
                .doesNotContain("Kế hoạch (tháng 4)", "Có kinh phí");
    }

    private static final String TASKS = "TT\tNhiệm vụ\tSản phẩm\tĐơn vị chủ trì\tThời gian\n";

    @Test
    void a_row_without_a_lead_is_with_the_office_until_somebody_answers() throws IOException {
        SignedPlan read =
                read(TASKS + "1\tTuyên truyền\tKế hoạch\t\tTháng 1\n2\tKiểm tra\tKế hoạch\tTư pháp\tTháng 3\n");
        assertThat(read.plan().tasks().get(0)).satisfies(task -> {
            assertThat(task.lead()).startsWith("Văn phòng");
            assertThat(task.needsConfirmation()).isTrue();
            assertThat(task.notes()).anyMatch(note -> note.contains("ô chủ trì để trống"));
        });
        assertThat(read.findings()).noneMatch(finding -> finding.severity() == PlanFinding.Severity.ERROR);
        assertThat(read.isComplete()).isFalse();
        assertThat(said(read)).contains("ô chủ trì để trống, đang giao");
    }

    @Test
    void a_number_that_nobody_understands_makes_a_row_under_the_one_above_and_is_asked() throws IOException {
        SignedPlan read =
                read(TASKS + "1\tTuyên truyền\tKế hoạch\tTư pháp\tTháng 1\n?2\tKiểm tra\tKế hoạch\tTư pháp\tTháng 3\n");
        assertThat(read.plan().tasks()).extracting(task -> task.number().text()).containsExactly("1", "1.1");
        assertThat(read.plan().tasks().get(1).needsConfirmation()).isTrue();
        assertThat(read.findings()).noneMatch(finding -> finding.severity() == PlanFinding.Severity.ERROR);
        assertThat(said(read)).contains("không hiểu số thứ tự “?2”");
    }

    @Test
    void a_row_without_a_name_is_called_by_its_product() throws IOException {
        SignedPlan read =
                read(TASKS + "1\tTuyên truyền\tKế hoạch\tTư pháp\tTháng 1\n2\t\tBáo cáo kiểm tra\tTư pháp\tTháng 3\n");
        assertThat(read.plan().tasks()).extracting(Task::name).containsExactly("Tuyên truyền", "Báo cáo kiểm tra");
        assertThat(read.plan().tasks().get(1).needsConfirmation()).isTrue();
    }

    @Test
    void a_table_that_is_none_of_the_annexes_is_named_with_its_place_and_why() throws IOException {
        String budget = "TT\tNhiệm vụ\tKinh phí\n1\tTập huấn\t5 triệu\n2\tTuyên truyền\t3 triệu\n\n";
        SignedPlan read = read(budget + "Phụ lục 2\n" + TASKS + "1\tTuyên truyền\tKế hoạch\tTư pháp\tTháng 1\n");
        assertThat(read.findings())
                .filteredOn(finding -> finding.message().contains("chưa được đọc"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.place()).startsWith("dòng");
                    assertThat(finding.message())
                            .contains("“TT Nhiệm vụ Kinh phí”", "không có cột thời gian hay sản phẩm");
                });
    }

    @Test
    void a_plan_of_another_commune_is_pointed_out() {
        assertThat(OtherLocality.added(List.of(), planOf("xã Ân Thạnh, huyện Hoài Ân"), Letterhead.PHUOC_MY))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.message()).contains("kế hoạch là của xã Ân Thạnh", "UBND xã Phước Mỹ"));
        for (String own : List.of("xã Phước Mỹ, thành phố Quy Nhơn", "xã PHƯỚC MỸ", "")) {
            assertThat(OtherLocality.added(List.of(), planOf(own), Letterhead.PHUOC_MY))
                    .as(own)
                    .isEmpty();
        }
    }

    private static Plan planOf(String locality) {
        return new Plan(
                2025,
                "Kế hoạch",
                locality,
                new Plan.Decision("", null, ""),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static String said(SignedPlan read) {
        return String.join(
                "\n", read.findings().stream().map(PlanFinding::message).toList());
    }
}
