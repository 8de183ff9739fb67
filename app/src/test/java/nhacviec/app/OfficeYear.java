package nhacviec.app;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import nhacviec.config.SettingsFile;
import nhacviec.config.calendar.CalendarFile;
import nhacviec.config.calendar.OfficeCalendar;
import nhacviec.config.plan.PlanFile;
import nhacviec.core.Books;
import nhacviec.core.Moment;
import nhacviec.core.calendar.WorkCalendar;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.indicator.Figure;
import nhacviec.core.indicator.PeriodSheet;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.plan.Amending;
import nhacviec.core.plan.Plan;
import nhacviec.core.plan.Withdrawals;
import nhacviec.core.reminder.Delivery;
import nhacviec.core.reminder.DeliveryRound;
import nhacviec.core.reminder.Pace;
import nhacviec.core.reminder.ReminderAudit;
import nhacviec.core.reminder.ReminderPolicy;
import nhacviec.core.reminder.SendResult;
import nhacviec.core.staff.Actor;
import nhacviec.core.staff.Role;
import nhacviec.core.staff.Staff;
import nhacviec.core.staff.Succeeding;
import nhacviec.core.staff.Unit;
import nhacviec.core.task.Milestone;
import nhacviec.core.task.ProvingDocument;
import nhacviec.core.task.Snooze;
import nhacviec.core.task.TaskLife;
import nhacviec.storage.Database;
import nhacviec.storage.JdbiBookkeeping;
import org.jdbi.v3.core.Jdbi;

/**
 * An office that lives through a year in seconds: the real plan, books in a real file, twelve people who finish, put off,
 * forget and correct things as a die says. The clock is a field.
 */
final class OfficeYear implements AutoCloseable {

    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    static final LocalDate FIRST = LocalDate.of(2024, 1, 11);

    private static final List<LocalTime> HOURS = List.of(LocalTime.of(7, 0), LocalTime.of(7, 30), LocalTime.of(8, 15));

    /** A morning message as it arrived. */
    record Said(Instant at, long staffId, String html) {}

    final JdbiBookkeeping books;
    final Wiring wiring;
    final OfficeCalendar office = CalendarFile.shipped();
    final List<Said> said = new ArrayList<>();

    /** What the coordinator hears of others' deeds; not a morning message. */
    final List<Said> notices = new ArrayList<>();

    final List<Staff> people = new ArrayList<>();

    private final Path folder;
    final Database database;
    private final Random die;
    private ReminderPolicy policy = ReminderPolicy.USUAL;
    private Instant now;
    private long update = 1;

    OfficeYear(Path folder, long seed) {
        this(folder, seed, FIRST.atTime(6, 0).atZone(ZONE).toInstant());
    }

    /** Opens the books that lie in the folder, if there are any, as the service does when it starts. */
    OfficeYear(Path folder, long seed, Instant now) {
        this.now = now;
        String url = "jdbc:sqlite:" + folder.resolve("year.db");
        this.folder = folder;
        die = new Random(seed);
        database = Database.open(url);
        books = new JdbiBookkeeping(database, this::moment);
        wiring = new Wiring(
                books,
                new SettingsFile(Map.of("NHACVIEC_DB", url), folder).forTools(),
                office::with,
                this::calendar,
                () -> policy,
                Pace.UNLIMITED);
        if (books.read(b -> b.plans().inForce().isEmpty())) {
            PlanImport.run(books, PlanFile.shipped(), now);
            adopt(ReminderPolicy.USUAL);
        }
        people.addAll(books.read(b -> b.staff().all()));
    }

    @Override
    public void close() {
        database.close();
    }

    WorkCalendar calendar() {
        return office.with(books.read(b -> b.calendar().changed()));
    }

    /** Another policy comes into force now. */
    final void adopt(ReminderPolicy other) {
        policy = other;
        books.record(b -> b.reminders().adopt(other, now));
    }

    Moment moment() {
        return Moment.of(now, ZONE);
    }

