package nhacviec.documents.plan;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Counts the rows of an Office file in its bytes, before anything is built of them: a workbook of 100,000 rows is 2.5 MB packed and
 * more than a gigabyte as objects.
 */
final class RowCount {

    /** More bytes of one sheet or text than a plan can have, whatever its rows are. */
    private static final long MOST_BYTES = 12L * 1024 * 1024;

    private RowCount() {}

    /**
     * Refuses a file with more rows, or more bytes, than a plan can have.
     *
     * @param entry which entries hold rows, as a regular expression
     * @param tag what a row begins with, such as {@code <row}
     * @param what the rows are called in the sentence, and what to leave out
     */
    static void check(Path file, String entry, String tag, int most, String what) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry next = entries.nextElement();
                if (next.getName().matches(entry) && isTooMuch(zip.getInputStream(next), tag, most)) {
                    throw new PlanRefused("Tệp " + file.getFileName() + " có hơn " + most + " " + what);
                }
            }
        }
    }

    private static boolean isTooMuch(InputStream packed, String tag, int most) throws IOException {
        byte[] wanted = tag.getBytes(StandardCharsets.US_ASCII);
        int rows = 0;
        int matched = 0;
        long bytes = 0;
        try (InputStream in = new BufferedInputStream(packed, 1 << 16)) {
            for (int next = in.read(); next >= 0; next = in.read()) {
                if (++bytes > MOST_BYTES) {
                    return true;
                }
                if (matched == wanted.length) {
                    // "<row>" and "<row r=…", not "<rowBreaks".
                    rows += next == ' ' || next == '>' || next == '/' || next == '\n' ? 1 : 0;
                    matched = 0;
                    if (rows > most) {
                        return true;
                    }
                }
                matched = next == wanted[matched] ? matched + 1 : next == wanted[0] ? 1 : 0;
            }
        }
        return false;
    }
}
