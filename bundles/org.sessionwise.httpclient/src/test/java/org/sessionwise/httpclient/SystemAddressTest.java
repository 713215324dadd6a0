package org.sessionwise.httpclient;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sessionwise.httpclient.HttpFetchException.Kind;

class SystemAddressTest {

    private static final SystemAddress FEED = SystemAddress.of("https://plans.trust.example/feed/");

    static List<String> hostile() throws IOException {
        try (InputStream in = SystemAddressTest.class.getResourceAsStream("hostile-urls.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("# "))
                    .toList();
        }
    }

    @Test
    void theListIsLong() throws IOException {
        assertTrue(hostile().stream().distinct().count() >= 97, hostile().size() + " addresses");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    @ValueSource(strings = {"", " ", "/a\r\nHost: evil.example", "/a\tb", "/\u0000", "/\u202Eexample"})
    void whatLeadsElsewhereIsRefused(String link) {
        HttpFetchException refused = assertThrows(HttpFetchException.class, () -> FEED.at(link));

        assertEquals(Kind.REFUSED_ADDRESS, refused.kind());
        assertFalse(refused.getMessage().contains("evil"), refused.getMessage());
    }

    @Test
    void aVeryLongAddressIsRefused() {
        assertThrows(HttpFetchException.class, () -> FEED.at("/" + "x".repeat(1_000_000)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://plans.trust.example/feed/job-plans?page=2",
                "https://plans.trust.example:443/feed/job-plans?page=2",
                "https://PLANS.trust.example/feed/job-plans?page=2",
                "HTTPS://plans.trust.example/feed/job-plans?page=2",
                "/job-plans?page=2",
                "/job-plans?snapshot=s%2F%25&page=2",
                "/a/b/c.json"
            })
    void whatLiesBelowIsAsked(String link) throws HttpFetchException {
        assertEquals("plans.trust.example", FEED.at(link).getHost().toLowerCase());
        assertTrue(FEED.at(link).getRawPath().startsWith("/feed/"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "/",
                "plans.trust.example",
                "ftp://plans.trust.example",
                "https:///feed",
                "https://user:SECRET@plans.trust.example/",
                "https://plans.trust.example/?key=SECRET",
                "https://plans.trust.example/#SECRET",
                "https://plans.trust.example/feed/../x",
                "https://plans.trust.example:0/feed",
                "https://plans.trust.example:70000/feed",
                "https://plans.trust.example/a b",
                "https://plans.trust.еxample/",
                "file:///etc/passwd"
            })
    void aWrongConfigurationIsRefused(String configured) {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> SystemAddress.of(configured));

        assertFalse(refused.getMessage().contains("SECRET"), refused.getMessage());
    }

    @Test
    void withoutAPathEverythingOnTheHostLiesBelow() throws HttpFetchException {
        SystemAddress host = SystemAddress.of("http://localhost:8080");

        assertEquals("http://localhost:8080/x", host.at("/x").toString());
        assertEquals("localhost:8080", host.host());
        assertThrows(HttpFetchException.class, () -> host.at("http://localhost:8081/x"));
    }
}
