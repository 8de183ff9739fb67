package nhacviec.core.staff;

import java.time.Instant;

/**
 * What a person does in a unit: their own post, the same in a further unit, or that of somebody in whose place they act.
 *
 * @param role what they may decide by it
 * @param since from when on; what was said to the unit before was not said to them
 */
public record Post(Unit unit, Role role, Kind kind, Instant since) {

    public enum Kind {
        /** The unit that stands beside the name. */
        OWN,
        /** A further unit of the same person. */
        ALSO,
        /** In the place of somebody who is away. */
        ACTING
    }
}
