package nhacviec.bot.telegram;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import nhacviec.core.reminder.Pace;

/**
 * Telegram's limits: so many messages a second in all, one a second to a chat, so many a minute to a group. Answers to
 * people may come in a short burst; planned messages go evenly and give way. A pause that Telegram asks for is kept.
 */
public final class TelegramPace implements Pace {

    private static final long MINUTE = Duration.ofMinutes(1).toNanos();
    private static final int CHATS_REMEMBERED = 5_000;

    /** In a long queue most of what is looked at cannot go yet; looking at all of it for each message costs seconds. */
    private static final int LOOKED_AT_AT_LEAST = 16;

    private static final int LOOKED_AT_FOR_EACH = 4;

    private final Limits limits;
    private final TimeMeter clock;
    private final Bucket all;
    private final Map<Long, Bucket> chats = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Bucket> eldest) {
            return size() > CHATS_REMEMBERED;
        }
    };
    /** When each group was told last: tokens would let twice as many through in the minute after a quiet one. */
    private final Map<Long, Deque<Long>> groups = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Deque<Long>> eldest) {
            return size() > CHATS_REMEMBERED;
        }
    };

    private final Map<Long, Long> pausedUntil = new LinkedHashMap<>();
    private long everybodyUntil;

    /**
     * What Telegram allows.
     *
     * @param perSecond messages a second in all
     * @param perChatBurst how many answers may follow each other at once in one chat
     */
    public record Limits(int perSecond, int perChatPerSecond, int perChatBurst, int perGroupPerMinute) {}

    /**
     * @param nanos a clock that only goes forward, in nanoseconds
     */
    public TelegramPace(Limits limits, LongSupplier nanos) {
        this.limits = limits;
        this.clock = new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return nanos.getAsLong();
            }

            @Override
            public boolean isWallClockBased() {
                return false;
            }
        };
        this.everybodyUntil = Long.MIN_VALUE;
        // A small capacity spreads messages evenly; a second's worth at once would be followed by another within it.
        int atOnce = Math.max(1, limits.perSecond() / 10);
        this.all = bucket(Bandwidth.builder()
                .capacity(atOnce)
                .refillGreedy(limits.perSecond(), Duration.ofSeconds(1))
                .build());
    }

    private Bucket bucket(Bandwidth bandwidth) {
        return Bucket.builder()
                .withCustomTimePrecision(clock)
                .addLimit(bandwidth)
                .build();
    }

    private Bucket chat(long chatId) {
        Bandwidth steady = Bandwidth.builder()
                .capacity(limits.perChatBurst())
                .refillGreedy(limits.perChatPerSecond(), Duration.ofSeconds(1))
                .build();
        return bucket(steady);
    }

    /** How long a group must be left alone, so that no minute holds more messages than allowed. */
    private Duration groupWait(long chatId, long now) {
        Deque<Long> told = groups.getOrDefault(chatId, new ArrayDeque<>());
        while (!told.isEmpty() && now - told.peekFirst() >= MINUTE) {
            told.removeFirst();
        }
        return told.size() < limits.perGroupPerMinute()
                ? Duration.ZERO
                : Duration.ofNanos(MINUTE - (now - told.peekFirst()));
    }

    @Override
    public synchronized Duration take(long chatId, boolean planned) {
        long now = clock.currentTimeNanos();
        long until = Math.max(everybodyUntil, pausedUntil.getOrDefault(chatId, Long.MIN_VALUE));
        if (until > now) {
            return Duration.ofNanos(until - now);
        }
        pausedUntil.remove(chatId);
        Duration group = chatId < 0 ? groupWait(chatId, now) : Duration.ZERO;
        if (!group.isZero()) {
            return group;
        }
        Bucket chat = chats.computeIfAbsent(chatId, this::chat);
        if (planned && chat.getAvailableTokens() < limits.perChatBurst()) {
            // A planned message leaves the burst to answers: it goes when the chat has been quiet.
            return Duration.ofSeconds(1).dividedBy(Math.max(1, limits.perChatPerSecond()));
        }
        ConsumptionProbe chatProbe = chat.tryConsumeAndReturnRemaining(1);
        if (!chatProbe.isConsumed()) {
            return Duration.ofNanos(Math.max(1, chatProbe.getNanosToWaitForRefill()));
        }
        ConsumptionProbe allProbe = all.tryConsumeAndReturnRemaining(1);
        if (!allProbe.isConsumed()) {
            chat.addTokens(1);
            return Duration.ofNanos(Math.max(1, allProbe.getNanosToWaitForRefill()));
        }
        if (chatId < 0) {
            groups.computeIfAbsent(chatId, id -> new ArrayDeque<>()).addLast(now);
        }
        return Duration.ZERO;
    }

    @Override
    public synchronized int worthLookingAt() {
        return LOOKED_AT_AT_LEAST + LOOKED_AT_FOR_EACH * (int) Math.min(all.getAvailableTokens(), CHATS_REMEMBERED);
    }

    @Override
    public synchronized void pause(long chatId, boolean everybody, Duration wait) {
        if (wait.isZero()) {
            return;
        }
        long until = clock.currentTimeNanos() + wait.toNanos();
        if (everybody) {
            everybodyUntil = Math.max(everybodyUntil, until);
        } else {
            pausedUntil.merge(chatId, until, Math::max);
        }
    }
}
