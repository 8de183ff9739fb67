package nhacviec.core.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nhacviec.core.Books;
import nhacviec.core.Moment;
import nhacviec.core.calendar.CalendarDays;
import nhacviec.core.calendar.WorkCalendar;
import nhacviec.core.indicator.Entry;
import nhacviec.core.indicator.IndicatorService;
import nhacviec.core.indicator.PeriodLock;
import nhacviec.core.indicator.PeriodSheet;
import nhacviec.core.indicator.ReporterLists;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.plan.Plans;
import nhacviec.core.staff.Coordination;
import nhacviec.core.staff.Post;
import nhacviec.core.staff.Role;
import nhacviec.core.staff.Staff;
import nhacviec.core.staff.Stay;
import nhacviec.core.staff.Unit;
import nhacviec.core.task.Extension;
import nhacviec.core.task.Milestone;
import nhacviec.core.task.Milestone.Nature;
import nhacviec.core.task.Snooze;
import nhacviec.core.task.Task;
import nhacviec.core.task.TaskNumber;
import nhacviec.core.task.Tasks;

/**
 * What was so at which time: the calendar, the policy, what was open or late, who owed figures, which units had nobody. For
 * the auditor alone, which judges a morning by what was known on it.
 */
final class AuditFacts {

    private final Function<Map<LocalDate, Boolean>, WorkCalendar> office;
    private final Books books;
    private final IndicatorService indicators;
    private final List<CalendarDays.ChangedDay> changes;
    private final Map<Map<LocalDate, Boolean>, AuditDays.DayCount> counts = new HashMap<>();
    private final Map<Long, List<Tasks.Done>> done = new HashMap<>();
    private final List<Snooze> snoozes;
    private final List<Reminders.Policy> policies;
    private final List<PeriodLock> locks;
    private final List<Stay> stays;
    private final Map<TaskNumber, Instant> knownSince = new HashMap<>();
    private final ReporterLists reporters;
    private final AuditedLeads leads;
    private final AuditedDueDates dueDates;
    private final AuditedQuestions questions;
    private final Map<String, Figures> figures = new HashMap<>();

    final Moment now;
    final Plans.OnRecord plan;
    private final Optional<Plans.OnRecord> past;
    private final Optional<Plans.OnRecord> next;
    final ReminderRules rules;
    final Map<Long, Staff> people = new HashMap<>();
    final Map<TaskNumber, Task> tasks = new HashMap<>();
    final List<Milestone> milestones;
    final Map<Subject, Escalation> escalations;
    final List<Extension> extensions;
    final List<Unit> units;

    AuditFacts(
            Books books,
            IndicatorService indicators,
            ReminderRules rules,
            Plans.OnRecord plan,
            Function<Map<LocalDate, Boolean>, WorkCalendar> office,
            Moment now) {
        this.books = books;
        this.indicators = indicators;
        this.rules = rules;
        this.plan = plan;
        this.past = books.plans().ofYear(plan.year() - 1);
        this.next = books.plans().ofYear(plan.year() + 1);
        this.office = office;
        this.now = now;
        this.changes = books.calendar().changes();
        this.milestones = books.tasks().milestones();
        this.snoozes = books.tasks().everSnoozed();
        this.policies = books.reminders().policies();
        this.escalations = books.reminders().escalations();
        this.extensions = books.extensions().all();
        this.units = books.staff().units();
        books.tasks().all().forEach(task -> tasks.put(task.number(), task));
        this.leads = new AuditedLeads(tasks.values(), books.tasks().knownSince(), units, books.audit(), plan.year());
        tasks.keySet().forEach(task -> knownSince.put(task, leads.knownSince(task, milestones)));
        this.dueDates =
                new AuditedDueDates(milestones, leads, extensions, books.audit(), this::yearInForce, plan.year());
        this.questions = new AuditedQuestions(books.audit(), books.plans().all(), this::yearInForce, plan.year());
        this.locks = books.periods().locks();
        this.reporters = indicators.reporterLists(books);
        books.staff().all().forEach(person -> people.put(person.id(), person));
        books.tasks()
                .everSettled()
                .forEach(d -> done.computeIfAbsent(d.milestoneId(), id -> new ArrayList<>())
                        .add(d));
        this.stays = new ArrayList<>(
                books.staff().stays().stream().map(this::ofUnknownEnd).toList());
        people.values().forEach(this::withoutInvitation);
    }

    /** Since when somebody could not be reached was not always kept: then nothing is expected of anybody else. */
    private Stay ofUnknownEnd(Stay stay) {
        boolean unknown = stay.until() != null && stay.until().isBefore(stay.from());
        return unknown
                ? new Stay(
                        stay.staffId(), stay.unitId(), stay.role(), stay.from(), now.at(), stay.blocked(), stay.kind())
                : stay;
    }

