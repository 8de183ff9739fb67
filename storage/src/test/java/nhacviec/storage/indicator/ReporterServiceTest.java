package nhacviec.storage.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nhacviec.core.Moment;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.indicator.Campaign;
import nhacviec.core.indicator.Figure;
import nhacviec.core.indicator.FigureRules;
import nhacviec.core.indicator.IndicatorService;
import nhacviec.core.indicator.PeriodLock;
import nhacviec.core.indicator.ReporterService;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.indicator.ReportingRules;
import nhacviec.core.indicator.SpellingOut;
import nhacviec.core.indicator.Submission;
import nhacviec.core.indicator.UnitPeriod;
import nhacviec.core.staff.Actor;
import nhacviec.core.staff.Role;
import nhacviec.core.staff.Staff;
import nhacviec.core.staff.Unit;
import nhacviec.storage.OfficeBooks;
import nhacviec.storage.SamplePlan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who owes what, and who is told when it has been given, on a real database. The sample plan has 5.3.1 (ratio) and 6 (answer). */
class ReporterServiceTest extends OfficeBooks {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final ReportingPeriod Q1 = new ReportingPeriod(2024, 1);
    private static final ReportingPeriod Q2 = Q1.next();
    private static final Actor ADMIN = Actor.administrator("http");

    private final List<String> told = new ArrayList<>();
    private final IndicatorService indicators =
            new IndicatorService(ReportingRules.USUAL, FigureRules.USUAL, new Campaign.Notices() {
                @Override
                public OutgoingMessage unitComplete(Staff coordinator, UnitPeriod unit, List<UnitPeriod> others) {
                    told.add(coordinator.name() + ": " + unit.unit().shortName() + " " + unit.given() + "/"
                            + unit.asked()
                            + (unit.inTime() ? "" : " late") + ", left "
                            + others.stream()
                                    .map(o -> o.unit().shortName() + " " + o.owed())
                                    .collect(Collectors.joining(", ")));
                    return new OutgoingMessage.Say(coordinator.chatId(), "unit");
                }

                @Override
                public OutgoingMessage officeComplete(Staff coordinator, UnitPeriod last, List<UnitPeriod> all) {
                    told.add(coordinator.name() + ": all, last " + last.unit().shortName());
                    return new OutgoingMessage.Say(coordinator.chatId(), "office");
                }
            });
    private final ReporterService reporters = new ReporterService(indicators);

    private Moment now;
    private Staff lan;

    @BeforeEach
    void fill() {
        importSample();
        at("2024-03-05T09:00");
        Unit office = unit("Văn phòng");
        lan = change(b -> b.staff().link("Lan", office, Role.COORDINATOR, 7, NOW));
        join("Hòa", "Tư pháp", 8);
    }

    private void at(String time) {
        now = Moment.of(LocalDateTime.parse(time).atZone(ZONE).toInstant(), ZONE);
    }

    private SpellingOut say(String code, boolean everywhere, String... units) {
        return change(b -> reporters.spellOut(b, Actor.of(lan, "chat:1"), code, List.of(units), everywhere, now));
    }

    private Submission give(Actor by, String code, String unit, ReportingPeriod period, Figure figure) {
        Unit of = unit(unit);
        return change(b -> indicators.submit(b, by, code, of, period, figure, now));
    }

    private static Figure ratio(int part) {
        return new Figure.Ratio(BigDecimal.valueOf(part), BigDecimal.TEN);
    }

    private String owing(ReportingPeriod period) {
        return list(b -> indicators.unitPeriods(b, period, now)).stream()
                .map(unit -> unit.unit().shortName() + " " + unit.owed() + "/" + unit.asked())
                .collect(Collectors.joining(", "));
    }

    @Test
    void aChangeCountsFromTheOpenPeriodOnAndIsAudited() {
        assertThat(owing(Q1)).isEqualTo("Văn phòng 2/2, Tư pháp 2/2");
        SpellingOut.Done done = (SpellingOut.Done) say("5.3.1", false, "tư pháp xã");
        assertThat(done.from()).isEqualTo(Q1);
        assertThat(done.changes().get(0).lost()).extracting(Unit::shortName).containsExactly("Văn phòng");
        assertThat(owing(Q1)).isEqualTo("Văn phòng 1/1, Tư pháp 2/2");
        assertThat(owing(new ReportingPeriod(2023, 4))).isEqualTo("Văn phòng 2/2, Tư pháp 2/2");
        assertThat(list(b -> b.audit().newest(Long.MAX_VALUE, 1)))
                .extracting(c -> c.action() + "|" + c.subject() + "|" + c.before() + "|" + c.after() + "|" + c.actor())
                .containsExactly("indicator.reporters|5.3.1 2024-Q1|Văn phòng UBND xã, Tư pháp|Tư pháp|Lan");
        assertThat(say("5.3.1", false, "Tư pháp")).isInstanceOf(SpellingOut.AsBefore.class);
    }

