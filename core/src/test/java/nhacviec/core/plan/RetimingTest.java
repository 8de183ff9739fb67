package nhacviec.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nhacviec.core.plan.Retiming.Held;
import nhacviec.core.plan.Retiming.OnRecord;
import nhacviec.core.plan.Retiming.Step;
import nhacviec.core.task.Milestone.Nature;
import org.junit.jupiter.api.Test;

class RetimingTest {

    private static final LocalDate JANUARY = LocalDate.of(2024, 1, 31);
    private static final LocalDate FEBRUARY = LocalDate.of(2024, 2, 29);
    private static final LocalDate APRIL = LocalDate.of(2024, 4, 30);

    private static OnRecord due(long id, String label, LocalDate due) {
        return new OnRecord(id, Nature.DUE, label, "", due, due, false, false);
    }

    private static OnRecord done(OnRecord open) {
        return new OnRecord(
                open.id(), open.nature(), open.label(), open.product(), open.due(), open.planned(), true, false);
    }

    private static OnRecord putOff(OnRecord open, LocalDate until) {
        return new OnRecord(open.id(), open.nature(), open.label(), open.product(), until, open.planned(), false, true);
    }

    /** "id date" for each step, + where another date counts. */
    private static List<String> steps(Retiming retiming) {
        List<String> steps = new ArrayList<>();
        for (Step step : retiming.kept()) {
            steps.add((step.id() == null ? "new" : step.id()) + " " + step.due() + (step.retimed() ? " +" : ""));
        }
        return steps;
    }

    @Test
    void anOpenMilestoneKeepsItsIdAndGetsTheNewDate() {
        Retiming retiming = Retiming.of(List.of(due(7, "", JANUARY)), Deadline.inMonth(2024, 2));
        assertThat(steps(retiming)).containsExactly("7 2024-02-29 +");
        assertThat(retiming.withdrawn()).isEmpty();
    }

    @Test
    void whatIsDoneStaysDoneOnItsDate() {
        Retiming retiming = Retiming.of(List.of(done(due(7, "", JANUARY))), Deadline.inMonth(2024, 2));
        assertThat(steps(retiming)).containsExactly("7 2024-01-31");
    }

    @Test
    void aDateThatPeoplePutOffStaysAndIsSaid() {
        Retiming retiming = Retiming.of(List.of(putOff(due(7, "", JANUARY), APRIL)), Deadline.inMonth(2024, 2));
        assertThat(steps(retiming)).containsExactly("7 2024-04-30");
        assertThat(retiming.heldByHand()).containsExactly(new Held(7, "", APRIL, FEBRUARY));
    }

    @Test
    void theNewPlanSaysTheDateThatPeopleHadSetThenNothingIsHeld() {
        Retiming retiming = Retiming.of(List.of(putOff(due(7, "", JANUARY), FEBRUARY)), Deadline.inMonth(2024, 2));
        assertThat(steps(retiming)).containsExactly("7 2024-02-29");
        assertThat(retiming.heldByHand()).isEmpty();
    }

    @Test
    void quartersAreToldApartByTheirLabels() {
        List<OnRecord> quarters = List.of(
                done(due(1, "Quý I", Deadline.endOfQuarter(2024, 1))),
                due(2, "Quý II", Deadline.endOfQuarter(2024, 2)),
                due(3, "Quý III", Deadline.endOfQuarter(2024, 3)),
                due(4, "Quý IV", Deadline.endOfQuarter(2024, 4)));
        assertThat(steps(Retiming.of(quarters, Deadline.eachQuarter(2024, true, true))))
                .containsExactly("1 2024-03-31", "2 2024-06-30", "3 2024-09-30", "4 2024-12-31");
        Retiming onlyYear = Retiming.of(
                quarters,
                new Deadline.OnDates(DeadlineKind.EXACT_DATE, List.of(DueDate.on(LocalDate.of(2024, 12, 31)))));
        assertThat(steps(onlyYear)).containsExactly("1 2024-03-31", "4 2024-12-31");
        assertThat(onlyYear.withdrawn()).containsExactly(2L, 3L);
    }

    @Test
    void whatWaitedGetsADateAndWhatIsAddedIsNew() {
        OnRecord waits = new OnRecord(9, Nature.AWAITED, "", "", null, null, false, false);
        Deadline two = new Deadline.OnDates(
                DeadlineKind.MULTI_MILESTONE,
                List.of(DueDate.labelled("Ban hành", JANUARY), DueDate.labelled("Báo cáo", APRIL)));
        assertThat(steps(Retiming.of(List.of(waits), two))).containsExactly("9 2024-01-31 +", "new 2024-04-30 +");
    }

    @Test
    void aTaskThatGoesOnAllYearKeepsTheQuartersThatAreDone() {
        List<OnRecord> quarters = List.of(
                done(due(1, "Quý I", Deadline.endOfQuarter(2024, 1))),
                due(2, "Quý II", Deadline.endOfQuarter(2024, 2)));
        Retiming retiming = Retiming.of(quarters, Deadline.allYear(2024));
        assertThat(steps(retiming))
                .containsExactly("1 2024-03-31", "2 2024-06-30", "new 2024-09-30 +", "new 2024-12-31 +");
        assertThat(retiming.kept().get(0).wanted().nature()).isEqualTo(Nature.CHECK_IN);
    }

    @Test
    void datesSetByHandStayWhereThePlanStillSetsNone() {
        Deadline rule = new Deadline.UnderAnotherDocument(DeadlineKind.BY_HIGHER_LEVEL_PLAN, "quy định", List.of());
        List<OnRecord> picked = List.of(
                new OnRecord(1, Nature.TO_BE_PICKED, "", "", JANUARY, null, true, true),
                due(2, "", FEBRUARY),
                due(3, "", APRIL));
        Retiming retiming = Retiming.of(picked, rule, rule);
        assertThat(steps(retiming)).containsExactly("1 2024-01-31", "2 2024-02-29", "3 2024-04-30");
        assertThat(retiming.withdrawn()).isEmpty();
        assertThat(retiming.heldByHand())
                .containsExactly(new Held(2, "", FEBRUARY, null), new Held(3, "", APRIL, null));
    }

    @Test
    void datesOfThePlanGoWhereTheNewOneWaits() {
        Deadline waits = new Deadline.WaitingFor(DeadlineKind.EVENT_TRIGGERED, "Quyết định");
        Retiming retiming = Retiming.of(List.of(due(2, "", FEBRUARY)), Deadline.inMonth(2024, 2), waits);
        assertThat(steps(retiming)).containsExactly("2 null +");
    }
}
