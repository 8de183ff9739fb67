package nhacviec.core.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The plan files that coordinators sent by chat. */
public interface PlanUploads {

    /** Puts a file on record that is to be read; an open one of the same person is dropped. */
    PlanUpload receive(
            long staffId, long chatId, String fileId, String fileName, Integer year, String source, Instant at);

    /** Those that wait to be read, the oldest first. */
    List<PlanUpload> waiting();

    /** What a person has sent and not settled; empty when there is none. */
    Optional<PlanUpload> openOf(long staffId);

    Optional<PlanUpload> find(long id);

    /** Keeps what was read; false when it does not wait any more. */
    boolean read(long id, String form, List<PlanFinding> findings);

    /** Which removed rows are to be withdrawn. */
    void decide(long id, Set<String> withdrawn);

    /** Ends it; the form is forgotten. */
    void settle(long id, PlanUpload.State state, Instant at);
}
