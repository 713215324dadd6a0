package org.sessionwise.database.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sessionwise.database.DatabaseException;

/** Where a PostgreSQL is, and who we are there. Its words never hold the password. */
final class PostgresAddress {

    private static final String PREFIX = "jdbc:postgresql://";
    private static final Pattern SECRET = Pattern.compile("[?&](password|user|currentSchema)=");
    private static final Pattern SCHEMA = Pattern.compile("[a-z_][a-z0-9_]{0,62}");

    private final String url;
    private final String user;
    private final String password;
    private final String passwordFile;
    private final String schema;

    /**
     * Empty texts stand for what is not set.
     *
     * @throws IllegalArgumentException if one of them is not what it should be, with its key
     */
    PostgresAddress(String url, String user, String password, String passwordFile, String schema) {
        this.url = url;
        this.user = user;
        this.password = password;
        this.passwordFile = passwordFile;
        this.schema = schema;
        require(url.startsWith(PREFIX), "url does not begin with " + PREFIX);
        require(!SECRET.matcher(url).find(), "url holds user, password or currentSchema, which have keys of their own");
        require(!user.isBlank(), "user is missing, and url is set");
        require(password.isEmpty() || passwordFile.isEmpty(), "expected at most one of .password and passwordFile");
        require(SCHEMA.matcher(schema).matches(), "schema is not lower-case letters, digits and _");
        require(!schema.startsWith("pg_"), "schema begins with pg_, which PostgreSQL keeps for itself");
    }

    private static void require(boolean condition, String refusal) {
        if (!condition) {
            throw new IllegalArgumentException(refusal);
        }
    }

    String url() {
        return url;
    }

    String user() {
        return user;
    }

    String schema() {
        return schema;
    }

    /** The password, read anew from its file each time, so that a changed one is found; empty if none is set. */
    Optional<String> password() {
        if (passwordFile.isEmpty()) {
            return Optional.of(password).filter(set -> !set.isEmpty());
        }
        try {
            return Optional.of(Files.readString(Path.of(passwordFile)).strip());
        } catch (IOException e) {
            throw new DatabaseException("passwordFile cannot be read: " + passwordFile, e);
        }
    }

    @Override
    public String toString() {
        return url + ", schema " + schema;
    }
}
