package nhacviec.core.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nhacviec.core.Bookkeeping;
import nhacviec.core.Books;
import nhacviec.core.Moment;
import nhacviec.core.SearchKey;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.IndicatorService;
import nhacviec.core.indicator.PeriodService;
import nhacviec.core.indicator.ReportedBefore;
import nhacviec.core.indicator.ReporterLists;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.plan.Plans;
import nhacviec.core.plan.ReportedPeriods;
import nhacviec.core.reminder.Delivery;

/**
 * Renames and merges units. The old unit stays on record under its own name with what it gave; on the day on which the
 * successor begins, its people, invitations and tasks go over. Writing methods expect to run inside one write.
 */
public final class UnitService {

    private static final int LONGEST_SHORT_NAME = 20;

    /** The source of messages that say which unit is another one now. */
    public static final String MOVED = "unit-moved:";

    private static final Actor SERVICE = new Actor(null, "Nhắc Việc", Role.COORDINATOR, null, "service");

    private final IndicatorService indicators;
    private final Notices notices;

    /** Puts into words what people are told whose unit is another one from today. */
    public interface Notices {

        Notices SILENT = (person, from, to, since, owed) -> Optional.empty();

        /**
         * @param since the first day on which the unit is the other one; whoever could not be reached reads of it later
         * @param owed the periods of which the old unit still owes figures, which its people go on giving
         */
        Optional<OutgoingMessage> moved(Staff person, Unit from, Unit to, LocalDate since, List<ReportingPeriod> owed);
    }

    public UnitService(IndicatorService indicators) {
        this(indicators, Notices.SILENT);
    }

    public UnitService(IndicatorService indicators, Notices notices) {
        this.indicators = indicators;
        this.notices = notices;
    }

    /**
     * A unit is called otherwise from a day on.
     *
     * @param shortName the new name for buttons; empty for the name itself
     */
    public Succeeding rename(
            Books books, Actor by, String old, String name, String shortName, LocalDate from, Moment now) {
        List<Unit> all = books.staff().units();
        boolean known = all.stream().anyMatch(unit -> unit.isNamed(old));
        Optional<Unit> taken = all.stream()
                .filter(unit -> known && by.role() == Role.COORDINATOR)
                .filter(unit -> unit.isNamed(name) && !unit.isNamed(old))
                .findFirst();
        return taken.<Succeeding>map(unit -> new Succeeding.NameTaken(name.strip(), unit))
                .orElseGet(() -> succeed(books, by, List.of(old), name, shortName, from, now));
    }

    /** Units are one from a day on: an existing one, which may be one of them, or a new one. */
    public Succeeding merge(
            Books books, Actor by, List<String> olds, String into, String shortName, LocalDate from, Moment now) {
        return succeed(books, by, olds, into, shortName, from, now);
    }

    private Succeeding succeed(
            Books books, Actor by, List<String> olds, String into, String shortName, LocalDate from, Moment now) {
        if (by.role() != Role.COORDINATOR) {
            return new Succeeding.NotYours();
        }
        List<Unit> all = books.staff().units();
        List<Unit> before = new ArrayList<>();
        for (String old : olds) {
            Optional<Unit> unit = all.stream().filter(one -> one.isNamed(old)).findFirst();
            if (unit.isEmpty()) {
                return new Succeeding.NoSuchUnit(old.strip(), NearestUnit.of(old, all), new Succession(all).current());
            }
            if (unit.get().validity().successor() != null) {
                return new Succeeding.Ended(unit.get());
            }
            if (!before.contains(unit.get())) {
                before.add(unit.get());
            }
        }
        Optional<Unit> known = named(all, into, before);
        if (known.filter(unit -> unit.validity().successor() != null).isPresent()) {
            return new Succeeding.Ended(known.get());
        }
        known.ifPresent(before::remove);
        if (before.isEmpty()) {
            return new Succeeding.SameUnit(known.orElseThrow());
        }
        Unit successor = known.orElseGet(() -> books.staff().add(into.strip(), shortName(into, shortName), from));
        for (Unit unit : before) {
            books.staff().succeed(unit, from.minusDays(1), successor);
            books.audit()
                    .record(
                            by,
                            now.at(),
                            "unit.succession",
                            "unit " + unit.name(),
                            "",
                            successor.name() + " (" + from + ")");
        }
        int tasks = 0;
        int people = 0;
        for (Handover handed : handOver(books, by, now)) {
            if (before.stream().anyMatch(unit -> unit.id() == handed.from().id())) {
                tasks += handed.tasks();
                people += handed.people();
            }
        }
        boolean handedOver = !from.isAfter(now.today());
        return new Succeeding.Done(before, successor, from, handedOver, people, tasks);
    }

