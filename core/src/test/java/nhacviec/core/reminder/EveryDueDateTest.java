package nhacviec.core.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import nhacviec.core.Moment;
import nhacviec.core.calendar.VietnameseHolidays;
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
import nhacviec.core.task.Task;
import nhacviec.core.task.TaskLife;
import nhacviec.core.task.TaskNumber;
import org.junit.jupiter.api.Test;

/**
 * The date rules on every date of 2024 to 2030, with the holidays of the law (Tết in a row, leap day, month ends) and swapped
 * days: what must be said is read off a plain list of working days.
 */
class EveryDueDateTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2030, 12, 31);
    private static final Instant LONG_AGO = Instant.parse("2023-01-01T00:00:00Z");
    private static final Set<LocalDate> WORKED_SATURDAYS =
            Set.of(LocalDate.of(2024, 5, 4), LocalDate.of(2026, 1, 10), LocalDate.of(2026, 8, 22));
    private static final Map<Integer, Set<LocalDate>> HOLIDAYS = new HashMap<>();
    private static final WorkCalendar CALENDAR = new WorkCalendar(
            day -> day.equals(LocalDate.of(2026, 1, 2))
                    || HOLIDAYS.computeIfAbsent(day.getYear(), VietnameseHolidays::of)
                            .contains(day),
            WORKED_SATURDAYS);
    private static final List<LocalDate> WORKED = FIRST.minusDays(60)
            .datesUntil(LAST.plusDays(120))
            .filter(CALENDAR::isWorkingDay)
            .toList();

    private final ReminderRules rules = new ReminderRules(ReminderPolicy.USUAL);

    /** The index of the last working day on or before a day. */
    private static int index(LocalDate day) {
        int low = 0;
        int high = WORKED.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (WORKED.get(middle).isAfter(day)) {
                high = middle - 1;
            } else {
                low = middle;
            }
        }
        return low;
    }

    @Test
    void everyDueDateSpeaksOnItsWorkingDaysAndOnNoOther() {
        FIRST.datesUntil(LAST.plusDays(1)).forEach(due -> {
            int reminding = index(due);
            List<String> expected = new ArrayList<>();
            for (int before : List.of(14, 7, 3, 1)) {
                expected.add(WORKED.get(reminding - before) + " before-" + before);
            }
            expected.add(WORKED.get(reminding) + " due");
            for (int late = 1; late <= 16; late++) {
                // Daily for a week, then on the first working day of each week.
                LocalDate day = WORKED.get(reminding + late);
                LocalDate monday = day.minusDays(day.getDayOfWeek().getValue() - 1L);
                if (late <= 5 || WORKED.get(reminding + late - 1).isBefore(monday)) {
                    expected.add(day + " overdue-" + late);
                }
            }
            assertThat(said(due, WORKED.get(reminding - 16), WORKED.get(reminding + 16)))
                    .as("due %s", due)
                    .isEqualTo(expected);
        });
    }

    private List<String> said(LocalDate due, LocalDate from, LocalDate to) {
        Unit unit = new Unit(2, "Tư pháp", "Tư pháp", List.of());
        Staff person =
                new Staff(5, "Hòa", unit, Role.STAFF, 1002L, LocalTime.of(7, 30), "vi", Staff.State.ACTIVE, LONG_AGO);
        TaskNumber number = new TaskNumber("7");
        Task task = new Task(
                "II",
                number,
                "Kế hoạch",
                "Kế hoạch",
                List.of(),
                "Tư pháp",
                List.of(),
                "",
                new Deadline.WaitingFor(DeadlineKind.EVENT_TRIGGERED, "x"),
                false,
                null,
                new Task.Written("", "", false),
                null,
                List.of());
        Milestone milestone = new Milestone(1, number, 1, unit.id(), Nature.DUE, "", "", due, LONG_AGO, null);
        OfficeFacts facts = new OfficeFacts(
                List.of(person),
                List.of(new TaskLife(task, List.of(milestone))),
                List.of(),
                List.of(),
                OfficeFacts.Following.NOTHING,
                CALENDAR,
                new IndicatorService(ReportingRules.USUAL),
                due.getYear(),
                2040,
                LONG_AGO);
        Set<String> recorded = new HashSet<>();
        List<String> said = new ArrayList<>();
        from.datesUntil(to.plusDays(1)).forEach(day -> {
            Moment now = Moment.of(day.atTime(7, 30).atZone(ZONE).toInstant(), ZONE);
            if (!rules.isMorningDue(person, facts, now)) {
                return;
            }
            Optional<Digest> digest = rules.digest(person, facts, recorded, now);
            digest.ifPresent(spoken -> spoken.items().forEach(item -> {
                said.add(day + " " + item.occasion().code());
                recorded.add(ReminderRules.recordKey(item.subject(), item.occasion()));
                assertThat(item.late()).as("%s due %s", day, due).isFalse();
            }));
        });
        return said;
    }

    @Test
    void countingWorkingDaysAgreesWithThePlainList() {
        Random die = new Random(2024);
        FIRST.datesUntil(LAST.plusDays(1)).forEach(day -> {
            int at = index(day);
            assertThat(CALENDAR.lastWorkingDayOnOrBefore(day)).isEqualTo(WORKED.get(at));
            boolean works = WORKED.get(at).equals(day);
            assertThat(CALENDAR.firstWorkingDayOnOrAfter(day)).isEqualTo(works ? day : WORKED.get(at + 1));
            for (int count : IntStream.of(1, 2, 5, 15, 1 + die.nextInt(20)).toArray()) {
                assertThat(CALENDAR.plusWorkingDays(day, count)).isEqualTo(WORKED.get(at + count));
                assertThat(CALENDAR.minusWorkingDays(day, count))
                        .isEqualTo(WORKED.get(works ? at - count : at - count + 1));
                LocalDate other = day.plusDays(die.nextInt(90));
                assertThat(CALENDAR.workingDaysBetween(day, other)).isEqualTo(index(other) - at);
                assertThat(CALENDAR.workingDaysBetween(other, day)).isEqualTo(at - index(other));
            }
        });
    }
}
