package nhacviec.storage.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nhacviec.core.Moment;
import nhacviec.core.calendar.WorkCalendar;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.indicator.Entry;
import nhacviec.core.indicator.Figure;
import nhacviec.core.indicator.IndicatorService;
import nhacviec.core.indicator.PeriodSheet;
import nhacviec.core.indicator.ReportPeriod;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.indicator.ReportingRules;
import nhacviec.core.plan.Amending;
import nhacviec.core.plan.Deadline;
import nhacviec.core.plan.Plan;
import nhacviec.core.plan.PlanService;
import nhacviec.core.plan.Withdrawals;
import nhacviec.core.report.IndicatorResult;
import nhacviec.core.report.Report;
import nhacviec.core.report.ReportService;
import nhacviec.core.report.TaskResult;
import nhacviec.core.staff.Actor;
import nhacviec.core.staff.Role;
import nhacviec.core.staff.Staff;
import nhacviec.core.staff.Succeeding;
import nhacviec.core.staff.Unit;
import nhacviec.core.staff.UnitService;
import nhacviec.core.staff.Validity;
import nhacviec.core.task.Milestone;
import nhacviec.core.task.TaskNumber;
import nhacviec.core.task.TaskService;
import nhacviec.storage.OfficeBooks;
import nhacviec.storage.SamplePlan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Units are renamed and merged in the middle of the year; who did and gave what stays readable. */
class UnitServiceTest extends OfficeBooks {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Actor ADMIN = Actor.administrator("cli");
    private static final Moment MAY = Moment.of(Instant.parse("2024-05-06T02:00:00Z"), ZONE);
    private static final LocalDate FIRST_OF_MAY = LocalDate.of(2024, 5, 1);
    private static final ReportingPeriod Q1 = new ReportingPeriod(2024, 1);
    private static final ReportingPeriod Q2 = Q1.next();
    private static final String MERGED = "Văn phòng - Tư pháp";

    private final IndicatorService indicators = new IndicatorService(ReportingRules.USUAL);
    private final UnitService units = new UnitService(indicators);

    @BeforeEach
    void anOffice() {
        importSample();
        join("Hòa", "Tư pháp", 11);
        join("Lan", "Văn phòng", 12);
    }

    private Succeeding merge(LocalDate from) {
        return change(b -> units.merge(b, ADMIN, List.of("Văn phòng", "Tư pháp"), MERGED, "VP - Tư pháp", from, MAY));
    }

    private Succeeding rename(String old, String name) {
        return change(b -> units.rename(b, ADMIN, old, name, "", FIRST_OF_MAY, MAY));
    }

    private Entry give(String unit, ReportingPeriod period, int of, int outOf) {
        Figure figure = new Figure.Ratio(BigDecimal.valueOf(of), BigDecimal.valueOf(outOf));
        long id = unit(unit).id();
        return change(b -> b.indicators().append("5.3.1", id, period, figure, ADMIN, NOW));
    }

    private List<String> owing(ReportingPeriod period) {
        return list(
                b -> line(b, period).given().keySet().stream().map(Unit::name).toList());
    }

    private PeriodSheet.Line line(nhacviec.core.Books books, ReportingPeriod period) {
        return indicators.sheet(books, period).line("5.3.1").orElseThrow();
    }

    @Test
    void peopleAndTasksOfTheOldUnitsBelongToTheNewOne() {
        assertThat(merge(FIRST_OF_MAY)).isInstanceOfSatisfying(Succeeding.Done.class, done -> {
            assertThat(done.handedOver()).isTrue();
            assertThat(done.people()).isEqualTo(2);
            assertThat(done.tasks()).isEqualTo(8);
        });
        Unit merged = unit(MERGED);
        assertThat(list(b -> b.staff().all())).extracting(Staff::unit).containsOnly(merged);
        assertThat(list(b -> b.tasks().milestones()))
                .extracting(Milestone::unitId)
                .containsOnly(merged.id());
        assertThat(unit("Tư pháp").validity()).isEqualTo(new Validity(null, LocalDate.of(2024, 4, 30), MERGED, true));
    }

    @Test
    void periodsThatWereOverKeepTheOldUnitsAndLaterOnesAreOwedByTheNewOne() {
        give("Tư pháp", Q1, 3, 4);
        give("Văn phòng", Q1, 1, 4);
        merge(FIRST_OF_MAY);
        assertThat(owing(Q1)).containsExactlyInAnyOrder("Tư pháp", "Văn phòng UBND xã");
        assertThat(owing(Q2)).containsExactly(MERGED);
        assertThat(maybe(b -> line(b, Q1).total()))
                .contains(new Figure.Ratio(BigDecimal.valueOf(4), BigDecimal.valueOf(8)));
        give(MERGED, Q2, 6, 8);
        assertThat(maybe(b -> indicators
                                .derived(b, ReportPeriod.ofCode("2024-H1").orElseThrow())
                                .line("5.3.1"))
                        .map(line -> line.office().value()))
                .contains(new Figure.Ratio(BigDecimal.valueOf(10), BigDecimal.valueOf(16)));
    }

