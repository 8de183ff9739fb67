package nhacviec.core.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nhacviec.core.Books;
import nhacviec.core.Moment;
import nhacviec.core.calendar.WorkCalendar;
import nhacviec.core.indicator.Drafts;
import nhacviec.core.indicator.IndicatorService;
import nhacviec.core.indicator.PeriodSheet;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.staff.Absence;
import nhacviec.core.staff.Role;
import nhacviec.core.staff.Staff;
import nhacviec.core.staff.Unit;
import nhacviec.core.task.Acknowledgement;
import nhacviec.core.task.Extension;
import nhacviec.core.task.Milestone;
import nhacviec.core.task.Partners;
import nhacviec.core.task.Snooze;
import nhacviec.core.task.TaskLife;
import nhacviec.core.task.TaskNumber;
import nhacviec.core.task.TaskService;
import nhacviec.core.task.Tasks;

/**
 * What the reminder rules look at, read once for all people.
 *
 * @param knownSince when the plan was imported: nothing before it was anybody's to remind of
 * @param year the plan's year
 * @param sheets the periods of which figures may be owed and that are not closed, the older first
 */
public record OfficeFacts(
        List<Staff> people,
        List<TaskLife> tasks,
        List<PeriodSheet> sheets,
        List<Snooze> snoozes,
        Following following,
        WorkCalendar calendar,
        IndicatorService indicators,
        int year,
        int newestYear,
        Instant knownSince) {

    /**
     * How things are followed up.
     *
     * @param units to find those that a task's partner cell names
     * @param escalations the steps of what is late already
     * @param extensions the requests that wait for a decision
     * @param acknowledgements who has taken what on
     * @param drafted how many figures each person has answered and not sent for which unit
     * @param done every time during which a milestone counted as done
     * @param away in whose place somebody else hears the mornings
     * @param absences when somebody held another's post
     * @param vacant whether the office had a coordinator and none can be reached
     * @param joined the units that somebody has ever joined, also if everybody has moved on
     */
    public record Following(
            List<Unit> units,
            Map<Subject, Escalation> escalations,
            List<Extension> extensions,
            List<Acknowledgement> acknowledgements,
            Map<ReportingPeriod, List<Drafts.Waiting>> drafted,
            boolean vacant,
            Set<Long> joined,
            List<Tasks.Done> done,
            Set<Long> away,
            List<Absence> absences) {

        public static final Following NOTHING = new Following(
                List.of(), Map.of(), List.of(), List.of(), Map.of(), false, Set.of(), List.of(), Set.of(), List.of());

        public Following {
            units = List.copyOf(units);
            escalations = Map.copyOf(escalations);
            extensions = List.copyOf(extensions);
            acknowledgements = List.copyOf(acknowledgements);
            drafted = Map.copyOf(drafted);
            joined = Set.copyOf(joined);
            done = List.copyOf(done);
            away = Set.copyOf(away);
            absences = List.copyOf(absences);
        }

        /** The same on a day on which these figures are answered and not sent, and these people are away. */
        Following on(Map<ReportingPeriod, List<Drafts.Waiting>> answered, Set<Long> gone) {
            return new Following(
                    units, escalations, extensions, acknowledgements, answered, vacant, joined, done, gone, absences);
        }
    }

    public OfficeFacts {
        people = List.copyOf(people);
        tasks = List.copyOf(tasks);
        sheets = List.copyOf(sheets);
        snoozes = List.copyOf(snoozes);
    }

    /** Whether a person hears what is the coordinator's to hear: as one, or as a leader while none can be reached. */
    boolean coordinates(Staff person) {
        return person.role() == Role.COORDINATOR || person.role() == Role.LEADER && following.vacant();
    }

    /** Whether somebody else hears this person's mornings. */
    boolean isAway(Staff person) {
        return following.away().contains(person.id());
    }

    /** When a person took their post up again after another had held it; empty when nobody had. */
    Optional<Instant> backSince(Staff person) {
        return following.absences().stream()
                .filter(absence -> absence.staffId() == person.id() && absence.until() != null)
                .map(Absence::until)
                .max(Instant::compareTo);
    }

    /** Whether a unit had people here and none of them can be reached in it now; its tasks must not fall silent. */
    public boolean isDeserted(long unitId) {
        return everJoined(unitId) && !isManned(unitId);
    }

    private boolean isManned(long unitId) {
        return people.stream()
                .anyMatch(p -> p.belongsTo(unitId) && p.linkedAt() != null && p.state() == Staff.State.ACTIVE);
    }

    private boolean everJoined(long unitId) {
        return following.joined().contains(unitId)
                || people.stream().anyMatch(p -> p.belongsTo(unitId) && p.linkedAt() != null);
    }

    /** The units that had people and of which nobody can be reached now. */
    List<Unit> desertedUnits() {
        return following.units().stream().filter(unit -> isDeserted(unit.id())).toList();
    }

    /** The units that have work and of which nobody was ever with us. */
    List<Unit> unmannedUnits() {
        return following.units().stream()
                .filter(unit -> !everJoined(unit.id()) && hasWork(unit.id()))
                .toList();
    }

    /** Whether a unit leads something that is not done, or owes figures. */
    boolean hasWork(long unitId) {
        return tasks.stream()
                        .flatMap(life -> life.milestones().stream().filter(m -> m.isWaiting() || life.isWanted(m)))
                        .anyMatch(m -> m.unitId() == unitId)
                || sheets.stream().anyMatch(sheet -> !sheet.owedBy(unitId).isEmpty());
    }

    /** What a unit leads or owes that is due by today. */
    Pressing pressing(long unitId, LocalDate today) {
        List<Pressing.Figures> figures = sheets.stream()
                .filter(sheet ->
                        !indicators.rules().window(sheet.period()).due().isAfter(today))
                .filter(sheet -> !sheet.owedBy(unitId).isEmpty())
                .map(sheet -> new Pressing.Figures(
                        sheet.period(), sheet.owedBy(unitId).size()))
                .toList();
        return new Pressing(pressingTasks(unitId, today), figures);
    }

    private List<TaskNumber> pressingTasks(long unitId, LocalDate today) {
        return tasks.stream()
                .filter(life -> life.milestones().stream()
                        .anyMatch(m -> m.unitId() == unitId
                                && life.isWanted(m)
                                && !m.due().isAfter(today)
                                && !ReminderRules.isLapsed(m, today)))
                .map(life -> life.task().number())
                .toList();
    }

    private List<TaskNumber> lateTasks(Staff person, LocalDate today) {
        return tasks.stream()
                .filter(life -> person.belongsTo(life.unitId()))
                .filter(life -> snoozes.stream()
                        .noneMatch(snooze -> snooze.staffId() == person.id()
                                && snooze.task().equals(life.task().number())
                                && snooze.until().isAfter(today)))
                .filter(life -> life.milestones().stream()
                        .anyMatch(m -> m.isLate(today) && m.nature() != Milestone.Nature.CHECK_IN))
                .map(life -> life.task().number())
                .toList();
    }

    /** What of a person's unit is late and about which the person wants to hear. */
    Digest.AlsoLate late(Staff person, LocalDate today) {
        return new Digest.AlsoLate(lateTasks(person, today), lateFigures(person, today));
    }

    private List<Digest.LateFigures> lateFigures(Staff person, LocalDate today) {
        return sheets.stream()
                .filter(sheet -> indicators.rules().window(sheet.period()).due().isBefore(today))
                .flatMap(sheet -> person.units().stream()
                        .filter(unit -> !sheet.owedBy(unit.id()).isEmpty())
                        .map(unit -> new Digest.LateFigures(sheet.period(), unit)))
                .toList();
    }

    /** How many figures of a unit a person has answered for a period and not sent. */
    int drafted(Staff person, long unitId, ReportingPeriod period) {
        return following.drafted().getOrDefault(period, List.of()).stream()
                .filter(waiting -> waiting.staffId() == person.id() && waiting.unitId() == unitId)
                .mapToInt(Drafts.Waiting::answers)
                .sum();
    }

    /** Whether a unit of a person helps with a task that none of theirs leads. */
    boolean isPartner(Staff person, TaskLife life) {
        return !person.belongsTo(life.unitId()) && person.units().stream().anyMatch(unit -> isPartner(unit.id(), life));
    }

    /** Whether a unit helps with a task that another unit leads. */
    boolean isPartner(long unitId, TaskLife life) {
        return life.unitId() != unitId
                && !life.task().partners().isEmpty()
                && Partners.of(life.task(), following.units()).contains(unitId);
    }

    /** Reads the facts; empty while there is no plan. */
    public static Optional<OfficeFacts> read(
            Books books, TaskService tasks, IndicatorService indicators, WorkCalendar calendar, Moment now) {
        return new OfficeReading(books, tasks, indicators).at(calendar, now);
    }
}
