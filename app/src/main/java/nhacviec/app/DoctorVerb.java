package nhacviec.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nhacviec.bot.DateWords;
import nhacviec.bot.telegram.TelegramAccess;
import nhacviec.config.Secret;
import nhacviec.config.Settings;
import nhacviec.config.calendar.OfficeCalendar;
import nhacviec.core.Moment;
import nhacviec.core.chat.Inbox;
import nhacviec.core.plan.DocumentKind;
import nhacviec.core.plan.Plans;
import nhacviec.core.staff.Coordination;
import nhacviec.core.staff.Staff;
import nhacviec.documents.report.LetterheadWords;
import nhacviec.storage.BackupFile;
import nhacviec.storage.Database;
import nhacviec.storage.JdbiBookkeeping;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code doctor}: a line for each thing that must be right, with its remedy. */
@Command(
        name = "doctor",
        description = "Kiểm tra cài đặt, dữ liệu và đường đến Telegram.",
        footer = "Ví dụ: ./nhacviec doctor",
        mixinStandardHelpOptions = true)
final class DoctorVerb implements Callable<Integer> {

    /** Days after which the newest copy is too old; a weekend with the machine off is no fault. */
    private static final int OLD_BACKUP = 4;

    @Spec
    private CommandSpec spec;

    private boolean ill;

    @Override
    public Integer call() {
        Settings settings = Setup.forTools();
        line(true, "Cài đặt", "đọc được");
        OfficeClock clock = Setup.clock(settings);
        line(true, "Đồng hồ", Setup.spoken(clock.moment()) + ", múi giờ " + settings.zone());
        check(
                "Lịch làm việc",
                () -> calendar(Setup.calendar(settings), clock.moment().today()));
        check("Cơ sở dữ liệu", () -> database(settings, clock.moment()));
        line(isSafe(settings.http()), "Trang quản trị", pageWords(settings.http()));
        check("Sao lưu", () -> backup(settings, clock.moment()));
        check("Telegram", () -> telegram(settings));
        return ill ? 1 : 0;
    }

    /** What cannot be looked at is a finding, and the rest is looked at all the same. */
    private void check(String what, Runnable look) {
        try {
            look.run();
        } catch (RuntimeException e) {
            line(false, what, Main.sentence(e));
        }
    }

    /** Whether what is typed on the page is read by nobody on the way. */
    static boolean isSafe(Settings.Http http) {
        return http.isHere() || "https".equals(http.address().getScheme());
    }

    static String pageWords(Settings.Http http) {
        if (!isSafe(http)) {
            return http.address()
                    + " không mã hóa trên đường truyền; xin đặt sau máy chủ có chứng thư (https) rồi ghi địa chỉ ấy vào NHACVIEC_HTTP_URL";
        }
        return http.address()
                + (http.isHere()
                        ? "; chỉ mở được trên máy này, muốn mở liên kết /trang và /lich từ máy khác thì đặt NHACVIEC_HTTP_URL"
                        : "");
    }

    private void calendar(OfficeCalendar calendar, LocalDate today) {
        Optional<OfficeCalendar.Year> year =
                Optional.ofNullable(calendar.years().get(today.getYear()));
        line(year.isPresent(), "Lịch làm việc", calendarWords(year, today.getYear()));
    }

    /** What the calendar file knows of a year: one that is not in it is reckoned by the law alone. */
    static String calendarWords(Optional<OfficeCalendar.Year> known, int year) {
        return known.map(listed -> "đã có ngày nghỉ năm " + year
                        + (listed.settled() ? "" : "; nên đối chiếu lại với thông báo nghỉ của năm"))
                .orElse("năm " + year
                        + " mới tính theo luật; xin ghi ngày nghỉ và ngày làm bù vào config/calendar/vietnam.yaml");
    }

