package nhacviec.core.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The plans on record. A plan is in force from the first day of its year, or from when it comes where that is later, until the next
 * one is: the plan that is imported in December waits for January.
 */
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
            Instant importedAt) {

        /** From when on it is in force. */
        public Instant inForceSince(ZoneId zone) {
            Instant begins = LocalDate.of(year, 1, 1).atStartOfDay(zone).toInstant();
            return begins.isAfter(importedAt) ? begins : importedAt;
        }
    }

    /** Which of several plans is in force on a day: the newest whose year has begun, else the first that will be. */
    static Optional<OnRecord> inForceOn(LocalDate day, List<OnRecord> plans) {
        return plans.stream()
                .filter(plan -> plan.year() <= day.getYear())
                .max(Comparator.comparingInt(OnRecord::year))
                .or(() -> plans.stream().min(Comparator.comparingInt(OnRecord::year)));
    }

    /** The plan whose tasks are worked on. */
    Optional<OnRecord> inForce();

    /**
     * The plan of the newest year, also before that begins: the figures of its first quarter are collected from the middle of December
     * on.
     */
    Optional<OnRecord> newest();

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
