package org.sessionwise.identity.internal.oidc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessionwise.identity.internal.FakeDirectory.EAST;
import static org.sessionwise.identity.internal.FakeDirectory.WEST;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.identity.HostUser;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.identity.internal.Browser;

/** From the link to the roster and back out, over HTTP. */
class SigningInTest {

    private static final Map<String, String> OUR_PAGE = Map.of("X-Sessionwise-Page", "1");

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

    @Test
    void personWhoSignsInIsKnownAndBackWhereTheyWere() throws HostUnavailableException {
        HttpResponse<String> back = browser.get(trust.signInUntilCallback(browser, "/roster?week=2026-11-23"));

        HostUser user = trust.user(browser).orElseThrow();
        assertEquals("/roster?week=2026-11-23", Browser.location(back));
        assertEquals("u-1", user.id());
        assertEquals("Amy Ames", user.displayName());
        assertTrue(user.may(Permission.MANAGE_ENTITLEMENTS));
        assertTrue(user.scope().includes(EAST));
        assertFalse(user.scope().includes(WEST));
    }

    @Test
    void sessionCookieIsOutOfReachOfScriptsAndOtherSites() {
        String cookie = trust.signIn(browser).headers().allValues("Set-Cookie").stream()
                .filter(line -> line.startsWith(Trust.COOKIE + "="))
                .findFirst()
                .orElseThrow();

        assertTrue(cookie.endsWith("; Path=/; HttpOnly; SameSite=Lax"), cookie.replaceAll("=[^;]+", "=…"));
    }

    @Test
    void onHttpsTheCookieIsLockedToTheHost() {
        SiteCookies cookies = new SiteCookies(true, false);

        assertEquals("__Host-sessionwise", cookies.session());
        assertTrue(cookies.pending().stream().allMatch(name -> name.startsWith("__Host-")));
    }

    @Test
    void nothingOfASignInIsLeftInTheBrowserButTheSession() {
        trust.signIn(browser);

        assertEquals(List.of(Trust.COOKIE), List.copyOf(browser.cookies().keySet()));
    }

    @Test
    void twoTabsMaySignInAtTheSameTime() {
        String one = trust.signInUntilCallback(browser, "/one");
        String two = trust.signInUntilCallback(browser, "/two");

        assertEquals("/one", Browser.location(browser.get(one)));
        assertEquals("/two", Browser.location(browser.get(two)));
    }

    @Test
    void everySignInHasASessionOfItsOwnAndEndsTheOneBefore() throws HostUnavailableException {
        trust.signIn(browser);
        String before = browser.cookies().get(Trust.COOKIE);

        trust.signIn(browser);

        assertNotEquals(before, browser.cookies().get(Trust.COOKIE));
        browser.cookies().put(Trust.COOKIE, before);
        assertEquals(Optional.empty(), trust.user(browser));
    }

    @Test
    void signingOutEndsTheSessionWhoeverHoldsTheCookie() throws HostUnavailableException {
        trust.signIn(browser);
        String stolen = browser.cookies().get(Trust.COOKIE);

        HttpResponse<String> out = browser.send("POST", "/sessionwise/sign-out", OUR_PAGE);

        assertEquals(200, out.statusCode());
        assertTrue(out.body().startsWith("{\"next\":\"" + trust.provider.issuer() + "/logout?"), out.body());
        assertFalse(browser.cookies().containsKey(Trust.COOKIE));
        browser.cookies().put(Trust.COOKIE, stolen);
        assertEquals(Optional.empty(), trust.user(browser));
    }

    @Test
    void formOfOurOwnPageSignsOutAndIsLedOn() throws HostUnavailableException {
        trust.signIn(browser);

        HttpResponse<String> out =
                browser.send("POST", "/sessionwise/sign-out", Map.of("Origin", trust.site.address()));

        assertEquals("/sessionwise/sign-in/signed-out", Browser.location(out));
        assertTrue(browser.get(Browser.location(out)).body().contains("You are signed out"));
    }

    @Test
    void waysSayHowToSignInAndWhoIsSignedIn() {
        assertEquals(
                "{\"ways\":[{\"title\":\"Sign in with your hospital account\",\"href\":\"/sessionwise/sign-in\"}],"
                        + "\"signOut\":\"/sessionwise/sign-out\",\"signedInAs\":null}",
                browser.get("/sessionwise/sign-in/ways").body());

        trust.signIn(browser);

        assertTrue(browser.get("/sessionwise/sign-in/ways").body().endsWith("\"signedInAs\":\"Amy Ames\"}"));
    }

    @Test
    void personWithoutAnyPartIsSignedInAndToldSo() throws HostUnavailableException {
        trust.provider.person(Map.of("sub", "u-9", "name", "<b>Zed</b>", "groups", "all-staff"));

        HttpResponse<String> page = trust.signIn(browser);

        assertEquals(403, page.statusCode());
        assertTrue(page.body().contains("have no access yet"));
        assertTrue(page.body().contains("&lt;b&gt;Zed&lt;/b&gt;"));
        HostUser user = trust.user(browser).orElseThrow();
        assertTrue(List.of(Permission.values()).stream().noneMatch(user::may));
        assertFalse(user.scope().includes(EAST));
    }

    @Test
    void personClaimOpensTheOwnRowAndThosePeopleWhomTheyManage() throws HostUnavailableException {
        trust.provider.person(Map.of("sub", "u-2", "name", "Amy", "employee_number", "A-amy"));

        trust.signIn(browser);

        HostUser user = trust.user(browser).orElseThrow();
        assertTrue(user.may(Permission.VIEW_GAPS));
        assertFalse(user.may(Permission.MANAGE_ENTITLEMENTS));
        assertFalse(user.scope().includes(EAST));
        assertTrue(trust.directory.staff(EAST).stream().allMatch(user.scope()::includes));
    }

    @Test
    void sessionEndsWhenNobodyUsesItThoughAStreamOfEventsIsOpen() throws HostUnavailableException {
        trust.signIn(browser);
        for (int minute = 0; minute < 61; minute++) {
            trust.clock.advance(Duration.ofMinutes(1));
            trust.identity.identify(Trust.request("GET", browser).with("Accept", "text/event-stream"));
        }

        assertEquals(Optional.empty(), trust.user(browser));
    }

    @Test
    void sessionEndsAtItsLongestThoughItIsInUse() throws HostUnavailableException {
        trust.signIn(browser);
        for (int half = 0; half < 23; half++) {
            trust.clock.advance(Duration.ofMinutes(30));
            assertTrue(trust.user(browser).isPresent());
        }
        trust.clock.advance(Duration.ofMinutes(30));

        assertEquals(Optional.empty(), trust.user(browser));
    }

    @Test
    void keysThatTheProviderChangedAreReadAgain() throws HostUnavailableException {
        trust.signIn(browser);
        trust.provider.changeKey();
        trust.clock.advance(Duration.ofSeconds(11));

        trust.signIn(browser);

        assertTrue(trust.user(browser).isPresent());
        assertEquals(2, trust.provider.asked("/keys"));
        assertEquals(1, trust.provider.asked("/.well-known/openid-configuration"));
    }
}
