package nhacviec.core.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nhacviec.core.plan.Deadline;
import nhacviec.core.plan.DeadlineKind;
import nhacviec.core.task.Milestone.Nature;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is to be done next of a task that goes on all year: a check-in each quarter, and the closing at the end. */
class TaskLifeTest {

    private static final List<String> DUE =
            List.of("2024-03-31", "2024-06-30", "2024-09-30", "2024-12-31", "2024-12-31");

    private static TaskLife allYear(String done) {
        TaskNumber number = new TaskNumber("21");
        Task task = new Task(
                "V",
                number,
                "Dự toán",
                "Dự toán",
                List.of("Quyết định"),
                "Tài chính - Kế toán",
                List.of(),
                "Năm 2024",
                new Deadline.WaitingFor(DeadlineKind.EVENT_TRIGGERED, "x"),
                false,
                null,
                new Task.Written("", "", false),
                null,
                List.of());
        List<Milestone> milestones = new ArrayList<>();
        for (int i = 0; i < DUE.size(); i++) {
            Nature nature = i == DUE.size() - 1 ? Nature.CLOSING : Nature.CHECK_IN;
            Completion completion = done.charAt(i) == 'x'
                    ? new Completion(
                            i + 1, i + 1, 7L, "Thu", Instant.EPOCH, LocalDate.of(2024, 1, 31), List.of(), List.of(), "")
                    : null;
            milestones.add(new Milestone(
                    i + 1, number, i + 1, 3, nature, "", "", LocalDate.parse(DUE.get(i)), Instant.EPOCH, completion));
        }
        return new TaskLife(task, milestones);
    }

    @ParameterizedTest(name = "on {0}, done {1}")
    @CsvSource({
        "2024-02-01, -----, 1",
        "2024-02-01, x----, 2",
        "2024-06-10, -x---, 3",
        "2024-06-10, xx---, 3",
        "2024-06-10, x----, 2",
        "2024-07-01, -----, 3",
        "2024-12-20, -----, 4",
        "2024-12-20, ---x-, 5",
    })
    void theNextQuarterFollowsOneThatIsDone(LocalDate today, String done, long next) {
        assertThat(allYear(done).next(today)).map(Milestone::id).contains(next);
    }
}
