package nhacviec.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import nhacviec.core.reminder.ReminderAudit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The auditor looks for what the office is asked, and at when a message came. */
class AuditedQuestionsTest {

    private static final String OFFICE = """
            at 2024-03-05 08:00
            Lan joins Văn phòng as coordinator
            Hòa joins Tư pháp as staff
            Thi joins Lãnh đạo as leader
            """;

    @TempDir
    Path folder;

    @Test
    void thatTheNextYearHasNoPlanIsSaidInEachMonthOnceToWhoeverHearsForTheOffice() {
        try (OfficeScript office = new OfficeScript(folder)) {
            office.play("""
                    at 2024-11-20 08:00
                    Lan joins Văn phòng as coordinator
                    Thi joins Lãnh đạo as leader
                    at 2024-12-05 08:00
                    """);
            assertClean(office);
            assertThat(withoutAll(office, "next-plan:2025", "month-2024-12")).containsOnly("next-plan:2025");
            office.play("""
                    Lan blocks
                    at 2024-12-12 08:00
                    Lan unblocks
                    at 2025-01-08 08:00
                    """);
            assertClean(office);
            assertThat(withoutAll(office, "next-plan:2025", "month-2024-12")).contains("next-plan:2025");
            assertThat(withoutAll(office, "next-plan:2025", "month-2025-01")).containsOnly("next-plan:2025");
            office.play("the plan of 2025 comes\nat 2025-02-06 08:00\n");
            assertClean(office);
        }
    }

    @Test
    void aPlanThatCameInTimeIsNotAskedFor() {
        try (OfficeScript office = new OfficeScript(folder)) {
            office.play("""
                    at 2024-11-20 08:00
                    Lan joins Văn phòng as coordinator
                    at 2024-11-25 08:00
                    the plan of 2025 comes
                    at 2025-01-08 08:00
                    """);
            assertClean(office);
            assertThat(office.auditOfCopy("delete from reminder where subject like 'next-plan%'")
                            .isClean())
                    .isTrue();
        }
    }

    @Test
    void aDoubtThatWasSettledLaterWasToBeAskedAbout() {
        try (OfficeScript office = new OfficeScript(folder)) {
            office.play(OFFICE + "at 2024-03-08 08:00\nLan: /xacnhan 9\nat 2024-03-20 08:00\n");
            assertClean(office);
            assertThat(withoutAll(office, "doubt:2024:9", "asked"))
                    .as("it stood on the mornings before")
                    .containsOnly("doubt:2024:9");
        }
    }

    @Test
    void aDoubtThatWasSettledBeforeIsNotAskedAbout() {
        try (OfficeScript office = new OfficeScript(folder)) {
            office.play(OFFICE + "Lan: /xacnhan 9\nat 2024-03-20 08:00\n");
            assertClean(office);
            assertThat(office.auditOfCopy("delete from reminder where subject = 'doubt:2024:9'")
                            .isClean())
                    .isTrue();
        }
    }

    /** Hòa has a morning message on Wednesday, 20/3; Saturday and Sunday are 23 and 24/3. */
    @ParameterizedTest
    @CsvSource({
        "two days late while at work,            22, 1, 2024-03-05, 2024-03-28, true",
        "after a weekend and a day,              25, 1, 2024-03-05, 2024-03-28, true",
        "the next working day,                   21, 1, 2024-03-05, 2024-03-28, false",
        "two days late after a failed attempt,   22, 2, 2024-03-05, 2024-03-28, false",
        "two days late while off in between,     22, 1, 2024-03-22, 2024-03-28, false",
        "off since that morning,                 25, 1, 2024-03-05, 2024-03-20, false"
    })
    void aMessageThatCameDaysAfterItsMorningIsMissingUnlessSomethingWasDown(
            String name, String sentOn, int attempts, String workFrom, String workUntil, boolean missing) {
        try (OfficeScript office = new OfficeScript(folder)) {
            office.play(OFFICE + "at 2024-03-28 11:00\n");
            assertClean(office);
            String message = "source = 'morning:2024-03-20' and staff_id = (select id from staff where name = 'Hòa')";
            ReminderAudit.Report report = office.auditOfCopy(
                    "insert into at_work (from_at, until_at) values (" + at(workFrom) + ", " + at(workUntil) + ")",
                    "update delivery set attempts = " + attempts + ", settled_at = " + at("2024-03-" + sentOn)
                            + " where " + message);
            assertThat(report.missing()).as(name).hasSize(missing ? said(office, message) : 0);
            assertThat(report.early()).isEmpty();
        }
    }

    /** Whoever could not be reached meanwhile got it when they were back. */
    @Test
    void whatCameAfterTheirReturnWasNotLate() {
        try (OfficeScript office = new OfficeScript(folder)) {
            office.play(OFFICE + """
                    at 2024-03-19 08:00
                    Hòa refuses
                    at 2024-03-22 09:00
                    Hòa unblocks
                    at 2024-03-28 11:00
                    """);
            assertThat(office.auditOfCopy("insert into at_work (from_at, until_at) values (" + at("2024-03-05") + ", "
                                    + at("2024-03-28") + ")")
                            .missing())
                    .isEmpty();
        }
    }

    private static int said(OfficeScript office, String message) {
        int said = office.books()
                .read(books -> books.deliveries().reminders().stream()
                        .filter(delivery -> delivery.source().equals("morning:2024-03-20") && delivery.staffId() == 2)
                        .mapToInt(delivery ->
                                books.reminders().saidBy(delivery.id()).size())
                        .sum());
        assertThat(said).as(message).isPositive();
        return said;
    }

    /** Eight in the morning of a day. */
    private static long at(String day) {
        return java.time.LocalDate.parse(day)
                .atTime(8, 0)
                .atZone(OfficeScript.ZONE)
                .toInstant()
                .toEpochMilli();
    }

    /** The subjects of what is found when a reminder is deleted. */
    private static List<String> withoutAll(OfficeScript office, String subject, String occasion) {
        return office
                .auditOfCopy("delete from reminder where subject = '" + subject + "' and occasion = '" + occasion + "'")
                .missing()
                .stream()
                .map(ReminderAudit.Finding::subject)
                .distinct()
                .toList();
    }

    private static void assertClean(OfficeScript office) {
        ReminderAudit.Report report = office.audit();
        assertThat(report.isClean()).as(report.toString()).isTrue();
    }
}
