package nhacviec.storage.audit;

import org.jdbi.v3.core.Handle;

/**
 * The changes that one write has recorded and not sealed yet. They are sealed together before it ends: a write that works off many
 * messages reads and writes the head of the chain once, not for each of them.
 */
public final class OpenChanges {

    private final Handle handle;
    private boolean some;

    public OpenChanges(Handle handle) {
        this.handle = handle;
    }

    /** A change was recorded. */
    void recorded() {
        if (!some) {
            Seals seals = Seals.ofChanges(handle);
            some = seals.isBegun();
            if (!some) {
                seals.seal();
            }
        }
    }

    /** Seals what was recorded; what was undone meanwhile is not there any more. */
    public void seal() {
        if (some) {
            Seals.ofChanges(handle).seal();
            some = false;
        }
    }
}
