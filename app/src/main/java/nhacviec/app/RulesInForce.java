package nhacviec.app;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nhacviec.bot.reminder.RefusedRulesWords;
import nhacviec.config.FileRefused;
import nhacviec.config.Settings;
import nhacviec.config.calendar.OfficeCalendar;
import nhacviec.core.Moment;
import nhacviec.core.calendar.CalendarService;
import nhacviec.core.calendar.WorkCalendar;
import nhacviec.core.reminder.RefusedRules;
import nhacviec.core.reminder.ReminderPolicy;
import nhacviec.core.reminder.Reminders;
import nhacviec.core.staff.Actor;
import nhacviec.core.staff.Role;
import nhacviec.storage.JdbiBookkeeping;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The reminder policy and the calendar as their files say now. A file is taken as a whole: one with mistakes is refused
 * with all of them, and what was in force stays. What the calendar file changes for days to come is recorded like any
 * other changed day, and those concerned are told once.
 */
final class RulesInForce {

    private static final Logger LOG = LoggerFactory.getLogger(RulesInForce.class);

    /** Under which key the days of the calendar file in force are kept, to see at the next start what was changed. */
    static final String DAYS = "calendar.days";

    /** Under which key the words of the calendar file in force are kept, for a start at which it is spoilt. */
    static final String CALENDAR = "calendar.file";

    /** Whoever edits a file may save half of it on the way. */
    private static final Duration STILL_EDITING = Duration.ofMinutes(5);

    private static final int YEARS_AHEAD = 2;
    private static final Actor FILE = new Actor(null, "Tệp lịch", Role.COORDINATOR, null, "file");

    private final JdbiBookkeeping bookkeeping;
    private final Supplier<Settings> settings;
    private final Function<Settings, OfficeCalendar> calendarOf;

    private volatile ReminderPolicy policy;
    private volatile Function<Map<LocalDate, Boolean>, WorkCalendar> calendar;
    private volatile List<String> mistakes = List.of();
    private CalendarService days;
    private final RefusedRules refusals;
    private Instant spoiltSince;
    private boolean looked;

    /**
     * @param first what the service was started with; free of mistakes
     * @param settings reads the settings again; throws {@link FileRefused}
     * @param calendarOf reads the calendar that they name; throws {@link FileRefused}
     */
    RulesInForce(
            JdbiBookkeeping bookkeeping,
            Settings first,
            OfficeCalendar calendar,
            Supplier<Settings> settings,
            Function<Settings, OfficeCalendar> calendarOf) {
        this.bookkeeping = bookkeeping;
        this.settings = settings;
        this.calendarOf = calendarOf;
        this.policy = first.reminders();
        this.calendar = calendar::with;
        this.refusals = new RefusedRules(bookkeeping, new RefusedRulesWords());
    }

    /** Through which changed days are recorded and told. */
    void tellThrough(CalendarService service) {
        days = service;
    }

    ReminderPolicy policy() {
        return policy;
    }

    /** The calendar with the days that were changed by hand. */
    WorkCalendar calendar(Map<LocalDate, Boolean> changed) {
        return calendar.apply(changed);
    }

    /** What is wrong with the files as they are now, a sentence each; empty when they are in force. */
    List<String> mistakes() {
        return mistakes;
    }

    /** Reads the files again and takes what has changed into force. */
    void look(Moment now) {
        read(now);
        spoiltSince = mistakes.isEmpty() ? null : spoiltSince == null ? now.at() : spoiltSince;
        boolean lasts = spoiltSince == null || !looked || !now.at().isBefore(spoiltSince.plus(STILL_EDITING));
        looked = true;
        if (lasts) {
            refusals.run(mistakes, now);
        }
    }

    private void read(Moment now) {
        try {
            Settings read = settings.get();
            OfficeCalendar file = calendarOf.apply(read);
            policy = read.reminders();
            adopt(policy, now);
            adopt(file, now);
            if (!mistakes.isEmpty()) {
                LOG.info("The settings and calendar files are in order again and in force");
            }
            mistakes = List.of();
        } catch (FileRefused refused) {
            List<String> found =
                    refused.mistakes().stream().map(m -> m.sentence()).toList();
            if (!found.equals(mistakes)) {
                LOG.warn("{} is refused, what was in force stays: {}", refused.file(), String.join(" | ", found));
            }
            mistakes = found;
        }
    }

