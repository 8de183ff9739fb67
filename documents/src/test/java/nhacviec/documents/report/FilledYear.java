package nhacviec.documents.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nhacviec.config.calendar.CalendarFile;
import nhacviec.config.plan.PlanFile;
import nhacviec.core.Books;
import nhacviec.core.Moment;
import nhacviec.core.calendar.WorkCalendar;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.indicator.Explaining;
import nhacviec.core.indicator.Figure;
import nhacviec.core.indicator.FigureReader;
import nhacviec.core.indicator.FigureReading;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.IndicatorService;
import nhacviec.core.indicator.LateChange;
import nhacviec.core.indicator.Locking;
import nhacviec.core.indicator.PeriodLock;
import nhacviec.core.indicator.PeriodService;
import nhacviec.core.indicator.ReasonService;
import nhacviec.core.indicator.ReportPeriod;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.indicator.ReportingRules;
import nhacviec.core.indicator.Submission;
import nhacviec.core.plan.Plan;
import nhacviec.core.report.Report;
import nhacviec.core.report.ReportService;
import nhacviec.core.staff.Actor;
import nhacviec.core.staff.Role;
import nhacviec.core.staff.Staff;
import nhacviec.core.staff.Unit;
import nhacviec.core.task.Arriving;
import nhacviec.core.task.Completing;
import nhacviec.core.task.Evidence;
import nhacviec.core.task.Extending;
import nhacviec.core.task.Extension;
import nhacviec.core.task.ExtensionService;
import nhacviec.core.task.ProvingDocument;
import nhacviec.core.task.Snooze;
import nhacviec.core.task.Task;
import nhacviec.core.task.TaskNumber;
import nhacviec.core.task.TaskService;
import nhacviec.storage.Database;
import nhacviec.storage.JdbiBookkeeping;

/**
 * The office of Phước Mỹ in 2024 as filled-2024.txt tells it: the real plan, real books, every line done by the services that chat
 * and endpoint use. Whatever a service refuses stops the test.
 */
final class FilledYear implements AutoCloseable {

    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/yyyy");
    private static final Pattern FIGURES = Pattern.compile("Q([1-4])\\s+(\\S+)\\s*\\|(.*)");
    private static final List<String> COLUMNS = List.of("Lan", "Hòa", "Minh", "Thu");

    final JdbiBookkeeping books;
    final TaskService tasks = new TaskService(this::calendar, 15);
    final IndicatorService indicators = new IndicatorService(ReportingRules.USUAL);
    final ReportService reports = new ReportService(tasks, indicators, this::calendar);
    private final ExtensionService extensions = new ExtensionService(tasks, new Silent());
    private final PeriodService periods = new PeriodService(indicators, new SilentPeriods());
    private final Database database;
    private final Map<String, Staff> people = new LinkedHashMap<>();
    private final WorkCalendar calendar = CalendarFile.shipped().workCalendar();
    private Instant now = time("2024-01-11 08:00");
    private long message = 500;

    FilledYear(Path folder) {
        database = Database.open("jdbc:sqlite:" + folder.resolve("filled-2024.db"));
        books = new JdbiBookkeeping(database);
        store(PlanFile.shipped().plan());
    }

    @Override
    public void close() {
        database.close();
    }

    private WorkCalendar calendar() {
        return calendar;
    }

    Moment moment() {
        return Moment.of(now, ZONE);
    }

    /** Lives through the year and hands over each report where the story makes it. */
    void live(BiConsumer<ReportPeriod, Report> reader) {
        live(story(), reader);
    }

    /** Lives through another story, told in the same way. */
    void tell(String... lines) {
        live(List.of(lines), (period, report) -> {});
    }

    private void live(List<String> story, BiConsumer<ReportPeriod, Report> reader) {
        for (String line : story) {
            if (line.startsWith("at ")) {
                now = time(line.substring(3));
            } else if (line.startsWith("REPORT ")) {
                ReportPeriod period = ReportPeriod.ofCode(line.substring(7)).orElseThrow();
                reader.accept(period, report(period));
            } else {
                books.record(b -> play(b, line));
            }
        }
    }

