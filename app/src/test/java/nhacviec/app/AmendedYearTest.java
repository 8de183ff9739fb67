package nhacviec.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import nhacviec.config.plan.PlanFile;
import nhacviec.core.plan.Amending;
import nhacviec.core.plan.Plan;
import nhacviec.core.reminder.ReminderAudit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The plan is imported again in the middle of the year: reminders follow it, and the mornings before it were right. */
class AmendedYearTest {

    private static final String PLAN = "../config/plans/phuoc-my-2024.yaml";

    @TempDir
    private Path folder;

    private static Plan plan(String... replacements) throws Exception {
        String text = Files.readString(Path.of(PLAN));
        for (int i = 0; i < replacements.length; i += 2) {
            assertThat(text).contains(replacements[i]);
            text = text.replace(replacements[i], replacements[i + 1]);
        }
        return PlanFile.read(text, "later").plan();
    }

    /** Without the last task, with another lead, other dates and a row in doubt. */
    private static Plan later() throws Exception {
        Plan plan = plan(
                "deadline: {month: 1}",
                "deadline: {month: 4}\n    needs_confirmation: true",
                "lead: Tư pháp",
                "lead: Văn hóa xã hội",
                "deadline: {quarter: 1}",
                "deadline: {quarter: 2}",
                "deadline: {each: [quarter, half_year, year]}",
                "deadline: {awaits: Kế hoạch của tỉnh}",
                "executors: [Văn phòng UBND xã]",
                "executors: [Tài chính - Kế toán]");
        return new Plan(
                plan.year(),
                plan.title(),
                plan.locality(),
                plan.decision(),
                plan.units(),
                plan.unitGroups(),
                plan.sections(),
                plan.tasks().subList(0, plan.tasks().size() - 1),
                plan.indicators());
    }

    @Test
    void remindersFollowThePlanAndNothingIsForgottenOrSaidTwice() throws Exception {
        try (OfficeYear office = new OfficeYear(folder, 45)) {
            office.twelvePeopleJoin();
            office.live(LocalDate.of(2024, 3, 20));
            ReminderAudit.Report before = office.audit();
            assertThat(before.isClean()).as(before.missing().toString()).isTrue();
            assertThat(office.amend(later())).isInstanceOf(Amending.Amended.class);
            ReminderAudit.Report amended = office.audit();
            assertThat(amended.isClean()).as(amended.missing().toString()).isTrue();
            office.live(LocalDate.of(2024, 7, 12));
            ReminderAudit.Report after = office.audit();
            assertThat(after.isClean()).as(after.toString()).isTrue();
            assertThat(after.expected()).isGreaterThan(before.expected());
            assertThat(office.mornings()).hasSameSizeAs(office.said);

            assertThat(office.amend(plan())).isInstanceOf(Amending.Amended.class);
            office.live(LocalDate.of(2024, 8, 2));
            ReminderAudit.Report back = office.audit();
            assertThat(back.isClean()).as(back.missing().toString()).isTrue();
        }
    }

    @Test
    void unitsThatMergeAreRemindedAsOneFromTheirDayOn() {
        try (OfficeYear office = new OfficeYear(folder, 46)) {
            office.twelvePeopleJoin();
            office.live(LocalDate.of(2024, 4, 10));
            office.merge(List.of("Tư pháp", "Văn hóa xã hội"), "Văn hóa - Tư pháp", LocalDate.of(2024, 4, 22));
            office.live(LocalDate.of(2024, 4, 22));
            ReminderAudit.Report merged = office.audit();
            assertThat(merged.isClean()).as(merged.missing().toString()).isTrue();
            office.meet();
            assertThat(office.people)
                    .filteredOn(person -> person.unit().name().equals("Văn hóa - Tư pháp"))
                    .hasSize(6);
            office.live(LocalDate.of(2024, 5, 10));
            office.merge(List.of("Tài chính - Kế toán"), "Văn hóa - Tư pháp", LocalDate.of(2024, 5, 1));
            office.meet();
            office.live(LocalDate.of(2024, 7, 5));
            ReminderAudit.Report after = office.audit();
            assertThat(after.isClean()).as(after.toString()).isTrue();
            assertThat(office.mornings()).hasSameSizeAs(office.said);
        }
    }
}
