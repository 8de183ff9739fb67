package nhacviec.core.task;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import nhacviec.core.Bookkeeping;
import nhacviec.core.Books;
import nhacviec.core.Moment;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.reminder.Delivery;
import nhacviec.core.staff.Actor;
import nhacviec.core.staff.Role;
import nhacviec.core.staff.Staff;
import nhacviec.core.staff.Succession;
import nhacviec.core.task.Milestone.Nature;

/**
 * Later dates: asked for by the lead unit, decided by the coordinator or the leader, never by the asker while another can
 * decide. Expects to run inside one write.
 */
public final class ExtensionService {

    private static final int LONGEST_DAYS = 366;
    private static final int SHORTEST_REASON = 3;

    /** For how long a request rests after "done", because that may have been a slip. */
    private static final Duration RESTS = Duration.ofHours(24);

    /** What a notice about a request says, in its source. */
    static final String ASKED = "asked";

    static final String DECIDED = "decided";
    static final String WITHDRAWN_NOTICE = "withdrawn";
    private static final String LAPSED = "lapsed";

    static final String WITHDRAWN = "người xin đã rút";
    static final String REPLACED = "đã có yêu cầu mới hơn";

    private static final Actor SERVICE = new Actor(null, "Nhắc Việc", Role.COORDINATOR, null, "service");

    private final TaskService tasks;
    private final Notices notices;

    /** Puts into words what others are told. */
    public interface Notices {
        OutgoingMessage asked(Staff decider, Task task, Extension extension);

        OutgoingMessage decided(Staff person, Task task, Extension extension);

        OutgoingMessage lapsed(Staff asker, Task task, Extension extension);

        OutgoingMessage withdrawn(Staff decider, Task task, Extension extension);
    }

    public ExtensionService(TaskService tasks, Notices notices) {
        this.tasks = tasks;
        this.notices = notices;
    }

    /**
     * Asks for a later date of the milestone at hand. A coordinator or leader who asks for another unit decides with it;
     * a newer request takes the place of one that waits.
     */
    public Extending ask(Books books, Actor by, String typed, LocalDate wanted, String reason, Moment now) {
        Optional<TaskLife> found = TaskNumber.read(typed).flatMap(number -> tasks.life(books, number));
        if (found.isEmpty()) {
            return new Extending.NoSuchTask(typed, tasks.near(books, typed));
        }
        Task task = found.get().task();
        boolean own = by.isOf(found.get().unitId());
        if (!mayAsk(by, found.get())) {
            return new Extending.NotYours(task);
        }
        Optional<Milestone> hand = toExtend(found.get(), now.today());
        if (hand.isEmpty()) {
            return new Extending.NothingToExtend(task);
        }
        Milestone milestone = hand.get();
        // What is overdue for long is counted from today: a limit that lies in the past would refuse every date.
        LocalDate from = milestone.due().isBefore(now.today()) ? now.today() : milestone.due();
        LocalDate earliest = from.plusDays(1);
        LocalDate latest = from.plusDays(LONGEST_DAYS);
        if (wanted.isBefore(earliest)) {
            return new Extending.NotLater(task, wanted, milestone.due(), earliest);
        }
        if (wanted.isAfter(latest)) {
            return new Extending.TooFar(task, wanted, latest);
        }
        if (reason.strip().length() < SHORTEST_REASON) {
            return new Extending.NoReason(task, wanted);
        }
        undecidedFor(books, milestone.id())
                .ifPresent(older -> settle(books, older, Extension.State.OVERTAKEN, by, REPLACED, now));
        Extension extension = books.extensions()
                .ask(milestone.id(), by.staffId(), by.name(), milestone.due(), wanted, reason.strip(), now.at());
        books.audit()
                .record(
                        by,
                        now.at(),
                        "task.extension_asked",
                        "task " + task.number(),
                        milestone.due().toString(),
                        wanted + ": " + reason.strip());
        List<Staff> deciders = deciders(books, by);
        boolean decidesAlone = by.role() != Role.STAFF && (!own || deciders.isEmpty());
        if (decidesAlone) {
            return grant(books, by, task, extension, "", now);
        }
        Task told = task.ledBy(new Succession(books.staff().units()).present(task.lead()));
        deciders.forEach(
                decider -> tell(books, decider, notices.asked(decider, told, extension), extension, ASKED, now));
        return new Extending.Asked(task, extension, deciders);
    }

    /** Whether somebody may ask for a later date of a task: the lead unit, the coordinator, the leader. */
    public static boolean mayAsk(Actor by, TaskLife life) {
        return by.role() != Role.STAFF || by.isOf(life.unitId());
    }

