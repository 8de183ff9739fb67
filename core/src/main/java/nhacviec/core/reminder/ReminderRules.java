package nhacviec.core.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import nhacviec.core.Moment;
import nhacviec.core.calendar.WorkCalendar;
import nhacviec.core.staff.Staff;
import nhacviec.core.task.Milestone;
import nhacviec.core.task.Milestone.Nature;

/**
 * Who should hear what on a morning. Pure: it asks which occasions have been reached and are not on record, never
 * whether today is exactly so many days before; so a service that was off catches up with the newest true thing.
 */
public final class ReminderRules {

    private final ReminderPolicy policy;

    public ReminderRules(ReminderPolicy policy) {
        this.policy = policy;
    }

    public ReminderPolicy policy() {
        return policy;
    }

    /** The hour at which a person's morning is held, inside the hours in which planned messages are allowed and can still be sent. */
    public LocalTime morningOf(Staff person) {
        LocalTime wished = person.morningAt();
        if (wished.isBefore(policy.earliest())) {
            return policy.earliest();
        }
        return wished.isAfter(policy.lastMorning()) ? policy.lastMorning() : wished;
    }

    /**
     * The hours of a working day at which something planned may fall due: the first office hour, at which goes out what
     * came up in the night, the mornings of these people and the groups' summary.
     */
    public SortedSet<LocalTime> hours(Collection<Staff> people) {
        SortedSet<LocalTime> hours = new TreeSet<>(List.of(policy.earliest(), policy.groupAt()));
        people.forEach(person -> hours.add(morningOf(person)));
        return hours;
    }

    /** Whether no planned message may be said now: on a day off, and outside the hours that the policy allows. */
    public boolean isQuiet(WorkCalendar calendar, Moment now) {
        return !calendar.isWorkingDay(now.today()) || isOutOfHours(now);
    }

    /** Whether it is too early or too late in the day for anything planned. */
    public boolean isOutOfHours(Moment now) {
        return now.time().isBefore(policy.earliest()) || now.time().isAfter(policy.latest());
    }

    /** Whether a person's morning of today is to be held now: a working day, in office hours, since they are with us. */
    public boolean isMorningDue(Staff person, OfficeFacts facts, Moment now) {
        return isHourReached(person, facts.calendar(), now)
                && !facts.isAway(person)
                && now.on(now.today(), morningOf(person)).isAfter(facts.knownSince());
    }

    /** Whether a person's hour of today has come, and they were with us then; what the office has to say is another matter. */
    boolean isHourReached(Staff person, WorkCalendar calendar, Moment now) {
        LocalTime hour = morningOf(person);
        return person.state() == Staff.State.ACTIVE
                && person.linkedAt() != null
                && calendar.isWorkingDay(now.today())
                && !now.time().isBefore(hour)
                && !now.time().isAfter(policy.latest())
                && now.on(now.today(), hour).isAfter(person.linkedAt());
    }

    /**
     * What a person is told this morning; empty when there is nothing to say and nothing to record.
     *
     * @param recorded "subject key|occasion code" of what is on record for the person
     */
    public Optional<Digest> digest(Staff person, OfficeFacts facts, Set<String> recorded, Moment now) {
        return digest(person, facts, new SaidBefore(recorded, day -> false), now);
    }

    Optional<Digest> digest(Staff person, OfficeFacts facts, SaidBefore before, Moment now) {
        return Optional.of(new MorningRules(this, person, facts, before, now).digest())
                .filter(digest ->
                        !digest.items().isEmpty() || !digest.passedOver().isEmpty());
    }

    /** A morning on which there is nothing to remind of. */
    Digest nothing(Staff person, Moment now) {
        return new Digest(person, now.today(), isLate(person, now), List.of(), List.of());
    }

    /** Whether a morning that is held now comes well after the person's hour. */
    boolean isLate(Staff person, Moment now) {
        return now.at().isAfter(now.on(now.today(), morningOf(person)).plus(policy.lateAfter()));
    }

    /** A check-in lapses after its day: the next quarter asks again. */
    static boolean isLapsed(Milestone milestone, LocalDate today) {
        return milestone.nature() == Nature.CHECK_IN && today.isAfter(milestone.due());
    }

    /** The day on which a notice that was written at {@code at} could be said: what comes after hours waits for the next morning. */
    LocalDate heardOn(Instant at, WorkCalendar calendar, Moment now) {
        Moment asked = Moment.of(at, now.zone());
        boolean tooLate = asked.time().isAfter(policy.latest());
        return calendar.firstWorkingDayOnOrAfter(tooLate ? asked.today().plusDays(1) : asked.today());
    }

    static String recordKey(Subject subject, Occasion occasion) {
        return subject.key() + "|" + occasion.code();
    }

    /** Working days to the reminding day; negative, counted from the due date, when that has passed. */
    static int daysLeft(LocalDate due, OfficeFacts facts, LocalDate today) {
        return today.isAfter(due)
                ? -facts.calendar().workingDaysBetween(due, today)
                : facts.calendar().workingDaysBetween(today, facts.calendar().lastWorkingDayOnOrBefore(due));
    }
}
