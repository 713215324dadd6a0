package org.sessionwise.jobplan.http.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sessionwise.jobplan.spi.SourceUnavailableException;

class ConfigurationTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "sourceId, ' ', sourceId",
        "title, ' ', title",
        "baseUri, ' ', baseUri",
        "baseUri, ftp://feed.example.org, baseUri",
        "baseUri, job-plans, baseUri",
        "baseUri, https://user:pw@feed.example.org, baseUri",
        "baseUri, https://feed.example.org?key=1, baseUri",
        "_apiKey, '', .apiKey",
        "_apiKey, 'two words', .apiKey",
        "_apiKey, schlüssel, .apiKey",
        "apiKeyFile, both, apiKeyFile"
    })
    void aWrongSettingIsRefusedByName(String name, String value, String part) {
        assertTrue(refusal(name, value).contains(part));
        assertFalse(refusal(name, value).contains("schlüssel"));
    }

    @ParameterizedTest
    @CsvSource({
        "exchangeDeadlineMillis",
        "totalDeadlineSeconds",
        "attempts",
        "pagesInFlight",
        "pageSize",
        "maxPageBytes",
        "maxRecords"
    })
    void aLimitOfNothingIsRefusedByName(String name) {
        assertTrue(refusal(name, 0).contains(name));
    }

    private static String refusal(String name, Object value) {
        Map<String, Object> settings =
                new HashMap<>(Map.of("baseUri", "https://feed.example.org/", "_apiKey", Source.KEY));
        settings.put(name, value);
        return assertThrows(
                        IllegalArgumentException.class,
                        () -> new HttpJobPlanSource(question -> null, Source.config(settings)))
                .getMessage();
    }

    @Test
    void aNewKeyInTheFileIsSentAtTheNextRead() throws Exception {
        Path file = Files.writeString(folder.resolve("key"), "one\n");
        try (FeedServer server = new FeedServer().answering(Feed.of(1));
                Source source = new Source(server, Map.of("_apiKey", "", "apiKeyFile", file.toString()))) {
            source.read();
            Files.writeString(file, "two");
            source.read();

            assertEquals("one", server.questions().get(0).headers().get("x-api-key"));
            assertEquals("two", server.questions().get(1).headers().get("x-api-key"));
        }
    }

    @Test
    void aKeyFileThatIsMissingOrHoldsNoKeyIsSaid() throws Exception {
        Path file = folder.resolve("key");
        Secret key = Secret.of(".apiKey", "", "apiKeyFile", file.toString());

        assertTrue(assertThrows(SourceUnavailableException.class, key::read)
                .getMessage()
                .contains("cannot be read"));

        for (String content : new String[] {"", "two keys", "x".repeat(5_000)}) {
            Files.writeString(file, content);
            assertTrue(assertThrows(SourceUnavailableException.class, key::read)
                    .getMessage()
                    .contains("just one secret"));
        }
    }
}
