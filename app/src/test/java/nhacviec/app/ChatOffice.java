package nhacviec.app;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import nhacviec.config.SettingsFile;
import nhacviec.config.calendar.CalendarFile;
import nhacviec.config.calendar.OfficeCalendar;
import nhacviec.config.plan.PlanFile;
import nhacviec.core.Books;
import nhacviec.core.Moment;
import nhacviec.core.chat.IncomingMessage;
import nhacviec.core.chat.IncomingMessage.Kind;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.reminder.DeliveryRound;
import nhacviec.core.reminder.Pace;
import nhacviec.core.reminder.SendResult;
import nhacviec.core.staff.Role;
import nhacviec.core.staff.Staff;
import nhacviec.core.staff.Unit;
import nhacviec.storage.Database;
import nhacviec.storage.JdbiBookkeeping;

/**
 * The real plan, books in a real file, people with phones who talk to the desk, and a clock that is a field. Closed and opened again
 * on the same file it is the service after a restart; the phones still show what they showed.
 */
final class ChatOffice implements AutoCloseable {

    static final ZoneId ZONE = OfficeScript.ZONE;

    final JdbiBookkeeping books;
    Wiring wiring;
    final Map<String, Phone> phones = new LinkedHashMap<>();
    Instant now;

    private final OfficeCalendar calendar = CalendarFile.shipped();
    private final Database database;
    private final Path file;
    /** Numbers of updates and messages go on over a restart, as the channel's do. */
    private final AtomicLong numbers;

    ChatOffice(Path file, Instant now) {
        this(file, now, new AtomicLong(100_000));
    }

    private ChatOffice(Path file, Instant now, AtomicLong numbers) {
        String url = "jdbc:sqlite:" + file;
        this.now = now;
        this.numbers = numbers;
        database = Database.open(url);
        books = new JdbiBookkeeping(database, this::moment);
        this.file = file;
        startsAgain();
        if (books.read(b -> b.plans().inForce().isEmpty())) {
            PlanImport.run(books, PlanFile.shipped(), now);
        }
    }

    /** The service forgets what it keeps in memory alone. */
    final void startsAgain() {
        wiring = new Wiring(
                books,
                new SettingsFile(Map.of("NHACVIEC_DB", "jdbc:sqlite:" + file), file.getParent()).forTools(),
                calendar,
                calendar::workCalendar,
                Pace.UNLIMITED);
    }

    /** The service as it starts on a file that this one has left. */
    ChatOffice onFile(Path file) {
        ChatOffice other = new ChatOffice(file, now, new AtomicLong(numbers.get()));
        phones.forEach((name, phone) -> other.phones.put(name, phone.copy()));
        return other;
    }

    static Instant at(String stamp) {
        return LocalDateTime.parse(stamp).atZone(ZONE).toInstant();
    }

    Moment moment() {
        return Moment.of(now, ZONE);
    }

    Phone joins(String name, String unit, Role role) {
        Phone phone = new Phone(name, 1001L + phones.size());
        books.record(b -> b.staff().link(name, unit(b, unit), role, phone.chat, now));
        phones.put(name, phone);
        return phone;
    }

    static Unit unit(Books b, String name) {
        return b.staff().units().stream()
                .filter(u -> u.isNamed(name))
                .findFirst()
                .orElseThrow();
    }

    /** @return the number of the message */
    long writes(Phone phone, String words) {
        long number = numbers.incrementAndGet();
        books.record(b -> happens(b, phone, Kind.WRITTEN, words, number));
        return number;
    }

    void edits(Phone phone, long message, String words) {
        books.record(b -> happens(b, phone, Kind.EDITED, words, message));
    }

    void taps(Phone phone, String data) {
        long carrier = phone.withButton(data).map(Phone.Shown::id).orElse(0L);
        books.record(b -> happens(b, phone, Kind.TAPPED, data, carrier));
    }

    /** One message, tap or edit: the desk answers inside this write, and the phone shows it. */
    List<OutgoingMessage> happens(Books b, Phone phone, Kind kind, String words, long message) {
        long update = numbers.incrementAndGet();
        IncomingMessage incoming = new IncomingMessage(
                update,
                phone.chat,
                phone.chat,
                phone.name,
                kind,
                words,
                message,
                kind == Kind.TAPPED ? "tap" + update : null,
                null,
                null);
        Optional<Staff> person = b.staff().byChat(phone.chat);
        List<OutgoingMessage> said = wiring.desk.answer(b, person, incoming, moment());
        said.forEach(phone::see);
        return said;
    }

    /** The morning is held, and everybody sees what it says. */
    void morning(String stamp) {
        now = at(stamp);
        wiring.sweep.run(moment());
        List<DeliveryRound.Attempt> finished = List.of();
        while (true) {
            DeliveryRound.Step step = wiring.deliveries.step(finished, Set.of(), 16, moment());
            if (step.toSend().isEmpty() && finished.isEmpty()) {
                return;
            }
            finished = step.toSend().stream()
                    .map(claimed -> new DeliveryRound.Attempt(claimed, delivered(claimed.message())))
                    .toList();
        }
    }

    private SendResult delivered(OutgoingMessage said) {
        phones.values().stream().filter(phone -> phone.chat == said.chatId()).forEach(phone -> phone.see(said));
        return new SendResult.Sent(1L);
    }

    @Override
    public void close() {
        database.close();
    }
}
