package nhacviec.core.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nhacviec.core.Books;
import nhacviec.core.Moment;
import nhacviec.core.indicator.IndicatorService;
import nhacviec.core.indicator.ReportPeriod;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.indicator.UnitPeriod;
import nhacviec.core.staff.Role;
import nhacviec.core.staff.Staff;
import nhacviec.core.task.Milestone;
import nhacviec.core.task.Task;
import nhacviec.core.task.TaskLife;
import nhacviec.core.task.TaskNumber;
import nhacviec.core.task.TaskService;

/**
 * What a person has to have done by which day, for a calendar: the open milestones of their units, the figures that these owe, and
 * for who answers to the level above the office's reports. Of leaders everything is theirs. What is done is not in it.
 */
public final class Deadlines {

    /** Version numbers of a calendar's entries count minutes from here; they only ever grow. */
    private static final long EPOCH_SECONDS =
            LocalDate.of(2020, 1, 1).atTime(LocalTime.MIDNIGHT).toEpochSecond(ZoneOffset.UTC);

    private final TaskService tasks;
    private final IndicatorService indicators;
    private final Supplier<WorkCalendar> calendar;

    public Deadlines(TaskService tasks, IndicatorService indicators, Supplier<WorkCalendar> calendar) {
        this.tasks = tasks;
        this.indicators = indicators;
        this.calendar = calendar;
    }

    /**
     * One day on which something is due.
     *
     * @param key names it for good, also when its day or its words change
     * @param title a line, such as "Việc 7: Rà soát văn bản"
     * @param remindOn the mornings on which a calendar program reminds of it, in order
     * @param since since when it has been as it is
     * @param monthsApart 3 where it comes again each quarter; 0 for once
     * @param last the day on which it comes for the last time
     */
    public record Deadline(
            String key,
            LocalDate due,
            String title,
            String details,
            List<LocalDate> remindOn,
            Instant since,
            int monthsApart,
            LocalDate last) {

        public Deadline {
            remindOn = List.copyOf(remindOn);
        }

        /** The same on another of its days. */
        public Deadline on(LocalDate day) {
            return new Deadline(key, day, title, details, remindOn, since, 0, day);
        }

        /** Grows with each change of the entry. */
        public int version() {
            return (int) Math.max(0, (since.getEpochSecond() - EPOCH_SECONDS) / 60);
        }
    }

    /** Everything that is due from a person, the nearest first; what is late comes before. */
    public List<Deadline> of(Books books, Staff person, Moment now) {
        List<Deadline> all = new ArrayList<>();
        Map<TaskNumber, Instant> known = books.tasks().knownSince();
        for (TaskLife life : tasks.lives(books)) {
            life.milestones().stream()
                    .filter(m -> m.isOpen() && isTheirs(person, m.unitId()) && !isOver(m, now))
                    .map(m -> deadline(life.task(), m, known.get(life.task().number())))
                    .forEach(all::add);
        }
        books.plans().newest().ifPresent(plan -> {
            books.plans()
                    .ofYear(plan.year() - 1)
                    .ifPresent(past -> figures(books, person, past.year(), past.importedAt(), now, all));
            figures(books, person, plan.year(), plan.importedAt(), now, all);
            if (person.role().seesWholeOffice()) {
                reports(plan.year(), plan.importedAt(), all);
            }
        });
        all.sort(Comparator.comparing(Deadline::due).thenComparing(Deadline::key));
        return all;
    }

    private static boolean isTheirs(Staff person, long unitId) {
        return person.role() == Role.LEADER || person.unit().id() == unitId;
    }

    /** A check-in lapses when its day has passed. */
    private static boolean isOver(Milestone milestone, Moment now) {
        return milestone.nature() == Milestone.Nature.CHECK_IN
                && milestone.due().isBefore(now.today());
    }

    private Deadline deadline(Task task, Milestone milestone, Instant known) {
        String label = milestone.label().isEmpty() ? "" : " (" + milestone.label() + ")";
        String product = milestone.product().isEmpty() ? String.join("; ", task.products()) : milestone.product();
        Instant since = known != null && known.isAfter(milestone.knownSince()) ? known : milestone.knownSince();
        return once(
                "milestone-" + milestone.id(),
                milestone.due(),
                "Việc " + task.number() + ": " + task.shortName() + label,
                task.name() + "\nChủ trì: " + task.lead() + "\nSản phẩm: " + product + "\nThời gian trong kế hoạch: "
                        + task.timeText() + "\nBáo xong: nhắn bot /xong " + task.number(),
                since);
    }

    private Deadline once(String key, LocalDate due, String title, String details, Instant since) {
        return new Deadline(key, due, title, details, mornings(due), since, 0, due);
    }

    /** Three working days before, and the last working day on which it can still be done in time. */
    private List<LocalDate> mornings(LocalDate due) {
        LocalDate last = calendar.get().lastWorkingDayOnOrBefore(due);
        return List.of(calendar.get().minusWorkingDays(last, 3), last);
    }

    private void figures(Books books, Staff person, int year, Instant since, Moment now, List<Deadline> all) {
        for (int quarter = 1; quarter <= 4; quarter++) {
            ReportingPeriod period = new ReportingPeriod(year, quarter);
            LocalDate due = indicators.rules().window(period).due();
            for (UnitPeriod unit : indicators.unitPeriods(books, period, now)) {
                if (isTheirs(person, unit.unit().id())
                        && !unit.isComplete()
                        && unit.state() != UnitPeriod.State.LOCKED) {
                    all.add(once(
                            "figures-" + period.code() + "-" + unit.unit().id(),
                            due,
                            "Số liệu " + period.vietnamese() + ": "
                                    + unit.unit().shortName(),
                            "Còn " + unit.owed() + "/" + unit.asked() + " chỉ tiêu của "
                                    + unit.unit().name() + ".\nNhập số liệu: nhắn bot /sl",
                            since));
                }
            }
        }
    }

    /** The reports of the year; a single entry that comes again where their days are the same in each quarter. */
    private void reports(int year, Instant since, List<Deadline> all) {
        List<LocalDate> days = List.of("-Q1", "-H1", "-Q3", "-Y").stream()
                .flatMap(code -> ReportPeriod.ofCode(year + code).stream())
                .flatMap(period -> indicators.rules().provinceDue(period).stream())
                .toList();
        if (days.isEmpty()) {
            return;
        }
        LocalDate first = days.get(0);
        boolean regular = true;
        for (int i = 0; i < days.size(); i++) {
            regular &= days.get(i).equals(first.plusMonths(3L * i));
        }
        if (regular && days.size() > 1) {
            all.add(new Deadline(
                    "reports-" + year,
                    first,
                    REPORT,
                    REPORT_DETAILS,
                    mornings(first),
                    since,
                    3,
                    days.get(days.size() - 1)));
            return;
        }
        days.forEach(day -> all.add(once("report-" + day, day, REPORT, REPORT_DETAILS, since)));
    }

    private static final String REPORT = "Báo cáo cải cách hành chính định kỳ";
    private static final String REPORT_DETAILS =
            "Quý I, 6 tháng, quý III và năm, theo ngày nộp của tỉnh.\nLập báo cáo: nhắn bot /baocao";
}
