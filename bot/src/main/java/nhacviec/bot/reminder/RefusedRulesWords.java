package nhacviec.bot.reminder;

import java.util.List;
import java.util.stream.Collectors;
import nhacviec.bot.Html;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.reminder.RefusedRules;
import nhacviec.core.staff.Staff;

/** What those who hear for the office read of settings or a calendar that were spoilt by hand. */
public final class RefusedRulesWords implements RefusedRules.Notice {

    private static final int NAMED = 8;

    @Override
    public OutgoingMessage refused(Staff hearing, List<String> mistakes) {
        String named = mistakes.stream()
                .limit(NAMED)
                .map(mistake -> "\n• " + Html.text(Html.cut(mistake, 300)))
                .collect(Collectors.joining());
        int more = mistakes.size() - NAMED;
        return new OutgoingMessage.Say(
                hearing.chatId(),
                "⚠️ Tệp cài đặt hoặc tệp lịch có " + mistakes.size()
                        + " chỗ sai nên không được dùng; bot vẫn nhắc theo bản đúng gần nhất. Xin nhờ người quản trị máy chủ sửa:"
                        + named + (more > 0 ? "\nvà " + more + " chỗ nữa." : "")
                        + "\nSửa xong thì có hiệu lực trong một phút.");
    }

    @Override
    public OutgoingMessage mended(Staff hearing) {
        return new OutgoingMessage.Say(hearing.chatId(), "✅ Tệp cài đặt và tệp lịch đã đúng, đang được dùng.");
    }
}
