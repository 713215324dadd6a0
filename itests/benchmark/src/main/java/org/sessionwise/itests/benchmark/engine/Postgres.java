package org.sessionwise.itests.benchmark.engine;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.sessionwise.database.trial.PostgresServer;

/** PostgreSQL on this machine, a process of its own, tuned as its users do for large questions. */
final class Postgres extends Database {

    private static final int CHUNK = 1 << 16;

    private final PostgresServer server;

    private Postgres(PostgresServer server, Connection connection) throws SQLException {
        super(connection);
        this.server = server;
        execute("SET work_mem = '1GB'", "SET temp_buffers = '512MB'", "SET max_parallel_workers_per_gather = 2");
    }

    /** Starts it, with settings that forgo safety for speed. */
    static Postgres start() throws SQLException {
        PostgresServer server = PostgresServer.start(PostgresServer.Care.FAST);
        Map<String, String> settings = server.settings("benchmark");
        return new Postgres(
                server,
                DriverManager.getConnection(settings.get("url"), settings.get("user"), settings.get(".password")));
    }

    @Override
    String title() {
        return "PostgreSQL";
    }

    @Override
    Loading loading(String table, int columns) throws SQLException {
        CopyIn copy = connection().unwrap(PGConnection.class).getCopyAPI().copyIn("COPY " + table + " FROM STDIN");
        StringBuilder text = new StringBuilder();
        return new Loading() {
            @Override
            public void row(int... columns) throws SQLException {
                for (int column = 0; column < columns.length; column++) {
                    text.append(columns[column]).append(column + 1 < columns.length ? '\t' : '\n');
                }
                if (text.length() > CHUNK) {
                    send();
                }
            }

            @Override
            public void close() throws SQLException {
                send();
                copy.endCopy();
            }

            private void send() throws SQLException {
                byte[] bytes = text.toString().getBytes(StandardCharsets.US_ASCII);
                copy.writeToCopy(bytes, 0, bytes.length);
                text.setLength(0);
            }
        };
    }

    @Override
    void loaded() throws SQLException {
        execute("VACUUM (ANALYZE) session", "VACUUM (ANALYZE) staff", "VACUUM (ANALYZE) team");
    }

    @Override
    long cpuNanos() {
        return CpuClock.ofChildren();
    }

    @Override
    public void close() throws SQLException {
        super.close();
        server.close();
    }
}
