package nhacviec.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nhacviec.core.Books;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.reminder.Reminder;
import nhacviec.core.reminder.ReminderPreview.Morning;
import nhacviec.core.staff.Actor;
import nhacviec.core.staff.Post;
import nhacviec.core.staff.Staff;
import nhacviec.core.task.TaskNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Units that will be one on a coming day: what is foreseen for after that day is what is said then. */
class PreviewOfMergerTest {

    /** Tư pháp and Văn hóa xã hội are one from 10/4/2024, in the middle of the days on which the first quarter is asked for. */
    private static final String BEFORE = """
            at 2024-03-14 08:00
            Lan joins Văn phòng as coordinator
            Hòa joins Tư pháp as staff
            Mai joins Văn hóa xã hội as staff
            """;

    @TempDir
    Path folder;

    @Test
    void what_is_foreseen_is_what_is_said() {
        try (OfficeScript office = new OfficeScript(folder)) {
            office.play(BEFORE);
            decide(office, LocalDate.of(2024, 4, 10));
            Set<String> foreseen = foreseen(office.preview("2024-03-15", "2024-04-26"));
            office.play("at 2024-04-26 08:00\n");
            assertThat(said(office)).isEqualTo(foreseen);
            String plan22 = office.books()
                    .read(books -> "milestone:"
                            + books.tasks()
                                    .milestonesOf(new TaskNumber("22"))
                                    .get(0)
                                    .id());
            assertThat(foreseen)
                    .as("from that day on Hòa hears of what was Văn hóa xã hội's alone")
                    .anyMatch(line -> line.startsWith("2024-04-10 Hòa " + plan22 + ":"))
                    .noneMatch(line -> line.startsWith("2024-04-09 Hòa " + plan22 + ":"));
        }
    }

    @Test
    void looking_ahead_leaves_everything_where_it_is() {
        try (OfficeScript office = new OfficeScript(folder)) {
            office.play(BEFORE);
            decide(office, LocalDate.of(2024, 4, 10));
            String before = office.books().read(PreviewOfMergerTest::everything);
            assertThat(office.preview("2024-03-15", "2024-04-26")).isNotEmpty();
            assertThat(office.books().read(PreviewOfMergerTest::everything)).isEqualTo(before);
        }
    }

    /** Hòa goes on as one of Tư pháp for the figures of the first quarter, and no day longer. */
    @Test
    void whoever_gave_the_last_figure_of_a_former_unit_is_no_longer_of_it() {
        try (OfficeScript office = new OfficeScript(folder)) {
            office.play(BEFORE);
            decide(office, LocalDate.of(2024, 4, 10));
            office.play("at 2024-04-10 08:00\n");
            assertThat(posts(office, "Hòa")).containsExactly("Văn hóa - Tư pháp", "Tư pháp");
            List<Indicator> owed = owed(office, "Tư pháp");
            assertThat(owed).hasSizeGreaterThan(1);
            for (Indicator indicator : owed.subList(1, owed.size())) {
                office.play("Hòa: /sl Q1/2024 " + indicator.code() + " không phát sinh\n");
            }
            office.play("at 2024-04-11 08:00\n");
            assertThat(posts(office, "Hòa")).as("one is owed").hasSize(2);
            office.play("Hòa: /sl Q1/2024 " + owed.get(0).code() + " không phát sinh\nat 2024-04-12 08:00\n");
            assertThat(posts(office, "Hòa")).containsExactly("Văn hóa - Tư pháp");
            assertThat(office.audit().isClean())
                    .as(office.audit().missing().toString())
                    .isTrue();
        }
    }

    private static void decide(OfficeScript office, LocalDate from) {
        office.books()
                .record(books -> office.wiring()
                        .units
                        .merge(
                                books,
                                Actor.administrator("cli"),
                                List.of("Tư pháp", "Văn hóa xã hội"),
                                "Văn hóa - Tư pháp",
                                "",
                                from,
                                office.now()));
    }

    private static List<Indicator> owed(OfficeScript office, String unit) {
        return office.books().read(books -> {
            long id = books.staff().units().stream()
                    .filter(one -> one.name().equals(unit))
                    .findFirst()
                    .orElseThrow()
                    .id();
            return office.wiring().indicators.sheet(books, new ReportingPeriod(2024, 1)).owedBy(id).stream()
                    .map(line -> line.indicator())
                    .toList();
        });
    }

    private static Set<String> foreseen(List<Morning> mornings) {
        return mornings.stream()
                .flatMap(morning -> morning.digest().items().stream()
                        .map(item -> office(morning) + " " + item.subject().key() + " "
                                + item.occasion().code()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String office(Morning morning) {
        return morning.digest().day() + " " + morning.digest().person().name();
    }

    private static Set<String> said(OfficeScript office) {
        return office.books()
                .read(books -> books
                        .reminders()
                        .between(
                                Instant.parse("2024-03-14T17:00:00Z"),
                                office.now().at().plusSeconds(1),
                                100_000)
                        .stream()
                        .filter(reminder -> reminder.deliveryId() != null)
                        .map(reminder -> said(books, reminder, office))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static String said(Books books, Reminder reminder, OfficeScript office) {
        return office.now().dayOf(reminder.recordedAt()) + " "
                + books.staff().find(reminder.staffId()).orElseThrow().name() + " "
                + reminder.subject().key() + " " + reminder.occasion();
    }

    private static String everything(Books books) {
        return books.staff().units() + "\n" + books.staff().all() + "\n"
                + books.tasks().all() + "\n" + books.deliveries().reminders() + "\n"
                + books.audit().of(List.of("unit.handover"));
    }

    private static List<String> posts(OfficeScript office, String name) {
        return office.books()
                .read(books -> books.staff().all().stream()
                        .filter(person -> person.name().equals(name))
                        .map(Staff::posts)
                        .flatMap(List::stream)
                        .map(Post::unit)
                        .map(unit -> unit.name())
                        .toList());
    }
}
