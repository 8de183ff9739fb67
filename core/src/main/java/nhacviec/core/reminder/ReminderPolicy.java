package nhacviec.core.reminder;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import nhacviec.core.staff.Role;

/**
 * When people are reminded.
 *
 * @param before working days before the reminding day, the largest first
 * @param overdueDaily for how many working days something late is said each day
 * @param overdueEvery after that, every so many working days
 * @param coordinatorAfter so many working days late, a milestone of another unit is told to the coordinator, once
 * @param leaderAfter so many working days late, it is told to the leader, once
 * @param earliest no planned message before this hour
 * @param latest no planned message after this hour
 * @param lateAfter a morning message that comes later than this after its hour says that it is late
 */
public record ReminderPolicy(
        List<Integer> before,
        int overdueDaily,
        int overdueEvery,
        List<Integer> checkInBefore,
        int coordinatorAfter,
        int leaderAfter,
        LocalTime earliest,
        LocalTime latest,
        Duration lateAfter) {

    public static final ReminderPolicy USUAL = new ReminderPolicy(
            List.of(14, 7, 3, 1),
            5,
            5,
            List.of(5, 0),
            3,
            10,
            LocalTime.of(7, 0),
            LocalTime.of(17, 30),
            Duration.ofMinutes(30));

    /** After how many working days late a person of this role hears of other units' milestones; empty for never. */
    public Optional<Integer> escalatesAfter(Role role) {
        return switch (role) {
            case STAFF -> Optional.empty();
            case COORDINATOR -> Optional.of(coordinatorAfter);
            case LEADER -> Optional.of(leaderAfter);
        };
    }

    public ReminderPolicy {
        before = before.stream().sorted((a, b) -> b - a).toList();
        checkInBefore = checkInBefore.stream().sorted((a, b) -> b - a).toList();
    }
}
