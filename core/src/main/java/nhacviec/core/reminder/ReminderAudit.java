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
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nhacviec.core.Books;
import nhacviec.core.Moment;
import nhacviec.core.calendar.WorkCalendar;
import nhacviec.core.chat.ChatGroups;
import nhacviec.core.indicator.IndicatorService;
import nhacviec.core.plan.Plans;
import nhacviec.core.reminder.Delivery.State;
import nhacviec.core.staff.PlannedPosts;
import nhacviec.core.staff.Staff;

/**
 * Proves that no reminder was forgotten, said twice or said early. Works out from the facts what each held morning should
 * have said, by counting days rather than with the rules that hold the mornings, and compares with what is on record.
 */
public final class ReminderAudit {

    /** A morning that is not held so long after its hour has been forgotten. */
    static final Duration PATIENCE = Duration.ofMinutes(10);

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

        /** The same with what was missing while the plan before was in force; twice and early are the same by either. */
        private Report after(Report before) {
            return new Report(
                    before.since(),
                    at,
                    mornings,
                    expected + before.expected(),
                    Stream.concat(before.missing().stream(), missing.stream()).toList(),
                    twice,
                    early,
                    deliveries);
        }

        public boolean isClean() {
            return missing.isEmpty() && twice.isEmpty() && early.isEmpty();
        }