    /** An exact name tells more than a spelling: "Tư pháp - Hộ tịch" may have been one of Tư pháp. */
    private static Optional<Unit> named(List<Unit> all, String name, List<Unit> before) {
        Optional<Unit> byName = all.stream()
                .filter(unit -> SearchKey.of(unit.name()).equals(SearchKey.of(name)))
                .findFirst();
        boolean isNew = before.size() == 1 && byName.isEmpty() && before.get(0).isNamed(name);
        return byName.isPresent() || isNew
                ? byName
                : all.stream().filter(unit -> unit.isNamed(name)).findFirst();
    }

    /** The name itself, or as many of its words as a button holds. */
    private static String shortName(String name, String said) {
        if (!said.isBlank() || name.strip().length() <= LONGEST_SHORT_NAME) {
            return said.isBlank() ? name.strip() : said.strip();
        }
        String start = name.strip().substring(0, LONGEST_SHORT_NAME + 1);
        int end = start.lastIndexOf(' ');
        return (end > 0 ? start.substring(0, end) : start.substring(0, LONGEST_SHORT_NAME))
                .replaceFirst("(?iu)[\\s,–-]+(và|[–-])?$", "")
                .replaceFirst("(?iu)\\s+và$", "");
    }

    /** What went over from a unit to its successor. */
    public record Handover(Unit from, Unit to, int people, int tasks) {}

    /** Hands over the work of every unit whose last day has passed; its people are of the successor from now on. */
    public List<Handover> handOver(Books books, Actor by, Moment now) {
        return handOver(books, by, now, now.at());
    }

    /**
     * Does on its day what was decided before. The people are of the successor since that day began: a service that is
     * started in the course of it still holds their morning.
     */
    public List<Handover> handOverAsPlanned(Books books, Moment now) {
        return handOver(books, SERVICE, now, now.on(now.today(), LocalTime.MIDNIGHT));
    }

    private List<Handover> handOver(Books books, Actor by, Moment now, Instant since) {
        List<Handover> done = new ArrayList<>();
        for (Unit unit : due(books, now)) {
            Unit to = books.staff().units().stream()
                    .filter(other -> other.name().equals(unit.validity().successor()))
                    .findFirst()
                    .orElseThrow();
            keepReporters(books, unit, now);
            int tasks = books.tasks().handOver(unit.id(), to.id(), now.at());
            List<Staff> theirs = books.staff().all().stream()
                    .filter(person -> person.unit().id() == unit.id() && person.state() != Staff.State.REVOKED)
                    .toList();
            int people = books.staff().handOver(unit, to, lastOver(unit), since);
            List<ReportingPeriod> owed = owed(books, unit.id(), now);
            for (Staff person : theirs) {
                goesOver(books, person, unit, to, owed, now);
            }
            books.audit().record(by, now.at(), "unit.handover", "unit " + unit.name(), unit.name(), to.name());
            done.add(new Handover(unit, to, people, tasks));
        }
        return done;
    }

    /** Whoever comes from a unit goes on reporting what it still owes of periods that were over, until that is given. */
    private void goesOver(Books books, Staff person, Unit from, Unit to, List<ReportingPeriod> owed, Moment now) {
        if (!owed.isEmpty()) {
            books.staff().join(person.id(), from, now.at());
        }
        if (person.state() != Staff.State.REVOKED && person.chatId() != null) {
            notices.moved(person, from, to, now.today(), owed)
                    .ifPresent(words -> books.deliveries()
                            .add(
                                    words,
                                    person.id(),
                                    Delivery.Kind.NOTICE,
                                    MOVED + from.id(),
                                    MOVED + from.id() + ":" + person.id(),
                                    now.at()));
        }
    }

