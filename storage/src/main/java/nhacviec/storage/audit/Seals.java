package nhacviec.storage.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;

/**
 * A chain of hashes over the rows of a table: each is SHA-256 of the one before and the row as it was written. A row that is
 * changed, taken out or put in afterwards breaks it. All revisions of all figures are one chain, all their reasons another, and
 * the audit trail a third.
 */
public final class Seals {

    private static final String FIELD_SEPARATOR = "\u001f";

    private final Handle handle;
    private final Chain chain;

    /**
     * What is sealed.
     *
     * @param table whose rows
     * @param seals the table of their hashes
     * @param key its column with the row's id
     * @param columns what of a row is sealed
     */
    private record Chain(String table, String seals, String key, List<String> columns) {

        /** Also the head of the chain is kept, so that rows cannot be cut off its end unnoticed. */
        String head() {
            return table + ".head";
        }
    }

    private Seals(Handle handle, Chain chain) {
        this.handle = handle;
        this.chain = chain;
    }

    /** The revisions of the figures. */
    public static Seals ofEntries(Handle handle) {
        return new Seals(
                handle,
                new Chain(
                        "entry",
                        "entry_seal",
                        "entry_id",
                        List.of(
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
                                "source")));
    }

    /** The reasons of figures. */
    public static Seals ofExplanations(Handle handle) {
        return new Seals(
                handle,
                new Chain(
                        "explanation",
                        "explanation_seal",
                        "explanation_id",
                        List.of("id", "entry_id", "reason", "staff_id", "actor", "at")));
    }

    static Seals ofChanges(Handle handle) {
        return new Seals(
                handle,
                new Chain(
                        "audit_change",
                        "audit_seal",
                        "change_id",
                        List.of(
                                "id",
                                "at",
                                "staff_id",
                                "actor",
                                "source",
                                "action",
                                "subject",
                                "before_was",
                                "after_is")));
    }

    private record Last(long id, String hash) {}

    private record Sealed(long id, String text, String hash) {}

    /** Seals what is not sealed yet, the oldest first. */
    public void seal() {
        Last sealed = head().or(this::newestSeal).orElse(new Last(0, ""));
        String before = sealed.hash();
        String last = "";
        // What was put in behind is left without a seal, which is how it is found.
        try (ResultIterator<Sealed> open = rows("where e.id > " + sealed.id())) {
            while (open.hasNext()) {
                Sealed entry = open.next();
                before = hash(before, entry.text());
                handle.createUpdate("insert into " + chain.seals() + " (" + chain.key() + ", hash) values (:id, :hash)")
                        .bind("id", entry.id())
                        .bind("hash", before)
                        .execute();
                last = entry.id() + ":" + before;
            }
        }
        if (last.isEmpty()) {
            return;
        }
        handle.createUpdate("insert into setting (key, value) values (:key, :value)"
                        + " on conflict (key) do update set value = excluded.value")
                .bind("key", chain.head())
                .bind("value", last)
                .execute();
    }

    /** The first row that is not what it was when it was written; empty when all are. */
    public Optional<Long> firstBroken() {
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
        String end = last;
        return head().filter(kept -> !end.equals(kept.id() + ":" + kept.hash())).map(Last::id);
    }

    /** The end of the chain as it was written: the next row goes on from it, so that rows cut off the end stay missing. */
    private Optional<Last> head() {
        return handle.createQuery("select value from setting where key = :key")
                .bind("key", chain.head())
                .mapTo(String.class)
                .findOne()
                .filter(kept -> kept.indexOf(':') > 0)
                .map(kept -> new Last(
                        Long.parseLong(kept.substring(0, kept.indexOf(':'))), kept.substring(kept.indexOf(':') + 1)));
    }

    private Optional<Last> newestSeal() {
        return handle.createQuery("select " + chain.key() + " as id, hash from " + chain.seals() + " order by "
                        + chain.key() + " desc limit 1")
                .map((row, context) -> new Last(row.getLong("id"), row.getString("hash")))
                .findOne();
    }

    private ResultIterator<Sealed> rows(String which) {
        return handle.createQuery("select e.*, s.hash from " + chain.table() + " e left join " + chain.seals()
                        + " s on s." + chain.key() + " = e.id " + which + " order by e.id")
                .map((row, context) -> {
                    StringBuilder text = new StringBuilder();
                    for (String column : chain.columns()) {
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
