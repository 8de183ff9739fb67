package nhacviec.app;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import nhacviec.admin.AdminOffice;
import nhacviec.admin.AdminServer;
import nhacviec.admin.Health;
import nhacviec.admin.Invited;
import nhacviec.admin.http.Caller;
import nhacviec.admin.http.KeyedRequests;
import nhacviec.bot.InboxWorker;
import nhacviec.bot.plan.AmendingWords;
import nhacviec.bot.plan.PlanCard;
import nhacviec.bot.plan.PlanChangeWords;
import nhacviec.bot.report.UnmadeFile;
import nhacviec.bot.telegram.TelegramAccess;
import nhacviec.bot.telegram.TelegramFiles;
import nhacviec.bot.telegram.TelegramInbox;
import nhacviec.bot.telegram.TelegramMessenger;
import nhacviec.bot.telegram.TelegramPace;
import nhacviec.bot.telegram.TelegramPoll;
import nhacviec.config.Secret;
import nhacviec.config.Settings;
import nhacviec.config.calendar.OfficeCalendar;
import nhacviec.core.Bookkeeping;
import nhacviec.core.Moment;
import nhacviec.core.calendar.DayChange;
import nhacviec.core.calendar.Deadlines;
import nhacviec.core.calendar.FeedService;
import nhacviec.core.calendar.WorkCalendar;
import nhacviec.core.indicator.IndicatorService;
import nhacviec.core.indicator.PeriodService;
import nhacviec.core.indicator.ReporterService;
import nhacviec.core.plan.Amending;
import nhacviec.core.plan.PlanChanges;
import nhacviec.core.plan.PlanReader;
import nhacviec.core.plan.PlanService;
import nhacviec.core.plan.PlanUploadRound;
import nhacviec.core.plan.TaskEditing;
import nhacviec.core.reminder.DeliveryLoop;
import nhacviec.core.reminder.DigestWriter;
import nhacviec.core.reminder.DrawingMessenger;
import nhacviec.core.reminder.ReminderAudit;
import nhacviec.core.reminder.ReminderPreview;
import nhacviec.core.reminder.WeekSummary;
import nhacviec.core.report.ReportPress;
import nhacviec.core.staff.AccessService;
import nhacviec.core.staff.ActingService;
import nhacviec.core.staff.Actor;
import nhacviec.core.staff.HandoverService;
import nhacviec.core.staff.InvitationService;
import nhacviec.core.staff.Role;
import nhacviec.core.staff.StaffService;
import nhacviec.core.task.ExtensionService;
import nhacviec.core.task.ReopenService;
import nhacviec.core.task.TaskService;
import nhacviec.documents.indicator.ProgressChart;
import nhacviec.scheduler.Clockwork;
import nhacviec.storage.Database;
import nhacviec.storage.JdbiBookkeeping;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The service as an object. Started in the order in which things need each other: books, what sends, what works the inbox
 * off, what looks for due reminders, the admin endpoint, and polling last; stopped the other way round.
 */
