package org.sessionwise.identity.internal.oidc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.identity.fake.Misbehaviour;
import org.sessionwise.identity.internal.Browser;

/** What must not sign anybody in, or take them anywhere else. */
class AttacksTest {

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

    private void assertNobody(HttpResponse<String> page, int status) throws HostUnavailableException {
        assertEquals(status, page.statusCode(), page.body());
        assertTrue(page.body().contains("<h1>"), page.body());
        assertFalse(browser.cookies().containsKey(Trust.COOKIE));
        assertEquals(Optional.empty(), trust.user(browser));
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "OTHER_NONCE",
                "OTHER_AUDIENCE",
                "OTHER_ISSUER",
                "OTHER_PARTY",
                "TWO_AUDIENCES_AND_NO_PARTY",
                "EXPIRED",
                "NO_EXPIRY",
                "NOT_SIGNED",
                "SIGNED_WITH_THE_PUBLIC_KEY",
                "FORGED_SIGNATURE",
                "UNKNOWN_KEY",
                "OTHER_ISSUER_IN_ANSWER"
            })
    void tokenThatIsNotForThisSignInIsNotBelieved(Misbehaviour how) throws HostUnavailableException {
        trust.provider.misbehave(how);

        assertNobody(trust.signIn(browser), 502);
    }

    @Test
    void tokenOfLongAgoIsNotBelieved() throws HostUnavailableException {
        String back = trust.signInUntilCallback(browser, "/");
        trust.clock.advance(Duration.ofMinutes(7)); // the token lives for five, clocks may differ by one

        assertNobody(browser.get(back), 502);
    }

    @Test
    void idThatLooksLikeSomebodyElsesIsNotBelieved() throws HostUnavailableException {
        trust.provider.person(Map.of("sub", "cora\u200b", "groups", "rota"));

        assertNobody(trust.signIn(browser), 502);
    }

    @Test
    void wrongStateSignsNobodyIn() throws HostUnavailableException {
        String back = trust.signInUntilCallback(browser, "/").replaceAll("state=[^&]+", "state=" + "a".repeat(43));

        assertNobody(browser.get(back), 400);
        assertEquals(0, trust.provider.asked("/token"));
    }

    @Test
    void missingStateSignsNobodyIn() throws HostUnavailableException {
        assertNobody(browser.get("/sessionwise/sign-in/callback?code=code-1"), 400);
    }

    @Test
    void answerForAnotherBrowserSignsNobodyIn() throws HostUnavailableException {
        String victims = trust.signInUntilCallback(trust.browser(), "/");

        assertNobody(browser.get(victims), 400);
        assertEquals(0, trust.provider.asked("/token"));
    }

    @Test
    void codeIsGoodOnce() throws HostUnavailableException {
        String back = trust.signInUntilCallback(browser, "/");
        Map<String, String> kept = Map.copyOf(browser.cookies());
        browser.get(back);
        browser.cookies().clear();

        assertNobody(browser.get(back), 400);
        browser.cookies().putAll(kept);
        assertNobody(browser.get(back), 400);
    }

    @Test
    void whoComesBackAfterTenMinutesStartsAgain() throws HostUnavailableException {
        String back = trust.signInUntilCallback(browser, "/");
        trust.clock.advance(Duration.ofMinutes(10));

        assertNobody(browser.get(back), 400);
        assertEquals(0, trust.provider.asked("/token"));
    }

    @Test
    void sealedCookieThatWasChangedIsNone() throws HostUnavailableException {
        String back = trust.signInUntilCallback(browser, "/");
        browser.cookies().replaceAll((name, value) -> (value.startsWith("A") ? "B" : "A") + value.substring(1));

        assertNobody(browser.get(back), 400);
    }

    @Test
    void oversizedAnswersOfTheBrowserAreRefused() throws HostUnavailableException {
        String back = trust.signInUntilCallback(browser, "/").replaceAll("code=[^&]+", "code=" + "a".repeat(4_097));

        assertNobody(browser.get(back), 400);
        assertEquals(0, trust.provider.asked("/token"));
        assertEquals(
                Optional.empty(),
                new Sessions(Duration.ofHours(1), Duration.ofHours(1), 1, trust.clock)
                        .find(Optional.of("a".repeat(100_000)), true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "/%5Cevil.example",
                "%5C%5Cevil.example",
                "/%09/evil.example",
                "/%0A/evil.example",
                "/%0D%0ASet-Cookie:a=b",
                "javascript:alert(1)",
                "evil.example",
                "/sessionwise/sign-in?return=/",
                ""
            })
    void returnLeadsNowhereButToThisSite(String wanted) {
        String back = trust.signInUntilCallback(browser, wanted);

        assertEquals("/", Browser.location(browser.get(back)));
    }

    @Test
    void sessionThatSomebodyElseChoseIsNotTaken() throws HostUnavailableException {
        String chosen = "x".repeat(43);
        browser.cookies().put(Trust.COOKIE, chosen);
        trust.signIn(browser);

        assertFalse(browser.cookies().containsValue(chosen));
        browser.cookies().put(Trust.COOKIE, chosen);
        assertEquals(Optional.empty(), trust.user(browser));
    }

    @ParameterizedTest
    @CsvSource({
        "POST, , , false", // a form of another site
        "POST, 1, , true",
        "DELETE, 1, same-origin, true",
        "PUT, 1, cross-site, false",
        "PUT, 1, same-site, false",
        "PATCH, 0, same-origin, false",
        "GET, , cross-site, true" // a link; its answer is not readable there
    })
    void onlyOurPagesChangeAnything(String method, String page, String site, boolean known)
            throws HostUnavailableException {
        trust.signIn(browser);
        var request = Trust.request(method, browser);
        Optional.ofNullable(page).ifPresent(value -> request.with("X-Sessionwise-Page", value));
        Optional.ofNullable(site).ifPresent(value -> request.with("Sec-Fetch-Site", value));

        assertEquals(known, trust.identity.identify(request).isPresent());
    }

    @Test
    void originOfAnotherSiteIsRefusedEvenWithTheHeader() throws HostUnavailableException {
        trust.signIn(browser);
        var request = Trust.request("POST", browser).with("X-Sessionwise-Page", "1");

        assertTrue(trust.identity
                .identify(request.with("Origin", trust.site.address()))
                .isPresent());
        assertEquals(Optional.empty(), trust.identity.identify(request.with("Origin", "https://evil.example")));
        assertEquals(Optional.empty(), trust.identity.identify(request.with("Origin", "null")));
    }

    @Test
    void anotherSiteCannotSignPeopleOut() throws HostUnavailableException {
        trust.signIn(browser);

        assertEquals(
                403, browser.send("POST", "/sessionwise/sign-out", Map.of()).statusCode());
        assertEquals(
                403,
                browser.send("POST", "/sessionwise/sign-out", Map.of("Origin", "https://evil.example"))
                        .statusCode());
        assertEquals(405, browser.get("/sessionwise/sign-out").statusCode());
        assertTrue(trust.user(browser).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "POST", "PUT"})
    void otherMethodsAreRefused(String method) {
        assertEquals(
                405,
                browser.send(method, "/sessionwise/sign-in/callback", Map.of()).statusCode());
    }

    @Test
    void tenThousandHalfFinishedSignInsLeaveNothingBehind() {
        for (int i = 0; i < 10_000; i++) {
            browser.cookies().clear();
            browser.get("/sessionwise/sign-in?return=/" + i);
        }

        assertEquals(0, trust.identity.sessions());
        assertEquals(1, trust.provider.asked("/.well-known/openid-configuration"));
    }

    @Test
    void unknownKeysDoNotMakeUsAskTheProviderAgainAndAgain() {
        trust.provider.misbehave(Misbehaviour.UNKNOWN_KEY);
        for (int i = 0; i < 20; i++) {
            trust.signIn(trust.browser());
        }

        assertTrue(trust.provider.asked("/keys") <= 2, "asked " + trust.provider.asked("/keys") + " times");
    }
}