    @Test
    void whoLosesAnIndicatorKeepsItsHistoryWhichCountsNoMore() {
        give(ADMIN, "5.3.1", "Văn phòng", Q1, ratio(4));
        give(ADMIN, "5.3.1", "Tư pháp", Q1, ratio(6));
        SpellingOut.Done done = (SpellingOut.Done) say("5.3.1", false, "Tư pháp");
        assertThat(done.changes().get(0).given()).hasSize(1);
        assertThat(list(b -> b.indicators().history("5.3.1"))).hasSize(2);
        assertThat(maybe(
                        b -> indicators.sheet(b, Q1).line("5.3.1").orElseThrow().total()))
                .contains(ratio(6));
        assertThat(give(ADMIN, "5.3.1", "Văn phòng", Q1, ratio(5))).isInstanceOf(Submission.NotOwed.class);
        say("5.3.1", false, "Tư pháp", "Văn phòng");
        assertThat(maybe(
                        b -> indicators.sheet(b, Q1).line("5.3.1").orElseThrow().total()))
                .contains(new Figure.Ratio(BigDecimal.TEN, BigDecimal.valueOf(20)));
    }

    /** On 18/3 the first quarter is overdue but still asked about; the second is the one that is open. */
    @Test
    void anOverduePeriodRelievesThoseWhoAreNotMeantAndBurdensNobody() {
        say("5.3.1", false, "Văn phòng");
        at("2024-03-18T09:00");
        assertThat(owing(Q1)).isEqualTo("Văn phòng 2/2, Tư pháp 1/1");
        assertThat(((SpellingOut.Done) say("6", false, "Tư pháp")).from()).isEqualTo(Q2);
        assertThat(owing(Q1)).as("nobody new owes what is overdue").isEqualTo("Văn phòng 1/1, Tư pháp 1/1");
        assertThat(owing(Q2)).isEqualTo("Văn phòng 1/1, Tư pháp 1/1");
    }

    @Test
    void aFigureGivenForAnOverduePeriodGoesOnCounting() {
        give(ADMIN, "5.3.1", "Văn phòng", Q1, ratio(4));
        at("2024-03-18T09:00");
        say("5.3.1", false, "Tư pháp");
        assertThat(owing(Q1)).isEqualTo("Văn phòng 1/2, Tư pháp 2/2");
        assertThat(owing(Q2)).isEqualTo("Văn phòng 1/1, Tư pháp 2/2");
    }

    @Test
    void aClosedPeriodStaysAsItWas() {
        at("2024-03-15T09:00");
        record(b -> b.periods().record(new PeriodLock(Q1, true, "đã gửi", "Lan", now.at()), ADMIN));
        assertThat(((SpellingOut.Done) say("5.3.1", false, "Tư pháp")).from()).isEqualTo(Q2);
        assertThat(owing(Q1)).isEqualTo("Văn phòng 2/2, Tư pháp 2/2");
    }

    @Test
    void whatWasSpelledOutOutlivesThePlanInWhichItWas() {
        say("5.3.1", true, "Văn phòng");
        record(b -> b.plans().store(SamplePlan.plan(2025, List.of(), SamplePlan.tasks()), "another", NOW));
        assertThat(maybe(b -> b.plans().inForce()).orElseThrow().year()).isEqualTo(2025);
        assertThat(owing(new ReportingPeriod(2025, 1))).isEqualTo("Văn phòng 2/2, Tư pháp 1/1");
    }

    @Test
    void badInputChangesNothing() {
        Stream.of(
                        say("5.3.1", false, "Tư phát"),
                        say("5.3.1", false, "Tư pháp", "Marketing"),
                        say("5.3.1", false),
                        say("5.3.1", false, " ", ","),
                        say("5.3", false, "Tư pháp"),
                        say("9.9", false, "Tư pháp"),
                        say("6", false, "Tư pháp", "Văn phòng"),
                        say("6", true, "Tư pháp"))
                .map(outcome -> outcome.getClass().getSimpleName())
                .reduce((a, b) -> a + " " + b)
                .ifPresent(all -> assertThat(all)
                        .isEqualTo("NoSuchUnit NoSuchUnit NoUnits NoUnits Heading NoSuchIndicator OneOnly OneOnly"));
        assertThat(((SpellingOut.NoSuchUnit) say("5.3.1", false, "Tư phát")).nearest())
                .map(Unit::name)
                .contains("Tư pháp");
        Staff hoa = list(b -> b.staff().all()).get(1);
        SpellingOut byStaff =
                change(b -> reporters.spellOut(b, Actor.of(hoa, "chat:2"), "5.3.1", List.of("Tư pháp"), false, now));
        assertThat(byStaff).isInstanceOf(SpellingOut.NotYours.class);
        assertThat(list(b -> b.reporters().all())).isEmpty();
        assertThat(list(b -> b.audit().newest(Long.MAX_VALUE, 9))).isEmpty();
    }