    private void adopt(ReminderPolicy now, Moment at) {
        List<Reminders.Policy> adopted =
                bookkeeping.read(books -> books.reminders().policies());
        boolean changed =
                adopted.isEmpty() || !adopted.get(adopted.size() - 1).policy().equals(now);
        if (changed) {
            bookkeeping.record(books -> {
                books.reminders().adopt(now, at.at());
                if (!adopted.isEmpty()) {
                    books.audit().record(FILE, at.at(), "policy.change", "reminders", "", now.toString());
                }
            });
        }
    }

    /** Compares day by day with what was in force, also before the last stop. */
    private void adopt(OfficeCalendar file, Moment now) {
        if (!file.written().equals(bookkeeping.setting(CALENDAR).orElse(""))) {
            bookkeeping.putSetting(CALENDAR, file.written());
        }
        LocalDate last = LocalDate.of(now.today().getYear() + YEARS_AHEAD, 12, 31);
        String is = exceptions(file.workCalendar(), now.today(), last);
        String was = bookkeeping.setting(DAYS).orElse("");
        if (is.equals(was)) {
            calendar = file::with;
            return;
        }
        if (!was.isEmpty()) {
            Set<String> before = Set.of(was.split(","));
            LocalDate known = LocalDate.parse(was.substring(was.lastIndexOf(',') + 2));
            calendar = changed -> new WorkCalendar(day -> isOff(day, before, changed), worked(before, changed));
            List<LocalDate> changedDays = new ArrayList<>();
            bookkeeping.record(books -> {
                Map<LocalDate, Boolean> byHand = books.calendar().changed();
                WorkCalendar old = calendar.apply(byHand);
                WorkCalendar next = file.with(byHand);
                LocalDate end = known.isBefore(last) ? known : last;
                now.today().withDayOfYear(1).datesUntil(end.plusDays(1)).forEach(day -> {
                    if (old.isWorkingDay(day) != next.isWorkingDay(day)) {
                        if (day.isBefore(now.today())) {
                            // What has passed stays as it was.
                            books.calendar().change(day, old.isWorkingDay(day), "", Instant.EPOCH);
                        } else {
                            changedDays.add(day);
                        }
                    }
                });
                for (boolean worked : new boolean[] {true, false}) {
                    List<LocalDate> these = changedDays.stream()
                            .filter(day -> next.isWorkingDay(day) == worked)
                            .toList();
                    days.followFile(books, FILE, these, worked, "theo tệp lịch", now);
                }
            });
            if (!changedDays.isEmpty()) {
                LOG.info("The calendar file changed {} days: {}", changedDays.size(), changedDays);
            }
        }
        calendar = file::with;
        bookkeeping.putSetting(DAYS, is);
    }

    /** The weekdays off "-" and the rest days worked "+" of a span of days, its last day "=" at the end. */
    private static String exceptions(WorkCalendar calendar, LocalDate from, LocalDate to) {
        return from.withDayOfYear(1)
                        .datesUntil(to.plusDays(1))
                        .filter(day -> calendar.isWorkingDay(day) == isRestDay(day))
                        .map(day -> (isRestDay(day) ? "+" : "-") + day)
                        .collect(Collectors.joining(","))
                + ",=" + to;
    }

    private static boolean isOff(LocalDate day, Set<String> exceptions, Map<LocalDate, Boolean> changed) {
        return changed.containsKey(day) ? !changed.get(day) : exceptions.contains("-" + day);
    }

    private static Set<LocalDate> worked(Set<String> exceptions, Map<LocalDate, Boolean> changed) {
        Set<LocalDate> worked = new TreeSet<>();
        exceptions.stream().filter(e -> e.startsWith("+")).forEach(e -> worked.add(LocalDate.parse(e.substring(1))));
        changed.forEach((day, works) -> {
            if (works && isRestDay(day)) {
                worked.add(day);
            } else if (!works) {
                worked.remove(day);
            }
        });
        return worked;
    }

    private static boolean isRestDay(LocalDate day) {
        return day.getDayOfWeek().getValue() > 5;
    }
}
