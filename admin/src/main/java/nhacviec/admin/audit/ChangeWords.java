package nhacviec.admin.audit;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nhacviec.admin.page.Html;
import nhacviec.admin.page.Visit;
import nhacviec.admin.page.Words;
import nhacviec.admin.staff.PersonWords;
import nhacviec.core.audit.AuditTrail.Change;
import nhacviec.core.staff.Role;

/** Changes on record, in words. */
public record ChangeWords(Words words, ZoneId zone) {

    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d)?Z");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern PERIOD = Pattern.compile("\\b(\\d{4})-Q([1-4])\\b");
    private static final Pattern ROLE = Pattern.compile("^(staff|coordinator|leader)(?=\\s+\\D|$)");

    /** The changes as a list: when, who, what; and what was there before. */
    public Html list(List<Change> changes) {
        Html list = Html.tag("ol").cls("changes");
        for (Change change : changes) {
            list.add(Html.tag("li")
                    .add(
                            Html.tag("time", words.time(change.at(), zone))
                                    .attr("datetime", change.at().toString()),
                            Html.tag("span")
                                    .add(Html.tag("strong", change.actor()))
                                    .text(" " + action(change) + " " + subject(change.subject()))
                                    .add(values(change))));
        }
        return list;
    }

    /** What was there before and what is there now; empty when neither was written down. */
    Html values(Change change) {
        boolean nothingNew = change.after().isEmpty() || change.after().equals(change.actor());
        if (change.before().isEmpty() && nothingNew) {
            return Html.pieces();
        }
        String before = coded(change.action(), change.before());
        String after = coded(change.action(), change.after());
        if (change.action().equals("task.reopen")) {
            return Html.tag(
                            "span",
                            cut(inWords(before)
                                    + (after.isEmpty() ? "" : words.say("; lý do: ", "; reason: ") + after)))
                    .cls("values");
        }
        String both =
                before.isEmpty() ? after : before + " → " + (after.isEmpty() ? words.say("(bỏ)", "(removed)") : after);
        return Html.tag("span", cut(inWords(both))).cls("values");
    }

    /** What is written down as a code: whether a day is worked, and a language. */
    private String coded(String action, String value) {
        return switch (action) {
            case "calendar.change" ->
                value.replaceFirst("^worked\\b", words.say("đi làm", "worked"))
                        .replaceFirst("^off\\b", words.say("nghỉ", "off"));
            case "staff.language" ->
                value.replaceFirst("^vi$", words.say("tiếng Việt", "Vietnamese"))
                        .replaceFirst("^en$", words.say("tiếng Anh", "English"));
            default -> value;
        };
    }

    /** Days, moments and roles as people say them. */
    private String inWords(String value) {
        String moments = MOMENT.matcher(value).replaceAll(found -> words.time(Instant.parse(found.group()), zone));
        String days = DAY.matcher(moments)
                .replaceAll(found -> Visit.read(found.group()).map(words::date).orElse(found.group()));
        String bare = days.startsWith("[") && days.endsWith("]") ? days.substring(1, days.length() - 1) : days;
        Matcher role = ROLE.matcher(bare);
        return role.find()
                ? new PersonWords(words).role(Role.ofCode(role.group(1))) + bare.substring(role.end(1))
                : bare;
    }

    private static String cut(String text) {
        return text.length() <= 300 ? text : text.substring(0, 299) + "…";
    }

    /** What was done: a document that leaves nothing behind was taken away. */
    String action(Change change) {
        boolean away = change.action().equals("task.document") && change.after().isEmpty();
        return away ? words.say("bỏ văn bản của", "took the document away from") : action(change.action());
    }

    String action(String action) {
        return switch (action) {
            case "task.complete" -> words.say("báo xong", "completed");
            case "task.reopen" -> words.say("mở lại", "reopened");
            case "task.retimed" ->
                words.say("dời hạn theo lịch làm việc của", "moved, with the working calendar, the date of");
            case "task.arrived" -> words.say("ghi văn bản đã đến cho", "recorded the arrival for");
            case "task.dates_picked" -> words.say("chọn ngày cho", "picked dates for");
            case "task.not_arrived" -> words.say("bỏ hạn đã ghi của", "took back the arrival for");
            case "task.document" -> words.say("thêm văn bản cho", "added a document to");
            case "task.done_on" -> words.say("đổi ngày hoàn thành của", "changed the day of completion of");
            case "task.confirm" -> words.say("xác nhận cách hiểu", "confirmed the reading of");
            case "task.let_go" -> words.say("thôi theo dõi", "stopped following");
            case "task.take_up" -> words.say("theo dõi lại", "follows again");
            case "task.taken_on" -> words.say("nhận việc", "took on");
            case "task.urgent" -> words.say("báo khẩn", "marked urgent");
            case "task.extension_asked" -> words.say("xin gia hạn", "asked for a later date for");
            case "task.extended" -> words.say("gia hạn", "extended");
            case "task.extension_refused" -> words.say("không gia hạn", "refused a later date for");
            case "task.extension_withdrawn" ->
                words.say("rút đề nghị gia hạn", "withdrew the request for a later date of");
            case "task.extension_lapsed" ->
                words.say("để đề nghị gia hạn hết hiệu lực:", "let the request for a later date lapse:");
            case "task.file_added" -> words.say("thêm ảnh, tệp cho", "added a file to");
            case "task.file" -> words.say("bỏ ảnh, tệp kèm của", "took a file away from");
            case "task.note" -> words.say("đổi lời kèm của", "changed the note of");
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
            case "staff.language" -> words.say("đổi ngôn ngữ của bot", "changed the bot's language");
            case "calendar.change" -> words.say("đổi lịch làm việc", "changed the working day");
            case "indicator.explain" -> words.say("ghi lý do của", "gave the reason for");
            case "indicator.draft_dropped" -> words.say("bỏ câu trả lời chưa gửi của", "dropped the unsent answer of");
            case "indicator.draft_reason" ->
                words.say("nêu lý do của câu trả lời chưa gửi", "gave the reason of the unsent answer of");
            case "indicator.submit" -> words.say("gửi số liệu", "gave the figure");
            case "staff.invite" -> words.say("mời người của", "invited a person of");
            case "staff.invitation_revoked" -> words.say("hủy lời mời vào", "revoked the invitation to");
            case "staff.name" -> words.say("đổi tên", "changed the name of");
            case "staff.role" -> words.say("đổi vai trò của", "changed the role of");
            case "staff.units" -> words.say("đổi đơn vị của", "changed the units of");
            case "staff.revoke" -> words.say("thôi quyền dùng của", "let go");
            case "staff.handover" -> words.say("bàn giao việc của", "handed over the work of");
            case "staff.erase" -> words.say("xóa dữ liệu cá nhân của", "erased the personal data of");
            case "staff.acting" -> words.say("ghi người làm thay cho", "recorded who acts for");
            case "staff.acting_begun" ->
                words.say("bắt đầu có người làm thay cho", "has somebody acting from now on for");
            case "staff.acting_over" -> words.say("hết thời gian làm thay cho", "ended the acting for");
            case "page.link" -> words.say("gửi liên kết đăng nhập cho", "sent a sign-in link to");
            case "page.sign_in" -> words.say("đăng nhập trang quản trị:", "signed in to the page:");
            case "token.issue" -> words.say("cấp mã truy cập", "issued the token");
            case "token.revoke" -> words.say("thu hồi mã truy cập", "revoked the token");
            case "feed.open" -> words.say("mở lịch riêng cho", "opened a calendar feed for");
            case "feed.close" -> words.say("đóng lịch riêng của", "closed the calendar feed of");
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

    String subject(String written) {
        String subject = PERIOD.matcher(written)
                .replaceAll(found -> words.say("quý ", "Q") + found.group(2) + "/" + found.group(1));
        return words == Words.VI
                ? subject.replaceFirst("^task ", "việc ")
                        .replaceFirst("^indicator ", "chỉ tiêu ")
                        .replaceFirst("^unit ", "đơn vị ")
                        .replaceFirst("^plan\\b", "kế hoạch")
                        .replaceFirst("^tasks$", "phụ lục nhiệm vụ")
                        .replaceFirst("^indicators$", "phụ lục chỉ tiêu")
                        .replaceFirst("^day .*", inWords(subject.replaceFirst("^day ", "ngày ")))
                        .replaceFirst("^group ", "nhóm ")
                        .replaceFirst("^period ", "kỳ ")
                        .replaceFirst("^staff ", "người số ")
                        .replaceFirst("^token ", "số ")
                        .replaceFirst("^reminders$", "")
                        .replaceFirst("^delivery ", "tin nhắn số ")
                : subject;
    }
}
