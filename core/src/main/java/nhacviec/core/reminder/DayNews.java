package nhacviec.core.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nhacviec.core.Books;
import nhacviec.core.Moment;
import nhacviec.core.calendar.CalendarService;
import nhacviec.core.calendar.DayChange;
import nhacviec.core.calendar.DayNotice;
import nhacviec.core.calendar.WorkCalendar;
import nhacviec.core.indicator.IndicatorService;
import nhacviec.core.plan.Plans;
import nhacviec.core.reminder.Digest.Item;
import nhacviec.core.staff.Actor;
import nhacviec.core.staff.PlannedPosts;
import nhacviec.core.staff.Staff;
import nhacviec.core.task.ArrivalDates;
import nhacviec.core.task.TaskService;

/**
 * Who hears of a changed working day, and when: with the next morning message, or at once when that would come after the
 * day, or on the very morning of a day that is worked after all.
 */
public final class DayNews implements CalendarService.Retiming {

    private final ReminderPreview preview;
    private final Supplier<ReminderRules> current;
    private final TaskService tasks;
    private final IndicatorService indicators;
    private final DigestWriter writer;
    private final ArrivalDates arrivals;

    public DayNews(
            ReminderPreview preview,
            Supplier<ReminderRules> rules,
            TaskService tasks,
            IndicatorService indicators,
            DigestWriter writer,
            ArrivalDates arrivals) {
        this.arrivals = arrivals;
        this.preview = preview;
        this.current = rules;
        this.tasks = tasks;
        this.indicators = indicators;
        this.writer = writer;
    }

    @Override
    public List<DayChange.Moved> move(Books books, Actor by, WorkCalendar before, WorkCalendar after, Moment now) {
        return arrivals.follow(books, by, before, after, now);
    }

    @Override
    public Set<Long> concerned(Books books, WorkCalendar before, WorkCalendar after, List<LocalDate> days, Moment now) {
        return preview.concerned(books, before, after, days.get(0), days.get(days.size() - 1), now);
    }

    @Override
    public CalendarService.InTime tellInTime(
            Books books,
            Set<Long> told,
            Actor by,
            List<LocalDate> days,
            WorkCalendar before,
            WorkCalendar after,
            Moment now) {
        ReminderRules rules = current.get();
        Set<Long> held = books.reminders().morningsHeld(now.today());
        boolean todayStillComes = after.isWorkingDay(now.today())
                && !now.time().isAfter(rules.policy().latest());
        // What could only be said tomorrow is said by tomorrow's morning.
        boolean inHours = !rules.isOutOfHours(now);
        int atOnce = 0;
        LocalDate lastMorning = now.today();
        // Whoever waits to hear of another day may now hear of it too late as well.
        Set<Long> waiting = new TreeSet<>(books.calendar().waiting());
        for (long id : waiting) {
            Staff person = books.staff().find(id).orElseThrow();
            boolean today = todayStillComes
                    && !held.contains(id)
                    && !isAway(books, id, now.today())
                    && now.on(now.today(), rules.morningOf(person)).isAfter(since(books, person));
            LocalDate next = today
                    ? now.today()
                    : nextMorning(books, id, after, now.today().plusDays(1));
            List<DayNotice> news = books.calendar().untold(id).stream()
                    .filter(notice -> !notice.day().isBefore(now.today()))
                    .toList();
            List<DayNotice> urgent =
                    news.stream().filter(notice -> !notice.day().isAfter(next)).toList();
            boolean saidNow = false;
            boolean joins = !books.deliveries().dayNewsWaiting(id).isEmpty();
            if ((joins || !urgent.isEmpty()) && person.state() == Staff.State.ACTIVE && person.chatId() != null) {
                List<Item> items = today || !inHours || !after.isWorkingDay(now.today())
                        ? List.of()
                        : madeDue(books, person, before, after, now);
                boolean own = Long.valueOf(id).equals(by.staffId())
                        && urgent.stream().allMatch(notice -> days.contains(notice.day()));
                if (!own || !items.isEmpty()) {
                    say(books, person, news, items, now);
                    saidNow = true;
                    atOnce += told.contains(id) ? 1 : 0;
                }
            }
            lastMorning = told.contains(id) && !saidNow && next.isAfter(lastMorning) ? next : lastMorning;
        }
        return new CalendarService.InTime(atOnce, inHours ? null : nextHours(rules.policy(), now), lastMorning);
    }

