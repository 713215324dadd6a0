package org.sessionwise.demo.internal.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sessionwise.demo.internal.Demonstration;
import org.sessionwise.demo.internal.trust.MadeUpTrust;

class FeedOverHttpTest {

    private static final String FEED = "/demo/job-plans/v1/job-plans";
    private static final String TRUST = "/demo/trust.json";
    private static final String KEY = "open sesame";

    private final HttpClient client = HttpClient.newHttpClient();
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);

    @BeforeEach
    void startServer() throws Exception {
        Demonstration demonstration = new Demonstration(new MadeUpConfiguration());
        ServletContextHandler context = new ServletContextHandler("/");
        List.of(
                        new JobPlanFeedServlet(demonstration),
                        new FeedChangesServlet(demonstration),
                        new TrustDocumentServlet(demonstration))
                .forEach(servlet -> context.addServlet(new ServletHolder(servlet), pattern(servlet)));
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(context);
        server.start();
    }

    @AfterEach
    void stopServer() throws Exception {
        server.stop();
    }

    @Test
    void withoutTheKeyNothingIsSaid() throws Exception {
        assertEquals(401, send(request(TRUST)).statusCode());
        assertEquals(403, send(request(TRUST).header("X-API-Key", "guess")).statusCode());
        assertEquals(401, send(request(FEED)).statusCode());
        assertEquals(403, send(request(FEED).header("X-API-Key", "guess")).statusCode());
        assertEquals(401, send(request("/demo/job-plans/v1/changes")).statusCode());
        assertEquals(
                401,
                send(request("/demo/job-plans/v1/changes/withdrawal").POST(BodyPublishers.noBody()))
                        .statusCode());
    }

    @Test
    void theKeyIsNotToldBack() throws Exception {
        for (String path : List.of(FEED, TRUST, "/demo/job-plans/v1/changes")) {
            HttpResponse<String> answer =
                    send(request(path).header("X-API-Key", KEY).method("TRACE", BodyPublishers.noBody()));

            assertEquals(405, answer.statusCode(), path);
            assertFalse(answer.body().contains(KEY), answer.body());
        }
    }

    @Test
    void browsersNeitherKeepNorFrameNorGuess() throws Exception {
        for (HttpResponse<String> answer :
                List.of(get(TRUST), send(request(TRUST)), get("/demo/job-plans/v1/changes"))) {
            HttpHeaders headers = answer.headers();
            assertEquals("no-store", headers.firstValue("Cache-Control").orElseThrow());
            assertEquals("nosniff", headers.firstValue("X-Content-Type-Options").orElseThrow());
            assertTrue(
                    headers.firstValue("Content-Security-Policy").orElseThrow().contains("frame-ancestors 'none'"));
        }
    }

    @Test
    void pagesOfASnapshotAddUpToItsTotal() throws Exception {
        JsonNode first = json(get(FEED));
        int items = first.get("items").size();
        for (int page = 2; page <= first.get("pages").asInt(); page++) {
            JsonNode next = json(get(FEED + "?snapshot=" + first.get("snapshot").asText() + "&page=" + page));
            assertEquals(first.get("cursor"), next.get("cursor"));
            assertEquals(page, next.get("page").asInt());
            items += next.get("items").size();
        }

        assertEquals(25, first.get("items").size());
        assertEquals(7, first.get("pages").asInt());
        assertEquals(first.get("total").asInt(), items);
    }

    @Test
    void knownAnswerIsNotSentAgain() throws Exception {
        String tag = get(FEED).headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again =
                send(request(FEED).header("X-API-Key", KEY).header("If-None-Match", "W/\"other\", " + tag));

        assertEquals(304, again.statusCode());
        assertEquals("", again.body());
        assertEquals(tag, again.headers().firstValue("ETag").orElseThrow());
    }

    @Test
    void tagChangesWithWhatIsPublished() throws Exception {
        String tag = get(FEED).headers().firstValue("ETag").orElseThrow();

        publish("withdrawal");

        HttpResponse<String> again = send(request(FEED).header("X-API-Key", KEY).header("If-None-Match", tag));
        assertEquals(200, again.statusCode());
    }

    @Test
    void changeIsFoundSinceTheCursor() throws Exception {
        String cursor = json(get(FEED)).get("cursor").asText();
        assertEquals(0, json(get(FEED + "?since=" + cursor)).get("total").asInt());

        assertEquals(200, publish("approve-draft").statusCode());

        JsonNode changes = json(get(FEED + "?since=" + cursor));
        assertEquals("CHANGES", changes.get("coverage").asText());
        assertEquals(1, changes.get("total").asInt());
        assertEquals("APPROVED", changes.at("/items/0/state").asText());
    }

    @Test
    void changeIsPublishedOnceAndOnlyIfPrepared() throws Exception {
        assertEquals(200, publish("withdrawal").statusCode());
        assertEquals(409, publish("withdrawal").statusCode());
        assertEquals(404, publish("nothing").statusCode());
        assertTrue(get("/demo/job-plans/v1/changes").body().contains("\"new-version\""));
    }

    @Test
    void expiredCursorAndSnapshotAreGone() throws Exception {
        HttpResponse<String> answer = get(FEED + "?since=c-81");

        assertEquals(410, answer.statusCode());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElseThrow());
        assertEquals(410, get(FEED + "?snapshot=s-81&page=2").statusCode());
    }

    @Test
    void whatMakesNoSenseIsRefused() throws Exception {
        String snapshot = json(get(FEED)).get("snapshot").asText();

        for (String query : List.of(
                "limit=0",
                "limit=201",
                "limit=many",
                "page=2",
                "since=a&snapshot=b",
                "snapshot=" + snapshot + "&page=8",
                "snapshot=" + snapshot + "&page=-1")) {
            assertEquals(400, get(FEED + "?" + query).statusCode(), query);
        }
    }

    @Test
    void trustDocumentIsTheSameBytesEachTime() throws Exception {
        byte[] once = TrustDocumentServlet.write(new MadeUpTrust().document());

        assertArrayEquals(once, TrustDocumentServlet.write(new MadeUpTrust().document()));
        HttpResponse<byte[]> sent =
                client.send(request(TRUST).header("X-API-Key", KEY).build(), BodyHandlers.ofByteArray());
        assertArrayEquals(once, sent.body());
    }

    @Test
    void trustDocumentHasTheNamesOfItsFormat() throws Exception {
        JsonNode trust = json(get(TRUST));

        assertEquals("rota-trust/1", trust.get("format").asText());
        assertEquals("Cl", trust.at("/duties/0/short").asText());
        assertEquals("MONDAY", trust.at("/templates/0/slots/0/day").asText());
        assertTrue(trust.at("/sessions/0/reason").isNull());
        assertTrue(trust.at("/staff/0/lineManager").isNull());
        assertEquals("2026-06-01", trust.at("/weeks/0/monday").asText());
    }

    private HttpResponse<String> publish(String change) throws IOException, InterruptedException {
        return send(request("/demo/job-plans/v1/changes/" + change)
                .header("X-API-Key", KEY)
                .POST(BodyPublishers.noBody()));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).header("X-API-Key", KEY));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + connector.getLocalPort() + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return new JsonMapper().readTree(answer.body());
    }

    /** The address that the component announces. */
    private static String pattern(HttpServlet servlet) {
        return servlet instanceof FeedChangesServlet
                ? "/demo/job-plans/v1/changes/*"
                : servlet instanceof JobPlanFeedServlet ? FEED : TRUST;
    }

    /** What DS would hand over. */
    private static final class MadeUpConfiguration implements Demonstration.Config {

        @Override
        public String apiKey() {
            return KEY;
        }

        @Override
        public String rotaDirectory() {
            return "";
        }

        @Override
        public String rotaName() {
            return "";
        }

        @Override
        public String rotaFrom() {
            return "";
        }

        @Override
        public int rotaCycleWeeks() {
            return 1;
        }

        @Override
        public String rotaZone() {
            return "";
        }

        @Override
        public String[] rotaDutiesOffOnBankHolidays() {
            return new String[0];
        }

        @Override
        public Class<? extends Annotation> annotationType() {
            return Demonstration.Config.class;
        }
    }
}
