package nhacviec.storage.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nhacviec.core.plan.PlanFinding;
import nhacviec.core.plan.PlanUpload;
import nhacviec.core.plan.PlanUpload.Decision;
import nhacviec.core.plan.PlanUpload.Say;
import nhacviec.core.plan.PlanUpload.State;
import nhacviec.core.plan.PlanUploads;
import nhacviec.storage.ColumnText;
import nhacviec.storage.Row;
import org.jdbi.v3.core.Handle;

/** The plan files that coordinators sent by chat. */
public final class JdbiPlanUploads implements PlanUploads {

    /** How many texts a finding is kept in. */
    private static final int PARTS = 4;
    /** Stands before the words of a unit; the number of a task has no blank. */
    private static final String UNIT = "unit ";

    private final Handle handle;

    public JdbiPlanUploads(Handle handle) {
        this.handle = handle;
    }

    @Override
    public PlanUpload receive(
            long staffId, long chatId, String fileId, String fileName, Integer year, String source, Instant at) {
        openOf(staffId).ifPresent(open -> settle(open.id(), State.DROPPED, at));
        long id = handle.createQuery("""
                        insert into plan_upload (staff_id, chat_id, file_id, file_name, year, state, source, received_at)
                        values (:staff, :chat, :file, :name, :year, 'WAITING', :source, :at)
                        returning id
                        """)
                .bind("staff", staffId)
                .bind("chat", chatId)
                .bind("file", fileId)
                .bind("name", fileName)
                .bind("year", year)
                .bind("source", source)
                .bind("at", at.toEpochMilli())
                .mapTo(Long.class)
                .one();
        return find(id).orElseThrow();
    }

    @Override
    public List<PlanUpload> waiting() {
        return handle.createQuery("select * from plan_upload where state = 'WAITING' order by id")
                .map((row, context) -> upload(row))
                .list();
    }

    @Override
    public Optional<PlanUpload> openOf(long staffId) {
        return handle.createQuery(
                        "select * from plan_upload where staff_id = :staff and state in ('WAITING', 'READ') order by id desc limit 1")
                .bind("staff", staffId)
                .map((row, context) -> upload(row))
                .findOne();
    }

    @Override
    public Optional<PlanUpload> find(long id) {
        return handle.createQuery("select * from plan_upload where id = :id")
                .bind("id", id)
                .map((row, context) -> upload(row))
                .findOne();
    }

    @Override
    public boolean read(long id, String form, List<PlanFinding> findings) {
        return handle.createUpdate("""
                                update plan_upload set state = 'READ', form = :form, findings = :findings
                                where id = :id and state = 'WAITING'
                                """)
                        .bind("form", form)
                        .bind(
                                "findings",
                                ColumnText.ofList(findings.stream()
                                        .flatMap(finding -> Stream.of(
                                                finding.severity().name(),
                                                finding.place(),
                                                finding.message(),
                                                finding.unit().isEmpty() ? finding.task() : UNIT + finding.unit()))
                                        .toList()))
                        .bind("id", id)
                        .execute()
                == 1;
    }

    @Override
    public void decide(long id, Set<Decision> decisions) {
        handle.createUpdate("update plan_upload set decisions = :decisions where id = :id and state = 'READ'")
                .bind(
                        "decisions",
                        ColumnText.ofList(decisions.stream()
                                .map(decision -> decision.say().name() + " " + decision.subject())
                                .sorted()
                                .toList()))
                .bind("id", id)
                .execute();
    }

    @Override
    public void settle(long id, State state, Instant at) {
        handle.createUpdate("""
                        update plan_upload set state = :state, settled_at = :at, form = ''
                        where id = :id and state in ('WAITING', 'READ')
                        """)
                .bind("state", state.name())
                .bind("at", at.toEpochMilli())
                .bind("id", id)
                .execute();
    }

    private static PlanUpload upload(ResultSet row) throws SQLException {
        List<String> findings = ColumnText.toList(row.getString("findings"));
        Long year = Row.number(row, "year");
        return new PlanUpload(
                row.getLong("id"),
                row.getLong("staff_id"),
                row.getLong("chat_id"),
                row.getString("file_id"),
                row.getString("file_name"),
                year == null ? null : year.intValue(),
                State.valueOf(row.getString("state")),
                row.getString("source"),
                Row.instant(row, "received_at"),
                row.getString("form"),
                IntStream.range(0, findings.size() / PARTS)
                        .mapToObj(i -> findings.subList(PARTS * i, PARTS * i + PARTS))
                        .map(JdbiPlanUploads::finding)
                        .toList(),
                ColumnText.toList(row.getString("decisions")).stream()
                        .map(text -> text.split(" ", 2))
                        .map(parts -> new Decision(Say.valueOf(parts[0]), parts[1]))
                        .collect(Collectors.toSet()));
    }

    private static PlanFinding finding(List<String> parts) {
        PlanFinding finding = new PlanFinding(PlanFinding.Severity.valueOf(parts.get(0)), parts.get(1), parts.get(2));
        String about = parts.get(3);
        return about.startsWith(UNIT) ? finding.askingFor(about.substring(UNIT.length())) : finding.about(about);
    }
}
