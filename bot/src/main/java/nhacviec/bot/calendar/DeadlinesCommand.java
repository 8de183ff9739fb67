package nhacviec.bot.calendar;

import static nhacviec.bot.Buttons.button;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nhacviec.bot.Buttons;
import nhacviec.bot.ChatCommand;
import nhacviec.bot.DateWords;
import nhacviec.bot.Html;
import nhacviec.bot.Reply;
import nhacviec.bot.Talk;
import nhacviec.core.SearchKey;
import nhacviec.core.calendar.Deadlines;
import nhacviec.core.calendar.Deadlines.Deadline;
import nhacviec.core.calendar.FeedService;
import nhacviec.core.chat.Keyboard;
import nhacviec.core.chat.Keyboard.Button;

/** {@code /lich}: the next 30 days, and the private link for a calendar program. */
public final class DeadlinesCommand implements ChatCommand {

    private static final int DAYS = 30;
    private static final int MOST = 25;
    private static final String NEW = "moi";
    private static final String END = "bo";

    private final Deadlines deadlines;
    private final FeedService feeds;
    private final URI address;
    private final boolean onThisMachine;

    /**
     * @param address where the service is reached over HTTP
     * @param onThisMachine whether that opens only on the machine on which the service runs
     */
    public DeadlinesCommand(Deadlines deadlines, FeedService feeds, URI address, boolean onThisMachine) {
        this.deadlines = deadlines;
        this.feeds = feeds;
        this.address = address;
        this.onThisMachine = onThisMachine;
    }

    @Override
    public String name() {
        return "lich";
    }

    @Override
    public List<String> aliases() {
        return List.of("lich", "lich cua toi", "calendar");
    }

    @Override
    public String menuText() {
        return "30 ngày tới, và lịch cho điện thoại";
    }

    @Override
    public String englishMenuText() {
        return "The next 30 days, and a calendar feed";
    }

    @Override
    public Reply typed(Talk talk, String arguments) {
        return switch (SearchKey.of(arguments)) {
            case "" -> Reply.show(nextDays(talk), keyboard(talk));
            case NEW, "lien ket", "lien ket moi" -> opened(talk);
            case END, "thu hoi", "huy" -> closed(talk);
            default ->
                Reply.say("Gõ " + Html.code("/lich") + " để xem 30 ngày tới; " + Html.code("/lich moi")
                        + " lấy liên kết lịch, " + Html.code("/lich bo") + " thu hồi liên kết.");
        };
    }

    @Override
    public Reply tapped(Talk talk, String data) {
        return typed(talk, data).anew();
    }

    private String nextDays(Talk talk) {
        LocalDate today = talk.now().today();
        LocalDate end = today.plusDays(DAYS);
        List<Deadline> all = deadlines.of(talk.books(), talk.staff(), talk.now());
        long late = all.stream()
                .filter(one -> one.due().isBefore(today) && one.monthsApart() == 0)
                .count();
        List<String> lines = new ArrayList<>();
        LocalDate day = null;
        List<Deadline> coming = new ArrayList<>();
        for (Deadline one : all) {
            if (one.monthsApart() == 0) {
                coming.add(one);
                continue;
            }
            for (LocalDate on = one.due(); !on.isAfter(one.last()); on = on.plusMonths(one.monthsApart())) {
                coming.add(one.on(on));
            }
        }
        coming.removeIf(one -> one.due().isBefore(today) || one.due().isAfter(end));
        coming.sort(java.util.Comparator.comparing(Deadline::due).thenComparing(Deadline::key));
        for (Deadline one : coming.subList(0, Math.min(MOST, coming.size()))) {
            if (!one.due().equals(day)) {
                day = one.due();
                lines.add("\n" + Html.bold(DateWords.full(day)));
            }
            lines.add("• " + Html.text(one.title()));
        }
        if (coming.size() > MOST) {
            lines.add("\n… và " + (coming.size() - MOST) + " mục nữa.");
        }
        return "<b>Từ nay đến " + DateWords.plain(end) + "</b>"
                + (late > 0 ? "\nĐã quá hạn: " + late + " mục, xem " + Html.code("/viec") + "." : "")
                + (lines.isEmpty()
                        ? "\nKhông có gì đến hạn."
                        : "\n" + String.join("\n", lines).stripLeading());
    }

    private static Keyboard keyboard(Talk talk) {
        boolean open = talk.books().feeds().isOpen(talk.staff().id());
        List<Button> buttons =
                new ArrayList<>(List.of(button(open ? "Liên kết lịch mới" : "Lấy liên kết lịch", "lich:" + NEW)));
        if (open) {
            buttons.add(button("Thu hồi liên kết", "lich:" + END));
        }
        return Buttons.grid(buttons, 2);
    }

    private Reply opened(Talk talk) {
        String code = feeds.open(talk.books(), talk.actor(), talk.staff(), talk.now());
        return Reply.say("Liên kết lịch riêng của anh/chị:\n" + Html.text(address + "/calendar/" + code + ".ics")
                + "\n\nThêm vào Google Lịch (Khác → Từ URL), Outlook (Thêm lịch → Đăng ký từ web) hoặc Thunderbird; việc đã xong tự mất đi. "
                + "Ai có liên kết là xem được lịch, nên xin đừng chuyển cho người khác; liên kết cũ, nếu có, không dùng được nữa. Thu hồi: "
                + Html.code("/lich bo") + "."
                + (onThisMachine
                        ? " Địa chỉ này chỉ mở được trên máy chạy dịch vụ; người quản trị đặt NHACVIEC_HTTP_URL để dùng trên điện thoại."
                        : ""));
    }

    private Reply closed(Talk talk) {
        return Reply.say(
                feeds.close(talk.books(), talk.actor(), talk.staff(), talk.now())
                        ? "✅ Đã thu hồi liên kết lịch; phần mềm lịch không xem được nữa."
                        : "Anh/chị chưa có liên kết lịch nào. Lấy liên kết: " + Html.code("/lich moi") + ".");
    }
}
