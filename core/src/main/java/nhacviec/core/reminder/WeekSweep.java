package nhacviec.core.reminder;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nhacviec.core.Bookkeeping;
import nhacviec.core.Books;
import nhacviec.core.Moment;
import nhacviec.core.calendar.WorkCalendar;
import nhacviec.core.chat.ChatGroups.Group;
import nhacviec.core.indicator.IndicatorService;
import nhacviec.core.indicator.PeriodSheet;
import nhacviec.core.reminder.WeekSummary.FiguresOwed;
import nhacviec.core.reminder.WeekSummary.Line;
import nhacviec.core.reminder.WeekSummary.Owing;
import nhacviec.core.staff.Unit;
import nhacviec.core.task.Milestone;
import nhacviec.core.task.Milestone.Nature;
import nhacviec.core.task.TaskLife;
import nhacviec.core.task.TaskService;

/**
 * Tells each linked group once a week how the office stands: on the week's first working day, or on the next one when the
 * service was off. Looking twice writes nothing twice.
 */
public final class WeekSweep {

    /** Figures that are due within this time are spoken of. */
    private static final int FIGURES_DAYS_AHEAD = 14;

    private static final int DAYS_OF_WEEK = 7;

    private final Bookkeeping bookkeeping;
    private final Supplier<ReminderRules> rules;
    private final TaskService tasks;
    private final IndicatorService indicators;
    private final Supplier<WorkCalendar> calendar;
    private final WeekSummary.Writer writer;

    public WeekSweep(
            Bookkeeping bookkeeping,
            Supplier<ReminderRules> rules,
            TaskService tasks,
            IndicatorService indicators,
            Supplier<WorkCalendar> calendar,
            WeekSummary.Writer writer) {
        this.bookkeeping = bookkeeping;
        this.rules = rules;
        this.tasks = tasks;
        this.indicators = indicators;
        this.calendar = calendar;
        this.writer = writer;
    }

    /** Holds the week for every group whose summary is due; returns how many messages were written down. */
    public int run(Moment now) {
        if (!isHour(now) || bookkeeping.read(books -> due(books, now).isEmpty())) {
            return 0;
        }
        return bookkeeping.write(books -> {
            int written = 0;
            for (Group group : due(books, now)) {
                written += hold(books, group, now) ? 1 : 0;
            }
            return written;
        });
    }

    private boolean isHour(Moment now) {
        return calendar.get().isWorkingDay(now.today())
                && !now.time().isBefore(rules.get().policy().groupAt())
                && !now.time().isAfter(rules.get().policy().latest());
    }

    private List<Group> due(Books books, Moment now) {
        LocalDate monday = monday(now.today());
        Instant hour = now.on(
                calendar.get().firstWorkingDayOnOrAfter(monday),
                rules.get().policy().groupAt());
        return books.groups().linked().stream()
                .filter(group -> hour.isAfter(group.linkedAt()))
                .filter(group -> books.groups().held(group.chatId(), monday).isEmpty())
                .toList();
    }

    private boolean hold(Books books, Group group, Moment now) {
        LocalDate monday = monday(now.today());
        Long delivery = summary(books, now)
                .filter(WeekSummary::speaks)
                .flatMap(summary -> books.deliveries()
                        .add(
                                writer.write(summary, group.chatId()),
                                null,
                                Delivery.Kind.SUMMARY,
                                "week:" + monday,
                                "week:" + monday + ":" + group.chatId(),
                                now.at()))
                .orElse(null);
        books.groups().hold(group.chatId(), monday, delivery, now.at());
        return delivery != null;
    }

    /** A summary that waited is said as things are now; empty when the group is linked no more or nothing is left. */
    public Optional<WeekSummary> stillTrue(Books books, Delivery delivery, Moment now) {
        boolean linked = books.groups().linked().stream()
                .anyMatch(group -> group.chatId() == delivery.message().chatId());
        return linked ? summary(books, now).filter(WeekSummary::speaks) : Optional.empty();
    }

    private Optional<WeekSummary> summary(Books books, Moment now) {
        return OfficeFacts.read(books, tasks, indicators, calendar.get(), now)
                .map(facts -> summary(facts, books.staff().units(), now));
    }

    static WeekSummary summary(OfficeFacts facts, List<Unit> units, Moment now) {
        LocalDate today = now.today();
        LocalDate sunday = monday(today).plusDays(DAYS_OF_WEEK - 1);
        Instant weekAgo = now.at().minusSeconds(DAYS_OF_WEEK * 86_400L);
        List<Line> late = new ArrayList<>();
        List<Line> due = new ArrayList<>();
        int done = 0;
        for (TaskLife life : facts.tasks()) {
            for (Milestone milestone : life.milestones()) {
                if (milestone.isLate(today)) {
                    late.add(line(life, milestone, facts, today));
                } else if (milestone.isOpen()
                        && milestone.nature() != Nature.CHECK_IN
                        && !milestone.due().isAfter(sunday)) {
                    due.add(line(life, milestone, facts, today));
                } else if (milestone.isDone() && milestone.completion().at().isAfter(weekAgo)) {
                    done++;
                }
            }
        }
        late.sort(Comparator.comparingInt(Line::workingDaysLeft));
        due.sort(Comparator.comparing(line -> line.milestone().due()));
        return new WeekSummary(today, sunday, late, due, figures(facts, units, today), done);
    }

    private static Line line(TaskLife life, Milestone milestone, OfficeFacts facts, LocalDate today) {
        return new Line(life.task(), milestone, ReminderRules.daysLeft(milestone.due(), facts, today));
    }

    private static List<FiguresOwed> figures(OfficeFacts facts, List<Unit> units, LocalDate today) {
        List<FiguresOwed> owed = new ArrayList<>();
        for (PeriodSheet sheet : facts.sheets()) {
            LocalDate due = facts.indicators().rules().window(sheet.period()).due();
            List<Owing> owing = units.stream()
                    .map(unit -> new Owing(unit.name(), sheet.owedBy(unit.id()).size()))
                    .filter(unit -> unit.figures() > 0)
                    .toList();
            if (!owing.isEmpty() && !due.isAfter(today.plusDays(FIGURES_DAYS_AHEAD))) {
                owed.add(new FiguresOwed(sheet.period(), due, owing));
            }
        }
        return owed;
    }

    /** The Monday of a day's week. */
    public static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
