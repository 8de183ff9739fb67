package nhacviec.storage.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nhacviec.core.plan.DueDate;
import nhacviec.core.task.Acknowledgement;
import nhacviec.core.task.Completion;
import nhacviec.core.task.Evidence;
import nhacviec.core.task.Milestone;
import nhacviec.core.task.Milestone.Nature;
import nhacviec.core.task.ProvingDocument;
import nhacviec.core.task.Snooze;
import nhacviec.core.task.Task;
import nhacviec.core.task.TaskNumber;
import nhacviec.core.task.Tasks;
import nhacviec.storage.Row;
import nhacviec.storage.plan.OpenPlans;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The tasks that are worked on, their milestones and completions. */
public final class JdbiTasks implements Tasks {

    private static final String MILESTONE = """
            select m.*, %s as number, %s as in_view_since, c.id as completion_id, c.staff_id as done_by, s.name as done_by_name, c.at, c.done_on,
                   c.document, c.document_date, c.note
            from milestone m
            join task t on t.id = m.task_id
            left join completion c on c.milestone_id = m.id and c.taken_back_at is null
            left join staff s on s.id = c.staff_id
            """;

    private final Handle handle;

    private final TasksInView view;

    /** What is in view now. */
    private final String inView;

    private final String milestone;
    private final String milestoneInView;
    private final String milestoneKnown;

    public JdbiTasks(Handle handle, OpenPlans open) {
        this.handle = handle;
        this.view = new TasksInView(open);
        this.inView = " " + view.inPlan() + " and t.withdrawn_at is null";
        this.milestone = MILESTONE.formatted(view.number(), view.knownSince("m.known_since"));
        this.milestoneInView = milestone + " where" + inView + " and m.withdrawn_at is null";
        this.milestoneKnown = milestone + " where " + view.known() + " and m.withdrawn_at is null";
    }

    @Override
    public List<Task> all() {
        return handle.createQuery(task() + inView + " order by " + view.order())
                .map((row, context) -> TaskColumns.inView(row))
                .list();
    }

    @Override
    public Optional<Task> find(TaskNumber number) {
        return handle.createQuery(task() + " " + view.of(number))
                .bind("number", number.inPlan())
                .map((row, context) -> TaskColumns.inView(row))
                .findOne();
    }

    private String task() {
        return "select t.*, " + view.year() + " as of_year from task t where";
    }

    @Override
    public List<Milestone> milestones() {
        return milestones(handle.createQuery(milestoneInView + " order by " + view.order() + ", m.position"));
    }

    @Override
    public List<Milestone> milestonesOf(TaskNumber number) {
        return milestones(handle.createQuery(
                        milestone + " where " + view.of(number) + " and m.withdrawn_at is null order by m.position")
                .bind("number", number.inPlan()));
    }

    @Override
    public Optional<Milestone> milestone(long id) {
        return milestones(handle.createQuery(milestoneKnown + " and m.id = :id").bind("id", id)).stream()
                .findFirst();
    }

    @Override
    public Optional<Milestone> milestoneOfCompletion(long completionId) {
        return milestones(handle.createQuery(milestoneKnown + " and c.id = :id").bind("id", completionId)).stream()
                .findFirst();
    }

    private List<Milestone> milestones(Query query) {
        Map<Long, List<String>> files = handle
                .createQuery("select completion_id, file_id from completion_file order by id")
                .map((row, context) -> Map.entry(row.getLong("completion_id"), row.getString("file_id")))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        Map<Long, List<ProvingDocument>> further = new CompletionDocuments(handle).further();
        return query.map((row, context) -> milestone(row, files, further)).list();
    }

    private static Milestone milestone(
            ResultSet row, Map<Long, List<String>> files, Map<Long, List<ProvingDocument>> further)
            throws SQLException {
        Long completionId = Row.number(row, "completion_id");
        Completion completion = completionId == null
                ? null
                : new Completion(
                        completionId,
                        row.getLong("id"),
                        Row.number(row, "done_by"),
                        row.getString("done_by_name"),
                        Row.instant(row, "at"),
                        Row.date(row, "done_on"),
                        CompletionDocuments.all(
                                new ProvingDocument(row.getString("document"), Row.date(row, "document_date")),
                                further.getOrDefault(completionId, List.of())),
                        files.getOrDefault(completionId, List.of()),
                        row.getString("note"));
        return new Milestone(
                row.getLong("id"),
                new TaskNumber(row.getString("number")),
                row.getInt("position"),
                row.getLong("unit_id"),
                Nature.valueOf(row.getString("nature")),
                row.getString("label"),
                row.getString("product"),
                Row.date(row, "due"),
                Row.instant(row, "in_view_since"),
                completion);
    }

