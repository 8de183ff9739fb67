package nhacviec.app;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import nhacviec.config.SettingsFile;
import nhacviec.config.calendar.CalendarFile;
import nhacviec.config.calendar.OfficeCalendar;
import nhacviec.core.Bookkeeping;
import nhacviec.core.Books;
import nhacviec.core.Moment;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.reminder.DeliveryRound;
import nhacviec.core.reminder.Pace;
import nhacviec.core.reminder.SendResult;
import nhacviec.storage.Database;
import nhacviec.storage.JdbiBookkeeping;

/**
 * A morning of the service in a process of its own, to be killed: plan, claim, send, settle. Stops at the checkpoint that it
 * is told and waits there for its end. What it "sends" is appended to a file, which no crash takes back.
 */
final class CrashChild {

    private final Path sent;
    private final int killAt;
    private int checkpoint;

    CrashChild(Path sent, int killAt) {
        this.sent = sent;
        this.killAt = killAt;
    }

    /** Arguments: database file, file of what was sent, the time, the checkpoint to stop at (0 for none). */
    public static void main(String[] arguments) throws IOException {
        new CrashChild(Path.of(arguments[1]), Integer.parseInt(arguments[3]))
                .run(Path.of(arguments[0]), Moment.of(Instant.parse(arguments[2]), OfficeYear.ZONE));
        System.out.println("DONE");
    }

    /** Returns how many checkpoints were passed. */
    int run(Path file, Moment now) throws IOException {
        String url = "jdbc:sqlite:" + file;
        OfficeCalendar calendar = CalendarFile.shipped();
        try (Database database = Database.open(url)) {
            Bookkeeping books = new Watched(new JdbiBookkeeping(database));
            Wiring wiring = new Wiring(
                    books,
                    new SettingsFile(Map.of("NHACVIEC_DB", url), file.getParent()).forTools(),
                    calendar,
                    calendar::workCalendar,
                    Pace.UNLIMITED);
            books.write(b -> b.deliveries().takeUpInterrupted(now.at()));
            wiring.look(now);
            List<DeliveryRound.Attempt> finished = List.of();
            do {
                // One message at a time, so that each has its own claim, its own sending and its own result.
                DeliveryRound.Step step = wiring.deliveries.step(finished, Set.of(), 1, now);
                finished = step.toSend().stream()
                        .map(claimed -> new DeliveryRound.Attempt(claimed, send(claimed.message())))
                        .toList();
            } while (!finished.isEmpty());
        }
        return checkpoint;
    }

    private SendResult send(OutgoingMessage message) {
        reached();
        boolean marked = ((OutgoingMessage.Say) message).html().startsWith("🔁");
        byte[] line = (message.chatId() + (marked ? " marked" : " plain") + "\n").getBytes(StandardCharsets.UTF_8);
        try (FileChannel log = FileChannel.open(sent, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            log.write(ByteBuffer.wrap(line));
            log.force(true);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        reached();
        return new SendResult.Sent(1L);
    }

    /** A place at which the process may be killed. */
    private void reached() {
        if (++checkpoint == killAt) {
            System.out.println("HERE");
            try {
                // Nobody writes: the process ends here.
                System.in.read();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** The real books, with a checkpoint before each write, before its commit and after it. */
    private final class Watched implements Bookkeeping {

        private final Bookkeeping books;

        Watched(Bookkeeping books) {
            this.books = books;
        }

        @Override
        public <T> T read(Function<Books, T> look) {
            return books.read(look);
        }

        @Override
        public <T> T write(Function<Books, T> change) {
            reached();
            T result = books.write(b -> {
                T made = change.apply(b);
                reached();
                return made;
            });
            reached();
            return result;
        }

        @Override
        public void attempt(Books part, Consumer<Books> change) {
            books.attempt(part, change);
        }
    }
}
