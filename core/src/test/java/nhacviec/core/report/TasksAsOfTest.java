package nhacviec.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nhacviec.core.Moment;
import nhacviec.core.calendar.WorkCalendar;
import nhacviec.core.plan.Deadline;
import nhacviec.core.plan.DeadlineKind;
import nhacviec.core.report.TaskResult.Part;
import nhacviec.core.report.TaskResult.State;
import nhacviec.core.task.Completion;
import nhacviec.core.task.Extension;
import nhacviec.core.task.Milestone;
import nhacviec.core.task.Milestone.Nature;
import nhacviec.core.task.Snooze;
import nhacviec.core.task.Task;
import nhacviec.core.task.TaskLife;
import nhacviec.core.task.TaskNumber;
import nhacviec.core.task.Tasks;
import org.junit.jupiter.api.Test;

class TasksAsOfTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final LocalDate END_OF_Q1 = LocalDate.of(2024, 3, 31);
    private static final TaskNumber SEVEN = new TaskNumber("7");

    private final List<Extension> extensions = new ArrayList<>();
    private final List<Snooze> snoozes = new ArrayList<>();
    private final List<Tasks.TakenBack> takenBack = new ArrayList<>();

    @Test
    void the_due_day_itself_is_still_in_time() {
        assertThat(stateOn("2024-01-31", milestone("2024-01-31", null))).isEqualTo(State.IN_PROGRESS);
        assertThat(stateOn("2024-02-01", milestone("2024-01-31", null))).isEqualTo(State.LATE);
    }

    @Test
    void days_late_are_working_days_until_it_was_done_or_until_the_report() {
        assertThat(on("2024-02-05", milestone("2024-01-31", "2024-02-02")).workingDaysDoneLate())
                .isEqualTo(2);
        assertThat(on("2024-02-05", milestone("2024-01-31", null)).workingDaysOverdue())
                .isEqualTo(3);
        assertThat(on("2024-02-05", milestone("2024-01-31", "2024-01-31")).workingDaysDoneLate())
                .isZero();
    }

    @Test
    void what_was_done_late_does_not_make_what_is_open_later_than_it_is() {
        Milestone doneLate = milestone(1, Nature.DUE, "2024-01-10", "2024-02-01");
        Milestone open = milestone(2, Nature.DUE, "2024-01-31", null);
        TaskResult result = on("2024-02-05", doneLate, open);
        assertThat(result.state()).isEqualTo(State.LATE);
        assertThat(result.workingDaysOverdue()).isEqualTo(3);
        assertThat(result.workingDaysDoneLate()).isEqualTo(16);
    }

    @Test
    void what_was_done_after_the_report_was_not_done_then() {
        assertThat(stateOn("2024-02-05", milestone("2024-01-31", "2024-02-06"))).isEqualTo(State.LATE);
        assertThat(stateOn("2024-02-06", milestone("2024-01-31", "2024-02-06"))).isEqualTo(State.DONE);
    }

    @Test
    void what_was_opened_again_after_the_report_was_done_then() {
        Milestone open = milestone("2024-01-31", null);
        takenBack.add(takenBack("2024-01-30", "2024-08-05"));
        assertThat(stateOn("2024-01-29", open)).isEqualTo(State.IN_PROGRESS);
        assertThat(stateOn("2024-01-30", open)).isEqualTo(State.DONE);
        assertThat(stateOn("2024-08-04", open)).isEqualTo(State.DONE);
        assertThat(stateOn("2024-08-05", open)).isEqualTo(State.LATE);
    }

    @Test
    void what_was_opened_again_before_the_report_or_reported_after_it_was_not_done_then() {
        Milestone open = milestone("2024-01-31", null);
        takenBack.add(takenBack("2024-01-30", "2024-02-04"));
        assertThat(stateOn("2024-02-04", open)).isEqualTo(State.LATE);
        // Reported later with an earlier day: on the day of the report nothing of it stood on record.
        takenBack.add(new Tasks.TakenBack(done("2024-01-31", at("2024-02-10")), at("2024-08-05")));
        assertThat(stateOn("2024-02-05", open)).isEqualTo(State.LATE);
    }

    @Test
    void what_was_done_anew_with_a_day_before_the_report_counts_by_its_new_record() {
        takenBack.add(takenBack("2024-01-30", "2024-08-05"));
        Part part =
                on("2024-02-05", milestone("2024-01-31", "2024-01-29")).parts().get(0);
        assertThat(part.done().completion().on()).isEqualTo(LocalDate.of(2024, 1, 29));
        assertThat(on("2024-02-05", milestone("2024-01-31", "2024-08-10"))
                        .parts()
                        .get(0)
                        .done()
                        .completion()
                        .on())
                .isEqualTo(LocalDate.of(2024, 1, 30));
    }

    @Test
    void a_date_that_was_put_off_after_the_report_was_the_old_one_then() {
        extensions.add(granted("2024-01-31", "2024-02-20", "2024-02-07"));
        Part before = on("2024-02-05", milestone("2024-02-20", null)).parts().get(0);
        assertThat(before.due()).isEqualTo(LocalDate.of(2024, 1, 31));
        assertThat(before.overdue()).isTrue();
        assertThat(before.extendedFrom()).isNull();
        Part after = on("2024-02-07", milestone("2024-02-20", null)).parts().get(0);
        assertThat(after.due()).isEqualTo(LocalDate.of(2024, 2, 20));
        assertThat(after.extendedFrom()).isEqualTo(LocalDate.of(2024, 1, 31));
        assertThat(after.reason().words()).isEqualTo("chờ huyện");
    }

    @Test
    void what_comes_after_the_period_is_not_asked_of_it() {
        TaskResult result = on("2024-03-20", milestone("2024-06-30", null));
        assertThat(result.state()).isEqualTo(State.NOT_YET);
        assertThat(result.parts()).hasSize(1);
    }

    @Test
    void a_task_of_several_dates_is_done_so_far_when_those_of_the_period_are() {
        Milestone first = milestone(1, Nature.DUE, "2024-03-31", "2024-03-12");
        Milestone second = milestone(2, Nature.DUE, "2024-06-30", null);
        TaskResult result = on("2024-03-20", first, second);
        assertThat(result.state()).isEqualTo(State.DONE_SO_FAR);
        assertThat(result.parts()).hasSize(1);
    }

    @Test
    void what_was_dated_by_hand_after_the_report_waited_then() {
        Milestone awaited = milestone(1, Nature.AWAITED, "2024-06-05", null, "2024-05-15");
        TaskResult before = asOf("2024-03-31").of(life(awaited));
        assertThat(before.state()).isEqualTo(State.WAITING);
        assertThat(before.isWithoutDate()).isTrue();
        assertThat(asOf("2024-05-15").of(life(awaited)).parts().get(0).due()).isEqualTo(LocalDate.of(2024, 6, 5));
    }

    @Test
    void a_task_that_goes_on_all_year_is_no_delay_when_nobody_says_what_is_new() {
        Milestone checkIn = milestone(1, Nature.CHECK_IN, "2024-03-31", null);
        Milestone closing = milestone(2, Nature.CLOSING, "2024-12-31", null);
        TaskResult result = on("2024-03-31", checkIn, closing);
        assertThat(result.state()).isEqualTo(State.ONGOING);
        assertThat(result.parts()).extracting(Part::nature).containsExactly(Nature.CHECK_IN);
    }

    @Test
    void every_quarter_of_a_task_of_the_whole_year_is_told_answered_or_not() {
        Milestone first = milestone(1, Nature.CHECK_IN, "2024-01-31", null);
        Milestone second = milestone(2, Nature.CHECK_IN, "2024-02-29", "2024-02-28");
        Milestone third = milestone(3, Nature.CHECK_IN, "2024-03-31", null);
        Milestone closing = milestone(4, Nature.CLOSING, "2024-12-31", null);
        TaskResult result = on("2024-03-20", first, second, third, closing);
        assertThat(result.parts()).extracting(Part::milestoneId).containsExactly(1L, 2L, 3L);
    }

    @Test
    void a_task_that_ended_early_is_not_asked_about_afterwards() {
        Milestone first = milestone(1, Nature.CHECK_IN, "2024-01-31", null);
        Milestone second = milestone(2, Nature.CHECK_IN, "2024-03-31", null);
        Milestone closing = milestone(3, Nature.CLOSING, "2024-12-31", "2024-03-15");
        TaskResult result = on("2024-03-31", first, second, closing);
        assertThat(result.state()).isEqualTo(State.DONE);
        assertThat(result.parts()).extracting(Part::milestoneId).containsExactly(1L, 3L);
    }

    @Test
    void the_newest_reason_of_the_milestone_itself_is_told() {
        snoozes.add(snooze("2024-01-20", "thiếu người"));
        snoozes.add(snooze("2024-02-02", "máy hỏng"));
        snoozes.add(snooze("2024-02-09", "sau báo cáo"));
        snoozes.add(snooze("2024-02-03", ""));
        Part part = on("2024-02-05", milestone("2024-01-31", null)).parts().get(0);
        assertThat(part.reason().words()).isEqualTo("máy hỏng");
    }

    private State stateOn(String day, Milestone... milestones) {
        return on(day, milestones).state();
    }

    private TaskResult on(String day, Milestone... milestones) {
        return asOf(day).of(life(milestones));
    }

    private TasksAsOf asOf(String day) {
        Moment now =
                Moment.of(LocalDate.of(2024, 12, 20).atTime(8, 0).atZone(ZONE).toInstant(), ZONE);
        WorkCalendar calendar = new WorkCalendar(date -> false, Set.of());
        return new TasksAsOf(
                now,
                LocalDate.parse(day),
                false,
                END_OF_Q1,
                calendar,
                takenBack,
                extensions,
                snoozes,
                Map.of(),
                Trail.none());
    }

    private static TaskLife life(Milestone... milestones) {
        Task task = new Task(
                "I",
                SEVEN,
                "Ban hành kế hoạch",
                "Kế hoạch",
                List.of("Kế hoạch"),
                "Tư pháp",
                List.of(),
                "Tháng 1",
                new Deadline.WaitingFor(DeadlineKind.EVENT_TRIGGERED, ""),
                false,
                null,
                new Task.Written("", "", false),
                null,
                List.of());
        return new TaskLife(task, List.of(milestones));
    }

    private static Milestone milestone(String due, String done) {
        return milestone(1, Nature.DUE, due, done);
    }

    private static Milestone milestone(int position, Nature nature, String due, String done) {
        return milestone(position, nature, due, done, "2024-01-11");
    }

    private static Milestone milestone(int position, Nature nature, String due, String done, String known) {
        Completion completion = done == null
                ? null
                : new Completion(9, position, 1L, "Hòa", at(done), LocalDate.parse(done), "", null, List.of());
        return new Milestone(position, SEVEN, position, 2, nature, "", "", LocalDate.parse(due), at(known), completion);
    }

    private static Tasks.TakenBack takenBack(String done, String since) {
        return new Tasks.TakenBack(done(done, at(done)), at(since));
    }

    private static Completion done(String on, java.time.Instant at) {
        return new Completion(8, 1, 1L, "Hòa", at, LocalDate.parse(on), "", null, List.of());
    }

    private static Extension granted(String before, String wanted, String decided) {
        return new Extension(
                1,
                1,
                SEVEN,
                1L,
                "Hòa",
                at("2024-02-06"),
                LocalDate.parse(before),
                LocalDate.parse(wanted),
                "chờ huyện",
                Extension.State.GRANTED,
                new Extension.Decision(2L, "Lan", at(decided), ""));
    }

    private static Snooze snooze(String day, String reason) {
        return new Snooze(1, SEVEN, LocalDate.parse(day).plusDays(3), reason, at(day));
    }

    private static java.time.Instant at(String day) {
        return LocalDate.parse(day).atTime(9, 0).atZone(ZONE).toInstant();
    }
}
