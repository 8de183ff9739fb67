package nhacviec.documents.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import nhacviec.core.plan.PlanFinding;
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

    private static String said(SignedPlan read) {
        return String.join(
                "\n", read.findings().stream().map(PlanFinding::message).toList());
    }
}
