package nhacviec.config.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nhacviec.config.FileRefused;
import nhacviec.config.Mistake;
import nhacviec.config.WrittenDate;
import nhacviec.core.calendar.VietnameseHolidays;
import nhacviec.core.calendar.WorkCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarFileTest {

    private final OfficeCalendar shipped = CalendarFile.read(Path.of("calendar/vietnam.yaml"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2024 | 1/1 8/2 9/2 12/2 13/2 14/2 18/4 29/4 30/4 1/5 2/9 3/9 | 4/5
                    2025 | 1/1 27/1 28/1 29/1 30/1 31/1 7/4 30/4 1/5 2/5 1/9 2/9 | 26/4
                    2026 | 1/1 2/1 16/2 17/2 18/2 19/2 20/2 27/4 30/4 1/5 31/8 1/9 2/9 24/11 | 10/1 22/8
                    2027 | 1/1 5/2 8/2 9/2 10/2 11/2 16/4 30/4 3/5 1/9 2/9 24/11 | ''
                    """)
    void days_off_and_days_worked_of_a_year(int year, String off, String worked) {
        WorkCalendar calendar = shipped.workCalendar();
        assertThat(days(year, day -> !isRestDay(day) && !calendar.isWorkingDay(day)))
                .isEqualTo(off);
        assertThat(days(year, day -> isRestDay(day) && calendar.isWorkingDay(day)))
                .isEqualTo(worked);
    }

    /** Where the state settled nothing else, the law's own list is the same; where it did, the file goes before it. */
    @Test
    void the_law_alone_gives_2026_but_for_the_swapped_days() {
        Set<LocalDate> law = VietnameseHolidays.of(2026);
        assertThat(shipped.daysOff(2026)).containsAll(law);
        assertThat(shipped.daysOff(2026).stream().filter(day -> !law.contains(day)))
                .containsExactly(LocalDate.of(2026, 1, 2), LocalDate.of(2026, 8, 31));
        assertThat(shipped.daysOff(2025)).doesNotContain(LocalDate.of(2025, 2, 3));
        assertThat(VietnameseHolidays.of(2025)).contains(LocalDate.of(2025, 2, 3));
    }

    @Test
    void years_that_are_not_listed_are_computed() {
        assertThat(shipped.years()).containsOnlyKeys(2024, 2025, 2026);
        assertThat(shipped.daysOff(2028)).isEqualTo(VietnameseHolidays.of(2028));
        assertThat(shipped.worked(2028)).isEmpty();
        assertThat(shipped.years().get(2026).settled()).isTrue();
        assertThat(shipped.years().get(2024).settled()).isFalse();
    }

    @Test
    void the_day_after_tet_is_the_next_working_day() {
        WorkCalendar calendar = shipped.workCalendar();
        assertThat(calendar.plusWorkingDays(LocalDate.of(2024, 2, 7), 1)).isEqualTo("2024-02-15");
        assertThat(calendar.lastWorkingDayOnOrBefore(LocalDate.of(2024, 2, 14))).isEqualTo("2024-02-07");
        assertThat(calendar.plusWorkingDays(LocalDate.of(2027, 2, 4), 1)).isEqualTo("2027-02-12");
        assertThat(calendar.plusWorkingDays(LocalDate.of(2024, 5, 3), 1)).isEqualTo("2024-05-04");
        assertThat(calendar.lastWorkingDayOnOrBefore(LocalDate.of(2024, 3, 31))).isEqualTo("2024-03-29");
    }

    @Test
    void what_the_office_changed_goes_before_the_file() {
        LocalDate holiday = LocalDate.of(2024, 4, 29);
        LocalDate workedSaturday = LocalDate.of(2024, 5, 4);
        LocalDate usual = LocalDate.of(2024, 6, 3);
        LocalDate saturday = LocalDate.of(2024, 6, 8);
        WorkCalendar changed = shipped.with(Map.of(holiday, true, workedSaturday, false, usual, false, saturday, true));

        assertThat(changed.isWorkingDay(holiday)).isTrue();
        assertThat(changed.isWorkingDay(workedSaturday)).isFalse();
        assertThat(changed.isWorkingDay(usual)).isFalse();
        assertThat(changed.isWorkingDay(saturday)).isTrue();
        assertThat(shipped.workCalendar().isWorkingDay(holiday)).isFalse();
    }

    @Test
    void contradictions_are_refused_as_a_whole_with_every_mistake_named() {
        FileRefused refused = refused("""
                years:
                  2024:
                    days_off: [1/1, 30/2, 4/5, 1/1]
                    worked: [4/5, 6/5, 1/1/2025]
                  năm sau:
                    days_off: [1/1]
                  2025:
                    certainty: chắc
                    day_off: [1/1]
                """);
        assertThat(refused.mistakes())
                .extracting(Mistake::sentence)
                .containsExactlyInAnyOrder(
                        "dòng 3, mục days_off: “30/2” không phải một ngày có trên lịch. Ví dụ: days_off: [30/4, 1/5]",
                        "dòng 3, mục days_off: ngày 1/1 được ghi hai lần. Xin bỏ bớt một.",
                        "dòng 4, mục worked: ngày 1/1/2025 không thuộc năm 2024. Xin ghi ngày này trong mục của năm đó.",
                        "dòng 4, mục worked: ngày 4/5/2024 vừa nghỉ vừa làm bù. Xin bỏ ngày này khỏi days_off hoặc khỏi "
                                + "worked.",
                        "dòng 4, mục worked: ngày 6/5/2024 là thứ Hai, vốn đã là ngày làm việc. Chỉ ghi thứ Bảy, Chủ nhật "
                                + "phải đi làm bù. Ví dụ: worked: [4/5]",
                        "dòng 5, mục năm sau: “năm sau” không phải một năm. Ví dụ: 2024: {days_off: [1/1, 30/4], worked: "
                                + "[4/5]}",
                        "dòng 8, mục certainty: “chắc” không dùng được. Dùng settled hoặc general.",
                        "dòng 9, mục day_off: không có mục “day_off”. Có phải là “days_off”?");
    }

    @Test
    void the_shipped_calendar_is_on_the_class_path_too() {
        assertThat(CalendarFile.shipped().daysOff(2024)).isEqualTo(shipped.daysOff(2024));
    }

    @Test
    void a_file_that_is_missing_is_named() {
        FileRefused refused =
                catchThrowableOfType(FileRefused.class, () -> CalendarFile.read(Path.of("calendar/khong-co.yaml")));
        assertThat(refused).hasMessageContaining("calendar/khong-co.yaml").hasMessageContaining("không có tệp này");
    }

    private static FileRefused refused(String text) {
        return catchThrowableOfType(FileRefused.class, () -> CalendarFile.read(text, "lịch"));
    }

    private static String days(int year, Predicate<LocalDate> which) {
        List<String> days = Stream.iterate(
                        LocalDate.of(year, 1, 1), day -> day.getYear() == year, day -> day.plusDays(1))
                .filter(which)
                .map(day -> WrittenDate.write(day, year))
                .toList();
        return String.join(" ", days);
    }

    private static boolean isRestDay(LocalDate day) {
        return day.getDayOfWeek().getValue() >= 6;
    }
}
