package nhacviec.core.reminder;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;

/**
 * When people are reminded.
 *
 * @param before working days before the reminding day, the largest first
 * @param overdueDaily for how many working days something late is said each day
 * @param overdueEvery after that, every so many working days
 * @param earliest no planned message before this hour
 * @param latest no planned message after this hour
 * @param lateAfter a morning message that comes later than this after its hour says that it is late
 */
public record ReminderPolicy(
        List<Integer> before,
        int overdueDaily,
        int overdueEvery,
        List<Integer> checkInBefore,
        LocalTime earliest,
        LocalTime latest,
        Duration lateAfter) {

    public static final ReminderPolicy USUAL = new ReminderPolicy(
            List.of(14, 7, 3, 1),
            5,
            5,
            List.of(5, 0),
            LocalTime.of(7, 0),
            LocalTime.of(17, 30),
            Duration.ofMinutes(30));

    public ReminderPolicy {
        before = before.stream().sorted((a, b) -> b - a).toList();
        checkInBefore = checkInBefore.stream().sorted((a, b) -> b - a).toList();
    }
}
