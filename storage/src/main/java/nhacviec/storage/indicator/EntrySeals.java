package nhacviec.storage.indicator;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;

/**
 * The chain of hashes over all revisions of all figures: each is SHA-256 of the one before and the revision as it was
 * written. A revision that is changed, taken out of the middle or put in afterwards breaks it.
 */
final class EntrySeals {

    private static final String FIELD_SEPARATOR = "\u001f";

    /** Also the head of the chain is kept, so that revisions cannot be cut off its end unnoticed. */
    private static final String HEAD = "entry.head";

    private final Handle handle;

    EntrySeals(Handle handle) {
        this.handle = handle;
    }

    private record Sealed(long id, String text, String hash) {}

    /** Seals what is not sealed yet, the oldest first. */
    void seal() {
        String before = handle.createQuery("select hash from entry_seal order by entry_id desc limit 1")
                .mapTo(String.class)
                .findOne()
                .orElse("");
        String last = "";
        try (ResultIterator<Sealed> open = rows("where s.entry_id is null")) {
            while (open.hasNext()) {
                Sealed entry = open.next();
                before = hash(before, entry.text());
                handle.createUpdate("insert into entry_seal (entry_id, hash) values (:id, :hash)")
                        .bind("id", entry.id())
                        .bind("hash", before)
                        .execute();
                last = entry.id() + ":" + before;
            }
        }
        handle.createUpdate("insert into setting (key, value) values (:key, :value)"
                        + " on conflict (key) do update set value = excluded.value")
                .bind("key", HEAD)
                .bind("value", last)
                .execute();
    }

    Optional<Long> firstBroken() {
        String before = "";
        String last = "";
        try (ResultIterator<Sealed> all = rows("")) {
            while (all.hasNext()) {
                Sealed entry = all.next();
                before = hash(before, entry.text());
                // What was given before seals were kept is sealed with the next figure.
                if (entry.hash() == null && !last.isEmpty()
                        || entry.hash() != null && !entry.hash().equals(before)) {
                    return Optional.of(entry.id());
                }
                last = entry.hash() == null ? "" : entry.id() + ":" + entry.hash();
            }
        }
        Optional<String> head = handle.createQuery("select value from setting where key = :key")
                .bind("key", HEAD)
                .mapTo(String.class)
                .findOne();
        String end = last;
        return head.filter(kept -> !kept.equals(end)).map(kept -> Long.valueOf(kept.substring(0, kept.indexOf(':'))));
    }

    private ResultIterator<Sealed> rows(String which) {
        return handle.createQuery("select e.*, s.hash from entry e left join entry_seal s on s.entry_id = e.id " + which
                        + " order by e.id")
                .map((row, context) -> {
                    StringBuilder text = new StringBuilder();
                    for (String column : new String[] {
                        "id",
                        "code",
                        "unit_id",
                        "period",
                        "kind",
                        "numerator",
                        "denominator",
                        "words",
                        "staff_id",
                        "actor",
                        "at",
                        "source"
                    }) {
                        text.append(Objects.toString(row.getString(column), "")).append(FIELD_SEPARATOR);
                    }
                    return new Sealed(row.getLong("id"), text.toString(), row.getString("hash"));
                })
                .iterator();
    }

    private static String hash(String before, String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((before + "\n" + text).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
