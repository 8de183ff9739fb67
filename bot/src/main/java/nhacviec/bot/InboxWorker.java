package nhacviec.bot;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import nhacviec.bot.telegram.TelegramInbox;
import nhacviec.core.Bookkeeping;
import nhacviec.core.Books;
import nhacviec.core.Moment;
import nhacviec.core.chat.Inbox.Arrived;
import nhacviec.core.chat.IncomingMessage;
import nhacviec.core.chat.IncomingMessage.Kind;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.reminder.Delivery;
import nhacviec.core.reminder.DeliveryRound;
import nhacviec.core.staff.Staff;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works the inbox off in order. For each event the change, the answers and the mark "done" are one unit; a batch of
 * events shares one commit, and an event that fails undoes only itself.
 */
public final class InboxWorker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(InboxWorker.class);
    private static final int BATCH = 64;

    private final Bookkeeping bookkeeping;
    private final TelegramInbox reader;
    private final ChatDesk desk;
    private final DeliveryRound deliveries;
    private final Supplier<Moment> clock;
    private final Runnable answered;
    private final Watch watch;
    private volatile Thread thread;

    private final Object lock = new Object();
    private boolean woken = true;
    private boolean idle;
    private volatile boolean stopping;

    /** Looks on while events are worked off. */
    public interface Watch {
        /**
         * One event is over, its change not yet on disk.
         *
         * @param chatId where it came from; null when the event could not be read
         * @param well false when it failed and was set aside
         */
        void workedOff(Long chatId, boolean well, Duration took);

        /** Nothing is left. */
        void emptied();

        /** Nobody looks on. */
        Watch NONE = new Watch() {
            @Override
            public void workedOff(Long chatId, boolean well, Duration took) {}

            @Override
            public void emptied() {}
        };
    }

    /** Without anybody looking on. */
    public InboxWorker(
            Bookkeeping bookkeeping,
            TelegramInbox reader,
            ChatDesk desk,
            DeliveryRound deliveries,
            Supplier<Moment> clock,
            Runnable answered) {
        this(bookkeeping, reader, desk, deliveries, clock, answered, Watch.NONE);
    }

    /**
     * @param answered told when there are answers to send
     */
    public InboxWorker(
            Bookkeeping bookkeeping,
            TelegramInbox reader,
            ChatDesk desk,
            DeliveryRound deliveries,
            Supplier<Moment> clock,
            Runnable answered,
            Watch watch) {
        this.watch = watch;
        this.bookkeeping = bookkeeping;
        this.reader = reader;
        this.desk = desk;
        this.deliveries = deliveries;
        this.clock = clock;
        this.answered = answered;
    }

    public void start() {
        thread = new Thread(this::run, "inbox");
        thread.setDaemon(true);
        thread.start();
    }

    /** Whether somebody works here. */
    public boolean isAlive() {
        return thread != null && thread.isAlive();
    }

    /** Puts another thread in the place of one that has ended though nobody stopped it; false when there is no need. */
    public boolean startAgain() {
        if (stopping || thread == null || thread.isAlive()) {
            return false;
        }
        start();
        return true;
    }

    /** Where it stands, for the log. */
    public String at() {
        return thread == null
                ? ""
                : List.of(thread.getStackTrace()).stream().limit(30).toList().toString();
    }

    /** There is something new in the inbox. */
    public void wake() {
        synchronized (lock) {
            woken = true;
            idle = false;
            lock.notifyAll();
        }
    }

    /** Works off what is there; returns how many events. */
    public int workOff() {
        List<Arrived> waiting = bookkeeping.read(books -> books.inbox().waiting(BATCH));
        if (waiting.isEmpty()) {
            watch.emptied();
            return 0;
        }
        Moment now = clock.get();
        bookkeeping.record(books -> {
            List<Long> done = new ArrayList<>();
            List<Instant> latest = reader.latest(waiting);
            for (int i = 0; i < waiting.size(); i++) {
                Arrived arrived = waiting.get(i);
                if (workOff(books, arrived, latest.get(i), now)) {
                    done.add(arrived.updateId());
                }
            }
            books.inbox().done(done, now.at());
        });
        answered.run();
        return waiting.size();
    }

    /** False when the event failed and was set aside. */
    private boolean workOff(Books books, Arrived arrived, Instant latest, Moment now) {
        long began = System.nanoTime();
        Long[] chat = new Long[1];
        try {
            bookkeeping.attempt(books, part -> {
                IncomingMessage message = reader.read(arrived.updateId(), arrived.raw(), latest);
                chat[0] = message.chatId();
                answer(part, message, now);
            });
            watch.workedOff(chat[0], true, Duration.ofNanos(System.nanoTime() - began));
            return true;
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("Update {} set aside", arrived.updateId(), e);
            books.inbox().setAside(arrived.updateId(), String.valueOf(e), now.at());
            try {
                bookkeeping.attempt(books, part -> apologise(part, arrived, now));
            } catch (RuntimeException | StackOverflowError unsaid) {
                // What has failed once may fail again: the others are answered all the same.
                LOG.warn("No apology for update {}", arrived.updateId(), unsaid);
            }
            watch.workedOff(chat[0], false, Duration.ofNanos(System.nanoTime() - began));
            return false;
        }
    }

    /** What one message changes and what is said to it. Runs inside one write. */
    public void answer(Books books, IncomingMessage message, Moment now) {
        switch (message.kind()) {
            case BLOCKED -> deliveries.unreachable(books, message.chatId(), now);
            case LEFT_GROUP -> deliveries.groupGone(books, message.chatId(), now);
            case GROUP_MOVED -> deliveries.moved(books, message.chatId(), Long.parseLong(message.text()));
            default -> {}
        }
        boolean inGroup = message.kind() == Kind.IN_GROUP || message.kind() == Kind.JOINED_GROUP;
        Optional<Staff> person = books.staff().byChat(inGroup ? message.sender() : message.chatId());
        Long staffId = inGroup ? null : person.map(Staff::id).orElse(null);
        String source = "chat:" + message.updateId();
        for (OutgoingMessage said : desk.answer(books, person, message, now)) {
            books.deliveries().answer(said, staffId, source, now.at());
        }
    }

    /** A person whose message could not be handled is not left in silence. */
    private void apologise(Books books, Arrived arrived, Moment now) {
        try {
            IncomingMessage message = reader.read(arrived.updateId(), arrived.raw(), arrived.receivedAt());
            if (message.kind() == Kind.WRITTEN || message.kind() == Kind.TAPPED) {
                books.staff()
                        .byChat(message.chatId())
                        .ifPresent(person -> books.deliveries()
                                .add(
                                        new OutgoingMessage.Say(
                                                message.chatId(),
                                                "Xin lỗi, hệ thống gặp lỗi khi xử lý tin vừa rồi nên chưa ghi gì. Xin thử lại; nếu vẫn lỗi, xin báo Văn phòng."),
                                        person.id(),
                                        Delivery.Kind.ANSWER,
                                        "chat:" + arrived.updateId(),
                                        null,
                                        now.at()));
            }
        } catch (TelegramInbox.Unreadable e) {
            LOG.debug("Nobody to apologise to for update {}", arrived.updateId());
        }
    }

    /** Waits until the inbox is empty; false when that took longer. */
    public boolean awaitIdle(Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        synchronized (lock) {
            while (!idle) {
                long left = end - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                TimeUnit.NANOSECONDS.timedWait(lock, left);
            }
            return true;
        }
    }

    private void run() {
        while (!stopping && !Thread.currentThread().isInterrupted()) {
            boolean more;
            synchronized (lock) {
                woken = false;
            }
            try {
                more = workOff() > 0;
            } catch (RuntimeException | Error e) {
                // Nobody would be answered any more if this thread ended.
                LOG.error("The inbox could not be worked off; trying again", e);
                more = false;
                await(Duration.ofSeconds(1));
                wake();
            }
            if (!more) {
                await(Duration.ofSeconds(30));
            }
        }
    }

    private void await(Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        synchronized (lock) {
            idle = !woken;
            lock.notifyAll();
            while (!woken && !stopping) {
                long left = end - System.nanoTime();
                if (left <= 0) {
                    return;
                }
                try {
                    TimeUnit.NANOSECONDS.timedWait(lock, left);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }
    }

    @Override
    public void close() {
        stopping = true;
        wake();
        if (thread == null) {
            return;
        }
        try {
            thread.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
