package nhacviec.admin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nhacviec.core.staff.AccessKeys;
import nhacviec.core.staff.AccessToken;
import nhacviec.core.staff.SignInLink;
import nhacviec.core.staff.TokenScope;

/** Tokens and links in memory. */
final class FakeAccessKeys implements AccessKeys {

    final List<AccessToken> tokens = new ArrayList<>();
    final Map<String, SignInLink> links = new HashMap<>();

    @Override
    public AccessToken issue(
            long staffId,
            String label,
            TokenScope scope,
            String hash,
            String issuedBy,
            Instant now,
            Instant expiresAt) {
        AccessToken token =
                new AccessToken(tokens.size() + 1L, staffId, label, scope, hash, issuedBy, now, expiresAt, null, null);
        tokens.add(token);
        return token;
    }

    @Override
    public Optional<AccessToken> token(long id) {
        return tokens.stream().filter(token -> token.id() == id).findFirst();
    }

    @Override
    public List<AccessToken> tokens() {
        return tokens.stream()
                .sorted(Comparator.comparingLong(AccessToken::id).reversed())
                .toList();
    }

    @Override
    public boolean revoke(long tokenId, Instant at) {
        AccessToken t = token(tokenId).orElseThrow();
        if (t.revokedAt() != null) {
            return false;
        }
        tokens.set(
                tokens.indexOf(t),
                new AccessToken(
                        t.id(),
                        t.staffId(),
                        t.label(),
                        t.scope(),
                        t.hash(),
                        t.issuedBy(),
                        t.createdAt(),
                        t.expiresAt(),
                        at,
                        t.lastUsedAt()));
        return true;
    }

    @Override
    public void used(long tokenId, Instant at) {
        // the last use is not looked at here
    }

    @Override
    public void link(long staffId, String hash, Instant now, Instant expiresAt) {
        links.put(hash, new SignInLink(links.size() + 1L, staffId, expiresAt, null));
    }

    @Override
    public Optional<SignInLink> link(String hash) {
        return Optional.ofNullable(links.get(hash));
    }

    @Override
    public boolean use(long linkId, Instant at) {
        links.replaceAll((hash, link) ->
                link.id() == linkId ? new SignInLink(link.id(), link.staffId(), link.expiresAt(), at) : link);
        return true;
    }

    @Override
    public int forgetLinksBefore(Instant before) {
        return 0;
    }
}
