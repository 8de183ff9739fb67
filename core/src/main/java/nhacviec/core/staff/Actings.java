package nhacviec.core.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Who holds whose post for a time; kept after it is over. */
public interface Actings {

    Acting agree(long staffId, long forId, LocalDate first, LocalDate last, String reason, Actor by, Instant now);

    /** By id. */
    List<Acting> all();

    Optional<Acting> find(long id);

    /** The posts of whoever is away are those of whoever acts as well; false when it had begun or ended. */
    boolean begin(Acting acting, Instant now);

    /** They are no longer; false when it had ended. */
    boolean end(Acting acting, Instant now);

    /** When who was away while another really held their post. */
    List<Absence> absences();
}
