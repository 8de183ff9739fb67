package nhacviec.app;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import nhacviec.bot.ChatCommand;
import nhacviec.bot.ChatDesk;
import nhacviec.bot.calendar.DayCommand;
import nhacviec.bot.indicator.FiguresCommand;
import nhacviec.bot.indicator.ProgressCommand;
import nhacviec.bot.reminder.DigestReplies;
import nhacviec.bot.staff.CancelCommand;
import nhacviec.bot.staff.HelpCommand;
import nhacviec.bot.staff.SettingsCommand;
import nhacviec.bot.staff.StartCommand;
import nhacviec.bot.task.ArrivedCommand;
import nhacviec.bot.task.ConfirmCommand;
import nhacviec.bot.task.DoneCommand;
import nhacviec.bot.task.ReopenCommand;
import nhacviec.bot.task.SearchCommand;
import nhacviec.bot.task.SnoozeCommand;
import nhacviec.bot.task.TaskCard;
import nhacviec.bot.task.TaskListCommand;
import nhacviec.config.Settings;
import nhacviec.config.calendar.OfficeCalendar;
import nhacviec.core.Bookkeeping;
import nhacviec.core.calendar.CalendarService;
import nhacviec.core.calendar.WorkCalendar;
import nhacviec.core.indicator.IndicatorService;
import nhacviec.core.reminder.DeliveryRound;
import nhacviec.core.reminder.Pace;
import nhacviec.core.reminder.ReminderAudit;
import nhacviec.core.reminder.ReminderPreview;
import nhacviec.core.reminder.ReminderRules;
import nhacviec.core.reminder.ReminderSweep;
import nhacviec.core.staff.InvitationService;
import nhacviec.core.task.TaskService;

/** The parts that decide and speak, put together without a network: what the service and its tests have in common. */
public final class Wiring {

    final TaskService tasks;
    final IndicatorService indicators;
    final InvitationService invitations;
    final ReminderSweep sweep;
    final DigestReplies digests;
    final ReminderPreview preview;
    final ReminderAudit audit;
    final CalendarService days;
    final DeliveryRound deliveries;
    final List<ChatCommand> commands;
    final ChatDesk desk;

    public Wiring(
            Bookkeeping bookkeeping,
            Settings settings,
            OfficeCalendar office,
            Supplier<WorkCalendar> calendar,
            Pace pace) {
        tasks = new TaskService(calendar, settings.daysAfterArrival());
        indicators = new IndicatorService(settings.reporting());
        invitations = new InvitationService(Duration.ofDays(settings.invitationDays()));

        digests = new DigestReplies(calendar);
        ReminderRules rules = new ReminderRules(settings.reminders());
        sweep = new ReminderSweep(bookkeeping, rules, tasks, indicators, calendar, digests);
        preview = new ReminderPreview(bookkeeping, rules, tasks, indicators);
        days = new CalendarService(office::with, preview);
        audit = new ReminderAudit(rules, indicators);
        deliveries = new DeliveryRound(bookkeeping, sweep, digests, digests, digests, pace);

        TaskListCommand list = new TaskListCommand(tasks, new TaskCard());
        DoneCommand done = new DoneCommand(tasks);
        List<ChatCommand> all = new ArrayList<>(List.of(
                list,
                done,
                new ReopenCommand(tasks),
                new SnoozeCommand(tasks),
                new ArrivedCommand(tasks),
                new ConfirmCommand(tasks),
                DayCommand.dayOff(days),
                DayCommand.dayWorked(days),
                new FiguresCommand(indicators),
                new ProgressCommand(tasks, indicators),
                new SearchCommand(tasks),
                new SettingsCommand(settings.reminders())));
        StartCommand start = new StartCommand(invitations, list);
        all.add(start);
        all.add(new CancelCommand(all));
        all.add(new HelpCommand());
        commands = List.copyOf(all);
        desk = new ChatDesk(commands, start, done, calendar);
    }
}
