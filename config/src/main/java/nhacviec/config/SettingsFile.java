package nhacviec.config;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nhacviec.config.calendar.CalendarFile;
import nhacviec.core.indicator.FigureRules;
import nhacviec.core.indicator.ReportingRules;
import nhacviec.core.reminder.Escalation;
import nhacviec.core.reminder.ReminderPolicy;

/**
 * Reads the settings: the file config/nhacviec.yaml (or the one NHACVIEC_CONFIG names), then the environment, which goes
 * before the file, then the defaults. All mistakes are named at once, each with the setting and the remedy.
 */
public final class SettingsFile {

    /** The hours outside which nobody is reminded, whatever an office wishes. */
    private static final LocalTime FIRST_HOUR = LocalTime.of(7, 0);

    private static final LocalTime LAST_HOUR = LocalTime.of(17, 30);

    /** The file that is read when NHACVIEC_CONFIG names none; it may be missing. */
    public static final String USUAL = "config/nhacviec.yaml";

    private static final String USUAL_CALENDAR = "config/calendar/vietnam.yaml";

    private static final String[] REMINDER_KEYS = {
        "before",
        "overdue_daily",
        "overdue_every",
        "overdue_weekday",
        "partner_before",
        "check_in_before",
        "figures_opening",
        "figures_half_way",
        "figures_last_days",
        "coordinator_after",
        "leader_after",
        "group_at",
        "earliest",
        "latest",
        "late_after_minutes"
    };

    private static final String HOW_TO_GET_A_TOKEN = "Mở Telegram, nhắn /newbot cho @BotFather, rồi đặt mã nhận được: "
            + "export NHACVIEC_TELEGRAM_TOKEN=123456789:AA… Muốn xem thử mà không cần mã, chạy ./nhacviec demo.";

    private final Map<String, String> environment;
    private static final String SQLITE = "jdbc:sqlite:";

    private final Path directory;
    private final Path caller;

    /** What may be said in the environment; the last two are read by the start script. */
    private static final Set<String> VARIABLES = Set.of(
            "NHACVIEC_CONFIG",
            "NHACVIEC_TELEGRAM_TOKEN",
            "NHACVIEC_TELEGRAM_API",
            "NHACVIEC_TELEGRAM_PROXY",
            "NHACVIEC_DB",
            "NHACVIEC_HTTP_HOST",
            "NHACVIEC_HTTP_PORT",
            "NHACVIEC_HTTP_URL",
            "NHACVIEC_ADMIN_TOKEN",
            "NHACVIEC_PLAN",
            "NHACVIEC_ZONE",
            "NHACVIEC_NOW",
            "NHACVIEC_HEARTBEAT_URL",
            "NHACVIEC_CLASSES",
            "NHACVIEC_JAVA_OPTS");

    /**
     * @param environment the environment variables
     * @param directory where the relative paths in the settings start: where the program is installed
     */
    public SettingsFile(Map<String, String> environment, Path directory) {
        this(environment, directory, Path.of(""));
    }

    /**
     * @param caller where a relative NHACVIEC_CONFIG starts, as any file that a person names: where they stand
     */
    SettingsFile(Map<String, String> environment, Path directory, Path caller) {
        this.environment = Map.copyOf(environment);
        this.directory = directory;
        this.caller = caller;
    }

    /** The settings to run the real service with: a bot token must be there. */
    public Settings forRunning() {
        return read(true, Optional.empty());
    }

    /**
     * The settings to run the real service with as if nothing stood under {@code reminders}: for an office whose policy there was
     * spoilt by hand and that has a good one on record. Mistakes elsewhere are refused as ever, and so are those of the calendar.
     */
    public Settings forRunning(ReminderPolicy onRecord) {
        return read(true, Optional.of(onRecord));
    }

    /** The settings for work that does not speak to Telegram. */
    public Settings forTools() {
        return read(false, Optional.empty());
    }

