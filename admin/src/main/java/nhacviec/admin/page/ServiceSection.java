package nhacviec.admin.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nhacviec.admin.Health;
import nhacviec.core.audit.AuditTrail.Change;
import nhacviec.core.reminder.Delivery;
import nhacviec.core.reminder.Delivery.State;
import nhacviec.core.staff.Staff;
import nhacviec.core.task.Extension;

/** What the service itself is doing: messages, recent changes, health. */
record ServiceSection(OfficeView view, Words words) {

    private static final long MINUTE = 60;

    Html messages() {
        Map<State, Long> counts = view.messages();
        Html section = Html.tag("section")
                .attr("aria-labelledby", "messages")
                .add(
                        Html.tag("h2", words.say("Tin nhắn", "Messages")).attr("id", "messages"),
                        Html.tag(
                                "p",
                                words.say("Đang chờ gửi: ", "Waiting: ")
                                        + (count(counts, State.WAITING) + count(counts, State.SENDING))
                                        + words.say(" · Bị từ chối: ", " · Refused: ")
                                        + count(counts, State.REFUSED)
                                        + words.say(" · Không rõ kết quả: ", " · Outcome unknown: ")
                                        + count(counts, State.UNKNOWN)
                                        + words.say(" · Đã gửi: ", " · Sent: ")
                                        + count(counts, State.SENT)));
        if (view.troubles().isEmpty()) {
            return section.add(Html.tag("p", words.say("Không có tin nào bị vướng.", "No message is stuck."))
                    .cls("empty"));
        }
        List<Html> rows = new ArrayList<>();
        for (Delivery delivery : view.troubles()) {
            boolean refused = delivery.state() == State.REFUSED;
            rows.add(Tables.row(
                    Html.tag("th", to(delivery)).attr("scope", "row").attr("role", "rowheader"),
                    Tables.cell(
                            words.say("Lúc", "At"),
                            words.time(delivery.createdAt(), view.now().zone())),
                    Tables.cell(
                                    words.say("Kết quả", "Outcome"),
                                    refused ? words.say("bị từ chối", "refused") : words.say("không rõ", "unknown"))
                            .cls(refused ? "bad" : "warn"),
                    Tables.cell(words.say("Lý do", "Reason"), delivery.reason())));
        }
        return section.add(Html.tag("table")
                .attr("role", "table")
                .cls("stack")
                .add(
                        Html.tag("caption", words.say("Tin bị vướng gần đây", "Messages in trouble")),
                        Tables.head(
                                words.say("Gửi cho", "To"),
                                words.say("Lúc", "At"),
                                words.say("Kết quả", "Outcome"),
                                words.say("Lý do", "Reason")),
                        Html.tag("tbody").attr("role", "rowgroup").addAll(rows)));
    }

    Html changes() {
        Html section = Html.tag("section")
                .attr("aria-labelledby", "changes")
                .add(Html.tag("h2", words.say("Thay đổi gần đây", "Recent changes"))
                        .attr("id", "changes"));
        if (view.changes().isEmpty()) {
            return section.add(Html.tag("p", words.say("Chưa có thay đổi nào.", "No change yet."))
                    .cls("empty"));
        }
        Html list = Html.tag("ol").cls("changes");
        for (Change change : view.changes()) {
            list.add(Html.tag("li")
                    .add(
                            Html.tag("time", words.time(change.at(), view.now().zone()))
                                    .attr("datetime", change.at().toString()),
                            Html.tag("span")
                                    .add(Html.tag("strong", change.actor()))
                                    .text(" " + action(change.action()) + " " + subject(change.subject()))));
        }
        return section.add(list);
    }

    Html health() {
        Health health = view.health();
        String verdict = health.ok()
                ? words.say("Dịch vụ bình thường", "Service healthy")
                : words.say("Dịch vụ có sự cố", "Service in trouble");
        String details = words.say("cơ sở dữ liệu ", "database ")
                + (health.database() ? words.say("tốt", "fine") : words.say("không trả lời", "not answering"))
                + " · Telegram: " + polling(health.pollingState()) + since(health.secondsSinceLastPoll())
                + " · " + words.say("bộ hẹn giờ", "scheduler")
                + since(health.secondsSinceSchedulerTick())
                + " · " + words.say("kiểm tin nhắc: ", "reminders: ") + complete(health.remindersComplete())
                + " · " + words.say("số liệu: ", "figures: ") + intact(health.figuresIntact())
                + " · " + words.say("tin chờ: ", "waiting: ")
                + health.waiting();
        return Html.tag("p")
                .cls("health " + (health.ok() ? "good" : "bad"))
                .add(Html.tag("strong", verdict))
                .text(" – " + details + " – "
                        + words.say("cập nhật ", "as of ")
                        + words.time(view.now().at(), view.now().zone()));
    }

