package nhacviec.storage;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import nhacviec.core.Books;
import nhacviec.core.chat.Inbox;
import nhacviec.core.staff.Role;
import nhacviec.core.staff.Staff;
import nhacviec.core.staff.Unit;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The books of an office in a real file, open for each test. */
public abstract class OfficeBooks {

    protected static final Instant NOW = Instant.parse("2024-01-11T01:00:00Z");

    @TempDir
    protected Path folder;

    protected Database database;
    protected JdbiBookkeeping books;

    @BeforeEach
    void open() {
        database = Database.open(url());
        books = new JdbiBookkeeping(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    protected final String url() {
        return "jdbc:sqlite:" + folder.resolve("deep").resolve("office.db");
    }

    protected final <T> T look(Function<Books, T> look) {
        return books.read(look);
    }

    // One for each kind of answer: of a bare T the compiler cannot tell which assertThat is meant.

    protected final <T> Optional<T> maybe(Function<Books, Optional<T>> look) {
        return books.read(look);
    }

    protected final <T> Set<T> set(Function<Books, Set<T>> look) {
        return books.read(look);
    }

    protected final <K, V> Map<K, V> map(Function<Books, Map<K, V>> look) {
        return books.read(look);
    }

    protected final int count(Function<Books, Integer> change) {
        return books.write(change);
    }

    protected final <T> List<T> list(Function<Books, List<T>> look) {
        return books.read(look);
    }

    protected final <T> T change(Function<Books, T> change) {
        return books.write(change);
    }

    protected final boolean did(Function<Books, Boolean> change) {
        return books.write(change);
    }

    protected final void record(Consumer<Books> change) {
        books.record(change);
    }

    /** What the tables hold, for what no port tells. */
    protected final List<Map<String, Object>> rows(String sql) {
        return Jdbi.create(database.readers())
                .withHandle(handle -> handle.createQuery(sql).mapToMap().list());
    }

    /** One event comes into the inbox; how many are new. */
    protected static int keep(Books books, long updateId, String raw, Instant at) {
        return books.inbox().keep(List.of(new Inbox.Arrived(updateId, raw, at)));
    }

    /** What is seen in a copy of the books to which harm was done behind the program's back. */
    protected final <T> T onHarmedCopy(String harm, Function<Books, T> look) {
        Path copy = folder.resolve("harmed-" + harm.hashCode() + ".db");
        Jdbi.create(url()).useHandle(handle -> handle.execute("vacuum into '" + copy + "'"));
        Jdbi.create("jdbc:sqlite:" + copy).useHandle(handle -> {
            for (String statement : harm.split(";")) {
                handle.execute(statement);
            }
        });
        try (Database harmed = Database.open("jdbc:sqlite:" + copy)) {
            return new JdbiBookkeeping(harmed).read(look);
        }
    }

    protected final void importSample() {
        record(b -> b.plans().store(SamplePlan.plan(), "print", NOW));
    }

    protected final Unit unit(String name) {
        return list(b -> b.staff().units()).stream()
                .filter(unit -> unit.isNamed(name))
                .findFirst()
                .orElseThrow();
    }

    protected final Staff join(String name, String unit, long chat) {
        Unit known = unit(unit);
        return change(b -> b.staff().link(name, known, Role.STAFF, chat, NOW));
    }

    /** Lets two threads do the same at once; what each of them got. */
    protected static <T> List<T> twice(Callable<T> act) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<T> outcomes = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(List.of(act, act))) {
                outcomes.add(future.get());
            }
            return outcomes;
        } finally {
            threads.shutdownNow();
        }
    }
}
