package org.sessionwise.database.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sessionwise.database.DatabaseException;

class DatabaseSettingsTest {

    private static final String URL = "jdbc:postgresql://db.trust.example/sessionwise";

    @Test
    void withoutAnAddressItIsTheEmbeddedDatabase() {
        assertInstanceOf(Sqlite.class, engine(Map.of()));
        assertInstanceOf(Postgres.class, engine(Map.of("url", URL, "user", "sessionwise")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            user         | x                                 | user is of a PostgreSQL, and url is not set
            .password    | x                                 | .password is of a PostgreSQL, and url is not set
            passwordFile | x                                 | passwordFile is of a PostgreSQL, and url is not set
            colour       | red                               | colour is no setting of the database
            """)
    void settingThatMeansNothingHereIsRefusedByItsKey(String key, String value, String refusal) {
        assertEquals(refusal, refusal(Map.of(key, value)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            url          | postgres://db                     | url does not begin with jdbc:postgresql://
            url          | jdbc:postgresql://h/d?password=pw | url holds user, password or currentSchema, which have keys of their own
            user         | ''                                | user is missing, and url is set
            passwordFile | /secret                           | expected at most one of .password and passwordFile
            schema       | Trust; DROP                       | schema is not lower-case letters, digits and _
            schema       | pg_x                              | schema begins with pg_, which PostgreSQL keeps for itself
            directory    | /data                             | directory is of the embedded database, and url is set
            """)
    void settingOfAServerIsRefusedByItsKey(String key, String value, String refusal) {
        Map<String, String> settings = new HashMap<>(Map.of("url", URL, "user", "sessionwise", ".password", "pw"));
        settings.put(key, value);

        assertEquals(refusal, refusal(settings));
    }

    @Test
    void passwordIsReadAnewFromItsFileAndNeverShown(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(directory.resolve("password"), "first\n");
        PostgresAddress address = new PostgresAddress(URL, "sessionwise", "", file.toString(), "sessionwise");

        assertEquals(Optional.of("first"), address.password());
        Files.writeString(file, "second\n");
        assertEquals(Optional.of("second"), address.password());
        Files.delete(file);
        assertEquals(
                "passwordFile cannot be read: " + file,
                assertThrows(DatabaseException.class, address::password).getMessage());
        PostgresAddress inWords = new PostgresAddress(URL, "sessionwise", "secret", "", "sessionwise");
        assertFalse(inWords.toString().contains("secret"));
        assertFalse(DatabaseSettings.of(Map.of("url", URL, ".password", "secret"))
                .toString()
                .contains("secret"));
    }

    private static Engine engine(Map<String, String> settings) {
        return DatabaseSettings.of(settings).engine("home", 100);
    }

    private static String refusal(Map<String, String> settings) {
        return assertThrows(IllegalArgumentException.class, () -> engine(settings))
                .getMessage();
    }
}
