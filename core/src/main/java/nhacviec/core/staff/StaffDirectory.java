package nhacviec.core.staff;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** The people and units of the office, and the invitations that are out. */
public interface StaffDirectory {

    List<Unit> units();

    /** Everybody, revoked people included, by id. */
    List<Staff> all();

    Optional<Staff> find(long id);

    /** The person behind a chat, unless revoked. */
    Optional<Staff> byChat(long chatId);

    /** Puts a person on record who has just used an invitation; a chat that was linked before is linked anew. */
    Staff link(String name, Unit unit, Role role, long chatId, Instant now);

    void setMorning(long staffId, LocalTime morningAt);

    void setLanguage(long staffId, String language);

    /** @param since from when on the person is so */
    void setState(long staffId, Staff.State state, Instant since);

    /** Who could be reached as one of which unit and when, also of those who have moved on since. */
    default List<Stay> stays() {
        return List.of();
    }

    Invitation invite(String codeHash, Unit unit, Role role, String name, Instant now, Instant expiresAt);

    Optional<Invitation> invitation(String codeHash);

    List<Invitation> invitations();

    /** Uses an invitation up; false when somebody was faster. */
    boolean use(long invitationId, long staffId, Instant now);
}
