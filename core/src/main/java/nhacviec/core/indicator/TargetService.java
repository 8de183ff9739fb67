package nhacviec.core.indicator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nhacviec.core.Books;
import nhacviec.core.Moment;
import nhacviec.core.staff.Actor;
import nhacviec.core.staff.Role;
import nhacviec.core.staff.Unit;

/** The choice among targets of the plan that contradict each other. Expects to run inside one write. */
public final class TargetService {

    /** The source of a revision that takes an answer back because another target counts; behind it the place of the one before. */
    private static final String WITHDRAWN = "target:";

    private final IndicatorService indicators;

    public TargetService(IndicatorService indicators) {
        this.indicators = indicators;
    }

    /** What became of the choice among targets that contradict each other. */
    public sealed interface Choosing {
        /**
         * This one counts from now on, in every card and report.
         *
         * @param judged answers that were yes or no by another target and give a number: judged anew, as they are now
         * @param doubtful those that give none, as they were: they say nothing of this target, so the figure is owed again
         * @param restored those that had been given by this target before another one was chosen: they count again
         */
        record Chosen(
                Indicator indicator, Target target, List<Entry> judged, List<Entry> doubtful, List<Entry> restored)
                implements Choosing {
            public Chosen {
                judged = List.copyOf(judged);
                doubtful = List.copyOf(doubtful);
                restored = List.copyOf(restored);
            }
        }

        /** The plan names one target only, or not so many. */
        record NoSuchTarget(Indicator indicator) implements Choosing {}

        record NotYours() implements Choosing {}

        record NoSuchIndicator(String typed, List<Indicator> near) implements Choosing {}
    }

    /**
     * The coordinator says which of the plan's contradictory targets counts.
     *
     * @param position from 1, in the order of the plan
     */
    public Choosing choose(Books books, Actor by, String code, int position, Moment now) {
        int year = books.plans()
                .newest()
                .map(plan -> plan.year())
                .orElse(now.today().getYear());
        return choose(books, by, year, code, position, now);
    }

    /**
     * The same of the plan of a year that may be past: its figures are still collected and reported.
     *
     * @param position from 1, in the order of the plan
     */
    public Choosing choose(Books all, Actor by, int year, String code, int position, Moment now) {
        Books books = all.withFiguresOf(year);
        Optional<Indicator> found = books.indicators().find(code.strip());
        if (found.isEmpty()) {
            return new Choosing.NoSuchIndicator(code, indicators.near(books, code));
        }
        if (by.role() != Role.COORDINATOR) {
            return new Choosing.NotYours();
        }
        Indicator indicator = found.get();
        if (indicator.targets().size() < 2
                || position < 1
                || position > indicator.targets().size()) {
            return new Choosing.NoSuchTarget(indicator);
        }
        Optional<Target> before = indicator.target();
        books.indicators().choose(indicator.code(), position);
        Target target = indicator.targets().get(position - 1);
        books.audit()
                .record(
                        by,
                        now.at(),
                        "indicator.target",
                        indicator.code(),
                        before.map(Target::text).orElse(""),
                        target.text() + " (" + target.citation() + ")");
        Indicator chosen = books.indicators().find(indicator.code()).orElseThrow();
        List<Entry> judged = new ArrayList<>();
        List<Entry> doubtful = new ArrayList<>();
        List<Entry> restored = new ArrayList<>();
        boolean another = before.filter(target::saysTheSameAs).isEmpty();
        for (Entry entry : another ? standing(books, chosen, year) : List.<Entry>of()) {
            Optional<Figure.Answer> given =
                    entry.figure() instanceof Figure.Answer answer ? Optional.of(answer) : Optional.empty();
            Optional<Figure.Answer> anew = given.flatMap(answer -> AnswerReader.judged(answer, target));
            if (anew.isPresent() && anew.get().reached() != given.get().reached()) {
                judged.add(record(books, by, chosen, entry, anew.get(), now));
            } else if (given.isPresent() && anew.isEmpty()) {
                doubtful.add(entry);
                Actor withdrawing = withdrawing(by, position(indicator, before));
                record(books, withdrawing, chosen, entry, new Figure.NotYetKnown(), now);
            } else if (entry.source().equals(WITHDRAWN + position)) {
                answerBefore(books, entry)
                        .map(answer -> record(books, by, chosen, entry, answer.figure(), now))
                        .ifPresent(restored::add);
            }
        }
        return new Choosing.Chosen(chosen, target, judged, doubtful, restored);
    }

    /** From 1; 0 where none was chosen before. */
    private static int position(Indicator indicator, Optional<Target> target) {
        return target.map(indicator.targets()::indexOf).orElse(-1) + 1;
    }

    /** The same actor, with a source that says by which target the answer was given that counts no more. */
    private static Actor withdrawing(Actor by, int position) {
        return new Actor(by.staffId(), by.name(), by.role(), by.unitIds(), WITHDRAWN + position, null);
    }

    /** The answer that was withdrawn when another target was chosen. */
    private static Optional<Entry> answerBefore(Books books, Entry withdrawn) {
        return books.indicators().history(withdrawn.indicator()).stream()
                .filter(entry -> entry.unitId() == withdrawn.unitId()
                        && entry.period().equals(withdrawn.period())
                        && entry.id() < withdrawn.id())
                .max(Comparator.comparing(Entry::id))
                .filter(entry -> entry.figure() instanceof Figure.Answer);
    }

    /** What is on record of the plan's year. */
    private static List<Entry> standing(Books books, Indicator indicator, int year) {
        return IntStream.rangeClosed(1, 4)
                .mapToObj(quarter -> new ReportingPeriod(year, quarter))
                .flatMap(period -> books.indicators().standing(period).stream())
                .filter(entry -> entry.indicator().equals(indicator.code()))
                .toList();
    }

    /** Also in a period that is closed: the choice counts for the whole year. */
    private Entry record(Books books, Actor by, Indicator indicator, Entry entry, Figure anew, Moment now) {
        Unit unit = books.staff().units().stream()
                .filter(each -> each.id() == entry.unitId())
                .findFirst()
                .orElseThrow();
        Submission outcome = indicators.append(books, by, indicator, unit, entry.period(), anew, entry, now, now);
        return ((Submission.Recorded) outcome).entry();
    }
}
