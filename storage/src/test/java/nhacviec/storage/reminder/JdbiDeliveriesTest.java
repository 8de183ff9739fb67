package nhacviec.storage.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nhacviec.core.chat.Keyboard;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.reminder.Deliveries;
import nhacviec.core.reminder.Delivery;
import nhacviec.core.reminder.Delivery.State;
import nhacviec.core.staff.Role;
import nhacviec.storage.Database;
import nhacviec.storage.JdbiBookkeeping;
import nhacviec.storage.OfficeBooks;
import org.junit.jupiter.api.Test;

class JdbiDeliveriesTest extends OfficeBooks {

    private static final Instant LATER = NOW.plusSeconds(7);

    private Long add(OutgoingMessage message, boolean planned, String key) {
        return change(b -> b.deliveries()
                        .add(
                                message,
                                null,
                                planned ? Delivery.Kind.REMINDER : Delivery.Kind.ANSWER,
                                "chat:1",
                                key,
                                NOW))
                .orElse(null);
    }

    private long say(long chat) {
        return add(new OutgoingMessage.Say(chat, "Chào"), false, null);
    }

    private long remind(long chat) {
        return add(new OutgoingMessage.Say(chat, "Nhắc"), true, null);
    }

    private boolean claim(long id) {
        return change(b -> b.deliveries().claim(List.of(id), NOW)).contains(id);
    }

    private List<Long> due(Instant now, Long... busy) {
        return list(b -> b.deliveries().due(now, 10, Set.of(busy))).stream()
                .map(Delivery::id)
                .toList();
    }

    private Delivery find(long id) {
        return maybe(b -> b.deliveries().find(id)).orElseThrow();
    }

    private List<Map<String, Object>> attempts() {
        return rows("select number, outcome, finished_at from delivery_attempt order by delivery_id, number");
    }

    @Test
    void everyKindOfMessageComesOutAsItWentIn() {
        Keyboard keyboard = new Keyboard(List.of(
                List.of(new Keyboard.Button("✅ Xong\t7", "xong:m7"), new Keyboard.Button("\"Để sau\"\n\\", "")),
                List.of(),
                List.of(
                        new Keyboard.Button("", "x"),
                        new Keyboard.Button("Đạt", "sl:v:2024-Q1:1.1:yes+1f", "đạt, hạng\t3 “\n”"))));
        List<OutgoingMessage> messages = List.of(
                new OutgoingMessage.Say(
                        1, "<b>Xin chào</b>\n\\n", keyboard, List.of(List.of("📋 Việc", ""), List.of())),
                new OutgoingMessage.Say(-100, ""),
                new OutgoingMessage.Edit(1, 99, "Đã ghi", keyboard),
                new OutgoingMessage.Toast(1, "tap-7", "Đã ghi"),
                new OutgoingMessage.CommandMenu(1, Role.COORDINATOR));
        for (OutgoingMessage message : messages) {
            assertThat(find(add(message, false, null)).message()).isEqualTo(message);
        }
    }

    @Test
    void aMessageIsWrittenDownOnceForItsKey() throws Exception {
        OutgoingMessage message = new OutgoingMessage.Say(1, "Chào");
        List<Boolean> written = twice(() -> add(message, true, "morning:1") != null);
        assertThat(written).containsExactlyInAnyOrder(true, false);
        assertThat(add(message, false, null)).isNotEqualTo(add(message, false, null));
    }

    @Test
    void answersGoBeforePlannedMessagesAndEachChatGetsOneAtATime() {
        long planned = remind(1);
        long first = say(1);
        long second = say(1);
        long other = say(2);
        long plannedElsewhere = remind(3);
        assertThat(due(NOW)).containsExactly(first, other, plannedElsewhere);
        assertThat(due(NOW, 2L)).containsExactly(first, plannedElsewhere);
        assertThat(list(b -> b.deliveries().due(NOW, 1, Set.of(1L, 9L))))
                .extracting(Delivery::id)
                .containsExactly(other);
        assertThat(list(b -> b.deliveries().due(NOW, 0, Set.of()))).isEmpty();

        assertThat(claim(first)).isTrue();
        assertThat(due(NOW)).containsExactly(other, plannedElsewhere);
        record(b -> b.deliveries().sent(List.of(new Deliveries.Receipt(first, 77L)), NOW));
        assertThat(due(NOW)).containsExactly(second, other, plannedElsewhere);
        record(b -> b.deliveries().drop(second, "", NOW));
        assertThat(due(NOW)).containsExactly(other, planned, plannedElsewhere);
    }

