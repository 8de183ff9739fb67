package nhacviec.bot.staff;

import java.net.URI;
import java.util.List;
import nhacviec.bot.ChatCommand;
import nhacviec.bot.Html;
import nhacviec.bot.Reply;
import nhacviec.bot.Talk;
import nhacviec.core.staff.AccessService;
import nhacviec.core.staff.Role;

/** {@code /trang}: a link that opens the admin page once. */
public final class PageCommand implements ChatCommand {

    private final AccessService access;
    private final URI address;
    private final boolean onThisMachine;

    /**
     * @param address where the page is
     * @param onThisMachine whether it opens only on the machine on which the service runs
     */
    public PageCommand(AccessService access, URI address, boolean onThisMachine) {
        this.access = access;
        this.address = address;
        this.onThisMachine = onThisMachine;
    }

    @Override
    public String name() {
        return "trang";
    }

    @Override
    public List<String> aliases() {
        return List.of("trang", "trang quan tri", "page");
    }

    @Override
    public String menuText() {
        return "Mở trang quản trị";
    }

    @Override
    public String englishMenuText() {
        return "Open the admin page";
    }

    @Override
    public boolean isFor(Role role) {
        return role.seesWholeOffice();
    }

    @Override
    public Reply typed(Talk talk, String arguments) {
        String code = access.link(talk.books(), talk.actor(), talk.staff(), talk.now());
        return Reply.say("Mở trang quản trị với vai của anh/chị:\n" + Html.text(address + "/sign-in/" + code)
                + "\n\nLiên kết mở một lần, trong " + AccessService.LINK_VALID.toMinutes()
                + " phút; xin đừng chuyển cho người khác. Liên kết lấy trước đó không dùng được nữa."
                + (onThisMachine
                        ? " Địa chỉ này chỉ mở được trên máy chạy dịch vụ; người quản trị đặt NHACVIEC_HTTP_URL để mở từ máy khác."
                        : ""));
    }

    @Override
    public Reply tapped(Talk talk, String data) {
        return typed(talk, data);
    }
}