    /** Somebody who was put on record in another way; since when such a person cannot be reached is not known. */
    private void withoutInvitation(Staff person) {
        boolean known = stays.stream()
                .anyMatch(stay -> stay.staffId() == person.id()
                        && stay.unitId() == person.ownUnit().id());
        if (!known && person.linkedAt() != null) {
            boolean there = person.state() == Staff.State.ACTIVE;
            stays.add(new Stay(
                    person.id(),
                    person.ownUnit().id(),
                    person.ownRole(),
                    person.linkedAt(),
                    there ? null : now.at(),
                    false));
        }
    }

    /**
     * A person as they were at a time: in the unit and the role of then. Empty when they were not with us, or it is not known as
     * what.
     */
    Optional<Staff> as(long staffId, Instant at) {
        Staff person = people.get(staffId);
        if (person == null || person.linkedAt() == null) {
            return Optional.empty();
        }
        if (!at.isBefore(person.linkedAt())) {
            return Optional.of(person.with(furtherPosts(staffId, at)));
        }
        return stays.stream()
                .filter(stay -> stay.staffId() == staffId && stay.kind() == Post.Kind.OWN)
                .filter(stay -> !stay.from().isAfter(at))
                .max(Comparator.comparing(Stay::from))
                .flatMap(stay -> unit(stay.unitId())
                        .map(unit -> new Staff(
                                staffId,
                                person.name(),
                                unit,
                                stay.role(),
                                person.chatId(),
                                person.morningAt(),
                                person.language(),
                                person.state(),
                                stay.from())))
                .map(then -> then.with(furtherPosts(staffId, at)));
    }

    /** Whether a person who had been with us was not at a time: nowhere, or blocked. */
    boolean wasAway(long staffId, Instant at) {
        return stays.stream()
                .filter(stay -> stay.staffId() == staffId)
                .noneMatch(stay -> !stay.from().isAfter(at)
                        && (stay.until() == null || stay.until().isAfter(at)));
    }

    /** Whether a person was then of this very unit, which may have gone over into another since. */
    boolean wasOf(long staffId, long unitId, Instant at) {
        return stays.stream()
                .anyMatch(stay -> stay.staffId() == staffId
                        && stay.unitId() == unitId
                        && !stay.from().isAfter(at)
                        && (stay.until() == null || stay.until().isAfter(at)));
    }

    /** The further units of a person at a time, and the posts in which they acted for another. */
    private List<Post> furtherPosts(long staffId, Instant at) {
        return stays.stream()
                .filter(stay -> stay.staffId() == staffId && stay.kind() != Post.Kind.OWN)
                .filter(stay -> !stay.from().isAfter(at)
                        && (stay.until() == null || stay.until().isAfter(at)))
                .flatMap(stay ->
                        unit(stay.unitId()).stream().map(unit -> new Post(unit, stay.role(), stay.kind(), stay.from())))
                .toList();
    }

    private Optional<Unit> unit(long id) {
        return units.stream().filter(known -> known.id() == id).findFirst();
    }

    /** Whether a unit had had people and none of them could be reached in it at a time. */
    boolean wasDeserted(long unitId, Instant at) {
        List<Stay> until = stays.stream()
                .filter(stay -> stay.unitId() == unitId && !stay.from().isAfter(at))
                .toList();
        return !until.isEmpty() && until.stream().noneMatch(stay -> stay.lastedAt(at));
    }

    /** Whether a person heard what is the coordinator's to hear: as one, or as a leader while there was none. */
    boolean coordinated(Staff person, Instant at) {
        return person.role() == Role.COORDINATOR || person.role() == Role.LEADER && Coordination.wasVacant(stays, at);
    }

    /** Whether nobody had ever been with us of a unit until a time. */
    boolean wasUnmanned(long unitId, Instant at) {
        return stays.stream()
                .noneMatch(stay -> stay.unitId() == unitId && !stay.from().isAfter(at));
    }

    IndicatorService indicators() {
        return indicators;
    }

    /** The calendar as it was known at a time. */
    AuditDays.DayCount days(Instant at) {
        Map<LocalDate, Boolean> known = new HashMap<>();
        changes.stream().filter(c -> !c.at().isAfter(at)).forEach(c -> known.put(c.day(), c.worked()));
        return counts.computeIfAbsent(known, days -> new AuditDays.DayCount(office.apply(days), plan.year()));
    }

    /** From when on the plan was in force; what was said with a policy that is not on record cannot be judged. */
    Instant since() {
        Instant inForce = plan.inForceSince(now.zone());
        return policies.isEmpty() || policies.get(0).at().isBefore(inForce)
                ? inForce
                : policies.get(0).at();
    }

    /** The milestones with the dates on which they were due at a time. */
    List<Milestone> milestones(Instant at) {
        return dueDates.at(at);
    }

    /** The year of the plan that was in force at a time: a task that is named without one is of that. */
    private int yearInForce(Instant at) {
        boolean later =
                next.map(after -> !at.isBefore(after.inForceSince(now.zone()))).orElse(false);
        boolean earlier = past.isPresent() && at.isBefore(plan.inForceSince(now.zone()));
        return plan.year() + (later ? 1 : earlier ? -1 : 0);
    }

