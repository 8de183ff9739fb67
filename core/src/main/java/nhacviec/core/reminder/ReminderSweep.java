package nhacviec.core.reminder;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import nhacviec.core.Bookkeeping;
import nhacviec.core.Books;
import nhacviec.core.Moment;
import nhacviec.core.calendar.DayNotice;
import nhacviec.core.calendar.WorkCalendar;
import nhacviec.core.indicator.IndicatorService;
import nhacviec.core.indicator.PeriodSheet;
import nhacviec.core.reminder.Digest.Item;
import nhacviec.core.staff.Staff;
import nhacviec.core.staff.Unit;
import nhacviec.core.task.Milestone;
import nhacviec.core.task.TaskLife;
import nhacviec.core.task.TaskService;

/**
 * Holds the mornings: writes down, in one transaction, that a person's morning was held, which reminders it gives, and
 * the message that says them. Looking twice writes nothing twice.
 */
public final class ReminderSweep {

    /** How the source of a morning message begins; its day stands behind. */
    private static final String MORNING = "morning:";

    /** Within this time after its hour a morning is held by the service's look at the time. */
    private static final Duration A_LOOK = Duration.ofMinutes(2);

    private final Bookkeeping bookkeeping;
    private final Supplier<ReminderRules> current;
    private final TaskService tasks;
    private final IndicatorService indicators;
    private final Supplier<WorkCalendar> calendar;
    private final DigestWriter writer;
    private final BooleanSupplier heard;

    /**
     * @param heard whether what people had sent before was read: nobody is to hear of something as late that is reported
     */
    public ReminderSweep(
            Bookkeeping bookkeeping,
            Supplier<ReminderRules> rules,
            TaskService tasks,
            IndicatorService indicators,
            Supplier<WorkCalendar> calendar,
            DigestWriter writer,
            BooleanSupplier heard) {
        this.heard = heard;
        this.bookkeeping = bookkeeping;
        this.current = rules;
        this.tasks = tasks;
        this.indicators = indicators;
        this.calendar = calendar;
        this.writer = writer;
    }

    /** Holds every morning whose time has come; returns how many messages were written down. */
    public int run(Moment now) {
        if (!heard.getAsBoolean()) {
            return 0;
        }
        boolean anything = bookkeeping.read(books -> isAnybodysHour(books, now)
                && facts(books, now)
                        .map(facts -> !due(books, facts, current.get(), now).isEmpty())
                        .orElse(false));
        if (!anything) {
            return 0;
        }
        ReminderRules rules = current.get();
        return bookkeeping.write(books -> {
            Optional<OfficeFacts> facts = facts(books, now);
            if (facts.isPresent() && beginEscalations(books, facts.get(), rules, now)) {
                facts = facts(books, now);
            }
            int written = 0;
            OfficeFacts seen = facts.orElse(null);
            for (Staff person : facts.map(f -> due(books, f, rules, now)).orElse(List.of())) {
                written += hold(books, person, seen, rules, now) ? 1 : 0;
            }
            return written;
        });
    }

    /** What has become late by today is told upwards with the steps of today's policy, whatever becomes of it later. */
    private static boolean beginEscalations(Books books, OfficeFacts facts, ReminderRules rules, Moment now) {
        boolean begun = false;
        for (TaskLife life : facts.tasks()) {
            for (Milestone milestone : life.milestones()) {
                if (milestone.isLate(now.today())) {
                    Subject.OfMilestone late = new Subject.OfMilestone(milestone.id(), milestone.due());
                    if (!facts.following().escalations().containsKey(late)) {
                        books.reminders().begin(late, rules.policy().escalation(), now.at());
                        begun = true;
                    }
                }
            }
        }
        return beginEscalationsOfFigures(books, facts, rules, now) || begun;
    }

