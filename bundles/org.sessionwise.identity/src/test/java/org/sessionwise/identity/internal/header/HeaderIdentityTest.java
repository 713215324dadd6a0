package org.sessionwise.identity.internal.header;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessionwise.identity.internal.FakeDirectory.EAST;
import static org.sessionwise.identity.internal.FakeDirectory.WEST;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.identity.HostUser;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.identity.internal.Browser;
import org.sessionwise.identity.internal.FakeDirectory;
import org.sessionwise.identity.internal.FakeRequest;
import org.sessionwise.identity.internal.ServletSite;
import org.sessionwise.identity.internal.Settings;
import org.sessionwise.identity.internal.access.ConnectedDirectory;

class HeaderIdentityTest {

    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    private final FakeDirectory directory = new FakeDirectory().with("amy", EAST, null);

    private HeaderIdentity identity(Map<String, Object> settings) throws IOException {
        Map<String, Object> all = new HashMap<>(Map.of(
                "publicAddress", "https://rota.example",
                "_proxySecret", SECRET,
                "nameHeader", "X-Name",
                "groupSeparator", "|",
                "home", "/",
                "viewerGroups", new String[] {"CN=Rota,OU=Groups=east"},
                "personKey", "assignment-number"));
        all.putAll(settings);
        return new HeaderIdentity(new ConnectedDirectory(directory), Settings.of(HeaderConfig.class, all));
    }

    private HeaderIdentity identity() throws IOException {
        return identity(Map.of());
    }

    private static FakeRequest fromProxy(String user) {
        return new FakeRequest("GET").with("X-Sessionwise-Proxy", SECRET).with("X-Forwarded-User", user);
    }

    @Test
    void proxySaysWhoIsThere() throws IOException, HostUnavailableException {
        HostUser user = identity()
                .identify(
                        fromProxy("u-1").with("X-Name", "Zoë Z").with("X-Forwarded-Groups", "other|CN=Rota,OU=Groups"))
                .orElseThrow();

        assertEquals("u-1", user.id());
        assertEquals("Zoë Z", user.displayName());
        assertTrue(user.may(Permission.VIEW_GAPS));
        assertTrue(user.scope().includes(EAST));
        assertFalse(user.scope().includes(WEST));
    }

    @Test
    void nameThatTheServerReadInTheWrongEncodingIsReadAgain() throws IOException, HostUnavailableException {
        String misread = new String("Zoë".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);

        assertEquals(
                "Zoë",
                identity()
                        .identify(fromProxy("u-1").with("X-Name", misread))
                        .orElseThrow()
                        .displayName());
    }

    @Test
    void userHeaderFindsTheOwnRow() throws IOException, HostUnavailableException {
        HostUser user = identity().identify(fromProxy("A-amy")).orElseThrow();

        assertTrue(user.scope().includes(directory.staff(EAST).get(0)));
        assertFalse(user.scope().includes(EAST));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0123456789abcdef0123456789abcdeF", "0123456789abcdef0123456789abcde", "é"})
    void withoutTheProxysSecretNobodyIsThere(String sent) throws IOException, HostUnavailableException {
        FakeRequest request = new FakeRequest("GET").with("X-Forwarded-User", "A-amy");

        assertEquals(Optional.empty(), identity().identify(request));
        assertEquals(Optional.empty(), identity().identify(request.with("X-Sessionwise-Proxy", sent)));
    }

    @Test
    void userHeaderThatNobodyCanHaveIsNobody() throws IOException, HostUnavailableException {
        assertEquals(Optional.empty(), identity().identify(fromProxy("  ")));
        assertEquals(Optional.empty(), identity().identify(fromProxy("u".repeat(256))));
        assertEquals(Optional.empty(), identity().identify(fromProxy("u\u0000")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cora\u200b", "\u202earoc", "co\u00adra", "cora\ufeff", "co\u2028ra", "\ud83dcora"})
    void nobodyHasAnIdThatLooksLikeSomebodyElsesInTheAuditLog(String user)
            throws IOException, HostUnavailableException {
        assertEquals(Optional.empty(), identity().identify(fromProxy(user)));
        assertTrue(identity().identify(fromProxy("cora")).isPresent());
    }

    @Test
    void listOfGroupsThatIsTooLongIsNone() throws IOException, HostUnavailableException {
        HostUser user = identity()
                .identify(fromProxy("u-1").with("X-Forwarded-Groups", "CN=Rota,OU=Groups|" + "g".repeat(16_384)))
                .orElseThrow();

        assertFalse(user.may(Permission.VIEW_GAPS));
    }

    @ParameterizedTest
    @CsvSource({"POST, , false", "POST, 1, true", "GET, , true"})
    void onlyOurPagesChangeAnything(String method, String page, boolean known)
            throws IOException, HostUnavailableException {
        FakeRequest request = new FakeRequest(method)
                .with("X-Sessionwise-Proxy", SECRET)
                .with("X-Forwarded-User", "u-1")
                .with("Origin", "https://rota.example");
        Optional.ofNullable(page).ifPresent(value -> request.with("X-Sessionwise-Page", value));

        assertEquals(known, identity().identify(request).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0123456789abcdef0123456789abcde"})
    void shortSecretKeepsTheComponentFromStarting(String secret) {
        Exception refused = assertThrows(Exception.class, () -> identity(Map.of("_proxySecret", secret)));

        assertTrue(refused.getMessage().contains("proxySecret"), refused.getMessage());
        assertTrue(secret.isEmpty() || !refused.getMessage().contains(secret), refused.getMessage());
    }

    @Test
    void secretMayComeFromAFile(@TempDir Path folder) throws IOException, HostUnavailableException {
        Path file = Files.writeString(folder.resolve("secret"), SECRET + "\n");
        HeaderIdentity identity = identity(Map.of("_proxySecret", "", "proxySecretFile", file.toString()));

        assertTrue(identity.identify(fromProxy("u-1")).isPresent());
        assertThrows(IllegalArgumentException.class, () -> identity(Map.of("proxySecretFile", file.toString())));
    }

    @Test
    void proxyThatIsPassedShowsAPageAndOffersNoWay() throws IOException {
        try (ServletSite site = new ServletSite()) {
            site.serve(identity(Map.of("signOut", "/oauth2/sign_out")));
            Browser browser = new Browser(site.address());

            HttpResponse<String> page = browser.get("/sessionwise/sign-in");

            assertEquals(403, page.statusCode());
            assertTrue(page.body().contains("You are not signed in"));
            assertEquals(
                    "{\"ways\":[],\"signOut\":\"/sessionwise/sign-out\",\"signedInAs\":null}",
                    browser.get("/sessionwise/sign-in/ways").body());
            assertEquals(
                    "{\"next\":\"/oauth2/sign_out\"}",
                    browser.send("POST", "/sessionwise/sign-out", Map.of("X-Sessionwise-Page", "1"))
                            .body());
        }
    }

    @Test
    void personWhomTheProxySignedInGoesOn() throws IOException {
        try (ServletSite site = new ServletSite()) {
            site.serve(identity());
            HttpResponse<String> answer = new Browser(site.address())
                    .send(
                            "GET",
                            "/sessionwise/sign-in?return=/roster",
                            Map.of("X-Sessionwise-Proxy", SECRET, "X-Forwarded-User", "u-1"));

            assertEquals("/roster", Browser.location(answer));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://elsewhere.example/out", "//elsewhere.example", "javascript:alert(1)"})
    void signOutAddressIsAPathOrHttps(String address) {
        assertThrows(IllegalArgumentException.class, () -> identity(Map.of("signOut", address)));
    }
}