    private void database(Settings settings, Moment now) {
        try (Database database = Database.open(settings.database())) {
            JdbiBookkeeping bookkeeping = new JdbiBookkeeping(database, Setup.clock(settings)::moment);
            line(true, "Cơ sở dữ liệu", settings.database());
            Optional<Plans.OnRecord> plan =
                    bookkeeping.read(books -> books.plans().inForce());
            line(
                    plan.isPresent(),
                    "Kế hoạch",
                    plan.map(p -> p.title() + ", "
                                    + DocumentKind.of(p.decisionNumber()).orElse("Văn bản") + " " + p.decisionNumber())
                            .orElse("chưa nhập; chạy ./nhacviec plan import config/plans/phuoc-my-2024.yaml"));
            Optional<String> doubt = LetterheadWords.notice(
                    settings.office(), plan.map(Plans.OnRecord::locality).orElse(""));
            line(
                    doubt.isEmpty(),
                    "Phần đầu và chữ ký của báo cáo",
                    doubt.orElse(settings.office().shortName()));
            List<Inbox.Arrived> unhandled =
                    bookkeeping.read(books -> books.inbox().waiting(1));
            boolean stuck = !unhandled.isEmpty()
                    && unhandled
                            .get(0)
                            .receivedAt()
                            .plus(InboxWatch.STUCK_AFTER)
                            .isBefore(now.at());
            line(
                    !stuck,
                    "Tin đến",
                    stuck
                            ? "tin nhận lúc "
                                    + Setup.spoken(Moment.of(unhandled.get(0).receivedAt(), now.zone()))
                                    + " chưa được xử lý; dịch vụ đã dừng hoặc bị kẹt: xem /health, khởi động lại dịch vụ"
                            : "không tin nào chờ xử lý");
            Optional<Long> broken = bookkeeping.read(books -> books.indicators().firstBroken());
            line(
                    broken.isEmpty(),
                    "Số liệu",
                    broken.map(
                                    id -> "bản ghi " + id
                                            + " không còn như lúc được ghi; khôi phục từ bản sao lưu gần nhất và báo người quản trị")
                            .orElse("mọi lần ghi còn nguyên như lúc được ghi"));
            Optional<Long> changed = bookkeeping.read(books -> books.audit().firstBroken());
            line(
                    changed.isEmpty(),
                    "Nhật ký thay đổi",
                    changed.map(
                                    id -> "từ dòng " + id
                                            + " không còn như lúc được ghi, hoặc bị cắt mất dòng sau nó; đối chiếu với bản sao lưu gần nhất và báo người quản trị")
                            .orElse("mọi dòng còn nguyên như lúc được ghi"));
            long people = bookkeeping.read(books ->
                    books.staff().all().stream().filter(p -> p.chatId() != null).count());
            line(
                    people > 0,
                    "Người dùng",
                    people > 0
                            ? people + " người đã kết nối"
                            : "chưa có ai; chạy ./nhacviec invite --unit \"Văn phòng\" --role coordinator");
            Coordination coordination = bookkeeping.read(books -> Coordination.of(books.staff()));
            if (coordination.wasEverHeld()) {
                line(!coordination.isVacant(), "Điều phối", coordinatorWords(coordination));
            }
        }
    }

    /** Who hears for the office, and what to do when nobody is left. */
    static String coordinatorWords(Coordination coordination) {
        String names = coordination.hearing().stream().map(Staff::name).collect(Collectors.joining(", "));
        if (!coordination.isVacant()) {
            return names + " đang nhận tin";
        }
        return "không còn điều phối nào nhận tin; "
                + (names.isEmpty() ? "cũng không có lãnh đạo nào nhận thay" : names + " (lãnh đạo) đang được nhắc thay")
                + "; chạy ./nhacviec invite --unit \"Văn phòng\" --role coordinator";
    }

    private void backup(Settings settings, Moment now) {
        Optional<Backups.Daily> newest = new Backups(settings.backup()).newestOfAll();
        if (newest.isEmpty()) {
            line(
                    true,
                    "Sao lưu",
                    "chưa có bản nào ở " + settings.backup().folder()
                            + "; dịch vụ đang chạy thì mỗi ngày có một bản, làm ngay: ./nhacviec backup");
            return;
        }
        Path file = newest.get().file();
        boolean recent = !newest.get().day().isBefore(now.today().minusDays(OLD_BACKUP));
        try {
            BackupFile.Contents contents = BackupFile.check(file);
            String holds = "bản ngày " + DateWords.plain(newest.get().day()) + ", " + contents.people() + " người, "
                    + contents.entries() + " lần ghi số liệu, khôi phục thử được";
            line(recent, "Sao lưu", recent ? holds : holds + "; đã cũ: để dịch vụ chạy, hoặc ./nhacviec backup");
        } catch (BackupFile.Unsound e) {
            line(false, "Sao lưu", e.getMessage() + " Xóa tệp ấy rồi chạy ./nhacviec backup");
        }
    }

    private void telegram(Settings settings) {
        Optional<String> token = settings.telegram().token().map(Secret::reveal);
        if (token.isEmpty()) {
            line(false, "Telegram", "chưa có mã bot; nhắn /newbot cho @BotFather rồi đặt NHACVIEC_TELEGRAM_TOKEN");
            return;
        }
        try (TelegramAccess access = NhacViec.access(settings)) {
            line(true, "Telegram", "bot @" + access.username());
            access.readsWholeGroups().ifPresent(all -> line(!all, "Nhóm", groupWords(all)));
        } catch (TelegramAccess.NotReached e) {
            line(false, "Telegram", e.getMessage());
        }
    }

    /** Privacy mode: in groups the bot needs commands alone. */
    static String groupWords(boolean readsEverything) {
        return readsEverything
                ? "bot đọc mọi tin trong nhóm mà không cần; nhắn /setprivacy cho @BotFather, chọn bot rồi Enable"
                : "trong nhóm bot chỉ đọc câu lệnh (/noinhom, /bonhom), như thế là đủ";
    }

    private void line(boolean well, String what, String words) {
        ill |= !well;
        PrintWriter out = spec.commandLine().getOut();
        out.println((well ? "[được] " : "[CẦN XEM] ") + what + ": " + words);
    }
}
