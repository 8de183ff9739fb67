package nhacviec.core.staff;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import nhacviec.core.Books;
import nhacviec.core.Moment;

/** Lets people in: a code works once and for a limited time, and is kept only as a hash. */
public final class InvitationService {

    private static final int CODE_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final Duration valid;

    public InvitationService(Duration valid) {
        this.valid = valid;
    }

    /** An invitation as it is handed over; the code cannot be shown again. */
    public record Issued(String code, Invitation invitation) {}

    /** What became of a code that somebody sent. */
    public sealed interface Using {
        /** The person is linked now. */
        record Welcome(Staff staff) implements Using {}

        /** The chat belongs to {@code known} already; the code is left unused until the change is confirmed. */
        record AlreadyLinked(Staff known, Invitation invitation) implements Using {}

        record Expired(Instant since) implements Using {}

        record UsedUp() implements Using {}

        record TakenBack() implements Using {}

        record Unknown() implements Using {}
    }

    public Issued issue(Books books, Actor by, Unit unit, Role role, String name, Moment now) {
        byte[] bytes = new byte[CODE_BYTES];
        random.nextBytes(bytes);
        String code = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant expires = now.at().plus(valid);
        Invitation invitation = books.staff().invite(SecretCode.hash(code), unit, role, name, now.at(), expires);
        books.audit()
                .record(by, now.at(), "staff.invite", unit.name(), "", role.code() + " " + name + " đến " + expires);
        return new Issued(code, invitation);
    }

    /**
     * Links a chat to whom the code invites.
     *
     * @param confirmed whether a chat that belongs to somebody already may change hands
     */
    public Using use(
            Books books, String code, long chatId, String chatName, boolean confirmed, String source, Moment now) {
        Optional<Invitation> found = books.staff().invitation(SecretCode.hash(code));
        if (found.isEmpty()) {
            return new Using.Unknown();
        }
        Invitation invitation = found.get();
        if (invitation.usedAt() != null) {
            return new Using.UsedUp();
        }
        if (invitation.revokedAt() != null) {
            return new Using.TakenBack();
        }
        if (invitation.isExpired(now.at())) {
            return new Using.Expired(invitation.expiresAt());
        }
        Optional<Staff> known = books.staff().byChat(chatId);
        if (known.isPresent() && !confirmed) {
            return new Using.AlreadyLinked(known.get(), invitation);
        }
        String name = invitation.name().isBlank() ? chatName : invitation.name();
        Staff staff = books.staff().link(name, invitation.unit(), invitation.role(), chatId, now.at());
        if (!books.staff().use(invitation.id(), staff.id(), now.at())) {
            return new Using.UsedUp();
        }
        books.audit()
                .record(
                        Actor.of(staff, source),
                        now.at(),
                        "staff.link",
                        invitation.unit().name(),
                        known.map(before -> before.name() + ", " + before.unit().name())
                                .orElse(""),
                        staff.name());
        return new Using.Welcome(staff);
    }

    /** What became of taking an invitation back. */
    public enum TakingBack {
        DONE,
        NO_SUCH,
        /** It was used, has expired or was taken back before. */
        NOT_OPEN
    }

    /** Nobody joins with it any more. */
    public TakingBack takeBack(Books books, Actor by, long id, Moment now) {
        Optional<Invitation> found = books.staff().invitations().stream()
                .filter(invitation -> invitation.id() == id)
                .findFirst();
        if (found.isEmpty()) {
            return TakingBack.NO_SUCH;
        }
        if (!found.get().isOpen(now.at()) || !books.staff().takeBack(id, now.at())) {
            return TakingBack.NOT_OPEN;
        }
        books.audit()
                .record(
                        by,
                        now.at(),
                        "staff.invitation_revoked",
                        found.get().unit().name(),
                        found.get().role().code() + " " + found.get().name(),
                        "");
        return TakingBack.DONE;
    }
}
