package nhacviec.core.reminder;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import nhacviec.core.Books;
import nhacviec.core.Moment;
import nhacviec.core.calendar.CalendarDays;
import nhacviec.core.calendar.WorkCalendar;
import nhacviec.core.chat.ChatGroups;
import nhacviec.core.indicator.Entry;
import nhacviec.core.indicator.IndicatorService;
import nhacviec.core.indicator.PeriodLock;
import nhacviec.core.indicator.PeriodSheet;
import nhacviec.core.indicator.ReporterLists;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.plan.Deadline;
import nhacviec.core.plan.Plans;
import nhacviec.core.reminder.Delivery.State;
import nhacviec.core.staff.Role;
import nhacviec.core.staff.Staff;
import nhacviec.core.staff.Unit;
import nhacviec.core.task.Extension;
import nhacviec.core.task.Milestone;
import nhacviec.core.task.Milestone.Nature;
import nhacviec.core.task.Partners;
import nhacviec.core.task.Snooze;
import nhacviec.core.task.Task;
import nhacviec.core.task.TaskNumber;
import nhacviec.core.task.Tasks;

/**
 * Proves that no reminder was forgotten, said twice or said early. Works out from the facts what each held morning should
 * have said, by counting days rather than with the rules that hold the mornings, and compares with what is on record.
 */
public final class ReminderAudit {

    /** A morning that is not held so long after its hour has been forgotten. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final int MOST_READ = 1_000_000;

    private final Supplier<ReminderRules> current;
    private final IndicatorService indicators;

    public ReminderAudit(Supplier<ReminderRules> rules, IndicatorService indicators) {
        this.current = rules;
        this.indicators = indicators;
    }

    /** A morning that was held for a person. */
    public record Held(long staffId, LocalDate day, Instant at) {}

    /**
     * Something that is not as it should be.
     *
     * @param subject {@link Subject#key()}, or "morning" when a whole morning was not held
     * @param occasion its code; empty for a whole morning
     */
    public record Finding(long staffId, String subject, String occasion, LocalDate on, String detail) {}

    /**
     * The result.
     *
     * @param since from when on was looked at
     * @param mornings how many held mornings were looked at
     * @param expected how many reminders they should have given
     * @param deliveries the morning messages by what became of them
     */
    public record Report(
            Instant since,
            Instant at,
            int mornings,
            int expected,
            List<Finding> missing,
            List<Finding> twice,
            List<Finding> early,
            Map<State, Integer> deliveries) {
        public Report {
            missing = List.copyOf(missing);
            twice = List.copyOf(twice);
            early = List.copyOf(early);
            deliveries = Map.copyOf(deliveries);
        }

        public boolean isClean() {
            return missing.isEmpty() && twice.isEmpty() && early.isEmpty();
        }
    }

    /**
     * Looks at everything since the plan was imported; empty while there is none.
     *
     * @param office the office's calendar with the days that were changed since its file was written
     */
    public Optional<Report> run(Books books, Function<Map<LocalDate, Boolean>, WorkCalendar> office, Moment now) {
        return books.plans().inForce().map(plan -> new Run(books, plan, office, now).report());
    }

    /** One look at the books. */
    private final class Run {

        private final Books books;
        private final Function<Map<LocalDate, Boolean>, WorkCalendar> office;
        private final List<CalendarDays.ChangedDay> changes;
        private final Map<Map<LocalDate, Boolean>, AuditDays.DayCount> counts = new HashMap<>();
        private final Moment now;
        private final Plans.OnRecord plan;
        private final Map<Long, Staff> people = new HashMap<>();
        private final Map<Long, Map<String, List<Reminder>>> given = new HashMap<>();
        private final Map<Long, List<Tasks.Done>> done = new HashMap<>();
        private final List<Milestone> milestones;
        private final List<Snooze> snoozes;
        private final List<Reminders.Policy> policies;
        private final Map<Subject, Escalation> escalations;
        private final List<Extension> extensions;
        private final List<PeriodLock> locks;
        private final List<Unit> units;
        private final ReminderRules rules = current.get();
        private final Map<TaskNumber, Task> tasks = new HashMap<>();
        private final Map<TaskNumber, Instant> knownSince;
        private final Set<Long> deserted = new HashSet<>();
        private final ReporterLists reporters;
        private final Map<String, Figures> figures = new HashMap<>();
        private final List<Finding> missing = new ArrayList<>();
        private final List<Finding> twice = new ArrayList<>();
        private final List<Finding> early = new ArrayList<>();
        private int expected;

