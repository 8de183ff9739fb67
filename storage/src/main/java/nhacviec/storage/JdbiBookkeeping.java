package nhacviec.storage;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import nhacviec.core.Bookkeeping;
import nhacviec.core.Books;
import org.jdbi.v3.core.Jdbi;

/** Bookkeeping in a database. Writes follow each other; reads go on beside them and see what is committed. */
public final class JdbiBookkeeping implements Bookkeeping {

    private final Jdbi writer;
    private final Jdbi readers;
    private final ThreadLocal<Boolean> writing = ThreadLocal.withInitial(() -> false);

    public JdbiBookkeeping(Database database) {
        this.writer = Jdbi.create(database.writer());
        this.readers = Jdbi.create(database.readers());
    }

    @Override
    public <T> T read(Function<Books, T> look) {
        return readers.inTransaction(handle -> look.apply(new JdbiBooks(handle)));
    }

    @Override
    public <T> T write(Function<Books, T> change) {
        if (writing.get()) {
            // There is one connection that writes: a second write on this thread would wait for itself.
            throw new IllegalStateException("a write inside a write");
        }
        writing.set(true);
        try {
            return writer.inTransaction(handle -> change.apply(new JdbiBooks(handle)));
        } finally {
            writing.set(false);
        }
    }

    @Override
    public void attempt(Books books, Consumer<Books> part) {
        var handle = ((JdbiBooks) books).handle();
        handle.savepoint("part");
        try {
            part.accept(books);
            handle.releaseSavepoint("part");
        } catch (RuntimeException e) {
            handle.rollbackToSavepoint("part");
            throw e;
        }
    }

    /** A value that the service keeps about itself. */
    public Optional<String> setting(String key) {
        return readers.withHandle(handle -> handle.createQuery("select value from setting where key = :key")
                .bind("key", key)
                .mapTo(String.class)
                .findOne());
    }

    public void putSetting(String key, String value) {
        writer.useTransaction(handle ->
                handle.createUpdate("""
                        insert into setting (key, value) values (:key, :value)
                        on conflict (key) do update set value = excluded.value
                        """).bind("key", key).bind("value", value).execute());
    }
}
