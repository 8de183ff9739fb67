package nhacviec.core.task;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A person wants to hear nothing of a task until {@code until} (that morning it is said again). The due date stays.
 *
 * @param reason in the person's words, for those who look on; empty when none was given
 * @param at when it was asked for
 */
public record Snooze(long staffId, TaskNumber task, LocalDate until, String reason, Instant at) {}
