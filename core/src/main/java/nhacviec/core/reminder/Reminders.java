package nhacviec.core.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which mornings were held and which reminders were given. */
public interface Reminders {

    /** The people whose morning of this day was held. */
    Set<Long> morningsHeld(LocalDate day);

    /** Every morning that was held, the oldest first. */
    List<ReminderAudit.Held> mornings();

    /**
     * A time in which the service was at work without a pause.
     *
     * @param until when it last said so
     */
    record AtWork(Instant from, Instant until) {}

    /** Notes that the service is at work now: the time at hand goes on, or another begins after a pause. */
    void atWork(Instant now);

    /** Every time in which the service was at work, as far as it was noted. */
    List<AtWork> timesAtWork();

    /** Records that a person's morning was held; false when it had been. */
    boolean holdMorning(long staffId, LocalDate day, Instant at);

    /** "subject key|occasion code" of everything recorded for a person. */
    Set<String> recordedFor(long staffId);

    /** Records a reminder; false when it was recorded before. A null delivery means that it was passed over. */
    boolean record(long staffId, Subject subject, Occasion occasion, boolean late, Long deliveryId, Instant at);

    /** What one message was to say is said by another instead. */
    void carryOver(long fromDelivery, long toDelivery);

    /** The steps of whatever is late or was: milestones by {@link Subject.OfMilestone}, figures by {@link Subject.OfFiguresOf}. */
    Map<Subject, Escalation> escalations();

    /** A milestone's escalation begins with these steps; one that has begun keeps its own. */
    void begin(Subject.OfMilestone late, Escalation steps, Instant at);

    /** The same for the figures of a period that a unit owes. */
    void begin(Subject.OfFiguresOf late, Escalation steps, Instant at);

    /**
     * A policy and since when it is in force.
     *
     * @param at when the service first worked with it
     */
    record Policy(ReminderPolicy policy, Instant at) {}

    /** Every policy that was in force, the oldest first. */
    List<Policy> policies();

    /** A policy comes into force. */
    void adopt(ReminderPolicy policy, Instant at);

    /** The reminders that a message says. */
    List<Reminder> saidBy(long deliveryId);

    /** The reminders recorded in a span of time, the newest first. */
    List<Reminder> between(Instant from, Instant to, int limit);
}
