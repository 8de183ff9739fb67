package nhacviec.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.when;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import nhacviec.config.Settings;
import nhacviec.config.SettingsFile;
import nhacviec.config.calendar.CalendarFile;
import nhacviec.core.Moment;
import nhacviec.core.chat.ChatGroups;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.reminder.Delivery;
import nhacviec.core.reminder.Delivery.State;
import nhacviec.core.reminder.DeliveryLoop;
import nhacviec.core.reminder.Messenger;
import nhacviec.core.reminder.Pace;
import nhacviec.core.reminder.SendResult;
import nhacviec.storage.Database;
import nhacviec.storage.JdbiBookkeeping;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Faults that no server can be asked for: a carrier that throws, a disk that refuses one commit. */
class DeliveryFaultsTest {

    private static final Instant START = Instant.parse("2024-01-11T01:00:00Z");
    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final ConcurrentLinkedQueue<Exception> troubles = new ConcurrentLinkedQueue<>();
    private final Messenger messenger = mock(Messenger.class);
    private Database database;
    private JdbiBookkeeping books;

    @BeforeEach
    void open() {
        database = Database.open("jdbc:sqlite:" + folder.resolve("office.db"));
        books = spy(new JdbiBookkeeping(database));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private DeliveryLoop loop() {
        return loop(Pace.UNLIMITED);
    }

    private DeliveryLoop loop(Pace pace) {
        Settings settings = new SettingsFile(Map.of(), folder).forTools();
        Wiring wiring = new Wiring(books, settings, CalendarFile.shipped(), CalendarFile.shipped()::workCalendar, pace);
        return new DeliveryLoop(
                wiring.deliveries, messenger, () -> Moment.of(now.get(), OfficeScript.ZONE), 4, troubles::add);
    }

    private long write(String words) {
        return books.write(b -> b.deliveries()
                .add(new OutgoingMessage.Say(7, words), null, Delivery.Kind.ANSWER, "test", null, now.get())
                .orElseThrow());
    }

    private State state(long id) {
        return books.read(b -> b.deliveries().find(id).orElseThrow().state());
    }

    @Test
    void aCarrierThatThrowsLeavesTheMessageUnknownAndItIsRepeatedWithAMark() throws Exception {
        ConcurrentLinkedQueue<String> said = new ConcurrentLinkedQueue<>();
        when(messenger.send(any()))
                .thenThrow(new IllegalStateException("the socket died after the body"))
                .thenAnswer(call -> {
                    said.add(((OutgoingMessage.Say) call.getArgument(0)).html());
                    return new SendResult.Sent(1L);
                });
        long id = write("xin chào");
        try (DeliveryLoop loop = loop()) {
            loop.start();
            assertThat(loop.awaitIdle(LONG)).isTrue();
            assertThat(state(id)).isEqualTo(State.UNKNOWN);
            now.set(START.plusSeconds(10));
            loop.wake();
            assertThat(loop.awaitIdle(LONG)).isTrue();
        }
        assertThat(state(id)).isEqualTo(State.SENT);
        assertThat(said).singleElement().asString().contains("Gửi lại", "xin chào");
    }

    @Test
    void aCommitThatFailsIsTriedAgainAndNothingIsSentBeforeItStands() throws Exception {
        when(messenger.send(any())).thenReturn(new SendResult.Sent(1L));
        long id = write("xin chào");
        doThrow(new IllegalStateException("database or disk is full"))
                .doCallRealMethod()
                .when(books)
                .write(any());
        try (DeliveryLoop loop = loop()) {
            loop.start();
            assertThat(loop.awaitIdle(LONG)).isTrue();
        }
        assertThat(state(id)).isEqualTo(State.SENT);
        assertThat(troubles).hasSize(1);
    }

    @Test
    void aMessageThatWaitsForItsTurnIsUnderWayAsWell() throws Exception {
        when(messenger.send(any())).thenReturn(new SendResult.Sent(1L));
        AtomicInteger asked = new AtomicInteger();
        long id = write("xin chào");
        try (DeliveryLoop loop = loop(new Pace() {
            @Override
            public Duration take(long chatId, boolean planned) {
                return asked.incrementAndGet() < 3 ? Duration.ofMillis(20) : Duration.ZERO;
            }

            @Override
            public void pause(long chatId, boolean everybody, Duration wait) {
                throw new UnsupportedOperationException();
            }
        })) {
            loop.start();
            assertThat(loop.awaitIdle(LONG)).isTrue();
            assertThat(state(id)).isEqualTo(State.SENT);
        }
    }

    @Test
    void aGroupThatHasAnotherNumberIsFollowedAndNothingIsLost() throws Exception {
        ConcurrentLinkedQueue<Long> chats = new ConcurrentLinkedQueue<>();
        when(messenger.send(any())).thenAnswer(call -> {
            OutgoingMessage message = call.getArgument(0);
            chats.add(message.chatId());
            return message.chatId() == -500 ? new SendResult.Moved(-1_000_500) : new SendResult.Sent(1L);
        });
        long first = inGroup("tóm tắt");
        long second = inGroup("tin nữa");
        books.record(b -> b.groups().link(-500, "Nhóm CCHC", now.get()));
        try (DeliveryLoop loop = loop()) {
            loop.start();
            assertThat(loop.awaitIdle(LONG)).isTrue();
        }
        assertThat(chats).containsExactly(-500L, -1_000_500L, -1_000_500L);
        assertThat(List.of(state(first), state(second))).containsOnly(State.SENT);
        assertThat(books.<List<ChatGroups.Group>>read(b -> b.groups().linked()))
                .extracting(ChatGroups.Group::chatId)
                .containsExactly(-1_000_500L);
    }

    private long inGroup(String words) {
        return books.write(b -> b.deliveries()
                .add(new OutgoingMessage.Say(-500, words), null, Delivery.Kind.ANSWER, "test", null, now.get())
                .orElseThrow());
    }

    @Test
    void whatWasNotAskedForWaitsForOfficeHoursAndWhatIsUrgentDoesNot() throws Exception {
        ConcurrentLinkedQueue<String> said = new ConcurrentLinkedQueue<>();
        when(messenger.send(any())).thenAnswer(call -> {
            said.add(((OutgoingMessage.Say) call.getArgument(0)).html());
            return new SendResult.Sent(1L);
        });
        now.set(Instant.parse("2024-01-13T14:00:00Z"));
        books.record(b -> {
            b.deliveries().add(new OutgoingMessage.Say(1, "báo"), null, Delivery.Kind.NOTICE, "", null, now.get());
            b.deliveries().add(new OutgoingMessage.Say(1, "khẩn"), null, Delivery.Kind.URGENT, "", null, now.get());
            b.deliveries().add(new OutgoingMessage.Say(1, "đáp"), null, Delivery.Kind.ANSWER, "", null, now.get());
        });
        try (DeliveryLoop loop = loop()) {
            loop.start();
            assertThat(loop.awaitIdle(LONG)).isTrue();
            assertThat(said).as("Saturday, 21:00").containsExactly("khẩn", "đáp");
            now.set(Instant.parse("2024-01-15T00:00:00Z"));
            loop.wake();
            assertThat(loop.awaitIdle(LONG)).isTrue();
            assertThat(said).as("Monday, 07:00").containsExactly("khẩn", "đáp", "báo");
        }
    }
}