    private static boolean beginEscalationsOfFigures(Books books, OfficeFacts facts, ReminderRules rules, Moment now) {
        boolean begun = false;
        for (PeriodSheet sheet : facts.sheets()) {
            LocalDate due = facts.indicators().rules().window(sheet.period()).due();
            for (Unit unit : now.today().isAfter(due) ? facts.following().units() : List.<Unit>of()) {
                Subject.OfFiguresOf late = new Subject.OfFiguresOf(sheet.period(), unit.id());
                if (!sheet.owedBy(unit.id()).isEmpty()
                        && !facts.following().escalations().containsKey(late)) {
                    books.reminders().begin(late, rules.policy().escalation(), now.at());
                    begun = true;
                }
            }
        }
        return begun;
    }

    /** Whether a reminder that waits must go on waiting: nobody is woken at night by a message that was held up. */
    public boolean isQuiet(Moment now) {
        return !heard.getAsBoolean() || current.get().isQuiet(calendar.get(), now);
    }

    /** Whether what may be said on any day must wait for the hours of one. */
    public boolean isOutOfHours(Moment now) {
        return !heard.getAsBoolean() || current.get().isOutOfHours(now);
    }

    /** What there is to remind of now; the same for every message of one transaction. */
    Optional<OfficeFacts> facts(Books books, Moment now) {
        return OfficeFacts.read(books, tasks, indicators, calendar.get(), now);
    }

    /** Most looks find that everybody's morning is held: these need no look at the whole plan. */
    private boolean isAnybodysHour(Books books, Moment now) {
        Set<Long> held = books.reminders().morningsHeld(now.today());
        WorkCalendar days = calendar.get();
        return books.staff().all().stream()
                .anyMatch(person -> !held.contains(person.id()) && current.get().isHourReached(person, days, now));
    }

    private List<Staff> due(Books books, OfficeFacts facts, ReminderRules rules, Moment now) {
        Set<Long> held = books.reminders().morningsHeld(now.today());
        return facts.people().stream()
                .filter(person -> !held.contains(person.id()) && rules.isMorningDue(person, facts, now))
                .toList();
    }

    private boolean hold(Books books, Staff person, OfficeFacts facts, ReminderRules rules, Moment now) {
        if (!books.reminders().holdMorning(person.id(), now.today(), now.at())) {
            return false;
        }
        List<DayNotice> news = toCome(books.calendar().untold(person.id()), now);
        Optional<Digest> digest = rules.digest(person, facts, SaidBefore.to(person.id(), books.reminders()), now)
                .or(() -> news.isEmpty() ? Optional.empty() : Optional.of(rules.nothing(person, now)))
                .map(said -> said.with(news))
                .map(said -> wasMadeWorkedAfter(books, rules.morningOf(person), now) ? said.inTime() : said);
        if (digest.isEmpty()) {
            return false;
        }
        Long delivery = null;
        if (digest.get().speaks()) {
            List<Delivery> heldUp = books.deliveries().remindersWaiting(person.id());
            String source = MORNING + now.today();
            delivery = books.deliveries()
                    .add(
                            writer.write(digest.get()),
                            person.id(),
                            Delivery.Kind.REMINDER,
                            source,
                            keyOfMorning(person.id(), now.today()),
                            now.at())
                    .orElse(null);
            takeOver(books, heldUp, delivery, now);
            if (delivery != null) {
                books.calendar().told(news, delivery);
            }
        }
        for (Item item : digest.get().items()) {
            books.reminders().record(person.id(), item.subject(), item.occasion(), item.late(), delivery, now.at());
        }
        for (Digest.PassedOver passed : digest.get().passedOver()) {
            books.reminders().record(person.id(), passed.subject(), passed.occasion(), false, null, now.at());
        }
        return delivery != null;
    }

