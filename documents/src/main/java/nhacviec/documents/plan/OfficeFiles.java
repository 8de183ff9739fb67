package nhacviec.documents.plan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.RecordFormatException;

/** Opens Office files with narrow limits; whatever is wrong with one becomes a sentence. */
final class OfficeFiles {

    private static final long LARGEST_ENTRY = 60L * 1024 * 1024;
    private static final long MOST_TEXT = 4L * 1024 * 1024;
    private static final long MOST_ENTRIES = 2_000;
    private static final double SMALLEST_SHARE = 0.005;

    static {
        ZipSecureFile.setMinInflateRatio(SMALLEST_SHARE);
        ZipSecureFile.setMaxEntrySize(LARGEST_ENTRY);
        ZipSecureFile.setMaxTextSize(MOST_TEXT);
        ZipSecureFile.setMaxFileCount(MOST_ENTRIES);
    }

    private OfficeFiles() {}

    /** What the reading gives; a broken, locked or blown-up file is refused. */
    static PlanDocument read(Path file, String program, Callable<PlanDocument> reading) {
        String name = file.getFileName().toString();
        try {
            ZipLimits.check(file);
            return reading.call();
        } catch (PlanRefused e) {
            throw e;
        } catch (EncryptedDocumentException e) {
            throw new PlanRefused(
                    "Tệp " + name + " có mật khẩu; xin mở bằng " + program + ", bỏ mật khẩu, lưu lại rồi gửi.");
        } catch (IOException
                | POIXMLException
                | InvalidFormatException
                | OpenXML4JRuntimeException
                | RecordFormatException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException
                | NullPointerException
                | ClassCastException
                | UnsupportedOperationException e) {
            throw broken(name, program);
        } catch (Exception e) {
            throw broken(name, program);
        }
    }

    private static PlanRefused broken(String name, String program) {
        return new PlanRefused("Tệp " + name + " hỏng hoặc không phải tệp " + program + "; xin mở bằng " + program
                + ", lưu lại thành tệp mới rồi gửi.");
    }
}
