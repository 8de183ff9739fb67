package nhacviec.admin;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;

/**
 * What was sent and is not wanted, because the request was refused before it was read. A connection that is closed with bytes unread is
 * reset, and the reset takes the answer with it: whoever sent a file would read of a broken connection instead of what was wrong.
 */
final class UnreadBody {

    /** A file that is taken, with what stands around it; whoever sends more is cut off. */
    private static final long MOST = 24L * 1024 * 1024;

    private UnreadBody() {}

    static void letGo(Context context) {
        byte[] buffer = new byte[16 * 1024];
        try {
            InputStream body = context.req().getInputStream();
            long left = MOST;
            int read = 0;
            while (left > 0 && read >= 0) {
                read = body.read(buffer);
                left -= Math.max(0, read);
            }
        } catch (IOException | RuntimeException unreadable) {
            // It cannot be read at all; the answer stands as it is.
        }
    }
}
