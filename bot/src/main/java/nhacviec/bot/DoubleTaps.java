package nhacviec.bot;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import nhacviec.core.Moment;
import nhacviec.core.chat.IncomingMessage;
import nhacviec.core.chat.IncomingMessage.Kind;

/**
 * Two taps on the same button right after each other are one: a slow network lets people tap twice, and the second tap would answer what
 * the first has done already.
 */
final class DoubleTaps {

    private static final Duration AT_ONCE = Duration.ofSeconds(3);

    /** So many chats are remembered; who taps twice after so many others have written is answered twice. */
    private static final int MOST_CHATS = 1_000;

    private final Map<Long, Tap> last = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Tap> eldest) {
            return size() > MOST_CHATS;
        }
    };

    private record Tap(long updateId, long messageId, String data, Instant at) {}

    /** Whether this is the second of two taps; one that is worked off again after a failure is not. */
    synchronized boolean isSecond(IncomingMessage message, Moment now) {
        Tap before = last.get(message.chatId());
        return message.kind() == Kind.TAPPED
                && before != null
                && before.updateId() != message.updateId()
                && before.messageId() == message.messageId()
                && before.data().equals(message.text())
                && !now.at().isBefore(before.at())
                && !before.at().plus(AT_ONCE).isBefore(now.at());
    }

    /** What was answered last in a chat. */
    synchronized void answered(IncomingMessage message, Moment now) {
        if (message.kind() == Kind.TAPPED) {
            last.put(message.chatId(), new Tap(message.updateId(), message.messageId(), message.text(), now.at()));
        } else {
            last.remove(message.chatId());
        }
    }
}
