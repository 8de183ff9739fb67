package nhacviec.documents.plan;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Unpacks a file once without keeping anything, so that one that blows up is refused before it is read. */
final class ZipLimits {

    private static final long MOST_UNPACKED = 150L * 1024 * 1024;
    private static final long MOST_MARKUP = 40L * 1024 * 1024;
    private static final int MOST_ENTRIES = 2_000;

    private ZipLimits() {}

    static void check(Path file) throws IOException {
        String name = file.getFileName().toString();
        long all = 0;
        long markup = 0;
        int entries = 0;
        byte[] buffer = new byte[64 * 1024];
        try (InputStream in = Files.newInputStream(file);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries++;
                boolean isMarkup =
                        entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels");
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    all += read;
                    markup += isMarkup ? read : 0;
                    if (all > MOST_UNPACKED || markup > MOST_MARKUP || entries > MOST_ENTRIES) {
                        throw new PlanRefused(
                                "Tệp " + name
                                        + " bung ra quá lớn so với một bản kế hoạch; xin chỉ giữ lại phần kế hoạch và hai phụ lục.");
                    }
                }
            }
        }
        if (entries == 0) {
            throw new IOException("no entries");
        }
    }
}
