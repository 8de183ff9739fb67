package nhacviec.core.reminder;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import nhacviec.core.Bookkeeping;
import nhacviec.core.Books;
import nhacviec.core.Moment;
import nhacviec.core.chat.ChatGroups;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.indicator.LateChange;
import nhacviec.core.indicator.PeriodService;
import nhacviec.core.staff.Acting;
import nhacviec.core.staff.Coordination;
import nhacviec.core.staff.Role;
import nhacviec.core.staff.Staff;
import nhacviec.core.staff.Unit;
import nhacviec.core.task.TaskNumber;

/**
 * Takes messages out of the books, one step at a time: claim (before sending), then settle (after it). A crash between
 * the two leaves a claimed message, which {@link Deliveries#takeUpInterrupted} puts back, marked as a repeat.
 */
public final class DeliveryRound {

    /** An answer to a tap is worth nothing after this. */
    private static final Duration TAP_IS_STALE = Duration.ofSeconds(30);

    /** What is longer is no turn in a queue but a pause that Telegram asked for. */
    private static final Duration A_TURN = Duration.ofSeconds(5);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    private final Bookkeeping bookkeeping;
    private final ReminderSweep sweep;
    private final WeekSweep weeks;
    private final DigestWriter writer;
    private final WeekSummary.Writer summaries;
    private final RepeatMark mark;
    private final UnreachableNotice notice;
    private final NoticeCheck notices;
    private final Translation translation;
    private final Pace pace;

    /** Puts a message into the language that its reader has chosen. */
    public interface Translation {
        OutgoingMessage inEnglish(OutgoingMessage message);
    }

    /** Marks a message that may have been delivered before. */
    public interface RepeatMark {
        OutgoingMessage mark(OutgoingMessage message);
    }

    /** Tells a coordinator that somebody, or a group, cannot be reached. */
    public interface UnreachableNotice {

        /**
         * Of a person.
         *
         * @param unreachable as one of the unit that is spoken of
         * @param stillReached who of the unit goes on hearing of its tasks; when nobody does, the coordinators do
         * @param pressing what of the unit's is due today or late, and cannot wait for the coordinator's next morning
         */
        OutgoingMessage tell(Staff coordinator, Staff unreachable, List<Staff> stillReached, Pressing pressing);

        /**
         * Of a person who holds the post of another: the mornings of that post go to whoever is away again.
         *
         * @param reached who hears of the unit's tasks now
         * @param pressing what of the unit's is due today or late
         */
        OutgoingMessage tellActing(
                Staff coordinator,
                Staff unreachable,
                Acting acting,
                Staff away,
                List<Staff> reached,
                Pressing pressing);

        /** Of a group. */
        OutgoingMessage tell(Staff coordinator, ChatGroups.Group group);

        /** Of a message that the channel refused though the person can be reached. */
        OutgoingMessage tellRefused(Staff coordinator, Refusal refusal);

        /**
         * A message to a person that the channel did not take.
         *
         * @param day on which it was written down
         * @param tasks of which it spoke
         */
        record Refusal(
                Staff person, Delivery.Kind kind, LocalDate day, List<TaskNumber> tasks, SendResult.Reason reason) {
            public Refusal {
                tasks = List.copyOf(tasks);
            }
        }

        /** Of a group in which the bot may not write. */
        OutgoingMessage tellMuted(Staff coordinator, ChatGroups.Group group);
    }

    /** Looks again at what was to be told of somebody else's deed. */
    public interface NoticeCheck {
        /** What there is to say now; empty when nothing is. */
        Optional<OutgoingMessage> still(Books books, Delivery notice);
    }

    public DeliveryRound(
            Bookkeeping bookkeeping,
            ReminderSweep sweep,
            DigestWriter writer,
            WeekSweep weeks,
            WeekSummary.Writer summaries,
            RepeatMark mark,
            UnreachableNotice notice,
            NoticeCheck notices,
            Translation translation,
            Pace pace) {
        this.notices = notices;
        this.translation = translation;
        this.bookkeeping = bookkeeping;
        this.sweep = sweep;
        this.weeks = weeks;
        this.summaries = summaries;
        this.writer = writer;
        this.mark = mark;
        this.notice = notice;
        this.pace = pace;
    }

    /** A message that was claimed and is to be sent now. */
    public record Claimed(long id, long chatId, int attempts, OutgoingMessage message) {}

    /** An attempt that came to an end. */
    public record Attempt(Claimed claimed, SendResult result) {}

