package nhacviec.admin.office;

import java.util.ArrayList;
import java.util.List;
import nhacviec.admin.AdminOffice;
import nhacviec.admin.AdminOffice.SettingInForce;
import nhacviec.admin.Health;
import nhacviec.admin.http.Route;
import nhacviec.admin.page.Facts;
import nhacviec.admin.page.FrontDesk;
import nhacviec.admin.page.Html;
import nhacviec.admin.page.Page;
import nhacviec.admin.page.Room;
import nhacviec.admin.page.Tables;
import nhacviec.admin.page.Visit;
import nhacviec.admin.page.Words;

/** How the service is doing, and the settings that are in force; secrets are never shown. */
public final class StatusRoom {

    private final AdminOffice office;

    public StatusRoom(AdminOffice office) {
        this.office = office;
    }

    public List<Route> routes(FrontDesk desk) {
        return List.of(
                desk.page(Room.SETTINGS, "/settings", "The settings in force", this::settings),
                desk.page(Room.STATUS, "/status", "How the service is doing", this::status));
    }

    private Page status(Visit visit) {
        Words words = visit.words();
        Health health = office.health();
        HealthWords said = new HealthWords(health, words);
        Facts facts = new Facts()
                .add(words.say("Cơ sở dữ liệu", "Database"), said.database())
                .add("Telegram", said.polling())
                .add(words.say("Bộ hẹn giờ", "Scheduler"), said.scheduler())
                .add(words.say("Tin nhắc", "Reminders"), said.complete())
                .add(words.say("Số liệu đã ghi", "Recorded figures"), said.intact())
                .add(words.say("Nhật ký", "Audit trail"), said.trail())
                .add(words.say("Tin đến", "Messages coming in"), said.inbox())
                .add(words.say("Tin đang chờ", "Messages waiting"), String.valueOf(health.waiting()))
                .add(
                        words.say("Tin chờ lâu nhất", "Oldest of them"),
                        health.oldestWaitingSeconds() == null
                                ? words.say("không có", "none")
                                : words.count(health.oldestWaitingSeconds() / 60, "phút", "minute", "minutes"))
                .add(
                        words.say("Điều phối", "Coordinator"),
                        Boolean.FALSE.equals(health.coordinatorReached())
                                ? words.say("không ai nhận tin", "none can be reached")
                                : words.say("nhận được tin", "can be reached"));
        Html section = Html.tag("section")
                .attr("aria-label", words.say("Tình trạng", "Status"))
                .add(Html.tag("p", said.verdict()).cls("health " + (health.ok() ? "good" : "bad")), facts.html());
        Html live = Html.live("status-live").add(section, mistakes(words));
        live.add(Html.tag(
                        "p",
                        words.say(
                                "Kiểm kỹ hơn trên máy chủ: ./nhacviec doctor. Cho máy giám sát: /health và /metrics.",
                                "More on the server: ./nhacviec doctor. For watchers: /health and /metrics."))
                .cls("hint"));
        String title = Room.STATUS.name(words);
        return Page.of(title, "/status", Html.pieces().add(Html.tag("h1", title), live));
    }

    private Html mistakes(Words words) {
        List<String> mistakes = office.settingsMistakes();
        return mistakes.isEmpty()
                ? Html.pieces()
                : Html.tag("section")
                        .attr("aria-labelledby", "mistakes")
                        .add(
                                Html.tag("h2", words.say("Tệp cài đặt hoặc lịch có lỗi", "Mistakes in the files"))
                                        .attr("id", "mistakes"),
                                Html.tag("ul")
                                        .attr("lang", "vi")
                                        .addAll(mistakes.stream()
                                                .map(mistake ->
                                                        Html.tag("li", mistake).cls("bad"))
                                                .toList()));
    }

    private Page settings(Visit visit) {
        Words words = visit.words();
        String title = Room.SETTINGS.name(words);
        List<Html> rows = new ArrayList<>();
        for (SettingInForce setting : office.settingsInForce()) {
            rows.add(Tables.row(
                    Tables.name("").add(Html.tag("code", setting.name())),
                    Tables.cell(words.say("Giá trị", "Value"), setting.value()),
                    Tables.cell(words.say("Nghĩa", "Meaning"), words.say(setting.vietnamese(), setting.english()))));
        }
        Html live = Html.live("settings-live").add(mistakes(words));
        live.add(Html.tag("section")
                .attr("aria-label", title)
                .add(Tables.table(
                        "settings",
                        words.say(
                                "Đang dùng; đổi trong config/nhacviec.yaml hoặc biến môi trường",
                                "In force; changed in config/nhacviec.yaml or the environment"),
                        List.of(words.say("Tên", "Name"), words.say("Giá trị", "Value"), words.say("Nghĩa", "Meaning")),
                        rows)));
        return Page.of(title, "/settings", Html.pieces().add(Html.tag("h1", title), live));
    }
}
