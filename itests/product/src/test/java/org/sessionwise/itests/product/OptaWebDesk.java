package org.sessionwise.itests.product;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Map;

/** A coordinator whom the trust's proxy has signed in, at work on tenant 1 of an OptaWeb, over HTTP. */
final class OptaWebDesk {

    static final String DEPARTMENT = Interface.ROOT + "/departments/1";
    static final String TEMPLATE = DEPARTMENT + "/templates/1";

    private static final String SECRET = "a-secret-of-the-proxy-that-is-long-enough";

    private final Visitor visitor;

    OptaWebDesk(RunningProduct product) {
        visitor = Visitor.stranger(product);
    }

    /** What operators write so that OptaWeb is the host and their proxy is believed. */
    static RunningProduct configure(RunningProduct product, String optaWeb) {
        return withProxy(product)
                .withSettings("org.sessionwise.host.optaweb", host(optaWeb))
                .withSettings(
                        "org.sessionwise.entitlement-1", Map.of("department", "1", "dutyMapping", "CLINIC=Clinic"))
                .withSettings("org.sessionwise.reconciliation-1", Map.of("department", "1", "rereadSeconds", "1"));
    }

    static RunningProduct withProxy(RunningProduct product) {
        return product.with("sessionwise.demonstration", "none")
                .withSettings(
                        "org.sessionwise.identity.header",
                        Map.of(
                                "publicAddress",
                                product.address().toString(),
                                ".proxySecret",
                                SECRET,
                                "coordinatorGroups",
                                "coordinators=*"));
    }

    /** The settings of the adapter: a look for changes each second. */
    static Map<String, String> host(String optaWeb) {
        return Map.of("baseUri", optaWeb, "tenant", "1", "rotationStart", "2026-02-02", "pollSeconds", "1");
    }

    HttpResponse<String> ask(String method, String path, String json) {
        return visitor.ask(
                method,
                path,
                json,
                "X-Sessionwise-Proxy",
                SECRET,
                "X-Forwarded-User",
                "c-1",
                "X-Forwarded-Groups",
                "coordinators",
                "X-Sessionwise-Page",
                "1");
    }

    /** Asks and fails unless it is answered well. */
    JsonNode get(String path) {
        return well(ask("GET", path, ""), path);
    }

    JsonNode post(String path, String json) {
        return well(ask("POST", path, json), path);
    }

    private static JsonNode well(HttpResponse<String> answer, String path) {
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return Visitor.json(answer);
    }

    JsonNode pull(String source) {
        return Pulls.report(
                ask("POST", Interface.ROOT + "/pulls", "{\"source\":\"%s\"}".formatted(source)),
                path -> ask("GET", Interface.ROOT + path, ""));
    }

    JsonNode proposal() {
        return get(TEMPLATE + "/proposal?asOf=2026-02-02");
    }

    /** Applies what was proposed; the answer may be a refusal. */
    HttpResponse<String> apply(JsonNode proposal) {
        return ask(
                "POST",
                TEMPLATE + "/applications",
                "{\"fingerprint\":%s,\"asOf\":\"2026-02-02\",\"accepted\":[]}".formatted(proposal.get("fingerprint")));
    }

    JsonNode undoLatest() {
        String latest = get(TEMPLATE + "/applications").at("/applications/0/id").asText();
        return post(TEMPLATE + "/applications/" + latest + "/undo", "{}");
    }

    /** The figures of the two weeks that the tests are about, all people together. */
    JsonNode fortnight() {
        return get(DEPARTMENT + "/position?from=2026-02-02&until=2026-02-16").path("totals");
    }
}