    /** What is wrong with the files, and requests that wait for a decision; empty when there is neither. */
    Html attention() {
        Html list = Html.tag("ul").cls("attention");
        if (isVacant()) {
            list.add(Html.tag(
                            "li",
                            words.say(
                                    "Không còn điều phối nào nhận tin; lãnh đạo được nhắc thay. Xin mời điều phối mới.",
                                    "No coordinator can be reached; the leaders stand in. Please invite one."))
                    .cls("bad"));
        }
        view.settingsMistakes()
                .forEach(mistake -> list.add(Html.tag(
                                "li",
                                words.say(
                                                "Tệp cài đặt hoặc lịch có lỗi, đang dùng bản trước: ",
                                                "The settings or calendar file is refused, the one before stays: ")
                                        + mistake)
                        .cls("bad")));
        for (Extension extension : view.extensions()) {
            list.add(Html.tag(
                            "li",
                            words.say("Chờ duyệt gia hạn việc ", "A later date waits for a decision, task ")
                                    + extension.task() + ": " + words.day(extension.before()) + " → "
                                    + words.day(extension.wanted()) + " (" + extension.asker() + ": "
                                    + extension.reason() + ")")
                    .cls("warn"));
        }
        return list;
    }

    boolean needsAttention() {
        return isVacant()
                || !view.settingsMistakes().isEmpty()
                || !view.extensions().isEmpty();
    }

    private boolean isVacant() {
        return Boolean.FALSE.equals(view.health().coordinatorReached());
    }

    private String intact(Boolean intact) {
        if (intact == null) {
            return words.say("kiểm mỗi đêm", "verified nightly");
        }
        return intact
                ? words.say("còn nguyên như lúc ghi", "as they were written")
                : words.say(
                        "CÓ BẢN GHI BỊ SỬA, chạy ./nhacviec doctor", "A REVISION WAS CHANGED, run ./nhacviec doctor");
    }

    private String complete(Boolean complete) {
        if (complete == null) {
            return words.say("chưa kiểm", "not audited yet");
        }
        return complete
                ? words.say("không sót, không trùng", "none missing, none twice")
                : words.say("có tin sót hoặc trùng, xem /api/v1/deliveries/audit", "see /api/v1/deliveries/audit");
    }

    private String polling(String state) {
        return switch (state) {
            case "working" -> words.say("đang nghe", "listening");
            case "starting" -> words.say("đang khởi động", "starting");
            case "no_connection" -> words.say("không đến được Telegram", "Telegram cannot be reached");
            case "another_poller" ->
                words.say("có chương trình khác đang dùng cùng mã bot", "another program uses the same bot token");
            case "wrong_token" -> words.say("Telegram không nhận mã bot", "Telegram refuses the bot token");
            case "not_kept" -> words.say("không ghi được tin đến", "messages cannot be written down");
            case "stopped" -> words.say("đã dừng", "stopped");
            default -> state;
        };
    }

    /** In minutes only, so that the page does not change with every second. */
    private String since(Long seconds) {
        if (seconds == null) {
            return words.say(" chưa chạy lần nào", " not yet");
        }
        return seconds < 2 * MINUTE
                ? words.say(" vừa xong", " just now")
                : words.say(" " + seconds / MINUTE + " phút trước", " " + seconds / MINUTE + " minutes ago");
    }

    private String to(Delivery delivery) {
        return view.people().stream()
                .filter(person -> delivery.staffId() != null && person.id() == delivery.staffId())
                .map(Staff::name)
                .findFirst()
                .orElse(words.say("người lạ", "a stranger"));
    }

