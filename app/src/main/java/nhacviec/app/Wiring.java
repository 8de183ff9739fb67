package nhacviec.app;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import nhacviec.bot.ChatCommand;
import nhacviec.bot.ChatDesk;
import nhacviec.bot.calendar.DayCommand;
import nhacviec.bot.calendar.DeadlinesCommand;
import nhacviec.bot.indicator.CampaignWords;
import nhacviec.bot.indicator.FiguresCommand;
import nhacviec.bot.indicator.IndicatorCommand;
import nhacviec.bot.indicator.LateFigureCommand;
import nhacviec.bot.indicator.LockCommand;
import nhacviec.bot.indicator.PeriodWords;
import nhacviec.bot.indicator.ProgressCommand;
import nhacviec.bot.indicator.ReasonCommand;
import nhacviec.bot.indicator.ReporterCommand;
import nhacviec.bot.indicator.ReporterWords;
import nhacviec.bot.indicator.TargetCommand;
import nhacviec.bot.language.SpokenEnglish;
import nhacviec.bot.plan.PlanCommand;
import nhacviec.bot.plan.TaskEditWords;
import nhacviec.bot.reminder.DigestReplies;
import nhacviec.bot.reminder.MorningCommand;
import nhacviec.bot.reminder.StandInWords;
import nhacviec.bot.reminder.WeekReplies;
import nhacviec.bot.report.ReportCommand;
import nhacviec.bot.staff.AccessWords;
import nhacviec.bot.staff.ActingCommand;
import nhacviec.bot.staff.ActingWords;
import nhacviec.bot.staff.CancelCommand;
import nhacviec.bot.staff.HandoverCommand;
import nhacviec.bot.staff.HandoverWords;
import nhacviec.bot.staff.HelpCommand;
import nhacviec.bot.staff.MovedWords;
import nhacviec.bot.staff.PageCommand;
import nhacviec.bot.staff.SettingsCommand;
import nhacviec.bot.staff.StaffCommand;
import nhacviec.bot.staff.StaffWords;
import nhacviec.bot.staff.StartCommand;
import nhacviec.bot.task.AcknowledgeCommand;
import nhacviec.bot.task.ArrivedCommand;
import nhacviec.bot.task.ConfirmCommand;
import nhacviec.bot.task.DecideCommand;
import nhacviec.bot.task.DoneCommand;
import nhacviec.bot.task.DoneWords;
import nhacviec.bot.task.ExtendCommand;
import nhacviec.bot.task.ExtensionWords;
import nhacviec.bot.task.LetGoCommand;
import nhacviec.bot.task.LetGoWords;
import nhacviec.bot.task.ReopenCommand;
import nhacviec.bot.task.ReopenWords;
import nhacviec.bot.task.RetimedWords;
import nhacviec.bot.task.SearchCommand;
import nhacviec.bot.task.SnoozeCommand;
import nhacviec.bot.task.TaskCard;
import nhacviec.bot.task.TaskListCommand;
import nhacviec.bot.task.UrgentCommand;
import nhacviec.config.Settings;
import nhacviec.config.calendar.OfficeCalendar;
import nhacviec.core.Bookkeeping;
import nhacviec.core.Moment;
import nhacviec.core.calendar.CalendarService;
import nhacviec.core.calendar.Deadlines;
import nhacviec.core.calendar.FeedService;
import nhacviec.core.calendar.WorkCalendar;
import nhacviec.core.indicator.IndicatorService;
import nhacviec.core.indicator.PeriodService;
import nhacviec.core.indicator.ReporterService;
import nhacviec.core.plan.PlanReader;
import nhacviec.core.plan.PlanService;
import nhacviec.core.plan.TaskEditing;
import nhacviec.core.reminder.DayNews;
import nhacviec.core.reminder.DeliveryRound;
import nhacviec.core.reminder.DesertedUnits;
import nhacviec.core.reminder.Pace;
import nhacviec.core.reminder.ReminderAudit;
import nhacviec.core.reminder.ReminderPolicy;
import nhacviec.core.reminder.ReminderPreview;
import nhacviec.core.reminder.ReminderRules;
import nhacviec.core.reminder.ReminderSweep;
import nhacviec.core.reminder.StandIns;
import nhacviec.core.reminder.WeekSweep;
import nhacviec.core.report.ReportPress;
import nhacviec.core.report.ReportService;
import nhacviec.core.staff.AccessService;
import nhacviec.core.staff.ActingService;
import nhacviec.core.staff.HandoverService;
import nhacviec.core.staff.InvitationService;
import nhacviec.core.staff.StaffService;
import nhacviec.core.staff.UnitService;
import nhacviec.core.task.ArrivalDates;
import nhacviec.core.task.ExtensionService;
import nhacviec.core.task.LetGoService;
import nhacviec.core.task.ReopenService;
import nhacviec.core.task.StandingNotices;
import nhacviec.core.task.TaskService;
import nhacviec.documents.report.ReportPrinter;

