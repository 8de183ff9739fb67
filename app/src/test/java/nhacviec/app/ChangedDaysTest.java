package nhacviec.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nhacviec.core.calendar.WorkCalendar;
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
}
