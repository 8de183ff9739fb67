package nhacviec.storage.audit;

import org.jdbi.v3.core.Handle;

/** Names of people in what is sealed: taken out where a person is erased, the chains closed anew over it. */
public final class SealedNames {

    private static final String STAYS = """
            create trigger audit_change_stays before update on audit_change
            begin
                select raise(abort, 'the audit trail is only added to');
            end
            """;

    private SealedNames() {}

    /** Puts a mark in the place of the author of figures and reasons. */
    public static void replaceAuthor(Handle handle, long staffId, String mark) {
        replace(handle, "entry", Seals.ofEntries(handle), staffId, mark);
        replace(handle, "explanation", Seals.ofExplanations(handle), staffId, mark);
    }

    private static void replace(Handle handle, String table, Seals seals, long staffId, String mark) {
        handle.createQuery("select min(id) from " + table + " where staff_id = :staff and actor <> :mark")
                .bind("staff", staffId)
                .bind("mark", mark)
                .mapTo(Long.class)
                .findOne()
                .ifPresent(first -> {
                    handle.createUpdate("update " + table + " set actor = :mark where staff_id = :staff")
                            .bind("mark", mark)
                            .bind("staff", staffId)
                            .execute();
                    seals.sealAnew(first);
                });
    }

    /** The one thing for which the audit trail is changed; its guard is off for no longer than the transaction. */
    public static void inChanges(Handle handle, Runnable replacing) {
        handle.execute("drop trigger audit_change_stays");
        replacing.run();
        handle.execute(STAYS);
        Seals.ofChanges(handle).sealAnew(0);
    }
}
