package nhacviec.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nhacviec.core.Books;
import nhacviec.core.reminder.Delivery;
import nhacviec.core.reminder.ReminderAudit;
import nhacviec.core.staff.Actor;
import nhacviec.core.staff.Staff;
import nhacviec.core.task.Milestone;
import nhacviec.core.task.ProvingDocument;
import nhacviec.core.task.Task;
import nhacviec.core.task.TaskNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The auditor believes that a morning message was no longer needed where that was so, and not because the record says it. */
class DroppedMorningTest {

    /** Three working days before the end of January: Tư pháp has tasks 6, 7, 8 and 10, and no figures to hear of. */
    private static final String WAITING = """
            at 2024-01-15 08:00
            Lan joins Văn phòng as coordinator
            Hòa joins Tư pháp as staff
            at 2024-01-25 08:00
            unsent until 2024-01-26 07:30
            """;

    private static final String NOTHING = "nothing left to say";
    private static final String RESTORED = "books restored; may have been sent before";

    @TempDir
    Path folder;

    @Test
    void a_message_whose_tasks_were_done_meanwhile_was_not_needed() {
        try (OfficeScript office = waiting()) {
            done(office, "6", "7", "8", "10");
            drop(office, NOTHING);
            assertThat(ofHoa(office)).isEmpty();
        }
    }

    @Test
    void a_message_that_still_had_something_to_say_is_missing_for_that() {
        try (OfficeScript office = waiting()) {
            done(office, "6", "7", "10");
            drop(office, NOTHING);
            assertThat(ofHoa(office)).containsExactly("8");
            done(office, office.now().at().plusSeconds(60), "8");
            assertThat(ofHoa(office))
                    .as("what was done later was not done then")
                    .containsExactly("8");
        }
    }

    @Test
    void any_other_word_for_it_is_held_to_the_facts_as_well() {
        try (OfficeScript office = waiting()) {
            drop(office, "thôi");
            assertThat(ofHoa(office)).containsExactlyInAnyOrder("6", "7", "8", "10");
        }
    }

    @Test
    void a_task_with_another_date_was_no_longer_to_be_reminded_of() {
        try (OfficeScript office = waiting()) {
            done(office, "6", "7", "10");
            office.books()
                    .record(books -> books.tasks()
                            .setDue(
                                    milestone(books, "8").id(),
                                    LocalDate.of(2024, 2, 29),
                                    office.now().at()));
            drop(office, NOTHING);
            assertThat(ofHoa(office)).isEmpty();
        }
    }

    @Test
    void restored_books_are_a_reason_where_they_were_restored() {
        try (OfficeScript office = waiting()) {
            drop(office, RESTORED);
            assertThat(ofHoa(office)).hasSize(4);
            office.books()
                    .record(books -> books.audit()
                            .record(Actor.administrator("cli"), office.now().at(), "books.restore", "backup", "", ""));
            assertThat(ofHoa(office)).isEmpty();
        }
    }

    @Test
    void who_has_left_needs_no_message() {
        try (OfficeScript office = waiting()) {
            office.play("Hòa is revoked\n");
            drop(office, "no longer with the office");
            assertThat(ofHoa(office)).isEmpty();
        }
    }

    /** Task 16 waits for the coordinator to say what its words mean; it is asked about once. */
    @Test
    void a_doubt_that_still_stood_is_missing() {
        try (OfficeScript office = new OfficeScript(folder)) {
            office.play("""
                    at 2024-01-15 08:00
                    Hòa joins Văn phòng as coordinator
                    unsent until 2024-01-16 07:30
                    """);
            long doubts = office.books()
                    .read(books -> books.tasks().all().stream()
                            .filter(Task::needsConfirmation)
                            .count());
            drop(office, NOTHING);
            assertThat(missing(office)).filteredOn(s -> s.startsWith("doubt")).hasSize((int) doubts);
            assertThat(doubts).isPositive();
            office.books()
                    .record(books -> books.tasks().all().stream()
                            .filter(Task::needsConfirmation)
                            .forEach(task -> books.tasks().confirm(task.number())));
            assertThat(missing(office)).filteredOn(s -> s.startsWith("doubt")).isEmpty();
        }
    }

    /** Task 22 is Văn hóa xã hội's with Văn phòng as partner. */
    @Test
    void who_helps_is_owed_their_reminder_too() {
        try (OfficeScript office = new OfficeScript(folder)) {
            office.play("""
                    at 2024-03-15 08:00
                    Hòa joins Văn phòng as staff
                    Mai joins Văn hóa xã hội as staff
                    at 2024-03-19 08:00
                    unsent until 2024-03-20 07:30
                    """);
            drop(office, NOTHING);
            assertThat(ofHoa(office)).contains("22");
            done(office, "22");
            assertThat(ofHoa(office)).as("done when it was dropped").doesNotContain("22");
        }
    }

    private OfficeScript waiting() {
        OfficeScript office = new OfficeScript(folder);
        office.play(WAITING);
        return office;
    }

    /** On record alone: an answer in chat would let the message go. */
    private static void done(OfficeScript office, String... numbers) {
        done(office, office.now().at(), numbers);
    }

    private static void done(OfficeScript office, Instant at, String... numbers) {
        for (String number : numbers) {
            office.books()
                    .record(books -> books.tasks()
                            .complete(
                                    milestone(books, number).id(),
                                    hoa(books).id(),
                                    at,
                                    office.now().today(),
                                    ProvingDocument.NONE));
        }
    }

    private static Milestone milestone(Books books, String number) {
        return books.tasks().milestonesOf(new TaskNumber(number)).get(0);
    }

    private static void drop(OfficeScript office, String reason) {
        office.books().record(books -> {
            Staff hoa = hoa(books);
            // Who has left has none any more: what waited for them was dropped with it.
            books.deliveries()
                    .remindersWaiting(hoa.id())
                    .forEach(delivery -> books.deliveries()
                            .drop(delivery.id(), reason, office.now().at()));
            assertThat(books.deliveries().reminders().stream()
                            .filter(delivery -> delivery.staffId() == hoa.id())
                            .filter(delivery -> delivery.state() == Delivery.State.NO_LONGER_NEEDED))
                    .hasSize(1);
        });
    }

    private static Staff hoa(Books books) {
        return books.staff().all().stream()
                .filter(person -> person.name().equals("Hòa"))
                .findFirst()
                .orElseThrow();
    }

    /** Everything of which the auditor says that Hòa should have heard. */
    private static List<String> missing(OfficeScript office) {
        ReminderAudit.Report report = office.audit();
        long hoa = office.books().read(DroppedMorningTest::hoa).id();
        return report.missing().stream()
                .filter(finding -> finding.staffId() == hoa)
                .map(ReminderAudit.Finding::subject)
                .toList();
    }

    /** The tasks of which the auditor says that Hòa should have heard. */
    private static Set<String> ofHoa(OfficeScript office) {
        ReminderAudit.Report report = office.audit();
        return office.books()
                .read(books -> report.missing().stream()
                        .filter(finding -> finding.staffId() == hoa(books).id())
                        .filter(finding -> finding.subject().startsWith("milestone:"))
                        .map(finding -> books.tasks()
                                .milestone(Long.parseLong(finding.subject().split(":")[1]))
                                .map(Milestone::task)
                                .orElseThrow()
                                .text())
                        .collect(Collectors.toSet()));
    }
}
