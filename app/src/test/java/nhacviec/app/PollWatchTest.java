package nhacviec.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.spy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nhacviec.bot.telegram.TelegramAccess;
import nhacviec.bot.telegram.TelegramMessenger;
import nhacviec.bot.telegram.TelegramPoll;
import nhacviec.core.Moment;
import nhacviec.simulator.SimulatedTelegram;
import nhacviec.storage.Database;
import nhacviec.storage.JdbiBookkeeping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A poll that dies of what nobody expects is started again, and nothing that came in meanwhile is lost. */
class PollWatchTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    @Test
    void aPollThatDiedIsStartedAgainAndLosesNothing() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        try (SimulatedTelegram telegram = SimulatedTelegram.builder()
                        .token(RunningOffice.TOKEN)
                        .port(0)
                        .start();
                Database database = Database.open("jdbc:sqlite:" + folder.resolve("poll.db"));
                TelegramAccess access =
                        new TelegramAccess(RunningOffice.TOKEN, URI.create(telegram.baseUrl()), null, "", "")) {
            JdbiBookkeeping books = spy(new JdbiBookkeeping(database));
            CountDownLatch died = new CountDownLatch(1);
            doThrow(new AssertionError("what nobody expects"))
                    .doAnswer(call -> {
                        call.callRealMethod();
                        arrived.countDown();
                        return null;
                    })
                    .when(books)
                    .record(any());
            TelegramPoll poll = new TelegramPoll(
                    access,
                    new TelegramMessenger(access, List.of()),
                    books,
                    () -> Moment.of(
                            OfficeYear.FIRST.atStartOfDay(OfficeYear.ZONE).toInstant(), OfficeYear.ZONE),
                    arrived::countDown);
            Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
            Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> died.countDown());
            try {
                poll.start();
                telegram.user(1001, "Lan", "Văn phòng").writes("/viec");
                assertThat(died.await(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
                // Handlers run on the thread that dies: it is gone a moment later.
                while (!arrived.await(20, TimeUnit.MILLISECONDS)) {
                    poll.watch();
                }
            } finally {
                Thread.setDefaultUncaughtExceptionHandler(before);
                poll.close();
            }
            assertThat(books.<Integer>read(b -> b.inbox().waiting(10).size())).isEqualTo(1);
        }
    }
}
