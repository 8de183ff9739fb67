package nhacviec.documents.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both annexes on one sheet, with the names of the office and the state between them: that block is no row. */
class LetterheadInSheetTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ỦY BAN NHÂN DÂN/XÃ PHƯỚC MỸ/CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/Độc lập - Tự do - Hạnh phúc/PHỤ LỤC 2/23 NHIỆM VỤ",
                "ỦY BAN NHÂN DÂN XÃ PHƯỚC MỸ/CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/Độc lập - Tự do - Hạnh phúc/PHỤ LỤC 2",
                "ỦY BAN NHÂN DÂN|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/XÃ PHƯỚC MỸ|Độc lập - Tự do - Hạnh phúc/PHỤ LỤC 2"
            })
    void theBlockBelowTheIndicatorsIsPassedOver(String block) throws Exception {
        Path file = folder.resolve("ke-hoach.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet("Kế hoạch");
            row(sheet, "KẾ HOẠCH cải cách hành chính năm 2024");
            row(sheet, "STT", "Chỉ tiêu", "Chỉ tiêu phấn đấu năm 2024", "Đơn vị theo dõi", "Đơn vị thực hiện");
            row(sheet, "1", "Số hóa hồ sơ, kết quả giải quyết", "100%", "Văn phòng UBND xã", "Tư pháp");
            row(sheet, "2", "Lập hồ sơ công việc trên mạng", "60%", "Văn phòng UBND xã", "Tư pháp");
            for (String line : block.split("/")) {
                row(sheet, line.split("\\|"));
            }
            row(sheet, "TT", "Nhiệm vụ", "Sản phẩm", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian thực hiện");
            row(sheet, "1", "Ban hành Kế hoạch kiểm tra", "Kế hoạch", "Tư pháp", "Văn phòng UBND xã", "Quý I");
            workbook.write(out);
        }
        SignedPlan plan = SignedPlan.read(file, 2024, List.of(), RightReading.CALENDAR);
        assertThat(plan.plan().indicators()).hasSize(2);
        assertThat(plan.plan().tasks()).hasSize(1);
        assertThat(plan.isComplete()).isTrue();
    }

    private static void row(Sheet sheet, String... cells) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (int i = 0; i < cells.length; i++) {
            row.createCell(i == 1 && cells.length == 2 ? 3 : i).setCellValue(cells[i]);
        }
    }
}
