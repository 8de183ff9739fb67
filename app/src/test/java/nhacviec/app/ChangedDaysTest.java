package nhacviec.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nhacviec.core.calendar.DayNotice;
import nhacviec.core.calendar.WorkCalendar;
import nhacviec.core.reminder.ReminderPreview.Morning;
import nhacviec.core.staff.Role;
import nhacviec.simulator.SimulatedUser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A day that was changed a moment ago counts as what it is now, for the very next message. */
class ChangedDaysTest {

    private static final List<LocalDate> WEEK =
            LocalDate.of(2024, 1, 15).datesUntil(LocalDate.of(2024, 1, 20)).toList();

    @TempDir
    Path folder;

    @Test
    void days_that_are_taken_back_at_once_are_all_taken_back() {
        try (RunningOffice office = new RunningOffice(folder)) {
            SimulatedUser lan = office.joins(41, "Lan", "Văn phòng", Role.COORDINATOR);
            assertThat(office.asks(lan, "/nghi 15/1 - 19/1 lũ")).contains("15/1", "19/1", "nghỉ");
            assertThat(WEEK).noneMatch(office.service.calendar()::isWorkingDay);
            assertThat(office.asks(lan, "/lambu 15/1 - 19/1")).contains("15/1", "16/1", "17/1", "18/1", "19/1");
            WorkCalendar again = office.service.calendar();
            assertThat(WEEK).allMatch(again::isWorkingDay);
            office.service.look();
            assertThat(WEEK).allMatch(office.service.calendar()::isWorkingDay);
        }
    }

    @Test
    void what_is_counted_in_working_days_right_after_it_counts_without_the_new_day_off() {
        try (RunningOffice office = new RunningOffice(folder)) {
            SimulatedUser lan = office.joins(41, "Lan", "Văn phòng", Role.COORDINATOR);
            office.asks(lan, "/nghi 23/1/2024 lũ");
            // Eight working days after Thursday 11/1: 23/1 would be the last of them.
            assertThat(office.asks(lan, "/den 14 11/1/2024 8"))
                    .contains("24/1/2024")
                    .doesNotContain("23/1/2024");
        }
    }

    /** Working days are announced months ahead; whoever's reminders they move hears of it with the next morning. */
    @Test
    void a_change_far_ahead_is_told_to_those_whom_it_concerns() {
        try (OfficeScript office = new OfficeScript(folder)) {
            String said = office.play("""
                    at 2024-01-11 08:00
                    Lan joins Văn phòng as coordinator
                    Dũng joins Tài chính - Kế toán as staff
                    Lan: /nghi từ 11/3 đến 13/3 lũ
                    at 2024-01-12 08:00
                    at 2024-01-15 08:00
                    """);
            String toDung = "Bot → Dũng: ";
            List<String> mornings = Stream.of(said.split("\n(?=\\S)"))
                    .filter(block -> block.startsWith(toDung) && block.contains("11/3"))
                    .toList();
            assertThat(mornings).as(said).hasSize(1);
            assertThat(mornings.get(0)).contains("11/3", "12/3", "13/3", "nghỉ");
        }
    }

    /** What is late says another number of days with another calendar; no reminder moves for that. */
    @Test
    void a_change_that_moves_no_reminder_is_told_to_nobody_who_is_late() {
        try (OfficeScript office = new OfficeScript(folder)) {
            String said = office.play("""
                    at 2024-06-03 08:00
                    Lan joins Văn phòng as coordinator
                    Hòa joins Tư pháp as staff
                    at 2024-06-04 08:00
                    Lan: /nghi 15/8 mưa to
                    at 2024-06-05 08:00
                    at 2024-06-10 08:00
                    """);
            assertThat(said).contains("Bot → Hòa: ⏰ Nhắc việc thứ Hai, 10/6/2024");
            assertThat(toldOfDays(said, "Hòa")).as(said).isEmpty();
        }
    }

