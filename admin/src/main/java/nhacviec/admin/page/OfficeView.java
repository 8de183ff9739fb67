package nhacviec.admin.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nhacviec.admin.AdminOffice;
import nhacviec.admin.Health;
import nhacviec.core.Books;
import nhacviec.core.Moment;
import nhacviec.core.audit.AuditTrail.Change;
import nhacviec.core.indicator.IndicatorService;
import nhacviec.core.indicator.OfficePeriod;
import nhacviec.core.indicator.PeriodSheet;
import nhacviec.core.indicator.ReportPeriod;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.plan.Plans;
import nhacviec.core.reminder.Delivery;
import nhacviec.core.staff.Invitation;
import nhacviec.core.staff.Staff;
import nhacviec.core.staff.Succession;
import nhacviec.core.staff.Unit;
import nhacviec.core.task.Extension;
import nhacviec.core.task.Milestone;
import nhacviec.core.task.TaskLife;

/**
 * The office at a glance, read at one go.
 *
 * @param sheets the period collected now, after the one before it while that is still owed
 * @param reports the periods that have begun, of every plan on record
 * @param reportNotice what has to be said of the letterhead before anybody signs a report
 * @param troubles the newest messages that were refused or whose outcome is unknown
 */
record OfficeView(
        Moment now,
        Optional<String> rehearsal,
        Optional<Plans.OnRecord> plan,
        List<Unit> units,
        List<TaskLine> tasks,
        List<Sheet> sheets,
        List<ReportPeriod> reports,
        Optional<String> reportNotice,
        List<Staff> people,
        List<Invitation> openInvitations,
        Map<Delivery.State, Long> messages,
        List<Delivery> troubles,
        List<Change> changes,
        Health health,
        List<String> settingsMistakes,
        List<Extension> extensions) {

    private static final int TROUBLES = 8;
    private static final int CHANGES = 12;
    private static final int DAYS_OF_GRACE = 31;

    /**
     * A task and how it stands.
     *
     * @param milestone the one that counts now: the first late one, else the one at hand; null when all is done
     * @param workingDays until it is due, negative when late; null without a date
     */
    record TaskLine(TaskLife life, TaskLife.State state, Milestone milestone, Integer workingDays, String unit) {}

    /** A period's figures, how far each unit is with them, and the day on which they are owed. */
    record Sheet(PeriodSheet sheet, OfficePeriod office, LocalDate due) {
        long owed() {
            return sheet.lines().stream()
                    .flatMap(line -> line.given().keySet().stream().filter(unit -> line.isOwedBy(unit.id())))
                    .count();
        }
    }

    static OfficeView of(AdminOffice office) {
        Moment now = office.now();
        Health health = office.health();
        return office.books().read(books -> read(office, books, now, health));
    }

    private static OfficeView read(AdminOffice office, Books books, Moment now, Health health) {
        List<Unit> units = books.staff().units();
        Optional<Plans.OnRecord> plan = books.plans().inForce();
        List<Delivery> troubles = new ArrayList<>();
        for (Delivery.State state : List.of(Delivery.State.REFUSED, Delivery.State.UNKNOWN)) {
            troubles.addAll(books.deliveries().newest(state, Long.MAX_VALUE, TROUBLES));
        }
        troubles.sort(Comparator.comparingLong(Delivery::id).reversed());
        return new OfficeView(
                now,
                office.rehearsalNotice(),
                plan,
                new Succession(units).current(),
                office.tasks().lives(books).stream()
                        .map(life -> line(office, life, units, now))
                        .toList(),
                sheets(office.indicators(), books, plan, now),
                books.plans().all().stream()
                        .flatMap(one -> reports(office.indicators(), one.year(), now))
                        .toList(),
                office.reports().notice(),
                books.staff().all(),
                books.staff().invitations().stream()
                        .filter(invitation -> invitation.usedAt() == null && !invitation.isExpired(now.at()))
                        .toList(),
                books.deliveries().countByState(),
                List.copyOf(troubles.subList(0, Math.min(troubles.size(), TROUBLES))),
                books.audit().newest(Long.MAX_VALUE, CHANGES),
                health,
                office.settingsMistakes(),
                books.extensions().waiting());
    }

    private static TaskLine line(AdminOffice office, TaskLife life, List<Unit> units, Moment now) {
        Milestone milestone = life.milestones().stream()
                .filter(m -> m.isLate(now.today()))
                .findFirst()
                .or(() -> life.atHand(now.today()).filter(m -> !m.isDone()))
                .orElse(null);
        Integer days = milestone == null || milestone.due() == null
                ? null
                : Integer.valueOf(office.calendar().workingDaysBetween(now.today(), milestone.due()));
        String unit = units.stream()
                .filter(known -> known.id() == life.unitId())
                .map(Unit::name)
                .findFirst()
                .orElse(life.task().lead());
        return new TaskLine(life, office.tasks().state(life, now.today()), milestone, days, unit);
    }

    private static List<Sheet> sheets(
            IndicatorService indicators, Books books, Optional<Plans.OnRecord> plan, Moment now) {
        List<Sheet> sheets = new ArrayList<>();
        ReportingPeriod current = indicators.rules().collectedOn(now.today());
        ReportingPeriod last = current.previous();
        LocalDate lastDue = indicators.rules().window(last).due();
        boolean inPlan = plan.map(p -> p.year() <= last.year()).orElse(false);
        if (inPlan && !now.today().isAfter(lastDue.plusDays(DAYS_OF_GRACE))) {
            Sheet before = sheet(indicators, books, last, now);
            if (before.owed() > 0) {
                sheets.add(before);
            }
        }
        sheets.add(sheet(indicators, books, current, now));
        return List.copyOf(sheets);
    }

    private static Sheet sheet(IndicatorService indicators, Books books, ReportingPeriod period, Moment now) {
        return new Sheet(
                indicators.sheet(books, period),
                indicators.officePeriod(books, ReportPeriod.of(period), now),
                indicators.rules().window(period).due());
    }

    /** The periods of a plan's year that have begun. */
    private static Stream<ReportPeriod> reports(IndicatorService indicators, int year, Moment now) {
        return Arrays.stream(ReportPeriod.Span.values())
                .map(span -> new ReportPeriod(year, span))
                .filter(period -> {
                    List<ReportingPeriod> quarters = period.quarters();
                    LocalDate begins = indicators
                            .rules()
                            .window(quarters.get(quarters.size() - 1))
                            .from();
                    return !begins.isAfter(now.today());
                });
    }

    long count(TaskLife.State state) {
        return tasks.stream().filter(task -> task.state() == state).count();
    }
}
