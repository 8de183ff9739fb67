package nhacviec.app;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import nhacviec.simulator.SimulatedTelegram;
import nhacviec.simulator.SimulatedUser;

/**
 * Measures the service as a whole process, from outside, against the stand-in Telegram on the same machine: from the
 * moment an update is handed out to the moment its reply arrives, with every change on disk in between. Run by
 * {@code ./bench}.
 */
final class ReplyBenchmark {

    private static final Duration LONG = Duration.ofMinutes(3);
    private static final int CHATS = 50;

    private final Map<Long, Long> handedOut = new ConcurrentHashMap<>();
    private final Map<Long, Long> arrived = new ConcurrentHashMap<>();
    private final SimulatedTelegram telegram;
    private final int port = RunningOffice.freePort();
    private final Path folder;

    private ReplyBenchmark() throws IOException {
        folder = Files.createTempDirectory("nhacviec-bench");
        telegram =
                SimulatedTelegram.builder().token(RunningOffice.TOKEN).port(0).start();
        telegram.onUpdateHandedOut(handedOut::put);
        telegram.onMessageSent((message, nanos) -> arrived.put(message.chatId(), nanos));
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
        awaitFirstPoll(0);
        stop(first);
        long before = System.nanoTime();
        Process process = start(jar, settings);
        long polled = awaitFirstPoll(before);
        System.out.printf("start-up to first poll: %.2f s%n", (polled - before) / 1e9);

        List<SimulatedUser> people = new ArrayList<>();
        for (int i = 0; i < CHATS; i++) {
            SimulatedUser person = telegram.user(1000 + i, "Người " + i, "Tư pháp");
            person.opens(invitation());
            people.add(person);
        }
        for (SimulatedUser person : people) {
            person.awaitFromBot(2, LONG);
        }
        closedLoop(people, 40);
        System.out.printf("resident memory after warm-up: %d MiB%n", residentMiB(process));
        long[] lateness = lateness();
        report("1 chat, closed loop", closedLoop(people.subList(0, 1), 1000));
        report("50 chats at once, closed loop", closedLoop(people, 100));
        report("50 chats, 25 messages a second, open loop", openLoop(people, 500, 40));
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

    /** Each chat writes again as soon as it was answered. */
    private long[] closedLoop(List<SimulatedUser> people, int each) throws InterruptedException {
        telegram.forgetCalls();
        ConcurrentLinkedQueue<Long> taken = new ConcurrentLinkedQueue<>();
        List<Thread> threads = new ArrayList<>();
        for (SimulatedUser person : people) {
            Thread thread = new Thread(() -> {
                for (int i = 0; i < each; i++) {
                    taken.add(ask(person, i));
                }
            });
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join(LONG.toMillis());
        }
        return taken.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    /** Messages come evenly, whether the ones before were answered or not; the chats take turns. */
    private long[] openLoop(List<SimulatedUser> people, int count, int everyMillis) throws InterruptedException {
        ConcurrentLinkedQueue<Long> taken = new ConcurrentLinkedQueue<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            SimulatedUser person = people.get(i % people.size());
            int number = i;
            Thread thread = new Thread(() -> taken.add(ask(person, number)));
            thread.start();
            threads.add(thread);
            TimeUnit.MILLISECONDS.sleep(everyMillis);
        }
        for (Thread thread : threads) {
            thread.join(LONG.toMillis());
        }
        return taken.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    /** Changes a setting, which is written with its audit row, and waits for the reply; nanoseconds. */
    private long ask(SimulatedUser person, int number) {
        int before = person.countFromBot();
        long update =
                person.writes("/caidat " + (number % 2 == 0 ? "7:45" : "8:15")).updateId();
        person.awaitFromBot(before + 1, LONG);
        long out = handedOut.remove(update);
        // The listener is told a moment after the message counts as sent.
        while (arrived.getOrDefault(person.id(), 0L) < out) {
            Thread.yield();
        }
        return arrived.get(person.id()) - out;
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
            var polls = telegram.callsOf("getUpdates").stream()
                    .filter(call -> call.receivedNanos() > after)
                    .findFirst();
            if (polls.isPresent()) {
                return polls.get().receivedNanos();
            }
            TimeUnit.MILLISECONDS.sleep(5);
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