    /**
     * What a step came to.
     *
     * @param toSend messages that are claimed: send each once, then settle it
     * @param again when to look again; never longer than a minute
     * @param queueing whether a message waits for nothing but its turn under the channel's limits, a few seconds at most
     */
    public record Step(List<Claimed> toSend, Duration again, boolean queueing) {
        public Step {
            toSend = List.copyOf(toSend);
        }
    }

    /** Settles what came back and claims what may go, in one transaction. */
    public Step step(List<Attempt> finished, Set<Long> busy, int room, Moment now) {
        for (Attempt attempt : finished) {
            if (attempt.result() instanceof SendResult.TryLater later) {
                pace.pause(attempt.claimed().chatId(), later.everybody(), later.pause());
            }
        }
        if (finished.isEmpty() && !bookkeeping.read(books -> anythingDue(books, busy, now))) {
            return new Step(List.of(), bookkeeping.read(books -> untilNext(books, now)), false);
        }
        return bookkeeping.write(books -> {
            settle(books, finished, now);
            Step step = claim(books, busy, room, now);
            Duration next = untilNext(books, now);
            return next.compareTo(step.again()) < 0 ? new Step(step.toSend(), next, step.queueing()) : step;
        });
    }

    private static boolean anythingDue(Books books, Set<Long> busy, Moment now) {
        return !books.deliveries().due(now.at(), 1, busy).isEmpty();
    }

    private static Duration untilNext(Books books, Moment now) {
        Duration minute = Duration.ofMinutes(1);
        return books.deliveries()
                .nextDue(now.at())
                .map(at -> Duration.between(now.at(), at))
                .filter(wait -> wait.compareTo(minute) < 0)
                .orElse(minute);
    }

    private Step claim(Books books, Set<Long> busy, int room, Moment now) {
        Map<Delivery, OutgoingMessage> ready = new LinkedHashMap<>();
        Duration again = Duration.ofMinutes(1);
        boolean queueing = false;
        int most = Math.min(room, pace.worthLookingAt());
        List<Delivery> due = books.deliveries().due(now.at(), most, busy);
        Set<Long> english = due.isEmpty() ? Set.of() : books.staff().chatsIn(Staff.ENGLISH);
        boolean reminds = due.stream().anyMatch(delivery -> delivery.kind().isDigest());
        Optional<OfficeFacts> facts = reminds ? sweep.facts(books, now) : Optional.empty();
        for (Delivery delivery : due) {
            if (delivery.kind().waitsForOfficeHours()
                    && (mustWait(delivery, now) || sweep.isSaidByComingMorning(books, delivery, now))) {
                continue;
            }
            Optional<OutgoingMessage> message = lookAgain(books, facts, delivery, now);
            if (message.isEmpty()) {
                books.deliveries().drop(delivery.id(), "nothing left to say", now.at());
                again = Duration.ZERO;
                continue;
            }
            Duration wait = leave(delivery);
            if (!wait.isZero()) {
                again = wait.compareTo(again) < 0 ? wait : again;
                queueing |= wait.compareTo(A_TURN) <= 0;
                continue;
            }
            OutgoingMessage said = delivery.repeat() ? mark.mark(message.get()) : message.get();
            ready.put(delivery, english.contains(said.chatId()) ? translation.inEnglish(said) : said);
        }
        return new Step(claim(books, ready, now), again, queueing);
    }

    private boolean mustWait(Delivery delivery, Moment now) {
        return delivery.kind().mayComeOnDayOff() ? sweep.isOutOfHours(now) : sweep.isQuiet(now);
    }

    private static List<Claimed> claim(Books books, Map<Delivery, OutgoingMessage> ready, Moment now) {
        List<Claimed> claimed = new ArrayList<>();
        Set<Long> taken = books.deliveries()
                .claim(ready.keySet().stream().map(Delivery::id).toList(), now.at());
        ready.forEach((delivery, said) -> {
            if (taken.contains(delivery.id())) {
                if (!said.equals(delivery.message())) {
                    books.deliveries().rewrite(delivery.id(), said);
                }
                claimed.add(new Claimed(delivery.id(), delivery.message().chatId(), delivery.attempts() + 1, said));
            }
        });
        return claimed;
    }