    /** Whether somebody else has the person's mornings on a day. */
    private static boolean isAway(Books books, long staffId, LocalDate day) {
        return new PlannedPosts(books.staff().all(), books.actings().all(), day)
                .away()
                .contains(staffId);
    }

    /** The day of the person's next morning message: none comes while another one acts in their place. */
    private static LocalDate nextMorning(Books books, long staffId, WorkCalendar calendar, LocalDate from) {
        LocalDate day = calendar.firstWorkingDayOnOrAfter(from);
        while (isAway(books, staffId, day)) {
            day = calendar.firstWorkingDayOnOrAfter(day.plusDays(1));
        }
        return day;
    }

    /** When the hours begin in which something may be said, on whatever day. */
    private static LocalDateTime nextHours(ReminderPolicy policy, Moment now) {
        LocalDate day = now.time().isBefore(policy.earliest())
                ? now.today()
                : now.today().plusDays(1);
        return day.atTime(policy.earliest());
    }

    /** From when on a person has mornings. */
    private static Instant since(Books books, Staff person) {
        Instant imported = books.plans().all().stream()
                .map(Plans.OnRecord::importedAt)
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
        return person.linkedAt() == null || person.linkedAt().isBefore(imported) ? imported : person.linkedAt();
    }

    private void say(Books books, Staff person, List<DayNotice> unsaid, List<Item> items, Moment now) {
        List<DayNotice> news = withWaiting(books, person, unsaid, now);
        Digest digest = new Digest(
                person, now.today(), Delivery.Kind.CALENDAR, false, items, List.of(), news, Digest.AlsoLate.NOTHING);
        Optional<Long> delivery = books.deliveries()
                .add(
                        writer.write(digest),
                        person.id(),
                        Delivery.Kind.CALENDAR,
                        "day:" + news.get(0).day(),
                        null,
                        now.at());
        delivery.ifPresent(id -> books.calendar().told(news, id));
        for (Item item : items) {
            books.reminders()
                    .record(person.id(), item.subject(), item.occasion(), false, delivery.orElse(null), now.at());
        }
    }

    /** With what another message, which still waits for its hour, was to say: two changes are one message. */
    private static List<DayNotice> withWaiting(Books books, Staff person, List<DayNotice> news, Moment now) {
        List<DayNotice> all = new ArrayList<>(news);
        for (Delivery waiting : books.deliveries().dayNewsWaiting(person.id())) {
            if (books.reminders().saidBy(waiting.id()).isEmpty()) {
                all.addAll(books.calendar().toldBy(waiting.id()));
                books.deliveries().drop(waiting.id(), "said by the message of a later change", now.at());
            }
        }
        all.sort(Comparator.comparing(DayNotice::day));
        return all;
    }

    /** What is to be said today with the new calendar and was not with the old one. */
    private List<Item> madeDue(Books books, Staff person, WorkCalendar before, WorkCalendar after, Moment now) {
        Set<String> known = items(books, person, before, now).stream()
                .map(item -> ReminderRules.recordKey(item.subject(), item.occasion()))
                .collect(Collectors.toSet());
        return items(books, person, after, now).stream()
                .filter(item -> !known.contains(ReminderRules.recordKey(item.subject(), item.occasion())))
                .toList();
    }

    private List<Item> items(Books books, Staff person, WorkCalendar calendar, Moment now) {
        return OfficeFacts.read(books, tasks, indicators, calendar, now)
                .flatMap(facts ->
                        current.get().digest(person, facts, SaidBefore.to(person.id(), books.reminders()), now))
                .map(Digest::items)
                .orElse(List.of());
    }
}
