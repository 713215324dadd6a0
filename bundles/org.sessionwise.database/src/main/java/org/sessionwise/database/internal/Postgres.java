package org.sessionwise.database.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.PGConnection;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.sessionwise.database.DatabaseException;
import org.sessionwise.database.Migration;

/**
 * One schema of a PostgreSQL server. Nodes take turns at writing by an advisory lock that ends with the transaction, and so
 * with a node that dies: what was planned on what was read is then still true when it is written.
 */
final class Postgres implements Engine {

    /** Ours among the advisory locks of a database that we may share with other products. */
    private static final int LOCK_OF_WRITERS = 0x5e5510;

    private static final String LONGEST_ANSWER_SECONDS = "600";
    private static final int LONGEST_SILENCE_MILLIS = 300_000;

    private final PostgresAddress address;
    private final int waitMillis;

    /** Who wants to write waits at most so long for another node. */
    Postgres(PostgresAddress address, int waitMillis) {
        this.address = address;
        this.waitMillis = waitMillis;
    }

    @Override
    public Connection open(boolean writes) throws SQLException {
        Connection connection = connect();
        boolean ready = false;
        try {
            execute(connection, "SET lock_timeout = " + waitMillis);
            if (writes) {
                makeSchema(connection);
            }
            connection.setAutoCommit(false);
            ready = true;
            return connection;
        } finally {
            if (!ready) {
                connection.close();
            }
        }
    }

    private Connection connect() throws SQLException {
        try {
            return new Driver().connect(address.url(), properties());
        } catch (NoClassDefFoundError e) {
            throw new DatabaseException("PostgreSQL's driver, the bundle org.postgresql.jdbc, is not installed", e);
        }
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("user", address.user());
        address.password().ifPresent(password -> properties.setProperty("password", password));
        properties.setProperty("currentSchema", address.schema());
        properties.setProperty("ApplicationName", "Sessionwise");
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("cancelSignalTimeout", "1");
        properties.setProperty("tcpKeepAlive", "true");
        // A server that went away without a word, and a node that froze inside a write, must not hold everybody up for
        // ever.
        properties.setProperty("socketTimeout", LONGEST_ANSWER_SECONDS);
        properties.setProperty("options", "-c idle_in_transaction_session_timeout=" + LONGEST_SILENCE_MILLIS);
        // A row's content has no place in a log.
        properties.setProperty("logServerErrorDetail", "false");
        // A plan kept at the server fails once when another node's migration changes a table.
        properties.setProperty("prepareThreshold", "0");
        return properties;
    }

    /** Asks first: who may not create schemas may not even ask for one that is there. */
    private void makeSchema(Connection connection) throws SQLException {
        String sql = "DO $$ BEGIN IF to_regnamespace('" + address.schema() + "') IS NULL THEN"
                + " CREATE SCHEMA IF NOT EXISTS " + address.schema() + "; END IF; END $$";
        connection.setAutoCommit(false);
        begin(connection, true);
        execute(connection, sql);
        connection.commit();
    }

    @Override
    public void begin(Connection connection, boolean writes) throws SQLException {
        execute(
                connection,
                writes
                        ? "SET TRANSACTION ISOLATION LEVEL READ COMMITTED; SELECT pg_advisory_xact_lock("
                                + LOCK_OF_WRITERS + ", " + address.schema().hashCode() + ")"
                        : "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
    }

    /** After a statement that failed the server would roll back, and only mention it. */
    @Override
    public void commit(Connection connection) throws SQLException {
        if (connection.unwrap(BaseConnection.class).getTransactionState() == TransactionState.FAILED) {
            throw new SQLException("a statement had failed, and the work went on", "25P02");
        }
        connection.commit();
    }

    @Override
    public void rollBack(Connection connection) throws SQLException {
        connection.rollback();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void interrupt(Connection connection) throws SQLException {
        connection.unwrap(PGConnection.class).cancelQuery();
    }

    /** Class 08, and what a server says that stops or crashed. */
    @Override
    public boolean lost(SQLException e) {
        String state = state(e);
        return state.startsWith("08") || state.startsWith("57P");
    }

    @Override
    public String reason(SQLException e) {
        String state = state(e);
        if (state.startsWith("22") || state.startsWith("23")) {
            return "PostgreSQL " + state + constraint(e); // its message may quote what was to be written
        }
        String advice =
                switch (state) {
                    case "53100" -> "; make room on the disk of the server";
                    case "55P03" -> "; no turn at the database within " + waitMillis + " ms: another node holds it";
                    default -> "";
                };
        return "PostgreSQL " + state + ", " + e.getMessage() + advice;
    }

    private static String constraint(SQLException e) {
        ServerErrorMessage message = e instanceof PSQLException told ? told.getServerErrorMessage() : null;
        return message == null || message.getConstraint() == null ? "" : ", " + message.getConstraint();
    }

    private static String state(SQLException e) {
        return e.getSQLState() == null ? "" : e.getSQLState();
    }

    @Override
    public List<Migration> steps(List<Migration> steps) {
        return steps.stream().map(Migration::forPostgresql).toList();
    }
}
