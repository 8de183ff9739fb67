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
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * A chain of hashes over the rows of a table: each is SHA-256 of the one before and the row as it was written. A row that is
 * changed, taken out or put in afterwards breaks it. All revisions of all figures are one chain, all their reasons another, and
 * the audit trail a third.
 */
public final class Seals {

    /** The versions of the schema that brought the seals. */
    private static final int FIRST_VERSION = 5;

    private static final int FIRST_VERSION_OF_REASONS = 13;
    private static final int FIRST_VERSION_OF_CHANGES = 19;

    /** How many rows are sealed with one statement. */
    private static final int AT_ONCE = 500;

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
     * @param later a column that is sealed from the row on which the settings name; empty for none
     */
    private record Chain(String table, String seals, String key, List<String> columns, String later) {

        Chain(String table, String seals, String key, List<String> columns) {
            this(table, seals, key, columns, "");
        }

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
                                "source"),
                        "message_id"));
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

    private static final Last NOTHING = new Last(0, "");

    private record Sealed(long id, String text, String hash) {}

    /** Seals what was written by a version that kept no seals. */
    public static void begin(Handle handle, int versionBefore) {
        if (versionBefore < FIRST_VERSION) {
            ofEntries(handle).sealOpen();
        }
        if (versionBefore < FIRST_VERSION_OF_REASONS) {
            ofExplanations(handle).sealOpen();
        }
        if (versionBefore < FIRST_VERSION_OF_CHANGES) {
            ofChanges(handle).sealOpen();
        }
    }

    /**
     * Seals what is not sealed yet, the oldest first. Rows without any seal and head have lost them, unless it is the first row of all: they
     * stay as they are, so that the check finds them.
     */
    public void seal() {
        Optional<Last> head = head();
        if (head.isPresent() || isFirstRow()) {
            sealAfter(head.orElse(NOTHING));
        }
    }

    private boolean isFirstRow() {
        return newestSeal().isEmpty()
                && handle.createQuery("select count(*) from " + chain.table())
                                .mapTo(Long.class)
                                .one()
                        == 1;
    }

    /** Whether there is a chain to go on from. */
    boolean isBegun() {
        return head().isPresent();
    }

    private void sealOpen() {
        sealAfter(head().or(this::newestSeal).orElse(NOTHING));
    }

    private void sealAfter(Last sealed) {
        String before = sealed.hash();
        String last = "";
        PreparedBatch hashes = handle.prepareBatch(
                "insert into " + chain.seals() + " (" + chain.key() + ", hash) values (:id, :hash)");
        // What was put in behind is left without a seal, which is how it is found.
        try (ResultIterator<Sealed> open = rows(sealed.id() + 1)) {
            while (open.hasNext()) {
                Sealed entry = open.next();
                before = hash(before, entry.text());
                hashes.bind("id", entry.id()).bind("hash", before).add();
                if (hashes.size() == AT_ONCE) {
                    hashes.execute();
                }
                last = entry.id() + ":" + before;
            }
        }
        if (last.isEmpty()) {
            return;
        }
        hashes.execute();
        handle.createUpdate("insert into setting (key, value) values (:key, :value)"
                        + " on conflict (key) do update set value = excluded.value")
                .bind("key", chain.head())
                .bind("value", last)
                .execute();
    }

    /** Closes the chain anew from a row on that was changed with leave. */
    void sealAnew(long fromId) {
        handle.createUpdate("delete from " + chain.seals() + " where " + chain.key() + " >= :from")
                .bind("from", fromId)
                .execute();
        handle.createUpdate("delete from setting where key = :key")
                .bind("key", chain.head())
                .execute();
        sealOpen();
    }

    /** The first row that is not what it was when it was written, or has lost its seal; empty when all are whole. */
    public Optional<Long> firstBroken() {
        String before = "";
        String last = "";
        Optional<Long> first = Optional.empty();
        try (ResultIterator<Sealed> all = rows(Long.MIN_VALUE)) {
            while (all.hasNext()) {
                Sealed entry = all.next();
                before = hash(before, entry.text());
                if (!before.equals(entry.hash())) {
                    return Optional.of(entry.id());
                }
                first = first.isEmpty() ? Optional.of(entry.id()) : first;
                last = entry.id() + ":" + entry.hash();
            }
        }
        if (head().isEmpty()) {
            return first;
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

    /** The number is bound: in the text it would make each statement one that Jdbi and the database have never seen. */
    private ResultIterator<Sealed> rows(long from) {
        long laterFrom = laterFrom();
        return handle.createQuery("select e.*, s.hash from " + chain.table() + " e left join " + chain.seals()
                        + " s on s." + chain.key() + " = e.id where e.id >= :from order by e.id")
                .bind("from", from)
                .map((row, context) -> {
                    StringBuilder text = new StringBuilder();
                    for (String column : chain.columns()) {
                        text.append(Objects.toString(row.getString(column), "")).append(FIELD_SEPARATOR);
                    }
                    if (row.getLong("id") >= laterFrom) {
                        text.append(Objects.toString(row.getString(chain.later()), ""))
                                .append(FIELD_SEPARATOR);
                    }
                    return new Sealed(row.getLong("id"), text.toString(), row.getString("hash"));
                })
                .iterator();
    }

    /** The first row whose seal covers the later column; none where there is no such column. */
    private long laterFrom() {
        return chain.later().isEmpty()
                ? Long.MAX_VALUE
                : handle.createQuery("select value from setting where key = :key")
                        .bind("key", chain.table() + ".message_sealed_from")
                        .mapTo(Long.class)
                        .findOne()
                        .orElse(1L);
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
