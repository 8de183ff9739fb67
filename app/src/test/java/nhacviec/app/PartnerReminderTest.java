package nhacviec.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import nhacviec.core.reminder.Reminder;
import nhacviec.core.reminder.ReminderAudit;
import nhacviec.core.task.TaskNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a partner unit hears: task 22 is Văn hóa xã hội's with Văn phòng UBND xã as partner, due on 31/3, a Sunday. */
class PartnerReminderTest {

    private static final String OFFICE = """
            at 2024-03-05 08:00
            Lan joins Văn phòng as coordinator
            Hòa joins Tư pháp as staff
            Mai joins Văn hóa xã hội as staff
            """;

    @TempDir
    Path folder;

    @Test
    void whoHeardAsTheLeadDoesNotHearTheSameOccasionAgainAsPartner() {
        try (OfficeScript office = new OfficeScript(folder)) {
            office.play(OFFICE + """
                    at 2024-03-12 08:00
                    Mai blocks
                    at 2024-03-21 08:00
                    Mai unblocks
                    at 2024-03-28 11:00
                    """);
            assertThat(ofTask22(office, "Lan")).containsExactly("before-14 on 2024-03-11", "before-7 on 2024-03-20");
            assertClean(office);
            office.play("at 2024-04-02 11:00\n");
            assertThat(ofTask22(office, "Lan"))
                    .as("the day itself is another occasion")
                    .containsExactly("before-14 on 2024-03-11", "before-7 on 2024-03-20", "partner-0 on 2024-03-29");
            assertClean(office);
        }
    }

    @Test
    void whoHeardOnlyAnEarlierOccasionAsTheLeadHearsThePartnersOne() {
        try (OfficeScript office = new OfficeScript(folder)) {
            office.play(OFFICE + """
                    at 2024-03-12 08:00
                    Mai blocks
                    at 2024-03-18 08:00
                    Mai unblocks
                    at 2024-03-28 11:00
                    """);
            assertThat(ofTask22(office, "Lan")).containsExactly("before-14 on 2024-03-11", "partner-7 on 2024-03-20");
            assertClean(office);
        }
    }

    @Test
    void whatWaitedWhileTheLeadCameBackIsSaidToThePartnerAsPartner() {
        try (OfficeScript office = new OfficeScript(folder)) {
            office.play(OFFICE + """
                    at 2024-03-12 08:00
                    Mai blocks
                    at 2024-03-19 08:00
                    unsent until 2024-03-20 07:31
                    """);
            String heard = office.play("Mai unblocks\nat 2024-03-28 11:00\n");
            String morning = heard.substring(heard.indexOf("unsent until"));
            assertThat(morning.substring(morning.indexOf("Bot → Lan")))
                    .contains("phối hợp")
                    .contains("22");
            assertThat(ofTask22(office, "Lan")).containsExactly("before-14 on 2024-03-11", "before-7 on 2024-03-20");
            assertClean(office);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Văn phòng become Văn phòng - Thống kê, Văn phòng - Thống kê",
        "Văn phòng + Tư pháp become Văn phòng - Tư pháp, Văn phòng - Tư pháp",
        "Văn phòng become Tư pháp, Tư pháp"
    })
    void thePeopleOfTheUnitThatAPartnerBecameHearFromTheMergersDayOn(String merger, String unit) {
        try (OfficeScript office = new OfficeScript(folder)) {
            office.play(OFFICE + "at 2024-03-22 08:00\n");
            assertThat(ofTask22(office, "Lan")).containsExactly("partner-7 on 2024-03-20");
            office.play(merger + "\nKim joins " + unit + " as staff\n");
            assertClean(office);
            office.play("at 2024-04-02 11:00\n");
            assertThat(ofTask22(office, "Lan")).containsExactly("partner-7 on 2024-03-20", "partner-0 on 2024-03-29");
            assertThat(ofTask22(office, "Kim")).containsExactly("partner-7 on 2024-03-20", "partner-0 on 2024-03-29");
            assertThat(ofTask22(office, "Hòa").contains("partner-0 on 2024-03-29"))
                    .isEqualTo(!unit.contains("Thống kê"));
            assertClean(office);
            for (String person : List.of("Lan", "Kim")) {
                assertThat(office.auditOfCopy("delete from reminder where occasion = 'partner-0' and staff_id ="
                                        + " (select id from staff where name = '" + person + "')")
                                .missing())
                        .isNotEmpty();
            }
            String card = office.play("Kim: /viec 22\n");
            assertThat(card.substring(card.lastIndexOf("Kim: /viec 22"))).contains("Phối hợp");
        }
    }

    @Test
    void aPartnerThatBecomesOneWithTheLeadIsNoPartnerAnyMore() {
        try (OfficeScript office = new OfficeScript(folder)) {
            office.play(OFFICE + """
                    at 2024-03-22 08:00
                    Văn phòng + Văn hóa xã hội become Văn phòng - Văn hóa
                    at 2024-04-02 11:00
                    """);
            assertThat(ofTask22(office, "Lan"))
                    .contains("partner-7 on 2024-03-20", "due on 2024-03-29")
                    .doesNotContain("partner-0 on 2024-03-29");
            assertClean(office);
        }
    }

    /** What was said to a person of the task, in its order. */
    private static List<String> ofTask22(OfficeScript office, String name) {
        return office.books().read(books -> {
            long id = books.staff().all().stream()
                    .filter(person -> person.name().equals(name))
                    .findFirst()
                    .orElseThrow()
                    .id();
            long task22 =
                    books.tasks().milestonesOf(new TaskNumber("22")).get(0).id();
            return books.reminders().between(Instant.EPOCH, office.now().at().plusSeconds(1), 10_000).stream()
                    .filter(reminder -> reminder.staffId() == id && reminder.deliveryId() != null)
                    .filter(reminder -> reminder.subject().key().startsWith("milestone:" + task22 + ":"))
                    .sorted(Comparator.comparing(Reminder::occasionOn))
                    .map(PartnerReminderTest::shown)
                    .toList();
        });
    }

    private static String shown(Reminder reminder) {
        return reminder.occasion() + " on " + reminder.occasionOn();
    }

    private static void assertClean(OfficeScript office) {
        ReminderAudit.Report report = office.audit();
        assertThat(report.isClean()).as(report.toString()).isTrue();
    }
}
