package nhacviec.core.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nhacviec.core.Moment;
import nhacviec.core.calendar.WorkCalendar;
import nhacviec.core.indicator.IndicatorService;
import nhacviec.core.indicator.ReportingRules;
import nhacviec.core.plan.Deadline;
import nhacviec.core.plan.DeadlineKind;
import nhacviec.core.staff.Role;
import nhacviec.core.staff.Staff;
import nhacviec.core.staff.Unit;
import nhacviec.core.task.Milestone;
import nhacviec.core.task.Milestone.Nature;
import nhacviec.core.task.Snooze;
import nhacviec.core.task.Task;
import nhacviec.core.task.TaskLife;
import nhacviec.core.task.TaskNumber;
import org.junit.jupiter.api.Test;

/** The days on which a deadline speaks, and all others, on which it is silent. */
class ReminderRulesTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final LocalDate APRIL = LocalDate.of(2024, 4, 1);
    private static final LocalDate START = LocalDate.of(2024, 1, 1);
    private static final Instant KNOWN = START.minusDays(1).atStartOfDay(ZONE).toInstant();
    private static final Unit TU_PHAP = new Unit(2, "Tư pháp", "Tư pháp", List.of());
    private static final Staff HOA =
            new Staff(5, "Hòa", TU_PHAP, Role.STAFF, 1002L, LocalTime.of(7, 30), "vi", Staff.State.ACTIVE, KNOWN);
    private static final Set<LocalDate> TET = Set.of(
            LocalDate.of(2024, 2, 8),
            LocalDate.of(2024, 2, 9),
            LocalDate.of(2024, 2, 12),
            LocalDate.of(2024, 2, 13),
            LocalDate.of(2024, 2, 14));
    private static final WorkCalendar CALENDAR = new WorkCalendar(TET::contains, Set.of());

    private final ReminderRules rules = new ReminderRules(ReminderPolicy.USUAL);

    private static TaskLife task(Nature nature, LocalDate due) {
        TaskNumber number = new TaskNumber("7");
        Task task = new Task(
                "II",
                number,
                "Kế hoạch",
                "Kế hoạch",
                List.of("Quyết định"),
                "Tư pháp",
                List.of(),
                "Tháng 1",
                new Deadline.WaitingFor(DeadlineKind.EVENT_TRIGGERED, "x"),
                false,
                null,
                new Task.Written("", "", false),
                null,
                List.of());
        return new TaskLife(task, List.of(new Milestone(1, number, 1, TU_PHAP.id(), nature, "", "", due, KNOWN, null)));
    }

    private static OfficeFacts facts(TaskLife task, List<Snooze> snoozes) {
        return new OfficeFacts(
                List.of(HOA),
                List.of(task),
                List.of(),
                snoozes,
                OfficeFacts.Following.NOTHING,
                CALENDAR,
                new IndicatorService(ReportingRules.USUAL),
                2024,
                2030,
                KNOWN);
    }

    private static Moment morning(LocalDate day) {
        return Moment.of(day.atTime(7, 30).atZone(ZONE).toInstant(), ZONE);
    }

    /** Every day from {@code from} to {@code to} on which something is said: "day occasion", with "late" where it is. */
    private List<String> said(OfficeFacts facts, LocalDate from, LocalDate to) {
        return said(rules, facts, from, to);
    }

    private static List<String> said(ReminderRules rules, OfficeFacts facts, LocalDate from, LocalDate to) {
        Set<String> recorded = new HashSet<>();
        List<String> said = new ArrayList<>();
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            Moment now = morning(day);
            if (!rules.isMorningDue(HOA, facts, now)) {
                continue;
            }
            Optional<Digest> digest = rules.digest(HOA, facts, recorded, now);
            for (Digest.Item item : digest.map(Digest::items).orElse(List.of())) {
                said.add(day + " " + item.occasion().code() + (item.late() ? " late" : ""));
                recorded.add(ReminderRules.recordKey(item.subject(), item.occasion()));
            }
            digest.ifPresent(d ->
                    d.passedOver().forEach(p -> recorded.add(ReminderRules.recordKey(p.subject(), p.occasion()))));
        }
        return said;
    }

    @Test
    void aDateSpeaks14And7And3And1WorkingDaysBeforeOnTheDayAndThenDailyForAWeekAndOnMondays() {
        OfficeFacts facts = facts(task(Nature.DUE, LocalDate.of(2024, 1, 31)), List.of());
        assertThat(said(facts, START, LocalDate.of(2024, 2, 29)))
                .containsExactly(
                        "2024-01-11 before-14",
                        "2024-01-22 before-7",
                        "2024-01-26 before-3",
                        "2024-01-30 before-1",
                        "2024-01-31 due",
                        "2024-02-01 overdue-1",
                        "2024-02-02 overdue-2",
                        "2024-02-05 overdue-3",
                        "2024-02-06 overdue-4",
                        "2024-02-07 overdue-5",
                        // The Monday of Tết and the days after it are off.
                        "2024-02-15 overdue-6",
                        "2024-02-19 overdue-8",
                        "2024-02-26 overdue-13");
    }

    @Test
    void whatIsLateForLongFallsOnTheSameDayWheneverItWasDue() {
        assertThat(said(facts(task(Nature.DUE, LocalDate.of(2024, 3, 1)), List.of()), APRIL, APRIL.plusDays(20)))
                .containsExactly("2024-04-01 overdue-21", "2024-04-08 overdue-26", "2024-04-15 overdue-31");
        assertThat(said(facts(task(Nature.DUE, LocalDate.of(2024, 2, 27)), List.of()), APRIL, APRIL.plusDays(20)))
                .containsExactly("2024-04-01 overdue-24", "2024-04-08 overdue-29", "2024-04-15 overdue-34");
    }

    @Test
    void anOfficeThatCountsDaysHearsOfEachTaskOnItsOwn() {
        ReminderRules counting = new ReminderRules(policy(Optional.empty()));
        OfficeFacts facts = facts(task(Nature.DUE, LocalDate.of(2024, 1, 31)), List.of());
        assertThat(said(counting, facts, LocalDate.of(2024, 2, 7), LocalDate.of(2024, 2, 29)))
                .containsExactly("2024-02-07 overdue-5", "2024-02-21 overdue-10", "2024-02-28 overdue-15");
    }

    @Test
    void whatWasSaidOnALaterDayUnderAnotherPolicyIsNotSaidForItsMonday() {
        OfficeFacts facts = facts(task(Nature.DUE, LocalDate.of(2024, 1, 31)), List.of());
        LocalDate wednesday = LocalDate.of(2024, 2, 21);
        Set<String> recorded = new HashSet<>(Set.of("milestone:1:2024-01-31|overdue-10"));
        assertThat(rules.digest(HOA, facts, recorded, morning(wednesday.plusDays(1)))
                        .map(Digest::items)
                        .orElse(List.of()))
                .isEmpty();
        assertThat(rules.digest(HOA, facts, recorded, morning(LocalDate.of(2024, 2, 26)))
                        .orElseThrow()
                        .items())
                .extracting(item -> item.occasion().code())
                .containsExactly("overdue-13");
    }

    private static ReminderPolicy policy(Optional<DayOfWeek> overdueOn) {
        ReminderPolicy usual = ReminderPolicy.USUAL;
        return new ReminderPolicy(
                usual.before(),
                usual.overdueDaily(),
                usual.overdueEvery(),
                overdueOn,
                usual.partnerBefore(),
                usual.checkInBefore(),
                usual.figures(),
                usual.escalation(),
                usual.groupAt(),
                usual.earliest(),
                usual.latest(),
                usual.lateAfter());
    }

    @Test
    void aSundaySpeaksOnTheFridayBeforeAndIsLateFromMonday() {
        OfficeFacts facts = facts(task(Nature.DUE, LocalDate.of(2024, 3, 31)), List.of());
        assertThat(said(facts, LocalDate.of(2024, 3, 26), LocalDate.of(2024, 4, 1)))
                .containsExactly(
                        "2024-03-26 before-3", "2024-03-28 before-1", "2024-03-29 due", "2024-04-01 overdue-1");
    }

    @Test
    void aDayInTetSpeaksBeforeTet() {
        OfficeFacts facts = facts(task(Nature.DUE, LocalDate.of(2024, 2, 12)), List.of());
        assertThat(said(facts, LocalDate.of(2024, 2, 2), LocalDate.of(2024, 2, 15)))
                .containsExactly(
                        "2024-02-02 before-3", "2024-02-06 before-1", "2024-02-07 due", "2024-02-15 overdue-1");
    }

    @Test
    void aCheckInAsksAWeekBeforeAndOnTheDayAndNeverIsLate() {
        OfficeFacts facts = facts(task(Nature.CHECK_IN, LocalDate.of(2024, 3, 31)), List.of());
        assertThat(said(facts, START, LocalDate.of(2024, 5, 31)))
                .containsExactly("2024-03-22 check-in-5", "2024-03-29 check-in-0");
    }

    @Test
    void aWaitingTaskIsSilentForItsUnit() {
        assertThat(said(facts(task(Nature.AWAITED, null), List.of()), START, LocalDate.of(2024, 12, 31)))
                .isEmpty();
    }

    @Test
    void afterAnOutageTheNewestTrueThingIsSaidOnceAndLabelledLate() {
        OfficeFacts facts = facts(task(Nature.DUE, LocalDate.of(2024, 1, 31)), List.of());
        assertThat(said(facts, LocalDate.of(2024, 1, 29), LocalDate.of(2024, 1, 30)))
                .containsExactly("2024-01-29 before-3 late", "2024-01-30 before-1");
    }

    @Test
    void aSnoozeSilencesUntilItsMorningAndIsNoReasonToSayLate() {
        Snooze snooze = new Snooze(HOA.id(), new TaskNumber("7"), LocalDate.of(2024, 1, 29), "", KNOWN);
        OfficeFacts facts = facts(task(Nature.DUE, LocalDate.of(2024, 1, 31)), List.of(snooze));
        assertThat(said(facts, LocalDate.of(2024, 1, 22), LocalDate.of(2024, 1, 31)))
                .containsExactly("2024-01-29 snooze-2024-01-29", "2024-01-30 before-1", "2024-01-31 due");
    }

    @Test
    void somethingPlannedFallsDueAtTheFirstOfficeHourAtMorningsAndAtTheGroupsSummary() {
        assertThat(rules.hours(List.of())).containsExactly(LocalTime.of(7, 0), LocalTime.of(7, 45));
        assertThat(rules.hours(List.of(HOA, at(LocalTime.of(6, 0)), at(LocalTime.of(22, 0)))))
                .containsExactly(LocalTime.of(7, 0), LocalTime.of(7, 30), LocalTime.of(7, 45), LocalTime.of(17, 15));
    }

    private static Staff at(LocalTime morning) {
        return new Staff(6, "Mai", TU_PHAP, Role.STAFF, 1003L, morning, "vi", Staff.State.ACTIVE, KNOWN);
    }

    @Test
    void noMorningBeforeItsHourAfterOfficeHoursOrOnADayOff() {
        OfficeFacts facts = facts(task(Nature.DUE, LocalDate.of(2024, 1, 31)), List.of());
        LocalDate tuesday = LocalDate.of(2024, 1, 30);
        assertThat(rules.isMorningDue(HOA, facts, at(tuesday, 7, 29))).isFalse();
        assertThat(rules.isMorningDue(HOA, facts, at(tuesday, 7, 30))).isTrue();
        assertThat(rules.isMorningDue(HOA, facts, at(tuesday, 17, 30))).isTrue();
        assertThat(rules.isMorningDue(HOA, facts, at(tuesday, 17, 31))).isFalse();
        assertThat(rules.isMorningDue(HOA, facts, at(LocalDate.of(2024, 1, 28), 9, 0)))
                .isFalse();
        assertThat(rules.isMorningDue(HOA, facts, at(LocalDate.of(2024, 2, 9), 9, 0)))
                .isFalse();
    }

    private static Moment at(LocalDate day, int hour, int minute) {
        return Moment.of(day.atTime(hour, minute).atZone(ZONE).toInstant(), ZONE);
    }
}
