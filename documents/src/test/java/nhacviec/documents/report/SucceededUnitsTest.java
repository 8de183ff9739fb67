package nhacviec.documents.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import nhacviec.core.indicator.ReportPeriod;
import nhacviec.core.report.IndicatorResult;
import nhacviec.core.report.Letterhead;
import nhacviec.core.report.Report;
import nhacviec.core.report.TaskResult;
import nhacviec.core.staff.Actor;
import nhacviec.core.staff.Succeeding;
import nhacviec.core.staff.UnitService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An office in which Văn hóa xã hội is renamed on 1/8 and two other units join Văn phòng on 1/10, as its reports tell of it. */
class SucceededUnitsTest {

    private static final String CULTURE = "Phòng Văn hóa - Xã hội";

    @TempDir
    Path temporary;

    private FilledYear year;

    @BeforeEach
    void open() {
        year = new FilledYear(temporary);
        year.tell(
                "Lan joins Văn phòng UBND xã as coordinator",
                "Hòa joins Tư pháp as staff",
                "Minh joins Văn hóa xã hội as staff",
                "Thu joins Tài chính - Kế toán as staff",
                "Thi joins Lãnh đạo UBND xã as leader",
                "at 2024-03-13 09:00",
                "Q1 3.1 | 12/12 | 8/8 | 3/3 | 2/2",
                "Q1 3.2 | 47/60 | 28/30 | |",
                "at 2024-06-12 09:00",
                "Q2 3.1 | 12/12 | 8/8 | |",
                "Q2 3.2 | 60/60 | 30/30 | 12/12 | 6/6");
    }

    @AfterEach
    void close() {
        year.close();
    }

    @Test
    void a_renamed_unit_is_one_unit_also_in_a_period_in_which_it_had_both_names() {
        renameCulture();
        year.tell(
                "at 2024-09-12 09:00",
                "Q3 3.1 | 12/12 | 8/8 | 3/3 |",
                "Q3 3.2 | 80/80 | 36/36 | 14/14 | 7/7",
                "at 2024-09-16 08:00");
        assertThat(asked(report("2024-Q3"), "3.1")).isEqualTo("3/4");
        assertThat(asked(report("2024-Q3"), "3.2")).isEqualTo("4/4");
        year.tell("at 2024-12-16 08:00");
        Report whole = report("2024-Y");
        assertThat(asked(whole, "3.1"))
                .as("nobody has given the fourth quarter")
                .isEqualTo("0/4");
        assertThat(whole.measured())
                .extracting(IndicatorResult::unitsAsked)
                .contains(4)
                .allMatch(asked -> asked <= 4);
    }

    @Test
    void the_half_year_is_told_after_a_change_as_before() {
        year.tell("at 2024-06-17 08:00");
        assertThat(asked(report("2024-H1"), "3.1")).isEqualTo("2/4");
        renameCulture();
        assertThat(asked(report("2024-H1"), "3.1")).isEqualTo("2/4");
        join();
        assertThat(asked(report("2024-H1"), "3.1"))
                .as("there were four units in the half year")
                .isEqualTo("2/4");
    }

    @Test
    void after_a_merger_the_year_is_told_by_the_units_that_there_are() {
        renameCulture();
        join();
        year.tell("at 2024-12-12 09:00", "Q4 3.2 | 84/84 | | 15/15 |", "at 2024-12-16 08:00");
        Report whole = report("2024-Y");
        assertThat(whole.measured())
                .extracting(IndicatorResult::unitsAsked)
                .contains(2)
                .allMatch(asked -> asked <= 2);
        assertThat(json(whole)).doesNotContain("\"units_asked\" : 3", "\"units_asked\" : 4", "\"units_asked\" : 5");
    }

    @Test
    void who_owes_figures_is_named_once_and_by_the_name_of_today() {
        renameCulture();
        join();
        year.tell("at 2024-12-16 08:00");
        assertThat(words(report("2024-Y")).lines().filter(line -> line.contains("Đơn vị còn nợ số liệu")))
                .containsExactly("- Đơn vị còn nợ số liệu: Văn phòng UBND xã; " + CULTURE + ".");
    }

    @Test
    void a_figure_that_is_missing_is_named_by_the_unit_of_then_and_of_now() {
        renameCulture();
        year.tell("at 2024-12-16 08:00");
        assertThat(words(report("2024-Y")))
                .contains("Văn hóa xã hội (nay là " + CULTURE + "; Quý II/2024); Tài chính - Kế toán (Quý II/2024);");
    }

    @Test
    void each_task_is_said_to_have_been_led_by_the_unit_that_led_it() {
        renameCulture();
        join();
        year.tell("at 2024-12-16 08:00");
        Report whole = report("2024-Y");
        assertThat(before(whole, "6")).isEqualTo("Tư pháp");
        assertThat(before(whole, "20")).isEqualTo("Tài chính - Kế toán");
        assertThat(before(whole, "3")).isEqualTo("Văn hóa xã hội");
        assertThat(before(whole, "1.1")).as("Văn phòng led it all along").isEmpty();
        assertThat(words(whole))
                .contains("Đơn vị chủ trì trước là Tư pháp.", "Đơn vị chủ trì trước là Tài chính - Kế toán.")
                .doesNotContain("trước là Tư pháp, Tài chính - Kế toán");
    }

    @Test
    void a_task_that_has_gone_through_several_hands_names_them_in_their_order() {
        renameCulture();
        year.tell("at 2024-11-01 08:00");
        change(List.of(CULTURE), "Văn phòng UBND xã", LocalDate.of(2024, 11, 1));
        assertThat(before(report("2024-Y"), "3")).isEqualTo("Văn hóa xã hội, " + CULTURE);
    }

    private void renameCulture() {
        year.tell("at 2024-08-01 08:00");
        change(List.of("Văn hóa xã hội"), CULTURE, LocalDate.of(2024, 8, 1));
    }

    private void join() {
        year.tell("at 2024-10-01 08:00");
        change(List.of("Tư pháp", "Tài chính - Kế toán"), "Văn phòng UBND xã", LocalDate.of(2024, 10, 1));
    }

    private void change(List<String> olds, String into, LocalDate from) {
        UnitService units = new UnitService(year.indicators);
        Succeeding done =
                year.books.write(b -> units.merge(b, Actor.administrator("http"), olds, into, "", from, year.moment()));
        assertThat(done).isInstanceOf(Succeeding.Done.class);
    }

    private Report report(String code) {
        return year.report(ReportPeriod.ofCode(code).orElseThrow());
    }

    private static String asked(Report report, String code) {
        IndicatorResult row = report.measured().stream()
                .filter(one -> one.indicator().code().equals(code))
                .findFirst()
                .orElseThrow();
        return row.unitsAnswered() + "/" + row.unitsAsked();
    }

    private static String before(Report report, String number) {
        TaskResult task = report.tasks().stream()
                .filter(one -> one.task().number().text().equals(number))
                .findFirst()
                .orElseThrow();
        return task.leadUnit().before();
    }

    private static String words(Report report) {
        return DocxText.of(ReportDocx.write(report, Letterhead.PHUOC_MY, null));
    }

    private static String json(Report report) {
        return new String(ReportJson.write(report, Letterhead.PHUOC_MY, FilledYear.ZONE), StandardCharsets.UTF_8);
    }
}