    /** Check-ins lapse by themselves and have nothing to extend; the end of the year's task has. */
    private static Optional<Milestone> toExtend(TaskLife life, LocalDate today) {
        return life.milestones().stream()
                .filter(m -> m.isOpen() && m.nature() != Nature.CHECK_IN)
                .findFirst()
                .filter(m -> life.atHand(today).isPresent());
    }

    private static List<Staff> deciders(Books books, Actor asker) {
        return books.staff().all().stream()
                .filter(person -> person.role() != Role.STAFF && person.state() == Staff.State.ACTIVE)
                .filter(person -> asker.staffId() == null || person.id() != asker.staffId())
                .toList();
    }

    /** The request that waits for a task; empty when none does. */
    public Optional<Extension> waitingFor(Books books, String typed) {
        Optional<TaskNumber> number = TaskNumber.read(typed);
        return books.extensions().waiting().stream()
                .filter(extension -> number.isPresent() && extension.task().equals(number.get()))
                .findFirst();
    }

    /** Whoever asked, or somebody of the same unit, needs no later date any more; those who were asked are told. */
    public Extending withdraw(Books books, Actor by, String typed, Moment now) {
        Optional<TaskLife> life = TaskNumber.read(typed).flatMap(number -> tasks.life(books, number));
        if (life.isEmpty()) {
            return new Extending.NoSuchTask(typed, tasks.near(books, typed));
        }
        Task task = life.get().task();
        if (!mayAsk(by, life.get())) {
            return new Extending.NotYours(task);
        }
        Optional<Extension> waiting = waitingFor(books, typed);
        if (waiting.isEmpty()) {
            return new Extending.NothingToExtend(task);
        }
        Extension withdrawn = settle(books, waiting.get(), Extension.State.OVERTAKEN, by, WITHDRAWN, now);
        books.audit()
                .record(
                        by,
                        now.at(),
                        "task.extension_withdrawn",
                        "task " + task.number(),
                        withdrawn.wanted().toString(),
                        "");
        deciders(books, by).stream()
                .filter(decider -> decider.chatId() != null)
                .forEach(decider -> tell(
                        books, decider, notices.withdrawn(decider, task, withdrawn), withdrawn, WITHDRAWN_NOTICE, now));
        return new Extending.Settled(task, withdrawn);
    }

    /** Decides a request. */
    public Extending decide(Books books, Actor by, long extensionId, boolean grant, String reason, Moment now) {
        Optional<Extension> found = books.extensions().find(extensionId);
        Optional<Task> task = found.flatMap(extension -> books.tasks().find(extension.task()));
        if (task.isEmpty()) {
            return new Extending.NoSuchTask("", List.of());
        }
        Extension extension = found.get();
        boolean ownRequest = extension.askedBy() != null && extension.askedBy().equals(by.staffId());
        if (by.role() == Role.STAFF
                || ownRequest && !deciders(books, by).isEmpty() && extension.state() == Extension.State.ASKED) {
            return new Extending.NotYours(task.get());
        }
        if (extension.state() != Extension.State.ASKED) {
            return new Extending.Settled(task.get(), extension);
        }
        if (isDone(books, extension)) {
            return new Extending.NothingToExtend(task.get());
        }
        Optional<String> lapsed = lapsed(books, extension, now);
        if (lapsed.isPresent()) {
            settle(books, extension, Extension.State.OVERTAKEN, by, lapsed.get(), now);
            return new Extending.Settled(
                    task.get(), books.extensions().find(extensionId).orElseThrow());
        }
        if (grant) {
            return grant(books, by, task.get(), extension, reason, now);
        }
        Extension refused = settle(books, extension, Extension.State.REFUSED, by, reason, now);
        books.audit()
                .record(
                        by,
                        now.at(),
                        "task.extension_refused",
                        "task " + extension.task(),
                        extension.wanted().toString(),
                        reason);
        tellOfDecision(books, by, task.get(), refused, now);
        return new Extending.Refused(task.get(), refused);
    }

    private static boolean isDone(Books books, Extension extension) {
        return books.tasks()
                .milestone(extension.milestoneId())
                .filter(Milestone::isDone)
                .isPresent();
    }

    /** The request for a milestone that nobody has decided, whether it waits or rests. */
    public static Optional<Extension> undecidedFor(Books books, long milestoneId) {
        return books.extensions().undecided().stream()
                .filter(extension -> extension.milestoneId() == milestoneId)
                .findFirst();
    }

    /** Why nothing is left to decide; empty while there is, and for a day after "done". */
    private static Optional<String> lapsed(Books books, Extension extension, Moment now) {
        Optional<Milestone> milestone = books.tasks().milestone(extension.milestoneId());
        if (milestone.filter(Milestone::isDone).isPresent()) {
            return milestone.get().completion().at().plus(RESTS).isAfter(now.at())
                    ? Optional.empty()
                    : Optional.of("việc đã báo xong");
        }
        if (milestone
                .filter(Milestone::isOpen)
                .filter(open -> open.due().equals(extension.before()))
                .isEmpty()) {
            return Optional.of("hạn của việc đã khác");
        }
        return extension.wanted().isBefore(now.today())
                ? Optional.of("ngày xin đã qua mà chưa ai quyết định")
                : Optional.empty();
    }

