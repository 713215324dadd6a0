package org.sessionwise.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddingTest {

    @Test
    void onlyThisOriginMayEmbedUnlessOthersAreNamed() {
        assertEquals("frame-ancestors 'self'", ancestors());
        assertEquals("frame-ancestors 'self'", ancestors("", "  "));
    }

    @Test
    void severalOriginsMayStandInOneLineOfASettingsFileEachCheckedByItself() {
        assertEquals(
                "frame-ancestors 'self' https://roster.example https://other.example",
                ancestors("https://roster.example, *, https://other.example ,javascript:alert(1); script-src *"));
    }

    @Test
    void namedOriginsMayEmbed() {
        assertEquals(
                "frame-ancestors 'self' https://roster.example http://127.0.0.1:8080",
                ancestors(" https://roster.example", "http://127.0.0.1:8080"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "https:",
                "https://*.example",
                "https://roster.example/",
                "https://roster.example; script-src *",
                "https://a.example https://b.example",
                "'none'",
                "https://roster.example\r\nSet-Cookie: a=b"
            })
    void whatIsNoOriginIsLeftOut(String setting) {
        assertEquals("frame-ancestors 'self' https://other.example", ancestors(setting, "https://other.example"));
    }

    @Test
    void pageNeedsTrustedTypes() {
        assertTrue(Embedding.by().contentSecurityPolicy().contains("require-trusted-types-for 'script'"));
    }

    private static String ancestors(String... origins) {
        return Arrays.stream(Embedding.by(origins).contentSecurityPolicy().split("; "))
                .filter(directive -> directive.startsWith("frame-ancestors"))
                .findFirst()
                .orElseThrow();
    }
}
