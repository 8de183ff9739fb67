package nhacviec.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nhacviec.bot.telegram.TelegramPace;
import nhacviec.config.SettingsFile;
import nhacviec.config.calendar.CalendarFile;
import nhacviec.config.calendar.OfficeCalendar;
import nhacviec.core.Moment;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.reminder.Delivery;
import nhacviec.core.reminder.DeliveryRound;
import nhacviec.core.reminder.SendResult;
import nhacviec.storage.Database;
import nhacviec.storage.JdbiBookkeeping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many messages at once go out as fast as Telegram lets them and no faster; time is a field. */
class BroadcastTest {

    private static final int CHATS = 3_000;
    private static final long SECOND = 1_000_000_000L;

    @TempDir
    private Path folder;

    private long nanos = 1;

    @Test
    void threeThousandChatsAreToldAtTheFullRateWithoutOneTooManyAndEachOnce() {
        try (Database database = Database.open("jdbc:sqlite:" + folder.resolve("many.db"))) {
            JdbiBookkeeping books = new JdbiBookkeeping(database);
            Instant start =
                    OfficeYear.FIRST.atTime(9, 0).atZone(OfficeYear.ZONE).toInstant();
            books.record(b -> {
                for (long chat = 1; chat <= CHATS; chat++) {
                    b.deliveries()
                            .add(
                                    new OutgoingMessage.Say(chat, "Tin " + chat),
                                    null,
                                    Delivery.Kind.ANSWER,
                                    "all",
                                    "all:" + chat,
                                    start);
                }
            });
            OfficeCalendar calendar = CalendarFile.shipped();
            DeliveryRound round = new Wiring(
                            books,
                            new SettingsFile(Map.of(), folder).forTools(),
                            calendar,
                            calendar::workCalendar,
                            new TelegramPace(new TelegramPace.Limits(30, 1, 10, 20), () -> nanos))
                    .deliveries;
            List<Long> told = new ArrayList<>();
            Telegram telegram = new Telegram();
            List<DeliveryRound.Attempt> finished = List.of();
            while (told.size() < CHATS || !finished.isEmpty()) {
                Moment now = Moment.of(start.plusNanos(nanos), OfficeYear.ZONE);
                DeliveryRound.Step step = round.step(finished, Set.of(), 64, now);
                finished = new ArrayList<>();
                for (DeliveryRound.Claimed claimed : step.toSend()) {
                    telegram.takes(claimed.chatId());
                    told.add(claimed.chatId());
                    finished.add(new DeliveryRound.Attempt(claimed, new SendResult.Sent((long) told.size())));
                }
                if (step.toSend().isEmpty() && told.size() < CHATS) {
                    nanos += Math.max(1, step.again().toNanos());
                }
            }
            assertThat(telegram.tooMany)
                    .as("messages that Telegram would have refused")
                    .isZero();
            assertThat(told).hasSize(CHATS);
            assertThat(new HashSet<>(told)).hasSize(CHATS);
            assertThat(books.<Map<Delivery.State, Long>>read(b -> b.deliveries().countByState()))
                    .isEqualTo(Map.of(Delivery.State.SENT, (long) CHATS));
            double rate = CHATS / (nanos / (double) SECOND);
            assertThat(rate).as("messages a second, of 30 allowed").isGreaterThan(30 * 0.98);
            assertThat(Duration.ofNanos(nanos)).isLessThan(Duration.ofSeconds(103));
        }
    }

    @Test
    void oneChatIsToldOnceASecond() {
        TelegramPace pace = new TelegramPace(new TelegramPace.Limits(30, 1, 10, 20), () -> nanos);
        assertThat(inAMinute(pace, 7))
                .as("a burst of ten answers, then one a second")
                .isBetween(69, 71);
    }

    @Test
    void aGroupIsToldNeverMoreThanTwentyTimesInAnyMinute() {
        TelegramPace pace = new TelegramPace(new TelegramPace.Limits(30, 1, 10, 20), () -> nanos);
        List<Long> times = new ArrayList<>(times(pace, -7, false, 10));
        assertThat(times).as("in ten minutes, all that is allowed").hasSize(200);
        nanos += 90 * SECOND;
        times.addAll(times(pace, -7, false, 1));
        nanos += 7 * SECOND;
        times.addAll(times(pace, -7, true, 5));
        assertThat(mostInAMinute(times)).isEqualTo(20);
    }

    @Test
    void whatWaitsForItsTurnAmongAllIsNotCountedForItsGroup() {
        TelegramPace pace = new TelegramPace(new TelegramPace.Limits(1, 100, 100, 20), () -> nanos);
        List<Long> times = times(pace, -7, false, 3);
        assertThat(times).as("one a second in all, twenty a minute here").hasSize(60);
    }

    private int inAMinute(TelegramPace pace, long chat) {
        return times(pace, chat, false, 1).size();
    }

    /** When messages went to a chat in which always one waits. */
    private List<Long> times(TelegramPace pace, long chat, boolean planned, int minutes) {
        long end = nanos + minutes * 60 * SECOND;
        List<Long> sent = new ArrayList<>();
        while (nanos < end) {
            Duration wait = pace.take(chat, planned);
            if (wait.isZero()) {
                sent.add(nanos);
            } else {
                nanos += wait.toNanos();
            }
        }
        return sent;
    }

    private static int mostInAMinute(List<Long> times) {
        return times.stream()
                .mapToInt(from -> (int) times.stream()
                        .filter(at -> at >= from && at - from < 60 * SECOND)
                        .count())
                .max()
                .orElse(0);
    }

    /** Telegram's limits as the documentation gives them, counted in sliding windows rather than with tokens. */
    private final class Telegram {

        private final Deque<Long> inAll = new ArrayDeque<>();
        private final Map<Long, Long> lastInChat = new HashMap<>();
        private int tooMany;

        void takes(long chat) {
            while (!inAll.isEmpty() && inAll.peekFirst() <= nanos - SECOND) {
                inAll.removeFirst();
            }
            inAll.addLast(nanos);
            Long before = lastInChat.put(chat, nanos);
            // "About 30 a second": a tenth of a second's worth may come together.
            if (inAll.size() > 33 || before != null && nanos - before < SECOND) {
                tooMany++;
            }
        }
    }
}