    private Settings read(boolean running, Optional<ReminderPolicy> onRecord) {
        Path file = file();
        Mistakes mistakes = new Mistakes("Cài đặt (" + file + ")");
        boolean named = !environment.getOrDefault("NHACVIEC_CONFIG", "").isBlank();
        YamlBlock block = YamlBlock.read(named || Files.exists(file) ? YamlBlock.textOf(file) : "", mistakes);
        block.allow(
                "telegram",
                "database",
                "http",
                "plan",
                "calendar",
                "zone",
                "now",
                "reporting",
                "figures",
                "reminders",
                "office",
                "days_after_arrival",
                "invitation_days",
                "inbox_days",
                "backup",
                "heartbeat");
        SettingsBlock top = new SettingsBlock(Optional.of(block), "", environment, mistakes);
        String database = database(top);
        Settings settings = new Settings(
                telegram(top.inner("telegram", "token", "api", "proxy", "limits"), running),
                database,
                http(top.inner("http", "host", "port", "url", "admin_token")),
                path(top, "plan", "NHACVIEC_PLAN", "config/plans/phuoc-my-2024.yaml"),
                path(top, "calendar", "", USUAL_CALENDAR),
                top.get("zone", "NHACVIEC_ZONE", SettingValues::zone, ZoneId.of("Asia/Ho_Chi_Minh")),
                top.find("now", "NHACVIEC_NOW", SettingValues::instant),
                reporting(top.inner("reporting", "calendar_quarters", "cut_off_day", "due_day", "province_due_day")),
                figures(top.inner("figures", "below_target", "far_from_last", "times_last", "smaller_total")),
                onRecord.orElseGet(() -> reminders(top.inner("reminders", REMINDER_KEYS))),
                OfficeReading.of(top.inner("office", OfficeReading.KEYS)),
                top.whole("days_after_arrival", "", 1, 250, 15),
                top.whole("invitation_days", "", 1, 90, 7),
                top.whole("inbox_days", "", 1, 3650, 7),
                backup(top.inner("backup", "folder", "keep_days"), database),
                top.inner("heartbeat", "url").find("url", "NHACVIEC_HEARTBEAT_URL", SettingValues::watchAddress));
        if (running && !isUsualPlan(settings.plan()) && !Files.exists(settings.plan()) && isNew(settings.database())) {
            top.wrong(
                    "plan",
                    "NHACVIEC_PLAN",
                    "không thấy tệp kế hoạch " + settings.plan(),
                    "Ví dụ: config/plans/phuoc-my-2024.yaml");
        }
        calendar(top, settings.calendar(), mistakes);
        variables(mistakes);
        mistakes.refuseIfAny();
        return settings;
    }

    /** A variable that nobody reads is one that was meant to be read: the setting would silently stay as it was. */
    private void variables(Mistakes mistakes) {
        environment.keySet().stream()
                .filter(name -> name.startsWith("NHACVIEC_") && !VARIABLES.contains(name))
                .sorted()
                .forEach(name -> mistakes.add(new Mistake(
                        0,
                        "biến môi trường " + name,
                        "không có cài đặt nào mang tên này",
                        Nearest.of(name, VARIABLES)
                                .map(near -> "Có phải " + near + "?")
                                .orElse("Các biến: " + String.join(", ", new TreeSet<>(VARIABLES)) + "."))));
    }

    /**
     * A calendar that is named must be there: another one in its place would move reminders without a word. In place of the usual one
     * stands the shipped one. Its own mistakes are said together with those of the settings, when there are some; alone they are the calendar's.
     */
    private static void calendar(SettingsBlock top, Path calendar, Mistakes mistakes) {
        if (!Files.exists(calendar)) {
            if (!calendar.endsWith(USUAL_CALENDAR)) {
                top.wrong(
                        "calendar",
                        "",
                        "không thấy tệp lịch " + calendar,
                        "Ví dụ: config/calendar/vietnam.yaml; bỏ dòng này thì dùng lịch có sẵn.");
            }
        } else if (!mistakes.isEmpty()) {
            try {
                CalendarFile.read(calendar);
            } catch (FileRefused refused) {
                refused.mistakes().forEach(mistake -> mistakes.add(mistake.in(refused.file())));
            }
        }
    }

    private static boolean isUsualPlan(Path plan) {
        return plan.endsWith(Path.of("config", "plans", "phuoc-my-2024.yaml"));
    }

    /** A plan is read only into an empty database; an office that has one may have put its file away. */
    private static boolean isNew(String database) {
        return !Files.exists(Path.of(database.substring(SQLITE.length()).replaceFirst("\\?.*$", "")));
    }

    private String database(SettingsBlock top) {
        String url = top.get("database", "NHACVIEC_DB", SettingValues::database, SQLITE + "data/nhacviec.db");
        String file = url.substring(SQLITE.length());
        return file.startsWith(":") || file.startsWith("file:") ? url : SQLITE + directory.resolve(file);
    }

    /** Beside the database, unless said otherwise: who has chosen a place for the one has chosen it for both. */
    private Settings.Backup backup(SettingsBlock block, String database) {
        return new Settings.Backup(
                block.find("folder", "", SettingValues::path)
                        .map(directory::resolve)
                        .orElseGet(() -> Path.of(
                                        database.substring(SQLITE.length()).replaceFirst("\\?.*$", ""))
                                .resolveSibling("backup")),
                block.whole("keep_days", "", 1, 3650, 14));
    }

