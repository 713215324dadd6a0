package org.sessionwise.demo.internal.people;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.sessionwise.demo.internal.openid.DemoUser;

/** Signs in as the coordinator does, and maps activities to duties as the coordinator could. For one thread. */
final class CoordinatorVisit {

    private static final DemoUser COORDINATOR = DemoUser.all().get(0);
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final JsonMapper json = JsonMapper.builder(JsonFactory.builder()
                    .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
                    .build())
            .build();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final URI server;
    private final String duties;

    CoordinatorVisit(URI server, String department) {
        this.server = server;
        this.duties = "/sessionwise/api/departments/" + encoded(department) + "/duties";
    }

    /** Ends on the provider's page, whose form asks the same address again, with name and password. */
    void signIn() throws IOException, InterruptedException {
        HttpResponse<String> page = send(request(server.resolve("/sessionwise/sign-in")));
        send(request(page.uri())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "user=" + encoded(COORDINATOR.id()) + "&password=" + encoded(COORDINATOR.password()))));
    }

    /** Maps what nobody has mapped, by code, and leaves what somebody has. */
    void map(Map<String, String> mapping) throws IOException, InterruptedException {
        Map<String, String> missing = new HashMap<>(mapping);
        for (JsonNode known :
                json.readTree(send(request(server.resolve(duties))).body()).path("duties")) {
            if (known.hasNonNull("duty")) {
                missing.remove(known.path("activity").asText());
            }
        }
        for (Map.Entry<String, String> each : missing.entrySet()) {
            send(request(server.resolve(duties + "/" + encoded(each.getKey())))
                    .header("Content-Type", "application/json")
                    .header("X-Sessionwise-Page", "1")
                    .PUT(BodyPublishers.ofByteArray(json.writeValueAsBytes(Map.of("duty", each.getValue())))));
        }
    }

    private static HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address).timeout(LONGEST);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 400) {
            throw new IOException(answer.uri().getPath() + " answers with status " + answer.statusCode());
        }
        return answer;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