    /** Three people in each of the four units; the first of the office is its coordinator, the last of all a leader. */
    void twelvePeopleJoin() {
        List<Unit> units = books.read(b -> b.staff().units());
        for (String name : List.of("Văn phòng", "Tư pháp", "Văn hóa xã hội", "Tài chính - Kế toán")) {
            Unit unit = units.stream().filter(u -> u.isNamed(name)).findFirst().orElseThrow();
            for (int i = 0; i < 3; i++) {
                Role role = people.isEmpty() ? Role.COORDINATOR : people.size() == 11 ? Role.LEADER : Role.STAFF;
                long chat = 1001L + people.size();
                LocalTime hour = HOURS.get(people.size() % HOURS.size());
                people.add(books.write(b -> {
                    Staff person = b.staff().link("Người " + chat, unit, role, chat, now);
                    b.staff().setMorning(person.id(), hour);
                    return b.staff().find(person.id()).orElseThrow();
                }));
            }
        }
    }

    /** Goes on, with a look at every person's hour and some work on each working day, until a day is over. */
    void live(LocalDate last) {
        LocalDate day = moment().today();
        while (!day.isAfter(last)) {
            TreeSet<LocalTime> hours = new TreeSet<>(HOURS);
            for (LocalTime hour : hours) {
                goTo(day, hour);
                look();
            }
            goTo(day, LocalTime.of(10, 0));
            if (calendar().isWorkingDay(day)) {
                books.record(b -> people.forEach(person -> work(b, person)));
            }
            // At night nothing may be said, whatever is due.
            goTo(day, LocalTime.of(22, 0));
            look();
            day = day.plusDays(1);
        }
    }

    /** Goes on with a look at every person's hour while nobody does anything, until a day is over. */
    void idle(LocalDate last) {
        for (LocalDate day = moment().today(); !day.isAfter(last); day = day.plusDays(1)) {
            for (LocalTime hour : HOURS) {
                goTo(day, hour);
                look();
            }
        }
    }

    /** The coordinator turns a day's meaning round, and another one's. */
    void swap(LocalDate one, LocalDate other) {
        Actor actor = Actor.of(people.get(0), "chat:" + update++);
        for (LocalDate day : List.of(one, other)) {
            boolean worked = calendar().isWorkingDay(day);
            books.record(b -> wiring.days.change(b, actor, day, !worked, "hoán đổi", moment()));
        }
    }

    /** A later version of the plan is imported, and whatever it lacks is withdrawn. */
    Amending amend(Plan plan) {
        return books.write(b -> {
            Withdrawals agreed =
                    Withdrawals.all(wiring.plans.differences(b, plan).orElseThrow());
            return wiring.plans.apply(
                    b, Actor.of(people.get(0), "chat:" + update++), plan, PlanFile.fingerprint(plan), agreed, moment());
        });
    }

    /** Two units are one from a day on; people are as they are on record from now on. */
    Succeeding merge(List<String> olds, String into, LocalDate from) {
        return books.write(b ->
                wiring.units.merge(b, Actor.of(people.get(0), "chat:" + update++), olds, into, "", from, moment()));
    }

    /** The people as they are on record now. */
    void meet() {
        people.replaceAll(person -> books.read(b -> b.staff().find(person.id())).orElseThrow());
    }

    /** The service is not running until then. */
    void off(LocalDate day, LocalTime time) {
        goTo(day, time);
    }

    private void goTo(LocalDate day, LocalTime time) {
        Instant at = day.atTime(time).atZone(ZONE).toInstant();
        now = at.isAfter(now) ? at : now;
    }

    /** One minute's look: mornings are held, what may go goes out and comes back as the die says. */
    void look() {
        wiring.look(moment());
        wiring.weeks.run(moment());
        List<DeliveryRound.Attempt> finished = List.of();
        for (int round = 0; round < 60; round++) {
            DeliveryRound.Step step = wiring.deliveries.step(finished, Set.of(), 64, moment());
            finished = step.toSend().stream()
                    .map(claimed -> new DeliveryRound.Attempt(claimed, send(claimed)))
                    .toList();
            if (finished.isEmpty() && step.again().toSeconds() >= 60) {
                return;
            }
            now = finished.isEmpty() ? now.plus(step.again()) : now;
        }
    }

