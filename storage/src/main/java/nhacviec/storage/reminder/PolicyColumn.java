package nhacviec.storage.reminder;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nhacviec.core.reminder.Escalation;
import nhacviec.core.reminder.ReminderPolicy;
import nhacviec.core.reminder.ReminderPolicy.FigureDays;

/** A reminder policy in one column: "before=14,7,3,1;overdue_daily=5;…". A part that is missing is as usual. */
final class PolicyColumn {

    private PolicyColumn() {}

    static String write(ReminderPolicy policy) {
        return String.join(
                ";",
                "before=" + days(policy.before()),
                "overdue_daily=" + policy.overdueDaily(),
                "overdue_every=" + policy.overdueEvery(),
                "overdue_weekday=" + policy.overdueOn().map(DayOfWeek::name).orElse(""),
                "partner_before=" + days(policy.partnerBefore()),
                "check_in_before=" + days(policy.checkInBefore()),
                "figures_opening=" + policy.figures().opening(),
                "figures_half_way=" + policy.figures().halfWay(),
                "figures_last_days=" + policy.figures().lastDays(),
                "coordinator_after=" + policy.escalation().coordinatorAfter(),
                "leader_after=" + policy.escalation().leaderAfter(),
                "group_at=" + policy.groupAt(),
                "earliest=" + policy.earliest(),
                "latest=" + policy.latest(),
                "late_after_minutes=" + policy.lateAfter().toMinutes());
    }

    static ReminderPolicy read(String column) {
        Map<String, String> parts = Arrays.stream(column.split(";"))
                .map(part -> part.split("=", 2))
                .collect(Collectors.toMap(part -> part[0], part -> part[1]));
        ReminderPolicy usual = ReminderPolicy.USUAL;
        return new ReminderPolicy(
                days(parts, "before", usual.before()),
                number(parts, "overdue_daily", usual.overdueDaily()),
                number(parts, "overdue_every", usual.overdueEvery()),
                // Before this was kept, what is late was repeated by the count alone.
                Optional.ofNullable(parts.get("overdue_weekday"))
                        .filter(day -> !day.isEmpty())
                        .map(DayOfWeek::valueOf),
                days(parts, "partner_before", usual.partnerBefore()),
                days(parts, "check_in_before", usual.checkInBefore()),
                new FigureDays(
                        flag(parts, "figures_opening", usual.figures().opening()),
                        flag(parts, "figures_half_way", usual.figures().halfWay()),
                        number(parts, "figures_last_days", usual.figures().lastDays())),
                new Escalation(
                        number(parts, "coordinator_after", usual.escalation().coordinatorAfter()),
                        number(parts, "leader_after", usual.escalation().leaderAfter())),
                hour(parts, "group_at", usual.groupAt()),
                hour(parts, "earliest", usual.earliest()),
                hour(parts, "latest", usual.latest()),
                Duration.ofMinutes(number(
                        parts, "late_after_minutes", (int) usual.lateAfter().toMinutes())));
    }

    private static String days(List<Integer> days) {
        return days.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static List<Integer> days(Map<String, String> parts, String key, List<Integer> usual) {
        if (!parts.containsKey(key)) {
            return usual;
        }
        return Arrays.stream(parts.get(key).split(","))
                .filter(day -> !day.isEmpty())
                .map(Integer::valueOf)
                .toList();
    }

    private static int number(Map<String, String> parts, String key, int usual) {
        return parts.containsKey(key) ? Integer.parseInt(parts.get(key)) : usual;
    }

    private static boolean flag(Map<String, String> parts, String key, boolean usual) {
        return parts.containsKey(key) ? Boolean.parseBoolean(parts.get(key)) : usual;
    }

    private static LocalTime hour(Map<String, String> parts, String key, LocalTime usual) {
        return parts.containsKey(key) ? LocalTime.parse(parts.get(key)) : usual;
    }
}
