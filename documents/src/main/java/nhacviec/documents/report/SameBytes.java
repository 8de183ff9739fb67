package nhacviec.documents.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Takes the time of the printing out of an office file, so that two prints of the same report can be compared byte by byte. */
final class SameBytes {

    /** Any time will do but 1/1/1980, for which Java adds a field that depends on the time zone. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private SameBytes() {}

    static byte[] of(byte[] file) throws IOException {
        return of(file, Map.of());
    }

    /** @param written parts of the file to be put in the place of those that are there, by their names */
    static byte[] of(byte[] file, Map<String, String> written) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(file.length);
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(file));
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                ZipEntry same = new ZipEntry(entry.getName());
                same.setTimeLocal(NO_TIME);
                to.putNextEntry(same);
                String other = written.get(entry.getName());
                if (other == null) {
                    from.transferTo(to);
                } else {
                    to.write(other.getBytes(StandardCharsets.UTF_8));
                }
                to.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