    /** Closes the requests that need no decision any more and tells those who asked; returns how many. */
    public int lapse(Bookkeeping bookkeeping, Moment now) {
        boolean any = bookkeeping.read(books -> books.extensions().undecided().stream()
                .anyMatch(extension -> lapsed(books, extension, now).isPresent()));
        if (!any) {
            return 0;
        }
        return bookkeeping.write(books -> {
            int lapsed = 0;
            for (Extension extension : books.extensions().undecided()) {
                Optional<String> why = lapsed(books, extension, now);
                if (why.isPresent()) {
                    lapse(books, extension, why.get(), now);
                    lapsed++;
                }
            }
            return lapsed;
        });
    }

    private void lapse(Books books, Extension extension, String why, Moment now) {
        Task task = books.tasks().find(extension.task()).orElseThrow();
        overtake(books, extension, why, null, (asker, settled) -> notices.lapsed(asker, task, settled), now);
    }

    /**
     * Closes a request of which nothing is left to decide and tells who asked.
     *
     * @param by who brought it about and need not be told; null when nobody did
     */
    public static void overtake(
            Books books,
            Extension extension,
            String why,
            Long by,
            BiFunction<Staff, Extension, OutgoingMessage> words,
            Moment now) {
        Extension settled = settle(books, extension, Extension.State.OVERTAKEN, SERVICE, why, now);
        books.audit()
                .record(
                        SERVICE,
                        now.at(),
                        "task.extension_lapsed",
                        "task " + extension.task(),
                        extension.wanted().toString(),
                        why);
        Optional.ofNullable(extension.askedBy())
                .filter(asker -> !asker.equals(by))
                .flatMap(books.staff()::find)
                .filter(asker -> asker.state() == Staff.State.ACTIVE && asker.chatId() != null)
                // Whoever reported the task done has read it in the answer.
                .filter(asker -> books.tasks()
                        .milestone(extension.milestoneId())
                        .filter(Milestone::isDone)
                        .filter(done -> Long.valueOf(asker.id())
                                .equals(done.completion().staffId()))
                        .isEmpty())
                .ifPresent(asker -> tell(books, asker, words.apply(asker, settled), settled, LAPSED, now));
    }

    /** The date of a task that could be put later; empty when it has none. */
    public Optional<LocalDate> dateInForce(TaskLife life, LocalDate today) {
        return toExtend(life, today).map(Milestone::due);
    }

    private Extending grant(Books books, Actor by, Task task, Extension extension, String reason, Moment now) {
        books.tasks().setDue(extension.milestoneId(), extension.wanted(), now.at());
        Extension granted = settle(books, extension, Extension.State.GRANTED, by, reason, now);
        books.audit()
                .record(
                        by,
                        now.at(),
                        "task.extended",
                        "task " + task.number(),
                        extension.before().toString(),
                        extension.wanted() + ": " + extension.reason());
        tellOfDecision(books, by, task, granted, now);
        return new Extending.Granted(task, granted);
    }

    private static Extension settle(
            Books books, Extension extension, Extension.State state, Actor by, String reason, Moment now) {
        books.extensions()
                .decide(
                        extension.id(),
                        state,
                        new Extension.Decision(by.staffId(), by.name(), now.at(), reason.strip()));
        return books.extensions().find(extension.id()).orElseThrow();
    }

    /** The asker, the lead unit and whoever else may decide hear of it, the one who decided does not. */
    private void tellOfDecision(Books books, Actor by, Task task, Extension extension, Moment now) {
        long unit =
                books.tasks().milestone(extension.milestoneId()).orElseThrow().unitId();
        for (Staff person : books.staff().all()) {
            boolean concerned = person.belongsTo(unit)
                    || person.role() != Role.STAFF
                    || extension.askedBy() != null && extension.askedBy() == person.id();
            boolean decided = by.staffId() != null && by.staffId() == person.id();
            if (concerned && !decided && person.state() == Staff.State.ACTIVE && person.chatId() != null) {
                tell(books, person, notices.decided(person, task, extension), extension, DECIDED, now);
            }
        }
    }

    private static void tell(
            Books books, Staff person, OutgoingMessage words, Extension extension, String what, Moment now) {
        String source = StandingNotices.EXTENSION + extension.id() + ":" + what;
        books.deliveries().add(words, person.id(), Delivery.Kind.NOTICE, source, null, now.at());
    }
}
