package org.sessionwise.itests.container;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** Somebody signed in at the reference host who asks from many threads, and signs in again when the host has forgotten them. */
final class Coordinator {

    /** Whoever waits longer for an answer hangs. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String credentials;
    private String token = "";
    private long signedIn;

    private Coordinator(String user, String password) {
        credentials = "{\"user\":\"" + user + "\",\"password\":\"" + password + "\"}";
    }

    static Coordinator signedIn() {
        return signedIn("coordinator", "roster");
    }

    static Coordinator signedIn(String user, String password) {
        Coordinator coordinator = new Coordinator(user, password);
        InContainer.awaitHost();
        InContainer.await(coordinator::signIn, () -> "the host does not let the " + user + " in");
        return coordinator;
    }

    /** Asks for a page or for data; signs in afterwards if the host asks for that, for the next time. */
    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        long before = System.nanoTime();
        HttpResponse<String> answer = http.send(request(path).build(), BodyHandlers.ofString());
        if (answer.statusCode() == 401 || answer.statusCode() == 302) {
            signInAgain(before);
        }
        return answer;
    }

    HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        HttpRequest request = request(path)
                .header("X-Rota-Token", token)
                .POST(BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    int status(String path) {
        return ask(path).map(HttpResponse::statusCode).orElse(0);
    }

    String body(String path) {
        return ask(path).map(HttpResponse::body).orElse("");
    }

    /** Empty if there is no answer. */
    private Optional<HttpResponse<String>> ask(String path) {
        try {
            return Optional.of(get(path));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while reading " + path, e);
        }
    }

    /** Once for all threads whose request was refused before. */
    private synchronized void signInAgain(long refused) {
        if (refused > signedIn) {
            signIn();
        }
    }

    private synchronized boolean signIn() {
        try {
            HttpResponse<String> answer = post("/host/api/session", credentials);
            if (answer.statusCode() != 200) {
                return false;
            }
            JsonNode json = JSON.readTree(answer.body());
            token = json.path("token").asText();
            signedIn = System.nanoTime();
            return true;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + System.getProperty(InContainer.PORT) + path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json");
    }
}
