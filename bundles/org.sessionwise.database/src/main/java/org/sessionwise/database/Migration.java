package org.sessionwise.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One numbered step of a store's schema. It is run once for each database, in the order of its number and in one
 * transaction; once released it must never change: the next step corrects it.
 *
 * <p>The text may hold several statements, each ended by a semicolon outside quotes and comments. The statements of a
 * {@code CREATE TRIGGER} stay together: it ends at a line that holds {@code END;} and nothing else. A step must not begin
 * or end a transaction itself.
 */
public final class Migration {

    private static final Pattern FILE_NAME = Pattern.compile("V(\\d{1,6})__(\\w+)\\.sql");

    private final int number;
    private final String name;
    private final String sql;
    private final String postgresql;

    private Migration(int number, String name, String sql, String postgresql) {
        if (number < 1) {
            throw new IllegalArgumentException("the number of a migration is 1 or more: " + number);
        }
        if (name.isBlank() || sql.isBlank()) {
            throw new IllegalArgumentException("a migration has a name and at least one statement: " + number);
        }
        this.number = number;
        this.name = name;
        this.sql = lines(sql);
        this.postgresql = lines(postgresql);
    }

    private static String lines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /**
     * A step with its text.
     *
     * @param number 1 or more
     * @param name what it does, or its file name: for messages
     * @throws IllegalArgumentException if the number is below 1, or the name or the text is blank
     */
    public static Migration of(int number, String name, String sql) {
        return new Migration(number, name, sql, sql);
    }

    /**
     * The steps in UTF-8 files beside a class, named as in {@code V001__create_plans.sql}. Where a step needs other words
     * on PostgreSQL, they stand in {@code V001__create_plans.postgresql.sql}; the name of the step stays the first.
     *
     * @return unmodifiable, in the order given
     * @throws IllegalArgumentException if a name has another form or there is no such file
     */
    public static List<Migration> fromResources(Class<?> anchor, String... names) {
        return Arrays.stream(names).map(name -> fromResource(anchor, name)).toList();
    }

    private static Migration fromResource(Class<?> anchor, String name) {
        Matcher parts = FILE_NAME.matcher(name);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not named like V001__create_plans.sql: " + name);
        }
        String sql = text(anchor, name)
                .orElseThrow(
                        () -> new IllegalArgumentException("no such file beside " + anchor.getName() + ": " + name));
        String postgresql =
                text(anchor, name.replace(".sql", ".postgresql.sql")).orElse(sql);
        return new Migration(Integer.parseInt(parts.group(1)), name, sql, postgresql);
    }

    private static Optional<String> text(Class<?> anchor, String name) {
        try (InputStream in = anchor.getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    /** The same step in the words of PostgreSQL: its text and its checksum are those of that text. */
    public Migration forPostgresql() {
        return new Migration(number, name, postgresql, postgresql);
    }

    /** The number, 1 or more. */
    public int number() {
        return number;
    }

    /** What the step does; its file name, if it came from a file. */
    public String name() {
        return name;
    }

    /** The statements, with line feeds as line ends. */
    public String sql() {
        return sql;
    }

    /** SHA-256 of {@link #sql()} in UTF-8, as 64 hexadecimal digits: the same under Windows and Unix line ends. */
    public String checksum() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(sql.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Migration that
                && number == that.number
                && name.equals(that.name)
                && sql.equals(that.sql)
                && postgresql.equals(that.postgresql);
    }

    @Override
    public int hashCode() {
        return 31 * number + sql.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