        Run(Books books, Plans.OnRecord plan, Function<Map<LocalDate, Boolean>, WorkCalendar> office, Moment now) {
            this.books = books;
            this.plan = plan;
            this.office = office;
            this.changes = books.calendar().changes();
            this.now = now;
            this.milestones = books.tasks().milestones();
            this.snoozes = books.tasks().everSnoozed();
            this.knownSince = books.tasks().knownSince();
            this.policies = books.reminders().policies();
            this.escalations = books.reminders().escalations();
            this.extensions = books.extensions().all();
            this.locks = books.periods().locks();
            this.units = books.staff().units();
            this.reporters = indicators.reporterLists(books);
            books.staff().all().forEach(person -> people.put(person.id(), person));
            books.tasks().all().forEach(task -> tasks.put(task.number(), task));
            // Whose people cannot be reached now is spoken of otherwise; since when is not on record.
            people.values().forEach(person -> {
                if (people.values().stream()
                        .filter(p -> p.unit().id() == person.unit().id())
                        .noneMatch(p -> p.state() == Staff.State.ACTIVE)) {
                    deserted.add(person.unit().id());
                }
            });
            books.tasks()
                    .everDone()
                    .forEach(d -> done.computeIfAbsent(d.milestoneId(), id -> new ArrayList<>())
                            .add(d));
        }

        /** The calendar as it was known at a time. */
        private AuditDays.DayCount days(Instant at) {
            Map<LocalDate, Boolean> known = new HashMap<>();
            changes.stream().filter(c -> !c.at().isAfter(at)).forEach(c -> known.put(c.day(), c.worked()));
            return counts.computeIfAbsent(known, days -> new AuditDays.DayCount(office.apply(days), plan.year()));
        }

        Report report() {
            List<Reminder> all =
                    books.reminders().between(Instant.EPOCH, now.at().plusSeconds(1), MOST_READ);
            Set<String> seen = new HashSet<>();
            for (Reminder reminder : all) {
                String subject = reminder.subject().key();
                given.computeIfAbsent(reminder.staffId(), id -> new HashMap<>())
                        .computeIfAbsent(subject, key -> new ArrayList<>())
                        .add(reminder);
                if (!seen.add(reminder.staffId() + "|" + subject + "|" + reminder.occasion())) {
                    twice.add(finding(reminder, "đã nhắc hai lần"));
                }
                if (isEarly(reminder)) {
                    early.add(finding(reminder, "nhắc lúc " + reminder.recordedAt() + ", trước ngày phải nhắc"));
                }
            }
            List<Held> mornings = books.reminders().mornings();
            mornings.forEach(this::check);
            checkToday(mornings);
            books.groups().linked().forEach(group -> checkWeeks(group, mornings));
            return new Report(since(), now.at(), mornings.size(), expected, missing, twice, early, deliveries());
        }

        /** What was said with a policy that is not on record cannot be judged. */
        private Instant since() {
            return policies.isEmpty() || policies.get(0).at().isBefore(plan.importedAt())
                    ? plan.importedAt()
                    : policies.get(0).at();
        }

        /** The policy that was in force at a time. */
        private ReminderPolicy policy(Instant at) {
            ReminderPolicy inForce = rules.policy();
            for (Reminders.Policy adopted : policies) {
                if (!adopted.at().isAfter(at)) {
                    inForce = adopted.policy();
                }
            }
            return inForce;
        }

        private Finding finding(Reminder reminder, String detail) {
            return new Finding(
                    reminder.staffId(), reminder.subject().key(), reminder.occasion(), reminder.occasionOn(), detail);
        }

        private boolean isEarly(Reminder reminder) {
            Staff person = people.get(reminder.staffId());
            return person != null
                    && reminder.recordedAt()
                            .isBefore(now.on(
                                    reminder.occasionOn(),
                                    policy(reminder.recordedAt()).earliest()));
        }

        /** One message a morning for each person, whatever became of it. */
        private Map<State, Integer> deliveries() {
            Map<State, Integer> counts = new EnumMap<>(State.class);
            Map<String, Long> sent = new HashMap<>();
            for (Delivery delivery : books.deliveries().reminders()) {
                counts.merge(delivery.state(), 1, Integer::sum);
                boolean said = delivery.state() == State.SENT;
                String morning = delivery.staffId() + "|" + now.dayOf(delivery.createdAt());
                if (said && sent.putIfAbsent(morning, delivery.id()) != null) {
                    twice.add(new Finding(
                            delivery.staffId(),
                            "morning",
                            "",
                            now.dayOf(delivery.createdAt()),
                            "hai tin buổi sáng trong một ngày"));
                }
            }
            return counts;
        }