/** The parts that decide and speak, put together without a network: what the service and its tests have in common. */
public final class Wiring {

    private final Bookkeeping bookkeeping;

    final TaskService tasks;
    final IndicatorService indicators;
    final PlanService plans;
    final TaskEditing taskEditing;
    final PlanReader planReader;
    /** Whether a plan file has come that is to be read. */
    final AtomicBoolean planSent = new AtomicBoolean();

    final UnitService units;
    final InvitationService invitations;
    final Deadlines deadlines;
    final FeedService feeds = new FeedService();
    final AccessService access = new AccessService(new AccessWords());
    final StaffService staff;
    final ActingService actings;
    final HandoverService handovers;
    final Supplier<ReminderRules> rules;
    final ReminderSweep sweep;
    final DesertedUnits deserted;

    final StandIns standIns;
    final DigestReplies digests;
    final ReminderPreview preview;
    final ReminderAudit audit;
    final WeekSweep weeks;
    final WeekReplies summaries;
    final ExtensionService extensions;
    final ReopenService reopenings;
    final PeriodService periods;
    final ReporterService reporters;
    final CalendarService days;
    final DeliveryRound deliveries;
    final ReportPress reports;
    final List<ChatCommand> commands;
    final ChatDesk desk;

    public Wiring(
            Bookkeeping bookkeeping,
            Settings settings,
            OfficeCalendar office,
            Supplier<WorkCalendar> calendar,
            Pace pace) {
        this(bookkeeping, settings, office::with, calendar, settings::reminders, pace);
    }

    Wiring(
            Bookkeeping bookkeeping,
            Settings settings,
            Function<Map<LocalDate, Boolean>, WorkCalendar> withChanges,
            Supplier<WorkCalendar> calendar,
            Supplier<ReminderPolicy> policy,
            Pace pace) {
        this(bookkeeping, settings, withChanges, calendar, changed -> {}, policy, pace, () -> true);
    }

