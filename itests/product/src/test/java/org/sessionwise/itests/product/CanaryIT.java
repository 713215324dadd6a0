package org.sessionwise.itests.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Made-up secrets, names and numbers run through pulls that work and pulls that fail: operators see none of them. */
class CanaryIT {

    private static final String TOKEN = "canary-token-canary-token-canary-token";
    private static final String SECRET = "canary-secret-of-the-source";
    private static final String NAME = "Zebediah Canaryname";
    private static final List<String> NUMBERS = List.of("77770001", "77770002", "77770003");
    private static final String SOURCE = "http~canary";
    private static final String HEALTH = "/sessionwise/health";
    private static final String METRICS = "/sessionwise/metrics";

    @RegisterExtension
    static final FaultyFeed FEED = new FaultyFeed();

    @RegisterExtension
    static final RunningProduct PRODUCT = configured(RunningProduct.withNewData());

    private final Visitor stranger = Visitor.stranger(PRODUCT);

    private static RunningProduct configured(RunningProduct product) {
        return product.with("sessionwise.log", "json")
                .withSettings("org.sessionwise.operation", Map.of(".monitoringToken", TOKEN))
                .withSettings(
                        "org.sessionwise.jobplan.http-canary",
                        Map.of(
                                "sourceId", SOURCE,
                                "title", "A feed with canaries",
                                "baseUri", FEED.base(),
                                ".apiKey", SECRET,
                                "pageSize", "2",
                                "attempts", "1",
                                "exchangeDeadlineMillis", "2000"));
    }

    private static OfferedPlans plans() {
        OfferedPlans plans = new OfferedPlans();
        NUMBERS.forEach(number -> plans.with("plan-" + NUMBERS.indexOf(number), 1, number));
        return plans;
    }

    @Test
    void operatorsSeeNoSecretAndNobody() {
        Visitor administrator = Visitor.signedIn(PRODUCT, "administrator", "settings");
        Waiting.until(() -> source(administrator), PRODUCT::log);
        List<FaultyFeed.Answer> answers = List.of(
                plans().answer(),
                FaultyFeed.json("{\"feed\": \"" + NAME + "\", " + NUMBERS.get(0)),
                plans().withOddPage(1, odd -> odd.put("total", NAME)).answer(),
                plans().withOddPage(1, odd -> odd.put(NAME, NUMBERS.get(1))).answer(),
                FaultyFeed.status(401),
                FaultyFeed.half(plans().page(1)));
        for (int i = 0; i < answers.size(); i++) {
            FEED.answers(answers.get(i));
            pull(administrator, i + 1);
        }
        stranger.get("/sessionwise/api/departments/" + NAME.replace(' ', '+') + "/position");
        stranger.post("/host/api/session", "{\"user\":\"" + NAME + "\",\"password\":\"" + SECRET + "\"}");

        HttpResponse<String> health = withToken(HEALTH);
        HttpResponse<String> metrics = withToken(METRICS);

        assertEquals("WARN", check(health, "sources").path("status").asText(), health::body);
        assertTrue(metrics.body().contains("sessionwise_requests_total{"), metrics::body);
        assertTrue(PRODUCT.log().lines().anyMatch(line -> line.startsWith("{")), PRODUCT::log);
        for (String seen : List.of(PRODUCT.log(), health.body(), metrics.body(), metrics.headers() + "")) {
            canaries().forEach(canary -> assertTrue(!seen.contains(canary), () -> canary + " in " + seen));
        }
    }

    @Test
    void healthTellsItsDetailsToTheTokenOnly() {
        HttpResponse<String> overall = stranger.get(HEALTH);
        assertEquals(1, Visitor.json(overall).size(), overall::body);
        assertEquals(
                401,
                stranger.ask("GET", HEALTH, "", "Authorization", "Bearer x").statusCode());
        assertEquals(401, stranger.get(METRICS).statusCode());
        assertTrue(overall.headers().firstValue("Access-Control-Allow-Origin").isEmpty());

        HttpResponse<String> details = withToken(HEALTH);

        assertEquals("OK", check(details, "host").path("status").asText(), details::body);
        assertEquals("OK", check(details, "database").path("status").asText(), details::body);
        assertEquals("OK", check(details, "capabilities").path("status").asText(), details::body);
        assertEquals("OK", check(details, "audit").path("status").asText(), details::body);
    }

    @Test
    void everyAnswerHasTheNumberOfItsRun() {
        for (String path : List.of("/sessionwise/", "/sessionwise/api/status", "/sessionwise/api/me", HEALTH)) {
            HttpResponse<String> answer = stranger.get(path);
            assertTrue(
                    answer.headers().firstValue("Sessionwise-Run").orElse("").matches("[0-9a-f]{16}"),
                    () -> path + " " + answer.headers());
        }
    }

    private static Stream<String> canaries() {
        return Stream.concat(Stream.of(TOKEN, SECRET, NAME, "Canaryname"), NUMBERS.stream());
    }

    private HttpResponse<String> withToken(String path) {
        return stranger.ask("GET", path, "", "Authorization", "Bearer " + TOKEN);
    }

    private static JsonNode check(HttpResponse<String> health, String name) {
        for (JsonNode check : Visitor.json(health).path("checks")) {
            if (check.path("name").asText().equals(name)) {
                return check;
            }
        }
        throw new AssertionError("no check " + name + " in " + health.body());
    }

    private static boolean source(Visitor administrator) {
        return administrator.get("/sessionwise/api/sources").body().contains(SOURCE);
    }

    private static void pull(Visitor administrator, int expected) {
        administrator.post("/sessionwise/api/pulls", "{\"source\":\"" + SOURCE + "\"}");
        Waiting.until(
                () -> reports(administrator) >= expected,
                () -> administrator.get("/sessionwise/api/pulls").body());
    }

    private static long reports(Visitor administrator) {
        JsonNode pulls =
                Visitor.json(administrator.get("/sessionwise/api/pulls")).path("pulls");
        long own = 0;
        for (JsonNode pull : pulls) {
            own += pull.path("source").asText().equals(SOURCE) ? 1 : 0;
        }
        return own;
    }
}
