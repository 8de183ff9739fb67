package nhacviec.core.staff;

import java.time.Instant;
import java.time.LocalTime;

/**
 * A person of the office.
 *
 * @param chatId the private chat, which is also the person's Telegram id; null until an invitation was used
 * @param morningAt the hour of the morning message, between 07:00 and 17:30
 * @param language "vi" or "en"
 * @param linkedAt since when the person is reached by chat; null until an invitation was used
 */
public record Staff(
        long id,
        String name,
        Unit unit,
        Role role,
        Long chatId,
        LocalTime morningAt,
        String language,
        State state,
        Instant linkedAt) {

    /** The hour of the morning message for those who set none. */
    public static final LocalTime USUAL_MORNING = LocalTime.of(7, 30);

    public enum State {
        /** Reached by chat. */
        ACTIVE,
        /** Has blocked the bot or deleted the chat: nothing can be delivered. */
        UNREACHABLE,
        /** No longer with the office; may see nothing. */
        REVOKED
    }

    public boolean maySee(long unitId) {
        return role.seesWholeOffice() || unit.id() == unitId;
    }
}
