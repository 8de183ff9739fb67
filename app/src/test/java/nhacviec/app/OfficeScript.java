package nhacviec.app;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nhacviec.admin.reminder.PreviewJson;
import nhacviec.bot.InboxWorker;
import nhacviec.bot.telegram.TelegramInbox;
import nhacviec.config.Settings;
import nhacviec.config.SettingsFile;
import nhacviec.config.calendar.CalendarFile;
import nhacviec.config.calendar.OfficeCalendar;
import nhacviec.config.plan.PlanFile;
import nhacviec.core.Moment;
import nhacviec.core.calendar.WorkCalendar;
import nhacviec.core.chat.Attachment;
import nhacviec.core.chat.IncomingMessage;
import nhacviec.core.chat.IncomingMessage.Kind;
import nhacviec.core.chat.IncomingMessage.Sending;
import nhacviec.core.chat.Keyboard;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.plan.Withdrawals;
import nhacviec.core.reminder.DeliveryRound;
import nhacviec.core.reminder.Pace;
import nhacviec.core.reminder.ReminderAudit;
import nhacviec.core.reminder.ReminderPreview.Morning;
import nhacviec.core.reminder.SendResult;
import nhacviec.core.staff.Actor;
import nhacviec.core.staff.InvitationService;
import nhacviec.core.staff.Role;
import nhacviec.core.staff.Staff;
import nhacviec.core.staff.Unit;
import nhacviec.storage.Database;
import nhacviec.storage.JdbiBookkeeping;
import org.jdbi.v3.core.Jdbi;

/**
 * Plays a conversation on the real plan, a real database and a clock of its own, and writes down what everybody sees.
 *
 * <pre>
 * at 2024-01-11 08:00              time goes on; each morning on the way is held
 * off until 2024-01-30 09:10       time goes on while the service is off
 * unsent until 2024-01-30 07:30    the morning's messages are written down, but Telegram cannot be reached yet
 * restart                          the service stops and starts
 * Hòa joins Tư pháp as staff
 * Hòa: /viec                       words; further lines begin with "| "
 * Hòa taps Xong                    the newest button whose label contains this
 * Hòa forges xong:m1               a tap with data that no button carried
 * Hòa sends 15-KH.pdf              a file; "saying …" behind it is its caption
 * Hòa under Việc 7: xong rồi       words in reply to the newest message that says "Việc 7"; "sends …" for a file
 * Hòa forwards /xong 8             what somebody else wrote
 * Hòa blocks                       and Telegram says so at once
 * Hòa refuses                      has blocked the bot while it was off: only a message that is sent finds out
 * Hòa is revoked                   no longer with the office
 * waited since 2024-01-31 16:00 Hòa: /xong 8    sent then, and read only now
 * Tư pháp + Văn hóa xã hội become Văn hóa - Tư pháp    the units are one from today
 * the plan of 2025 comes           the next year's plan is imported: see {@link NextYear}
 * audit                            what the auditor finds
 * </pre>
 */
final class OfficeScript implements AutoCloseable {

    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final String url;
    private final Settings settings;
    private final OfficeCalendar calendar = CalendarFile.shipped();
    private final StringBuilder transcript = new StringBuilder();
    private final Map<String, Long> chats = new LinkedHashMap<>();
    private final Map<Long, List<Sent>> screens = new HashMap<>();
    private Database database;
    /** The newest message that each person wrote. */
    private final Map<String, Long> written = new HashMap<>();

    private final List<OutgoingMessage> all = new ArrayList<>();
    private final Map<String, Long> groups = new LinkedHashMap<>();
    private JdbiBookkeeping books;
    private InboxWorker worker;
    private Wiring wiring;
    private Instant now = Instant.parse("2024-01-11T01:00:00Z");
    private String stamped = "";
    private Instant sentAt;
    /** The message in reply to which somebody writes; 0 for none. */
    private long replyTo;

    private boolean forwarded;

    private final Set<Long> refusing = new TreeSet<>();

    private long update = 1000;
    private long message = 1;

    private record Sent(long id, Keyboard keyboard, String words) {}

