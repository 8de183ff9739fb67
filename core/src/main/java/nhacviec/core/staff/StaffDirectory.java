package nhacviec.core.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nhacviec.core.indicator.ReportingPeriod;

/** The people and units of the office, and the invitations that are out. */
public interface StaffDirectory {

    /** Every unit, those that have handed over their work included, by id. */
    List<Unit> units();

    /** Puts a unit on record that begins on a day; a spelling of another unit that names it is that unit's no longer. */
    Unit add(String name, String shortName, LocalDate from);

    /** A unit ends on a day, and another one does its work afterwards. */
    void succeed(Unit unit, LocalDate lastDay, Unit successor);

    /**
     * The people and open invitations of a unit go over to its successor, and unsent figures of periods after {@code lastOver}; how
     * many people.
     */
    int handOver(Unit unit, Unit successor, ReportingPeriod lastOver, Instant now);

    /** Everybody, revoked people included, by id. */
    List<Staff> all();

    Optional<Staff> find(long id);

    /** The person behind a chat, unless revoked. */
    Optional<Staff> byChat(long chatId);

    /** Puts a person on record who has just used an invitation; a chat that was linked before is linked anew. */
    Staff link(String name, Unit unit, Role role, long chatId, Instant now);

    void setMorning(long staffId, LocalTime morningAt);

    void setLanguage(long staffId, String language);

    /** The chats of those who have chosen a language. */
    default Set<Long> chatsIn(String language) {
        return all().stream()
                .filter(person -> person.chatId() != null && person.language().equals(language))
                .map(Staff::chatId)
                .collect(Collectors.toSet());
    }

    void rename(long staffId, String name);

    /** Gives a person another post of their own; their time in it begins anew. */
    void move(long staffId, Unit unit, Role role, Instant now);

    /** Gives a person a further unit, beside their own. */
    void join(long staffId, Unit unit, Instant now);

    /** Takes a further unit from a person; false when it is none of theirs. */
    boolean leave(long staffId, long unitId, Instant now);

    /** Ends all that a person does in whichever unit. */
    void leaveAll(long staffId, Instant now);

    /** @param since from when on the person is so */
    void setState(long staffId, Staff.State state, Instant since);

    /** Every change of whether people can be reached, the oldest first. */
    default List<Staff.Reach> reaches() {
        return List.of();
    }

    /** Who could be reached as one of which unit and when, also of those who have moved on since. */
    default List<Stay> stays() {
        return List.of();
    }

    Invitation invite(String codeHash, Unit unit, Role role, String name, Instant now, Instant expiresAt);

    Optional<Invitation> invitation(String codeHash);

    List<Invitation> invitations();

    /** Takes an invitation back; false when it was used or taken back before. */
    boolean takeBack(long invitationId, Instant now);

    /** Uses an invitation up; false when somebody was faster, or when it was taken back. */
    boolean use(long invitationId, long staffId, Instant now);
}
