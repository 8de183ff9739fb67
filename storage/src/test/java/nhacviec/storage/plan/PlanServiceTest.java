package nhacviec.storage.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import nhacviec.core.Moment;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.indicator.Figure;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.IndicatorService;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.indicator.ReportingRules;
import nhacviec.core.indicator.Target;
import nhacviec.core.plan.Amending;
import nhacviec.core.plan.Deadline;
import nhacviec.core.plan.Plan;
import nhacviec.core.plan.PlanChange;
import nhacviec.core.plan.PlanChange.IndicatorPart;
import nhacviec.core.plan.PlanChange.TaskPart;
import nhacviec.core.plan.PlanChanges;
import nhacviec.core.plan.PlanService;
import nhacviec.core.plan.Withdrawals;
import nhacviec.core.staff.Actor;
import nhacviec.core.staff.Staff;
import nhacviec.core.staff.Unit;
import nhacviec.core.task.Extension;
import nhacviec.core.task.Milestone;
import nhacviec.core.task.ProvingDocument;
import nhacviec.core.task.Snooze;
import nhacviec.core.task.Task;
import nhacviec.core.task.TaskNumber;
import nhacviec.storage.OfficeBooks;
import nhacviec.storage.SamplePlan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A later version of the plan over the one in force: only what changed changes, and what people did stays. */
class PlanServiceTest extends OfficeBooks {

