package org.sessionwise.identity.internal.oidc;

import static org.sessionwise.identity.internal.FakeDirectory.EAST;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.identity.HostUser;
import org.sessionwise.httpclient.HttpAnswer;
import org.sessionwise.httpclient.HttpFetchException;
import org.sessionwise.httpclient.HttpFetcher;
import org.sessionwise.httpclient.HttpQuestion;
import org.sessionwise.httpclient.StandaloneHttpFetcher;
import org.sessionwise.identity.fake.FakeProvider;
import org.sessionwise.identity.internal.Browser;
import org.sessionwise.identity.internal.FakeClock;
import org.sessionwise.identity.internal.FakeDirectory;
import org.sessionwise.identity.internal.FakeRequest;
import org.sessionwise.identity.internal.ServletSite;
import org.sessionwise.identity.internal.Settings;
import org.sessionwise.identity.internal.access.ConnectedDirectory;

/** A trust with a provider, a site and a staff directory; Amy coordinates the east department. */
final class Trust implements AutoCloseable {

    static final String COOKIE = "sessionwise";

    final FakeDirectory directory;
    final FakeClock clock = new FakeClock(Instant.now());
    final FakeProvider provider;
    final ServletSite site = new ServletSite();
    final OidcIdentity identity;
    private volatile Duration patience = Provider.PATIENCE;
    private final StandaloneHttpFetcher http = new StandaloneHttpFetcher();

    Trust() throws IOException {
        this(Map.of());
    }

    Trust(Map<String, Object> settings) throws IOException {
        this(settings, new FakeDirectory().with("amy", EAST, null).with("bob", EAST, "amy"));
    }

    Trust(Map<String, Object> settings, FakeDirectory directory) throws IOException {
        this.directory = directory;
        provider = FakeProvider.start("rota", "s3cret/+", site.address() + "/sessionwise/sign-in/callback");
        provider.person(Map.of("sub", "u-1", "name", "Amy Ames", "groups", List.of("rota-east", "all-staff")));
        Map<String, Object> all = new HashMap<>(Map.of(
                "issuer", provider.issuer(),
                "clientId", "rota",
                "_clientSecret", "s3cret/+",
                "publicAddress", site.address(),
                "title", "Sign in with your hospital account",
                "home", "/",
                "coordinatorGroups", new String[] {"rota-east=east"},
                "personClaim", "employee_number",
                "personKey", "assignment-number"));
        all.putAll(settings);
        OidcConfig config = Settings.of(OidcConfig.class, all);
        identity = new OidcIdentity(
                impatient(), new ConnectedDirectory(directory), config, OidcSettings.of(config), clock);
        site.serve(identity);
    }

    /** How long the provider may take from now on: nobody waits eight seconds in a test. */
    void patience(Duration longest) {
        patience = longest;
    }

    private HttpFetcher impatient() {
        return new HttpFetcher() {
            @Override
            public HttpAnswer fetch(HttpQuestion asked) throws HttpFetchException {
                HttpQuestion.Builder question = HttpQuestion.of(asked.method(), asked.uri());
                if (asked.body().length > 0) {
                    question.body(asked.headers().get("Content-Type"), asked.body());
                }
                asked.headers().forEach(question::header);
                return http.fetch(question.exchangeDeadline(patience)
                        .totalDeadline(patience)
                        .attempts(1)
                        .maxBytes(asked.maxBytes())
                        .build());
            }
        };
    }

    Browser browser() {
        return new Browser(site.address());
    }

    /** Goes to the provider; returns where that sends the browser back to. */
    String signInUntilCallback(Browser browser, String path) {
        String there = Browser.location(browser.get("/sessionwise/sign-in?return=" + path));
        return Browser.location(browser.get(there));
    }

    HttpResponse<String> signIn(Browser browser) {
        return browser.get(signInUntilCallback(browser, "/roster"));
    }

    Optional<HostUser> user(Browser browser) throws HostUnavailableException {
        return identity.identify(request("GET", browser));
    }

    static FakeRequest request(String method, Browser browser) {
        return new FakeRequest(method).cookie(COOKIE, browser.cookies().getOrDefault(COOKIE, ""));
    }

    @Override
    public void close() {
        provider.close();
        site.close();
        http.close();
    }
}
