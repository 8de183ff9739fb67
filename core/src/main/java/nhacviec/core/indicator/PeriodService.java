package nhacviec.core.indicator;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nhacviec.core.Books;
import nhacviec.core.Moment;
import nhacviec.core.SearchKey;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.reminder.Delivery;
import nhacviec.core.staff.Actor;
import nhacviec.core.staff.Coordination;
import nhacviec.core.staff.Role;
import nhacviec.core.staff.Staff;
import nhacviec.core.staff.Unit;

/**
 * Closes periods to changes and opens them again, each with a reason. A figure that comes for a closed period is kept
 * and waits for a coordinator. Expects to run inside one write.
 */
public final class PeriodService {

    private static final int SHORTEST_REASON = 3;

    /** Words that say again what is done, not why. */
    private static final Set<String> NO_REASON =
            Set.of("mo khoa", "mo ky", "mo lai", "mo ra", "khoa", "khoa ky", "khoa lai", "ly do", "co ly do");

    /** What the question to a coordinator is written down as coming from; behind it the number of the late figure. */
    public static final String ASKED = "late-change-asked:";

    /** What a late figure that a coordinator took is written down as coming from; behind it its number. */
    public static final String TAKEN = "late-change:";

    private final IndicatorService indicators;
    private final ReasonService reasons;
    private final Notices notices;
    private final ReplacedFigures replaced;
    private final LockedDrafts lockedDrafts;

    /** Puts into words what others are told. */
    public interface Notices extends ReplacedFigures.Notices, LockedDrafts.Notices {
        /**
         * @param standing the figure that counts as long as nobody takes the late one; null when there is none
         * @param before another late figure that waited, in whose place this one was given
         */
        OutgoingMessage late(
                Staff coordinator,
                Staff asker,
                Indicator indicator,
                LateChange change,
                Figure standing,
                Optional<Submission.Late.Waited> before);

        /** @param reason why; empty when none was given */
        OutgoingMessage decided(Staff asker, Indicator indicator, LateChange change, String reason);

        /** A late figure needs no decision any more: the asker gave {@code standing} instead. */
        OutgoingMessage withdrawn(
                Staff coordinator, Staff asker, Indicator indicator, LateChange change, Figure standing);
    }

    public PeriodService(IndicatorService indicators, Notices notices) {
        this.indicators = indicators;
        this.reasons = new ReasonService(indicators);
        this.notices = notices;
        this.replaced = new ReplacedFigures(notices);
        this.lockedDrafts = new LockedDrafts(notices);
    }

    /** Closes a period, or opens it again. */
    public Locking lock(Books books, Actor by, ReportingPeriod period, boolean lock, String reason, Moment now) {
        if (by.role() != Role.COORDINATOR) {
            return new Locking.NotYours(period);
        }
        boolean locked = isLocked(books, period);
        if (locked == lock) {
            return new Locking.AsBefore(period, locked);
        }
        ReportingPeriod.Window window = indicators.rules().window(period);
        if (lock && now.today().isBefore(window.to())) {
            return new Locking.NotYet(period, window);
        }
        String why = SearchKey.of(reason);
        if (why.length() < SHORTEST_REASON || NO_REASON.contains(why)) {
            return new Locking.NoReason(period, lock);
        }
        PeriodLock word = new PeriodLock(period, lock, reason.strip(), by.name(), now.at());
        books.periods().record(word, by);
        books.audit()
                .record(
                        by,
                        now.at(),
                        lock ? "period.lock" : "period.unlock",
                        "period " + period.code(),
                        "",
                        reason.strip());
        PeriodSheet sheet = indicators.sheet(books, period);
        int owed = books.staff().units().stream()
                .mapToInt(unit -> sheet.owedBy(unit.id()).size())
                .sum();
        List<Locking.Drafted> drafts = lock ? lockedDrafts.tell(books, by, word, now) : List.of();
        return new Locking.Done(word, owed, drafts);
    }

    public static boolean isLocked(Books books, ReportingPeriod period) {
        return books.periods().lock(period).map(PeriodLock::locked).orElse(false);
    }

