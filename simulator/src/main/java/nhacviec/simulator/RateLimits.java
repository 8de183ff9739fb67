package nhacviec.simulator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Telegram's limits on messages: 30 a second in all, one a second into a chat with some patience for a burst, 20 a
 * minute into a group.
 */
final class RateLimits {

    private static final Set<String> LIMITED =
            Set.of("sendMessage", "sendDocument", "sendPhoto", "editMessageText", "editMessageReplyMarkup");
    private static final double IN_ALL = 30;
    private static final double BURST_PER_CHAT = 5;
    private static final double PER_MINUTE_IN_GROUP = 20;

    private final class Bucket {
        final double capacity;
        final double perSecond;
        double tokens;
        long filledAt = nanos.getAsLong();

        Bucket(double capacity, double perSecond) {
            this.capacity = capacity;
            this.perSecond = perSecond;
            this.tokens = capacity;
        }

        void fill(long now) {
            tokens = Math.min(capacity, tokens + Math.max(0, now - filledAt) / 1e9 * perSecond);
            filledAt = now;
        }

        int secondsToWait() {
            return tokens >= 1 ? 0 : (int) Math.max(1, Math.ceil((1 - tokens) / perSecond));
        }
    }

    private final boolean enforced;
    private final LongSupplier nanos;
    private final Bucket all;
    private final Map<Long, List<Bucket>> chats = new HashMap<>();
    private final AtomicLong refused = new AtomicLong();

    RateLimits(boolean enforced, LongSupplier nanos) {
        this.enforced = enforced;
        this.nanos = nanos;
        this.all = new Bucket(IN_ALL, IN_ALL);
    }

    long refused() {
        return refused.get();
    }

    synchronized void check(String method, Long chatId) {
        if (!enforced || chatId == null || !LIMITED.contains(method)) {
            return;
        }
        long now = nanos.getAsLong();
        List<Bucket> buckets = chats.computeIfAbsent(chatId, this::bucketsOf);
        buckets.forEach(bucket -> bucket.fill(now));
        int wait = buckets.stream().mapToInt(Bucket::secondsToWait).max().orElse(0);
        if (wait > 0) {
            refused.incrementAndGet();
            throw ApiRefusal.tooManyRequests(wait);
        }
        buckets.forEach(bucket -> bucket.tokens--);
    }

    private List<Bucket> bucketsOf(long chatId) {
        List<Bucket> buckets = new ArrayList<>(List.of(all, new Bucket(BURST_PER_CHAT, 1)));
        if (chatId < 0) {
            buckets.add(new Bucket(PER_MINUTE_IN_GROUP, PER_MINUTE_IN_GROUP / 60));
        }
        return buckets;
    }
}
