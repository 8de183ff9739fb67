package nhacviec.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nhacviec.admin.AdminOffice.SettingInForce;
import nhacviec.config.Secret;
import nhacviec.config.Settings;
import nhacviec.core.reminder.ReminderPolicy;

/** The settings in force as the admin page shows them. Of a secret it says only whether there is one. */
final class SettingsShown {

    private final List<SettingInForce> all = new ArrayList<>();

    private SettingsShown() {}

    static List<SettingInForce> of(Settings settings, ReminderPolicy policy) {
        SettingsShown shown = new SettingsShown();
        shown.add("zone", settings.zone().getId(), "múi giờ", "time zone");
        shown.add("telegram.token", secret(settings.telegram().token()), "mã của bot", "the bot's token");
        shown.add("telegram.api", settings.telegram().api().getAuthority(), "máy chủ Bot API", "Bot API server");
        shown.add(
                "telegram.proxy",
                settings.telegram()
                        .proxy()
                        .map(p -> p.kind() + " " + p.host() + ":" + p.port())
                        .orElse("–"),
                "máy trung gian",
                "proxy");
        // An address of a database may carry a password behind its question mark.
        shown.add("database", settings.database().replaceAll("[?@].*", "…"), "cơ sở dữ liệu", "database");
        shown.add(
                "http",
                settings.http().host() + ":" + settings.http().port(),
                "địa chỉ của trang này",
                "where this page listens");
        shown.add("http.admin_token", secret(settings.http().adminToken()), "mã quản trị", "admin token");
        shown.add("plan", String.valueOf(settings.plan()), "kế hoạch nhập lần đầu", "plan imported at first");
        shown.add("calendar", String.valueOf(settings.calendar()), "tệp lịch", "calendar file");
        shown.add(
                "reporting",
                (settings.reporting().calendarQuarters()
                                ? "quý dương lịch"
                                : "chốt ngày " + settings.reporting().cutOffDay())
                        + ", gửi trước ngày " + settings.reporting().dueDay(),
                "kỳ báo cáo",
                "reporting periods");
        shown.add(
                "reminders.before",
                days(policy.before()),
                "nhắc trước hạn (ngày làm việc)",
                "reminded before the date (working days)");
        shown.add(
                "reminders.partner_before", days(policy.partnerBefore()), "nhắc đơn vị phối hợp", "partners reminded");
        shown.add(
                "reminders.hours",
                policy.earliest() + " – " + policy.latest(),
                "giờ được gửi tin",
                "hours in which messages are sent");
        shown.add("reminders.group_at", String.valueOf(policy.groupAt()), "giờ tóm tắt tuần", "weekly summary at");
        shown.add("office.name", settings.office().shortName(), "tên cơ quan", "the office's name");
        shown.add("office.signer", settings.office().signer(), "người ký báo cáo", "who signs reports");
        shown.add(
                "days_after_arrival",
                String.valueOf(settings.daysAfterArrival()),
                "ngày làm việc sau khi văn bản đến",
                "working days after what was awaited has come");
        shown.add(
                "invitation_days",
                String.valueOf(settings.invitationDays()),
                "lời mời dùng được (ngày)",
                "invitations last (days)");
        shown.add(
                "inbox_days",
                String.valueOf(settings.inboxDays()),
                "giữ tin đã xử lý (ngày)",
                "handled messages kept (days)");
        return List.copyOf(shown.all);
    }

    private static String secret(Optional<Secret> secret) {
        return secret.isPresent() ? "•••••• (đã đặt)" : "chưa đặt";
    }

    private static String days(List<Integer> days) {
        return days.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private void add(String name, String value, String vietnamese, String english) {
        all.add(new SettingInForce(name, value, vietnamese, english));
    }
}
