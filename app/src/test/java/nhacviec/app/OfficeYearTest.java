package nhacviec.app;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nhacviec.app.OfficeYear.Said;
import nhacviec.core.reminder.Delivery;
import nhacviec.core.reminder.Escalation;
import nhacviec.core.reminder.Reminder;
import nhacviec.core.reminder.ReminderAudit;
import nhacviec.core.reminder.ReminderPolicy;
import nhacviec.core.reminder.ReminderPreview;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The plan of 2024 from January to December: nothing forgotten, nothing twice, nothing early, nobody woken. */
class OfficeYearTest {

    @TempDir
    private Path folder;

    @Test
    void aWholeYearOfTwelvePeopleIsRemindedOfEverythingOnceAndNeverAtNight() {
        try (OfficeYear office = new OfficeYear(folder, 2024)) {
            office.twelvePeopleJoin();
            office.live(LocalDate.of(2024, 12, 31));
            ReminderAudit.Report report = office.audit();
            assertThat(report.missing()).isEmpty();
            assertThat(report.twice()).isEmpty();
            assertThat(report.early()).isEmpty();
            assertThat(report.expected()).isGreaterThan(3_000);
            assertThat(office.said).hasSizeGreaterThan(500);
            assertThat(office.mornings())
                    .as("at most one planned message for a person on a day")
                    .hasSameSizeAs(office.said);
            assertThat(office.said).allSatisfy(said -> assertInOfficeHours(office, said));
            assertThat(office.notices)
                    .as("who has given all figures of a period is told once, by day")
                    .isNotEmpty()
                    .allSatisfy(said -> assertInOfficeHours(office, said))
                    .extracting(said -> said.html().replaceFirst(" số liệu (Quý \\S+).*", " $1"))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void swappedDaysMoveRemindersAndNoneIsLost() {
        try (OfficeYear office = new OfficeYear(folder, 29)) {
            office.twelvePeopleJoin();
            for (String swap : List.of("2024-01-22", "2024-02-21", "2024-03-08", "2024-03-21", "2024-04-10")) {
                LocalDate known = LocalDate.parse(swap);
                office.live(known);
                office.swap(known.plusDays(5), known.plusDays(8));
            }
            office.live(LocalDate.of(2024, 6, 28));
            assertThat(office.audit().isClean()).as(office.audit().toString()).isTrue();
            assertThat(office.mornings()).hasSameSizeAs(office.said);
            assertThat(office.said).anyMatch(said -> said.html().contains("Lịch làm việc đổi"));
        }
    }

    private static void assertInOfficeHours(OfficeYear office, Said said) {
        var at = said.at().atZone(OfficeYear.ZONE);
        assertThat(office.calendar().isWorkingDay(at.toLocalDate())).isTrue();
        assertThat(at.toLocalTime()).isBetween(LocalTime.of(7, 0), LocalTime.of(17, 30));
    }

    @Test
    void thePreviewSaysWhatWillBeSaid() {
        try (OfficeYear office = new OfficeYear(folder, 7)) {
            office.twelvePeopleJoin();
            LocalDate last = LocalDate.of(2024, 4, 30);
            List<ReminderPreview.Morning> foreseen =
                    office.wiring.preview.between(OfficeYear.FIRST, last, office.calendar(), office.moment());
            // Nobody does anything, and everything arrives.
            office.idle(last);
            assertThat(foreseen).hasSizeGreaterThan(100);
            assertThat(foreseen.stream()
                            .map(m ->
                                    m.digest().person().id() + " " + m.digest().day() + " "
                                            + m.digest().items().size()))
                    .containsExactlyInAnyOrderElementsOf(office.books.read(b -> b.deliveries().reminders().stream()
                            .map(d -> d.staffId() + " " + LocalDate.ofInstant(d.createdAt(), OfficeYear.ZONE) + " "
                                    + b.reminders().saidBy(d.id()).size())
                            .toList()));
            assertThat(office.audit().isClean()).as(office.audit().toString()).isTrue();
            assertThat(office.auditOfCopy("delete from reminder where occasion like 'partner-%'")
                            .missing())
                    .isNotEmpty();
        }
    }

    @Test
    void anOfficeThatDoesNothingHearsOfOldLatenessOnOneDayOfTheWeek() {
        try (OfficeYear office = new OfficeYear(folder, 12)) {
            office.twelvePeopleJoin();
            office.idle(LocalDate.of(2024, 12, 31));
            List<Delivery> mornings = office.books.read(b -> b.deliveries().reminders());
            List<Delivery> onlyWeekly = mornings.stream()
                    .filter(morning -> office.books.read(b -> b.reminders().saidBy(morning.id())).stream()
                            .allMatch(OfficeYearTest::isWeekly))
                    .toList();
            assertThat(onlyWeekly).hasSizeBetween(200, 12 * 45).allSatisfy(morning -> {
                LocalDate day = LocalDate.ofInstant(morning.createdAt(), OfficeYear.ZONE);
                assertThat(day)
                        .as("the first working day of a week")
                        .isEqualTo(office.calendar()
                                .firstWorkingDayOnOrAfter(
                                        day.minusDays(day.getDayOfWeek().getValue() - 1L)));
            });
            assertThat(mornings).as("12 people, about two messages a week").hasSizeLessThan(1_200);
            assertThat(office.audit().isClean()).as(office.audit().toString()).isTrue();
        }
    }

    /** Whether a reminder repeats what was said every day for a week before. */
    private static boolean isWeekly(Reminder reminder) {
        return reminder.occasion().startsWith("overdue-")
                && Integer.parseInt(reminder.occasion().substring("overdue-".length()))
                        > ReminderPolicy.USUAL.overdueDaily();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-13T07:29, 2024-03-13T07:31, 1 minute",
        "2024-03-13T07:00, 2024-03-13T09:00, two hours over the morning",
        "2024-03-11T17:00, 2024-03-13T08:30, a day and a half",
        "2024-01-29T07:00, 2024-02-16T08:30, over Tết",
        "2024-03-11T17:00, 2024-03-25T10:00, fourteen days"
    })
    void afterAnOutageWhatIsStillTrueIsSaidAtOnceLabelledLateAndWithoutAFlood(
            String from, String until, String howLong) {
        try (OfficeYear office = new OfficeYear(folder, 11)) {
            office.twelvePeopleJoin();
            LocalDate lastDay = LocalDate.parse(from.substring(0, 10));
            office.live(lastDay.minusDays(1));
            office.off(lastDay, LocalTime.parse(from.substring(11)));
            office.look();
            int before = office.said.size();
            office.off(LocalDate.parse(until.substring(0, 10)), LocalTime.parse(until.substring(11)));
            int foreseen = (int) office
                    .wiring
                    .preview
                    .between(office.moment().today(), office.moment().today(), office.calendar(), office.moment())
                    .stream()
                    .filter(morning -> !morning.at().isAfter(office.moment().at()))
                    .count();
            office.look();
            List<Said> after = office.said.subList(before, office.said.size());
            assertThat(after).as(howLong).isNotEmpty().hasSize(foreseen).hasSizeLessThanOrEqualTo(12);
            assertThat(after).extracting(Said::staffId).doesNotHaveDuplicates();
            assertThat(office.audit().isClean()).as(office.audit().toString()).isTrue();
            boolean muchLater = !from.substring(0, 10).equals(until.substring(0, 10));
            if (muchLater) {
                assertThat(after)
                        .anyMatch(said ->
                                said.html().contains("muộn") || said.html().contains("lẽ ra"));
            }
        }
    }

    @Test
    void theAuditSeesWhatIsWrong() {
        try (OfficeYear office = new OfficeYear(folder, 3)) {
            office.twelvePeopleJoin();
            office.group();
            office.live(LocalDate.of(2024, 3, 29));
            assertThat(office.audit().isClean()).as(office.audit().toString()).isTrue();
            String oneMorning =
                    "select min(id) from delivery where kind = 'REMINDER' and source = 'morning:2024-01-31'";
            Map.ofEntries(
                            entry(
                                    "delete from reminder where id = (select min(id) from reminder where subject like 'milestone:%')",
                                    "missing"),
                            entry("delete from reminder where subject like 'figures:%'", "missing"),
                            entry("delete from reminder where subject = 'awaited'", "missing"),
                            entry("delete from reminder where subject like 'doubt:%'", "missing"),
                            entry("delete from reminder where occasion like 'escalated-%'", "missing"),
                            entry("delete from group_week where week = '2024-03-04'", "missing"),
                            entry(
                                    "delete from morning where day = '2024-01-31' and staff_id = (select min(staff_id) from morning)",
                                    "missing"),
                            entry("update reminder set delivery_id = null where occasion = 'due'", "missing"),
                            entry("update delivery set state = 'REFUSED' where id = (" + oneMorning + ")", "missing"),
                            entry("update delivery set state = 'UNKNOWN' where id = (" + oneMorning + ")", "missing"),
                            entry(
                                    "update delivery set staff_id = (select max(id) from staff) where id = ("
                                            + oneMorning + ")",
                                    "missing"),
                            entry(
                                    "update delivery set chat_id = chat_id + 1 where id = (" + oneMorning + ")",
                                    "missing"),
                            entry(
                                    "update delivery set html = '⏰ Nhắc việc' where id = (" + oneMorning + ")",
                                    "missing"),
                            entry(
                                    "insert into at_work (from_at, until_at) values (" + millis("2024-01-20T06:00")
                                            + ", " + millis("2024-01-20T18:00") + ")",
                                    "nothing"),
                            entry(
                                    "update delivery set settled_at = settled_at + 14 * 3600000 where id = ("
                                            + oneMorning + ")",
                                    "early"),
                            entry(
                                    "update reminder set recorded_at = recorded_at - 400000000"
                                            + " where id = (select min(id) from reminder)",
                                    "early"),
                            entry(
                                    "update delivery set source = (select min(source) from delivery where kind = 'REMINDER')"
                                            + " where kind = 'REMINDER'",
                                    "twice"))
                    .forEach((harm, found) -> {
                        ReminderAudit.Report report = office.auditOfCopy(harm);
                        assertThat(report.missing().isEmpty()).as(harm).isEqualTo(!found.equals("missing"));
                        assertThat(report.early().isEmpty()).as(harm).isEqualTo(!found.equals("early"));
                        assertThat(report.twice().isEmpty()).as(harm).isEqualTo(!found.equals("twice"));
                    });
        }
    }

    private static long millis(String local) {
        return java.time.LocalDateTime.parse(local)
                .atZone(OfficeYear.ZONE)
                .toInstant()
                .toEpochMilli();
    }

    @Test
    void aDayOnWhichTheServiceWasOffIsNoFaultAndOneOnWhichItsWorkWasLostIs() {
        try (OfficeYear office = new OfficeYear(folder, 5)) {
            office.twelvePeopleJoin();
            office.idle(LocalDate.of(2024, 1, 29));
            // The whole of Tuesday passes without a look, and Wednesday is as usual.
            office.off(LocalDate.of(2024, 1, 31), LocalTime.of(7, 0));
            office.idle(LocalDate.of(2024, 1, 31));
            assertThat(office.audit().isClean()).as(office.audit().toString()).isTrue();
            String tuesday = "insert into at_work (from_at, until_at) values (%d, %d)";
            assertThat(office.auditOfCopy(tuesday.formatted(millis("2024-01-30T07:40"), millis("2024-01-30T17:40")))
                            .missing())
                    .as("the service was at work and held nobody's morning")
                    .hasSize(12)
                    .allSatisfy(finding -> assertThat(finding.on()).isEqualTo(LocalDate.of(2024, 1, 30)));
            assertThat(office.auditOfCopy(tuesday.formatted(millis("2024-01-30T07:00"), millis("2024-01-30T07:35")))
                            .missing())
                    .as("it stopped at 7:35: only the mornings of 7:00 were lost")
                    .hasSize(4);
            assertThat(office.auditOfCopy(tuesday.formatted(millis("2024-01-30T17:35"), millis("2024-01-31T06:30")))
                            .missing())
                    .as("after hours nothing is held")
                    .isEmpty();
        }
    }

    @Test
    void aMorningThatNobodyHoldsIsMissing() {
        try (OfficeYear office = new OfficeYear(folder, 5)) {
            office.twelvePeopleJoin();
            office.live(LocalDate.of(2024, 1, 15));
            office.off(LocalDate.of(2024, 1, 16), LocalTime.of(9, 0));
            ReminderAudit.Report report = office.audit();
            assertThat(report.missing())
                    .hasSize(12)
                    .allSatisfy(finding -> assertThat(finding.subject()).isEqualTo("morning"));
            assertThat(report.isCleanSince(LocalDate.of(2024, 1, 16))).isFalse();
            assertThat(report.isCleanSince(LocalDate.of(2024, 1, 17)))
                    .as("no news the day after")
                    .isTrue();
        }
    }

    @Test
    void aChangedPolicyJudgesNoMorningBeforeItAndMovesNoEscalationThatHasBegun() {
        try (OfficeYear office = new OfficeYear(folder, 5)) {
            office.twelvePeopleJoin();
            office.live(LocalDate.of(2024, 2, 2));
            ReminderPolicy usual = ReminderPolicy.USUAL;
            office.adopt(new ReminderPolicy(
                    List.of(10, 5),
                    2,
                    3,
                    Optional.empty(),
                    List.of(5),
                    List.of(3),
                    new ReminderPolicy.FigureDays(false, true, 1),
                    new Escalation(6, 20),
                    usual.groupAt(),
                    usual.earliest(),
                    usual.latest(),
                    usual.lateAfter()));
            office.live(LocalDate.of(2024, 5, 15));
            ReminderAudit.Report report = office.audit();
            assertThat(report.isClean()).as(report.toString()).isTrue();
            List<String> steps = office.books.read(b ->
                    b
                            .reminders()
                            .between(java.time.Instant.EPOCH, office.moment().at(), 100_000)
                            .stream()
                            .filter(r -> r.occasion().startsWith("escalated-"))
                            .map(r -> (r.subject().key().endsWith("2024-01-31") ? "begun " : "later ") + r.occasion())
                            .distinct()
                            .sorted()
                            .toList());
            assertThat(steps)
                    .contains("begun escalated-3", "begun escalated-10", "later escalated-6")
                    .doesNotContain("later escalated-3", "later escalated-10");
        }
    }

    @Test
    void aChangedPolicyMovesNoEscalationOfFiguresThatHasBegun() {
        try (OfficeYear office = new OfficeYear(folder, 5)) {
            office.twelvePeopleJoin();
            // Figures of the first quarter are due on 15/3; their first late morning is Monday 18/3.
            office.idle(LocalDate.of(2024, 3, 18));
            ReminderPolicy usual = ReminderPolicy.USUAL;
            office.adopt(new ReminderPolicy(
                    usual.before(),
                    usual.overdueDaily(),
                    usual.overdueEvery(),
                    usual.overdueOn(),
                    usual.partnerBefore(),
                    usual.checkInBefore(),
                    usual.figures(),
                    new Escalation(6, 20),
                    usual.groupAt(),
                    usual.earliest(),
                    usual.latest(),
                    usual.lateAfter()));
            office.idle(LocalDate.of(2024, 7, 15));
            assertThat(office.audit().isClean()).as(office.audit().toString()).isTrue();
            assertThat(stepsOf(office, "figures-of:2024-Q1")).containsExactly("escalated-10", "escalated-3");
            assertThat(stepsOf(office, "figures-of:2024-Q2")).containsExactly("escalated-20", "escalated-6");
            assertThat(office.auditOfCopy(
                                    "delete from reminder where occasion = 'escalated-10' and subject like 'figures-of:2024-Q1:%'")
                            .missing())
                    .as("by the steps with which it began")
                    .isNotEmpty();
        }
    }

    private static List<String> stepsOf(OfficeYear office, String subject) {
        return office.books.read(b ->
                b.reminders().between(java.time.Instant.EPOCH, office.moment().at(), 100_000).stream()
                        .filter(r -> r.subject().key().startsWith(subject)
                                && r.occasion().startsWith("escalated-"))
                        .map(nhacviec.core.reminder.Reminder::occasion)
                        .distinct()
                        .sorted()
                        .toList());
    }
}