    /** From now on Telegram finds fault with what is sent to these chats. */
    final Set<Long> refused = new HashSet<>();

    private SendResult send(DeliveryRound.Claimed claimed) {
        if (refused.contains(claimed.chatId())) {
            return new SendResult.Refused(SendResult.Reason.MALFORMED, "Bad Request: can't parse entities");
        }
        int luck = die.nextInt(100);
        if (luck < 3) {
            return new SendResult.TryLater(java.time.Duration.ofSeconds(1 + luck), true, "429");
        }
        long staff = people.stream()
                .filter(p -> p.chatId() == claimed.chatId())
                .map(Staff::id)
                .findFirst()
                .orElse(0L);
        boolean notice =
                books.read(b -> b.deliveries().find(claimed.id())).orElseThrow().kind() == Delivery.Kind.NOTICE;
        (notice ? notices : said).add(new Said(now, staff, ((OutgoingMessage.Say) claimed.message()).html()));
        return new SendResult.Sent((long) said.size() + notices.size());
    }

    private void work(Books b, Staff person) {
        Actor actor = Actor.of(person, "chat:" + update++);
        for (TaskLife life : wiring.tasks.lives(b)) {
            if (life.unitId() == person.unit().id()) {
                life.milestones().forEach(m -> touch(b, person, actor, life, m));
            }
        }
        ReportingPeriod period = wiring.indicators.periodFor(b, person.unit().id(), moment());
        for (PeriodSheet.Line line :
                wiring.indicators.sheet(b, period).owedBy(person.unit().id())) {
            if (die.nextInt(60) == 0) {
                wiring.indicators.submit(b, actor, line.indicator().code(), person.unit(), period, figure(), moment());
            }
        }
    }

    private Figure figure() {
        return die.nextInt(5) == 0 ? new Figure.NotYetKnown() : new Figure.NothingArose();
    }

    private void touch(Books b, Staff person, Actor actor, TaskLife life, Milestone milestone) {
        int luck = die.nextInt(1000);
        boolean near = milestone.due() != null
                && milestone.due().isBefore(moment().today().plusDays(20));
        if (milestone.isOpen() && near && luck < 25) {
            b.tasks().complete(milestone.id(), person.id(), now, moment().today(), new ProvingDocument("", null));
        } else if (milestone.isDone() && luck < 2) {
            b.tasks().takeBack(milestone.completion().id(), person.id(), now, "nhầm");
        } else if (milestone.isOpen() && near && luck < 35) {
            LocalDate until = calendar().plusWorkingDays(moment().today(), 1 + die.nextInt(5));
            b.tasks().snooze(new Snooze(person.id(), life.task().number(), until, "", now));
        } else if (milestone.isWaiting() && person.role() == Role.COORDINATOR && luck < 5) {
            b.tasks().setDue(milestone.id(), calendar().plusWorkingDays(moment().today(), 15), now);
        }
    }

    /** A group of the office gets the weekly summary from now on. */
    void group() {
        books.record(b -> b.groups().link(-500, "Nhóm CCHC", now));
    }

    /** What the auditor finds in a copy of the books to which harm was done. */
    ReminderAudit.Report auditOfCopy(String harm) {
        Path copy = folder.resolve("copy-" + update++ + ".db");
        Jdbi.create("jdbc:sqlite:" + folder.resolve("year.db"))
                .useHandle(handle -> handle.execute("vacuum into '" + copy + "'"));
        Jdbi.create("jdbc:sqlite:" + copy).useHandle(handle -> handle.execute(harm));
        try (Database harmed = Database.open("jdbc:sqlite:" + copy)) {
            return new JdbiBookkeeping(harmed)
                    .read(b -> wiring.audit.run(b, office::with, moment()))
                    .orElseThrow();
        }
    }

    ReminderAudit.Report audit() {
        return books.read(b -> wiring.audit.run(b, office::with, moment())).orElseThrow();
    }

    /** Person and day of every morning message that arrived. */
    Set<String> mornings() {
        Set<String> mornings = new HashSet<>();
        said.forEach(s -> mornings.add(s.staffId() + " " + LocalDate.ofInstant(s.at(), ZONE)));
        return mornings;
    }
}