        /** Whether nothing was found of this day or a later one: what is older stays in the report and is no news. */
        public boolean isCleanSince(LocalDate day) {
            return Stream.of(missing, twice, early)
                    .flatMap(List::stream)
                    .allMatch(finding -> finding.on().isBefore(day));
        }
    }

    /**
     * Looks at everything since the plan came into force, and before that by the plan of the year before; empty while there is none.
     *
     * @param office the office's calendar with the days that were changed since its file was written
     */
    public Optional<Report> run(Books books, Function<Map<LocalDate, Boolean>, WorkCalendar> office, Moment now) {
        return books.plans().inForce().map(plan -> {
            Report report = new Run(books, facts(books, plan, office, now)).report();
            return books.plans()
                    .ofYear(plan.year() - 1)
                    .map(before -> {
                        Books then = books.underPlanOf(before.year());
                        return new Run(then, facts(then, before, office, now)).report();
                    })
                    .map(report::after)
                    .orElse(report);
        });
    }

    private AuditFacts facts(
            Books books, Plans.OnRecord plan, Function<Map<LocalDate, Boolean>, WorkCalendar> office, Moment now) {
        return new AuditFacts(books, indicators, current.get(), plan, office, now);
    }

    /** One look at the books. */
    private final class Run {

        private final Books books;
        private final AuditFacts facts;
        private final Moment now;
        private final Map<Long, Map<String, List<Reminder>>> given = new HashMap<>();
        private final List<Finding> missing = new ArrayList<>();
        private final List<Finding> twice = new ArrayList<>();
        private final List<Finding> early = new ArrayList<>();

        Run(Books books, AuditFacts facts) {
            this.books = books;
            this.facts = facts;
            this.now = facts.now;
        }

        Report report() {
            List<Reminder> all =
                    books.reminders().between(Instant.EPOCH, now.at().plusSeconds(1), MOST_READ);
            Set<String> seen = new HashSet<>();
            List<Delivery> messages = books.deliveries().reminders();
            AuditedDrops drops = new AuditedDrops(books, facts, messages);
            AuditedMessages sent = new AuditedMessages(books, facts, messages);
            AuditedArrivals arrived = new AuditedArrivals(books, facts, messages);
            AuditedEarliness earliness = new AuditedEarliness(facts);
            for (Reminder reminder : all) {
                String subject = reminder.subject().key();
                given.computeIfAbsent(reminder.staffId(), id -> new HashMap<>())
                        .computeIfAbsent(subject, key -> new ArrayList<>())
                        .add(reminder);
                if (!seen.add(reminder.staffId() + "|" + subject + "|" + reminder.occasion())) {
                    twice.add(finding(reminder, "đã nhắc hai lần"));
                }
                drops.check(reminder).ifPresent(missing::add);
                sent.unread(reminder).ifPresent(missing::add);
                sent.untimely(reminder).ifPresent(early::add);
                sent.unsaid(reminder, drops).ifPresent(missing::add);
                arrived.tooLate(reminder).ifPresent(missing::add);
                if (isEarly(reminder) || earliness.isEarly(reminder)) {
                    early.add(finding(reminder, "nhắc lúc " + reminder.recordedAt() + ", trước ngày phải nhắc"));
                }
            }
            List<Held> mornings = books.reminders().mornings();
            AuditedMornings audited = new AuditedMornings(facts, given);
            mornings.forEach(audited::check);
            missing.addAll(audited.missing());
            missing.addAll(new AuditedPresence(books, facts, mornings).missing());
            checkToday(mornings);
            books.groups().linked().forEach(group -> checkWeeks(group, mornings));
            return new Report(
                    facts.since(),
                    now.at(),
                    mornings.size(),
                    audited.expected(),
                    missing,
                    twice,
                    early,
                    deliveries(messages));
        }

        private Finding finding(Reminder reminder, String detail) {
            return new Finding(
                    reminder.staffId(), reminder.subject().key(), reminder.occasion(), reminder.occasionOn(), detail);
        }

        private boolean isEarly(Reminder reminder) {
            Staff person = facts.people.get(reminder.staffId());
            return person != null
                    && reminder.recordedAt()
                            .isBefore(now.on(
                                    reminder.occasionOn(),
                                    facts.policy(reminder.recordedAt()).earliest()));
        }

        /** One message a morning for each person, whatever became of it. */
        private Map<State, Integer> deliveries(List<Delivery> messages) {
            Map<State, Integer> counts = new EnumMap<>(State.class);
            Set<String> sent = new HashSet<>();
            for (Delivery delivery : messages) {
                counts.merge(delivery.state(), 1, Integer::sum);
                if (delivery.state() != State.SENT) {
                    continue;
                }
                boolean ofDay = sent.add(delivery.staffId() + "|" + now.dayOf(delivery.createdAt()));
                boolean ofMorning = sent.add(delivery.staffId() + "|" + delivery.source());
                if (!ofDay || !ofMorning) {
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

        /** Every week since a group was linked has had its summary, or had nothing to say. */
        private void checkWeeks(ChatGroups.Group group, List<Held> mornings) {
            AuditDays.DayCount days = facts.days(now.at());
            for (LocalDate monday = WeekSweep.monday(now.dayOf(group.linkedAt()));
                    !monday.isAfter(now.today());
                    monday = monday.plusDays(7)) {
                LocalDate first = monday;
                while (!days.isWorked(first)) {
                    first = first.plusDays(1);
                }
                boolean ofThisWeek = first.isBefore(monday.plusDays(7));
                Instant hour = now.on(first, facts.rules.policy().groupAt());
                boolean due = hour.isAfter(group.linkedAt())
                        && facts.judges(hour)
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
            if (!facts.days(now.at()).isWorked(now.today())
                    || now.time().isAfter(facts.rules.policy().latest())) {
                return;
            }
            Set<Long> held = new HashSet<>();
            mornings.stream().filter(m -> m.day().equals(now.today())).forEach(m -> held.add(m.staffId()));
            held.addAll(new PlannedPosts(
                            List.copyOf(facts.people.values()), books.actings().all(), now.today())
                    .away());
            for (Staff person : facts.people.values()) {
                Instant hour = now.on(now.today(), facts.rules.morningOf(person));
                if (person.state() == Staff.State.ACTIVE
                        && person.linkedAt() != null
                        && hour.isAfter(person.linkedAt())
                        && facts.judges(hour)
                        && hour.plus(PATIENCE).isBefore(now.at())
                        // Whoever has just come back has theirs at the next look.
                        && !facts.wasAway(person.id(), now.at().minus(PATIENCE))
                        && !held.contains(person.id())) {
                    missing.add(
                            new Finding(person.id(), "morning", "", now.today(), "buổi sáng hôm nay chưa được xét"));
                }
            }
        }
    }
}
