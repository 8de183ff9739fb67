package nhacviec.core.reminder;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import nhacviec.core.Books;
import nhacviec.core.Moment;
import nhacviec.core.calendar.CalendarDays;
import nhacviec.core.calendar.WorkCalendar;
import nhacviec.core.indicator.Entry;
import nhacviec.core.indicator.IndicatorService;
import nhacviec.core.indicator.PeriodSheet;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.plan.Plans;
import nhacviec.core.reminder.Delivery.State;
import nhacviec.core.staff.Role;
import nhacviec.core.staff.Staff;
import nhacviec.core.task.Milestone;
import nhacviec.core.task.Milestone.Nature;
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

    private final ReminderRules rules;
    private final IndicatorService indicators;

    public ReminderAudit(ReminderRules rules, IndicatorService indicators) {
        this.rules = rules;
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
        private final Map<Map<LocalDate, Boolean>, DayCount> counts = new HashMap<>();
        private final Moment now;
        private final Plans.OnRecord plan;
        private final Map<Long, Staff> people = new HashMap<>();
        private final Map<Long, Map<String, List<Reminder>>> given = new HashMap<>();
        private final Map<Long, List<Tasks.Done>> done = new HashMap<>();
        private final List<Milestone> milestones;
        private final List<Snooze> snoozes;
        private final Map<TaskNumber, Task> tasks = new HashMap<>();
        private final Set<Long> deserted = new HashSet<>();
        private final Map<ReportingPeriod, Figures> figures = new HashMap<>();
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
            this.snoozes = books.tasks().snoozes();
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
        private DayCount days(Instant at) {
            Map<LocalDate, Boolean> known = new HashMap<>();
            changes.stream().filter(c -> !c.at().isAfter(at)).forEach(c -> known.put(c.day(), c.worked()));
            return counts.computeIfAbsent(known, days -> new DayCount(office.apply(days), plan.year()));
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
            return new Report(
                    plan.importedAt(), now.at(), mornings.size(), expected, missing, twice, early, deliveries());
        }

        private Finding finding(Reminder reminder, String detail) {
            return new Finding(
                    reminder.staffId(), reminder.subject().key(), reminder.occasion(), reminder.occasionOn(), detail);
        }

        private boolean isEarly(Reminder reminder) {
            Staff person = people.get(reminder.staffId());
            return person != null
                    && reminder.recordedAt()
                            .isBefore(
                                    now.on(reminder.occasionOn(), rules.policy().earliest()));
        }

        /** One message a morning for each person, whatever became of it. */
        private Map<State, Integer> deliveries() {
            Map<State, Integer> counts = new EnumMap<>(State.class);
            Map<String, Long> sent = new HashMap<>();
            for (Delivery delivery : books.deliveries().planned()) {
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
            for (Milestone milestone : milestones) {
                if (milestone.unitId() == person.unit().id() && wasOpen(milestone, morning)) {
                    newest(milestone.nature(), milestone.due(), morning)
                            .ifPresent(code ->
                                    expect(morning, new Subject.OfMilestone(milestone.id(), milestone.due()), code));
                }
            }
            rules.policy().escalatesAfter(person.role()).ifPresent(after -> checkEscalations(morning, person, after));
            for (ReportingPeriod period : periodsOn(morning.day())) {
                if (figures(period).isOwed(person.unit().id(), morning.at())) {
                    LocalDate due = indicators.rules().window(period).due();
                    newest(Nature.DUE, due, morning)
                            .ifPresent(code -> expect(morning, new Subject.OfFigures(period), code));
                }
            }
            if (person.role() == Role.COORDINATOR) {
                checkAwaited(morning);
            }
        }

        private void checkEscalations(Held morning, Staff person, int after) {
            for (Milestone milestone : milestones) {
                Task task = tasks.get(milestone.task());
                boolean parentLate = task.parent() != null
                        && milestones.stream()
                                .filter(m -> m.task().equals(task.parent()))
                                .anyMatch(m -> wasLate(m, morning) >= 1);
                if (milestone.unitId() != person.unit().id()
                        && !deserted.contains(milestone.unitId())
                        && !parentLate
                        && wasLate(milestone, morning) >= after) {
                    expect(morning, new Subject.OfMilestone(milestone.id(), milestone.due()), "escalated-" + after);
                }
            }
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
                    .anyMatch(s -> s.staffId() == morning.staffId()
                            && s.task().equals(milestone.task())
                            && s.until().isAfter(morning.day()));
            return !snoozed && wasToBeDone(milestone, morning);
        }

        private boolean wasToBeDone(Milestone milestone, Held morning) {
            boolean lapsed = milestone.nature() == Nature.CHECK_IN
                    && milestone.due() != null
                    && morning.day().isAfter(milestone.due());
            return milestone.due() != null
                    && !milestone.knownSince().isAfter(morning.at())
                    && !lapsed
                    && done.getOrDefault(milestone.id(), List.of()).stream().noneMatch(d -> d.stoodAt(morning.at()));
        }

        /** The first working day of a month at the latest asks after what is awaited. */
        private void checkAwaited(Held morning) {
            LocalDate first = morning.day().withDayOfMonth(1);
            boolean waiting = milestones.stream().anyMatch(m -> m.due() == null && !m.isDone());
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
                    .anyMatch(r -> r.occasion().equals(occasion) || isSaidByEndOfSnooze(r, morning));
            if (!there) {
                missing.add(new Finding(
                        morning.staffId(), subject.key(), occasion, morning.day(), "phải nhắc chậm nhất sáng hôm đó"));
            }
        }

        /** The end of a snooze speaks of the subject as it is then; the occasions that it covered are not said again. */
        private boolean isSaidByEndOfSnooze(Reminder reminder, Held morning) {
            return reminder.occasion().startsWith("snooze-")
                    && !reminder.occasionOn().isAfter(morning.day());
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
                if (period.year() >= plan.year()) {
                    periods.add(period);
                }
            }
            return periods;
        }

        private Figures figures(ReportingPeriod period) {
            return figures.computeIfAbsent(
                    period,
                    p -> new Figures(
                            indicators.sheet(books, p), books.indicators().given(p)));
        }

        /** The newest occasion that has come by a day, found by walking back from it. */
        private Optional<String> newest(Nature nature, LocalDate due, Held morning) {
            DayCount days = days(morning.at());
            LocalDate remindingDay = days.lastWorked(due);
            int furthest = rules.policy().before().stream()
                    .mapToInt(Integer::intValue)
                    .max()
                    .orElse(0);
            for (LocalDate d = morning.day(); days.between(d, remindingDay) <= furthest; d = d.minusDays(1)) {
                Optional<String> occasion = occasionOn(days, nature, due, remindingDay, d);
                if (occasion.isPresent()) {
                    return occasion;
                }
            }
            return Optional.empty();
        }

        private Optional<String> occasionOn(
                DayCount days, Nature nature, LocalDate due, LocalDate remindingDay, LocalDate day) {
            if (!days.isWorked(day)) {
                return Optional.empty();
            }
            int before = days.between(day, remindingDay);
            if (nature == Nature.CHECK_IN) {
                return !day.isAfter(remindingDay)
                                && rules.policy().checkInBefore().contains(before)
                        ? Optional.of("check-in-" + before)
                        : Optional.empty();
            }
            if (day.equals(remindingDay)) {
                return Optional.of("due");
            }
            if (day.isBefore(remindingDay)) {
                return rules.policy().before().contains(before) ? Optional.of("before-" + before) : Optional.empty();
            }
            int late = day.isAfter(due) ? days.between(due, day) : 0;
            int daily = rules.policy().overdueDaily();
            boolean said = late > 0
                    && (late <= daily || (late - daily) % rules.policy().overdueEvery() == 0);
            return said ? Optional.of("overdue-" + late) : Optional.empty();
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

    /** Working days counted once: how many lie after one day up to another. */
    private static final class DayCount {

        private static final int YEARS_AROUND = 3;

        private final LocalDate first;
        private final int[] workedUpTo;
        private final TreeSet<LocalDate> worked = new TreeSet<>();

        DayCount(WorkCalendar calendar, int year) {
            first = LocalDate.of(year - YEARS_AROUND, 1, 1);
            LocalDate last = LocalDate.of(year + YEARS_AROUND, 12, 31);
            workedUpTo = new int[(int) (last.toEpochDay() - first.toEpochDay()) + 1];
            for (int i = 0; i < workedUpTo.length; i++) {
                LocalDate day = first.plusDays(i);
                boolean works = calendar.isWorkingDay(day);
                workedUpTo[i] = (i == 0 ? 0 : workedUpTo[i - 1]) + (works ? 1 : 0);
                if (works) {
                    worked.add(day);
                }
            }
        }

        /** Negative when {@code to} lies before {@code from}. */
        int between(LocalDate from, LocalDate to) {
            return upTo(to) - upTo(from);
        }

        private int upTo(LocalDate day) {
            long index = day.toEpochDay() - first.toEpochDay();
            return workedUpTo[(int) Math.max(0, Math.min(index, workedUpTo.length - 1))];
        }

        boolean isWorked(LocalDate day) {
            return worked.contains(day);
        }

        LocalDate lastWorked(LocalDate day) {
            return worked.floor(day);
        }
    }
}