public final class NhacViec implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(NhacViec.class);

    /** Under which key the bot's name is kept, so that links can be made while Telegram is out of reach. */
    static final String USERNAME = "telegram.username";

    /** How many messages may be on their way to Telegram at once. */
    private static final int LANES = 64;

    /** For so many days a reminder that was lost keeps the health red; afterwards it is in the audit alone. */
    private static final int NEWS_DAYS = 7;

    /** For how long a script may send the same request again under its key. */
    private static final Duration KEYS_KEPT = Duration.ofDays(7);

    private final Settings settings;
    private final OfficeClock clock;
    private final RulesInForce rules;
    private final Database database;
    private final JdbiBookkeeping bookkeeping;
    private final AdminToken adminToken;
    private final Wiring wiring;
    private final TelegramAccess telegram;
    private final TelegramPoll poll;
    private final DeliveryLoop deliveries;
    private final InboxWorker inbox;
    private final InboxWatch inboxWatch;
    private final ListeningFirst listening;
    private final Clockwork clockwork;
    private final HealthBoard health;
    private final AdminServer admin;
    private final PlanUploadRound planUploads;
    private final ExecutorService planReading = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "plans");
        thread.setDaemon(true);
        return thread;
    });
    private final Invitations invitations;
    private final Optional<String> linkPrefix;
    private final Metrics metrics = new Metrics();
    private final Backups backups;
    private final Heartbeat heartbeat;
    private volatile ServiceManager serviceManager = new ServiceManager(Map.of(), words -> {});
    private volatile WorkCalendar calendar;
    private volatile Boolean remindersComplete;
    private volatile ReminderAudit.Report lastAudit;
    private volatile Boolean figuresIntact;
    private volatile Boolean auditIntact;
    private volatile String knownUsername = "";

    /**
     * Puts the service together and opens its books; nothing runs before {@link #start}.
     *
     * @param settings checked, with a bot token
     */
    public NhacViec(Settings settings, OfficeClock clock, OfficeCalendar officeCalendar, Optional<String> linkPrefix) {
        this(settings, clock, officeCalendar, linkPrefix, () -> settings, same -> officeCalendar);
    }

    /**
     * @param again reads the settings again, each minute, for the reminder policy in them
     * @param calendarOf reads the calendar file that they name
     */
    NhacViec(
            Settings settings,
            OfficeClock clock,
            OfficeCalendar officeCalendar,
            Optional<String> linkPrefix,
            Supplier<Settings> again,
            Function<Settings, OfficeCalendar> calendarOf) {
        this.settings = settings;
        this.clock = clock;
        this.database = Database.open(settings.database());
        this.bookkeeping = new JdbiBookkeeping(database, clock::moment);
        this.rules = new RulesInForce(bookkeeping, settings, officeCalendar, again, calendarOf);
        this.calendar = officeCalendar.workCalendar();
        this.adminToken = new AdminToken(bookkeeping, settings.http().adminToken());

        LongSupplier nanos = clock.nanos();
        Settings.Limits limits = settings.telegram().limits();
        TelegramPace pace = new TelegramPace(
                new TelegramPace.Limits(
                        limits.perSecond(),
                        limits.perChatPerSecond(),
                        limits.perChatBurst(),
                        limits.perGroupPerMinute()),
                nanos);
        this.wiring = new Wiring(
                bookkeeping,
                settings,
                rules::calendar,
                () -> calendar,
                // The next message may be in the same batch, and counts by it. Were the batch to fail, the next look at
                // the time, which comes before anybody is reminded, reads the calendar anew.
                changed -> calendar = changed,
                rules::policy,
                pace,
                this::hasHeard);
        this.rules.tellThrough(wiring.days);
        this.telegram = access(settings);
        TelegramMessenger messenger = new TelegramMessenger(telegram, wiring.commands);
        this.deliveries = new DeliveryLoop(
                wiring.deliveries,
                new DrawingMessenger(
                        metrics.measured(messenger),
                        new ProgressChart(),
                        report -> wiring.reports
                                .print(report.period(), report.form(), null, clock.moment())
                                .map(ReportPress.Printed::content),
                        UnmadeFile::said,
                        e -> LOG.error("A file could not be made", e)),
                clock::moment,
                LANES,
                e -> LOG.error("A round of deliveries failed; trying again", e));
        this.inbox = new InboxWorker(
                bookkeeping,
                new TelegramInbox(),
                wiring.desk,
                wiring.deliveries,
                clock::moment,
                this::answered,
                metrics);
        this.inboxWatch = new InboxWatch(bookkeeping, inbox, System::nanoTime);
        this.planUploads = new PlanUploadRound(
                bookkeeping,
                new TelegramFiles(telegram),
                wiring.planReader,
                new PlanCard(wiring.plans),
                clock::moment,
                e -> LOG.error("A plan file could not be read", e));
        this.poll = new TelegramPoll(telegram, messenger, bookkeeping, clock::moment, this::arrived);
        this.listening = new ListeningFirst(poll, bookkeeping);
        this.backups = new Backups(settings.backup());
        this.heartbeat = new Heartbeat(settings.heartbeat(), () -> health().ok());
        this.clockwork = new Clockwork(
                settings.zone(),
                List.of(
                        work("look for due reminders", "0 * * ? * *", this::look),
                        work("note that we are at work", "50 0/5 * * * ?", this::noteAtWork),
                        work("read plan files", "40 * * ? * *", () -> planReading.execute(this::readPlans)),
                        work("watch the poll", "10/20 * * ? * *", poll::watch),
                        work("watch the inbox", "15/20 * * ? * *", inboxWatch::watch),
                        work("audit reminders", "30 20 * ? * *", this::audit),
                        work("verify the records", "0 45 3 ? * *", this::verifyRecords),
                        work("tell the service manager", "5/20 * * ? * *", this::tellServiceManager),
                        work("tell the watch", "20 0/5 * * * ?", () -> heartbeat.beat()),
                        work("copy the books", "0 15 * * * ?", this::copyBooks),
                        work("forget old messages", "0 30 3 ? * *", this::forget)));
        this.health = new HealthBoard(
                database,
                bookkeeping,
                poll,
                clockwork,
                () -> remindersComplete,
                () -> figuresIntact,
                () -> auditIntact,
                backups::sound,
                inboxWatch,
                rules::mistakes);
        metrics.watch(this::health, database::bytes);
        this.linkPrefix = linkPrefix;
        this.invitations = new Invitations(bookkeeping, wiring.invitations, this::username, linkPrefix);
        this.admin = new AdminServer(new Desk());
    }

    private Clockwork.Work work(String name, String cron, Runnable task) {
        return new Clockwork.Work(name, cron, metrics.timed(name, task));
    }

    /** By another piece of work than the mornings: that one of them is lost must not pass for a day on which the service was off. */
    private void noteAtWork() {
        if (listening.isOver()) {
            bookkeeping.record(books -> books.reminders().atWork(clock.moment().at()));
        }
    }

    private void arrived() {
        metrics.arrived();
        inbox.wake();
    }

    private void answered() {
        if (wiring.planSent.getAndSet(false)) {
            planReading.execute(this::readPlans);
        }
        deliveries.wake();
    }

    /** Reads the plan files that were sent by chat; what could not be fetched is tried again with the next minute. */
    private void readPlans() {
        try {
            if (planUploads.run() > 0) {
                deliveries.wake();
            }
        } catch (RuntimeException e) {
            LOG.error("A plan file could not be read; trying again", e);
        }
    }

    static TelegramAccess access(Settings settings) {
        Optional<Settings.Proxy> proxy = settings.telegram().proxy();
        return new TelegramAccess(
                settings.telegram().token().map(Secret::reveal).orElseThrow(),
                settings.telegram().api(),
                proxy.map(p -> new Proxy(
                                p.kind() == Settings.Proxy.Kind.HTTP ? Proxy.Type.HTTP : Proxy.Type.SOCKS,
                                InetSocketAddress.createUnresolved(p.host(), p.port())))
                        .orElse(null),
                proxy.map(Settings.Proxy::user).orElse(""),
                proxy.map(p -> p.password().reveal()).orElse(""));
    }

    public void start() {
        // First of all: where the port is taken, probably by this very service, nothing may be polled, sent or taken
        // up.
        admin.start(settings.http().host(), settings.http().port());
        Moment now = clock.moment();
        PlanImport.intoEmptyBooks(bookkeeping, settings.plan(), now.at());
        int interrupted = bookkeeping.write(books -> books.deliveries().takeUpInterrupted(now.at()));
        if (interrupted > 0) {
            LOG.info(
                    "{} messages were being sent when the service last stopped; they are sent again, marked",
                    interrupted);
        }
        listening.begin();
        look();
        deliveries.start();
        inbox.start();
        poll.start();
        clockwork.start();
        listening.then(() -> {
            look();
            audit();
        });
        serviceManager.ready();
    }

    /** Whether what people had sent before the start was read; asked by all that reminds. */
    private boolean hasHeard() {
        return listening.isOver();
    }

    /** Looks for mornings whose time has come. */
    public void look() {
        if (!poll.username().isEmpty() && !poll.username().equals(knownUsername)) {
            knownUsername = poll.username();
            bookkeeping.putSetting(USERNAME, knownUsername);
        }
        Moment now = clock.moment();
        rules.look(now);
        calendar = rules.calendar(bookkeeping.read(books -> books.calendar().changed()));
        int written = wiring.look(now);
        if (written > 0) {
            LOG.info("{} morning messages written down", written);
        }
        int summaries = hasHeard() ? wiring.weeks.run(now) : 0;
        if (summaries > 0) {
            LOG.info("{} weekly summaries written down", summaries);
        }
        deliveries.wake();
    }

    private String username() {
        return poll.username().isEmpty() ? bookkeeping.setting(USERNAME).orElse("") : poll.username();
    }

    /** What the last look came to; empty before the first. */
    Optional<ReminderAudit.Report> lastAudit() {
        return Optional.ofNullable(lastAudit);
    }

    /** Looks whether every reminder was given; what is wrong is said in the log, on /health and on the page. */
    Optional<ReminderAudit.Report> audit() {
        Optional<ReminderAudit.Report> report =
                bookkeeping.read(books -> wiring.audit.run(books, rules::calendar, clock.moment()));
        report.ifPresent(found -> {
            lastAudit = found;
            remindersComplete = found.isCleanSince(clock.moment().today().minusDays(NEWS_DAYS));
            if (!found.isClean()) {
                LOG.error(
                        "Reminders: {} missing, {} twice, {} early",
                        found.missing().size(),
                        found.twice().size(),
                        found.early().size());
            }
        });
        return report;
    }

    /** Looks whether a figure or the audit trail was changed behind our back; said in the log and on /health until it is mended. */
    void verifyRecords() {
        Optional<Long> changed = bookkeeping.read(books -> books.audit().firstBroken());
        auditIntact = changed.isEmpty();
        changed.ifPresent(id -> LOG.error("Change {} of the audit trail is not what it was, or some are missing", id));
        Optional<Long> broken = bookkeeping.read(books -> books.indicators().firstBroken());
        figuresIntact = broken.isEmpty();
        broken.ifPresent(id -> LOG.error("Revision {} of the figures is not what it was when it was written", id));
    }

    /** Who has started us hears that we are ready, that we live, and that we stop. */
    void tell(ServiceManager manager) {
        serviceManager = manager;
    }

    /** Whoever looks at the console reads there what keeps messages from coming in. */
    void tell(PollingConsole console) {
        poll.tell(state -> console.say(state, poll.username()));
    }

    /**
     * The scheduler says it, so that a dead one is started again. That Telegram cannot be reached is no reason: starting anew
     * brings no line back.
     */
    private void tellServiceManager() {
        if (database.isHealthy()) {
            serviceManager.alive();
        }
    }

    private void copyBooks() {
        backups.look(database, clock.moment());
    }

    private void forget() {
        Moment now = clock.moment();
        int forgotten = bookkeeping.write(
                books -> books.inbox().forgetBefore(now.at().minus(Duration.ofDays(settings.inboxDays()))));
        bookkeeping.record(books -> books.requests().forgetBefore(now.at().minus(KEYS_KEPT)));
        bookkeeping.record(books -> books.access().forgetLinksBefore(now.at().minus(KEYS_KEPT)));
        LOG.info("{} old messages forgotten", forgotten);
    }

    /** Waits until the inbox is empty and nothing more may be sent now; false when that takes longer. */
    public boolean awaitQuiet(Duration longest) throws InterruptedException {
        return listening.await(longest) && inbox.awaitIdle(longest) && deliveries.awaitIdle(longest);
    }

    /** Works the inbox off and sends what may be sent, without waiting for the next waking. */
    public void wake() {
        inbox.wake();
        deliveries.wake();
    }

    public int adminPort() {
        return admin.port();
    }

    /** The admin token, when it was generated at this start. */
    public Optional<String> generatedAdminToken() {
        return adminToken.generated();
    }

    public Health health() {
        return health.look(clock.moment());
    }

    Bookkeeping books() {
        return bookkeeping;
    }

    OfficeClock clock() {
        return clock;
    }

    WorkCalendar calendar() {
        return calendar;
    }

    Wiring wiring() {
        return wiring;
    }

    Invitations invitations() {
        return invitations;
    }

    /** How polling goes; for the start-up line and the tests. */
    public TelegramPoll.State polling() {
        return poll.state();
    }

    @Override
    public void close() {
        serviceManager.stopping();
        admin.stop();
        listening.close();
        clockwork.close();
        poll.close();
        inbox.close();
        planReading.shutdown();
        deliveries.close();
        telegram.close();
        database.close();
        metrics.close();
    }

    /** What the admin endpoint may ask and do. */
    private final class Desk implements AdminOffice {

        private final Bookkeeping keyed = new KeyedRequests(bookkeeping);
        private final Invitations issuing =
                new Invitations(keyed, wiring.invitations, NhacViec.this::username, linkPrefix);

        @Override
        public Bookkeeping books() {
            return keyed;
        }

        @Override
        public Moment now() {
            return clock.moment();
        }

        @Override
        public TaskService tasks() {
            return wiring.tasks;
        }

        @Override
        public PlanService plans() {
            return wiring.plans;
        }

        @Override
        public PlanReader planReader() {
            return wiring.planReader;
        }

        @Override
        public List<String> inWords(PlanChanges changes) {
            return PlanChangeWords.lines(changes);
        }

        @Override
        public List<String> inWords(Amending outcome) {
            return outcome.answer(new AmendingWords());
        }

        @Override
        public TaskEditing taskEditing() {
            return wiring.taskEditing;
        }

        @Override
        public InvitationService invitations() {
            return wiring.invitations;
        }

        @Override
        public ActingService actings() {
            return wiring.actings;
        }

        @Override
        public HandoverService handovers() {
            return wiring.handovers;
        }

        @Override
        public StaffService staff() {
            return wiring.staff;
        }

        @Override
        public ReopenService reopenings() {
            return wiring.reopenings;
        }

        @Override
        public PeriodService periods() {
            return wiring.periods;
        }

        @Override
        public ExtensionService extensions() {
            return wiring.extensions;
        }

        @Override
        public IndicatorService indicators() {
            return wiring.indicators;
        }

        @Override
        public ReporterService reporters() {
            return wiring.reporters;
        }

        @Override
        public ReportPress reports() {
            return wiring.reports;
        }

        @Override
        public Deadlines deadlines() {
            return wiring.deadlines;
        }

        @Override
        public FeedService feeds() {
            return wiring.feeds;
        }

        @Override
        public AccessService access() {
            return wiring.access;
        }

        @Override
        public URI address() {
            return settings.http().address();
        }

        @Override
        public WorkCalendar calendar() {
            // As it is on record: a day that was changed by chat a moment ago is changed here as well.
            return rules.calendar(bookkeeping.read(books -> books.calendar().changed()));
        }

        @Override
        public DayChange changeDay(Actor by, LocalDate day, boolean worked, String reason) {
            DayChange outcome =
                    keyed.write(books -> wiring.days.change(books, by, day, worked, reason, clock.moment()));
            look();
            return outcome;
        }

        @Override
        public Optional<ReminderAudit.Report> audit() {
            return NhacViec.this.audit();
        }

        @Override
        public Optional<ReminderAudit.Report> lastAudit() {
            return NhacViec.this.lastAudit();
        }

        @Override
        public ReminderPreview preview() {
            return wiring.preview;
        }

        @Override
        public DigestWriter digests() {
            return wiring.digests;
        }

        @Override
        public WeekSummary.Writer summaries() {
            return wiring.summaries;
        }

        @Override
        public Health health() {
            return NhacViec.this.health();
        }

        @Override
        public String metrics() {
            return metrics.text();
        }

        @Override
        public Invited invite(Actor by, String unit, Role role, String name) {
            Invitations.Issued issued = issuing.issue(by, unit, role, name, clock.moment());
            return new Invited(issued.code(), issued.link(), issued.expiresAt());
        }

        @Override
        public boolean adminTokenMatches(String token) {
            return adminToken.matches(token);
        }

        @Override
        public Optional<Caller> callerOf(String token) {
            if (adminToken.matches(token)) {
                return Optional.of(Caller.administrator("http"));
            }
            return wiring.access
                    .holder(bookkeeping, token, clock.moment())
                    .map(holder -> Caller.of(
                            holder.person(),
                            holder.token().scope(),
                            "http:token " + holder.token().id()));
        }

        @Override
        public List<SettingInForce> settingsInForce() {
            return SettingsShown.of(settings, rules.policy());
        }

        @Override
        public List<String> settingsMistakes() {
            return rules.mistakes();
        }

        @Override
        public Optional<String> rehearsalNotice() {
            return settings.rehearsalFrom().map(from -> "Đang chạy thử với đồng hồ riêng, không phải giờ thật.");
        }

        @Override
        public void deliveriesChanged() {
            deliveries.wake();
        }
    }
}
