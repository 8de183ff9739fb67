package nhacviec.core.report;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nhacviec.core.audit.AuditTrail;
import nhacviec.core.audit.AuditTrail.Change;
import nhacviec.core.indicator.LateChange;
import nhacviec.core.indicator.PeriodService;
import nhacviec.core.staff.Staff;
import nhacviec.core.task.Completion;
import nhacviec.core.task.Extension;
import nhacviec.core.task.Milestone;
import nhacviec.core.task.Snooze;
import nhacviec.core.task.TaskNumber;

/** Leads from what is on record of tasks and reasons back to the messages that said it. Pure. */
final class Trail {

    private static final String DONE = "task.complete";
    private static final String DOCUMENT = "task.document";
    private static final String SNOOZE = "task.snooze";
    private static final String ASKED = "task.extension_asked";
    private static final String GRANTED = "task.extended";
    private static final String EXPLAINED = "indicator.explain";
    private static final String SUBMITTED = "indicator.submit";
    private static final String LATE = "indicator.late";
    private static final String LATE_TAKEN = "indicator.late_taken";

    private final Map<String, List<Change>> byDeed;
    private final Map<Long, String> names = new HashMap<>();

    private Trail(List<Change> changes, List<Staff> staff) {
        byDeed = changes.stream().collect(Collectors.groupingBy(change -> deed(change.action(), change.at())));
        staff.forEach(person -> names.put(person.id(), person.name()));
    }

    static Trail of(AuditTrail audit, List<Staff> staff) {
        return new Trail(
                audit.of(List.of(DONE, DOCUMENT, SNOOZE, ASKED, GRANTED, EXPLAINED, SUBMITTED, LATE, LATE_TAKEN)),
                staff);
    }

    /** Without anything on record. */
    static Trail none() {
        return new Trail(List.of(), List.of());
    }

    Said done(Milestone milestone, Completion completion) {
        return said(name(completion.staffName()), completion.at(), DONE, ofTask(milestone.task()));
    }

    /** Who added the document's number after the deed had been reported; empty when it came with the report itself. */
    Optional<Said> documented(Milestone milestone, Completion completion) {
        return byDeed.values().stream()
                .flatMap(List::stream)
                .filter(change -> change.action().equals(DOCUMENT)
                        && isAbout(change, ofTask(milestone.task()))
                        && change.after().equals(completion.document())
                        && !change.at().isBefore(completion.at()))
                .reduce((older, newer) -> newer)
                .map(change -> new Said(change.actor(), change.at(), change.source()));
    }

    Said asked(Extension extension) {
        return said(name(extension.asker()), extension.askedAt(), ASKED, ofTask(extension.task()));
    }

    Said granted(Extension extension) {
        return said(name(extension.decision().name()), extension.decision().at(), GRANTED, ofTask(extension.task()));
    }

    Said snoozed(Snooze snooze) {
        return said(names.getOrDefault(snooze.staffId(), ""), snooze.at(), SNOOZE, ofTask(snooze.task()));
    }

    /** @param subject the figure as the trail names it, "3.2 2024-Q1"; the unit's name may have changed since */
    Said explained(String by, Instant at, String subject) {
        return said(by, at, EXPLAINED, subject);
    }

    /** The message in which a figure came after its period was closed; empty where nothing on record tells. */
    String sent(LateChange late) {
        return all(LATE)
                .filter(change -> isAbout(change, subject(late)) && Objects.equals(change.staffId(), late.askedBy()))
                .filter(change -> change.after().equals(late.figure().brief())
                        && !change.at().isBefore(late.askedAt()))
                .min(Comparator.comparing(Change::at))
                .map(Change::source)
                .orElse("");
    }

    /** Who took such a figure. */
    Optional<Said> taken(LateChange late) {
        return all(SUBMITTED)
                .filter(change -> change.source().equals(PeriodService.TAKEN + late.id()))
                .findFirst()
                .flatMap(submitted -> byDeed.getOrDefault(deed(LATE_TAKEN, submitted.at()), List.of()).stream()
                        .filter(change -> isAbout(change, subject(late)))
                        .findFirst())
                .map(change -> new Said(change.actor(), change.at(), change.source()));
    }

    private Stream<Change> all(String action) {
        return byDeed.values().stream()
                .flatMap(List::stream)
                .filter(change -> change.action().equals(action));
    }

    private static String subject(LateChange late) {
        return late.indicator() + " " + late.period().code();
    }

    private Said said(String by, Instant at, String action, String subject) {
        String source = byDeed.getOrDefault(deed(action, at), List.of()).stream()
                .filter(change -> isAbout(change, subject))
                .map(Change::source)
                .findFirst()
                .orElse("");
        return new Said(by, at, source);
    }

    /** The trail names a part of a task behind the task, "task 9 (Quý I)", and a unit behind a figure. */
    private static boolean isAbout(Change change, String subject) {
        return change.subject().equals(subject) || change.subject().startsWith(subject + " ");
    }

    private static String ofTask(TaskNumber number) {
        return "task " + number;
    }

    private static String name(String staffName) {
        return Optional.ofNullable(staffName).orElse(Said.ADMINISTRATOR);
    }

    private static String deed(String action, Instant at) {
        return action + " " + at.toEpochMilli();
    }
}