    /** The last period that was over on a unit's last day. */
    private ReportingPeriod lastOver(Unit ending) {
        LocalDate last = ending.validity().to();
        ReportingPeriod period = indicators.rules().collectedOn(last);
        while (indicators.rules().window(period).to().isAfter(last)) {
            period = period.previous();
        }
        return period;
    }

    /** The periods that are asked for and of which a unit still owes figures. */
    private List<ReportingPeriod> owed(Books books, long unit, Moment now) {
        return indicators.askedFor(books, now).stream()
                .filter(period -> !PeriodService.isLocked(books, period))
                .filter(period -> !indicators.sheet(books, period).owedBy(unit).isEmpty())
                .toList();
    }

    /** A person who is still one of a unit of the past. */
    private record Left(Staff person, Unit unit) {}

    /** Who is still one of a unit of the past that owes nothing any more. */
    private List<Left> settled(Books books, Moment now) {
        List<Left> stays = new ArrayList<>();
        for (Staff person : books.staff().all()) {
            for (Post post : person.posts()) {
                if (post.kind() == Post.Kind.ALSO && post.unit().validity().handedOver()) {
                    stays.add(new Left(person, post.unit()));
                }
            }
        }
        return stays.stream()
                .filter(left -> owed(books, left.unit().id(), now).isEmpty())
                .toList();
    }

    /** Hands over what is due, and ends what the people of units of the past had left to give, when there is something. */
    public int handOver(Bookkeeping bookkeeping, Moment now) {
        boolean any = bookkeeping.read(
                books -> !due(books, now).isEmpty() || !settled(books, now).isEmpty());
        return any
                ? bookkeeping.write(books -> {
                    settled(books, now)
                            .forEach(left -> books.staff()
                                    .leave(left.person().id(), left.unit().id(), now.at()));
                    return handOverAsPlanned(books, now).size();
                })
                : 0;
    }

    /** Whether units are to hand over their work by the end of a day. */
    public boolean handsOverBy(Books books, LocalDate day) {
        return !due(books, day).isEmpty();
    }

    private static List<Unit> due(Books books, Moment now) {
        return due(books, now.today());
    }

    private static List<Unit> due(Books books, LocalDate day) {
        return books.staff().units().stream()
                .filter(unit -> unit.validity().successor() != null
                        && !unit.validity().handedOver()
                        && unit.validity().to() != null
                        && unit.validity().to().isBefore(day))
                .toList();
    }

    /**
     * Periods that were over by the last day of a unit keep it among those who report; of the later ones the successor
     * owes the figures, and what the unit gave of them stays in their history.
     */
    private void keepReporters(Books books, Unit ending, Moment now) {
        int newest = books.plans().newest().map(Plans.OnRecord::year).orElse(0);
        // A report may still be made of every year that has a plan.
        for (int year = newest; books.plans().ofYear(year).isPresent(); year--) {
            keepReporters(books, books.underPlanOf(year), year, ending, now);
        }
    }

    private void keepReporters(Books books, Books then, int year, Unit ending, Moment now) {
        ReporterLists lists = indicators.reporterLists(then);
        Validity term = ending.validity();
        Unit over = ending.valid(new Validity(term.from(), term.to(), term.successor(), true));
        Succession after = new Succession(lists.units().stream()
                .map(unit -> unit.id() == ending.id() ? over : unit)
                .toList());
        for (Indicator row : then.indicators().all()) {
            for (ReportingPeriod period : ReportedPeriods.of(year)) {
                List<String> units = lists.in(period, row).reporters();
                List<String> present = after.present(units);
                if (row.group() || present.equals(units)) {
                    continue;
                }
                boolean wasOver = !indicators.rules().window(period).to().isAfter(term.to());
                books.reporters().keep(new ReportedBefore(row.code(), period, units, wasOver, now.at()));
                if (!wasOver && lists.isKept(period, row)) {
                    books.reporters().keep(new ReportedBefore(row.code(), period, present, true, now.at()));
                }
            }
        }
    }
}
