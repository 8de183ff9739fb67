package nhacviec.storage;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import nhacviec.core.Bookkeeping;
import nhacviec.core.Books;
import nhacviec.core.Moment;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Bookkeeping in a database. Writes follow each other; reads go on beside them and see what is committed. */
public final class JdbiBookkeeping implements Bookkeeping {

    private final Jdbi writer;
    private final Jdbi readers;
    private final ThreadLocal<Boolean> writing = ThreadLocal.withInitial(() -> false);

    private final Supplier<Moment> clock;

    /** Books in which the newest plan is in force, whatever the day. */
    public JdbiBookkeeping(Database database) {
        this(database, () -> null);
    }

    /** @param clock on whose day it depends which plan is in force */
    public JdbiBookkeeping(Database database, Supplier<Moment> clock) {
        this.clock = clock;
        this.writer = Jdbi.create(database.writer());
        this.writer.setStatementBuilderFactory(new KeptStatements.Factory());
        this.readers = Jdbi.create(database.readers());
        this.readers.setStatementBuilderFactory(new KeptStatements.Factory());
    }

    @Override
    public <T> T read(Function<Books, T> look) {
        return readers.inTransaction(handle -> look.apply(new JdbiBooks(handle, clock.get())));
    }

    @Override
    public <T> T write(Function<Books, T> change) {
        return alone(handle -> {
            JdbiBooks books = new JdbiBooks(handle, clock.get());
            T outcome = change.apply(books);
            books.changes().seal();
            return outcome;
        });
    }

    @Override
    public void attempt(Books books, Consumer<Books> part) {
        ((JdbiBooks) books).attempt(part);
    }

    /** A value that the service keeps about itself. */
    public Optional<String> setting(String key) {
        return readers.withHandle(handle -> new JdbiSettings(handle).get(key));
    }

    public void putSetting(String key, String value) {
        alone(handle -> {
            new JdbiSettings(handle).put(key, value);
            return null;
        });
    }

    /** Keeps a value unless there is one, and returns the one that stands: of two who come at once both get the same. */
    public String putSettingIfAbsent(String key, String value) {
        return alone(handle -> new JdbiSettings(handle).putIfAbsent(key, value));
    }

    private <T> T alone(Function<Handle, T> change) {
        if (writing.get()) {
            // There is one connection that writes: a second write on this thread would wait for itself.
            throw new IllegalStateException("a write inside a write");
        }
        writing.set(true);
        try {
            return writer.inTransaction(change::apply);
        } finally {
            writing.remove();
        }
    }
}
