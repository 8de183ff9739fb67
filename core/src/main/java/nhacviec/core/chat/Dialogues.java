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

    /** The dialogue that was touched last. */
    Optional<Dialogue> of(long staffId);

    /** The dialogue of a kind, even when another was touched since. */
    Optional<Dialogue> of(long staffId, String kind);

    /** Keeps a dialogue, beside those of other kinds; it is at hand now. */
    void keep(Dialogue dialogue);

    void end(long staffId, String kind);

    /** Ends every dialogue of a person. */
    void endAll(long staffId);
}
