package nhacviec.app;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import nhacviec.admin.Health;
import nhacviec.bot.InboxWorker;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.reminder.Messenger;
import nhacviec.core.reminder.SendResult;

/**
 * What the service counts and times, for a Prometheus that asks: updates, replies, messages by outcome, regular work, polling, the
 * database, the machine. Carries neither names nor words of anybody.
 */
final class Metrics implements InboxWorker.Watch, AutoCloseable {

    /** More chats than that wait for a reply only when replies do not come. */
    private static final int MOST_CHATS = 100_000;

    private static final double[] QUANTILES = {0.5, 0.99};

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private final Map<Long, Long> asked = new ConcurrentHashMap<>();
    /** When the oldest update arrived that is not worked off; 0 while there is none. */
    private final AtomicLong since = new AtomicLong();

    private final Timer handling;
    private final Timer replying;
    private final Counter handled;
    private final Counter setAside;

    Metrics() {
        handling = timer("nhacviec.update", "From taking an update to having its answers in the books");
        replying = timer("nhacviec.reply", "From the arrival of an update to the delivery of its first answer");
        handled = updates("handled");
        setAside = updates("set_aside");
        for (String outcome : new String[] {"sent", "refused", "unknown", "later", "moved"}) {
            sends(outcome);
        }
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        collections.bindTo(registry);
    }

    private Timer timer(String name, String what) {
        return Timer.builder(name)
                .description(what)
                .publishPercentiles(QUANTILES)
                .register(registry);
    }

    private Counter updates(String outcome) {
        return Counter.builder("nhacviec.updates")
                .description("Updates from Telegram that were worked off")
                .tag("outcome", outcome)
                .register(registry);
    }

    private Timer sends(String outcome) {
        return Timer.builder("nhacviec.send")
                .description("One attempt to hand a message to Telegram")
                .tags(Tags.of("outcome", outcome))
                .register(registry);
    }

    /** What is read off the service whenever somebody asks. */
    void watch(Supplier<Health> service, Supplier<Long> databaseBytes) {
        Supplier<Health> health = new Lasting(service);
        gauge("nhacviec.up", "1 while polling, scheduler and database do their work", health, h -> h.ok() ? 1 : 0);
        gauge(
                "nhacviec.poll.age.seconds",
                "Seconds since the last poll came back",
                health,
                h -> h.secondsSinceLastPoll() == null ? Double.NaN : h.secondsSinceLastPoll());
        gauge(
                "nhacviec.scheduler.age.seconds",
                "Seconds since the scheduler last looked",
                health,
                h -> h.secondsSinceSchedulerTick());
        gauge("nhacviec.deliveries.waiting", "Messages that are not settled", health, h -> h.waiting());
        gauge(
                "nhacviec.deliveries.oldest.seconds",
                "For how long the oldest waiting message has been due; 0 when none is",
                health,
                h -> h.oldestWaitingSeconds() == null ? 0 : h.oldestWaitingSeconds());
        gauge(
                "nhacviec.reminders.complete",
                "1 when the last audit found nothing wrong with the reminders of the past seven days, 0 when it did",
                health,
                h -> verdict(h.remindersComplete()));
        gauge(
                "nhacviec.figures.intact",
                "1 when the last look at the figures found them as they were written, 0 when not",
                health,
                h -> verdict(h.figuresIntact()));
        gauge(
                "nhacviec.audit.intact",
                "1 when the last look at the audit trail found it as it was written, 0 when not",
                health,
                h -> verdict(h.auditIntact()));
        gauge(
                "nhacviec.backup.sound",
                "1 when the last daily backup was made and found sound, 0 when not",
                health,
                h -> verdict(h.backupSound()));
        gauge(
                "nhacviec.coordinator.reached",
                "1 while a coordinator can be reached, 0 when none can",
                health,
                h -> verdict(h.coordinatorReached()));
        Gauge.builder("nhacviec.database.bytes", databaseBytes, Supplier::get)
                .description("Size of the database's files")
                .register(registry);
    }

    /** One look serves all gauges of an answer. */
    private static final class Lasting implements Supplier<Health> {
        private static final long NANOS = Duration.ofSeconds(1).toNanos();

        private final Supplier<Health> service;
        private Health seen;
        private long at;

        Lasting(Supplier<Health> service) {
            this.service = service;
        }

        @Override
        public synchronized Health get() {
            if (seen == null || System.nanoTime() - at > NANOS) {
                seen = service.get();
                at = System.nanoTime();
            }
            return seen;
        }
    }

    private static double verdict(Boolean good) {
        return good == null ? Double.NaN : good ? 1 : 0;
    }

    private interface Reading {
        double of(Health health);
    }

    private void gauge(String name, String what, Supplier<Health> health, Reading reading) {
        Gauge.builder(name, () -> reading.of(health.get())).description(what).register(registry);
    }

    /** Regular work, counted and timed under its name; what it throws is counted and thrown on. */
    Runnable timed(String work, Runnable task) {
        Timer well = job(work, "done");
        Timer failed = job(work, "failed");
        return () -> {
            long began = System.nanoTime();
            boolean done = false;
            try {
                task.run();
                done = true;
            } finally {
                (done ? well : failed).record(Duration.ofNanos(System.nanoTime() - began));
            }
        };
    }

    private Timer job(String work, String outcome) {
        return Timer.builder("nhacviec.job")
                .description("Regular work")
                .tags(Tags.of("job", work.replace(' ', '_'), "outcome", outcome))
                .register(registry);
    }

    /** New updates are in the inbox. */
    void arrived() {
        since.compareAndSet(0, System.nanoTime());
    }

    @Override
    public void workedOff(Long chatId, boolean well, Duration took) {
        (well ? handled : setAside).increment();
        handling.record(took);
        long arrival = since.get();
        if (chatId != null && arrival != 0 && asked.size() < MOST_CHATS) {
            asked.putIfAbsent(chatId, arrival);
        }
    }

    @Override
    public void emptied() {
        since.set(0);
    }

    /** The same messenger, each attempt counted by its outcome. */
    Messenger measured(Messenger channel) {
        return message -> {
            long began = System.nanoTime();
            SendResult result = channel.send(message);
            long ended = System.nanoTime();
            sends(outcome(result)).record(Duration.ofNanos(ended - began));
            if (result instanceof SendResult.Sent) {
                replied(message, ended);
            }
            return result;
        };
    }

    private void replied(OutgoingMessage message, long ended) {
        Long arrival = asked.remove(message.chatId());
        if (arrival != null) {
            replying.record(Duration.ofNanos(ended - arrival));
        }
    }

    private static String outcome(SendResult result) {
        if (result instanceof SendResult.Sent) {
            return "sent";
        } else if (result instanceof SendResult.Refused) {
            return "refused";
        } else if (result instanceof SendResult.Unknown) {
            return "unknown";
        }
        return result instanceof SendResult.TryLater ? "later" : "moved";
    }

    /** Everything as of now, in Prometheus' text form. */
    String text() {
        return registry.scrape();
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }
}