    @Override
    public Optional<Completion> complete(long milestoneId, Long staffId, Instant at, LocalDate on, Evidence evidence) {
        List<ProvingDocument> documents = evidence.documents();
        ProvingDocument first = documents.isEmpty() ? ProvingDocument.NONE : documents.get(0);
        int recorded = handle.createUpdate(
                        "insert into completion (milestone_id, staff_id, at, done_on, document, document_date, note)"
                                + " select m.id, :staff, :at, :on, :document, :date, :note from milestone m"
                                + " join task t on t.id = m.task_id where m.id = :milestone and m.withdrawn_at is null"
                                + " and " + view.known() + " on conflict do nothing")
                .bind("milestone", milestoneId)
                .bind("staff", staffId)
                .bind("at", at.toEpochMilli())
                .bind("on", Row.text(on))
                .bind("document", first.number())
                .bind("date", Row.text(first.date()))
                .bind("note", evidence.note())
                .execute();
        if (recorded != 1) {
            return Optional.empty();
        }
        long id = milestone(milestoneId).orElseThrow().completion().id();
        documents.stream().skip(1).forEach(document -> addFurtherDocument(id, document, at));
        return milestone(milestoneId).map(Milestone::completion);
    }

    @Override
    public boolean takeBack(long completionId, Long staffId, Instant at, String reason) {
        return handle.createUpdate("""
                                update completion set taken_back_at = :at, taken_back_by = :staff, reason = :reason
                                where id = :id and taken_back_at is null
                                """)
                        .bind("at", at.toEpochMilli())
                        .bind("staff", staffId)
                        .bind("reason", reason)
                        .bind("id", completionId)
                        .execute()
                == 1;
    }

    @Override
    public List<Done> everDone() {
        return done("""
                select c.milestone_id, c.at, c.taken_back_at from completion c
                join milestone m on m.id = c.milestone_id join task t on t.id = m.task_id
                where %s
                order by c.id
                """);
    }

    @Override
    public List<Done> everSettled() {
        return done("""
                select settled.id as milestone_id, c.at, c.taken_back_at from completion c
                join milestone m on m.id = c.milestone_id join task t on t.id = m.task_id
                join milestone settled on settled.id = m.id
                  or m.nature = 'CLOSING' and settled.task_id = m.task_id and settled.nature = 'CHECK_IN'
                where %s
                order by c.id, settled.id
                """);
    }

    private List<Done> done(String sql) {
        return handle.createQuery(sql.formatted(view.inPlan()))
                .map((row, context) -> new Done(
                        row.getLong("milestone_id"), Row.instant(row, "at"), Row.instant(row, "taken_back_at")))
                .list();
    }

