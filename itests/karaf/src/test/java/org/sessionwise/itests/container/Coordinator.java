package org.sessionwise.itests.container;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assertions;

/** The coordinator of the made-up trust, signed in at the reference host. */
final class Coordinator {

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private String token = "";

    private Coordinator() {}

    static Coordinator signedIn() throws IOException, InterruptedException {
        Coordinator coordinator = new Coordinator();
        HttpResponse<String> session =
                coordinator.post("/host/api/session", "{\"user\":\"coordinator\",\"password\":\"roster\"}");
        Assertions.assertEquals(200, session.statusCode(), session::body);
        coordinator.token = text(session.body(), "token");
        return coordinator;
    }

    HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(at(path))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json")
                .header("X-Rota-Token", token)
                .POST(BodyPublishers.ofString(json))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    String get(String path) {
        return InContainer.get(http, path).body();
    }

    /** The first text of that name in a JSON document. */
    static String text(String json, String name) {
        Matcher matcher =
                Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]*)\"").matcher(json);
        Assertions.assertTrue(matcher.find(), () -> "no " + name + " in " + json);
        return matcher.group(1);
    }

    private static URI at(String path) {
        return URI.create("http://127.0.0.1:" + System.getProperty(InContainer.PORT) + path);
    }
}
