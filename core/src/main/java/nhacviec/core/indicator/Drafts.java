package nhacviec.core.indicator;

import java.util.List;
import java.util.Optional;

/** The figures that people have answered and not yet sent. */
public interface Drafts {

    /** What a person has answered for a unit and a period, in the order of answering. */
    List<Draft> of(long staffId, long unitId, ReportingPeriod period);

    /** What was answered with one chat message. */
    List<Draft> ofMessage(long staffId, long messageId);

    /** What a person answered last, in whichever period; empty when all is sent. */
    Optional<Draft> newest(long staffId);

    /** How many answers of a person for a unit are not sent. */
    record Waiting(long staffId, long unitId, int answers) {}

    /** Whose answers for a period are not sent. */
    List<Waiting> waiting(ReportingPeriod period);

    /** Keeps an answer; an older one of the same person for the same figure is replaced. */
    void keep(Draft draft);

    void remove(Draft draft);
}