        private void check(Held morning) {
            Staff person = people.get(morning.staffId());
            if (person == null || person.linkedAt() == null || morning.at().isBefore(person.linkedAt())) {
                // Held for whoever the person was before: what that unit led is no longer known.
                return;
            }
            if (morning.at().isBefore(since())) {
                return;
            }
            AuditDays known = new AuditDays(policy(morning.at()), days(morning.at()), morning.day());
            for (Milestone milestone : milestones) {
                if (wasOpen(milestone, morning)) {
                    known.newest(milestone, part(person, milestone))
                            .ifPresent(code ->
                                    expect(morning, new Subject.OfMilestone(milestone.id(), milestone.due()), code));
                }
            }
            for (ReportingPeriod period : periodsOn(morning.day())) {
                if (!wasClosed(period, morning.at())
                        && figures(period, morning.at()).isOwed(person.unit().id(), morning.at())) {
                    known.newest(indicators.rules().window(period))
                            .ifPresent(code -> expect(morning, new Subject.OfFigures(period), code));
                }
            }
            if (person.role() != Role.STAFF) {
                checkFiguresOfOthers(morning, person);
                checkEscalations(morning, person);
                checkExtensions(morning, known);
            }
            if (person.role() == Role.COORDINATOR) {
                checkAwaited(morning);
                checkDoubts(morning);
            }
        }

        private boolean wasClosed(ReportingPeriod period, Instant at) {
            return locks.stream()
                    .filter(lock -> lock.period().equals(period) && !lock.at().isAfter(at))
                    .reduce((older, newer) -> newer)
                    .map(PeriodLock::locked)
                    .orElse(false);
        }

        private AuditDays.Part part(Staff person, Milestone milestone) {
            if (milestone.unitId() == person.unit().id()) {
                return AuditDays.Part.LEADS;
            }
            return Partners.of(tasks.get(milestone.task()), units)
                            .contains(person.unit().id())
                    ? AuditDays.Part.HELPS
                    : AuditDays.Part.NONE;
        }

        private void checkEscalations(Held morning, Staff person) {
            for (Milestone milestone : milestones) {
                Subject subject = new Subject.OfMilestone(milestone.id(), milestone.due());
                int after = escalations
                        .getOrDefault(subject, policy(morning.at()).escalation())
                        .after(person.role())
                        .orElseThrow();
                Task task = tasks.get(milestone.task());
                Task parent = task.parent() == null ? null : tasks.get(task.parent());
                if (parent != null && !wasAsItIs(parent, morning.at())) {
                    // Whether its parent was late then is not known, and with a parent that was late it was not told.
                    continue;
                }
                boolean parentLate = task.parent() != null
                        && milestones.stream()
                                .filter(m -> m.task().equals(task.parent()))
                                .anyMatch(m -> wasLate(m, morning) >= 1);
                if (milestone.unitId() != person.unit().id()
                        && !deserted.contains(milestone.unitId())
                        && !parentLate
                        && wasLate(milestone, morning) >= after) {
                    expect(morning, subject, "escalated-" + after);
                }
            }
        }

        /** Figures that another unit has owed for so long that somebody above it hears of them. */
        private void checkFiguresOfOthers(Held morning, Staff person) {
            int after = policy(morning.at()).escalation().after(person.role()).orElseThrow();
            for (ReportingPeriod period : periodsOn(morning.day())) {
                LocalDate due = indicators.rules().window(period).due();
                boolean late = morning.day().isAfter(due)
                        && days(morning.at()).between(due, morning.day()) >= after
                        && !wasClosed(period, morning.at());
                for (Unit unit : late ? units : List.<Unit>of()) {
                    if (unit.id() != person.unit().id()
                            && !deserted.contains(unit.id())
                            && figures(period, morning.at()).isOwed(unit.id(), morning.at())) {
                        expect(morning, new Subject.OfFiguresOf(period, unit.id()), "escalated-" + after);
                    }
                }
            }
        }