    /**
     * A figure from a person, which waits for a coordinator when its period is closed.
     *
     * @param unit the person's unit
     * @param reason why the figure is as it is; empty when none was given
     * @param said when the person gave it: a message may have waited until the service came back
     */
    public Submission submit(
            Books books,
            Staff person,
            Actor by,
            String code,
            Unit unit,
            ReportingPeriod period,
            Figure figure,
            String reason,
            Moment said,
            Moment now) {
        Submission outcome = indicators.submit(books, by, code, unit, period, figure, said, now);
        if (outcome instanceof Submission.Recorded || outcome instanceof Submission.Unchanged) {
            // Taken afterwards, an older late figure would undo what was given last.
            outcome = withdrawLate(books, person, by, outcome, unit, period, now);
        }
        if (!(outcome instanceof Submission.Locked locked) || by.role() == Role.COORDINATOR) {
            if (!reason.isBlank() && !(outcome instanceof Submission.Locked)) {
                reasons.explain(books, by, code, unit, period, reason, said, now);
            }
            return outcome;
        }
        List<Staff> coordinators = Coordination.of(books.staff()).hearing();
        Optional<LateChange> waits = held(books, locked.indicator().code(), unit, period);
        Optional<LateChange> held = waits.filter(waiting -> waiting.figure().equals(figure))
                .filter(waiting -> reason.isBlank() || waiting.reason().equals(reason.strip()));
        if (held.isPresent()) {
            return new Submission.Late(locked.indicator(), held.get(), true, Optional.empty(), coordinators);
        }
        LateChange change = books.periods()
                .ask(locked.indicator().code(), unit.id(), period, figure, reason.strip(), person.id(), said.at());
        Figure standing = standing(books, change).orElse(null);
        Optional<Submission.Late.Waited> before = waits.filter(
                        waiting -> !waiting.figure().equals(figure))
                .map(waiting -> new Submission.Late.Waited(
                        waiting,
                        books.staff().find(waiting.askedBy()).map(Staff::name).orElse("")));
        for (Staff coordinator : coordinators) {
            OutgoingMessage words = notices.late(coordinator, person, locked.indicator(), change, standing, before);
            String source = ASKED + change.id();
            books.deliveries().add(words, coordinator.id(), Delivery.Kind.NOTICE, source, null, now.at());
        }
        books.audit()
                .record(
                        by,
                        now.at(),
                        "indicator.late",
                        code + " " + period.code() + " " + unit.name(),
                        "",
                        figure.brief());
        return new Submission.Late(locked.indicator(), change, false, before, coordinators);
    }

    /** The row that a late figure is for, in the plan of its year; empty when that has none. */
    public static Optional<Indicator> row(Books books, LateChange change) {
        return books.withFiguresOf(change.period().year()).indicators().find(change.indicator());
    }

    /** The figure that counts as long as nobody takes a late one; empty when there is none. */
    public Optional<Figure> standing(Books books, LateChange change) {
        return indicators
                .sheet(books, change.period())
                .line(change.indicator())
                .flatMap(line -> line.of(change.unitId()))
                .map(Entry::figure);
    }

    /** The late figure of a unit that waits for a coordinator; empty when none does. */
    private static Optional<LateChange> held(Books books, String code, Unit unit, ReportingPeriod period) {
        return books.periods().waiting().stream()
                .filter(change -> change.indicator().equals(code)
                        && change.unitId() == unit.id()
                        && change.period().equals(period))
                .findFirst();
    }

