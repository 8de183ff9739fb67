package nhacviec.core;

import java.util.function.Consumer;
import java.util.function.Function;

/** Opens the {@link Books}: to read, or to write in one transaction that is durable when the call returns. */
public interface Bookkeeping {

    /** Looks something up; sees one consistent state and changes nothing. */
    <T> T read(Function<Books, T> look);

    /** Changes something: all of it is on disk when this returns, or none of it when it throws. */
    <T> T write(Function<Books, T> change);

    /**
     * Tries a part of an open write: when it throws, that part is undone, the rest of the write stands, and the exception
     * goes on to the caller.
     */
    void attempt(Books books, Consumer<Books> part);

    default void record(Consumer<Books> change) {
        write(books -> {
            change.accept(books);
            return null;
        });
    }
}
