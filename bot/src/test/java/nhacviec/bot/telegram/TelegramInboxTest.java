package nhacviec.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
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
        String tap = """
                {"update_id":7,"callback_query":{"id":"1","from":{"id":5,"is_bot":false,"first_name":"Hòa"},
                "chat_instance":"1","data":"xong:m1","message":{"message_id":3,"date":1,
                "chat":{"id":5,"type":"private"}}}}
                """;
        assertThat(inbox.read(7, tap, RECEIVED).sentAt()).isEqualTo(RECEIVED);
    }

    private Instant sentAt(Instant date) {
        String written = """
                {"update_id":7,"message":{"message_id":3,"date":%d,"text":"/xong 6",
                "from":{"id":5,"is_bot":false,"first_name":"Hòa"},"chat":{"id":5,"type":"private"}}}
                """.formatted(date.getEpochSecond());
        return inbox.read(7, written, RECEIVED).sentAt();
    }
}