        private void checkExtensions(Held morning, AuditDays known) {
            for (Extension extension : extensions) {
                boolean own = extension.askedBy() != null && extension.askedBy() == morning.staffId();
                boolean waited = extension.decision() == null
                        || extension.decision().at().isAfter(morning.at());
                boolean rested = done.getOrDefault(extension.milestoneId(), List.of()).stream()
                        .anyMatch(d -> d.stoodAt(morning.at()));
                if (!own && waited && !rested && !extension.askedAt().isAfter(morning.at())) {
                    known.undecided(heardOn(extension.askedAt(), morning))
                            .ifPresent(code -> expect(morning, new Subject.OfExtension(extension.id()), code));
                }
            }
        }

        /** What is asked after hours is heard on the next working day. */
        private LocalDate heardOn(Instant asked, Held morning) {
            LocalDate day = now.dayOf(asked);
            if (asked.isAfter(now.on(day, policy(asked).latest()))) {
                day = day.plusDays(1);
            }
            while (!days(morning.at()).isWorked(day)) {
                day = day.plusDays(1);
            }
            return day;
        }

        /** A row that is in doubt to this day has been asked about. */
        private void checkDoubts(Held morning) {
            for (Task task : tasks.values()) {
                if (task.needsConfirmation() && wasAsItIs(task, morning.at())) {
                    expect(morning, new Subject.OfDoubt(plan.year(), task.number()), "asked");
                }
            }
        }

        /** A morning that was held before the plan was changed is judged by what has stayed the same. */
        private boolean wasAsItIs(Task task, Instant at) {
            return !knownSince.getOrDefault(task.number(), Instant.EPOCH).isAfter(at);
        }

        /** How many working days late a milestone was on a morning; 0 when it was not. */
        private int wasLate(Milestone milestone, Held morning) {
            boolean late = milestone.nature() != Nature.CHECK_IN
                    && wasToBeDone(milestone, morning)
                    && morning.day().isAfter(milestone.due());
            return late ? Math.max(1, days(morning.at()).between(milestone.due(), morning.day())) : 0;
        }

        private boolean wasOpen(Milestone milestone, Held morning) {
            boolean snoozed = snoozes.stream()
                    .filter(s -> s.staffId() == morning.staffId()
                            && s.task().equals(milestone.task())
                            && !s.at().isAfter(morning.at()))
                    .reduce((older, newer) -> newer)
                    .map(newest -> newest.until().isAfter(morning.day()))
                    .orElse(false);
            return !snoozed && wasToBeDone(milestone, morning);
        }

        private boolean wasToBeDone(Milestone milestone, Held morning) {
            boolean lapsed = milestone.nature() == Nature.CHECK_IN
                    && milestone.due() != null
                    && morning.day().isAfter(milestone.due());
            return milestone.due() != null
                    && wasAsItIs(tasks.get(milestone.task()), morning.at())
                    && !milestone.knownSince().isAfter(morning.at())
                    && !lapsed
                    && done.getOrDefault(milestone.id(), List.of()).stream().noneMatch(d -> d.stoodAt(morning.at()));
        }

        /** The first working day of a month at the latest asks after what is awaited. */
        private void checkAwaited(Held morning) {
            LocalDate first = morning.day().withDayOfMonth(1);
            boolean waiting = milestones.stream()
                    .anyMatch(m -> m.due() == null
                            && !m.isDone()
                            && wasAsItIs(tasks.get(m.task()), now.on(first, LocalTime.MIN))
                            && !(tasks.get(m.task()).deadline() instanceof Deadline.Unknown));
            // A month that had begun before the person came is not asked after.
            boolean theirs = people.get(morning.staffId())
                    .linkedAt()
                    .isBefore(now.on(first, rules.policy().earliest()));
            if (waiting && theirs && first.isAfter(now.dayOf(plan.importedAt()))) {
                expect(
                        morning,
                        new Subject.OfAwaited(),
                        "month-" + first.toString().substring(0, 7));
            }
        }

        private void expect(Held morning, Subject subject, String occasion) {
            expected++;
            List<Reminder> onRecord =
                    given.getOrDefault(morning.staffId(), Map.of()).getOrDefault(subject.key(), List.of());
            boolean there = onRecord.stream()
                    .filter(r -> !r.recordedAt().isAfter(morning.at()))
                    .anyMatch(r -> r.occasion().equals(occasion)
                            || isSaidByEndOfSnooze(r, morning)
                            || isSameStep(r, occasion));
            if (!there) {
                missing.add(new Finding(
                        morning.staffId(), subject.key(), occasion, morning.day(), "phải nhắc chậm nhất sáng hôm đó"));
            }
        }