    private String action(String action) {
        return switch (action) {
            case "task.complete" -> words.say("báo xong", "completed");
            case "task.reopen" -> words.say("mở lại", "reopened");
            case "task.arrived" -> words.say("ghi văn bản đã đến cho", "recorded the arrival for");
            case "task.dates_picked" -> words.say("chọn ngày cho", "picked dates for");
            case "task.not_arrived" -> words.say("bỏ hạn đã ghi của", "took back the arrival for");
            case "task.document" -> words.say("thêm văn bản cho", "added a document to");
            case "task.confirm" -> words.say("xác nhận cách hiểu", "confirmed the reading of");
            case "task.taken_on" -> words.say("nhận việc", "took on");
            case "task.urgent" -> words.say("báo khẩn", "marked urgent");
            case "task.extension_asked" -> words.say("xin gia hạn", "asked for a later date for");
            case "task.extended" -> words.say("gia hạn", "extended");
            case "task.extension_refused" -> words.say("không gia hạn", "refused a later date for");
            case "policy.change" -> words.say("đổi quy định nhắc việc", "changed the reminder policy");
            case "group.link" -> words.say("cho nhận tóm tắt tuần:", "linked the group");
            case "group.unlink" -> words.say("thôi gửi tóm tắt tuần cho", "unlinked the group");
            case "period.lock" -> words.say("khóa số liệu", "closed");
            case "period.unlock" -> words.say("mở khóa số liệu", "opened again");
            case "indicator.target" -> words.say("chọn mức chỉ tiêu", "chose the target of");
            case "indicator.reporters" -> words.say("ghi đơn vị báo chỉ tiêu", "said who reports");
            case "indicator.late" -> words.say("gửi số sau khi khóa kỳ", "gave a late figure");
            case "indicator.late_taken" -> words.say("nhận số gửi muộn", "took the late figure");
            case "indicator.late_refused" -> words.say("không nhận số gửi muộn", "refused the late figure");
            case "task.snooze" -> words.say("hoãn nhắc", "put off reminders of");
            case "staff.morning" -> words.say("đổi giờ nhận tin", "changed the morning hour");
            case "calendar.change" -> words.say("đổi lịch làm việc", "changed the working day");
            case "indicator.submit" -> words.say("gửi số liệu", "gave the figure");
            case "staff.invite" -> words.say("mời người của", "invited a person of");
            case "staff.link" -> words.say("vào hệ thống, đơn vị", "joined, unit");
            case "plan.import" -> words.say("nhập", "imported");
            case "plan.amend" -> words.say("nhập lại", "imported again");
            case "plan.decision" -> words.say("đổi quyết định ban hành", "changed the decision of");
            case "plan.heading" -> words.say("đổi tên", "changed the title of");
            case "plan.sections" -> words.say("đổi các mục của", "changed the sections of");
            case "plan.unit_groups" -> words.say("đổi nhóm đơn vị trong", "changed the unit groups of");
            case "plan.reordered" -> words.say("đổi thứ tự dòng trong", "reordered the rows of");
            case "plan.task_added", "plan.indicator_added" -> words.say("thêm", "added");
            case "plan.task_changed", "plan.indicator_changed" -> words.say("sửa theo kế hoạch mới", "changed");
            case "plan.task_withdrawn", "plan.indicator_withdrawn" -> words.say("bỏ khỏi kế hoạch", "withdrew");
            case "plan.task_restored", "plan.indicator_restored" -> words.say("đưa trở lại kế hoạch", "restored");
            case "unit.add" -> words.say("thêm", "added");
            case "unit.spelling" -> words.say("thêm cách viết cho", "added a spelling of");
            case "unit.succession" -> words.say("ghi đơn vị kế tục của", "recorded the successor of");
            case "unit.handover" -> words.say("chuyển việc của", "handed over the work of");
            case "delivery.retry" -> words.say("gửi lại", "retried");
            default -> action;
        };
    }

    private String subject(String subject) {
        return words == Words.VI
                ? subject.replaceFirst("^task ", "việc ")
                        .replaceFirst("^indicator ", "chỉ tiêu ")
                        .replaceFirst("^unit ", "đơn vị ")
                        .replaceFirst("^plan\\b", "kế hoạch")
                        .replaceFirst("^tasks$", "phụ lục nhiệm vụ")
                        .replaceFirst("^indicators$", "phụ lục chỉ tiêu")
                        .replaceFirst("^day ", "ngày ")
                        .replaceFirst("^group ", "nhóm ")
                        .replaceFirst("^period ", "kỳ ")
                        .replaceFirst("^reminders$", "")
                        .replaceFirst("^delivery ", "tin nhắn số ")
                : subject;
    }

    private static long count(Map<State, Long> counts, State state) {
        return counts.getOrDefault(state, 0L);
    }
}
