package nhacviec.scheduler;

import java.time.ZoneId;
import java.util.List;
import java.util.Properties;
import java.util.TimeZone;
import java.util.concurrent.TimeUnit;
import org.quartz.CronScheduleBuilder;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDataMap;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.TriggerBuilder;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.simpl.RAMJobStore;

/**
 * The alarm clock: wakes each piece of regular work by its cron line and knows nothing of what it does. What is due is
 * found in the books, so a waking that is missed or comes twice changes nothing.
 */
public final class Clockwork implements AutoCloseable {

    private static final String WORK = "work";

    private final Scheduler scheduler;
    private volatile long lastTickNanos = System.nanoTime();

    /**
     * A piece of regular work.
     *
     * @param cron Quartz cron, in the office's zone
     */
    public record Work(String name, String cron, Runnable task) {}

    public Clockwork(ZoneId zone, List<Work> works) {
        try {
            scheduler = new StdSchedulerFactory(settings()).getScheduler();
            for (Work work : works) {
                JobDataMap data = new JobDataMap();
                data.put(WORK, (Runnable) () -> run(work));
                scheduler.scheduleJob(
                        JobBuilder.newJob(Waking.class)
                                .withIdentity(work.name())
                                .usingJobData(data)
                                .build(),
                        TriggerBuilder.newTrigger()
                                .withIdentity(work.name())
                                .withSchedule(CronScheduleBuilder.cronSchedule(work.cron())
                                        .inTimeZone(TimeZone.getTimeZone(zone))
                                        .withMisfireHandlingInstructionFireAndProceed())
                                .build());
            }
        } catch (SchedulerException e) {
            throw new IllegalStateException("Quartz does not start", e);
        }
    }

    private static Properties settings() {
        Properties settings = new Properties();
        settings.setProperty("org.quartz.scheduler.instanceName", "nhacviec");
        settings.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
        settings.setProperty("org.quartz.threadPool.threadCount", "2");
        settings.setProperty("org.quartz.threadPool.makeThreadsDaemons", "true");
        settings.setProperty("org.quartz.scheduler.makeSchedulerThreadDaemon", "true");
        settings.setProperty("org.quartz.jobStore.class", RAMJobStore.class.getName());
        return settings;
    }

    private void run(Work work) {
        work.task().run();
        lastTickNanos = System.nanoTime();
    }

    public void start() {
        try {
            scheduler.start();
        } catch (SchedulerException e) {
            throw new IllegalStateException("Quartz does not start", e);
        }
    }

    /** Seconds since a piece of work last came to its end. */
    public long secondsSinceLastTick() {
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - lastTickNanos);
    }

    /** Lets the work at hand come to its end. */
    @Override
    public void close() {
        try {
            scheduler.shutdown(true);
        } catch (SchedulerException e) {
            throw new IllegalStateException("Quartz does not stop", e);
        }
    }

    /** One waking. Two of the same work never run at once. */
    @org.quartz.DisallowConcurrentExecution
    public static final class Waking implements Job {
        @Override
        public void execute(org.quartz.JobExecutionContext context) {
            ((Runnable) context.getMergedJobDataMap().get(WORK)).run();
        }
    }
}
