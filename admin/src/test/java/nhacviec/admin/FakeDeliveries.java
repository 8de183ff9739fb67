package nhacviec.admin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nhacviec.core.chat.Attachment;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.reminder.Deliveries;
import nhacviec.core.reminder.Delivery;
import nhacviec.core.reminder.Delivery.State;

/** Messages in memory. */
final class FakeDeliveries implements Deliveries {

    final List<Delivery> all = new ArrayList<>();

    @Override
    public Optional<Long> add(
            OutgoingMessage message, Long staffId, Delivery.Kind kind, String source, String uniqueKey, Instant now) {
        long id = all.size() + 1L;
        all.add(new Delivery(id, staffId, kind, State.WAITING, message, source, now, now, null, 0, false, null, ""));
        return Optional.of(id);
    }

    @Override
    public List<Delivery> due(Instant now, int limit, Set<Long> busy) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Set<Long> claim(List<Long> ids, Instant now) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void rewrite(long id, OutgoingMessage message) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void sent(List<Receipt> receipts, Instant now) {
        receipts.forEach(receipt -> set(receipt.id(), State.SENT, "", now));
    }

    @Override
    public void refused(long id, String reason, Instant now) {
        set(id, State.REFUSED, reason, now);
    }

    @Override
    public void putOff(long id, String reason, Instant notBefore, Instant now) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void unknown(long id, String reason, Instant notBefore, Instant now) {
        set(id, State.UNKNOWN, reason, null);
    }

    @Override
    public void drop(long id, String reason, Instant now) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void dropAllTo(long staffId, String reason, Instant now) {
        // nothing waits
    }

    @Override
    public void redirect(long fromChat, long toChat) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int takeUpInterrupted(Instant now) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean retry(long id, Instant now) {
        boolean may = find(id).filter(d -> d.state() == State.REFUSED || d.state() == State.UNKNOWN)
                .isPresent();
        if (may) {
            set(id, State.WAITING, "", null);
        }
        return may;
    }

    @Override
    public Optional<Delivery> find(long id) {
        return all.stream().filter(d -> d.id() == id).findFirst();
    }

    @Override
    public boolean isShown(long chatId, Attachment.Drawing picture, Instant since) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Delivery> newest(State state, long beforeId, int limit) {
        return all.stream()
                .filter(d -> (state == null || d.state() == state) && d.id() < beforeId)
                .sorted(Comparator.comparingLong(Delivery::id).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public Shown shown(long chatId, long messageId) {
        return Shown.NOTHING;
    }

    @Override
    public List<State> statesOf(String source, long staffId) {
        return List.of();
    }

    @Override
    public List<Answered> lastAnswers(long chatId, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Delivery> ofKey(String uniqueKey) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isWritten(String uniqueKey) {
        return false;
    }

    @Override
    public List<Delivery> reminders() {
        return all.stream().filter(d -> d.kind() == Delivery.Kind.REMINDER).toList();
    }

    @Override
    public Map<State, Long> countByState() {
        Map<State, Long> counts = new EnumMap<>(State.class);
        all.forEach(d -> counts.merge(d.state(), 1L, Long::sum));
        return counts;
    }

    @Override
    public Optional<Instant> oldestDue(Instant now) {
        return Optional.empty();
    }

    @Override
    public Optional<Instant> nextDue(Instant now) {
        return Optional.empty();
    }

    private void set(long id, State state, String reason, Instant settledAt) {
        Delivery d = find(id).orElseThrow();
        all.set(
                all.indexOf(d),
                new Delivery(
                        d.id(),
                        d.staffId(),
                        d.kind(),
                        state,
                        d.message(),
                        d.source(),
                        d.createdAt(),
                        d.notBefore(),
                        settledAt,
                        1,
                        d.repeat(),
                        null,
                        reason));
    }

    @Override
    public List<Delivery> dayNewsWaiting(long staffId) {
        return List.of();
    }

    @Override
    public List<Delivery> remindersWaiting(long staffId) {
        return List.of();
    }

    @Override
    public List<Delivery> refusedTo(long staffId, Instant since) {
        return List.of();
    }
}
