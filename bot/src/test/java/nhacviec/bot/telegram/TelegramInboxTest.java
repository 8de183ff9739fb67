package nhacviec.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nhacviec.core.chat.Inbox.Arrived;
import org.junit.jupiter.api.Test;

/** When a message counts as sent. */
class TelegramInboxTest {

    private static final Instant RECEIVED = Instant.parse("2024-02-01T00:00:00Z");

    private final TelegramInbox inbox = new TelegramInbox();

    @Test
    void a_message_that_waited_counts_from_when_it_was_sent() {
        Instant sent = RECEIVED.minus(Duration.ofHours(15));
        assertThat(sentAt(sent)).isEqualTo(sent);
    }

    @Test
    void a_date_of_the_future_or_absurdly_old_is_not_believed() {
        assertThat(sentAt(RECEIVED.plusSeconds(1))).isEqualTo(RECEIVED);
        assertThat(sentAt(RECEIVED.minus(Duration.ofDays(400)))).isEqualTo(RECEIVED);
    }

    @Test
    void a_tap_counts_from_when_it_was_received() {
        assertThat(inbox.read(7, tap(7), RECEIVED).sentAt()).isEqualTo(RECEIVED);
    }

    @Test
    void a_tap_was_made_before_the_messages_behind_it_were_sent() {
        Instant evening = RECEIVED.minus(Duration.ofHours(9));
        Instant night = RECEIVED.minus(Duration.ofHours(3));
        List<Arrived> waiting = List.of(
                new Arrived(7, tap(7), RECEIVED),
                new Arrived(8, written(8, evening), RECEIVED),
                new Arrived(9, "no update", RECEIVED),
                new Arrived(10, tap(10), RECEIVED),
                new Arrived(11, written(11, night), RECEIVED),
                new Arrived(12, written(12, RECEIVED.plusSeconds(5)), RECEIVED),
                new Arrived(13, tap(13), RECEIVED));
        assertThat(inbox.latest(waiting))
                .containsExactly(evening, RECEIVED, RECEIVED, night, RECEIVED, RECEIVED, RECEIVED);
        assertThat(inbox.read(7, tap(7), evening).sentAt()).isEqualTo(evening);
    }

    private Instant sentAt(Instant date) {
        return inbox.read(7, written(7, date), RECEIVED).sentAt();
    }

    private static String written(long id, Instant date) {
        return """
                {"update_id":%d,"message":{"message_id":3,"date":%d,"text":"/xong 6",
                "from":{"id":5,"is_bot":false,"first_name":"Hòa"},"chat":{"id":5,"type":"private"}}}
                """.formatted(id, date.getEpochSecond());
    }

    private static String tap(long id) {
        return """
                {"update_id":%d,"callback_query":{"id":"1","from":{"id":5,"is_bot":false,"first_name":"Hòa"},
                "chat_instance":"1","data":"xong:m1","message":{"message_id":3,"date":1,
                "chat":{"id":5,"type":"private"}}}}
                """.formatted(id);
    }
}
