package nhacviec.admin.office;

import nhacviec.admin.Health;
import nhacviec.admin.page.Html;
import nhacviec.admin.page.Words;
import nhacviec.core.Moment;

/** How the service itself is doing, in words. */
record HealthWords(Health health, Words words) {

    private static final long MINUTE = 60;

    /** The verdict and what it rests on, in one line. */
    Html line(Moment now) {
        return Html.tag("p")
                .cls("health " + (health.ok() ? "good" : "bad"))
                .add(Html.tag("strong", verdict()))
                .text(" – Telegram: " + polling() + " · " + words.say("kiểm tin nhắc: ", "reminders: ") + complete()
                        + " · " + words.say("tin chờ: ", "waiting: ") + health.waiting() + " – "
                        + words.say("cập nhật ", "as of ") + words.time(now.at(), now.zone()));
    }

    String verdict() {
        return health.ok()
                ? words.say("Dịch vụ bình thường", "Service healthy")
                : words.say("Dịch vụ có sự cố", "Service in trouble");
    }

    String database() {
        return health.database() ? words.say("trả lời tốt", "answering") : words.say("không trả lời", "not answering");
    }

    String scheduler() {
        return words.say("chạy lần cuối", "last run") + since(health.secondsSinceSchedulerTick());
    }

    String inbox() {
        return health.inboxWorks()
                ? words.say("được xử lý ngay", "worked off")
                : words.say("KHÔNG được xử lý, khởi động lại dịch vụ", "NOT worked off, restart the service");
    }

    String polling() {
        return polling(health.pollingState()) + since(health.secondsSinceLastPoll());
    }

    String complete() {
        return complete(health.remindersComplete());
    }

    String intact() {
        return intact(health.figuresIntact());
    }

    String trail() {
        return intact(health.auditIntact());
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
                ? words.say("7 ngày qua không sót, không trùng", "none missing, none twice in 7 days")
                : words.say(
                        "7 ngày qua có tin sót hoặc trùng, xem phòng Tin nhắn",
                        "some missing or twice in 7 days, see Messages");
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
}
