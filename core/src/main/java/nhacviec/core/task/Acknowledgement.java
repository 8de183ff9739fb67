package nhacviec.core.task;

import java.time.Instant;

/** A person has said "đã nhận việc": they have taken a milestone on. It is not done by that, and reminders go on. */
public record Acknowledgement(long milestoneId, long staffId, String name, Instant at) {}
