package org.sessionwise.identity.internal.oidc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.identity.fake.Misbehaviour;
import org.sessionwise.identity.internal.Browser;

/** A provider that does not answer as it should: people read what happened and what to do. */
class ProviderTroubleTest {

    private Trust trust;
    private Browser browser;

    @BeforeEach
    void begin() throws IOException {
        trust = new Trust();
        browser = trust.browser();
    }

    @AfterEach
    void end() {
        trust.close();
    }

    private void misbehaveAt(String path, Misbehaviour how) {
        if (how == Misbehaviour.SLOW) {
            trust.patience(Duration.ofMillis(300));
        }
        trust.provider.misbehaveAt(path, how);
    }

    private static void assertSaysWhatToDo(HttpResponse<String> page, int status, String words) {
        assertEquals(status, page.statusCode(), page.body());
        assertTrue(page.body().contains(words), page.body());
        assertTrue(page.body().contains(">Try again</a>"), page.body());
        String policy = page.headers().firstValue("Content-Security-Policy").orElse("");
        assertTrue(policy.startsWith("default-src 'none'; style-src 'sha256-"), policy);
        assertEquals("no-store", page.headers().firstValue("Cache-Control").orElse(""));
        assertFalse(page.body().contains("127.0.0.1"), page.body());
    }

    @ParameterizedTest
    @EnumSource(names = {"DOWN", "HALF_AN_ANSWER", "SLOW", "NOT_JSON", "TOO_LARGE", "OTHER_ISSUER_IN_DISCOVERY"})
    void withoutDiscoverySigningInIsNotPossible(Misbehaviour how) {
        misbehaveAt("/.well-known", how);

        assertSaysWhatToDo(
                browser.get("/sessionwise/sign-in?return=/roster"), 503, "Signing in is not possible right now");
    }

    @ParameterizedTest
    @EnumSource(names = {"DOWN", "HALF_AN_ANSWER", "SLOW", "NOT_JSON", "TOO_LARGE"})
    void withoutTheTokenSigningInIsNotPossible(Misbehaviour how) {
        String back = trust.signInUntilCallback(browser, "/");
        misbehaveAt("/token", how);

        assertSaysWhatToDo(browser.get(back), 503, "Signing in is not possible right now");
    }

    @ParameterizedTest
    @EnumSource(names = {"DOWN", "HALF_AN_ANSWER", "SLOW", "NOT_JSON", "TOO_LARGE"})
    void withoutKeysSigningInIsNotPossible(Misbehaviour how) {
        String back = trust.signInUntilCallback(browser, "/");
        misbehaveAt("/keys", how);

        assertSaysWhatToDo(browser.get(back), 503, "Signing in is not possible right now");
    }

    @Test
    void personWhomTheProviderRefusesIsToldSo() {
        trust.provider.misbehave(Misbehaviour.REFUSES_THE_PERSON);

        assertSaysWhatToDo(trust.signIn(browser), 403, "did not let you in");
    }

    @Test
    void tryingAgainLeadsToTheSamePage() {
        trust.provider.misbehaveAt("/token", Misbehaviour.DOWN);

        assertTrue(trust.signIn(browser).body().contains("/sessionwise/sign-in?return=%2Froster"));
    }

    @Test
    void providerThatIsDownIsNotAskedForEachPersonWhoTries() {
        trust.provider.misbehave(Misbehaviour.DOWN);
        for (int i = 0; i < 10; i++) {
            browser.get("/sessionwise/sign-in");
        }
        assertEquals(1, trust.provider.asked("/.well-known/openid-configuration"));

        trust.provider.misbehave(Misbehaviour.NONE);
        trust.clock.advance(Provider.PAUSE_AFTER_FAILURE);

        assertEquals(303, browser.get("/sessionwise/sign-in").statusCode());
    }

    @Test
    void whoeverTestsTheSignInHearsOfItsTroubleAtOnce() throws HostUnavailableException {
        trust.signIn(browser);
        assertEquals(
                "The sign-in provider answers as configured.",
                trust.identity.probe().orElseThrow());
        assertEquals(1, trust.identity.users().size());

        trust.provider.misbehave(Misbehaviour.DOWN);

        assertThrows(HostUnavailableException.class, () -> trust.identity.probe());
    }

    @Test
    void whoIsSignedInGoesOnWhileTheProviderIsDown() throws HostUnavailableException {
        trust.signIn(browser);
        trust.provider.misbehave(Misbehaviour.DOWN);
        trust.clock.advance(Duration.ofMinutes(59));

        assertTrue(trust.user(browser).isPresent());
    }

    @Test
    void wrongClientSecretIsTheOperatorsMatter() throws IOException {
        try (Trust other = new Trust(Map.of("_clientSecret", "another"))) {
            assertSaysWhatToDo(other.signIn(other.browser()), 502, "tell your IT department");
        }
    }

    @Test
    void nobodyElseSignsInWhenTooManyAreSignedIn() throws IOException {
        try (Trust small = new Trust(Map.of("mostSessions", 1))) {
            small.signIn(small.browser());
            small.provider.person(Map.of("sub", "u-2"));

            assertSaysWhatToDo(small.signIn(small.browser()), 503, "Too many people are signed in");
        }
    }
}
