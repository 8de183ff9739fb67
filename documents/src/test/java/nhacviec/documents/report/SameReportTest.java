package nhacviec.documents.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nhacviec.core.report.Letterhead;
import nhacviec.core.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same facts give the same bytes, whenever and wherever they are printed. */
class SameReportTest {

    @TempDir
    Path temporary;

    @Test
    void two_prints_are_equal_byte_by_byte() throws IOException {
        TimeZone here = TimeZone.getDefault();
        try (FilledYear year = new FilledYear(temporary)) {
            Report report = year.liveUntil("2024-H1");
            byte[] docx = ReportDocx.write(report, Letterhead.PHUOC_MY, null);
            byte[] xlsx = ReportXlsx.write(report, Letterhead.PHUOC_MY, FilledYear.ZONE);
            TimeZone.setDefault(TimeZone.getTimeZone("America/Lima"));
            assertThat(ReportDocx.write(report, Letterhead.PHUOC_MY, null)).isEqualTo(docx);
            assertThat(ReportXlsx.write(report, Letterhead.PHUOC_MY, FilledYear.ZONE))
                    .isEqualTo(xlsx);
            assertThat(ReportJson.write(report, Letterhead.PHUOC_MY, FilledYear.ZONE))
                    .isEqualTo(ReportJson.write(report, Letterhead.PHUOC_MY, FilledYear.ZONE));
            withoutTheTimeOfPrinting(docx);
            withoutTheTimeOfPrinting(xlsx);
        } finally {
            TimeZone.setDefault(here);
        }
    }

    /** Two prints within a second would be equal even if they said the time: so it is looked for. */
    private static void withoutTheTimeOfPrinting(byte[] file) throws IOException {
        int thisYear = LocalDateTime.now().getYear();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getTimeLocal()).as(entry.getName()).isEqualTo(LocalDateTime.of(1980, 2, 1, 0, 0));
                String content = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                assertThat(content).as(entry.getName()).doesNotContain(thisYear + "-");
                if (entry.getName().equals("docProps/core.xml")) {
                    assertThat(content).contains("2024-06-17T00:00:00Z");
                }
            }
        }
    }
}
