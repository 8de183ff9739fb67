package nhacviec.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementBuilder;
import org.jdbi.v3.core.statement.StatementBuilderFactory;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Keeps prepared statements for as long as their connection to the database lives. A message takes a few dozen statements, always
 * the same ones; SQLite would compile each of them anew in each transaction.
 *
 * <p>They are prepared on the connection behind the pool's, because the pool closes what was prepared on its own when a
 * transaction is over.
 */
final class KeptStatements extends DefaultStatementBuilder {

    /** How many different ones are kept; lists in a statement come in many lengths. */
    private static final int MOST = 128;

    private static final Pattern INSERT = Pattern.compile("(?i)\\s*insert\\b");

    private final Connection connection;

    /** Statements that are not in use now, by their SQL, the one used longest ago first; the same one may be needed twice at a time. */
    private final Map<String, Deque<PreparedStatement>> idle = new LinkedHashMap<>(64, 0.75f, true);

    /** The SQL of each statement in use: on closing, Jdbi names it as it was written, with names for its parameters. */
    private final Map<Statement, String> used = new IdentityHashMap<>();

    private KeptStatements(Connection connection) {
        this.connection = connection;
    }

    /** Gives each connection its own. */
    static final class Factory implements StatementBuilderFactory {

        private final Map<Connection, KeptStatements> kept = new HashMap<>();

        @Override
        public synchronized StatementBuilder createStatementBuilder(Connection pooled) {
            try {
                Connection connection = pooled.unwrap(Connection.class);
                KeptStatements its = kept.get(connection);
                if (its == null) {
                    // Where there is a new connection, an old one may be gone.
                    for (Connection other : List.copyOf(kept.keySet())) {
                        if (other.isClosed()) {
                            kept.remove(other);
                        }
                    }
                    its = new KeptStatements(connection);
                    kept.put(connection, its);
                }
                return its;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public PreparedStatement create(Connection pooled, String sql, StatementContext context) throws SQLException {
        if (pooled.isClosed()) {
            throw new SQLException("the connection was given back");
        }
        if (context.isReturningGeneratedKeys() || context.isConcurrentUpdatable()) {
            return super.create(pooled, sql, context);
        }
        Deque<PreparedStatement> its = idle.get(sql);
        PreparedStatement statement = its == null || its.isEmpty() ? connection.prepareStatement(sql) : its.pop();
        used.put(statement, sql);
        return statement;
    }

    @Override
    public void close(Connection pooled, String raw, Statement statement) throws SQLException {
        String sql = used.remove(statement);
        if (sql != null && statement instanceof PreparedStatement prepared && !statement.isClosed()) {
            prepared.clearBatch();
            if (INSERT.matcher(sql).lookingAt()) {
                // Files are put in by inserts. SQLite compiles many other statements anew once their parameters were
                // cleared.
                prepared.clearParameters();
            }
            idle.computeIfAbsent(sql, key -> new ArrayDeque<>()).push(prepared);
            dropOldest();
        } else {
            super.close(pooled, raw, statement);
        }
    }

    private void dropOldest() throws SQLException {
        if (idle.size() > MOST) {
            var oldest = idle.entrySet().iterator();
            for (PreparedStatement statement : oldest.next().getValue()) {
                statement.close();
            }
            oldest.remove();
        }
    }

    /** The handle is closed. What it has not closed itself must not stay open: it would hold on to an old state of the database. */
    @Override
    public void close(Connection pooled) {
        for (Statement left : new ArrayList<>(used.keySet())) {
            try {
                left.close();
            } catch (SQLException e) {
                // Its connection is gone, and the statement with it.
            }
        }
        used.clear();
        super.close(pooled);
    }
}
