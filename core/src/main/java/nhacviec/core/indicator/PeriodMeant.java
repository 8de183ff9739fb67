package nhacviec.core.indicator;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import nhacviec.core.Books;
import nhacviec.core.Moment;

/** For which of two periods a figure may be meant that names none. */
public record PeriodMeant(IndicatorService indicators) {

    /** How many periods before the one that is collected may still be owed. */
    private static final int BEFORE = 4;

    /** Two periods, either of which may be meant. */
    public record Either(ReportingPeriod earlier, ReportingPeriod later) {}

    /**
     * The period that was due last has a figure of the unit already, which people may want to correct, or an earlier one still owes it;
     * and the next one is open as well.
     *
     * @param picked what {@link IndicatorService#periodFor} says
     * @return empty when there is no doubt
     */
    public Optional<Either> either(Books books, String code, long unitId, ReportingPeriod picked, Moment now) {
        ReportingPeriod current = indicators.collectedOn(books, now);
        Optional<Either> behindLate = lateBefore(books, unitId, current, now)
                .filter(late -> picked.equals(current))
                .map(late -> new Either(late, current))
                .filter(both -> isSameRow(books, code, both));
        if (behindLate.isPresent()) {
            return behindLate;
        }
        if (!picked.equals(current)) {
            return indicators.isGiven(books, picked, code, unitId)
                    ? Optional.of(new Either(picked, current)).filter(both -> isSameRow(books, code, both))
                    : Optional.empty();
        }
        if (indicators.isGiven(books, current, code, unitId)) {
            return Optional.empty();
        }
        ReportingPeriod last = current.previous();
        boolean correctable = indicators.isRecent(books, last, now)
                && indicators.isOfPlan(books, last)
                && !PeriodService.isLocked(books, last);
        Optional<ReportingPeriod> earlier = correctable && indicators.isGiven(books, last, code, unitId)
                ? Optional.of(last)
                : owedBefore(books, code, unitId, current, now);
        return earlier.map(period -> new Either(period, current)).filter(both -> isSameRow(books, code, both));
    }

    /** A closed period for which the unit has given a late figure today, and nothing for the one that is collected since: it may be meant again. */
    private static Optional<ReportingPeriod> lateBefore(Books books, long unitId, ReportingPeriod current, Moment now) {
        Optional<LateChange> late = books.periods().waiting().stream()
                .filter(change -> change.unitId() == unitId
                        && !change.period().equals(current)
                        && now.dayOf(change.askedAt()).equals(now.today()))
                .max(Comparator.comparing(LateChange::askedAt));
        Optional<Instant> newest = books.indicators().standing(current).stream()
                .filter(entry -> entry.unitId() == unitId)
                .map(Entry::at)
                .max(Comparator.naturalOrder());
        return late.filter(change ->
                        newest.filter(at -> !at.isBefore(change.askedAt())).isEmpty())
                .map(LateChange::period);
    }

    /** The newest period of which a unit still owes a figure, however long ago it was due; one that was closed a month ago is over. */
    private Optional<ReportingPeriod> owedBefore(
            Books books, String code, long unitId, ReportingPeriod current, Moment now) {
        return Stream.iterate(current.previous(), ReportingPeriod::previous)
                .limit(BEFORE)
                .filter(period -> books.plans().ofYear(period.year()).isPresent())
                .filter(period -> books.periods()
                        .lock(period)
                        .filter(PeriodLock::locked)
                        .filter(lock -> now.dayOf(lock.at())
                                .plusDays(IndicatorService.DAYS_OF_GRACE)
                                .isBefore(now.today()))
                        .isEmpty())
                .filter(period -> indicators.sheet(books, period).owedBy(unitId).stream()
                        .anyMatch(line -> line.indicator().code().equals(code)))
                .findFirst();
    }

    /** Two years' plans may mean different things by one code, and then the figure cannot be meant for both. */
    private static boolean isSameRow(Books books, String code, Either either) {
        int year = either.later().year();
        return either.earlier().year() == year
                || IndicatorService.rowOfYear(books, year, code)
                        .flatMap(row -> SameRow.of(
                                row,
                                books.withFiguresOf(either.earlier().year())
                                        .indicators()
                                        .all()))
                        .filter(there -> there.code().equals(code))
                        .isPresent();
    }

    /**
     * The period beyond the turn of the year of which a unit may give figures as well as of the picked one: the last of the past
     * plan as long as it is open and was due lately or is owed, or the one that is collected now.
     */
    public Optional<ReportingPeriod> beyondNewYear(Books books, long unitId, ReportingPeriod picked, Moment now) {
        ReportingPeriod current = indicators.collectedOn(books, now);
        if (picked.year() < current.year()) {
            return Optional.of(current);
        }
        ReportingPeriod past = new ReportingPeriod(current.year() - 1, 4);
        boolean open = books.plans().ofYear(past.year()).isPresent() && !PeriodService.isLocked(books, past);
        return open
                        && (indicators.isRecent(books, past, now)
                                || !indicators.sheet(books, past).owedBy(unitId).isEmpty())
                ? Optional.of(past)
                : Optional.empty();
    }
}
