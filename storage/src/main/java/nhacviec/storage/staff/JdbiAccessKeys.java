package nhacviec.storage.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nhacviec.core.staff.AccessKeys;
import nhacviec.core.staff.AccessToken;
import nhacviec.core.staff.SignInLink;
import nhacviec.core.staff.TokenScope;
import nhacviec.storage.Row;
import org.jdbi.v3.core.Handle;

/** Tokens for programs and one-time links to the admin page, by the hash of their codes. */
public final class JdbiAccessKeys implements AccessKeys {

    private final Handle handle;

    public JdbiAccessKeys(Handle handle) {
        this.handle = handle;
    }

    @Override
    public AccessToken issue(
            long staffId,
            String label,
            TokenScope scope,
            String hash,
            String issuedBy,
            Instant now,
            Instant expiresAt) {
        long id = handle.createQuery("""
                        insert into access_token (staff_id, label, scope, code_hash, issued_by, created_at, expires_at)
                        values (:staff, :label, :scope, :hash, :by, :now, :expires)
                        returning id
                        """)
                .bind("staff", staffId)
                .bind("label", label)
                .bind("scope", scope.name())
                .bind("hash", hash)
                .bind("by", issuedBy)
                .bind("now", now.toEpochMilli())
                .bind("expires", expiresAt.toEpochMilli())
                .mapTo(Long.class)
                .one();
        return token(id).orElseThrow();
    }

    @Override
    public Optional<AccessToken> token(long id) {
        return handle.createQuery("select * from access_token where id = :id")
                .bind("id", id)
                .map((row, context) -> token(row))
                .findOne();
    }

    @Override
    public List<AccessToken> tokens() {
        return handle.createQuery("select * from access_token order by id desc")
                .map((row, context) -> token(row))
                .list();
    }

    private static AccessToken token(ResultSet row) throws SQLException {
        return new AccessToken(
                row.getLong("id"),
                row.getLong("staff_id"),
                row.getString("label"),
                TokenScope.valueOf(row.getString("scope")),
                row.getString("code_hash"),
                row.getString("issued_by"),
                Row.instant(row, "created_at"),
                Row.instant(row, "expires_at"),
                Row.instant(row, "revoked_at"),
                Row.instant(row, "last_used_at"));
    }

    @Override
    public boolean revoke(long tokenId, Instant at) {
        return handle.createUpdate("update access_token set revoked_at = :at where id = :id and revoked_at is null")
                        .bind("at", at.toEpochMilli())
                        .bind("id", tokenId)
                        .execute()
                == 1;
    }

    @Override
    public void used(long tokenId, Instant at) {
        handle.createUpdate("update access_token set last_used_at = :at where id = :id")
                .bind("at", at.toEpochMilli())
                .bind("id", tokenId)
                .execute();
    }

    @Override
    public void link(long staffId, String hash, Instant now, Instant expiresAt) {
        handle.createUpdate("""
                        update sign_in_link set expires_at = :now
                        where staff_id = :staff and used_at is null and expires_at > :now
                        """)
                .bind("staff", staffId)
                .bind("now", now.toEpochMilli())
                .execute();
        handle.createUpdate("""
                        insert into sign_in_link (staff_id, code_hash, created_at, expires_at)
                        values (:staff, :hash, :now, :expires)
                        """)
                .bind("staff", staffId)
                .bind("hash", hash)
                .bind("now", now.toEpochMilli())
                .bind("expires", expiresAt.toEpochMilli())
                .execute();
    }

    @Override
    public Optional<SignInLink> link(String hash) {
        return handle.createQuery("select * from sign_in_link where code_hash = :hash")
                .bind("hash", hash)
                .map((row, context) -> new SignInLink(
                        row.getLong("id"),
                        row.getLong("staff_id"),
                        Row.instant(row, "expires_at"),
                        Row.instant(row, "used_at")))
                .findOne();
    }

    @Override
    public boolean use(long linkId, Instant at) {
        return handle.createUpdate("update sign_in_link set used_at = :at where id = :id and used_at is null")
                        .bind("at", at.toEpochMilli())
                        .bind("id", linkId)
                        .execute()
                == 1;
    }

    @Override
    public int forgetLinksBefore(Instant before) {
        return handle.createUpdate("delete from sign_in_link where expires_at < :before")
                .bind("before", before.toEpochMilli())
                .execute();
    }
}
