package nhacviec.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;

/** A person with their private chat, which has the person's id; guarded by the lock of {@link World}. */
final class Person extends Chat {

    /** A short answer to a tap; an alert waits for the person to close it. */
    record Toast(String text, boolean alert) {}

    /** What the bot answered to taps, in whatever chat they were. */
    final List<Toast> toasts = new ArrayList<>();

    boolean hasWritten;
    boolean blocks;

    Person(long id, String name, String label, Condition changed) {
        super(id, name, label, changed);
    }

    ObjectNode asUser() {
        return Json.object()
                .put("id", id)
                .put("is_bot", false)
                .put("first_name", name)
                .put("language_code", "vi");
    }

    @Override
    ObjectNode asChat() {
        return Json.object().put("id", id).put("first_name", name).put("type", "private");
    }

    @Override
    void requireReachable() {
        if (blocks) {
            throw ApiRefusal.forbidden("bot was blocked by the user");
        } else if (!hasWritten) {
            throw ApiRefusal.forbidden("bot can't initiate conversation with a user");
        }
    }

    @Override
    boolean showsBot(Message message) {
        return true;
    }
}
