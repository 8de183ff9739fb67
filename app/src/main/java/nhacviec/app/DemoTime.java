package nhacviec.app;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import nhacviec.core.Moment;
import nhacviec.core.calendar.WorkCalendar;
import nhacviec.core.reminder.Delivery;
import nhacviec.core.staff.Staff;
import nhacviec.simulator.DemoClock;

/**
 * Moves the demo's clock. It stops at every hour on the way at which something planned may be said, so that what people
 * and groups would have heard in between is heard, and nothing looks as if the service had been off.
 */
final class DemoTime implements DemoClock {

    private static final LocalTime MORNING = Staff.USUAL_MORNING;
    private static final Duration SETTLES_WITHIN = Duration.ofSeconds(60);
    private static final int LONGEST_LOOK_AHEAD_DAYS = 400;
    private static final int MOST_WAITING = 100;

    private final NhacViec service;

    /** As of when the service has looked: the clock runs on meanwhile, and an hour that it passed is still to be looked at. */
    private Moment looked;

    DemoTime(NhacViec service) {
        this.service = service;
    }

    @Override
    public Instant now() {
        return service.clock().instant();
    }

    @Override
    public ZoneId zone() {
        return service.clock().zone();
    }

    @Override
    public List<Jump> jumps() {
        return List.of(
                new Jump("morning", "Sáng làm việc kế tiếp", "07:30 ngày làm việc kế tiếp"),
                new Jump("reminder", "Lần nhắc tới", "đến khi có người được nhắc"),
                new Jump("quarter", "Quý tới", "sáng làm việc đầu tiên của quý sau"));
    }

    @Override
    public synchronized void jump(String id) {
        switch (id) {
            case "morning" -> walkTo(nextMorning(service.clock().moment()));
            case "reminder" -> walkToReminder();
            case "quarter" -> walkTo(nextQuarter(service.clock().moment()));
            default -> throw new IllegalArgumentException("Không có bước nhảy “" + id + "”.");
        }
    }

    @Override
    public synchronized void moveTo(LocalDateTime when) {
        Instant target = when.atZone(zone()).toInstant();
        Moment now = service.clock().moment();
        if (!target.isAfter(now.at())) {
            throw new IllegalArgumentException("Đồng hồ chỉ đi tới; xin chọn thời điểm sau " + now.time() + " ngày "
                    + now.today().getDayOfMonth() + "/" + now.today().getMonthValue() + "/"
                    + now.today().getYear() + ".");
        }
        if (when.toLocalDate().isAfter(now.today().plusDays(LONGEST_LOOK_AHEAD_DAYS))) {
            throw new IllegalArgumentException("Mỗi lần chỉ đi tới tối đa " + LONGEST_LOOK_AHEAD_DAYS + " ngày.");
        }
        walkTo(target);
    }

    private void walkTo(Instant target) {
        step(now());
        Instant next = nextPlanned(looked);
        while (next.isBefore(target)) {
            step(next);
            next = nextPlanned(looked);
        }
        step(target);
        audit();
    }

    /** The alarm clock audits by the real hours: what the page says of the reminders would be of a day long past. */
    private void audit() {
        service.audit();
    }

    private void walkToReminder() {
        Instant end = now().plus(Duration.ofDays(LONGEST_LOOK_AHEAD_DAYS));
        boolean said = step(now());
        while (!said && now().isBefore(end)) {
            said = step(nextPlanned(looked));
        }
        audit();
    }

    /** Goes to a moment and lets everything be said that is due; true when somebody was reminded. */
    private boolean step(Instant moment) {
        boolean night = service.clock()
                .moment()
                .today()
                .isBefore(service.clock().moment().dayOf(moment));
        service.clock().moveTo(moment);
        if (night) {
            // The alarm clock knows the real nights only.
            service.verifyRecords();
        }
        settle();
        long before = remindersGiven();
        looked = service.clock().moment();
        service.look();
        settle();
        return remindersGiven() > before;
    }

    private long remindersGiven() {
        return service.books()
                .read(books -> books.reminders().between(Instant.EPOCH, now().plus(Duration.ofDays(1)), 1).stream()
                        .mapToLong(r -> r.id())
                        .findFirst()
                        .orElse(0));
    }

    private void settle() {
        service.wake();
        try {
            if (!service.awaitQuiet(SETTLES_WITHIN)) {
                throw new IllegalStateException("Tin chưa gửi xong sau " + SETTLES_WITHIN.toSeconds() + " giây.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Instant nextMorning(Moment now) {
        return nextAt(now, MORNING);
    }

    /** The next hour at which the service may have something planned to say. */
    private Instant nextPlanned(Moment now) {
        List<Staff> people = service.books().read(books -> books.staff().all()).stream()
                .filter(person -> person.state() == Staff.State.ACTIVE)
                .toList();
        Instant planned = service.wiring().rules.get().hours(people).stream()
                .map(hour -> nextAt(now, hour))
                .min(Instant::compareTo)
                .orElseThrow();
        return newsOfDayOff(now).filter(planned::isAfter).orElse(planned);
    }

    /** When it is said that a day is off or worked, which may be on a day off; empty while nobody waits to hear of one. */
    private Optional<Instant> newsOfDayOff(Moment now) {
        LocalTime opens = service.wiring().rules.get().policy().earliest();
        LocalDate day = now.time().isBefore(opens) ? now.today() : now.today().plusDays(1);
        return service.books()
                .read(books -> books.deliveries().newest(Delivery.State.WAITING, Long.MAX_VALUE, MOST_WAITING).stream()
                        .filter(delivery -> delivery.kind().mayComeOnDayOff())
                        .findAny()
                        .map(delivery -> now.on(day, opens)));
    }

    private Instant nextAt(Moment now, LocalTime hour) {
        WorkCalendar calendar = service.calendar();
        LocalDate day = now.time().isBefore(hour) ? now.today() : now.today().plusDays(1);
        return now.on(calendar.firstWorkingDayOnOrAfter(day), hour);
    }

    private Instant nextQuarter(Moment now) {
        LocalDate first = LocalDate.of(now.today().getYear(), (now.today().getMonthValue() - 1) / 3 * 3 + 1, 1)
                .plusMonths(3);
        return now.on(service.calendar().firstWorkingDayOnOrAfter(first), MORNING);
    }
}
