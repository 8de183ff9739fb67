package nhacviec.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import nhacviec.core.Books;
import nhacviec.core.chat.Inbox.Arrived;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.reminder.Delivery;
import org.junit.jupiter.api.Test;

/** What a transaction promises. */
class JdbiBookkeepingTest extends OfficeBooks {

    private static void keep(Books books, long id) {
        keep(books, id, "{}", NOW);
    }

    private Long[] kept() {
        return list(b -> b.inbox().waiting(10_000)).stream()
                .map(Arrived::updateId)
                .toArray(Long[]::new);
    }

    @Test
    void aWriteHoldsTheDatabaseFromItsFirstMoment() {
        record(b -> {
            b.inbox().waiting(1);
            assertThatThrownBy(this::writeFromOutside).hasMessageContaining("SQLITE_BUSY");
        });
    }

    private void writeFromOutside() throws SQLException {
        try (Connection outside = DriverManager.getConnection(url());
                Statement statement = outside.createStatement()) {
            statement.execute("pragma busy_timeout = 0");
            statement.execute("begin immediate");
        }
    }

    @Test
    void aWriteThatReadsFirstWaitsForAnotherProcessAndLosesNoUpdate() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (Database other = Database.open(url())) {
            CyclicBarrier together = new CyclicBarrier(2);
            Future<?> one = threads.submit(() -> count(books, together));
            Future<?> two = threads.submit(() -> count(new JdbiBookkeeping(other), together));
            one.get(60, TimeUnit.SECONDS);
            two.get(60, TimeUnit.SECONDS);
        } finally {
            threads.shutdownNow();
        }
        assertThat(kept()).hasSize(200);
    }

    /** Takes the next number a hundred times; a lost update would give one number twice. */
    private static Void count(JdbiBookkeeping mine, CyclicBarrier together) throws Exception {
        together.await();
        for (int i = 0; i < 100; i++) {
            mine.record(b -> keep(b, b.inbox().waiting(10_000).size()));
        }
        return null;
    }

    @Test
    void readersSeeNothingOfAnOpenWrite() {
        record(b -> {
            keep(b, 1);
            assertThat(kept()).isEmpty();
        });
        assertThat(kept()).containsExactly(1L);
    }

    @Test
    void aReadSeesOneStateWhateverIsWrittenMeanwhile() {
        books.read(b -> {
            int before = b.inbox().waiting(10).size();
            record(other -> keep(other, 1));
            assertThat(b.inbox().waiting(10)).hasSize(before);
            return null;
        });
        assertThat(kept()).containsExactly(1L);
    }

    @Test
    void aReadCannotChangeAnything() {
        assertThatThrownBy(() -> look(b -> keep(b, 1, "{}", NOW))).hasMessageContaining("readonly");
        record(b -> keep(b, 2));
        assertThat(kept()).containsExactly(2L);
    }

    @Test
    void aWriteThatThrowsLeavesNothing() {
        assertThatThrownBy(() -> record(b -> {
                    keep(b, 1);
                    throw new IllegalStateException("half way");
                }))
                .hasMessage("half way");
        assertThat(kept()).isEmpty();
        record(b -> keep(b, 2));
        assertThat(kept()).containsExactly(2L);
    }

    @Test
    void aWriteInsideAWriteIsRefusedInsteadOfWaitingForItself() {
        assertThatThrownBy(() -> record(b -> record(inner -> {}))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> record(b -> books.putSetting("a", "b"))).isInstanceOf(IllegalStateException.class);
        record(b -> keep(b, 1));
        assertThat(kept()).containsExactly(1L);
    }

    @Test
    void anAttemptThatThrowsUndoesOnlyItself() {
        record(b -> {
            keep(b, 1);
            assertThatThrownBy(() -> books.attempt(b, part -> {
                        keep(part, 2);
                        throw new IllegalStateException("this part");
                    }))
                    .hasMessage("this part");
            assertThatThrownBy(() -> books.attempt(b, part -> {
                        keep(part, 3);
                        throw new StackOverflowError();
                    }))
                    .isInstanceOf(StackOverflowError.class);
            books.attempt(b, part -> keep(part, 4));
        });
        assertThat(kept()).containsExactly(1L, 4L);
    }

    @Test
    void anAttemptInsideAnAttemptIsUndoneByItself() {
        record(b -> {
            books.attempt(b, outer -> {
                keep(outer, 1);
                assertThatThrownBy(() -> books.attempt(outer, inner -> {
                            keep(inner, 2);
                            throw new IllegalStateException();
                        }))
                        .isInstanceOf(IllegalStateException.class);
            });
            assertThatThrownBy(() -> books.attempt(b, outer -> {
                        books.attempt(outer, inner -> keep(inner, 3));
                        throw new IllegalStateException();
                    }))
                    .isInstanceOf(IllegalStateException.class);
        });
        assertThat(kept()).containsExactly(1L);
    }

    @Test
    void aStatementThatFailsInAnAttemptIsUndoneToo() {
        record(b -> {
            assertThatThrownBy(() -> books.attempt(b, part -> {
                        keep(part, 1);
                        part.dialogues()
                                .keep(new nhacviec.core.chat.Dialogues.Dialogue(99, "x", java.util.Map.of(), NOW));
                    }))
                    .hasMessageContaining("FOREIGN KEY");
            keep(b, 2);
        });
        assertThat(kept()).containsExactly(2L);
    }

    @Test
    void whenTheDatabaseHasUndoneTheWholeTransactionNothingMoreIsWritten() {
        assertThatThrownBy(() -> record(b -> {
                    keep(b, 1);
                    assertThatThrownBy(() -> books.attempt(b, part -> {
                                // What SQLite does by itself when the disk is full.
                                ((JdbiBooks) part).handle().execute("rollback");
                                throw new IllegalStateException("disk full");
                            }))
                            .hasMessage("disk full");
                    keep(b, 2);
                }))
                .isInstanceOf(RuntimeException.class);
        assertThat(kept()).isEmpty();
        record(b -> keep(b, 3));
        assertThat(kept()).containsExactly(3L);
    }

    @Test
    void noReadHoldsOnToAStateAfterItIsOver() throws SQLException {
        for (int i = 0; i < 5; i++) {
            long id = i;
            record(b -> {
                keep(b, id);
                b.deliveries().add(new OutgoingMessage.Say(77, "chào"), null, Delivery.Kind.ANSWER, "", null, NOW);
                b.deliveries().claim(List.of(id + 1), NOW);
            });
            look(b -> b.inbox().waiting(1));
            look(b -> b.deliveries().due(NOW, 1, Set.of()));
            look(b -> b.staff().byChat(77));
            assertThat(checkpoint()).as("pages that somebody still reads").isZero();
        }
    }

    /** Moves all that is written into the main file; 1 when somebody reads an older state or writes. */
    private int checkpoint() throws SQLException {
        try (Connection outside = DriverManager.getConnection(url());
                Statement statement = outside.createStatement();
                ResultSet row = statement.executeQuery("pragma wal_checkpoint(truncate)")) {
            return row.getInt(1);
        }
    }

    @Test
    void theSameStatementMayBeOpenTwiceAndGivesEachTimeWhatIsThere() {
        record(b -> {
            keep(b, 1);
            assertThat(b.inbox().waiting(10)).hasSize(1);
            keep(b, 2);
            assertThat(b.inbox().waiting(10)).hasSize(2);
            assertThat(b.inbox().waiting(1)).hasSize(1);
        });
        record(b -> assertThat(b.inbox().waiting(10)).hasSize(2));
        look(b -> assertThat(b.inbox().waiting(10)).hasSize(2));
        record(b -> b.inbox().done(List.of(1L), NOW));
        look(b -> assertThat(b.inbox().waiting(10)).hasSize(1));
    }

    @Test
    void statementsOfManyLengthsAreForgottenInTurn() {
        record(b -> LongStream.range(0, 300).forEach(id -> keep(b, id)));
        for (int length = 1; length < 24; length++) {
            List<Long> some = kept(length);
            record(b -> b.inbox().done(some, NOW));
        }
        assertThat(kept()).hasSize(300 - 23 * 24 / 2);
    }

    private List<Long> kept(int many) {
        return Arrays.asList(kept()).subList(0, many);
    }

    @Test
    void aChangedTableIsReadAsItIsNow() {
        record(b -> keep(b, 1));
        assertThat(kept()).containsExactly(1L);
        record(b -> ((JdbiBooks) b).handle().execute("alter table inbox add column further text"));
        assertThat(kept()).containsExactly(1L);
        record(b -> keep(b, 2));
        assertThat(kept()).containsExactly(1L, 2L);
    }

    @Test
    void aSettingIsReplacedOrKeptAsAsked() {
        assertThat(books.setting("token")).isEmpty();
        assertThat(books.putSettingIfAbsent("token", "a")).isEqualTo("a");
        assertThat(books.putSettingIfAbsent("token", "b")).isEqualTo("a");
        books.putSetting("token", "c");
        assertThat(books.setting("token")).contains("c");
    }
}