    @Test
    void aPlannedMessageUnderWayHoldsBackTheAnswersToItsChat() {
        long planned = remind(1);
        claim(planned);
        say(1);
        assertThat(due(NOW)).isEmpty();
    }

    @Test
    void aMessagePutOffKeepsItsPlaceInTheChat() {
        long first = say(1);
        long second = say(1);
        claim(first);
        record(b -> b.deliveries().putOff(first, "429", LATER, NOW));
        assertThat(due(NOW)).isEmpty();
        assertThat(due(LATER)).containsExactly(first);
        record(b -> b.deliveries().drop(first, "", NOW));
        assertThat(due(NOW)).containsExactly(second);
    }

    @Test
    void ofTwoWhoClaimAMessageOneGetsIt() throws Exception {
        long message = say(1);
        assertThat(twice(() -> claim(message))).containsExactlyInAnyOrder(true, false);
        assertThat(find(message).attempts()).isEqualTo(1);
    }

    @Test
    void whatWasBeingSentAtACrashIsSentAgainAndMarked() {
        long message = say(1);
        long untouched = say(2);
        claim(message);
        assertThat(count(b -> b.deliveries().takeUpInterrupted(LATER))).isEqualTo(1);
        Delivery again = find(message);
        assertThat(again.repeat()).isTrue();
        assertThat(again.state()).isEqualTo(State.WAITING);
        assertThat(again.attempts()).isEqualTo(1);
        assertThat(find(untouched).repeat()).isFalse();
        assertThat(attempts()).extracting(a -> a.get("outcome")).containsExactly("INTERRUPTED");
        assertThat(count(b -> b.deliveries().takeUpInterrupted(LATER))).isZero();
    }

    @Test
    void outcomesAreKeptAndCounted() {
        long unknown = say(1);
        long later = say(2);
        long refused = say(3);
        long sent = say(4);
        record(b -> {
            b.deliveries().claim(List.of(unknown, later, refused, sent), NOW);
            b.deliveries().unknown(unknown, "time-out", NOW.plusSeconds(2), NOW);
            b.deliveries().putOff(later, "429", LATER, NOW);
            b.deliveries().refused(refused, "blocked", NOW);
            b.deliveries().sent(List.of(new Deliveries.Receipt(sent, 77L)), NOW);
        });
        assertThat(due(NOW)).isEmpty();
        assertThat(maybe(b -> b.deliveries().nextDue(NOW))).contains(NOW.plusSeconds(2));
        assertThat(maybe(b -> b.deliveries().oldestDue(NOW))).isEmpty();
        assertThat(maybe(b -> b.deliveries().oldestDue(LATER))).contains(NOW.plusSeconds(2));
        assertThat(map(b -> b.deliveries().countByState()))
                .isEqualTo(Map.of(State.UNKNOWN, 1L, State.WAITING, 1L, State.REFUSED, 1L, State.SENT, 1L));
        assertThat(find(unknown).repeat()).isTrue();
        assertThat(find(later).repeat()).isFalse();
        assertThat(find(refused).reason()).isEqualTo("blocked");
        assertThat(find(sent).sentAs()).isEqualTo(77L);
        assertThat(find(sent).settledAt()).isEqualTo(NOW);
        assertThat(due(LATER)).containsExactly(unknown, later);
        assertThat(attempts())
                .extracting(a -> a.get("outcome"))
                .containsExactly("UNKNOWN", "PUT_OFF", "REFUSED", "SENT");
        assertThat(attempts()).extracting(a -> a.get("finished_at")).containsOnly(NOW.toEpochMilli());
    }

    @Test
    void whatFailedCanBeRetriedAndNothingElse() {
        long refused = say(3);
        long waiting = say(2);
        claim(refused);
        record(b -> b.deliveries().refused(refused, "blocked", NOW));
        assertThat(did(b -> b.deliveries().retry(refused, LATER))).isTrue();
        assertThat(did(b -> b.deliveries().retry(refused, LATER))).isFalse();
        assertThat(did(b -> b.deliveries().retry(waiting, LATER))).isFalse();
        assertThat(find(refused).settledAt()).isNull();
        assertThat(due(LATER)).containsExactly(refused, waiting);
    }

