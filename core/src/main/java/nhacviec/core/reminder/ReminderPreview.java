package nhacviec.core.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import nhacviec.core.Bookkeeping;
import nhacviec.core.Books;
import nhacviec.core.Moment;
import nhacviec.core.calendar.DayNotice;
import nhacviec.core.calendar.WorkCalendar;
import nhacviec.core.chat.ChatGroups.Group;
import nhacviec.core.indicator.IndicatorService;
import nhacviec.core.staff.Staff;
import nhacviec.core.staff.UnitService;
import nhacviec.core.task.TaskService;

/**
 * What people would be told in the days to come if nothing was done until then. Goes through the coming mornings with
 * the very rules that hold them, and writes nothing down.
 */
public final class ReminderPreview {

    /** Longer looks ahead are refused. */
    public static final int MOST_DAYS = 400;

    /** Whose reminders move within this time around changed days is told of them. */
    private static final int DAYS_AROUND = 45;

    private final Bookkeeping bookkeeping;
    private final Supplier<ReminderRules> current;
    private final TaskService tasks;
    private final IndicatorService indicators;
    private final ComingMergers mergers;

    /** @param units hands over what units of the past leave behind, on the day on which it will be handed over */
    public ReminderPreview(
            Bookkeeping bookkeeping,
            Supplier<ReminderRules> rules,
            TaskService tasks,
            IndicatorService indicators,
            UnitService units) {
        this.bookkeeping = bookkeeping;
        this.current = rules;
        this.tasks = tasks;
        this.indicators = indicators;
        this.mergers = new ComingMergers(bookkeeping, units);
    }

    public ReminderPolicy policy() {
        return current.get().policy();
    }

