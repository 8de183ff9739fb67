package nhacviec.core.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The plans on record. The one in force is the newest year's. */
public interface Plans {

    /**
     * A plan on record.
     *
     * @param fingerprint tells whether a file is the same plan again
     */
    record OnRecord(
            long id,
            int year,
            String title,
            String locality,
            String decisionNumber,
            LocalDate decisionDate,
            String signer,
            String fingerprint,
            Instant importedAt) {}

    Optional<OnRecord> inForce();

    Optional<OnRecord> ofYear(int year);

    /** Every plan on record, the newest year's first. */
    List<OnRecord> all();

    List<Plan.Section> sections();

    /** The words for several units in the plan whose indicators are looked at. */
    List<Plan.UnitGroup> unitGroups();

    /** The rows of a plan on record. */
    PlanRows rows(long planId);

    /** Stores a plan with its units, tasks, milestones, indicators and targets; units that exist are kept. */
    long store(Plan plan, String fingerprint, Instant now);
}
