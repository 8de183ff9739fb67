package nhacviec.admin;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import nhacviec.core.Bookkeeping;
import nhacviec.core.Books;
import nhacviec.core.Moment;
import nhacviec.core.audit.AuditTrail;
import nhacviec.core.audit.HandledRequests;
import nhacviec.core.calendar.CalendarDays;
import nhacviec.core.calendar.CalendarFeeds;
import nhacviec.core.calendar.DayNotice;
import nhacviec.core.chat.ChatGroups;
import nhacviec.core.chat.Dialogues;
import nhacviec.core.chat.Inbox;
import nhacviec.core.indicator.Drafts;
import nhacviec.core.indicator.Indicators;
import nhacviec.core.indicator.Periods;
import nhacviec.core.indicator.Reporters;
import nhacviec.core.plan.Plan;
import nhacviec.core.plan.PlanRows;
import nhacviec.core.plan.PlanUploads;
import nhacviec.core.plan.Plans;
import nhacviec.core.reminder.Deliveries;
import nhacviec.core.reminder.Escalation;
import nhacviec.core.reminder.Occasion;
import nhacviec.core.reminder.Reminder;
import nhacviec.core.reminder.ReminderAudit;
import nhacviec.core.reminder.ReminderPolicy;
import nhacviec.core.reminder.Reminders;
import nhacviec.core.reminder.Subject;
import nhacviec.core.staff.AccessKeys;
import nhacviec.core.staff.Actings;
import nhacviec.core.staff.Actor;
import nhacviec.core.staff.Handovers;
import nhacviec.core.staff.PersonalData;
import nhacviec.core.staff.StaffDirectory;
import nhacviec.core.task.Extensions;
import nhacviec.core.task.Tasks;

/** The office's books in memory, one reader or writer at a time. */
final class FakeBooks implements Books, Bookkeeping, Plans, AuditTrail, Reminders, CalendarDays {

    final FakeTasks fakeTasks = new FakeTasks();
    final FakeIndicators fakeIndicators = new FakeIndicators();
    final FakeAccessKeys fakeAccess = new FakeAccessKeys();
    final FakeStaff fakeStaff = new FakeStaff();
    final FakePeriods fakePeriods = new FakePeriods();
    final FakeReporters fakeReporters = new FakeReporters();
    final FakeExtensions fakeExtensions = new FakeExtensions();
    final FakeDeliveries fakeDeliveries = new FakeDeliveries();
    final List<Change> changes = new ArrayList<>();
    final List<Reminder> given = new ArrayList<>();
    Plans.OnRecord onRecord;

    @Override
    public synchronized <T> T read(Function<Books, T> look) {
        return look.apply(this);
    }

    @Override
    public synchronized <T> T write(Function<Books, T> change) {
        return change.apply(this);
    }

    @Override
    public void attempt(Books books, Consumer<Books> part) {
        part.accept(books);
    }

    @Override
    public Books underPlanOf(int year) {
        return this;
    }

    @Override
    public Books at(Moment then) {
        return this;
    }

    @Override
    public Books withFiguresOf(int year) {
        return this;
    }

    @Override
    public Plans plans() {
        return this;
    }

    @Override
    public PlanUploads planUploads() {
        throw new UnsupportedOperationException("no plan is sent by chat here");
    }

    @Override
    public HandledRequests requests() {
        throw new UnsupportedOperationException("no request carries a key here");
    }

    @Override
    public Tasks tasks() {
        return fakeTasks;
    }

    @Override
    public Extensions extensions() {
        return fakeExtensions;
    }

    @Override
    public Periods periods() {
        return fakePeriods;
    }

    @Override
    public Drafts drafts() {
        return new NoDrafts();
    }

    @Override
    public Reporters reporters() {
        return fakeReporters;
    }

    @Override
    public ChatGroups groups() {
        return new NoGroups();
    }

    @Override
    public Indicators indicators() {
        return fakeIndicators;
    }

    @Override
    public StaffDirectory staff() {
        return fakeStaff;
    }

    @Override
    public AccessKeys access() {
        return fakeAccess;
    }

    @Override
    public Reminders reminders() {
        return this;
    }

    @Override
    public Map<Subject, Escalation> escalations() {
        return Map.of();
    }

    @Override
    public void begin(Subject.OfMilestone late, Escalation steps, Instant at) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void atWork(Instant now) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<AtWork> timesAtWork() {
        return List.of();
    }

    @Override
    public void begin(Subject.OfFiguresOf late, Escalation steps, Instant at) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Policy> policies() {
        return List.of();
    }

    @Override
    public void adopt(ReminderPolicy policy, Instant at) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Deliveries deliveries() {
        return fakeDeliveries;
    }

    @Override
    public Inbox inbox() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Handovers handovers() {
        return new NoHandovers();
    }

    @Override
    public PersonalData personalData() {
        return new FakePersonalData();
    }

    @Override
    public Actings actings() {
        return new NoActings();
    }

    @Override
    public Dialogues dialogues() {
        return new NoDialogues();
    }

