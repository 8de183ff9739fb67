package nhacviec.core.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A plan file that a coordinator sent by chat.
 *
 * @param year the year that the coordinator named; null to take the document's
 * @param source which message it came with
 * @param form what was read, in our own writing; empty until it is read
 * @param findings what a careful reader would point out
 * @param decisions what the coordinator has said so far: findings that are right, rows that may go
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
        Set<Decision> decisions) {

    /** What a coordinator can say of a file before it becomes the plan. */
    public enum Say {
        /** A finding was read rightly; the subject is its place in the list, from 1. */
        RIGHT,
        /** Which unit a name means: the finding's place in the list, and the unit's name; none for a unit of its own. */
        UNIT,
        /** A task that the file does not have may go; the subject is its number. */
        WITHDRAW_TASK,
        /** An indicator that the file does not have may go; the subject is its code. */
        WITHDRAW_INDICATOR,
        /** What the card last showed as different; the subject tells it from other differences. */
        SHOWN
    }

    public record Decision(Say say, String subject) {}

    /** What was said of the finding at a place in the list, from 1: the name of the unit that is meant; empty when nothing was. */
    public Optional<String> unitMeant(int number) {
        String before = number + " ";
        return said(Say.UNIT).stream()
                .filter(subject -> subject.startsWith(before))
                .map(subject -> subject.substring(before.length()))
                .findFirst();
    }

    /** The subjects of one kind of decision. */
    public Set<String> said(Say say) {
        return decisions.stream()
                .filter(decision -> decision.say() == say)
                .map(Decision::subject)
                .collect(Collectors.toSet());
    }

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
        decisions = Set.copyOf(decisions);
    }
}
