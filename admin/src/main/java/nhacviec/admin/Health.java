package nhacviec.admin;

import java.util.List;

/**
 * Whether the service does its work.
 *
 * @param ok the verdict over all
 * @param database whether the database answers
 * @param pollingState how the channel is doing ("polling", "waiting", "conflict", "off"…)
 * @param secondsSinceLastPoll since a poll came back; null before the first
 * @param secondsSinceSchedulerTick since the scheduler last looked; null before the first
 * @param waiting how many messages wait
 * @param oldestWaitingSeconds for how long the oldest of them has been due; null when none is
 * @param remindersComplete whether the last audit found every reminder of the past seven days given, once and not early; null
 *     before the first
 * @param figuresIntact whether every revision of the figures was found as it was written; null before the first look
 * @param backupSound whether the last daily backup was made and found sound; null before the first
 * @param coordinatorReached whether any coordinator can be reached; null before the first was with us
 * @param auditIntact whether the audit trail was found as it was written; null before the first look
 * @param inboxWorks whether what comes in is worked off
 * @param oldestUnhandledSeconds for how long the oldest message has been waiting to be worked off; null when none is
 * @param fileMistakes what is wrong with the settings and calendar files as they lie there, whose last good version stays in force
 */
public record Health(
        boolean ok,
        boolean database,
        String pollingState,
        Long secondsSinceLastPoll,
        Long secondsSinceSchedulerTick,
        long waiting,
        Long oldestWaitingSeconds,
        Boolean remindersComplete,
        Boolean figuresIntact,
        Boolean backupSound,
        Boolean coordinatorReached,
        Boolean auditIntact,
        boolean inboxWorks,
        Long oldestUnhandledSeconds,
        List<String> fileMistakes) {

    public Health {
        fileMistakes = List.copyOf(fileMistakes);
    }
}
