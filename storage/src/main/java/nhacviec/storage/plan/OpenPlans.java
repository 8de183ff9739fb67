package nhacviec.storage.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nhacviec.core.Moment;
import nhacviec.core.plan.Plans;
import nhacviec.core.plan.Plans.OnRecord;
import org.jdbi.v3.core.Handle;

/** The plans on record as a transaction sees them, looked up once, and the one at which its books are open. */
public final class OpenPlans {

    private static final long NONE = -1;

    private final Handle handle;
    private final Moment now;
    private final Integer year;
    private List<OnRecord> known;

    /** @param now decides which plan is in force; null when the newest is, whatever the day */
    public OpenPlans(Handle handle, Moment now) {
        this(handle, now, null);
    }

    private OpenPlans(Handle handle, Moment now, Integer year) {
        this.handle = handle;
        this.now = now;
        this.year = year;
    }

    /** The same plans, open at that of a year as if it were the only one. */
    public OpenPlans at(int ofYear) {
        return new OpenPlans(handle, now, ofYear);
    }

    /** The same plans on another day. */
    public OpenPlans on(Moment day) {
        if (now == null) {
            return this;
        }
        OpenPlans then = new OpenPlans(handle, day, year);
        then.known = known;
        return then;
    }

    /** Every plan, the newest year's first. */
    List<OnRecord> all() {
        if (known == null) {
            known = handle.createQuery("select * from plan order by year desc")
                    .map((row, context) -> JdbiPlans.onRecord(row))
                    .list();
        }
        return known;
    }

    void forget() {
        known = null;
    }

    Optional<OnRecord> ofYear(int wanted) {
        return all().stream().filter(plan -> plan.year() == wanted).findFirst();
    }

    public Optional<OnRecord> inForce() {
        if (year != null) {
            return ofYear(year);
        }
        return now == null ? all().stream().findFirst() : Plans.inForceOn(now.today(), all());
    }

    Optional<OnRecord> newest() {
        return year != null ? ofYear(year) : all().stream().findFirst();
    }

    /** The id of the plan in force; of none while there is no plan. */
    public long idInForce() {
        return inForce().map(OnRecord::id).orElse(NONE);
    }

    /** The id of the newest plan, or of a year's where that is on record. */
    public long idOfFigures(Integer ofYear) {
        return Optional.ofNullable(ofYear)
                .flatMap(this::ofYear)
                .or(this::newest)
                .map(OnRecord::id)
                .orElse(NONE);
    }

    /** The id of a year's plan; of none where it is not on record. */
    public long idOfYear(int wanted) {
        return ofYear(wanted).map(OnRecord::id).orElse(NONE);
    }

    /** The plans that were in force before this one; none when the books are open at a year's. */
    public List<OnRecord> before() {
        return year != null
                ? List.of()
                : inForce().stream()
                        .flatMap(plan -> all().stream().filter(other -> other.year() < plan.year()))
                        .toList();
    }

    /** When the plan in force came into force. */
    public Instant turn() {
        return inForce()
                .map(plan -> now == null ? plan.importedAt() : plan.inForceSince(now.zone()))
                .orElse(Instant.EPOCH);
    }
}
