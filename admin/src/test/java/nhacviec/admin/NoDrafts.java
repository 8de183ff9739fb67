package nhacviec.admin;

import java.util.List;
import java.util.Optional;
import nhacviec.core.indicator.Draft;
import nhacviec.core.indicator.Drafts;
import nhacviec.core.indicator.ReportingPeriod;

/** Nobody is filling in the form. */
final class NoDrafts implements Drafts {

    @Override
    public List<Draft> of(long staffId, long unitId, ReportingPeriod period) {
        return List.of();
    }

    @Override
    public List<Draft> ofMessage(long staffId, long messageId) {
        return List.of();
    }

    @Override
    public Optional<Draft> newest(long staffId) {
        return Optional.empty();
    }

    @Override
    public List<Waiting> waiting(ReportingPeriod period) {
        return List.of();
    }

    @Override
    public void keep(Draft draft) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void remove(Draft draft) {
        throw new UnsupportedOperationException();
    }
}
