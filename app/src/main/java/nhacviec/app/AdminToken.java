package nhacviec.app;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import nhacviec.config.Secret;
import nhacviec.core.staff.SecretCode;
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
            this.hash = SecretCode.hash(configured.get().reveal());
            this.generated = Optional.empty();
            return;
        }
        Optional<String> stored = bookkeeping.setting(KEY);
        this.generated = stored.isPresent() ? Optional.empty() : Optional.of(random());
        this.hash = stored.orElseGet(() -> keep(generated.orElseThrow()));
    }

    private String keep(String token) {
        String hashed = SecretCode.hash(token);
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
        return SecretCode.matches(hash, token);
    }
}