    @Override
    public CalendarDays calendar() {
        return this;
    }

    @Override
    public List<Change> search(Search search, long beforeId, int limit) {
        return newest(beforeId, Integer.MAX_VALUE).stream()
                .filter(change -> search.kind() == null || change.action().startsWith(search.kind() + "."))
                .filter(change -> search.subject() == null
                        || change.subject().equals(search.subject())
                        || change.subject().startsWith(search.subject() + " ("))
                .filter(change -> search.since() == null || !change.at().isBefore(search.since()))
                .filter(change -> search.until() == null || change.at().isBefore(search.until()))
                .limit(limit)
                .toList();
    }

    @Override
    public CalendarFeeds feeds() {
        return new FakeFeeds();
    }

    @Override
    public AuditTrail audit() {
        return this;
    }

    @Override
    public Optional<OnRecord> inForce() {
        return Optional.ofNullable(onRecord);
    }

    @Override
    public Optional<OnRecord> newest() {
        return inForce();
    }

    @Override
    public Optional<OnRecord> ofYear(int year) {
        return inForce().filter(plan -> plan.year() == year);
    }

    @Override
    public List<OnRecord> all() {
        return inForce().stream().toList();
    }

    @Override
    public List<Plan.Section> sections() {
        return List.of(new Plan.Section("I", "CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH"));
    }

    @Override
    public List<Plan.UnitGroup> unitGroups() {
        return List.of();
    }

    @Override
    public PlanRows rows(long planId) {
        Plan plan = new Plan(
                2024, "", "", new Plan.Decision("", null, ""), List.of(), List.of(), List.of(), List.of(), List.of());
        return (PlanRows) Proxy.newProxyInstance(
                PlanRows.class.getClassLoader(), new Class<?>[] {PlanRows.class}, (rows, method, given) -> {
                    if (method.getName().equals("asImported")) {
                        return plan;
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    @Override
    public long store(Plan plan, String fingerprint, Instant now) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void record(Actor actor, Instant at, String action, String subject, String before, String after) {
        changes.add(new Change(
                changes.size() + 1L,
                at,
                actor.staffId(),
                actor.name(),
                actor.source(),
                action,
                subject,
                before,
                after));
    }

    @Override
    public List<Change> of(Collection<String> actions) {
        return changes.stream()
                .filter(change -> actions.contains(change.action()))
                .toList();
    }

    @Override
    public List<Change> newest(long beforeId, int limit) {
        return changes.stream()
                .filter(change -> change.id() < beforeId)
                .sorted(Comparator.comparingLong(Change::id).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public List<Sealed> between(Instant from, Instant to) {
        return changes.stream()
                .filter(change -> !change.at().isBefore(from) && change.at().isBefore(to))
                .map(change -> new Sealed(change, "hash" + change.id()))
                .toList();
    }

    @Override
    public Optional<Long> firstBroken() {
        return Optional.empty();
    }

    @Override
    public Set<Long> morningsHeld(LocalDate day) {
        return Set.of();
    }

    @Override
    public List<ReminderAudit.Held> mornings() {
        return List.of();
    }

    @Override
    public boolean holdMorning(long staffId, LocalDate day, Instant at) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Set<String> recordedFor(long staffId) {
        return Set.of();
    }

    @Override
    public boolean record(long staffId, Subject subject, Occasion occasion, boolean late, Long deliveryId, Instant at) {
        return given.add(new Reminder(
                given.size() + 1L, staffId, subject, occasion.code(), occasion.on(), late, deliveryId, at));
    }

    @Override
    public void carryOver(long fromDelivery, long toDelivery) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Reminder> saidBy(long deliveryId) {
        return List.of();
    }

    @Override
    public List<Reminder> between(Instant from, Instant to, int limit) {
        return given.stream()
                .filter(r -> !r.recordedAt().isBefore(from) && r.recordedAt().isBefore(to))
                .sorted(Comparator.comparingLong(Reminder::id).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public Map<LocalDate, Boolean> changed() {
        return Map.of(LocalDate.of(2024, 5, 4), true);
    }

    @Override
    public List<ChangedDay> changes() {
        return List.of();
    }

    @Override
    public java.util.Set<Long> waiting() {
        return java.util.Set.of();
    }

    @Override
    public void knows(long staffId, java.time.LocalDate day) {}

    @Override
    public java.util.Set<Long> heard(LocalDate day, boolean worked) {
        return java.util.Set.of();
    }

    @Override
    public boolean tell(long staffId, LocalDate day, boolean worked, String reason, Instant now) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<DayNotice> untold(long staffId) {
        return List.of();
    }

    @Override
    public List<DayNotice> toldBy(long deliveryId) {
        return List.of();
    }

    @Override
    public void told(List<DayNotice> notices, long deliveryId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void followFile(LocalDate day, boolean worked, String reason, Instant at) {
        throw new UnsupportedOperationException("no calendar file here");
    }

    @Override
    public void change(LocalDate day, boolean worked, String reason, Instant at) {
        throw new UnsupportedOperationException();
    }
}
