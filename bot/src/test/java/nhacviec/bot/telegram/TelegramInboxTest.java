package nhacviec.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

    @Test
    void an_update_without_a_part_that_telegram_always_sends_cannot_be_read() {
        for (String lacking : List.of(
                "{\"update_id\":7,\"message\":{\"message_id\":1}}",
                "{\"update_id\":7,\"callback_query\":{\"id\":\"1\"}}",
                "{\"update_id\":7,\"my_chat_member\":{\"date\":1}}")) {
            assertThatThrownBy(() -> inbox.read(7, lacking, RECEIVED))
                    .as(lacking)
                    .isInstanceOf(TelegramInbox.Unreadable.class);
        }
    }

    @Test
    void a_reply_tells_under_which_message_it_was_written_and_a_video_is_told_from_a_file() {
        String reply = written(7, RECEIVED)
                .replace(
                        "\"text\"",
                        "\"reply_to_message\":{\"message_id\":2,\"date\":1,"
                                + "\"chat\":{\"id\":5,\"type\":\"private\"}},\"text\"");
        assertThat(inbox.read(7, reply, RECEIVED).repliesTo()).isEqualTo(2);
        assertThat(inbox.read(7, written(7, RECEIVED), RECEIVED).repliesTo()).isZero();

        String passedOn = written(7, RECEIVED)
                .replace(
                        "\"text\"",
                        "\"forward_origin\":{\"type\":\"hidden_user\",\"date\":1,\"sender_user_name\":\"Mai\"},\"text\"");
        assertThat(inbox.read(7, passedOn, RECEIVED).forwarded()).isTrue();
        assertThat(inbox.read(7, written(7, RECEIVED), RECEIVED).forwarded()).isFalse();

        String video = written(7, RECEIVED)
                .replace(
                        "\"text\"",
                        "\"video\":{\"file_id\":\"v\",\"file_unique_id\":\"v\",\"width\":1,\"height\":1,\"duration\":1},"
                                + "\"caption\"");
        assertThat(inbox.read(7, video, RECEIVED).unread()).isTrue();
        assertThat(inbox.read(7, video, RECEIVED).text()).isEqualTo("/xong 6");
        assertThat(inbox.read(7, written(7, RECEIVED), RECEIVED).unread()).isFalse();
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
