package nhacviec.admin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nhacviec.core.staff.Absence;
import nhacviec.core.staff.Acting;
import nhacviec.core.staff.Actings;
import nhacviec.core.staff.Actor;

/** Nobody acts for anybody. */
final class NoActings implements Actings {

    @Override
    public Acting agree(
            long staffId, long forId, LocalDate first, LocalDate last, String reason, Actor by, Instant now) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Acting> all() {
        return List.of();
    }

    @Override
    public Optional<Acting> find(long id) {
        return Optional.empty();
    }

    @Override
    public boolean begin(Acting acting, Instant now) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean end(Acting acting, Instant now) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Absence> absences() {
        return List.of();
    }
}