    @Test
    void theCoordinatorsAreToldOnceThatAUnitAndThenTheOfficeIsComplete() {
        give(ADMIN, "5.3.1", "Tư pháp", Q1, ratio(4));
        assertThat(told).isEmpty();
        Submission.Recorded last =
                (Submission.Recorded) give(ADMIN, "6", "Tư pháp", Q1, new Figure.Answer(true, "đạt"));
        assertThat(last.completed().given()).isEqualTo(2);
        assertThat(told).containsExactly("Lan: Tư pháp 2/2, left Văn phòng 2");
        // Corrected, withdrawn and given again: said before.
        give(ADMIN, "5.3.1", "Tư pháp", Q1, ratio(5));
        give(ADMIN, "5.3.1", "Tư pháp", Q1, new Figure.NotYetKnown());
        assertThat(((Submission.Recorded) give(ADMIN, "5.3.1", "Tư pháp", Q1, new Figure.NothingArose())).completed())
                .as("who gives it is thanked again")
                .isNotNull();
        assertThat(told).hasSize(1);
        give(ADMIN, "5.3.1", "Văn phòng", Q1, ratio(4));
        give(ADMIN, "6", "Văn phòng", Q1, new Figure.Answer(true, "đạt"));
        assertThat(told.subList(1, told.size())).containsExactly("Lan: all, last Văn phòng");
        give(ADMIN, "6", "Văn phòng", Q1, new Figure.NotYetKnown());
        give(ADMIN, "6", "Văn phòng", Q1, new Figure.Answer(true, "đạt"));
        assertThat(told).hasSize(2);
        assertThat(rows("select kind from delivery").toString()).isEqualTo("[{kind=NOTICE}, {kind=NOTICE}]");
    }

    @Test
    void whenTheUnitThatWithdrewGivesAgainLastTheOfficeIsCompleteAllTheSame() {
        give(ADMIN, "5.3.1", "Tư pháp", Q1, ratio(4));
        give(ADMIN, "6", "Tư pháp", Q1, new Figure.NothingArose());
        give(ADMIN, "6", "Tư pháp", Q1, new Figure.NotYetKnown());
        give(ADMIN, "5.3.1", "Văn phòng", Q1, ratio(4));
        give(ADMIN, "6", "Văn phòng", Q1, new Figure.NothingArose());
        at("2024-03-18T09:00");
        give(ADMIN, "6", "Tư pháp", Q1, new Figure.NothingArose());
        assertThat(told)
                .containsExactly(
                        "Lan: Tư pháp 2/2, left Văn phòng 2",
                        "Lan: Văn phòng 2/2, left Tư pháp 1",
                        "Lan: all, last Tư pháp");
    }

    @Test
    void whoGaveTheLastFigureIsNotTold() {
        Actor giver = Actor.of(lan, "chat:3");
        give(giver, "5.3.1", "Văn phòng", Q1, ratio(4));
        give(giver, "6", "Văn phòng", Q1, new Figure.NothingArose());
        assertThat(told).isEmpty();
    }

    @Test
    void whatWasGivenAfterTheDueDayIsSaidToBeLate() {
        give(ADMIN, "5.3.1", "Tư pháp", Q1, ratio(4));
        at("2024-03-16T00:00");
        give(ADMIN, "6", "Tư pháp", Q1, new Figure.NothingArose());
        assertThat(told).containsExactly("Lan: Tư pháp 2/2 late, left Văn phòng 2");
    }

    @Test
    void whatWasSaidForAllIsTakenBackWhereNothingWasSaidSince() {
        say("5.3.1", false, "Tư pháp");
        at("2024-03-05T10:00");
        Instant at = now.at();
        assertThat(((SpellingOut.Done) say("5.3.1", true, "Văn phòng")).at()).isEqualTo(at);
        at("2024-03-05T11:00");
        SpellingOut.Undone undone = (SpellingOut.Undone) undo(at);
        assertThat(undone.changes().get(0).after()).extracting(Unit::shortName).containsExactly("Tư pháp");
        assertThat(owing(Q1)).isEqualTo("Văn phòng 1/1, Tư pháp 2/2");
        assertThat(undo(at)).as("a second tap").isInstanceOf(SpellingOut.NotUndone.class);
    }

    private SpellingOut undo(Instant at) {
        return change(b -> reporters.undo(b, Actor.of(lan, "chat:1"), "5.3.1", at, now));
    }
}
