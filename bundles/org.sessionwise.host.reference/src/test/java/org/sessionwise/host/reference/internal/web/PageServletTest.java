package org.sessionwise.host.reference.internal.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sessionwise.host.reference.internal.TestHost;

class PageServletTest {

    @TempDir
    Path folder;

    private TestHost host;
    private PageServlet pages;

    @BeforeEach
    void open() {
        host = TestHost.in(folder);
        pages = new PageServlet(() -> Optional.of(host.host()));
    }

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    void withoutSignInEveryPageLeadsToTheSignInPage() throws Exception {
        assertEquals("/host/sign-in", Exchange.of("GET", "/").with(pages).answered("Location"));
        Exchange roster = Exchange.of("GET", "/roster").with(pages);
        assertEquals(302, roster.status());
        assertEquals("/host/sign-in?next=%2Fhost%2Froster", roster.answered("Location"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"roster", "templates", "leave", "staff", "administration", "sign-in"})
    void everyPageIsServedUnderAStrictPolicy(String page) throws Exception {
        String key =
                host.host().signIns().signIn("cora", "cora-secret", "192.0.2.1").key();

        Exchange exchange = Exchange.of("GET", "/" + page).cookie(key).with(pages);

        assertEquals(200, exchange.status());
        assertTrue(exchange.answered("Content-Security-Policy").startsWith("default-src 'none'; script-src 'self';"));
        assertTrue(exchange.answered("Content-Security-Policy").contains("trusted-types sessionwise-lit"));
        assertFalse(exchange.text().contains("style="), "an inline style breaks the policy");
        assertFalse(exchange.text().matches("(?s).*<script(?![^>]*src=).*"), "an inline script breaks the policy");
    }

    @Test
    void aPageThatDidNotChangeIsNotSentAgain() throws Exception {
        String tag = Exchange.of("GET", "/sign-in").with(pages).answered("ETag");

        Exchange again =
                Exchange.of("GET", "/sign-in").header("If-None-Match", tag).with(pages);

        assertEquals(304, again.status());
        assertEquals("", again.text());
    }

    @Test
    void nothingTellsBackWhatTheRequestCarried() throws Exception {
        assertEquals(405, Exchange.of("TRACE", "/sign-in").with(pages).status());
        assertEquals(
                405, Exchange.of("TRACE", "/host.css").with(new AssetServlet()).status());
    }

    @Test
    void anUnknownPageDoesNotExist() throws Exception {
        assertEquals(404, Exchange.of("GET", "/secrets").with(pages).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/host.css", "/roster.js", "/ext-host.js", "/mark.svg"})
    void assetsAreServed(String name) throws Exception {
        Exchange exchange = Exchange.of("GET", name).with(new AssetServlet());

        assertEquals(200, exchange.status());
        assertEquals("no-cache", exchange.answered("Cache-Control"));
        assertFalse(exchange.text().contains("innerHTML"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/../roster.html", "/..", "/none.js", "/package-info.class", "/a/b.js", "/%2e%2e/x.js"})
    void nothingElseIs(String name) throws Exception {
        assertEquals(404, Exchange.of("GET", name).with(new AssetServlet()).status());
    }
}