    /** An answer to a tap and a list of commands are no messages: the limits do not count them. */
    private Duration leave(Delivery delivery) {
        OutgoingMessage message = delivery.message();
        boolean counts = message instanceof OutgoingMessage.Say
                || message instanceof OutgoingMessage.Edit
                || message instanceof OutgoingMessage.File;
        return counts ? pace.take(message.chatId(), delivery.kind().waitsForOfficeHours()) : Duration.ZERO;
    }

    /** What is to be said now: a reminder is put together anew, and a stale answer to a tap is not said at all. */
    private Optional<OutgoingMessage> lookAgain(
            Books books, Optional<OfficeFacts> facts, Delivery delivery, Moment now) {
        if (delivery.message() instanceof OutgoingMessage.Toast) {
            boolean stale = delivery.createdAt().plus(TAP_IS_STALE).isBefore(now.at());
            return stale || delivery.repeat() ? Optional.empty() : Optional.of(delivery.message());
        }
        if (delivery.kind().isDigest()) {
            return sweep.stillTrue(books, facts, delivery, now).map(writer::write);
        }
        if (delivery.kind() == Delivery.Kind.SUMMARY) {
            long chat = delivery.message().chatId();
            return weeks.stillTrue(books, delivery, now).map(summary -> summaries.write(summary, chat));
        }
        if (RefusedMessages.isMended(books, delivery)) {
            return Optional.empty();
        }
        if (delivery.kind() == Delivery.Kind.NOTICE && !isAnswered(books, delivery)) {
            return notices.still(books, delivery);
        }
        return isAnswered(books, delivery) ? Optional.empty() : Optional.of(delivery.message());
    }

    /** Whether a question about a late figure has waited until it was decided, or a newer figure came. */
    private static boolean isAnswered(Books books, Delivery delivery) {
        return delivery.source().startsWith(PeriodService.ASKED)
                && books.periods()
                        .find(Long.parseLong(delivery.source().substring(PeriodService.ASKED.length())))
                        .filter(change -> change.state() != LateChange.State.ASKED)
                        .isPresent();
    }

    private void settle(Books books, List<Attempt> finished, Moment now) {
        List<Deliveries.Receipt> receipts = new ArrayList<>();
        for (Attempt attempt : finished) {
            if (attempt.result() instanceof SendResult.Sent sent) {
                receipts.add(new Deliveries.Receipt(attempt.claimed().id(), sent.messageId()));
            } else {
                settle(books, attempt, now);
            }
        }
        books.deliveries().sent(receipts, now.at());
    }

    private void settle(Books books, Attempt attempt, Moment now) {
        long id = attempt.claimed().id();
        SendResult result = attempt.result();
        if (result instanceof SendResult.TryLater later) {
            Duration wait = later.pause().isZero() ? pause(attempt.claimed()) : later.pause();
            books.deliveries().putOff(id, later.detail(), now.at().plus(wait), now.at());
        } else if (result instanceof SendResult.Unknown unknown) {
            books.deliveries().unknown(id, unknown.detail(), now.at().plus(pause(attempt.claimed())), now.at());
        } else if (result instanceof SendResult.Refused refused) {
            books.deliveries()
                    .refused(
                            id,
                            refused.reason().name().toLowerCase(java.util.Locale.ROOT) + ": " + refused.detail(),
                            now.at());
            if (refused.reason() == SendResult.Reason.BLOCKED || refused.reason() == SendResult.Reason.NO_CHAT) {
                unreachable(books, attempt.claimed().chatId(), now);
            }
            if (refused.reason() == SendResult.Reason.MUTED) {
                muted(books, attempt.claimed().chatId(), now);
            }
            if (refused.reason() == SendResult.Reason.MALFORMED || refused.reason() == SendResult.Reason.MESSAGE_GONE) {
                RefusedMessages.tell(books, id, refused.reason(), notice, now);
            }
        } else if (result instanceof SendResult.Moved moved) {
            books.deliveries().putOff(id, "the group has moved", now.at(), now.at());
            moved(books, attempt.claimed().chatId(), moved.chatId());
        }
    }