    private static final Actor ADMIN = Actor.administrator("cli");
    private static final Moment MAY = Moment.of(Instant.parse("2024-05-06T02:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final TaskNumber ONE = new TaskNumber("1");

    private final IndicatorService indicators = new IndicatorService(ReportingRules.USUAL);
    private final PlanService plans = new PlanService(
            indicators,
            (asker, row, extension, gone) ->
                    new OutgoingMessage.Say(asker.chatId(), (gone ? "gone " : "stays ") + row.number()));

    @BeforeEach
    void thePlanIsInForce() {
        importSample();
    }

    private static Plan with(UnaryOperator<List<Task>> tasks, UnaryOperator<List<Indicator>> indicators) {
        Plan plan = SamplePlan.plan();
        return new Plan(
                plan.year(),
                plan.title(),
                plan.locality(),
                plan.decision(),
                plan.units(),
                plan.unitGroups(),
                plan.sections(),
                tasks.apply(new ArrayList<>(plan.tasks())),
                indicators.apply(new ArrayList<>(plan.indicators())));
    }

    private static Plan withTasks(UnaryOperator<List<Task>> tasks) {
        return with(tasks, rows -> rows);
    }

    private static UnaryOperator<List<Task>> replacing(String number, UnaryOperator<Task> change) {
        return tasks -> {
            tasks.replaceAll(task -> task.number().text().equals(number) ? change.apply(task) : task);
            return tasks;
        };
    }

    private static UnaryOperator<List<Task>> without(String number) {
        return tasks -> {
            tasks.removeIf(task -> task.number().text().equals(number));
            return tasks;
        };
    }

    private static Task due(Task task, Deadline deadline) {
        return copy(task, task.number().text(), task.name(), task.lead(), deadline);
    }

    private static Task copy(Task task, String number, String name, String lead, Deadline deadline) {
        return new Task(
                task.section(),
                new TaskNumber(number),
                name,
                task.shortName(),
                task.products(),
                lead,
                task.partners(),
                task.timeText(),
                deadline,
                task.needsConfirmation(),
                task.parent(),
                task.written(),
                task.timeInheritedFrom(),
                task.notes());
    }

    private PlanChanges differences(Plan plan) {
        return maybe(b -> plans.differences(b, plan)).orElseThrow();
    }

    private Amending apply(Plan plan) {
        return apply(plan, Withdrawals.NONE);
    }

    private Amending apply(Plan plan, Withdrawals agreed) {
        return change(b -> plans.apply(b, ADMIN, plan, "print of " + plan.hashCode(), agreed, MAY));
    }

    private Amending.Amended amended(Amending outcome) {
        assertThat(outcome).isInstanceOf(Amending.Amended.class);
        return (Amending.Amended) outcome;
    }

    private List<Milestone> milestones(String number) {
        return list(b -> b.tasks().milestonesOf(new TaskNumber(number)));
    }

    private void done(long milestone) {
        record(b -> b.tasks()
                .complete(milestone, null, NOW, LocalDate.of(2024, 1, 20), new ProvingDocument("05/KH-UBND", null)));
    }

    @Test
    void theSamePlanAgainChangesNothing() {
        List<Map<String, Object>> tasks = rows("select * from task order by id");
        assertThat(differences(SamplePlan.plan()).isEmpty()).isTrue();
        assertThat(apply(SamplePlan.plan())).isEqualTo(new Amending.Unchanged(SamplePlan.plan(), 0));
        assertThat(rows("select * from task order by id")).isEqualTo(tasks);
        assertThat(rows("select * from audit_change")).isEmpty();
    }

    @Test
    void whatPeopleConfirmedIsNoDifference() {
        record(b -> b.tasks().confirm(new TaskNumber("2")));
        record(b -> b.indicators().choose("5.3.1", 2));
        assertThat(differences(SamplePlan.plan()).isEmpty()).isTrue();
    }

    @Test
    void aChangedDeadlineReTimesWhatIsOpenAndKeepsItsId() {
        long id = milestones("1").get(0).id();
        Plan later = withTasks(replacing("1", task -> due(task, Deadline.inMonth(2024, 6))));
        assertThat(differences(later).all())
                .singleElement()
                .isInstanceOfSatisfying(
                        PlanChange.TaskChanged.class,
                        change -> assertThat(change.parts()).containsExactly(TaskPart.DEADLINE));
        amended(apply(later));
        assertThat(milestones("1")).singleElement().satisfies(m -> {
            assertThat(m.id()).isEqualTo(id);
            assertThat(m.due()).isEqualTo(LocalDate.of(2024, 6, 30));
            assertThat(m.knownSince()).isEqualTo(MAY.at());
        });
        assertThat(differences(later).isEmpty()).isTrue();
        assertThat(apply(later)).isInstanceOf(Amending.Unchanged.class);
    }

    @Test
    void aNewDeadlineOfWhatIsDoneSaysThatItStays() {
        Milestone only = milestones("1").get(0);
        Plan later = withTasks(replacing("1", task -> due(task, Deadline.inMonth(2024, 6))));
        assertThat(stays(later)).isEqualTo(new PlanChange.Stays(List.of(), List.of(), false));
        done(only.id());
        assertThat(stays(later)).isEqualTo(new PlanChange.Stays(List.of(only.due()), List.of(), true));
    }

    private PlanChange.Stays stays(Plan plan) {
        return ((PlanChange.TaskChanged) differences(plan).all().get(0)).stays();
    }

    @Test
    void whatIsDoneStaysDoneAndWhatWasExtendedKeepsItsDate() {
        Milestone first = milestones("1.1").get(0);
        Milestone second = milestones("1.1").get(1);
        done(first.id());
        record(b -> {
            Extension asked =
                    b.extensions().ask(second.id(), null, "Lan", second.due(), LocalDate.of(2024, 7, 20), "chờ", NOW);
            b.extensions().decide(asked.id(), Extension.State.GRANTED, new Extension.Decision(null, "Lan", NOW, ""));
            b.tasks().setDue(second.id(), LocalDate.of(2024, 7, 20), NOW);
        });
        Plan quarterly = withTasks(replacing("1.1", task -> due(task, Deadline.eachQuarter(2024, false, false))));
        Plan monthLater = withTasks(replacing(
                "1.1",
                task -> due(
                        task,
                        new Deadline.EachPeriod(
                                task.deadline().kind(),
                                task.deadline().dueDates().stream()
                                        .map(d -> new nhacviec.core.plan.DueDate(
                                                d.label(),
                                                d.product(),
                                                "",
                                                d.date().plusDays(10)))
                                        .toList()))));
        assertThat(amended(apply(quarterly)).held()).singleElement().satisfies(held -> {
            assertThat(held.date().due()).isEqualTo(LocalDate.of(2024, 7, 20));
            assertThat(held.date().planned()).isEqualTo(LocalDate.of(2024, 6, 30));
        });
        amended(apply(monthLater));
        assertThat(milestones("1.1"))
                .extracting(Milestone::id, Milestone::due, Milestone::isDone)
                .startsWith(
                        org.assertj.core.groups.Tuple.tuple(first.id(), LocalDate.of(2024, 3, 31), true),
                        org.assertj.core.groups.Tuple.tuple(second.id(), LocalDate.of(2024, 7, 20), false));
    }

    @Test
    void aRemovedRowStaysUntilSomebodyAgrees() {
        Plan shorter = withTasks(without("6"));
        assertThat(differences(shorter).removedTasks()).extracting(Task::number).containsExactly(new TaskNumber("6"));
        assertThat(apply(shorter)).isEqualTo(new Amending.Unchanged(shorter, 1));
        assertThat(milestones("6")).hasSize(2);
        assertThat(list(b -> b.tasks().all())).hasSize(8);
    }

    @Test
    void aRemovedRowThatSomebodyAgreedToKeepsItsHistoryAndComesBackWithIt() {
        done(milestones("6").get(0).id());
        Staff hoa = join("Hoa", "Tư pháp", 11);
        record(b -> b.tasks().snooze(new Snooze(hoa.id(), new TaskNumber("6"), LocalDate.of(2024, 6, 1), "chờ", NOW)));
        Plan shorter = withTasks(without("6"));
        amended(apply(shorter, Withdrawals.all(differences(shorter))));
        assertThat(maybe(b -> b.tasks().find(new TaskNumber("6")))).isEmpty();
        assertThat(list(b -> b.tasks().milestones()))
                .noneMatch(m -> m.task().text().equals("6"));
        assertThat(list(b -> b.tasks().snoozes())).isEmpty();
        assertThat(rows("select * from completion")).hasSize(1);
        assertThat(apply(shorter)).isInstanceOf(Amending.Unchanged.class);

        assertThat(differences(SamplePlan.plan()).all())
                .singleElement()
                .isInstanceOfSatisfying(
                        PlanChange.TaskAdded.class,
                        added -> assertThat(added.restored()).isTrue());
        amended(apply(SamplePlan.plan()));
        assertThat(milestones("6")).extracting(Milestone::isDone).containsExactly(true, false);
        assertThat(list(b -> b.tasks().all())).isEqualTo(SamplePlan.tasks());
    }

    @Test
    void aRequestForALaterDateOfAWithdrawnTaskIsClosed() {
        Staff hoa = join("Hoa", "Tư pháp", 11);
        Milestone first = milestones("6").get(0);
        record(b ->
                b.extensions().ask(first.id(), hoa.id(), "Hoa", first.due(), LocalDate.of(2024, 7, 20), "chờ", NOW));
        Plan shorter = withTasks(without("6"));
        amended(apply(shorter, Withdrawals.all(differences(shorter))));
        assertThat(list(b -> b.extensions().undecided())).isEmpty();
        assertThat(rows("select state from extension")).containsExactly(Map.of("state", "OVERTAKEN"));
        assertThat(rows("select kind, staff_id, html from delivery"))
                .as("who asked hears of it, as of any other notice")
                .containsExactly(Map.of("kind", "NOTICE", "staff_id", (int) hoa.id(), "html", "gone 6"));
    }

    @Test
    void aRowPutInBetweenMovesNumbersButNotWhatWasDone() {
        done(milestones("7").get(0).id());
        Plan longer = withTasks(tasks -> {
            Task seven = tasks.remove(7);
            tasks.add(copy(seven, "7", "Khảo sát người dân", "Tư pháp", Deadline.inQuarter(2024, 3)));
            tasks.add(copy(seven, "8", seven.name(), seven.lead(), seven.deadline()));
            return tasks;
        });
        amended(apply(longer));
        assertThat(milestones("8")).extracting(Milestone::isDone).containsExactly(true);
        assertThat(milestones("7")).extracting(Milestone::isDone).containsExactly(false);
        assertThat(list(b -> b.tasks().all())).isEqualTo(longer.tasks());
    }

    @Test
    void anotherTaskUnderTheNumberOfOneThatStaysIsRefusedAndNothingChanges() {
        Plan other =
                withTasks(replacing("7", task -> copy(task, "7", "Khảo sát người dân", "Tư pháp", task.deadline())));
        List<Map<String, Object>> tasks = rows("select * from task order by id");
        assertThat(apply(other)).isInstanceOf(Amending.NumberTaken.class);
        assertThat(rows("select * from task order by id")).isEqualTo(tasks);
        amended(apply(other, Withdrawals.all(differences(other))));
        assertThat(list(b -> b.tasks().all())).isEqualTo(other.tasks());
    }

    @Test
    void anotherLeadUnitTakesWhatIsOpen() {
        Plan other =
                withTasks(replacing("1", task -> copy(task, "1", task.name(), "Văn phòng UBND xã", task.deadline())));
        amended(apply(other));
        assertThat(milestones("1"))
                .extracting(Milestone::unitId)
                .containsExactly(unit("Văn phòng").id());
        assertThat(map(b -> b.tasks().knownSince()).get(ONE)).isEqualTo(MAY.at());
    }

    @Test
    void aTargetThatSomebodyChoseStaysChosen() {
        record(b -> b.indicators().choose("5.3.1", 2));
        Plan higher = with(tasks -> tasks, rows -> {
            rows.replaceAll(row -> row.code().equals("5.3.1") ? targets(row, "70") : row);
            return rows;
        });
        assertThat(differences(higher).all())
                .singleElement()
                .isInstanceOfSatisfying(
                        PlanChange.IndicatorChanged.class,
                        change -> assertThat(change.parts()).containsExactly(IndicatorPart.TARGETS));
        assertThat(amended(apply(higher)).choices()).isEmpty();
        Indicator row = maybe(b -> b.indicators().find("5.3.1")).orElseThrow();
        assertThat(row.targets())
                .extracting(Target::value)
                .containsExactly(new BigDecimal("70"), new BigDecimal("50.0"));
        assertThat(row.target().orElseThrow().value()).isEqualTo(new BigDecimal("50.0"));
        assertThat(differences(higher).isEmpty()).isTrue();
    }

    private static Indicator targets(Indicator row, String value) {
        Target first = row.targets().get(0);
        List<Target> targets = new ArrayList<>(row.targets());
        targets.set(
                0,
                new Target(
                        first.operator(), new BigDecimal(value), "%", value + "%", first.citation(), first.chosen()));
        return new Indicator(
                row.code(),
                row.name(),
                row.shortName(),
                row.parent(),
                row.group(),
                value + "%",
                targets,
                row.monitor(),
                row.executors(),
                row.measure(),
                row.reporters(),
                row.written(),
                row.inherited(),
                row.notes());
    }

    @Test
    void whoReportsByTheNewPlanOwesFromTheOpenPeriodOn() {
        Plan narrower = with(tasks -> tasks, rows -> {
            rows.replaceAll(row -> row.code().equals("5.3.1") ? row.reportedBy(List.of("Tư pháp")) : row);
            return rows;
        });
        amended(apply(narrower));
        assertThat(reporters(1)).containsExactlyInAnyOrder("Tư pháp", "Văn phòng UBND xã");
        assertThat(reporters(2)).containsExactly("Tư pháp");
        assertThat(list(b -> indicators
                        .reporterLists(b)
                        .knownAt(MAY.at().minusSeconds(1))
                        .reporters(
                                new ReportingPeriod(2024, 2),
                                b.indicators().find("5.3.1").orElseThrow())))
                .hasSize(2);
    }

    private List<String> reporters(int quarter) {
        return reporters("5.3.1", quarter);
    }

    private List<String> reporters(String code, int quarter) {
        return list(b ->
                indicators
                        .sheet(b, new ReportingPeriod(2024, quarter))
                        .line(code)
                        .orElseThrow()
                        .given()
                        .keySet()
                        .stream()
                        .map(Unit::name)
                        .toList());
    }

    @Test
    void anIndicatorThatIsNewIsNotOwedForPeriodsThatWereOver() {
        Plan longer = with(tasks -> tasks, rows -> {
            rows.add(recoded(rows.get(1), "5.3.2", "Hồ sơ trả đúng hạn"));
            return rows;
        });
        amended(apply(longer));
        assertThat(reporters("5.3.2", 1)).isEmpty();
        assertThat(reporters("5.3.2", 2)).hasSize(2);
    }

    private static Indicator recoded(Indicator row, String code, String name) {
        return new Indicator(
                code,
                name,
                row.shortName(),
                row.parent(),
                row.group(),
                row.targetText(),
                row.targets(),
                row.monitor(),
                row.executors(),
                row.measure(),
                row.reporters(),
                row.written(),
                row.inherited(),
                row.notes());
    }

    @Test
    void aCodeUnderWhichFiguresAreOnRecordIsNotGivenToAnotherIndicator() {
        record(b -> b.indicators()
                .append(
                        "6",
                        unit("Tư pháp").id(),
                        new ReportingPeriod(2024, 1),
                        new Figure.Answer(true, "đạt"),
                        ADMIN,
                        NOW));
        Plan other = with(tasks -> tasks, rows -> {
            rows.set(2, recoded(rows.get(2), "6", "Mức độ hài lòng của người dân"));
            return rows;
        });
        Withdrawals all = Withdrawals.all(differences(other));
        assertThat(all.indicators()).isEqualTo(Set.of("6"));
        assertThat(apply(other, all))
                .isInstanceOfSatisfying(
                        Amending.CodeInUse.class,
                        inUse -> assertThat(inUse.code()).isEqualTo("6"));
        assertThat(list(b -> b.indicators().all())).isEqualTo(SamplePlan.plan().indicators());
    }

    @Test
    void theDecisionTheTitleAndANewUnitAreTakenOver() {
        Plan plan = SamplePlan.plan();
        Unit police = new Unit(0, "Công an xã", "Công an", List.of());
        Plan amendedPlan = new Plan(
                2024,
                "Kế hoạch (sửa đổi)",
                plan.locality(),
                new Plan.Decision("45/QĐ-UBND", LocalDate.of(2024, 5, 2), "Cao Minh Thi"),
                List.of(SamplePlan.OFFICE, SamplePlan.JUSTICE, police),
                plan.unitGroups(),
                List.of(new Plan.Section("II", "CẢI CÁCH THỂ CHẾ"), new Plan.Section("III", "THỦ TỤC")),
                plan.tasks(),
                plan.indicators());
        assertThat(differences(amendedPlan).all())
                .extracting(change -> change.getClass().getSimpleName())
                .containsExactly("DecisionChanged", "HeadingChanged", "UnitAdded", "SectionsChanged");
        amended(apply(amendedPlan));
        assertThat(maybe(b -> b.plans().inForce()).orElseThrow().decisionNumber())
                .isEqualTo("45/QĐ-UBND");
        assertThat(unit("Công an").name()).isEqualTo("Công an xã");
        assertThat(list(b -> b.plans().sections())).hasSize(2);
        assertThat(rows("select action from audit_change order by id"))
                .extracting(row -> row.get("action"))
                .containsExactly("plan.decision", "plan.heading", "unit.add", "plan.sections", "plan.amend");
    }

    @Test
    void aChangeOfOneYearLeavesWhoReportedTheYearBeforeAlone() {
        Plan next = SamplePlan.plan(2025, SamplePlan.plan().units(), SamplePlan.tasks());
        record(b -> b.plans().store(next, "2025", NOW));
        Moment later = Moment.of(Instant.parse("2025-05-06T02:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));
        Plan narrower = new Plan(
                2025,
                next.title(),
                next.locality(),
                next.decision(),
                next.units(),
                next.unitGroups(),
                next.sections(),
                next.tasks(),
                next.indicators().stream()
                        .map(row -> row.code().equals("5.3.1") ? row.reportedBy(List.of("Tư pháp")) : row)
                        .toList());
        Amending outcome = change(b -> plans.apply(b, ADMIN, narrower, "x", Withdrawals.NONE, later));
        amended(outcome);
        assertThat(rows("select distinct substr(period, 1, 4) as year from reported_before"))
                .containsExactly(Map.of("year", "2025"));
    }
}