    private Path file() {
        String named = environment.getOrDefault("NHACVIEC_CONFIG", "").strip();
        try {
            return named.isEmpty() ? directory.resolve(USUAL) : caller.resolve(named);
        } catch (InvalidPathException e) {
            Mistakes mistakes = new Mistakes("Cài đặt");
            mistakes.add(new Mistake(
                    0, "biến môi trường NHACVIEC_CONFIG", SettingValues.BAD_PATH, SettingValues.BAD_PATH_REMEDY));
            mistakes.refuseIfAny();
            throw e;
        }
    }

    private static Settings.Telegram telegram(SettingsBlock block, boolean running) {
        Optional<Secret> token = block.find("token", "NHACVIEC_TELEGRAM_TOKEN", SettingValues::botToken);
        if (running && !block.isSaid("token", "NHACVIEC_TELEGRAM_TOKEN")) {
            block.wrong("token", "NHACVIEC_TELEGRAM_TOKEN", "chưa có mã bot của Telegram", HOW_TO_GET_A_TOKEN);
        }
        SettingsBlock limits =
                block.inner("limits", "per_second", "per_chat_per_second", "per_chat_burst", "per_group_per_minute");
        return new Settings.Telegram(
                token,
                block.get("api", "NHACVIEC_TELEGRAM_API", SettingValues::webAddress, SettingValues.TELEGRAM),
                block.find("proxy", "NHACVIEC_TELEGRAM_PROXY", SettingValues::proxy),
                new Settings.Limits(
                        limits.whole("per_second", "", 1, 10_000, 30),
                        limits.whole("per_chat_per_second", "", 1, 1000, 1),
                        limits.whole("per_chat_burst", "", 1, 100, 10),
                        limits.whole("per_group_per_minute", "", 1, 60_000, 20)));
    }

    private static Settings.Http http(SettingsBlock block) {
        return new Settings.Http(
                block.get("host", "NHACVIEC_HTTP_HOST", SettingValues::host, "127.0.0.1"),
                block.whole("port", "NHACVIEC_HTTP_PORT", 1, 65_535, 8080),
                block.find("url", "NHACVIEC_HTTP_URL", SettingValues::pageAddress),
                block.find("admin_token", "NHACVIEC_ADMIN_TOKEN", SettingValues::adminToken));
    }

    private Path path(SettingsBlock block, String key, String variable, String usual) {
        return directory.resolve(block.get(key, variable, SettingValues::path, Path.of(usual)));
    }

    /** Which of two settings that contradict each other was changed: {@code one}, unless it is as usual. */
    private static String changed(String one, Object value, Object usual, String other) {
        return value.equals(usual) ? other : one;
    }

    private static ReportingRules reporting(SettingsBlock block) {
        boolean calendarQuarters = block.get("calendar_quarters", "", SettingValues::flag, false);
        int cutOff = block.whole("cut_off_day", "", 1, 28, ReportingRules.USUAL.cutOffDay());
        int due = block.whole("due_day", "", 1, 28, ReportingRules.USUAL.dueDay());
        if (!calendarQuarters && due < cutOff) {
            block.wrong(
                    changed("due_day", due, ReportingRules.USUAL.dueDay(), "cut_off_day"),
                    "",
                    "ngày nộp " + due + " trước ngày chốt số liệu " + cutOff,
                    "Xin đặt due_day từ " + cutOff + " trở lên.");
        }
        int province = block.whole("province_due_day", "", 1, 28, ReportingRules.USUAL.provinceDueDay());
        return new ReportingRules(calendarQuarters, cutOff, due, province);
    }

    private static FigureRules figures(SettingsBlock block) {
        FigureRules usual = FigureRules.USUAL;
        return new FigureRules(
                block.get("below_target", "", SettingValues::flag, usual.belowTarget()),
                block.whole("far_from_last", "", 0, 100, usual.farFromLast()),
                block.whole("times_last", "", 0, 1000, usual.timesLast()),
                block.whole("smaller_total", "", 0, 100, usual.smallerTotal()));
    }

    /** A week is said on its day; another number of days that an office has chosen stays a count. */
    private static Optional<DayOfWeek> overdueOn(SettingsBlock block, int every) {
        boolean weekly = every == ReminderPolicy.USUAL.overdueEvery();
        Optional<DayOfWeek> day = block.get(
                "overdue_weekday",
                "",
                SettingValues::weekday,
                weekly ? ReminderPolicy.USUAL.overdueOn() : Optional.empty());
        if (day.isPresent() && !weekly) {
            block.wrong(
                    "overdue_weekday",
                    "",
                    "nhắc mỗi tuần vào một ngày thì không nhắc cứ " + every + " ngày làm việc (overdue_every)",
                    "Bỏ overdue_every, hoặc ghi overdue_weekday: không");
        }
        return day;
    }

