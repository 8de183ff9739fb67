package nhacviec.storage.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nhacviec.core.plan.Deadline;
import nhacviec.core.plan.DeadlineKind;
import nhacviec.core.staff.Staff;
import nhacviec.core.task.Completion;
import nhacviec.core.task.Milestone;
import nhacviec.core.task.Milestone.Nature;
import nhacviec.core.task.ProvingDocument;
import nhacviec.core.task.Snooze;
import nhacviec.core.task.Task;
import nhacviec.core.task.TaskNumber;
import nhacviec.storage.OfficeBooks;
import nhacviec.storage.SamplePlan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JdbiTasksTest extends OfficeBooks {

    private static final LocalDate TODAY = LocalDate.of(2024, 1, 11);
    private static final TaskNumber FIRST = new TaskNumber("1");

    private Staff hoa;

    @BeforeEach
    void fill() {
        importSample();
        hoa = join("Hòa", "Tư pháp", 5);
    }

    private List<Milestone> milestones(String number) {
        return list(b -> b.tasks().milestonesOf(new TaskNumber(number)));
    }

    private Completion complete(long milestone) {
        return change(b -> b.tasks().complete(milestone, hoa.id(), NOW, TODAY, ProvingDocument.NONE))
                .orElseThrow();
    }

    @Test
    void everyKindOfDeadlineGivesItsMilestones() {
        Map<String, List<Nature>> natures = Map.of(
                "1", List.of(Nature.DUE),
                "1.1", List.of(Nature.DUE, Nature.DUE, Nature.DUE, Nature.DUE),
                "2", List.of(Nature.CHECK_IN, Nature.CHECK_IN, Nature.CHECK_IN, Nature.CLOSING),
                "3", List.of(Nature.AWAITED),
                "4", List.of(Nature.TO_BE_PICKED),
                "5", List.of(Nature.AWAITED),
                "6", List.of(Nature.DUE, Nature.DUE),
                "7", List.of(Nature.DUE));
        natures.forEach((number, expected) ->
                assertThat(milestones(number)).extracting(Milestone::nature).isEqualTo(expected));
        assertThat(milestones("1.1"))
                .extracting(Milestone::label)
                .containsExactly("Quý I", "Quý II; 06 tháng", "Quý III", "Quý IV; năm");
        assertThat(milestones("2"))
                .extracting(Milestone::due)
                .containsExactly(
                        LocalDate.of(2024, 3, 31),
                        LocalDate.of(2024, 6, 30),
                        LocalDate.of(2024, 9, 30),
                        LocalDate.of(2024, 12, 31));
        assertThat(milestones("6")).extracting(Milestone::product).containsExactly("Quyết định", "");
        assertThat(List.of(
                        milestones("3").get(0),
                        milestones("4").get(0),
                        milestones("5").get(0)))
                .allMatch(Milestone::isWaiting);
    }

    @Test
    void theOnlyDateOfATaskNeedsNoLabel() {
        Milestone only = milestones("7").get(0);
        assertThat(only.label()).isEmpty();
        assertThat(only.product()).isEqualTo("Báo cáo năm");
        assertThat(only.unitId()).isEqualTo(unit("Văn phòng").id());
        assertThat(only.knownSince()).isEqualTo(NOW);
    }

    @Test
    void tasksAndMilestonesComeInTheOrderOfThePlan() {
        assertThat(list(b -> b.tasks().all()))
                .extracting(Task::number)
                .isEqualTo(SamplePlan.tasks().stream().map(Task::number).toList());
        List<Milestone> all = list(b -> b.tasks().milestones());
        assertThat(all).hasSize(15);
        assertThat(all.subList(0, 5)).extracting(Milestone::position).containsExactly(1, 1, 2, 3, 4);
        assertThat(maybe(b -> b.tasks().find(new TaskNumber("1.1"))))
                .contains(SamplePlan.tasks().get(1));
    }

    @Test
    void ofTwoWhoFinishTheSameMilestoneOneIsFirst() throws Exception {
        long milestone = milestones("1").get(0).id();
        List<Boolean> outcomes = twice(() -> did(b -> b.tasks()
                .complete(milestone, hoa.id(), NOW, TODAY, new ProvingDocument("1/KH", null))
                .isPresent()));
        assertThat(outcomes).containsExactlyInAnyOrder(true, false);
        assertThat(rows("select * from completion")).hasSize(1);
    }

    @Test
    void aCompletionIsTakenBackOnceAndItsHistoryStays() {
        long milestone = milestones("1").get(0).id();
        Completion first = complete(milestone);
        ProvingDocument plan = new ProvingDocument("5/KH", LocalDate.of(2024, 1, 10));
        record(b -> {
            b.tasks().addFile(first.id(), "z-file", "15-KH.pdf");
            b.tasks().addFile(first.id(), "a-file", null);
            b.tasks().addDocument(first.id(), LocalDate.of(2024, 1, 10), plan);
        });
        assertThat(did(b -> b.tasks().addFile(first.id(), "a-file", null))).isFalse();
        assertThat(milestones("1").get(0).completion())
                .isEqualTo(new Completion(
                        first.id(),
                        milestone,
                        hoa.id(),
                        "Hòa",
                        NOW,
                        LocalDate.of(2024, 1, 10),
                        "5/KH",
                        LocalDate.of(2024, 1, 10),
                        List.of("z-file", "a-file")));
        assertThat(did(b -> b.tasks().takeBack(first.id(), hoa.id(), NOW, "nhầm")))
                .isTrue();
        assertThat(did(b -> b.tasks().takeBack(first.id(), hoa.id(), NOW, "nhầm")))
                .isFalse();
        assertThat(did(b -> b.tasks().addFile(first.id(), "late", ""))).isFalse();
        assertThat(did(b -> b.tasks().addDocument(first.id(), TODAY, plan))).isFalse();
        assertThat(milestones("1").get(0).isDone()).isFalse();
        assertThat(maybe(b -> b.tasks().milestoneOfCompletion(first.id()))).isEmpty();

        Completion second = complete(milestone);
        assertThat(second.id()).isGreaterThan(first.id());
        assertThat(second.files()).isEmpty();
        assertThat(rows("select reason, taken_back_by from completion order by id")
                        .get(0))
                .containsEntry("reason", "nhầm");
    }

    @Test
    void ofTwoWhoTakeItBackOneIsFirst() throws Exception {
        Completion done = complete(milestones("1").get(0).id());
        assertThat(twice(() -> did(b -> b.tasks().takeBack(done.id(), hoa.id(), NOW, "nhầm"))))
                .containsExactlyInAnyOrder(true, false);
    }

    @Test
    void aWaitingTaskGetsItsDateAndMoreOfThem() {
        long waiting = milestones("3").get(0).id();
        record(b -> {
            b.tasks().setDue(waiting, LocalDate.of(2024, 4, 5), NOW.plusSeconds(60));
            b.tasks().addMilestone(new TaskNumber("3"), Nature.DUE, "Đợt 2", LocalDate.of(2024, 7, 5), NOW);
        });
        assertThat(milestones("3"))
                .extracting(Milestone::due)
                .containsExactly(LocalDate.of(2024, 4, 5), LocalDate.of(2024, 7, 5));
        assertThat(milestones("3").get(0).knownSince()).isEqualTo(NOW.plusSeconds(60));
        assertThat(milestones("3").get(1).unitId()).isEqualTo(unit("Tư pháp").id());
        assertThat(rows("select planned_due from milestone where id = " + waiting)
                        .get(0)
                        .get("planned_due"))
                .isNull();
        assertThatThrownBy(() -> record(b -> b.tasks().setDue(999, TODAY, NOW)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSnoozeReplacesTheOneBeforeAndNeedsATask() {
        record(b -> {
            b.tasks().snooze(new Snooze(hoa.id(), FIRST, LocalDate.of(2024, 1, 15), "Chờ văn bản", NOW));
            b.tasks().snooze(new Snooze(hoa.id(), FIRST, LocalDate.of(2024, 1, 18), "Chờ văn bản", NOW));
        });
        assertThat(list(b -> b.tasks().snoozes()))
                .containsExactly(new Snooze(hoa.id(), FIRST, LocalDate.of(2024, 1, 18), "Chờ văn bản", NOW));
        assertThatThrownBy(() ->
                        record(b -> b.tasks().snooze(new Snooze(hoa.id(), new TaskNumber("99"), TODAY, "", NOW))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsOpenOfLastYearsPlanGoesOnUnderItsYear() {
        long open = milestones("1").get(0).id();
        Completion done = complete(milestones("7").get(0).id());
        long later = NOW.plusSeconds(60).getEpochSecond();
        List<Task> next = List.of(SamplePlan.task("1", "Tư pháp", Deadline.inMonth(2025, 1)));
        record(b -> b.plans()
                .store(SamplePlan.plan(2025, List.of(SamplePlan.JUSTICE), next), "2025", Instant.ofEpochSecond(later)));
        assertThat(milestones("1")).extracting(Milestone::due).containsExactly(LocalDate.of(2025, 1, 31));
        assertThat(milestones("1/2024")).extracting(Milestone::id).containsExactly(open);
        assertThat(maybe(b -> b.tasks().find(new TaskNumber("1.1/2024")))
                        .orElseThrow()
                        .parent())
                .isEqualTo(new TaskNumber("1/2024"));
        assertThat(list(b -> b.tasks().all()))
                .extracting(task -> task.number().text())
                .containsExactly("1/2024", "1.1/2024", "2/2024", "3/2024", "4/2024", "5/2024", "6/2024", "1");
        assertThat(did(b -> b.tasks()
                        .complete(open, hoa.id(), Instant.ofEpochSecond(later + 60), TODAY, ProvingDocument.NONE)
                        .isPresent()))
                .isTrue();
        // Done since the new plan came: it stays in the list of this year.
        assertThat(list(b -> b.tasks().all())).hasSize(8);
        // Done before: it can be named and opened again, and then goes on like the others.
        assertThat(maybe(b -> b.tasks().milestoneOfCompletion(done.id()))
                        .orElseThrow()
                        .task())
                .isEqualTo(new TaskNumber("7/2024"));
        record(b -> b.tasks().takeBack(done.id(), hoa.id(), Instant.ofEpochSecond(later + 60), "nhầm"));
        assertThat(list(b -> b.tasks().all())).hasSize(9);
    }

    @Test
    void theBooksOfAYearKnowItsOwnTasksAlone() {
        List<Task> next = List.of(SamplePlan.task("1", "Tư pháp", Deadline.inMonth(2025, 1)));
        record(b -> b.plans().store(SamplePlan.plan(2025, List.of(SamplePlan.JUSTICE), next), "2025", NOW));
        assertThat(list(b -> b.underPlanOf(2025).tasks().all())).hasSize(1);
        assertThat(list(b -> b.underPlanOf(2024).tasks().all()))
                .extracting(task -> task.number().text())
                .contains("1", "7");
    }

    @Test
    void whatWaitsGoesOnUnlessTheNewPlanHasARowOfTheSameName() {
        Deadline waits = new Deadline.WaitingFor(DeadlineKind.EVENT_TRIGGERED, "Quyết định của UBND tỉnh");
        Task again = SamplePlan.task("3", "Tư pháp", waits);
        Task once = SamplePlan.task("4", "Tư pháp", waits);
        record(b ->
                b.plans().store(SamplePlan.plan(2025, List.of(SamplePlan.JUSTICE), List.of(again, once)), "2025", NOW));
        record(b -> b.plans()
                .store(
                        SamplePlan.plan(2026, List.of(SamplePlan.JUSTICE), List.of(again)),
                        "2026",
                        NOW.plusSeconds(60)));
        assertThat(list(b -> b.tasks().all()))
                .extracting(task -> task.number().text())
                .contains("3", "4/2025")
                .doesNotContain("3/2025");
    }

    @Test
    void whatTheNewPlanTookOverIsNotAskedForTwice() {
        Task taken = maybe(b -> b.tasks().find(FIRST)).orElseThrow();
        Task row = taken.doubted("Chuyển tiếp từ kế hoạch năm 2024, chưa xong.");
        record(b -> b.plans()
                .store(SamplePlan.plan(2025, List.of(SamplePlan.JUSTICE), List.of(row)), "2025", NOW.plusSeconds(60)));
        assertThat(list(b -> b.tasks().all()))
                .extracting(task -> task.number().text())
                .contains("1", "1.1/2024")
                .doesNotContain("1/2024");
    }
}
