package nhacviec.app;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * As little of Telegram as a bot under load needs: it hands out messages, confirms by offset as Telegram does, takes
 * every answer, and takes as little processor time as it can, because it shares the cores with what it measures. What
 * is right or wrong in a call is for the stand-in server of the tests; this one only keeps time.
 */
final class LoadTelegram implements AutoCloseable {

    /** Told of a message of the bot: whose chat, and the nanoseconds since what it answers was handed out. */
    interface Answered {
        void answered(long chatId, long nanos);
    }

    private static final Pattern CHAT = Pattern.compile("\"chat_id\"\\s*:\\s*\"?(-?\\d+)");
    private static final Pattern OFFSET = Pattern.compile("\"offset\"\\s*:\\s*(\\d+)");
    private static final Pattern TIMEOUT = Pattern.compile("\"timeout\"\\s*:\\s*(\\d+)");
    private static final int BATCH = 100;
    private static final String BOT =
            "{\"id\":7000000001,\"is_bot\":true,\"first_name\":\"Nhắc Việc\",\"username\":\"nhacviec_bot\"}";

    private record Update(long id, long chatId, String json) {}

    private final ServerSocket server;
    private final Answered listener;
    private final Deque<Update> waiting = new ArrayDeque<>();
    private final Map<Long, Deque<Long>> handedOut = new ConcurrentHashMap<>();
    private final AtomicInteger messageIds = new AtomicInteger();
    private volatile long polledAt;
    private long nextUpdate = 1;

    LoadTelegram(Answered listener) throws IOException {
        this.listener = listener;
        server = new ServerSocket(0, 256, InetAddress.getLoopbackAddress());
        daemon(this::accept);
    }

    String baseUrl() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    /** When the last poll came, System.nanoTime; 0 before the first. */
    long lastPoll() {
        return polledAt;
    }

    /** A message of this person is ready for the next poll. */
    void says(long chatId, String text) {
        synchronized (waiting) {
            long id = nextUpdate++;
            waiting.add(new Update(
                    id,
                    chatId,
                    "{\"update_id\":" + id + ",\"message\":{\"message_id\":" + messageIds.incrementAndGet()
                            + ",\"from\":" + person(chatId, true) + ",\"chat\":" + person(chatId, false)
                            + ",\"date\":" + System.currentTimeMillis() / 1000 + ",\"text\":\"" + text + "\"}}"));
            waiting.notifyAll();
        }
    }

    private static String person(long id, boolean sender) {
        return "{\"id\":" + id + (sender ? ",\"is_bot\":false,\"language_code\":\"vi\"" : ",\"type\":\"private\"")
                + ",\"first_name\":\"Người " + id + "\"}";
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                socket.setTcpNoDelay(true);
                daemon(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket;
                InputStream in = new BufferedInputStream(socket.getInputStream(), 8192);
                OutputStream out = socket.getOutputStream()) {
            while (true) {
                String request = line(in);
                int length = 0;
                for (String header = line(in); !header.isEmpty(); header = line(in)) {
                    if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
                        length = Integer.parseInt(header.substring(15).strip());
                    }
                }
                String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
                byte[] answer = answer(request.split(" ")[1], body).getBytes(StandardCharsets.UTF_8);
                byte[] head = ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + answer.length
                                + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII);
                byte[] whole = new byte[head.length + answer.length];
                System.arraycopy(head, 0, whole, 0, head.length);
                System.arraycopy(answer, 0, whole, head.length, answer.length);
                out.write(whole);
            }
        } catch (EOFException e) {
            // The bot has closed the connection.
        } catch (IOException e) {
            if (!server.isClosed()) {
                System.err.println("connection lost: " + e.getMessage());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String answer(String path, String body) throws InterruptedException {
        String method = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return switch (method) {
            case "getupdates" -> updates(body);
            case "sendmessage" -> sent(body);
            case "getme" -> "{\"ok\":true,\"result\":" + BOT + "}";
            default -> "{\"ok\":true,\"result\":true}";
        };
    }

    private String updates(String body) throws InterruptedException {
        polledAt = System.nanoTime();
        long offset = number(OFFSET, body, 0);
        long end = polledAt + TimeUnit.SECONDS.toNanos(number(TIMEOUT, body, 0));
        StringBuilder found = new StringBuilder("{\"ok\":true,\"result\":[");
        synchronized (waiting) {
            while (!waiting.isEmpty() && waiting.peek().id() < offset) {
                waiting.remove();
            }
            for (long left = end - System.nanoTime(); waiting.isEmpty() && left > 0; left = end - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(waiting, left);
            }
            int count = 0;
            long now = System.nanoTime();
            for (Update update : waiting) {
                if (count == BATCH) {
                    break;
                }
                found.append(count++ == 0 ? "" : ",").append(update.json());
                handedOut
                        .computeIfAbsent(update.chatId(), chat -> new ConcurrentLinkedDeque<>())
                        .add(now);
            }
        }
        return found.append("]}").toString();
    }

    private String sent(String body) {
        long now = System.nanoTime();
        long chat = number(CHAT, body, 0);
        Long asked = handedOut.getOrDefault(chat, new ArrayDeque<>()).poll();
        // A second message of the same answer (the welcome has two) answers nothing that waits.
        listener.answered(chat, asked == null ? 0 : now - asked);
        return "{\"ok\":true,\"result\":{\"message_id\":" + messageIds.incrementAndGet() + ",\"from\":" + BOT
                + ",\"chat\":" + person(chat, false) + ",\"date\":" + System.currentTimeMillis() / 1000
                + ",\"text\":\"…\"}}";
    }

    private static long number(Pattern pattern, String text, long otherwise) {
        Matcher found = pattern.matcher(text);
        return found.find() ? Long.parseLong(found.group(1)) : otherwise;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder(96);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException();
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(null, work, "load-telegram", 256 * 1024);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