    OfficeScript(Path folder) {
        url = "jdbc:sqlite:" + folder.resolve("office.db");
        settings = new SettingsFile(Map.of("NHACVIEC_DB", url), folder).forTools();
        open();
        PlanImport.run(books, PlanFile.shipped(), now);
    }

    private void open() {
        database = Database.open(url);
        books = new JdbiBookkeeping(database, this::moment);
        wiring = new Wiring(books, settings, calendar, this::workCalendar, Pace.UNLIMITED);
        worker = new InboxWorker(
                books, new TelegramInbox(), wiring.desk, wiring.deliveries, this::moment, () -> transcript.length());
        books.write(b -> b.deliveries().takeUpInterrupted(now));
    }

    private WorkCalendar workCalendar() {
        return calendar.with(books.read(b -> b.calendar().changed()));
    }

    /** The whole conversation, what the script says and what was answered. */
    String play(String script) {
        List<String> lines = script.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith("#")) {
                if (line.startsWith("#") || i == 0) {
                    transcript.append(line).append('\n');
                }
                continue;
            }
            if (line.startsWith("Bot → ")
                    || line.startsWith("    ")
                    || line.startsWith("(")
                    || line.startsWith("· ")
                    || line.startsWith("| ")) {
                continue;
            }
            StringBuilder words = new StringBuilder(line);
            for (int next = i + 1; next < lines.size() && lines.get(next).startsWith("| "); next++) {
                words.append('\n').append(lines.get(next).substring(2));
            }
            line(words.toString());
        }
        return transcript.toString();
    }

    /** Whether every reminder so far was given. */
    ReminderAudit.Report audit() {
        return books.read(b -> wiring.audit.run(b, calendar::with, moment())).orElseThrow();
    }

    /** The same for books to which something was done behind the program's back. */
    ReminderAudit.Report auditOfCopy(String... harm) {
        String copy = url.replace("office.db", "copy-" + update++ + ".db");
        Jdbi.create(url)
                .useHandle(handle -> handle.execute("vacuum into '" + copy.substring("jdbc:sqlite:".length()) + "'"));
        Jdbi.create(copy).useHandle(handle -> List.of(harm).forEach(handle::execute));
        try (Database harmed = Database.open(copy)) {
            return new JdbiBookkeeping(harmed, this::moment)
                    .read(b -> wiring.audit.run(b, calendar::with, moment()))
                    .orElseThrow();
        }
    }

    /** What people would hear on these days. */
    List<Morning> preview(String from, String to) {
        return wiring.preview.between(LocalDate.parse(from), LocalDate.parse(to), workCalendar(), moment());
    }

    /** The same as scripts read it. */
    String previewJson(String from, String to) {
        return new String(
                PreviewJson.text(
                        preview(from, to), List.of(), wiring.digests, wiring.summaries, wiring.preview.policy(), ZONE),
                StandardCharsets.UTF_8);
    }

    /** Everything that was said, in its order and with its marks. */
    List<OutgoingMessage> said() {
        return List.copyOf(all);
    }

    JdbiBookkeeping books() {
        return books;
    }

    Moment now() {
        return moment();
    }

    Wiring wiring() {
        return wiring;
    }

    private void line(String line) {
        transcript.append(line.startsWith("at ") || line.startsWith("off ") || line.startsWith("unsent ") ? "\n" : "");
        transcript.append(line.replace("\n", "\n| ")).append('\n');
        if (line.startsWith("at ")) {
            stamped = line.substring(3);
            int before = transcript.length();
            walkTo(time(line.substring(3)));
            if (transcript.length() == before && now.atZone(ZONE).toLocalTime().equals(LocalTime.of(7, 30))) {
                transcript.append("(silence)\n");
            }
        } else if (line.startsWith("off until ")) {
            now = time(line.substring(10));
            stamped = line.substring(10);
            look();
        } else if (line.startsWith("unsent until ")) {
            now = time(line.substring(13));
            stamped = line.substring(13);
            wiring.look(moment());
        } else if (line.equals("restart")) {
            database.close();
            open();
        } else if (line.startsWith("waited since ")) {
            sentAt = time(line.substring(13, 29));
            somebody(line.substring(30));
            sentAt = null;
        } else if (line.contains(" become ")) {
            String[] parts = line.split(" become ");
            books.record(b -> wiring.units.merge(
                    b,
                    Actor.administrator("cli"),
                    List.of(parts[0].split(" \\+ ")),
                    parts[1],
                    "",
                    now.atZone(ZONE).toLocalDate(),
                    moment()));
            look();
        } else if (line.equals("the plan of 2025 comes")) {
            books.record(b -> wiring.plans.apply(
                    b,
                    Actor.administrator("cli"),
                    NextYear.plan(),
                    PlanFile.fingerprint(NextYear.plan()),
                    Withdrawals.NONE,
                    moment()));
            look();
        } else if (line.equals("audit")) {
            ReminderAudit.Report report = audit();
            transcript.append(report.isClean() ? "(sạch)\n" : "");
            Stream.of(report.missing(), report.twice(), report.early())
                    .flatMap(List::stream)
                    .forEach(finding -> transcript.append("(").append(finding).append(")\n"));
        } else {
            somebody(line);
        }
    }

    private void somebody(String line) {
        if (line.startsWith("In ")) {
            inGroup(line.substring(3));
            return;
        }
        int colon = line.indexOf(": ");
        int blank = line.indexOf(' ');
        if (colon > 0 && colon < blank) {
            arrives(line.substring(0, colon), Kind.WRITTEN, line.substring(colon + 2), 0, null);
            return;
        }
        String name = line.substring(0, blank);
        String[] rest = line.substring(blank + 1).split(" ", 2);
        switch (rest[0]) {
            case "joins" -> joins(name, rest[1]);
            case "taps" -> taps(name, rest[1]);
            case "forges" -> arrives(name, Kind.TAPPED, rest[1], newest(name), null);
            case "sends" -> {
                String[] file = rest[1].split(" saying ", 2);
                arrives(name, Kind.WRITTEN, file.length > 1 ? file[1] : "", 0, file[0]);
            }
            case "under" -> under(name, rest[1]);
            case "forwards" -> {
                forwarded = true;
                arrives(name, Kind.WRITTEN, rest[1], 0, null);
                forwarded = false;
            }
            case "edits" ->
                arrives(name, Kind.EDITED, rest[1].replace(" | ", "\n"), written.getOrDefault(name, 1L), null);
            case "is" -> {
                long id = books.read(b -> b.staff().byChat(chat(name)))
                        .orElseThrow()
                        .id();
                books.record(b -> b.staff().setState(id, Staff.State.REVOKED, now));
                look();
            }
            case "blocks" -> arrives(name, Kind.BLOCKED, "", 0, null);
            case "refuses" -> refusing.add(chat(name));
            case "unblocks" -> {
                refusing.remove(chat(name));
                arrives(name, Kind.UNBLOCKED, "", 0, null);
            }
            default -> throw new IllegalArgumentException("not understood: " + line);
        }
    }

    /** "Nhóm CCHC, Lan: /noinhom", "Nhóm CCHC, Lan adds", "Nhóm CCHC, Lan removes", "Nhóm CCHC moves". */
    private void inGroup(String line) {
        if (line.endsWith(" moves")) {
            String group = line.substring(0, line.length() - " moves".length());
            long before = groups.get(group);
            long after = before - 1_000_000;
            groups.put(group, after);
            happens(new IncomingMessage(
                    update++, before, 0, group, Kind.GROUP_MOVED, String.valueOf(after), 0, null, null, null));
            return;
        }
        String group = line.substring(0, line.indexOf(", "));
        String rest = line.substring(group.length() + 2);
        int colon = rest.indexOf(": ");
        String name = colon > 0 ? rest.substring(0, colon) : rest.substring(0, rest.indexOf(' '));
        Kind kind = colon > 0 ? Kind.IN_GROUP : rest.endsWith("adds") ? Kind.JOINED_GROUP : Kind.LEFT_GROUP;
        String words = colon > 0 ? rest.substring(colon + 2) : group;
        long chat = groups.computeIfAbsent(group, n -> -500L - groups.size());
        happens(new IncomingMessage(update++, chat, chat(name), group, kind, words, 0, null, null, null));
    }

    private void joins(String name, String how) {
        int as = how.lastIndexOf(" as ");
        Role role = Role.ofCode(how.substring(as + 4));
        InvitationService.Issued issued = books.write(b -> {
            Unit unit = b.staff().units().stream()
                    .filter(u -> u.isNamed(how.substring(0, as)))
                    .findFirst()
                    .orElseThrow();
            return wiring.invitations.issue(b, Actor.administrator("test"), unit, role, "", moment());
        });
        arrives(name, Kind.WRITTEN, "/start " + issued.code(), 0, null);
        int shown = transcript.indexOf(issued.code());
        if (shown >= 0) {
            transcript.replace(shown, shown + issued.code().length(), "MÃ");
        }
    }

    private void under(String name, String what) {
        boolean file = what.contains(" sends ");
        String[] parts = what.split(file ? " sends " : ": ", 2);
        List<Sent> screen = screens.getOrDefault(chat(name), List.of());
        replyTo = screen.stream()
                .filter(sent -> sent.words().contains(parts[0]))
                .reduce((older, newer) -> newer)
                .orElseThrow()
                .id();
        arrives(name, Kind.WRITTEN, file ? "" : parts[1], 0, file ? parts[1] : null);
        replyTo = 0;
    }

    private void taps(String name, String label) {
        List<Sent> screen = screens.getOrDefault(chat(name), List.of());
        for (int i = screen.size() - 1; i >= 0; i--) {
            for (List<Keyboard.Button> row : screen.get(i).keyboard().rows()) {
                for (Keyboard.Button button : row) {
                    if (button.label().equals(label) || button.label().endsWith(" " + label)) {
                        arrives(name, Kind.TAPPED, button.data(), screen.get(i).id(), null);
                        return;
                    }
                }
            }
        }
        throw new IllegalArgumentException(name + " sees no button “" + label + "”:\n" + transcript);
    }

    private long newest(String name) {
        List<Sent> screen = screens.getOrDefault(chat(name), List.of());
        return screen.isEmpty() ? 0 : screen.get(screen.size() - 1).id();
    }

    private long chat(String name) {
        return chats.computeIfAbsent(name, n -> 1001L + chats.size());
    }

    private void arrives(String name, Kind kind, String text, long shownIn, String file) {
        long chat = chat(name);
        long id = update++;
        long messageId = shownIn;
        if (kind == Kind.WRITTEN) {
            messageId = 100_000 + id;
            written.put(name, messageId);
        }
        IncomingMessage incoming = new IncomingMessage(
                id,
                chat,
                chat,
                name,
                kind,
                text,
                messageId,
                kind == Kind.TAPPED ? "tap" + id : null,
                file == null ? null : "file-" + id,
                file);
        happens(incoming);
    }

    private void happens(IncomingMessage incoming) {
        books.record(b -> worker.answer(b, incoming.as(new Sending(sentAt, false, forwarded, replyTo)), moment()));
        int before = transcript.length();
        deliver();
        if (transcript.length() == before) {
            transcript.append("(silence)\n");
        }
    }

    private Moment moment() {
        return Moment.of(now, ZONE);
    }

    private static Instant time(String stamp) {
        return LocalDateTime.parse(stamp, STAMP).atZone(ZONE).toInstant();
    }

    /** Time goes on: at each person's hour of each day the service looks, as its scheduler does every minute. */
    private void walkTo(Instant target) {
        while (true) {
            Instant next = books.read(b -> b.staff().all()).stream()
                    .map(Staff::morningAt)
                    .collect(Collectors.collectingAndThen(Collectors.toCollection(TreeSet::new), this::withGroupHour))
                    .stream()
                    .map(hour -> {
                        var day = moment().time().isBefore(hour)
                                ? moment().today()
                                : moment().today().plusDays(1);
                        return moment().on(day, hour);
                    })
                    .min(Instant::compareTo)
                    .orElse(target);
            if (!next.isBefore(target)) {
                break;
            }
            now = next;
            look();
        }
        now = target;
        look();
    }

    private TreeSet<LocalTime> withGroupHour(TreeSet<LocalTime> hours) {
        if (!groups.isEmpty()) {
            hours.add(LocalTime.of(7, 45));
        }
        return hours;
    }

    private void look() {
        wiring.look(moment());
        wiring.weeks.run(moment());
        deliver();
    }

    private void deliver() {
        List<DeliveryRound.Attempt> finished = List.of();
        while (true) {
            DeliveryRound.Step step = wiring.deliveries.step(finished, Set.of(), 16, moment());
            if (step.toSend().isEmpty() && finished.isEmpty() && !step.again().isZero()) {
                return;
            }
            List<DeliveryRound.Attempt> sent = new ArrayList<>();
            step.toSend().forEach(claimed -> sent.add(new DeliveryRound.Attempt(claimed, send(claimed.message()))));
            finished = sent;
        }
    }

    private SendResult send(OutgoingMessage said) {
        all.add(said);
        String stamp = now.atZone(ZONE).format(STAMP);
        if (!stamp.equals(stamped)) {
            stamped = stamp;
            transcript.append("· ").append(stamp).append('\n');
        }
        String name = Stream.concat(chats.entrySet().stream(), groups.entrySet().stream())
                .filter(e -> e.getValue() == said.chatId())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        if (refusing.contains(said.chatId())) {
            transcript.append("Bot → ").append(name).append(" (403)\n");
            return new SendResult.Refused(SendResult.Reason.BLOCKED, "Forbidden: bot was blocked by the user");
        }
        if (said instanceof OutgoingMessage.Toast toast) {
            if (!toast.text().isEmpty()) {
                transcript
                        .append("Bot → ")
                        .append(name)
                        .append(" (toast): ")
                        .append(toast.text())
                        .append('\n');
            }
            return new SendResult.Sent(null);
        }
        if (said instanceof OutgoingMessage.CommandMenu) {
            return new SendResult.Sent(null);
        }
        if (said instanceof OutgoingMessage.File file) {
            String kind = file.attachment().kind() == Attachment.Kind.PICTURE ? "ảnh " : "tệp ";
            transcript
                    .append("Bot → ")
                    .append(name)
                    .append(" [")
                    .append(kind)
                    .append(file.attachment().name())
                    .append("]: ")
                    .append(plain(file.caption()).replace("\n", "\n    "))
                    .append('\n');
            return new SendResult.Sent(message++);
        }
        boolean edit = said instanceof OutgoingMessage.Edit;
        Keyboard keyboard = edit ? ((OutgoingMessage.Edit) said).keyboard() : ((OutgoingMessage.Say) said).keyboard();
        String html = edit ? ((OutgoingMessage.Edit) said).html() : ((OutgoingMessage.Say) said).html();
        long id = edit ? ((OutgoingMessage.Edit) said).messageId() : message++;
        List<Sent> screen = screens.computeIfAbsent(said.chatId(), c -> new ArrayList<>());
        screen.removeIf(sent -> sent.id() == id);
        screen.add(new Sent(id, keyboard, plain(html)));
        transcript.append("Bot → ").append(name).append(edit ? " (sửa tin): " : ": ");
        transcript
                .append(plain(html).replace("\n", "\n    ").replaceAll("(?m)^ +$", ""))
                .append('\n');
        for (List<Keyboard.Button> row : keyboard.rows()) {
            transcript
                    .append("    ")
                    .append(row.stream().map(b -> "[" + b.label() + "]").collect(Collectors.joining(" ")))
                    .append('\n');
            row.forEach(button -> {
                if (button.data().getBytes(StandardCharsets.UTF_8).length > 64) {
                    throw new AssertionError("too long for a button: " + button.data());
                }
            });
        }
        if (plain(html).length() > 4096) {
            throw new AssertionError("too long for a message: " + plain(html).length());
        }
        return new SendResult.Sent(id);
    }

    static String plain(String html) {
        return html.replaceAll("<[^>]+>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    Duration sinceStart() {
        return Duration.between(Instant.parse("2024-01-11T01:00:00Z"), now);
    }

    @Override
    public void close() {
        database.close();
    }
}