    /**
     * Whether a morning message of an earlier day, which could not be sent then, waits for the person's morning of today:
     * that one says what is still true of it, and two messages would say it twice.
     */
    boolean isSaidByComingMorning(Books books, Delivery delivery, Moment now) {
        if (delivery.kind() != Delivery.Kind.REMINDER
                || delivery.staffId() == null
                || !now.dayOf(delivery.createdAt()).isBefore(now.today())) {
            return false;
        }
        // Whose morning is held by somebody who acts for them has none: then the old message goes after its hour.
        return books.staff()
                .find(delivery.staffId())
                .filter(person -> now.at()
                        .isBefore(now.on(now.today(), current.get().morningOf(person))
                                .plus(A_LOOK)))
                .filter(person -> !books.reminders().morningsHeld(now.today()).contains(person.id()))
                .isPresent();
    }

    /** Whether today became a working day only after this hour: the morning could not be held then. */
    private static boolean wasMadeWorkedAfter(Books books, LocalTime hour, Moment now) {
        return books.calendar().changes().stream()
                .anyMatch(change -> change.day().equals(now.today())
                        && change.worked()
                        && change.at().isAfter(now.on(now.today(), hour)));
    }

    /** What yesterday's message could not say is said by today's: one message a morning. */
    private static void takeOver(Books books, List<Delivery> heldUp, Long delivery, Moment now) {
        if (delivery == null) {
            return;
        }
        for (Delivery old : heldUp) {
            books.reminders().carryOver(old.id(), delivery);
            books.calendar().carryOver(old.id(), delivery);
            books.deliveries().drop(old.id(), "said by the next morning's message", now.at());
        }
    }

    /**
     * What a written reminder still has to say now: what was done, settled or dated since is left out. Empty when nothing
     * is left of it.
     */
    public Optional<Digest> stillTrue(Books books, Optional<OfficeFacts> facts, Delivery delivery, Moment now) {
        Optional<Staff> person = books.staff().find(delivery.staffId());
        if (person.isEmpty() || facts.isEmpty() || person.get().state() == Staff.State.REVOKED) {
            return Optional.empty();
        }
        ReminderRules rules = current.get();
        Map<Subject, Item> newest = new LinkedHashMap<>();
        for (Reminder reminder : books.reminders().saidBy(delivery.id())) {
            StandingReminders.still(reminder, person.get(), facts.get(), rules.policy(), now)
                    .ifPresent(item -> newest.merge(
                            item.subject(),
                            item,
                            (a, b) -> b.occasion().on().isBefore(a.occasion().on()) ? a : b));
        }
        List<Item> items = List.copyOf(newest.values());
        boolean late = delivery.kind() == Delivery.Kind.REMINDER
                && now.at()
                        .isAfter(now.on(now.dayOf(delivery.createdAt()), rules.morningOf(person.get()))
                                .plus(rules.policy().lateAfter()));
        Digest still = new Digest(
                        person.get(),
                        now.today(),
                        delivery.kind(),
                        late,
                        items,
                        List.of(),
                        toCome(books.calendar().toldBy(delivery.id()), now),
                        Digest.AlsoLate.NOTHING)
                .beside(
                        delivery.kind() == Delivery.Kind.REMINDER
                                ? facts.get().late(person.get(), now.today())
                                : Digest.AlsoLate.NOTHING);
        return Optional.of(still).filter(Digest::speaks);
    }

    /** What the message of a person's morning said and is still true, in full; empty when there was none or nothing is left. */
    public Optional<Digest> ofMorning(Books books, Staff person, LocalDate day, Moment now) {
        return books.deliveries()
                .ofKey(keyOfMorning(person.id(), day))
                .flatMap(delivery -> stillTrue(books, facts(books, now), delivery, now));
    }

    private static String keyOfMorning(long staffId, LocalDate day) {
        return MORNING + day + ":" + staffId;
    }

    /** A day that has passed is not announced. */
    static List<DayNotice> toCome(List<DayNotice> notices, Moment now) {
        return notices.stream()
                .filter(notice -> !notice.day().isBefore(now.today()))
                .toList();
    }
}