    private Submission withdrawLate(
            Books books, Staff person, Actor by, Submission outcome, Unit unit, ReportingPeriod period, Moment now) {
        PeriodSheet.Line line = outcome instanceof Submission.Recorded recorded
                ? recorded.line()
                : ((Submission.Unchanged) outcome).line();
        Entry standing = outcome instanceof Submission.Recorded recorded
                ? recorded.entry()
                : ((Submission.Unchanged) outcome).entry();
        Optional<LateChange> held = held(books, line.indicator().code(), unit, period);
        if (held.isEmpty()) {
            return outcome;
        }
        LateChange change = held.get();
        books.periods().decide(change.id(), LateChange.State.REPLACED, by, now.at());
        for (Staff coordinator : Coordination.of(books.staff()).hearing()) {
            if (coordinator.id() != person.id()) {
                books.deliveries()
                        .add(
                                notices.withdrawn(coordinator, person, line.indicator(), change, standing.figure()),
                                coordinator.id(),
                                Delivery.Kind.NOTICE,
                                TAKEN + change.id(),
                                null,
                                now.at());
            }
        }
        return outcome instanceof Submission.Unchanged
                ? new Submission.Unchanged(unit, period, standing, line, change)
                : outcome;
    }

    /** Tells those whose figures have been replaced by somebody else's, in one message each. */
    public void tellReplaced(Books books, Actor by, List<Submission> outcomes, Moment now) {
        replaced.tell(books, by, outcomes, now);
    }

    /** What became of a late figure. */
    public sealed interface Deciding {
        /** Taken or refused; {@code submission} is null when refused. */
        record Decided(LateChange change, Indicator indicator, Submission submission) implements Deciding {}

        /** Decided before, or replaced by a newer figure. */
        record Settled(LateChange change) implements Deciding {}

        record NotYours() implements Deciding {}

        record NoSuchChange() implements Deciding {}
    }

    /** A coordinator, or a leader for want of one, takes a late figure or refuses it; the period stays closed. */
    public Deciding decide(Books books, Actor by, long id, boolean take, String reason, Moment now) {
        Optional<LateChange> found = books.periods().find(id);
        Optional<Indicator> indicator = found.flatMap(change -> row(books, change));
        Optional<Staff> asker = found.flatMap(c -> books.staff().find(c.askedBy()));
        boolean standsIn =
                by.role() == Role.LEADER && Coordination.of(books.staff()).isVacant();
        if (by.role() != Role.COORDINATOR && !standsIn) {
            return new Deciding.NotYours();
        }
        if (indicator.isEmpty() || asker.isEmpty()) {
            return new Deciding.NoSuchChange();
        }
        LateChange change = found.get();
        if (change.state() != LateChange.State.ASKED) {
            return new Deciding.Settled(change);
        }
        LateChange.State state = take ? LateChange.State.TAKEN : LateChange.State.REFUSED;
        books.periods().decide(id, state, by, now.at());
        books.audit()
                .record(
                        by,
                        now.at(),
                        take ? "indicator.late_taken" : "indicator.late_refused",
                        change.indicator() + " " + change.period().code(),
                        "",
                        change.figure().brief() + (reason.isBlank() ? "" : ": " + reason));
        Submission submission = null;
        if (take) {
            Unit unit = books.staff().units().stream()
                    .filter(u -> u.id() == change.unitId())
                    .findFirst()
                    .orElseThrow();
            Actor forAsker = new Actor(asker.get().id(), asker.get().name(), Role.COORDINATOR, unit.id(), TAKEN + id);
            submission = indicators.append(
                    books,
                    forAsker,
                    indicator.get(),
                    unit,
                    change.period(),
                    change.figure(),
                    null,
                    Moment.of(change.askedAt(), now.zone()),
                    now);
            if (!change.reason().isBlank() && submission instanceof Submission.Recorded recorded) {
                reasons.keep(
                        books,
                        forAsker,
                        recorded.entry(),
                        unit,
                        change.reason(),
                        Moment.of(change.askedAt(), now.zone()),
                        now);
            }
        }
        LateChange decided = books.periods().find(id).orElseThrow();
        if (asker.get().state() == Staff.State.ACTIVE && asker.get().chatId() != null) {
            books.deliveries()
                    .add(
                            notices.decided(asker.get(), indicator.get(), decided, reason),
                            asker.get().id(),
                            Delivery.Kind.NOTICE,
                            TAKEN + id,
                            null,
                            now.at());
        }
        return new Deciding.Decided(decided, indicator.get(), submission);
    }
}
