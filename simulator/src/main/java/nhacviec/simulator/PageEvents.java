package nhacviec.simulator;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** Tells open pages which chat has changed, as server-sent events. */
final class PageEvents {

    private static final long CLOSED = -1;

    private final List<BlockingQueue<Long>> pages = new CopyOnWriteArrayList<>();

    /** The chat, or 0 for a change of everything. */
    void changed(long chatId) {
        for (BlockingQueue<Long> page : pages) {
            if (!page.offer(chatId)) {
                // The page has fallen behind: one look at everything replaces what it missed.
                page.clear();
                page.offer(0L);
            }
        }
    }

    void close() {
        pages.forEach(page -> {
            page.clear();
            page.offer(CLOSED);
        });
    }

    void serve(HttpExchange exchange) throws IOException {
        BlockingQueue<Long> page = new ArrayBlockingQueue<>(256);
        pages.add(page);
        try {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.sendResponseHeaders(200, 0);
            OutputStream out = exchange.getResponseBody();
            write(out, "retry: 1000\ndata: 0\n\n");
            while (true) {
                Long chat = page.poll(10, TimeUnit.SECONDS);
                if (chat != null && chat == CLOSED) {
                    return;
                }
                write(out, chat == null ? ": still here\n\n" : "data: " + chat + "\n\n");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            pages.remove(page);
            exchange.close();
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