    /** Lives until just after this period was reported. */
    Report liveUntil(String code) {
        Report[] found = new Report[1];
        live((period, report) -> {
            if (found[0] == null && period.code().equals(code)) {
                found[0] = report;
            }
        });
        return found[0];
    }

    Report report(ReportPeriod period) {
        return books.read(b -> reports.report(b, period, moment())).orElseThrow();
    }

    private void play(Books b, String line) {
        Matcher figures = FIGURES.matcher(line);
        if (figures.matches()) {
            String[] cells = figures.group(3).split("\\|", -1);
            for (int i = 0; i < cells.length; i++) {
                if (!cells[i].isBlank()) {
                    submit(b, COLUMNS.get(i), "Q" + figures.group(1), figures.group(2), cells[i].strip());
                }
            }
            return;
        }
        String[] words = line.split(" ", 3);
        deed(b, words[0], words[1], words[2]);
    }

    private void deed(Books b, String name, String verb, String rest) {
        String[] words = rest.split(" ", 3);
        switch (verb) {
            case "joins" -> join(b, name, rest);
            case "done" -> done(b, name, rest.split(" "));
            case "figure" -> submit(b, name, words[0], words[1], words[2]);
            case "because" ->
                expect(
                        Explaining.Explained.class,
                        new ReasonService(indicators)
                                .explain(b, actor(name), words[1], unit(name), quarter(words[0]), words[2], moment()));
            case "closes" ->
                expect(
                        Locking.Done.class,
                        periods.lock(b, actor(name), quarter(rest), true, "đã gửi báo cáo", moment()));
            case "late" ->
                expect(
                        Submission.Late.class,
                        periods.submit(
                                b,
                                person(name),
                                actor(name),
                                words[1],
                                unit(name),
                                quarter(words[0]),
                                figure(b.indicators().find(words[1]).orElseThrow(), words[2]),
                                "Máy quét hỏng",
                                moment(),
                                moment()));
            case "takes" ->
                expect(
                        PeriodService.Deciding.Decided.class,
                        periods.decide(b, actor(name), Long.parseLong(rest), true, "", moment()));
            case "snoozes" -> {
                LocalDate until = calendar.plusWorkingDays(moment().today(), Integer.parseInt(words[1]));
                b.tasks().snooze(new Snooze(people.get(name).id(), new TaskNumber(words[0]), until, words[2], now));
                b.audit().record(actor(name), now, "task.snooze", "task " + words[0], "", until + ": " + words[2]);
            }
            case "asks" ->
                expect(
                        Extending.class,
                        extensions.ask(b, actor(name), words[0], LocalDate.parse(words[1], DAY), words[2], moment()));
            case "grants" ->
                expect(
                        Extending.Granted.class,
                        extensions.decide(
                                b,
                                actor(name),
                                extensions.waitingFor(b, rest).orElseThrow().id(),
                                true,
                                "",
                                moment()));
            case "arrived" ->
                expect(
                        Arriving.Dated.class,
                        tasks.arrived(b, actor(name), words[0], LocalDate.parse(words[1], DAY), 15, moment()));
            case "picks" -> expect(Arriving.Dated.class, tasks.usualDatesPicked(b, actor(name), rest, moment()));
            default -> throw new IllegalArgumentException(verb);
        }
    }

    private void join(Books b, String name, String rest) {
        String[] words = rest.split(" as ");
        Unit unit = b.staff().units().stream()
                .filter(one -> one.isNamed(words[0]))
                .findFirst()
                .orElseThrow();
        Role role = Role.valueOf(words[1].toUpperCase(Locale.ROOT));
        people.put(name, b.staff().link(name, unit, role, 1000L + people.size(), now));
    }

    private void done(Books b, String name, String[] words) {
        LocalDate date = words.length > 2 ? LocalDate.parse(words[2], DAY) : null;
        // A document of tomorrow is refused; whoever writes it down a day early means the day it is signed.
        if (words.length > 3) {
            now = date.atTime(15, 0).atZone(ZONE).toInstant();
        }
        String number = words[1].equals("-") ? "" : words[1];
        expect(
                Completing.Done.class,
                tasks.complete(b, actor(name), words[0], new ProvingDocument(number, date), moment()));
    }

