package nhacviec.documents.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import nhacviec.core.plan.PlanFinding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where several columns could hold the same thing, the right one is taken and the others are named. */
class ColumnChoiceTest {

    private static final String HEAD = "KẾ HOẠCH\nCải cách hành chính xã Mẫu năm 2024\n"
            + "(Ban hành kèm theo Quyết định số 07/QĐ-UBND ngày 10 tháng 01 năm 2024 của UBND xã)\n";
    private static final String TASKS =
            "TT\tNhiệm vụ\tSản phẩm\tChủ trì\tThời gian\n1\tBan hành kế hoạch\tKế hoạch\tVăn phòng\tQuý I\n";

    @TempDir
    private Path folder;

    private SignedPlan read(String table) throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), HEAD + table);
        return SignedPlan.read(file, null, RightReading.UNITS, RightReading.CALENDAR);
    }

    private static String said(SignedPlan read) {
        return read.findings().stream().map(PlanFinding::message).collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "Mục tiêu năm 2023, Mục tiêu năm 2024, 75, -",
                "Mục tiêu năm 2024, Mục tiêu năm 2023, 61, -",
                "Chỉ tiêu giao năm 2023, Chỉ tiêu giao năm 2024, 75, -",
                "Kế hoạch 2023, Kế hoạch 2024, 75, -",
                "Kết quả năm 2023, Chỉ tiêu năm 2024, 75, -",
                "Ước thực hiện 2023, Kế hoạch 2024, 75, -",
                "Chỉ tiêu năm 2024, Chỉ tiêu đến năm 2025, 61, -",
                "Năm 2023, Năm 2024, 75, -",
                "Mức đạt năm 2023, Mức phấn đấu, 75, Mức đạt năm 2023",
                "Chỉ tiêu giao năm 2022, Chỉ tiêu giao năm 2023, 75, Chỉ tiêu giao năm 2022",
                "Mục tiêu tỉnh giao, Mục tiêu xã phấn đấu, 61, Mục tiêu xã phấn đấu"
            })
    void the_target_is_the_one_of_the_plans_year(String left, String right, BigDecimal target, String named)
            throws IOException {
        SignedPlan read = read("TT\tChỉ tiêu\t" + left + "\t" + right + "\tĐơn vị theo dõi\tĐơn vị thực hiện\n"
                + "1\tTỷ lệ hồ sơ trực tuyến\t61%\t75%\tVăn phòng\tTư pháp\n" + TASKS);
        assertThat(read.plan().indicators())
                .singleElement()
                .satisfies(row -> assertThat(row.target().orElseThrow().value()).isEqualByComparingTo(target));
        if (named == null) {
            assertThat(said(read)).doesNotContain("cột");
        } else {
            assertThat(said(read)).contains(left, right, "chưa dùng cột “" + named + "”", "xin xác nhận");
        }
    }

    @ParameterizedTest
    @CsvSource({"Năm 2023, Năm 2024", "Kết quả năm 2023, Năm 2024", "TH 2023, KH 2024"})
    void years_in_the_second_line_of_the_head_are_columns(String left, String right) throws IOException {
        SignedPlan read = read("TT\tTên chỉ tiêu\tĐơn vị tính\tMục tiêu\t\tBộ phận phụ trách\n" + "\t\t\t" + left + "\t"
                + right + "\t\n" + "1\tTỷ lệ hồ sơ trực tuyến\t%\t61\t75\tVăn phòng\n"
                + "2\tSố tổ công nghệ số\tTổ\t5\t7\tVăn phòng\n" + TASKS);
        assertThat(read.plan().indicators()).extracting(row -> row.code()).containsExactly("1", "2");
        assertThat(read.plan().indicators())
                .extracting(row -> row.target().orElseThrow().value())
                .containsExactly(new BigDecimal(75), new BigDecimal(7));
    }

    @Test
    void a_target_of_another_year_alone_is_asked_about() throws IOException {
        SignedPlan read = read("TT\tChỉ tiêu\tMục tiêu năm 2023\tĐơn vị theo dõi\tĐơn vị thực hiện\n"
                + "1\tTỷ lệ hồ sơ trực tuyến\t61%\tVăn phòng\tTư pháp\n" + TASKS);
        assertThat(said(read)).contains("“Mục tiêu năm 2023”, không phải năm 2024 của kế hoạch");
    }

    @ParameterizedTest
    @CsvSource({
        "Lãnh đạo phụ trách, Cơ quan chủ trì, Tư pháp",
        "Cơ quan chủ trì, Lãnh đạo phụ trách, PCT Lê B",
        "Người chủ trì, Đơn vị chủ trì, Tư pháp",
        "Lãnh đạo phụ trách, Đơn vị thực hiện, Tư pháp"
    })
    void a_unit_leads_before_a_person(String left, String right, String lead) throws IOException {
        SignedPlan read = read("TT\tNhiệm vụ\t" + left + "\t" + right + "\tThời hạn\n"
                + "1\tBan hành kế hoạch\tPCT Lê B\tTư pháp\tQuý I\n");
        assertThat(read.plan().tasks())
                .singleElement()
                .satisfies(task -> assertThat(task.lead()).isEqualTo(lead));
        assertThat(said(read)).contains("“" + left + "”", "“" + right + "”", "chưa dùng");
    }

    @ParameterizedTest
    @CsvSource({
        "Thời hạn báo cáo, Thời hạn hoàn thành, 30/6/2024",
        "Tiến độ, Thời hạn, 30/6/2024",
        "Thời hạn hoàn thành, Thời hạn báo cáo, 15/3/2024"
    })
    void work_is_due_when_it_is_done_and_the_other_time_is_named(String left, String right, String due)
            throws IOException {
        SignedPlan read = read("TT\tNhiệm vụ\tChủ trì\t" + left + "\t" + right + "\n"
                + "1\tBan hành kế hoạch\tTư pháp\t15/3/2024\t30/6/2024\n");
        assertThat(read.plan().tasks())
                .singleElement()
                .satisfies(task -> assertThat(task.timeText()).isEqualTo(due));
        assertThat(said(read)).contains("“" + left + "”", "“" + right + "”", "chưa dùng cột");
    }
}
