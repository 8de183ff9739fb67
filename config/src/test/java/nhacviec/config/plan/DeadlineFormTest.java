package nhacviec.config.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nhacviec.config.FileRefused;
import nhacviec.config.Mistake;
import nhacviec.config.Mistakes;
import nhacviec.config.YamlBlock;
import nhacviec.core.plan.Deadline;
import nhacviec.core.plan.DeadlineKind;
import nhacviec.core.plan.DueDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DeadlineFormTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {month: 2}                                  | month               | 2024-02-29
                    {quarter: 1}                                | quarter             | 2024-03-31
                    {half_year: 2}                              | half_year           | 2024-12-31
                    {date: 10/10}                               | exact_date          | 2024-10-10
                    {before: 30/6}                              | before_date         | 2024-06-30
                    {until: 15/1 năm sau}                       | range               | 2025-01-15
                    {each: [month, quarter]}                    | recurring_mixed     | 2024-01-31 2024-02-29 2024-03-31 2024-04-30 2024-05-31 2024-06-30 2024-07-31 2024-08-31 2024-09-30 2024-10-31 2024-11-30 2024-12-31
                    {each: [quarter]}                           | recurring_quarterly | 2024-03-31 2024-06-30 2024-09-30 2024-12-31
                    {each: [half_year]}                         | half_year           | 2024-06-30 2024-12-31
                    {each: [half_year, year]}                   | recurring_mixed     | 2024-06-30 2024-12-31
                    {all_year: true}                            | year_round          | 2024-12-31
                    {continuous: true, closes: 30/11}           | continuous          | 2024-11-30
                    {dates: [{label: A, month: 1}, {date: 5/2}]} | multi_milestone    | 2024-01-31 2024-02-05
                    {dates: [1/3, 1/9], kind: half_year}        | half_year           | 2024-03-01 2024-09-01
                    {periods: [1/3, 1/9]}                       | recurring_mixed     | 2024-03-01 2024-09-01
                    {awaits: Quyết định của UBND tỉnh}          | event_triggered     | ''
                    {higher_plan: Kế hoạch của UBND tỉnh}       | by_higher_level_plan | ''
                    {on_request: yêu cầu của phòng Nội vụ}      | on_request          | ''
                    {immediate: khi phát sinh}                  | immediate           | ''
                    {regulation: quy định, usual: [15/4]}       | by_higher_level_plan | ''
                    {after_period: sau khi hết quý, usual: [{label: Quý I, date: 15/4}]} | relative_to_period | ''
                    {unclear: không rõ}                         | unknown             | ''
                    """)
    void every_form_has_a_kind_and_dates(String form, String kind, String dates) {
        Deadline deadline = read(form);
        assertThat(deadline.kind().code()).isEqualTo(kind);
        assertThat(deadline.dueDates().stream()
                        .map(due -> due.date().toString())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(dates);
        assertThat(writtenAndRead(deadline)).isEqualTo(deadline);
    }

    @Test
    void periods_that_fall_together_are_one_date_with_both_names() {
        assertThat(read("{each: [quarter, half_year, year]}")).isEqualTo(Deadline.eachQuarter(2024, true, true));
        assertThat(read("{each: [month, quarter, half_year, year]}").dueDates())
                .extracting(DueDate::label)
                .contains("Tháng 5", "Tháng 6; Quý II; 06 tháng", "Tháng 12; Quý IV; năm");
    }

    static Stream<Deadline> unusual() {
        LocalDate day = LocalDate.of(2026, 5, 4);
        List<DueDate> dates = List.of(new DueDate("a: b", "c, d", "trong \"tháng\"", day), DueDate.on(day));
        return EnumSet.allOf(DeadlineKind.class).stream()
                .flatMap(kind -> Stream.of(
                        new Deadline.OnDates(kind, List.of(DueDate.on(day))),
                        new Deadline.OnDates(kind, List.of(DueDate.on(LocalDate.of(2024, 6, 30)))),
                        new Deadline.OnDates(kind, dates),
                        new Deadline.EachPeriod(kind, dates),
                        new Deadline.EachPeriod(
                                kind, Deadline.eachQuarter(2024, true, false).dueDates()),
                        new Deadline.AllYear(kind, day),
                        new Deadline.WaitingFor(kind, "chờ: #1"),
                        new Deadline.UnderAnotherDocument(kind, "quy định", dates)));
    }

    @ParameterizedTest
    @MethodSource("unusual")
    void whatever_core_can_say_is_written_and_read_back(Deadline deadline) {
        assertThat(writtenAndRead(deadline)).isEqualTo(deadline);
    }

    @Test
    void every_kind_can_be_said_without_naming_it() {
        Set<String> said = Stream.of(
                        "{month: 1}",
                        "{quarter: 1}",
                        "{half_year: 1}",
                        "{all_year: true}",
                        "{date: 1/2}",
                        "{before: 1/2}",
                        "{until: 1/2}",
                        "{each: [month]}",
                        "{each: [quarter]}",
                        "{each: [quarter, year]}",
                        "{dates: [1/2]}",
                        "{awaits: a}",
                        "{higher_plan: a}",
                        "{on_request: a}",
                        "{continuous: true}",
                        "{after_period: a, usual: [1/2]}",
                        "{immediate: a}",
                        "{unclear: a}")
                .map(form -> read(form).kind().code())
                .collect(Collectors.toSet());
        assertThat(said)
                .isEqualTo(
                        Stream.of(DeadlineKind.values()).map(DeadlineKind::code).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {}                              | hạn chưa nói theo cách nào
                    {month: 1, quarter: 1}          | hạn nói theo 2 cách cùng lúc (month, quarter)
                    {month: 13}                     | “13” không phải số nguyên từ 1 đến 12
                    {quarter: I}                    | “I” không phải số nguyên từ 1 đến 4
                    {date: 31/4}                    | “31/4” không phải một ngày có trên lịch
                    {dates: [31/4]}                 | không có ngày “31/4”
                    {dates: [{label: A}]}           | còn thiếu ngày
                    {each: [year]}                  | không hiểu kỳ báo cáo [year]
                    {all_year: false}               | chỉ viết được là true
                    {month: 1, closes: 1/2}         | chỉ đi cùng all_year hoặc continuous
                    {month: 1, usual: [1/2]}        | chỉ đi cùng regulation hoặc after_period
                    {month: 1, kind: thang}         | “thang” không phải một loại hạn
                    {mont: 1, month: 1}             | không có mục “mont”
                    {awaits: ''}                    | còn để trống
                    """)
    void what_cannot_be_is_refused_in_a_sentence(String form, String what) {
        Mistakes mistakes = new Mistakes("tệp");
        new DeadlineForm(2024).read(YamlBlock.read(form, mistakes));
        assertThat(catchThrowableOfType(FileRefused.class, mistakes::refuseIfAny)
                        .mistakes())
                .extracting(Mistake::what)
                .contains(what);
    }

    private static Deadline read(String text) {
        Mistakes mistakes = new Mistakes("tệp");
        Deadline deadline = new DeadlineForm(2024).read(YamlBlock.read(text, mistakes));
        mistakes.refuseIfAny();
        return deadline;
    }

    private static Deadline writtenAndRead(Deadline deadline) {
        return read(YamlText.block(new DeadlineForm(2024).write(deadline)));
    }
}
