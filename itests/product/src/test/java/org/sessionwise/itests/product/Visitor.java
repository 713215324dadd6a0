package org.sessionwise.itests.product;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * Somebody who is signed in at the reference host and asks over HTTP as its pages do: with the host's cookie, and with its
 * token where something changes. The users of the demonstration are coordinator, lead, staff and administrator.
 */
public final class Visitor {

    private static final String TOKEN_HEADER = "X-Rota-Token";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RunningProduct product;
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private String token = "";

    private Visitor(RunningProduct product) {
        this.product = product;
    }

    /** Somebody who is not signed in. */
    public static Visitor stranger(RunningProduct product) {
        return new Visitor(product);
    }

    /** Signs in; fails if that is refused. */
    public static Visitor signedIn(RunningProduct product, String user, String password) {
        Visitor visitor = new Visitor(product);
        String body = JSON.createObjectNode()
                .put("user", user)
                .put("password", password)
                .toString();
        HttpResponse<String> answer = visitor.post("/host/api/session", body);
        if (answer.statusCode() != 200) {
            throw new AssertionError("sign-in refused: " + answer.statusCode() + " " + answer.body());
        }
        visitor.token = json(answer).path("token").asText();
        return visitor;
    }

    public HttpResponse<String> get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    public HttpResponse<String> post(String path, String json) {
        return send("POST", path, BodyPublishers.ofString(json));
    }

    public HttpResponse<String> put(String path, String json) {
        return send("PUT", path, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
    }

    public HttpResponse<String> delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody());
    }

    /** Asks with headers beside the usual ones: name, value, name, value and so on. */
    public HttpResponse<String> ask(String method, String path, String json, String... headers) {
        HttpRequest.Builder request =
                request(path).method(method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Opens an answer that does not end by itself, line by line; to be closed. */
    public HttpResponse<Stream<String>> listen(String path) {
        return send(request(path).build(), HttpResponse.BodyHandlers.ofLines());
    }

    /** The body of an answer. */
    public static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException("not JSON: " + answer.body(), e);
        }
    }

    private HttpResponse<String> send(String method, String path, BodyPublisher body) {
        return send(request(path).method(method, body).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(product.at(path))
                .timeout(Duration.ofSeconds(180))
                .header("Content-Type", "application/json")
                .header(TOKEN_HEADER, token);
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            return http.send(request, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted: " + request.method() + " " + request.uri(), e);
        }
    }
}
