package nhacviec.simulator;

import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits a multipart/form-data body. */
final class Multipart {

    private static final Pattern BOUNDARY = Pattern.compile("boundary=(?:\"([^\"]+)\"|([^;\\s]+))");
    private static final Pattern NAME = Pattern.compile("[;\\s]name=\"([^\"]*)\"");
    private static final Pattern FILE_NAME = Pattern.compile("[;\\s]filename=\"([^\"]*)\"");
    private static final Pattern TYPE = Pattern.compile("(?im)^content-type:\\s*([^\\r\\n]+)");

    private Multipart() {}

    static void read(
            String contentType, byte[] body, BiConsumer<String, String> values, BiConsumer<String, Upload> files) {
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) {
            throw ApiRefusal.badRequest("multipart without a boundary");
        }
        String found = boundary.group(1) != null ? boundary.group(1) : boundary.group(2);
        byte[] mark = ("--" + found).getBytes(StandardCharsets.ISO_8859_1);
        byte[] blankLine = "\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1);
        int start = indexOf(body, mark, 0);
        while (start >= 0) {
            int head = start + mark.length + 2;
            int next = indexOf(body, mark, start + mark.length);
            if (next < 0) {
                return;
            }
            int blank = indexOf(body, blankLine, head - 2);
            if (blank < 0 || blank > next) {
                throw ApiRefusal.badRequest("multipart with a part that has no header");
            }
            String headers = new String(body, head, Math.max(0, blank - head), StandardCharsets.UTF_8);
            int from = blank + blankLine.length;
            byte[] content = java.util.Arrays.copyOfRange(body, from, Math.max(from, next - 2));
            part(headers, content, values, files);
            start = next;
        }
    }

    private static void part(
            String headers, byte[] content, BiConsumer<String, String> values, BiConsumer<String, Upload> files) {
        Matcher name = NAME.matcher(headers);
        if (!name.find()) {
            throw ApiRefusal.badRequest("multipart with a part that has no name");
        }
        Matcher fileName = FILE_NAME.matcher(headers);
        if (fileName.find()) {
            Matcher type = TYPE.matcher(headers);
            String mime = type.find() ? type.group(1).trim() : "application/octet-stream";
            files.accept(name.group(1), new Upload(fileName.group(1), mime, content));
        } else {
            values.accept(name.group(1), new String(content, StandardCharsets.UTF_8));
        }
    }

    private static int indexOf(byte[] body, byte[] what, int from) {
        outer:
        for (int i = Math.max(0, from); i <= body.length - what.length; i++) {
            for (int j = 0; j < what.length; j++) {
                if (body[i + j] != what[j]) {
                    continue outer;
                }
            }
            return i;
        }
        return -1;
    }
}