    /**
     * The morning messages, and those of changed days that wait for their hour, of the days {@code from} to {@code to}, in the order in which they would go out. What lies
     * before now is not in it: what was said is on record.
     *
     * @throws IllegalArgumentException with a Vietnamese sentence when the days are in the wrong order or too many
     */
    public List<Morning> between(LocalDate from, LocalDate to, WorkCalendar calendar, Moment now) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("Ngày cuối " + to + " ở trước ngày đầu " + from + ".");
        }
        if (now.today().plusDays(MOST_DAYS).isBefore(to)) {
            throw new IllegalArgumentException("Chỉ xem trước được tối đa " + MOST_DAYS + " ngày kể từ hôm nay.");
        }
        return mergers.foreseen(to, now, (books, merge) -> {
            List<Morning> all = new ArrayList<>(news(books, from, to, now));
            all.addAll(walk(books, now.today(), from, to, calendar, now, merge));
            all.sort(Comparator.comparing(Morning::at));
            return all;
        });
    }

    /** The messages of changed working days that were written down out of hours and wait for their hour, on whatever day. */
    private List<Morning> news(Books books, LocalDate from, LocalDate to, Moment now) {
        ReminderRules rules = current.get();
        Moment at = now;
        if (rules.isOutOfHours(now)) {
            LocalTime earliest = rules.policy().earliest();
            boolean today = now.time().isBefore(earliest);
            at = Moment.of(now.on(today ? now.today() : now.today().plusDays(1), earliest), now.zone());
        }
        List<Morning> news = new ArrayList<>();
        if (at.today().isBefore(from) || at.today().isAfter(to)) {
            return news;
        }
        for (Staff person : books.staff().all()) {
            for (Delivery waiting : books.deliveries().dayNewsWaiting(person.id())) {
                Digest digest = new Digest(
                        person,
                        at.today(),
                        Delivery.Kind.CALENDAR,
                        false,
                        List.of(),
                        List.of(),
                        ReminderSweep.toCome(books.calendar().toldBy(waiting.id()), at),
                        Digest.AlsoLate.NOTHING);
                if (digest.speaks()) {
                    news.add(new Morning(at.at(), digest));
                }
            }
        }
        return news;
    }

    /** What a group would be told at the beginning of a week. */
    public record Week(Instant at, Group group, WeekSummary summary) {}

    /** What the groups would be told on the days {@code from} to {@code to}, in the order in which it would go out. */
    public List<Week> weeks(LocalDate from, LocalDate to, WorkCalendar calendar, Moment now) {
        LocalDate first = from.isBefore(now.today()) ? now.today() : from;
        return mergers.foreseen(to, now, (books, merge) -> {
            List<Week> weeks = new ArrayList<>();
            for (LocalDate monday = WeekSweep.monday(first); !monday.isAfter(to); monday = monday.plusWeeks(1)) {
                LocalDate week = monday;
                Instant hour = now.on(calendar.firstWorkingDayOnOrAfter(monday), policy().groupAt());
                Moment at = hour.isBefore(now.at()) ? now : Moment.of(hour, now.zone());
                List<Group> groups = books.groups().linked().stream()
                        .filter(group -> hour.isAfter(group.linkedAt()))
                        .filter(group ->
                                books.groups().held(group.chatId(), week).isEmpty())
                        .toList();
                if (groups.isEmpty() || at.today().isBefore(first) || at.today().isAfter(to)) {
                    continue;
                }
                merge.by(at);
                OfficeFacts.read(books, tasks, indicators, calendar, at)
                        .map(facts -> WeekSweep.summary(facts, books.staff().units(), at))
                        .filter(WeekSummary::speaks)
                        .ifPresent(said -> groups.forEach(group -> weeks.add(new Week(at.at(), group, said))));
            }
            return weeks;
        });
    }

    /** The people whose coming reminders fall on other days with another calendar, which differs on days from {@code first} to {@code last}. */
    Set<Long> concerned(
            Books books, WorkCalendar before, WorkCalendar after, LocalDate first, LocalDate last, Moment now) {
        // What happens until shortly before those days is the same with both, however far ahead they lie.
        LocalDate begin = first.minusDays(DAYS_AROUND);
        LocalDate start = begin.isBefore(now.today()) ? now.today() : begin;
        LocalDate end = last.plusDays(DAYS_AROUND);
        Map<Long, Set<String>> was = said(walk(books, start, start, end, before, now, ComingMergers.LEFT_OUT));
        Map<Long, Set<String>> is = said(walk(books, start, start, end, after, now, ComingMergers.LEFT_OUT));
        Set<Long> concerned = new TreeSet<>(was.keySet());
        concerned.addAll(is.keySet());
        concerned.removeIf(staff -> was.getOrDefault(staff, Set.of()).equals(is.getOrDefault(staff, Set.of())));
        return concerned;
    }

    private static Map<Long, Set<String>> said(List<Morning> mornings) {
        Map<Long, Set<String>> said = new HashMap<>();
        for (Morning morning : mornings) {
            Digest digest = morning.digest();
            Set<String> ofPerson = said.computeIfAbsent(digest.person().id(), id -> new HashSet<>());
            digest.items().forEach(item -> ofPerson.add(digest.day() + " " + heard(item)));
        }
        return said;
    }

    /** What an item speaks of: how many days late it says is another number with another calendar, and no other reminder. */
    private static String heard(Digest.Item item) {
        return item.occasion().repeats()
                ? item.subject().key() + "|" + item.occasion().kind()
                : ReminderRules.recordKey(item.subject(), item.occasion());
    }

    /** One person's morning message, or one of changed days alone that does not wait for a morning. */
    public record Morning(Instant at, Digest digest) {}

    /**
     * The mornings of the days {@code from} to {@code to}.
     *
     * @param start the first day that is gone through: what is said until {@code from} decides what is left to say
     */
    private List<Morning> walk(
            Books books,
            LocalDate start,
            LocalDate from,
            LocalDate to,
            WorkCalendar calendar,
            Moment now,
            ComingMergers.Merge merge) {
        ReminderRules rules = current.get();
        List<Morning> mornings = new ArrayList<>();
        Map<Long, SaidBefore> before = new HashMap<>();
        OfficeReading reading = new OfficeReading(books, tasks, indicators);
        for (LocalDate day = start; !day.isAfter(to); day = day.plusDays(1)) {
            if (!calendar.isWorkingDay(day)) {
                continue;
            }
            if (day.isAfter(now.today())) {
                boolean merged = merge.by(Moment.of(now.on(day, LocalTime.MIDNIGHT), now.zone()));
                reading = merged ? new OfficeReading(books, tasks, indicators) : reading;
            }
            Set<Long> held = books.reminders().morningsHeld(day);
            OfficeReading ofDay = reading;
            Map<Instant, Optional<OfficeFacts>> facts = new HashMap<>();
            List<Morning> said = new ArrayList<>();
            for (Staff person : books.staff().all()) {
                Moment hour = Moment.of(now.on(day, rules.morningOf(person)), now.zone());
                // Whose hour has passed today hears at once, as after an outage.
                Moment at = hour.at().isBefore(now.at()) ? now : hour;
                if (!held.contains(person.id())) {
                    // Whoever has the same hour sees the same facts.
                    facts.computeIfAbsent(at.at(), hourOf -> ofDay.at(calendar, at))
                            .flatMap(seen -> hold(books, person.id(), before, seen, rules, at))
                            .ifPresent(said::add);
                }
            }
            said.sort(Comparator.comparing(Morning::at));
            if (!day.isBefore(from)) {
                mornings.addAll(said);
            }
        }
        return mornings;
    }

    private Optional<Morning> hold(
            Books books,
            long staffId,
            Map<Long, SaidBefore> before,
            OfficeFacts facts,
            ReminderRules rules,
            Moment at) {
        // With the posts that they will hold on that day.
        Staff person = facts.people().stream()
                .filter(each -> each.id() == staffId)
                .findFirst()
                .orElseThrow();
        if (!rules.isMorningDue(person, facts, at)) {
            return Optional.empty();
        }
        // The first morning tells of the changed days that wait for it.
        List<DayNotice> news = before.containsKey(person.id())
                ? List.of()
                : ReminderSweep.toCome(books.calendar().untold(person.id()), at);
        SaidBefore until = before.computeIfAbsent(
                person.id(), id -> SaidBefore.to(id, books.reminders()).andFrom(at.today()));
        Set<String> known = until.recorded();
        Optional<Digest> digest = rules.digest(person, facts, until, at);
        digest.ifPresent(said -> {
            said.items().forEach(item -> known.add(ReminderRules.recordKey(item.subject(), item.occasion())));
            said.passedOver()
                    .forEach(passed -> known.add(ReminderRules.recordKey(passed.subject(), passed.occasion())));
        });
        return digest.or(() -> Optional.of(rules.nothing(person, at)))
                .map(said -> said.with(news))
                .filter(Digest::speaks)
                .map(said -> new Morning(at.at(), said));
    }
}
