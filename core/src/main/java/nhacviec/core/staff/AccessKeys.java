package nhacviec.core.staff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What opens the endpoint and the admin page for a person: tokens for programs and one-time links. */
public interface AccessKeys {

    AccessToken issue(
            long staffId, String label, TokenScope scope, String hash, String issuedBy, Instant now, Instant expiresAt);

    Optional<AccessToken> token(long id);

    /** Every token, the newest first. */
    List<AccessToken> tokens();

    /** A token opens nothing any more; false when it did not before. */
    boolean revoke(long tokenId, Instant at);

    void used(long tokenId, Instant at);

    /** A link for a person; one that they asked for before and have not used opens nothing any more. */
    void link(long staffId, String hash, Instant now, Instant expiresAt);

    Optional<SignInLink> link(String hash);

    /** Uses a link up; false when somebody was faster. */
    boolean use(long linkId, Instant at);

    /** Forgets links that ended before; returns how many. */
    int forgetLinksBefore(Instant before);
}
