package nhacviec.core.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nhacviec.core.Books;
import nhacviec.core.staff.Absence;
import nhacviec.core.staff.Staff;

/**
 * Looks whether everybody who was with us had their morning on each day on which mornings were held or the service was at work:
 * a day on which it did not run has none for anybody, a day on which it ran has one for all.
 */
final class AuditedPresence {

    private final AuditFacts facts;
    private final List<Absence> absences;
    private final Map<LocalDate, Instant> lastHeld = new TreeMap<>();
    private final Map<LocalDate, Set<Long>> held = new HashMap<>();

    /** @param mornings every morning that was held */
    AuditedPresence(Books books, AuditFacts facts, List<ReminderAudit.Held> mornings) {
        this.facts = facts;
        this.absences = books.actings().absences();
        for (ReminderAudit.Held morning : mornings) {
            lastHeld.merge(morning.day(), morning.at(), (a, b) -> a.isBefore(b) ? b : a);
            held.computeIfAbsent(morning.day(), day -> new HashSet<>()).add(morning.staffId());
        }
        books.reminders().timesAtWork().forEach(this::wasAtWork);
    }

    /** The mornings of each day up to a while before the end of its hours, or of the work, were to be held. */
    private void wasAtWork(Reminders.AtWork time) {
        LocalDate last = facts.now.dayOf(time.until());
        for (LocalDate day = facts.now.dayOf(time.from()); !day.isAfter(last); day = day.plusDays(1)) {
            Instant hours = facts.now.on(day, facts.policy(time.from()).latest());
            Instant until = (time.until().isBefore(hours) ? time.until() : hours).minus(ReminderAudit.PATIENCE);
            if (!until.isBefore(time.from())) {
                lastHeld.merge(day, until, (a, b) -> a.isBefore(b) ? b : a);
            }
        }
    }

    /** The mornings that were not held though the service ran; today's are looked at elsewhere. */
    List<ReminderAudit.Finding> missing() {
        List<ReminderAudit.Finding> missing = new ArrayList<>();
        lastHeld.forEach((day, last) -> {
            for (Staff person : facts.people.values()) {
                if (day.isBefore(facts.now.today())
                        && !held.getOrDefault(day, Set.of()).contains(person.id())
                        && wasDue(person, day, last)) {
                    missing.add(new ReminderAudit.Finding(
                            person.id(), "morning", "", day, "buổi sáng hôm đó không được xét"));
                }
            }
        });
        return missing;
    }

    /** @param last when the service was at work on that day as far as is known */
    private boolean wasDue(Staff person, LocalDate day, Instant last) {
        Instant hour = facts.now.on(day, facts.rules.morningOf(person));
        return !last.isBefore(hour)
                && facts.judges(hour)
                && facts.days(hour).isWorked(day)
                && facts.as(person.id(), hour).isPresent()
                && !facts.wasAway(person.id(), hour)
                && !facts.wasAway(person.id(), last)
                && absences.stream()
                        .noneMatch(absence -> absence.staffId() == person.id() && touches(absence, hour, last));
    }

    private static boolean touches(Absence absence, Instant from, Instant to) {
        return !absence.from().isAfter(to)
                && (absence.until() == null || !absence.until().isBefore(from));
    }
}
