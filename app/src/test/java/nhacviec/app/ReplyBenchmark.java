package nhacviec.app;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Measures the service as a whole process, from outside, against the stand-in Telegram on the same machine: from the
 * moment an update is handed out to the moment its reply arrives, with every change on disk in between. Run by
 * {@code ./bench}.
 */
final class ReplyBenchmark {

    private static final Duration LONG = Duration.ofMinutes(3);
    private static final int CHATS = 50;
    private static final long FIRST_CHAT = 1000;

    /** What the chats do: how often each still writes at once when it is answered, and how long each answer took. */
    private final Map<Long, Integer> left = new ConcurrentHashMap<>();

    private final ConcurrentLinkedQueue<Long> taken = new ConcurrentLinkedQueue<>();
    private final AtomicInteger awaited = new AtomicInteger();
    private final LoadTelegram telegram = new LoadTelegram(this::answered);
    private final int port = RunningOffice.freePort();
    private final Path folder;

    private ReplyBenchmark() throws IOException {
        folder = Files.createTempDirectory("nhacviec-bench");
    }

    public static void main(String[] arguments) throws Exception {
        new ReplyBenchmark().run(Path.of(arguments[0]));
        System.exit(0);
    }

    private void run(Path jar) throws Exception {
        Path settings = Files.writeString(
                folder.resolve("bench.yaml"),
                "telegram:\n  limits: {per_second: 10000, per_chat_per_second: 1000, per_chat_burst: 100, per_group_per_minute: 20}\n");
        // The first start makes the database and imports the plan; the second is an ordinary one.
        Process first = start(jar, settings);
        awaitFirstPoll(Long.MIN_VALUE);
        stop(first);
        long before = System.nanoTime();
        Process process = start(jar, settings);
        long polled = awaitFirstPoll(before);
        System.out.printf("start-up to first poll: %.2f s%n", (polled - before) / 1e9);

        awaited.set(2 * CHATS);
        for (int i = 0; i < CHATS; i++) {
            telegram.says(FIRST_CHAT + i, "/start " + invitation());
        }
        awaitAnswers();
        closedLoop(process, CHATS, 40);
        System.out.printf("resident memory after warm-up: %d MiB%n", residentMiB(process));
        long[] lateness = lateness();
        report("1 chat, closed loop", closedLoop(process, 1, 1000));
        report("50 chats at once, closed loop", closedLoop(process, CHATS, 200));
        report("50 chats, 25 messages a second, open loop", openLoop(500, 40_000));
        report("50 chats, 300 messages a second, open loop", openLoop(3000, 3_333));
        System.out.printf("resident memory at the end: %d MiB%n", residentMiB(process));
        report("the machine itself: how late a sleep of 1 ms wakes up", lateness);
        stop(process);
        telegram.close();
    }

    /** What the machine adds by itself: no reply can come sooner than the threads are let run. */
    private static long[] lateness() throws InterruptedException {
        long[] late = new long[3000];
        for (int i = 0; i < late.length; i++) {
            long before = System.nanoTime();
            TimeUnit.MILLISECONDS.sleep(1);
            late[i] = System.nanoTime() - before - 1_000_000;
        }
        Arrays.sort(late);
        return late;
    }

    /** Each chat writes again as soon as it was answered; prints what it cost as well. */
    private long[] closedLoop(Process process, int chats, int each) throws InterruptedException {
        taken.clear();
        awaited.set(chats * each);
        Duration service = processor(process.toHandle());
        Duration generator = processor(ProcessHandle.current());
        long began = System.nanoTime();
        for (long chat = FIRST_CHAT; chat < FIRST_CHAT + chats; chat++) {
            left.put(chat, each - 1);
            ask(chat, each);
        }
        awaitAnswers();
        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf(
                "%d chats: %.0f replies a second; processor time for one: service %.2f ms, load generator %.2f ms%n",
                chats,
                chats * each / seconds,
                processor(process.toHandle()).minus(service).toNanos() / 1e6 / (chats * each),
                processor(ProcessHandle.current()).minus(generator).toNanos() / 1e6 / (chats * each));
        return sorted();
    }

    /** Messages come evenly, whether the ones before were answered or not; the chats take turns. */
    private long[] openLoop(int count, long everyMicros) throws InterruptedException {
        taken.clear();
        left.clear();
        awaited.set(count);
        long began = System.nanoTime();
        for (int i = 0; i < count; i++) {
            long due = began + TimeUnit.MICROSECONDS.toNanos(i * everyMicros);
            TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
            ask(FIRST_CHAT + i % CHATS, i / CHATS);
        }
        awaitAnswers();
        return sorted();
    }

    /** Changes a setting, which is written with its audit row. */
    private void ask(long chat, int number) {
        telegram.says(chat, "/caidat " + (number % 2 == 0 ? "7:45" : "8:15"));
    }

    private void answered(long chat, long nanos) {
        taken.add(nanos);
        int rest = left.getOrDefault(chat, 0);
        if (rest > 0) {
            left.put(chat, rest - 1);
            ask(chat, rest);
        }
        if (awaited.decrementAndGet() == 0) {
            synchronized (awaited) {
                awaited.notifyAll();
            }
        }
    }

    private void awaitAnswers() throws InterruptedException {
        long end = System.nanoTime() + LONG.toNanos();
        synchronized (awaited) {
            while (awaited.get() > 0 && System.nanoTime() < end) {
                awaited.wait(1000);
            }
        }
        if (awaited.get() > 0) {
            throw new IllegalStateException(awaited + " answers missing; see " + folder.resolve("service.log"));
        }
    }

    private long[] sorted() {
        return taken.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    private static Duration processor(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static void report(String what, long[] nanos) {
        System.out.printf(
                "%s: %d, median %.1f ms, p99 %.1f ms, max %.1f ms%n",
                what,
                nanos.length,
                nanos[nanos.length / 2] / 1e6,
                nanos[(int) (nanos.length * 0.99)] / 1e6,
                Arrays.stream(nanos).max().orElse(0) / 1e6);
    }

    private Process start(Path jar, Path settings) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx160m",
                "-Xmn16m",
                "-XX:MetaspaceSize=96m",
                "-Xss512k",
                "-jar",
                jar.toAbsolutePath().toString(),
                "run");
        builder.environment()
                .putAll(RunningOffice.environment(folder, telegram.baseUrl(), port, "2024-01-11T08:00:00+07:00"));
        builder.environment().put("NHACVIEC_CONFIG", settings.toString());
        builder.directory(folder.toFile());
        builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("service.log").toFile()));
        return builder.start();
    }

    private long awaitFirstPoll(long after) throws InterruptedException {
        long end = System.nanoTime() + LONG.toNanos();
        while (System.nanoTime() < end) {
            if (telegram.lastPoll() != 0 && telegram.lastPoll() > after) {
                return telegram.lastPoll();
            }
            TimeUnit.MILLISECONDS.sleep(2);
        }
        throw new IllegalStateException("no poll; see " + folder.resolve("service.log"));
    }

    private String invitation() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/invitations"))
                .header("Authorization", "Bearer " + RunningOffice.ADMIN)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"unit\":\"Tư pháp\",\"role\":\"staff\",\"name\":\"\"}"))
                .build();
        String body = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
        return body.replaceFirst("(?s).*\"code\"\\s*:\\s*\"([^\"]+)\".*", "$1");
    }

    private static long residentMiB(Process process) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .findFirst()
                        .orElse(0)
                / 1024;
    }

    private static void stop(Process process) throws InterruptedException {
        process.destroy();
        process.waitFor(30, TimeUnit.SECONDS);
    }
}
