package nhacviec.core.task;

import java.time.LocalDate;

/** A person wants to hear nothing of a task until {@code until} (that morning it is said again). The due date stays. */
public record Snooze(long staffId, TaskNumber task, LocalDate until) {}
