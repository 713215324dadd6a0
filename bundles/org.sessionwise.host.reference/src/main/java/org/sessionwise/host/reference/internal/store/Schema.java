package org.sessionwise.host.reference.internal.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The migrations, in order. SQLite's {@code user_version} says how many of them a file has seen. */
final class Schema {

    private static final List<String> MIGRATIONS = List.of("V1.sql", "V2.sql", "V3.sql");
    private static final String FOLDER = "/org/sessionwise/host/reference/migrations/";

    private Schema() {}

    static Integer bringUpToDate(Connection connection) throws SQLException {
        int seen = Sql.of(connection, "PRAGMA user_version")
                .first(row -> row.getInt(1))
                .orElse(0);
        if (seen > MIGRATIONS.size()) {
            throw new StoreException("the rota database was written by a newer version of this product");
        }
        for (String migration : MIGRATIONS.subList(seen, MIGRATIONS.size())) {
            run(connection, script(migration));
        }
        run(connection, "PRAGMA user_version = " + MIGRATIONS.size());
        return MIGRATIONS.size();
    }

    private static void run(Connection connection, String script) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(script);
        }
    }

    private static String script(String name) {
        try (InputStream in = Schema.class.getResourceAsStream(FOLDER + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("migration " + name + " cannot be read", e);
        }
    }
}