    @Test
    void eachAttemptKeepsItsOwnResult() {
        long message = say(1);
        claim(message);
        record(b -> b.deliveries().putOff(message, "429", NOW, NOW));
        claim(message);
        record(b -> b.deliveries().drop(message, "done meanwhile", NOW));
        record(b -> b.deliveries().retry(message, NOW));
        claim(message);
        record(b -> b.deliveries().sent(List.of(new Deliveries.Receipt(message, 5L)), NOW));
        assertThat(attempts()).extracting(a -> a.get("outcome")).containsExactly("PUT_OFF", "DROPPED", "SENT");
        assertThat(attempts().get(2)).containsEntry("finished_at", NOW.toEpochMilli());
    }

    @Test
    void aResultThatComesTooLateChangesNothing() {
        long message = say(1);
        claim(message);
        record(b -> b.deliveries().sent(List.of(new Deliveries.Receipt(message, 5L)), NOW));
        record(b -> {
            b.deliveries().unknown(message, "time-out", LATER, NOW);
            b.deliveries().drop(message, "", LATER);
        });
        assertThat(find(message).state()).isEqualTo(State.SENT);
        assertThat(attempts()).extracting(a -> a.get("outcome")).containsExactly("SENT");
    }

    @Test
    void theTextIsReplacedByWhatIsTrueNow() {
        long message = remind(1);
        claim(message);
        OutgoingMessage now = new OutgoingMessage.Say(1, "Nhắc lại", Keyboard.NONE, List.of(List.of("a")));
        record(b -> b.deliveries().rewrite(message, now));
        assertThat(find(message).message()).isEqualTo(now);
    }

    @Test
    void whatWasSaidIsNotRewrittenAfterwards() {
        long message = remind(1);
        claim(message);
        record(b -> b.deliveries().sent(List.of(new Deliveries.Receipt(message, 5L)), NOW));
        record(b -> b.deliveries().rewrite(message, new OutgoingMessage.Say(1, "Khác")));
        assertThat(find(message).message()).isEqualTo(new OutgoingMessage.Say(1, "Nhắc"));
    }

    @Test
    void theNewestComeFirstInPagesAndByState() {
        long a = say(1);
        long b = say(2);
        long c = say(3);
        record(books -> books.deliveries().drop(b, "", NOW));
        assertThat(newest(null, Long.MAX_VALUE, 2)).containsExactly(c, b);
        assertThat(newest(null, b, 2)).containsExactly(a);
        assertThat(newest(State.WAITING, Long.MAX_VALUE, 9)).containsExactly(c, a);
    }

    private List<Long> newest(State state, long before, int limit) {
        return list(books -> books.deliveries().newest(state, before, limit)).stream()
                .map(Delivery::id)
                .toList();
    }

    @Test
    void aLongQueueInOneChatStarvesNobody() {
        record(b -> {
            for (int i = 0; i < 3_000; i++) {
                b.deliveries().add(new OutgoingMessage.Say(1, "Việc " + i), null, Delivery.Kind.ANSWER, "", null, NOW);
            }
        });
        long other = remind(2);
        assertThat(due(NOW)).hasSize(2).contains(other);
    }

    @Test
    void whoIsNextIsAnsweredByTheIndexAlone() {
        List<String> plan = rows("explain query plan select id, chat_id, state, not_before from delivery"
                        + " where state in ('WAITING', 'UNKNOWN', 'SENDING') order by planned, id")
                .stream()
                .map(step -> String.valueOf(step.get("detail")))
                .filter(step -> step.contains("delivery"))
                .toList();
        assertThat(plan).containsExactly("SEARCH delivery USING COVERING INDEX delivery_by_state (state=?)");
    }

    @Test
    void numbersAreNeverUsedAgain() {
        long last = say(1);
        database.close();
        database = Database.open(url());
        books = new JdbiBookkeeping(database);
        assertThat(say(1)).isGreaterThan(last);
    }
}
