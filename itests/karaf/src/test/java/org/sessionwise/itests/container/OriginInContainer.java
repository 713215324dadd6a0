package org.sessionwise.itests.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.karaf.features.FeaturesService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** All that a page needs, at the port of Karaf's own HTTP server. */
@Timeout(240)
public class OriginInContainer {

    static final String PORT = "host.http.port";

    private static final String HOST = System.getProperty(PORT);
    private static final Pattern FILE = Pattern.compile("(?:src|href)=\"(/[^\"]+)\"");
    private static final Pattern IMPORT = Pattern.compile("(?:from|import)\\s*[\"'](\\./[^\"']+)[\"']");

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    public void proxyIsInstalled() throws Exception {
        Karaf.features().installFeature("sessionwise-proxy", EnumSet.of(FeaturesService.Option.NoAutoRefreshBundles));
        InContainer.await(() -> status("/host/sign-in") == 200 && status(InContainer.STATUS) == 200, () -> "no proxy");
        assertEquals(List.of(), InContainer.notActive());
    }

    @Test
    public void pageAndItsModulesLoad() {
        String page = get("/sessionwise/").body();
        Matcher files = FILE.matcher(page);
        int modules = 0;
        while (files.find()) {
            HttpResponse<String> file = get(files.group(1));
            assertEquals(200, file.statusCode(), files.group(1));
            modules += importsOf(files.group(1), file.body());
        }
        assertTrue(modules > 0, page);
    }

    private int importsOf(String path, String body) {
        Matcher imports = IMPORT.matcher(body);
        int found = 0;
        for (; imports.find(); found++) {
            HttpResponse<String> module =
                    get(URI.create(path).resolve(imports.group(1)).toString());
            assertEquals(200, module.statusCode(), imports.group(1));
            String type = module.headers().firstValue("Content-Type").orElse("none");
            assertTrue(type.startsWith("text/javascript"), type);
        }
        return found;
    }

    @Test
    public void figuresAreToldToWhoIsSignedInOnly() throws Exception {
        String position = "/sessionwise/api/departments/gastro/position?from=2026-11-09&until=2026-11-16";

        assertEquals(401, status(position));
        assertTrue(KarafCoordinator.signedInAt(HOST).get(position).contains("\"rostered\""));
    }

    @Test
    public void writeWithItsProofIsDoneAndItsEventComesAtOnce() throws Exception {
        KarafCoordinator coordinator = KarafCoordinator.signedInAt(HOST);
        try (BufferedReader events =
                new BufferedReader(new InputStreamReader(coordinator.events(), StandardCharsets.UTF_8))) {
            HttpResponse<String> pull = pull(coordinator);
            assertEquals(202, pull.statusCode(), pull::body);
            String location = pull.headers().firstValue("Location").orElse("none");
            assertFalse(location.contains(System.getProperty(InContainer.PORT)), location);

            awaitLine(events, "event: job");
        }
    }

    @Test
    public void writeWithoutItsProofIsRefused() throws Exception {
        KarafCoordinator coordinator = KarafCoordinator.signedInAt(HOST);
        coordinator.forgetProof();

        assertEquals(401, pull(coordinator).statusCode());
    }

    private static HttpResponse<String> pull(KarafCoordinator coordinator) throws IOException, InterruptedException {
        return coordinator.post("/sessionwise/api/pulls", "{\"source\":\"http~demo\"}");
    }

    private static void awaitLine(BufferedReader events, String expected) throws IOException {
        String line = events.readLine();
        while (!expected.equals(line)) {
            assertTrue(line != null, "the stream ended without " + expected);
            line = events.readLine();
        }
    }

    private int status(String path) {
        return get(path).statusCode();
    }

    private HttpResponse<String> get(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + HOST + path))
                .timeout(Duration.ofSeconds(60))
                .build();
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofString()).join();
    }
}