    @Test
    void theAuditorStillKnowsWhoOwedBeforeTheMerger() {
        merge(FIRST_OF_MAY);
        assertThat(list(b -> indicators
                        .reporterLists(b)
                        .knownAt(MAY.at().minusSeconds(1))
                        .reporters(Q2, b.indicators().find("5.3.1").orElseThrow())))
                .extracting(Unit::name)
                .containsExactlyInAnyOrder("Tư pháp", "Văn phòng UBND xã");
    }

    @Test
    void aMergerOfALaterDayWaitsForThatDay() {
        LocalDate july = LocalDate.of(2024, 7, 1);
        assertThat(merge(july))
                .isInstanceOfSatisfying(
                        Succeeding.Done.class,
                        done -> assertThat(done.handedOver()).isFalse());
        assertThat(list(b -> b.staff().all())).extracting(s -> s.unit().name()).doesNotContain(MERGED);
        Moment june = Moment.of(Instant.parse("2024-06-30T10:00:00Z"), ZONE);
        Moment first = Moment.of(Instant.parse("2024-06-30T17:00:00Z"), ZONE);
        assertThat(units.handOver(books, june)).isZero();
        assertThat(units.handOver(books, first)).isEqualTo(2);
        assertThat(units.handOver(books, first)).isZero();
        assertThat(list(b -> b.staff().all())).extracting(s -> s.unit().name()).containsOnly(MERGED);
        assertThat(owing(Q2)).doesNotContain(MERGED);
        assertThat(owing(Q2.next())).containsExactly(MERGED);
    }

    @Test
    void theReportNamesTheNewUnitWithTheOldOnes() {
        give("Tư pháp", Q1, 3, 4);
        merge(FIRST_OF_MAY);
        ReportService reports = new ReportService(
                new TaskService(() -> null, 15), indicators, () -> new WorkCalendar(day -> false, Set.of()));
        Report report = maybe(
                        b -> reports.report(b, ReportPeriod.ofCode("2024-H1").orElseThrow(), MAY))
                .orElseThrow();
        assertThat(report.tasks().get(0).leadUnit()).isEqualTo(new TaskResult.Lead(MERGED, "Tư pháp"));
        IndicatorResult row = report.indicators().get(1);
        assertThat(row.given())
                .extracting(IndicatorResult.Given::unit)
                .containsExactly("Tư pháp (nay là " + MERGED + ")");
        assertThat(row.former()).isEmpty();
    }

    @Test
    void aRenamedUnitMayTakeOneOfItsOwnSpellingsAsItsName() {
        rename("Tư pháp", "Tư pháp xã");
        assertThat(unit("Tư pháp xã").validity().from()).isEqualTo(FIRST_OF_MAY);
        assertThat(list(b -> b.staff().all()))
                .filteredOn(s -> s.name().equals("Hòa"))
                .extracting(s -> s.unit().name())
                .containsExactly("Tư pháp xã");
        assertThat(owing(Q2)).containsExactlyInAnyOrder("Tư pháp xã", "Văn phòng UBND xã");
    }

    @Test
    void aLongNameIsShortenedByWholeWords() {
        rename("Tư pháp", "Văn phòng HĐND và UBND phường");
        assertThat(unit("Văn phòng HĐND và UBND phường").shortName()).isEqualTo("Văn phòng HĐND");
    }

    @Test
    void aUnitMayJoinOneThatIsThere() {
        change(b -> units.merge(b, ADMIN, List.of("Tư pháp"), "Văn phòng", "", FIRST_OF_MAY, MAY));
        assertThat(owing(Q2)).containsExactly("Văn phòng UBND xã");
        assertThat(list(b -> b.staff().units())).hasSize(2);
    }

    @Test
    void whatCannotBeIsSaidAndChangesNothing() {
        assertThat(rename("Tu phap x", "Hộ tịch")).isInstanceOf(Succeeding.NoSuchUnit.class);
        assertThat(rename("Tư pháp", "Văn phòng")).isInstanceOf(Succeeding.NameTaken.class);
        assertThat(rename("Tư pháp", "Tư pháp")).isInstanceOf(Succeeding.SameUnit.class);
        Staff hoa = list(b -> b.staff().all()).get(0);
        assertThat(hoa.role()).isEqualTo(Role.STAFF);
        Succeeding byHoa =
                change(b -> units.rename(b, Actor.of(hoa, "chat:1"), "Tư pháp", "Hộ tịch", "", FIRST_OF_MAY, MAY));
        assertThat(byHoa).isInstanceOf(Succeeding.NotYours.class);
        assertThat(rows("select * from audit_change")).isEmpty();
        merge(FIRST_OF_MAY);
        assertThat(rename("Tư pháp", "Hộ tịch")).isInstanceOf(Succeeding.Ended.class);
    }

