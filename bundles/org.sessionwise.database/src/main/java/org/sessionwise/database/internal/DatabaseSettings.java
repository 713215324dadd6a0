package org.sessionwise.database.internal;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/** What is set of the database; empty texts stand for what is not. */
record DatabaseSettings(
        String directory, String url, String user, String password, String passwordFile, String schema) {

    static final String DEFAULT_SCHEMA = "sessionwise";

    private static final Set<String> KEYS = Set.of("directory", "url", "user", ".password", "passwordFile", "schema");

    /** By their keys; a missing one has its default. */
    static DatabaseSettings of(Map<String, String> settings) {
        settings.keySet().forEach(key -> require(KEYS.contains(key), key + " is no setting of the database"));
        return new DatabaseSettings(
                settings.getOrDefault("directory", ""),
                settings.getOrDefault("url", ""),
                settings.getOrDefault("user", ""),
                settings.getOrDefault(".password", ""),
                settings.getOrDefault("passwordFile", ""),
                settings.getOrDefault("schema", DEFAULT_SCHEMA));
    }

    /**
     * The database that is meant.
     *
     * @param home the directory of the product, may be null
     * @throws IllegalArgumentException if a setting is refused, with its key
     */
    Engine engine(String home, int waitMillis) {
        if (url.isBlank()) {
            requireUnset("user", user);
            requireUnset(".password", password);
            requireUnset("passwordFile", passwordFile);
            return new Sqlite(directory(home), waitMillis);
        }
        require(directory.isBlank(), "directory is of the embedded database, and url is set");
        return new Postgres(new PostgresAddress(url, user, password, passwordFile, schema), waitMillis);
    }

    Path directory(String home) {
        if (!directory.isBlank()) {
            return Path.of(directory);
        }
        return Path.of(home == null || home.isBlank() ? "sessionwise-data" : home);
    }

    private static void requireUnset(String key, String value) {
        require(value.isBlank(), key + " is of a PostgreSQL, and url is not set");
    }

    private static void require(boolean condition, String refusal) {
        if (!condition) {
            throw new IllegalArgumentException(refusal);
        }
    }

    /** Without the password. */
    @Override
    public String toString() {
        return url.isBlank() ? "SQLite in " + directory : url;
    }
}
