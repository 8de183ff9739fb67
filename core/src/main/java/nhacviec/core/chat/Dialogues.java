package nhacviec.core.chat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The question that a person has been asked and has not answered yet. One a person; survives restarts. */
public interface Dialogues {

    /**
     * A dialogue at hand.
     *
     * @param kind which dialogue ("figures", "reopen")
     * @param state what was said so far
     */
    record Dialogue(long staffId, String kind, Map<String, String> state, Instant updatedAt) {
        public Dialogue {
            state = Map.copyOf(state);
        }
    }

    Optional<Dialogue> of(long staffId);

    void keep(Dialogue dialogue);

    void end(long staffId);
}
