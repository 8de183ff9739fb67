package nhacviec.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Keeps prepared statements for as long as a handle lives. One transaction works off up to 64 messages with the same few dozen
 * statements; SQLite would compile each of them anew for each message.
 */
final class KeptStatements extends DefaultStatementBuilder {

    /** Statements that are not in use now, by their SQL; the same one may be needed twice at a time. */
    private final Map<String, Deque<PreparedStatement>> idle = new HashMap<>();

    /** The SQL of each statement in use: on closing, Jdbi names it as it was written, with names for its parameters. */
    private final Map<Statement, String> used = new IdentityHashMap<>();

    @Override
    public PreparedStatement create(Connection connection, String sql, StatementContext context) throws SQLException {
        if (context.isReturningGeneratedKeys()) {
            return super.create(connection, sql, context);
        }
        Deque<PreparedStatement> kept = idle.get(sql);
        PreparedStatement statement =
                kept == null || kept.isEmpty() ? super.create(connection, sql, context) : kept.pop();
        used.put(statement, sql);
        return statement;
    }

    @Override
    public void close(Connection connection, String raw, Statement statement) throws SQLException {
        String sql = used.remove(statement);
        if (sql != null && statement instanceof PreparedStatement prepared && !statement.isClosed()) {
            prepared.clearBatch();
            prepared.clearParameters();
            idle.computeIfAbsent(sql, key -> new ArrayDeque<>()).push(prepared);
        } else {
            super.close(connection, raw, statement);
        }
    }

    @Override
    public void close(Connection connection) {
        idle.values()
                .forEach(statements -> statements.forEach(statement -> {
                    try {
                        statement.close();
                    } catch (SQLException e) {
                        // The connection that it belongs to is being given back; nothing is left to be done with it.
                    }
                }));
        idle.clear();
        super.close(connection);
    }
}