    /** Whether the plan was in force at a time: what was said then is judged by it. */
    boolean judges(Instant at) {
        return !at.isBefore(since())
                && next.map(plan -> at.isBefore(plan.inForceSince(now.zone()))).orElse(true);
    }

    /** The policy that was in force at a time. */
    ReminderPolicy policy(Instant at) {
        ReminderPolicy inForce = rules.policy();
        for (Reminders.Policy adopted : policies) {
            if (!adopted.at().isAfter(at)) {
                inForce = adopted.policy();
            }
        }
        return inForce;
    }

    AuditedQuestions questions() {
        return questions;
    }

    boolean wasClosed(ReportingPeriod period, Instant at) {
        return locks.stream()
                .filter(lock -> lock.period().equals(period) && !lock.at().isAfter(at))
                .reduce((older, newer) -> newer)
                .map(PeriodLock::locked)
                .orElse(false);
    }

    /** @param person as they were at that time */
    AuditDays.Part part(Staff person, Milestone milestone, Instant at) {
        if (person.belongsTo(milestone.unitId())) {
            return AuditDays.Part.LEADS;
        }
        Set<Long> partners = leads.partners(milestone.task(), at);
        return person.units().stream().anyMatch(unit -> partners.contains(unit.id()))
                ? AuditDays.Part.HELPS
                : AuditDays.Part.NONE;
    }

    /** What is asked after hours is heard on the next working day. */
    LocalDate heardOn(Instant asked, ReminderAudit.Held morning) {
        LocalDate day = now.dayOf(asked);
        if (asked.isAfter(now.on(day, policy(asked).latest()))) {
            day = day.plusDays(1);
        }
        while (!days(morning.at()).isWorked(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** A morning that was held before the plan was changed is judged by what has stayed the same. */
    boolean wasAsItIs(Task task, Instant at) {
        return !knownSince.getOrDefault(task.number(), Instant.EPOCH).isAfter(at);
    }

    /** How many working days late a milestone was on a morning; 0 when it was not. */
    int wasLate(Milestone milestone, ReminderAudit.Held morning) {
        boolean late = milestone.nature() != Nature.CHECK_IN
                && wasToBeDone(milestone, morning)
                && morning.day().isAfter(milestone.due());
        return late ? Math.max(1, days(morning.at()).between(milestone.due(), morning.day())) : 0;
    }

    boolean wasOpen(Milestone milestone, ReminderAudit.Held morning) {
        boolean snoozed = snoozes.stream()
                .filter(s -> s.staffId() == morning.staffId()
                        && s.task().equals(milestone.task())
                        && !s.at().isAfter(morning.at()))
                .reduce((older, newer) -> newer)
                .map(newest -> newest.until().isAfter(morning.day()))
                .orElse(false);
        return !snoozed && wasToBeDone(milestone, morning);
    }

    boolean wasToBeDone(Milestone milestone, ReminderAudit.Held morning) {
        boolean lapsed = milestone.nature() == Nature.CHECK_IN
                && milestone.due() != null
                && morning.day().isAfter(milestone.due());
        return milestone.due() != null
                && wasAsItIs(tasks.get(milestone.task()), morning.at())
                && !milestone.knownSince().isAfter(morning.at())
                && !lapsed
                && done.getOrDefault(milestone.id(), List.of()).stream().noneMatch(d -> d.stoodAt(morning.at()));
    }

    /**
     * The quarters of the plan's year that had begun to be asked for, and those of the plans of the year before and of the year after it;
     * of those that lay before a plan came, the last one that was over.
     */
    Set<ReportingPeriod> periodsOn(LocalDate day) {
        Set<ReportingPeriod> periods = new HashSet<>(periodsOn(plan, day));
        past.ifPresent(before -> periods.addAll(periodsOn(before, day)));
        next.filter(after -> now.dayOf(after.importedAt()).isBefore(day))
                .ifPresent(after -> periods.addAll(periodsOn(after, day)));
        return periods;
    }

    private Set<ReportingPeriod> periodsOn(Plans.OnRecord of, LocalDate day) {
        LocalDate came = now.dayOf(of.importedAt());
        Set<ReportingPeriod> periods = new HashSet<>();
        for (int quarter = 1; quarter <= 4; quarter++) {
            ReportingPeriod period = new ReportingPeriod(of.year(), quarter);
            boolean begun = indicators.rules().window(period.previous()).due().isBefore(day);
            boolean overLongBefore =
                    indicators.rules().window(period.next()).due().isBefore(came);
            if (begun && !overLongBefore) {
                periods.add(period);
            }
        }
        return periods;
    }

    /** A period's figures, with those who reported them as it was known at a time. */
    Figures figures(ReportingPeriod period, Instant at) {
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

    /** Whether what a milestone asks for stood on record at a time. */
    boolean wasDone(long milestoneId, Instant at) {
        return done.getOrDefault(milestoneId, List.of()).stream().anyMatch(d -> d.stoodAt(at));
    }

    /** Who owed figures of a period at which time. */
    record Figures(PeriodSheet sheet, List<Entry> entries) {

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