    @Override
    public List<TakenBack> takenBack() {
        Map<Long, Instant> when = handle
                .createQuery("select id, taken_back_at from completion where taken_back_at is not null")
                .map((row, context) -> Map.entry(row.getLong("id"), Row.instant(row, "taken_back_at")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return milestones(handle.createQuery(
                        milestoneInView.replace("c.taken_back_at is null", "c.taken_back_at is not null")
                                + " and c.id is not null order by c.id"))
                .stream()
                .map(Milestone::completion)
                .map(completion -> new TakenBack(completion, when.get(completion.id())))
                .toList();
    }

    @Override
    public boolean addDocument(long completionId, LocalDate on, ProvingDocument document) {
        return new CompletionDocuments(handle).setFirst(completionId, on, document);
    }

    @Override
    public boolean setNote(long completionId, String note) {
        return handle.createUpdate("update completion set note = :note where id = :id and taken_back_at is null")
                        .bind("note", note)
                        .bind("id", completionId)
                        .execute()
                == 1;
    }

    @Override
    public void addFurtherDocument(long completionId, ProvingDocument document, Instant at) {
        new CompletionDocuments(handle).add(completionId, document, at);
    }

    @Override
    public void keepNewestDocument(long completionId) {
        new CompletionDocuments(handle).keepNewest(completionId);
    }

    @Override
    public boolean addFile(long completionId, String fileId, String fileName) {
        return handle.createUpdate("""
                                insert into completion_file (completion_id, file_id, file_name)
                                select id, :file, :name from completion where id = :id and taken_back_at is null
                                on conflict do nothing
                                """)
                        .bind("file", fileId)
                        .bind("name", fileName)
                        .bind("id", completionId)
                        .execute()
                == 1;
    }

    @Override
    public boolean removeFile(long completionId, String fileId) {
        return handle.createUpdate("delete from completion_file where completion_id = :id and file_id = :file"
                                + " and exists (select 1 from completion where id = :id and taken_back_at is null)")
                        .bind("id", completionId)
                        .bind("file", fileId)
                        .execute()
                == 1;
    }

    @Override
    public boolean removeDocument(long completionId, String number, LocalDate on) {
        return new CompletionDocuments(handle).remove(completionId, number, on);
    }

    @Override
    public Optional<Completion> lastTakenBack(long milestoneId) {
        return milestones(handle.createQuery(milestone.replace("c.taken_back_at is null", """
                                c.id = (select max(id) from completion
                                        where milestone_id = :milestone and taken_back_at is not null
                                          and (document <> ''
                                               or exists (select 1 from completion_document d where d.completion_id = completion.id)
                                               or exists (select 1 from completion_file f where f.completion_id = completion.id)))""")
                                + " where " + view.known() + " and m.withdrawn_at is null and m.id = :milestone")
                        .bind("milestone", milestoneId))
                .stream()
                .filter(Milestone::isDone)
                .map(Milestone::completion)
                .findFirst();
    }

    @Override
    public void setDue(long milestoneId, LocalDate due, Instant now) {
        int changed = handle.createUpdate("update milestone set due = :due, known_since = :now where id = :id")
                .bind("due", Row.text(due))
                .bind("now", now.toEpochMilli())
                .bind("id", milestoneId)
                .execute();
        if (changed != 1) {
            throw new IllegalArgumentException("no milestone " + milestoneId);
        }
    }

    @Override
    public void withdraw(long milestoneId) {
        boolean hasHistory = handle.createQuery("""
                                select exists (select 1 from completion where milestone_id = :id)
                                    or exists (select 1 from extension where milestone_id = :id)
                                """)
                .bind("id", milestoneId)
                .mapTo(Boolean.class)
                .one();
        if (hasHistory) {
            // It was done once and taken back, or more time was asked for: that stays, so it waits without a date.
            setDue(milestoneId, null, Instant.EPOCH);
            return;
        }
        for (String table : List.of("acknowledgement", "escalation")) {
            handle.createUpdate("delete from " + table + " where milestone_id = :id")
                    .bind("id", milestoneId)
                    .execute();
        }
        handle.createUpdate("delete from milestone where id = :id")
                .bind("id", milestoneId)
                .execute();
    }

    @Override
    public void confirm(TaskNumber task) {
        handle.createUpdate("update task set needs_confirmation = 0 where id in (select t.id from task t where "
                        + view.of(task) + ")")
                .bind("number", task.inPlan())
                .execute();
    }

    @Override
    public Map<TaskNumber, Instant> knownSince() {
        return handle
                .createQuery("select " + view.number() + " as number, " + view.knownSince("t.known_since")
                        + " as in_view_since from task t where" + inView)
                .map((row, context) ->
                        Map.entry(new TaskNumber(row.getString("number")), Row.instant(row, "in_view_since")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public void addMilestone(TaskNumber task, Nature nature, String label, LocalDate due, Instant now) {
        Map.Entry<Long, Long> row = handle.createQuery("select t.id, t.lead_unit_id from task t where " + view.of(task))
                .bind("number", task.inPlan())
                .map((r, context) -> Map.entry(r.getLong("id"), r.getLong("lead_unit_id")))
                .one();
        new TaskRows(handle).milestone(row.getKey(), row.getValue(), nature, DueDate.labelled(label, due), now);
    }

    @Override
    public int handOver(long fromUnit, long toUnit, Instant now) {
        handle.createUpdate("update milestone set unit_id = :to where unit_id = :from and task_id in"
                        + " (select t.id from task t where" + inView + ")")
                .bind("to", toUnit)
                .bind("from", fromUnit)
                .execute();
        return handle.createUpdate("update task set lead_unit_id = :to, known_since = :now where lead_unit_id = :from"
                        + " and id in (select t.id from task t where" + inView + ")")
                .bind("to", toUnit)
                .bind("from", fromUnit)
                .bind("now", now.toEpochMilli())
                .execute();
    }

    @Override
    public void letGo(TaskNumber task, Long staffId, String reason, Instant at) {
        int kept = handle.createUpdate("insert into task_let_go (task_id, staff_id, at, reason)"
                        + " select t.id, :staff, :at, :reason from task t where " + view.of(task))
                .bind("staff", staffId)
                .bind("at", at.toEpochMilli())
                .bind("reason", reason)
                .bind("number", task.inPlan())
                .execute();
        if (kept != 1) {
            throw new IllegalArgumentException("no task " + task);
        }
    }

    @Override
    public boolean isLetGo(TaskNumber task) {
        return handle.createQuery("select exists (select 1 from task_let_go g join task t on t.id = g.task_id where "
                        + view.of(task) + " and g.taken_up_at is null)")
                .bind("number", task.inPlan())
                .mapTo(Boolean.class)
                .one();
    }

    @Override
    public boolean takeUp(TaskNumber task, Long staffId, Instant at) {
        return handle.createUpdate("update task_let_go set taken_up_at = :at, taken_up_by = :staff"
                                + " where taken_up_at is null and task_id in (select t.id from task t where "
                                + view.of(task) + ")")
                        .bind("at", at.toEpochMilli())
                        .bind("staff", staffId)
                        .bind("number", task.inPlan())
                        .execute()
                == 1;
    }

    @Override
    public void snooze(Snooze snooze) {
        int kept = handle.createUpdate("insert into snooze (staff_id, task_id, until, reason, at)"
                        + " select :staff, t.id, :until, :reason, :at from task t where "
                        + view.of(snooze.task()))
                .bind("staff", snooze.staffId())
                .bind("until", Row.text(snooze.until()))
                .bind("reason", snooze.reason())
                .bind("at", snooze.at().toEpochMilli())
                .bind("number", snooze.task().inPlan())
                .execute();
        if (kept != 1) {
            throw new IllegalArgumentException("no task " + snooze.task());
        }
    }

    @Override
    public List<Snooze> snoozes() {
        return snoozes(" and s.id = (select max(id) from snooze where staff_id = s.staff_id and task_id = s.task_id)");
    }

    @Override
    public List<Snooze> everSnoozed() {
        return snoozes("");
    }

    private List<Snooze> snoozes(String which) {
        return handle.createQuery("select s.*, " + view.number() + " as number from snooze s"
                        + " join task t on t.id = s.task_id where" + inView + which + " order by s.id")
                .map((row, context) -> new Snooze(
                        row.getLong("staff_id"),
                        new TaskNumber(row.getString("number")),
                        Row.date(row, "until"),
                        row.getString("reason"),
                        Row.instant(row, "at")))
                .list();
    }

    @Override
    public boolean acknowledge(long milestoneId, long staffId, Instant at) {
        return handle.createUpdate(
                                "insert into acknowledgement values (:milestone, :staff, :at) on conflict do nothing")
                        .bind("milestone", milestoneId)
                        .bind("staff", staffId)
                        .bind("at", at.toEpochMilli())
                        .execute()
                == 1;
    }

    @Override
    public List<Acknowledgement> acknowledgements() {
        return handle.createQuery("""
                        select a.*, s.name from acknowledgement a join staff s on s.id = a.staff_id
                        order by a.at, a.staff_id
                        """)
                .map((row, context) -> new Acknowledgement(
                        row.getLong("milestone_id"),
                        row.getLong("staff_id"),
                        row.getString("name"),
                        Row.instant(row, "at")))
                .list();
    }
}
