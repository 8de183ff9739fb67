package nhacviec.documents.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Map;
import java.util.stream.Stream;
import nhacviec.core.plan.PlanFinding;
import nhacviec.documents.plan.PhuocMyDocx.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The plan of xã Phước Mỹ, made into the files that an office has, is read the same from each. */
class SignedPlanOfficeTest {

    private static final Map<String, String> OTHER_HEADS = Map.of(
            "STT", "Số TT",
            "Chỉ tiêu", "Tên chỉ tiêu",
            "Chỉ tiêu phấn đấu năm 2024", "Mục tiêu năm 2024",
            "Đơn vị theo dõi, hướng dẫn thực hiện", "Cơ quan theo dõi",
            "TT", "STT",
            "Nhiệm vụ", "Nội dung công việc",
            "Hoạt động/sản phẩm", "Kết quả/Sản phẩm",
            "Cơ quan chủ trì", "Đơn vị chủ trì",
            "Cơ quan phối hợp", "Đơn vị phối hợp",
            "Thời gian thực hiện", "Thời gian hoàn thành");

    @TempDir
    private Path folder;

    private static SignedPlan read(Path file) {
        return SignedPlan.read(file, null, RightReading.UNITS, RightReading.CALENDAR);
    }

    private Path docx(Look look) throws IOException {
        return PhuocMyDocx.write(folder.resolve("ke-hoach.docx"), look);
    }

    @Test
    void word_with_the_merges_and_page_breaks_of_the_print() throws IOException {
        SignedPlan plan = read(docx(Look.USUAL));
        RightReading.assertRight(plan);
        assertThat(plan.findings())
                .filteredOn(finding -> finding.place().startsWith("Phụ lục 2, nhiệm vụ 9 "))
                .extracting(PlanFinding::place)
                .contains("Phụ lục 2, nhiệm vụ 9 (bảng 4, hàng 9)");
    }

    @Test
    void word_whose_blank_cells_are_simply_blank() throws IOException {
        RightReading.assertRight(read(docx(new Look(false, null, head -> head, text -> text, false, false))));
    }

    @Test
    void word_with_products_in_bulleted_lists() throws IOException {
        RightReading.assertRight(read(docx(new Look(true, null, head -> head, text -> text, true, false))));
    }

    @Test
    void word_with_one_table_in_which_the_header_comes_again() throws IOException {
        RightReading.assertRight(read(docx(new Look(true, null, head -> head, text -> text, false, true))));
    }

    @Test
    void word_in_decomposed_unicode() throws IOException {
        RightReading.assertRight(read(docx(new Look(
                true, null, head -> head, text -> Normalizer.normalize(text, Normalizer.Form.NFD), false, false))));
    }

    @ParameterizedTest
    @CsvSource({"0 1 5 2 3 4", "0 1 3 4 2 5", "0 5 1 4 3 2", "0 1 2 5 4 3"})
    void columns_in_another_order_and_wording(String order) throws IOException {
        int[] columns = Stream.of(order.split(" ")).mapToInt(Integer::parseInt).toArray();
        RightReading.assertRight(read(docx(
                new Look(true, columns, head -> OTHER_HEADS.getOrDefault(head, head), text -> text, true, false))));
    }

    @ParameterizedTest
    @CsvSource({"false, true, false", "true, true, false", "false, true, true", "true, false, true"})
    void excel(boolean oneSheet, boolean merges, boolean numbers) throws IOException {
        Path file = PhuocMyXlsx.write(folder.resolve("ke-hoach.xlsx"), oneSheet, merges, numbers);
        SignedPlan plan = read(file);
        RightReading.assertRight(plan);
        assertThat(plan.findings()).extracting(PlanFinding::place).anyMatch(place -> place.contains("trang tính"));
    }
}
