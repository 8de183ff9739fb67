package nhacviec.admin;

import java.util.Optional;
import nhacviec.core.chat.Dialogues;

/** Nobody has been asked anything. */
final class NoDialogues implements Dialogues {

    @Override
    public Optional<Dialogue> of(long staffId) {
        return Optional.empty();
    }

    @Override
    public Optional<Dialogue> of(long staffId, String kind) {
        return Optional.empty();
    }

    @Override
    public void keep(Dialogue dialogue) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void end(long staffId, String kind) {
        // there is none
    }

    @Override
    public void endAll(long staffId) {
        // there is none
    }
}