    /** A task is done with several documents. */
    void completes(String name, String task, ProvingDocument... documents) {
        books.record(b -> expect(
                Completing.Done.class,
                tasks.complete(b, actor(name), task, new Evidence(List.of(documents), "", false), moment(), moment())));
    }

    private void submit(Books b, String name, String quarter, String code, String words) {
        expect(
                Submission.Recorded.class,
                indicators.submit(
                        b,
                        actor(name),
                        code,
                        unit(name),
                        quarter(quarter),
                        figure(b.indicators().find(code).orElseThrow(), words),
                        moment()));
    }

    /** As chat and endpoint read it. */
    private static Figure figure(Indicator row, String words) {
        String typed = words.equals("-") ? "không phát sinh" : words.equals("?") ? "chưa có số liệu" : words;
        FigureReading reading = new FigureReader().read(typed, row);
        if (reading instanceof FigureReading.Read read) {
            return read.figure();
        }
        throw new AssertionError(row.code() + " " + words + ": " + reading);
    }

    private Actor actor(String name) {
        message++;
        return Actor.of(person(name), "chat:" + message, message);
    }

    private Unit unit(String name) {
        return person(name).unit();
    }

    /** As the person is now: the unit may have been renamed or merged since. */
    private Staff person(String name) {
        return books.read(b -> b.staff().find(people.get(name).id()).orElseThrow());
    }

    private ReportingPeriod quarter(String code) {
        int year = books.read(b -> b.plans().inForce().orElseThrow().year());
        return ReportingPeriod.ofCode(year + "-" + code).orElseThrow();
    }

    /** Another plan comes. */
    void store(Plan plan) {
        books.record(b -> b.plans().store(plan, PlanFile.fingerprint(plan), now));
    }

    private static void expect(Class<?> wanted, Object outcome) {
        if (!wanted.isInstance(outcome)) {
            throw new AssertionError(outcome.toString());
        }
    }

    private static Instant time(String local) {
        return LocalDateTime.parse(local, STAMP).atZone(ZONE).toInstant();
    }

    private static List<String> story() {
        try (InputStream in = FilledYear.class.getResourceAsStream("/filled-2024.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nobody is told of figures that come late. */
    private static final class SilentPeriods implements PeriodService.Notices {
        @Override
        public OutgoingMessage late(
                Staff coordinator,
                Staff asker,
                Indicator indicator,
                LateChange change,
                Figure standing,
                Optional<Submission.Late.Waited> before) {
            return new OutgoingMessage.Say(0, "…");
        }

        @Override
        public OutgoingMessage decided(Staff asker, Indicator indicator, LateChange change, String reason) {
            return new OutgoingMessage.Say(0, "…");
        }

        @Override
        public OutgoingMessage withdrawn(
                Staff coordinator, Staff asker, Indicator indicator, LateChange change, Figure standing) {
            return new OutgoingMessage.Say(0, "…");
        }

        @Override
        public OutgoingMessage replaced(Staff person, Actor by, List<Submission.Recorded> replaced) {
            return new OutgoingMessage.Say(0, "…");
        }

        @Override
        public OutgoingMessage draftsLocked(Locking.Drafted drafted, PeriodLock lock) {
            return new OutgoingMessage.Say(0, "…");
        }
    }

    /** Nobody is told of what was asked and decided. */
    private static final class Silent implements ExtensionService.Notices {
        @Override
        public OutgoingMessage asked(Staff decider, Task task, Extension extension) {
            return new OutgoingMessage.Say(0, "…");
        }

        @Override
        public OutgoingMessage decided(Staff person, Task task, Extension extension) {
            return new OutgoingMessage.Say(0, "…");
        }

        @Override
        public OutgoingMessage lapsed(Staff asker, Task task, Extension extension) {
            return new OutgoingMessage.Say(0, "…");
        }

        @Override
        public OutgoingMessage withdrawn(Staff decider, Task task, Extension extension) {
            return new OutgoingMessage.Say(0, "…");
        }
    }
}