        /** A step that was taken by an older policy is not taken again. */
        private boolean isSameStep(Reminder reminder, String occasion) {
            return occasion.startsWith("escalated-") && reminder.occasion().startsWith("escalated-");
        }

        /** The end of a snooze speaks of the subject as it is then; the occasions that it covered are not said again. */
        private boolean isSaidByEndOfSnooze(Reminder reminder, Held morning) {
            return reminder.occasion().startsWith("snooze-")
                    && !reminder.occasionOn().isAfter(morning.day());
        }

        /** Every week since a group was linked has had its summary, or had nothing to say. */
        private void checkWeeks(ChatGroups.Group group, List<Held> mornings) {
            AuditDays.DayCount days = days(now.at());
            for (LocalDate monday = WeekSweep.monday(now.dayOf(group.linkedAt()));
                    !monday.isAfter(now.today());
                    monday = monday.plusDays(7)) {
                LocalDate first = monday;
                while (!days.isWorked(first)) {
                    first = first.plusDays(1);
                }
                boolean ofThisWeek = first.isBefore(monday.plusDays(7));
                Instant hour = now.on(first, rules.policy().groupAt());
                boolean due = hour.isAfter(group.linkedAt())
                        && hour.isAfter(since())
                        && hour.plus(PATIENCE).isBefore(now.at());
                // Held late is held: an outage on a Monday is made up for on the next working day.
                LocalDate week = monday;
                boolean running = mornings.stream()
                        .anyMatch(held -> WeekSweep.monday(held.day()).equals(week));
                if (ofThisWeek
                        && due
                        && running
                        && books.groups().held(group.chatId(), monday).isEmpty()) {
                    missing.add(new Finding(0, "week", "", first, "nhóm " + group.title() + " chưa có tóm tắt tuần"));
                }
            }
        }

        /** Whoever should have had a morning today has had it. */
        private void checkToday(List<Held> mornings) {
            if (!days(now.at()).isWorked(now.today())
                    || now.time().isAfter(rules.policy().latest())) {
                return;
            }
            Set<Long> held = new HashSet<>();
            mornings.stream().filter(m -> m.day().equals(now.today())).forEach(m -> held.add(m.staffId()));
            for (Staff person : people.values()) {
                Instant hour = now.on(now.today(), rules.morningOf(person));
                if (person.state() == Staff.State.ACTIVE
                        && person.linkedAt() != null
                        && hour.isAfter(person.linkedAt())
                        && hour.isAfter(plan.importedAt())
                        && hour.plus(PATIENCE).isBefore(now.at())
                        && !held.contains(person.id())) {
                    missing.add(
                            new Finding(person.id(), "morning", "", now.today(), "buổi sáng hôm nay chưa được xét"));
                }
            }
        }

        private Set<ReportingPeriod> periodsOn(LocalDate day) {
            ReportingPeriod current = indicators.rules().collectedOn(day);
            Set<ReportingPeriod> periods = new HashSet<>();
            for (ReportingPeriod period : List.of(current.previous(), current)) {
                if (period.year() == plan.year()) {
                    periods.add(period);
                }
            }
            return periods;
        }

        /** A period's figures, with those who reported them as it was known at a time. */
        private Figures figures(ReportingPeriod period, Instant at) {
            ReporterLists known = reporters.knownAt(at);
            long changed = reporters.before().stream()
                    .filter(list -> !list.at().isAfter(at))
                    .count();
            return figures.computeIfAbsent(
                    period.code() + " " + known.said().size() + " " + changed,
                    key -> new Figures(
                            indicators.sheet(books, period, known),
                            books.indicators().given(period)));
        }
    }

    /** Who owed figures of a period at which time. */
    private record Figures(PeriodSheet sheet, List<Entry> entries) {

        boolean isOwed(long unitId, Instant at) {
            return sheet.reportedBy(unitId).stream()
                    .anyMatch(line -> entries.stream()
                            .filter(e -> e.unitId() == unitId
                                    && e.indicator().equals(line.indicator().code())
                                    && !e.at().isAfter(at))
                            .reduce((older, newer) -> newer)
                            .map(newest -> !newest.figure().settles())
                            .orElse(true));
        }
    }
}