    /** A Saturday worked far from every reminder moves none; the day off for it does. */
    @Test
    void whoever_hears_of_one_half_of_a_swap_hears_of_the_other_in_the_same_message() {
        try (OfficeScript office = new OfficeScript(folder)) {
            String said = office.play("""
                    at 2024-01-15 12:00
                    Lan joins Văn phòng as coordinator
                    Hòa joins Tư pháp as staff
                    Lan: /lambu 20/1/2024 trực
                    Lan: /nghi 22/1/2024 hoán đổi
                    at 2024-01-16 08:00
                    at 2024-01-19 08:00
                    """);
            List<String> told = toldOfDays(said, "Hòa");
            assertThat(told).as(said).hasSize(1);
            assertThat(told.get(0)).contains("20/1/2024 đi làm (trực)", "22/1/2024");
            assertThat(toldOfDays(said, "Lan")).as("has said it").isEmpty();
        }
    }

    @Test
    void changes_that_wait_for_the_same_hour_are_one_message() {
        try (OfficeScript office = new OfficeScript(folder)) {
            String said = office.play("""
                    at 2024-01-15 08:00
                    Lan joins Văn phòng as coordinator
                    Hòa joins Tư pháp as staff
                    at 2024-01-19 20:30
                    Lan: /lambu 20/1/2024 trực bão
                    Lan: /nghi 22/1/2024 hoán đổi
                    Lan: /nghi 23/1/2024 lũ
                    at 2024-01-20 08:00
                    at 2024-01-24 08:00
                    """);
            List<String> told = toldOfDays(said, "Hòa");
            assertThat(told).as(said).hasSize(1);
            assertThat(told.get(0)).contains("20/1/2024", "22/1/2024", "23/1/2024");
        }
    }

    @Test
    void the_preview_tells_of_the_changed_days_that_wait_for_a_morning() {
        try (OfficeScript office = new OfficeScript(folder)) {
            office.play("""
                    at 2024-01-15 12:00
                    Lan joins Văn phòng as coordinator
                    Hòa joins Tư pháp as staff
                    Lan: /lambu 20/1/2024 trực
                    Lan: /nghi 22/1/2024 hoán đổi
                    """);
            List<Morning> foreseen = office.preview("2024-01-15", "2024-02-09").stream()
                    .filter(morning -> !morning.digest().notices().isEmpty())
                    .toList();
            assertThat(foreseen).singleElement().satisfies(morning -> {
                assertThat(morning.digest().person().name()).isEqualTo("Hòa");
                assertThat(morning.digest().day()).isEqualTo(LocalDate.of(2024, 1, 16));
                assertThat(morning.digest().notices())
                        .extracting(DayNotice::day)
                        .containsExactly(LocalDate.of(2024, 1, 20), LocalDate.of(2024, 1, 22));
            });
            office.play("at 2024-01-16 08:00\n");
            assertThat(office.preview("2024-01-16", "2024-02-09"))
                    .allMatch(morning -> morning.digest().notices().isEmpty());
        }
    }

    private static List<String> toldOfDays(String said, String person) {
        return Stream.of(said.split("\n(?=\\S)"))
                .filter(block -> block.startsWith("Bot → " + person + ": "))
                .filter(block -> block.contains("Lịch làm việc"))
                .toList();
    }

    @Test
    void the_preview_tells_of_changed_days_that_wait_for_the_hours_of_a_day_off() {
        try (OfficeScript office = new OfficeScript(folder)) {
            office.play("""
                    at 2024-01-15 12:00
                    Lan joins Văn phòng as coordinator
                    Hòa joins Tư pháp as staff

                    at 2024-01-25 19:00
                    Lan: /nghi 26/1/2024 cúp điện
                    """);
            List<Morning> foreseen = office.preview("2024-01-25", "2024-02-02").stream()
                    .filter(morning -> !morning.digest().notices().isEmpty())
                    .toList();
            assertThat(foreseen).singleElement().satisfies(morning -> {
                assertThat(morning.at().atZone(OfficeScript.ZONE).toLocalDateTime())
                        .isEqualTo("2024-01-26T07:00:00");
                assertThat(morning.digest().person().name()).isEqualTo("Hòa");
                assertThat(morning.digest().notices())
                        .extracting(DayNotice::day)
                        .containsExactly(LocalDate.of(2024, 1, 26));
            });
            assertThat(office.previewJson("2024-01-25", "2024-02-02"))
                    .doesNotContain("\"subjects\":[]")
                    .contains("\"kind\":\"calendar\",\"number\":\"2024-01-26\",\"occasion\":\"off\"");
        }
    }
}
