package nhacviec.core.plan;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A plan file that a coordinator sent by chat.
 *
 * @param year the year that the coordinator named; null to take the document's
 * @param source which message it came with
 * @param form what was read, in our own writing; empty until it is read
 * @param findings what a careful reader would point out
 * @param withdrawn rows of the plan on record that the coordinator agreed to withdraw, by number or code
 */
public record PlanUpload(
        long id,
        long staffId,
        long chatId,
        String fileId,
        String fileName,
        Integer year,
        State state,
        String source,
        Instant receivedAt,
        String form,
        List<PlanFinding> findings,
        Set<String> withdrawn) {

    public enum State {
        /** To be fetched and read. */
        WAITING,
        /** Read; the coordinator looks it over. */
        READ,
        /** No plan, or it could not be fetched. */
        REFUSED,
        /** It is the plan now, or what it changed has been changed. */
        IMPORTED,
        /** The coordinator thought better of it, or sent another one. */
        DROPPED
    }

    public PlanUpload {
        findings = List.copyOf(findings);
        withdrawn = Set.copyOf(withdrawn);
    }
}