    @Test
    void aPlanWithTheOldNameOrTheNewOneKeepsTheHistory() {
        long task = milestoneOf("1").id();
        rename("Tư pháp", "Tư pháp - Hộ tịch");
        PlanService plans = new PlanService(
                indicators,
                (asker, row, extension, gone) ->
                        new OutgoingMessage.Say(asker.chatId(), (gone ? "gone " : "stays ") + row.number()));
        assertThat(maybe(b -> plans.differences(b, SamplePlan.plan()))
                        .orElseThrow()
                        .isEmpty())
                .isTrue();
        Unit renamed = new Unit(0, "Tư pháp - Hộ tịch", "Tư pháp - Hộ tịch", List.of());
        Plan sample = SamplePlan.plan();
        Plan plan = new Plan(
                2024,
                sample.title(),
                sample.locality(),
                sample.decision(),
                List.of(SamplePlan.OFFICE, renamed),
                List.of(new Plan.UnitGroup(
                        "Các ban ngành liên quan", List.of("Các ban ngành có liên quan"), List.of(renamed.name()))),
                sample.sections(),
                sample.tasks().stream()
                        .map(t -> t.number().text().equals("1")
                                ? SamplePlan.task("1", renamed.name(), Deadline.inMonth(2024, 6))
                                : t)
                        .toList(),
                sample.indicators());
        assertThat(apply(plans, plan)).isInstanceOf(Amending.Amended.class);
        assertThat(milestoneOf("1").id()).isEqualTo(task);
        assertThat(milestoneOf("1").unitId()).isEqualTo(unit(renamed.name()).id());
        assertThat(list(b -> b.staff().units())).hasSize(3);
    }

    private Amending apply(PlanService plans, Plan plan) {
        return change(b -> plans.apply(b, ADMIN, plan, "x", Withdrawals.NONE, MAY));
    }

    private Milestone milestoneOf(String task) {
        return list(b -> b.tasks().milestonesOf(new TaskNumber(task))).get(0);
    }

    @Test
    void aPlanFileThatSaysSoMergesUnitsOnTheirDay() {
        PlanService plans = new PlanService(
                indicators,
                (asker, row, extension, gone) ->
                        new OutgoingMessage.Say(asker.chatId(), (gone ? "gone " : "stays ") + row.number()),
                new UnitService(
                        indicators,
                        (person, from, to, since, owed) -> Optional.of(
                                new OutgoingMessage.Say(person.chatId(), from.name() + " is " + to.name()))));
        Plan sample = SamplePlan.plan();
        Unit merged = new Unit(0, MERGED, "VP - TP", List.of()).valid(Validity.ALWAYS.since(FIRST_OF_MAY));
        Unit ending = SamplePlan.JUSTICE.valid(Validity.ALWAYS.until(LocalDate.of(2024, 4, 30), MERGED));
        Plan plan = new Plan(
                2024,
                sample.title(),
                sample.locality(),
                sample.decision(),
                List.of(SamplePlan.OFFICE, ending, merged),
                sample.unitGroups(),
                sample.sections(),
                sample.tasks(),
                sample.indicators());
        assertThat(apply(plans, plan)).isInstanceOf(Amending.Amended.class);
        assertThat(unit("Tư pháp").validity().handedOver()).isTrue();
        assertThat(milestoneOf("1").unitId()).isEqualTo(unit(MERGED).id());
        assertThat(rows("select html from delivery where source like 'unit-moved:%'"))
                .singleElement()
                .asString()
                .contains("Tư pháp is " + MERGED);
        assertThat(apply(plans, plan)).isInstanceOf(Amending.Unchanged.class);
        assertThat(maybe(b -> plans.differences(b, plan)).orElseThrow().isEmpty())
                .isTrue();
    }

    @Test
    void aSuccessorInThePlanFileMayBeASpellingOfTheUnitItSucceeds() {
        Plan sample = SamplePlan.plan();
        Unit renamed = new Unit(0, "Tư pháp xã", "Tư pháp xã", List.of());
        Unit ending = new Unit(0, "Tư pháp", "Tư pháp", List.of())
                .valid(Validity.ALWAYS.until(LocalDate.of(2024, 4, 30), renamed.name()));
        Plan plan = new Plan(
                2024,
                sample.title(),
                sample.locality(),
                sample.decision(),
                List.of(SamplePlan.OFFICE, ending, renamed),
                sample.unitGroups(),
                sample.sections(),
                sample.tasks(),
                sample.indicators());
        PlanService plans = new PlanService(
                indicators,
                (asker, row, extension, gone) ->
                        new OutgoingMessage.Say(asker.chatId(), (gone ? "gone " : "stays ") + row.number()));
        assertThat(apply(plans, plan)).isInstanceOf(Amending.Amended.class);
        assertThat(list(b -> b.staff().units())).hasSize(3);
        assertThat(list(b -> b.staff().all()))
                .filteredOn(s -> s.name().equals("Hòa"))
                .extracting(s -> s.unit().name())
                .containsExactly("Tư pháp xã");
        assertThat(maybe(b -> plans.differences(b, plan)).orElseThrow().isEmpty())
                .isTrue();
    }
}
