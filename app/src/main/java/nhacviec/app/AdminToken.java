package nhacviec.app;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import nhacviec.config.Secret;
import nhacviec.storage.JdbiBookkeeping;

/** The admin token: set by the office or generated at the first start, and kept only as a hash. */
final class AdminToken {

    private static final String KEY = "admin.token.sha256";
    private static final int BYTES = 24;

    private final JdbiBookkeeping bookkeeping;
    private final String hash;
    private final Optional<String> generated;

    /**
     * @param configured the office's own; empty to use the one generated before, or to generate one now
     */
    AdminToken(JdbiBookkeeping bookkeeping, Optional<Secret> configured) {
        this.bookkeeping = bookkeeping;
        if (configured.isPresent()) {
            this.hash = sha256(configured.get().reveal());
            this.generated = Optional.empty();
            return;
        }
        Optional<String> stored = bookkeeping.setting(KEY);
        this.generated = stored.isPresent() ? Optional.empty() : Optional.of(random());
        this.hash = stored.orElseGet(() -> keep(generated.orElseThrow()));
    }

    private String keep(String token) {
        String hashed = sha256(token);
        bookkeeping.putSetting(KEY, hashed);
        return hashed;
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The token, when it was generated just now: shown once. */
    Optional<String> generated() {
        return generated;
    }

    boolean matches(String token) {
        return MessageDigest.isEqual(
                hash.getBytes(StandardCharsets.US_ASCII), sha256(token).getBytes(StandardCharsets.US_ASCII));
    }

    private static String sha256(String words) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
