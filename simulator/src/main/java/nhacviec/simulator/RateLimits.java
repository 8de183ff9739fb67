package nhacviec.simulator;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** Telegram's limits on messages: 30 a second in all, one a second into a chat with some patience for a burst. */
final class RateLimits {

    private static final Set<String> LIMITED =
            Set.of("sendMessage", "sendDocument", "sendPhoto", "editMessageText", "editMessageReplyMarkup");
    private static final double IN_ALL = 30;
    private static final double BURST_PER_CHAT = 20;

    private static final class Bucket {
        final double capacity;
        final double perSecond;
        double tokens;
        long filledAt = System.nanoTime();

        Bucket(double capacity, double perSecond) {
            this.capacity = capacity;
            this.perSecond = perSecond;
            this.tokens = capacity;
        }

        void fill(long now) {
            tokens = Math.min(capacity, tokens + (now - filledAt) / 1e9 * perSecond);
            filledAt = now;
        }

        int secondsToWait() {
            return (int) Math.max(1, Math.ceil((1 - tokens) / perSecond));
        }
    }

    private final boolean enforced;
    private final Bucket all = new Bucket(IN_ALL, IN_ALL);
    private final Map<Long, Bucket> chats = new HashMap<>();
    private final AtomicLong refused = new AtomicLong();

    RateLimits(boolean enforced) {
        this.enforced = enforced;
    }

    long refused() {
        return refused.get();
    }

    synchronized void check(String method, Long chatId) {
        if (!enforced || chatId == null || !LIMITED.contains(method)) {
            return;
        }
        long now = System.nanoTime();
        Bucket chat = chats.computeIfAbsent(chatId, id -> new Bucket(BURST_PER_CHAT, 1));
        all.fill(now);
        chat.fill(now);
        if (all.tokens < 1 || chat.tokens < 1) {
            refused.incrementAndGet();
            throw ApiRefusal.tooManyRequests(all.tokens < 1 ? all.secondsToWait() : chat.secondsToWait());
        }
        all.tokens--;
        chat.tokens--;
    }
}