    /** Notes that a person cannot be reached, once, and tells those who hear for the office. */
    public void unreachable(Books books, long chatId, Moment now) {
        groupGone(books, chatId, now);
        Optional<Staff> person = books.staff().byChat(chatId).filter(p -> p.state() == Staff.State.ACTIVE);
        if (person.isEmpty()) {
            return;
        }
        books.staff().setState(person.get().id(), Staff.State.UNREACHABLE, now.at());
        books.actings().all().stream()
                .filter(acting ->
                        acting.isRunning() && acting.staffId() == person.get().id())
                .forEach(acting -> noLongerActing(books, person.get(), acting, now));
        if (person.get().role() == Role.COORDINATOR
                && Coordination.of(books.staff()).isVacant()) {
            // That the last coordinator is gone says more, and is said by StandIns.
            return;
        }
        List<Staff> people = books.staff().all();
        List<Unit> deserted = person.get().units().stream()
                .filter(unit -> StandIns.reached(people, unit.id()).isEmpty())
                .toList();
        deserted.forEach(unit -> deserted(books, person.get().asOf(unit), now));
        if (deserted.isEmpty()) {
            List<Staff> stillReached =
                    StandIns.reached(people, person.get().unit().id());
            tellCoordinators(
                    books,
                    "unreachable:" + person.get().id(),
                    other -> notice.tell(other, person.get(), stillReached, Pressing.NOTHING),
                    now);
        }
    }

    /** The unit of whoever is away has lost the one who heard for it; where nobody is left, that is told of the unit itself. */
    private void noLongerActing(Books books, Staff who, Acting acting, Moment now) {
        Staff away = books.staff().find(acting.forId()).orElseThrow();
        long unit = away.unit().id();
        List<Staff> reached = StandIns.reached(books.staff().all(), unit);
        if (!reached.isEmpty()) {
            Pressing pressing = pressing(books, unit, now);
            tellCoordinators(
                    books,
                    "acting-unreachable:" + acting.id(),
                    other -> notice.tellActing(other, who, acting, away, reached, pressing),
                    now);
        }
    }

    private Pressing pressing(Books books, long unit, Moment now) {
        return sweep.facts(books, now)
                .map(facts -> facts.pressing(unit, now.today()))
                .orElse(Pressing.NOTHING);
    }

    /** Who was told, or is about to be, is told again only after having heard that it was over. */
    private void deserted(Books books, Staff last, Moment now) {
        long unit = last.unit().id();
        String began = StandIns.DESERTED + unit;
        Pressing pressing = pressing(books, unit, now);
        Coordination.of(books.staff()).hearing().stream()
                .filter(other -> !new Told(books.deliveries(), began, StandIns.MANNED + unit, other.id()).lasts())
                .forEach(other -> tell(books, other, began, notice.tell(other, last, List.of(), pressing), now));
    }

    /** A group that the bot was taken out of gets no more summaries; the coordinators hear of it once. */
    public void groupGone(Books books, long chatId, Moment now) {
        Optional<ChatGroups.Group> group = books.groups().linked().stream()
                .filter(linked -> linked.chatId() == chatId)
                .findFirst();
        if (group.isPresent() && books.groups().unlink(chatId, "the bot was taken out", now.at())) {
            tellCoordinators(books, "group:" + chatId, other -> notice.tell(other, group.get()), now);
        }
    }

    /** A group stays linked in which the bot may not write for now; the coordinators hear of each summary that it misses. */
    private void muted(Books books, long chatId, Moment now) {
        books.groups().linked().stream()
                .filter(group -> group.chatId() == chatId)
                .forEach(group ->
                        tellCoordinators(books, "muted:" + chatId, other -> notice.tellMuted(other, group), now));
    }

    /** A group has another number from now on. */
    public void moved(Books books, long fromChat, long toChat) {
        books.groups().move(fromChat, toChat);
        books.deliveries().redirect(fromChat, toChat);
    }

    private static void tellCoordinators(
            Books books, String source, Function<Staff, OutgoingMessage> words, Moment now) {
        for (Staff other : Coordination.of(books.staff()).hearing()) {
            tell(books, other, source, words.apply(other), now);
        }
    }

    private static void tell(Books books, Staff other, String source, OutgoingMessage words, Moment now) {
        books.deliveries().add(words, other.id(), Delivery.Kind.NOTICE, source, null, now.at());
    }

    private static Duration pause(Claimed claimed) {
        return pause(claimed.attempts(), new SplittableRandom(claimed.id() * 31 + claimed.attempts()).nextDouble());
    }

    /**
     * Doubles with each attempt, up to ten minutes; spread over its second half, so that what failed together does not
     * come back together.
     *
     * @param spread from 0 to 1
     */
    static Duration pause(int attempts, double spread) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 10));
        Duration longest = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
        return Duration.ofMillis(Math.round(longest.toMillis() * (0.5 + spread / 2)));
    }
}
