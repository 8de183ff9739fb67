package nhacviec.documents.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is no plan is refused in one sentence that says what to do. */
@Timeout(20)
class RefusedFilesTest {

    @TempDir
    private Path folder;

    private Path file(String name, String content) throws IOException {
        return Files.write(folder.resolve(name), content.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void refused(Path file, String... words) {
        assertThatThrownBy(() -> SignedPlan.read(file, null, RightReading.UNITS, RightReading.CALENDAR))
                .isInstanceOf(PlanRefused.class)
                .satisfies(refusal -> assertThat(refusal.getMessage())
                        .contains(words)
                        .doesNotContain("Exception", "\n")
                        .endsWith("."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "quet.pdf | %PDF-1.7 | PDF",
                "quet.docx | %PDF-1.7 | PDF",
                "cu.doc | ÐÏ | Lưu thành (Save As) .docx",
                "cu.xls | ÐÏ | Lưu thành (Save As) .xlsx",
                "anh.jpg | xxxxx | ảnh chụp",
                "anh.txt | ÿØÿà | ảnh chụp",
                "la.docx | chỉ là chữ | không phải tệp Office",
                "la.xlsx | chỉ là chữ | không phải tệp Office",
                "la.bin | abc | Chưa đọc được dạng tệp",
                "tcvn.txt | KÕ ho¹ch | UTF-8",
                "khac.txt | Chao ban | Không thấy bảng chỉ tiêu hay bảng nhiệm vụ"
            })
    void other_forms(String name, String content, String words) throws IOException {
        refused(file(name, content), words);
    }

    @Test
    void an_empty_file() throws IOException {
        refused(file("trong.docx", ""), "trống");
    }

    @Test
    void a_zip_that_is_no_document() throws IOException {
        Path file = folder.resolve("nen.docx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("a.txt"));
            zip.write(1);
        }
        refused(file, "hỏng hoặc không phải tệp Word");
    }

    @Test
    void a_zip_that_blows_up() throws IOException {
        Path file = folder.resolve("bom.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] blanks = new byte[1024 * 1024];
            for (int i = 0; i < 300; i++) {
                zip.write(blanks);
            }
        }
        refused(file, "bung ra quá lớn");
    }

    @Test
    void two_hundred_megabytes() throws IOException {
        Path file = folder.resolve("lon.txt");
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(200L * 1024 * 1024);
        }
        refused(file, "lớn hơn 20 MB");
    }

    @Test
    void a_hundred_thousand_rows() throws IOException {
        Path file = folder.resolve("dai.txt");
        Files.writeString(file, "STT\tNhiệm vụ\tSản phẩm\tThời gian\n" + "1\ta\tb\tQuý I\n".repeat(100_000));
        refused(file, "không giống một bản kế hoạch");
    }

    @Test
    void a_hundred_thousand_rows_of_a_workbook() throws IOException {
        Path file = folder.resolve("dai.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            part(zip, "[Content_Types].xml", "<Types/>");
            part(
                    zip,
                    "xl/worksheets/sheet1.xml",
                    "<worksheet><sheetData>"
                            + "<row r=\"1\"><c t=\"inlineStr\"><is><t>Nhiệm vụ</t></is></c></row>".repeat(100_000)
                            + "</sheetData></worksheet>");
        }
        refused(file, "hơn 5000 hàng trong một trang tính");
    }

    @Test
    void a_hundred_thousand_rows_of_a_document() throws IOException {
        Path file = folder.resolve("dai.docx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            part(zip, "[Content_Types].xml", "<Types/>");
            part(
                    zip,
                    "word/document.xml",
                    "<w:document><w:body><w:tbl>" + "<w:tr><w:tc><w:p/></w:tc></w:tr>".repeat(100_000)
                            + "</w:tbl></w:body></w:document>");
        }
        refused(file, "hơn 5000 hàng bảng");
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    @Test
    void a_password() throws Exception {
        Path plain = PhuocMyDocx.write(folder.resolve("mo.docx"), PhuocMyDocx.Look.USUAL);
        Path locked = folder.resolve("khoa.docx");
        try (POIFSFileSystem store = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("mật khẩu");
            try (OutputStream out = encryptor.getDataStream(store)) {
                Files.copy(plain, out);
            }
            try (OutputStream out = Files.newOutputStream(locked)) {
                store.writeFilesystem(out);
            }
        }
        refused(locked, "mật khẩu");
    }

    @Test
    void an_entity_that_would_read_another_file() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "BÍ MẬT");
        Path file = folder.resolve("xxe.docx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri()
                            + "\">]><Types xmlns=\""
                            + "http://schemas.openxmlformats.org/package/2006/content-types\">&e;</Types>")
                    .getBytes(StandardCharsets.UTF_8));
        }
        assertThatThrownBy(() -> SignedPlan.read(file, null, RightReading.UNITS, RightReading.CALENDAR))
                .isInstanceOf(PlanRefused.class)
                .hasMessageNotContaining("BÍ MẬT");
    }
}
