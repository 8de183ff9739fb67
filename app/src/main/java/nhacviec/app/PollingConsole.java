package nhacviec.app;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import nhacviec.bot.telegram.TelegramPoll.State;

/**
 * Says on the console of {@code run} what keeps messages from coming in, with its remedy, and when it is over. Two pollers take turns,
 * so the same trouble is said again only after a while. The token is never part of it.
 */
final class PollingConsole {

    private static final Duration SAID_AGAIN_AFTER = Duration.ofMinutes(10);

    private final Consumer<String> out;
    private final LongSupplier nanos;
    private final Map<State, Long> said = new EnumMap<>(State.class);
    private State last = State.STARTING;

    PollingConsole(Consumer<String> out, LongSupplier nanos) {
        this.out = out;
        this.nanos = nanos;
    }

    /** @param username the bot's name; empty until Telegram has told it */
    synchronized void say(State state, String username) {
        if (state == last) {
            return;
        }
        Long before = said.get(state);
        if (before != null && nanos.getAsLong() - before < SAID_AGAIN_AFTER.toNanos()) {
            return;
        }
        words(state, username).ifPresent(words -> {
            out.accept(words);
            last = state;
            said.put(state, nanos.getAsLong());
        });
    }

    /** Vietnamese first, English second; empty for what nobody has to read. */
    static Optional<String> words(State state, String username) {
        return switch (state) {
            case WORKING ->
                Optional.of("✓ Đã nối với Telegram, bot @" + username + " đang nhận tin. (Connected to Telegram.)");
            case WRONG_TOKEN -> Optional.of("""
                        ⚠ Telegram không nhận mã bot, nên chưa nhận và chưa gửi được tin nào. Mở @BotFather, gõ /mybots, chọn bot, API Token để xem mã đúng \
                        (mã cũ hết hiệu lực sau /revoke); đặt vào NHACVIEC_TELEGRAM_TOKEN hoặc mục telegram.token của config/nhacviec.yaml rồi khởi động lại.
                          Telegram refuses the bot token, so no message comes in or goes out. Copy the token anew from @BotFather (/mybots, API Token), \
                        put it into NHACVIEC_TELEGRAM_TOKEN or telegram.token in config/nhacviec.yaml, and start again.""");
            case ANOTHER_POLLER -> Optional.of("""
                        ⚠ Một chương trình khác đang nhận tin bằng cùng mã bot, nên tin có thể không đến đây. Tắt bản Nhắc Việc kia (máy khác, dịch vụ nền hay cửa sổ khác); \
                        không tìm thấy thì nhắn /revoke cho @BotFather, đặt mã mới vào NHACVIEC_TELEGRAM_TOKEN rồi khởi động lại.
                          Another program polls with the same bot token, so messages may not arrive here. Stop the other one (another machine, a background \
                        service, another window); if you cannot find it, send /revoke to @BotFather and start again with the new token.""");
            case NO_CONNECTION -> Optional.of("""
                        ⚠ Chưa nối được với Telegram; bot tự thử lại, tin không mất. Kiểm tra mạng; nơi Telegram bị chặn thì đặt NHACVIEC_TELEGRAM_PROXY. Xem thêm: ./nhacviec doctor
                          Telegram cannot be reached; the bot keeps trying and loses nothing. Check the network; where Telegram is blocked set \
                        NHACVIEC_TELEGRAM_PROXY. See ./nhacviec doctor""");
            case NOT_KEPT -> Optional.of("""
                        ⚠ Tin đến mà không ghi được vào cơ sở dữ liệu; tin chưa mất, bot tự thử lại. Kiểm tra ổ đĩa còn chỗ và quyền ghi: ./nhacviec doctor
                          Messages come in and cannot be written down; none is lost. Check disk space and rights: ./nhacviec doctor""");
            case STARTING, STOPPED -> Optional.empty();
        };
    }
}
