package nhacviec.app;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import nhacviec.admin.Health;
import nhacviec.bot.telegram.TelegramPoll;
import nhacviec.core.Bookkeeping;
import nhacviec.core.Moment;
import nhacviec.core.chat.Inbox;
import nhacviec.core.reminder.Delivery.State;
import nhacviec.core.staff.Coordination;
import nhacviec.scheduler.Clockwork;
import nhacviec.storage.Database;

/** Whether the service does its work: polling and the scheduler are judged by what they last did, not by being there. */
final class HealthBoard {

    /** A poll takes 25 s at the longest when all is well. */
    static final long POLL_IS_DEAD_AFTER_SECONDS = 90;

    /** The scheduler looks every minute. */
    static final long SCHEDULER_IS_DEAD_AFTER_SECONDS = 180;

    private final Database database;
    private final Bookkeeping bookkeeping;
    private final TelegramPoll poll;
    private final Clockwork clockwork;
    private final Supplier<Boolean> remindersComplete;
    private final Supplier<Boolean> figuresIntact;
    private final Supplier<Boolean> auditIntact;
    private final Supplier<Boolean> backupSound;
    private final InboxWatch inbox;
    private final Supplier<List<String>> fileMistakes;

    /**
     * @param remindersComplete what the last audit came to; null before the first
     * @param figuresIntact what the last look at the figures came to; null before the first
     * @param auditIntact the same of the audit trail
     */
    HealthBoard(
            Database database,
            Bookkeeping bookkeeping,
            TelegramPoll poll,
            Clockwork clockwork,
            Supplier<Boolean> remindersComplete,
            Supplier<Boolean> figuresIntact,
            Supplier<Boolean> auditIntact,
            Supplier<Boolean> backupSound,
            InboxWatch inbox,
            Supplier<List<String>> fileMistakes) {
        this.inbox = inbox;
        this.fileMistakes = fileMistakes;
        this.backupSound = backupSound;
        this.remindersComplete = remindersComplete;
        this.figuresIntact = figuresIntact;
        this.auditIntact = auditIntact;
        this.database = database;
        this.bookkeeping = bookkeeping;
        this.poll = poll;
        this.clockwork = clockwork;
    }

    Health look(Moment now) {
        boolean databaseAnswers = database.isHealthy();
        long polled = poll.secondsSinceLastPoll();
        long ticked = clockwork.secondsSinceLastTick();
        boolean polls = poll.state() == TelegramPoll.State.WORKING && polled <= POLL_IS_DEAD_AFTER_SECONDS;
        boolean ticks = ticked <= SCHEDULER_IS_DEAD_AFTER_SECONDS;
        long waiting = 0;
        Optional<Instant> oldest = Optional.empty();
        Boolean coordinatorReached = null;
        boolean worked = false;
        Optional<Instant> unhandled = Optional.empty();
        if (databaseAnswers) {
            Map<State, Long> counts =
                    bookkeeping.read(books -> books.deliveries().countByState());
            waiting = counts.getOrDefault(State.WAITING, 0L)
                    + counts.getOrDefault(State.SENDING, 0L)
                    + counts.getOrDefault(State.UNKNOWN, 0L);
            Coordination coordination = bookkeeping.read(books -> Coordination.of(books.staff()));
            coordinatorReached = coordination.wasEverHeld() ? Boolean.valueOf(!coordination.isVacant()) : null;
            worked = inbox.isWell();
            unhandled = bookkeeping.read(books -> books.inbox().waiting(1)).stream()
                    .map(Inbox.Arrived::receivedAt)
                    .findFirst();
            oldest = bookkeeping.read(books -> books.deliveries().oldestDue(now.at()));
        }
        return new Health(
                databaseAnswers && polls && ticks && worked,
                databaseAnswers,
                poll.state().name().toLowerCase(java.util.Locale.ROOT),
                polled < 0 ? null : polled,
                ticked,
                waiting,
                seconds(oldest, now),
                remindersComplete.get(),
                figuresIntact.get(),
                backupSound.get(),
                coordinatorReached,
                auditIntact.get(),
                worked,
                seconds(unhandled, now),
                fileMistakes.get());
    }

    private static Long seconds(Optional<Instant> since, Moment now) {
        return since.map(at -> Math.max(0, Duration.between(at, now.at()).toSeconds()))
                .orElse(null);
    }
}
