package org.sessionwise.itests.container;

import java.io.IOException;
import java.io.InputStream;
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
final class KarafCoordinator {

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String port;
    private String token = "";

    private KarafCoordinator(String port) {
        this.port = port;
    }

    static KarafCoordinator signedIn() throws IOException, InterruptedException {
        return signedInAt(System.getProperty(InContainer.PORT));
    }

    /** Everything is asked at that port. */
    static KarafCoordinator signedInAt(String port) throws IOException, InterruptedException {
        KarafCoordinator coordinator = new KarafCoordinator(port);
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
                .header("Origin", "http://127.0.0.1:" + port)
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString(json))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    String get(String path) {
        return http.sendAsync(reading(path), HttpResponse.BodyHandlers.ofString())
                .join()
                .body();
    }

    /** Lines as they come, without end. */
    InputStream events() throws IOException, InterruptedException {
        HttpResponse<InputStream> answer =
                http.send(reading("/sessionwise/api/events"), HttpResponse.BodyHandlers.ofInputStream());
        Assertions.assertEquals(200, answer.statusCode());
        return answer.body();
    }

    /** Asks without the proof that a page of the host asks. */
    void forgetProof() {
        token = "";
    }

    private HttpRequest reading(String path) {
        return HttpRequest.newBuilder(at(path)).timeout(Duration.ofSeconds(60)).build();
    }

    /** The first text of that name in a JSON document. */
    static String text(String json, String name) {
        Matcher matcher =
                Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]*)\"").matcher(json);
        Assertions.assertTrue(matcher.find(), () -> "no " + name + " in " + json);
        return matcher.group(1);
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
