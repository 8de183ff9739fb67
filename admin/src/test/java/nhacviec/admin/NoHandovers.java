package nhacviec.admin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nhacviec.core.staff.AtHand;
import nhacviec.core.staff.Handovers;

/** Nothing waits with anybody. */
final class NoHandovers implements Handovers {

    @Override
    public AtHand of(long staffId, LocalDate today) {
        return new AtHand(List.of(), List.of(), 0, List.of(), false);
    }

    @Override
    public AtHand move(long from, long to, boolean feed, LocalDate today, Instant now) {
        throw new UnsupportedOperationException();
    }
}