    private static ReminderPolicy reminders(SettingsBlock block) {
        ReminderPolicy usual = ReminderPolicy.USUAL;
        List<Integer> before = block.days("before", 1, usual.before());
        LocalTime earliest = block.get("earliest", "", SettingValues::hour, usual.earliest());
        LocalTime latest = block.get("latest", "", SettingValues::hour, usual.latest());
        boolean usualGroupFits = !usual.groupAt().isBefore(earliest)
                && !usual.groupAt().isAfter(ReminderPolicy.lastMorning(earliest, latest));
        LocalTime usualGroupAt = usualGroupFits ? usual.groupAt() : earliest;
        List<Integer> usualForPartners = usual.partnerBefore().stream()
                .filter(days -> days == 0 || before.contains(days))
                .toList();
        int overdueEvery = block.whole("overdue_every", "", 1, 60, usual.overdueEvery());
        ReminderPolicy policy = new ReminderPolicy(
                before,
                block.whole("overdue_daily", "", 0, 60, usual.overdueDaily()),
                overdueEvery,
                overdueOn(block, overdueEvery),
                block.days("partner_before", 0, usualForPartners),
                block.days("check_in_before", 0, usual.checkInBefore()),
                new ReminderPolicy.FigureDays(
                        block.get(
                                "figures_opening",
                                "",
                                SettingValues::flag,
                                usual.figures().opening()),
                        block.get(
                                "figures_half_way",
                                "",
                                SettingValues::flag,
                                usual.figures().halfWay()),
                        block.whole(
                                "figures_last_days", "", 1, 20, usual.figures().lastDays())),
                new Escalation(
                        block.whole(
                                "coordinator_after",
                                "",
                                1,
                                250,
                                usual.escalation().coordinatorAfter()),
                        block.whole(
                                "leader_after", "", 1, 250, usual.escalation().leaderAfter())),
                block.get("group_at", "", SettingValues::hour, usualGroupAt),
                earliest,
                latest,
                Duration.ofMinutes(block.whole("late_after_minutes", "", 1, 600, (int)
                        usual.lateAfter().toMinutes())));
        if (earliest.isBefore(FIRST_HOUR) || latest.isAfter(LAST_HOUR)) {
            block.wrong(
                    earliest.isBefore(FIRST_HOUR) ? "earliest" : "latest",
                    "",
                    "tin theo kế hoạch không được gửi ngoài khoảng " + FIRST_HOUR + "–" + LAST_HOUR,
                    "Ví dụ: earliest: \"07:00\", latest: \"17:30\"");
        }
        if (!policy.earliest().isBefore(policy.latest())) {
            block.wrong(
                    changed("earliest", earliest, usual.earliest(), "latest"),
                    "",
                    "giờ sớm nhất " + policy.earliest() + " không trước giờ muộn nhất " + policy.latest(),
                    "Ví dụ: earliest: \"07:00\", latest: \"17:30\"");
        }
        boolean inHours =
                !policy.groupAt().isBefore(earliest) && !policy.groupAt().isAfter(policy.lastMorning());
        if (earliest.isBefore(latest) && !inHours) {
            block.wrong(
                    "group_at",
                    "",
                    "giờ gửi tóm tắt tuần " + policy.groupAt() + " ở ngoài giờ được gửi tin (" + policy.earliest() + "–"
                            + policy.latest() + ")",
                    "Ví dụ: group_at: \"07:45\"");
        }
        if (!policy.before()
                .containsAll(
                        policy.partnerBefore().stream().filter(days -> days > 0).toList())) {
            block.wrong(
                    "partner_before",
                    "",
                    "đơn vị phối hợp được nhắc vào lúc đơn vị chủ trì không được nhắc",
                    "Chỉ dùng các số có trong before, và 0 là đúng ngày. Ví dụ: partner_before: [7, 0]");
        }
        Escalation steps = policy.escalation();
        if (steps.leaderAfter() < steps.coordinatorAfter()) {
            block.wrong(
                    changed(
                            "leader_after",
                            steps.leaderAfter(),
                            usual.escalation().leaderAfter(),
                            "coordinator_after"),
                    "",
                    "lãnh đạo được báo sau " + steps.leaderAfter() + " ngày làm việc, sớm hơn điều phối ("
                            + steps.coordinatorAfter() + ")",
                    "Ví dụ: coordinator_after: 3, leader_after: 10");
        }
        return policy;
    }
}
