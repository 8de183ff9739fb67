package nhacviec.admin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nhacviec.core.indicator.Figure;
import nhacviec.core.indicator.LateChange;
import nhacviec.core.indicator.PeriodLock;
import nhacviec.core.indicator.Periods;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.staff.Actor;

/** Closed periods in memory; nobody is late. */
final class FakePeriods implements Periods {

    final List<PeriodLock> locks = new ArrayList<>();
    final Set<String> complete = new HashSet<>();

    @Override
    public Optional<PeriodLock> lock(ReportingPeriod period) {
        return locks.stream().filter(l -> l.period().equals(period)).reduce((older, newer) -> newer);
    }

    @Override
    public List<PeriodLock> locks() {
        return List.copyOf(locks);
    }

    @Override
    public void record(PeriodLock lock, Actor by) {
        locks.add(lock);
    }

    @Override
    public boolean firstComplete(ReportingPeriod period, Long unitId, Instant at) {
        return complete.add(period.code() + ":" + unitId);
    }

    @Override
    public LateChange ask(
            String indicator,
            long unitId,
            ReportingPeriod period,
            Figure figure,
            String reason,
            long askedBy,
            Instant at) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean decide(long id, LateChange.State state, Actor by, Instant at) {
        return false;
    }

    @Override
    public Optional<LateChange> find(long id) {
        return Optional.empty();
    }

    @Override
    public List<LateChange> waiting() {
        return List.of();
    }
}