    /**
     * @param withChanges the calendar file in force with the days that were changed by hand
     * @param calendar the calendar of now
     * @param changed is given the calendar when a command has changed it, so that {@code calendar} says it at once
     * @param policy the reminder policy of now
     * @param heard whether what people had sent before was read, so that they can be reminded
     */
    Wiring(
            Bookkeeping bookkeeping,
            Settings settings,
            Function<Map<LocalDate, Boolean>, WorkCalendar> withChanges,
            Supplier<WorkCalendar> calendar,
            Consumer<WorkCalendar> changed,
            Supplier<ReminderPolicy> policy,
            Pace pace,
            BooleanSupplier heard) {
        tasks = new TaskService(calendar, settings.daysAfterArrival(), new DoneWords());
        indicators = new IndicatorService(settings.reporting(), settings.figures(), new CampaignWords());
        planReader = new PlanFileReader(calendar, settings.office());
        units = new UnitService(indicators, new MovedWords());
        plans = new PlanService(indicators, new ExtensionWords(calendar), units);
        taskEditing = new TaskEditing(plans, new TaskEditWords());
        reporters = new ReporterService(indicators, new ReporterWords());
        staff = new StaffService(new StaffWords());
        actings = new ActingService(new ActingWords());
        handovers = new HandoverService(staff, new HandoverWords());
        invitations = new InvitationService(Duration.ofDays(settings.invitationDays()));

        deadlines = new Deadlines(tasks, indicators, calendar);
        digests = new DigestReplies(calendar);
        summaries = new WeekReplies(calendar);
        rules = () -> new ReminderRules(policy.get());
        sweep = new ReminderSweep(bookkeeping, rules, tasks, indicators, calendar, digests, heard);
        deserted = new DesertedUnits(bookkeeping, sweep, digests);
        standIns = new StandIns(bookkeeping, sweep, new StandInWords(), new StandingNotices(new ReopenWords()));
        preview = new ReminderPreview(bookkeeping, rules, tasks, indicators, units);
        days = new CalendarService(
                withChanges,
                new DayNews(preview, rules, tasks, indicators, digests, new ArrivalDates(tasks, new RetimedWords())),
                changed);
        audit = new ReminderAudit(rules, indicators);
        weeks = new WeekSweep(bookkeeping, rules, tasks, indicators, calendar, summaries);
        deliveries = new DeliveryRound(
                bookkeeping, sweep, digests, weeks, summaries, digests, digests, standIns, new SpokenEnglish(), pace);
        periods = new PeriodService(indicators, new PeriodWords());
        reports = new ReportPrinter(bookkeeping, new ReportService(tasks, indicators, calendar), settings.office());
        extensions = new ExtensionService(tasks, new ExtensionWords(calendar));
        reopenings = new ReopenService(tasks, new ReopenWords());

        TaskListCommand list = new TaskListCommand(tasks, new TaskCard());
        DoneCommand done = new DoneCommand(tasks);
        List<ChatCommand> all = new ArrayList<>(List.of(
                list,
                done,
                new ReopenCommand(reopenings, tasks),
                new SnoozeCommand(tasks),
                new AcknowledgeCommand(tasks),
                new ExtendCommand(extensions, tasks),
                new DecideCommand(extensions),
                new UrgentCommand(tasks),
                new ArrivedCommand(tasks),
                new ConfirmCommand(tasks),
                new LetGoCommand(new LetGoService(tasks, new LetGoWords())),
                DayCommand.dayOff(days),
                DayCommand.dayWorked(days),
                new FiguresCommand(indicators, periods),
                new ReasonCommand(indicators),
                LockCommand.lock(indicators, periods),
                LockCommand.unlock(indicators, periods),
                new LateFigureCommand(periods),
                new TargetCommand(indicators),
                new ReporterCommand(indicators, reporters),
                new IndicatorCommand(indicators),
                new ProgressCommand(tasks, indicators),
                new ReportCommand(indicators, reports),
                new SearchCommand(tasks),
                new MorningCommand(sweep, digests),
                new StaffCommand(staff),
                new ActingCommand(actings),
                new HandoverCommand(handovers),
                new PlanCommand(plans, planReader, tasks, () -> planSent.set(true)),
                new DeadlinesCommand(
                        deadlines,
                        feeds,
                        settings.http().address(),
                        settings.http().isHere()),
                new PageCommand(
                        access, settings.http().address(), settings.http().isHere()),
                new SettingsCommand(policy)));
        StartCommand start = new StartCommand(invitations, list);
        all.add(start);
        all.add(new CancelCommand(all));
        all.add(new HelpCommand());
        commands = List.copyOf(all);
        desk = new ChatDesk(commands, start, done, calendar);
        this.bookkeeping = bookkeeping;
    }

    /**
     * Looks at the time: hands over the work of units that have ended, begins and ends what people do for
     * others, closes what has lapsed, then holds the mornings whose hour has come.
     *
     * @return how many morning messages were written down
     */
    int look(Moment now) {
        units.handOver(bookkeeping, now);
        actings.run(bookkeeping, now);
        extensions.lapse(bookkeeping, now);
        standIns.run(now);
        deserted.run(now);
        return sweep.run(now);
    }
}
