package nhacviec.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import nhacviec.bot.InboxWorker;
import nhacviec.bot.telegram.TelegramInbox;
import nhacviec.core.Moment;
import nhacviec.core.chat.Inbox;
import nhacviec.storage.Database;
import nhacviec.storage.JdbiBookkeeping;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever works off what comes in may end or get stuck: the one is mended, both are seen. */
class InboxWatchTest {

    private static final Moment NOW = Moment.of(Instant.parse("2024-01-11T01:00:00Z"), OfficeScript.ZONE);

    @TempDir
    private Path folder;

    private final AtomicLong nanos = new AtomicLong();
    private final CountDownLatch held = new CountDownLatch(1);
    private final CountDownLatch reached = new CountDownLatch(1);
    private boolean holds;
    private Database database;
    private JdbiBookkeeping books;
    private InboxWorker worker;
    private InboxWatch watch;

    @BeforeEach
    void begin() {
        database = Database.open("jdbc:sqlite:" + folder.resolve("office.db"));
        books = new JdbiBookkeeping(database);
        worker = new InboxWorker(
                books,
                new TelegramInbox(),
                null,
                null,
                () -> {
                    reached.countDown();
                    if (holds) {
                        awaitHeld();
                    }
                    return NOW;
                },
                () -> {});
        watch = new InboxWatch(books, worker, nanos::get);
    }

    @AfterEach
    void end() {
        held.countDown();
        worker.close();
        database.close();
    }

    private void awaitHeld() {
        try {
            held.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void comesIn(long update) {
        books.record(b -> b.inbox().keep(List.of(new Inbox.Arrived(update, "{", NOW.at()))));
        worker.wake();
    }

    private void secondsPass(long seconds) {
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
    }

    private Thread thread() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("inbox") && thread.isAlive())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_worker_that_has_ended_is_started_again_and_works_off_what_waits() throws Exception {
        worker.start();
        Thread first = thread();
        first.interrupt();
        first.join();
        assertThat(watch.isWell()).isFalse();
        comesIn(1);
        watch.watch();
        assertThat(watch.isWell()).isTrue();
        assertThat(reached.await(60, TimeUnit.SECONDS)).isTrue();
        worker.awaitIdle(RunningOffice.SOON);
        assertThat(books.<List<Inbox.Arrived>>read(b -> b.inbox().waiting(1))).isEmpty();
    }

    @Test
    void one_that_stands_at_the_same_message_is_called_stuck_until_it_gets_on() throws Exception {
        holds = true;
        worker.start();
        comesIn(1);
        assertThat(reached.await(60, TimeUnit.SECONDS)).isTrue();
        watch.watch();
        secondsPass(59);
        assertThat(watch.isWell()).isTrue();
        secondsPass(2);
        watch.watch();
        assertThat(watch.isWell()).isFalse();
        held.countDown();
        worker.awaitIdle(RunningOffice.SOON);
        assertThat(watch.isWell()).isTrue();
    }

    @Test
    void a_worker_that_was_stopped_stays_so() {
        worker.start();
        worker.close();
        watch.watch();
        assertThat(worker.isAlive()).isFalse();
    }
}
