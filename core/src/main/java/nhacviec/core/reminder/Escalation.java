package nhacviec.core.reminder;

import java.util.Optional;
import nhacviec.core.staff.Role;

/**
 * From how many working days late on the steps above a unit hear of a milestone or of figures that it owes, each once. The
 * steps with which an escalation began stay its own, whatever becomes of the policy.
 */
public record Escalation(int coordinatorAfter, int leaderAfter) {

    /** After how many working days late a person of this role hears of other units' milestones; empty for never. */
    public Optional<Integer> after(Role role) {
        return switch (role) {
            case STAFF -> Optional.empty();
            case COORDINATOR -> Optional.of(coordinatorAfter);
            case LEADER -> Optional.of(leaderAfter);
        };
    }
}
