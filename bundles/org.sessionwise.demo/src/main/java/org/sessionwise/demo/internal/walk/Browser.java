package org.sessionwise.demo.internal.walk;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/**
 * Asks as a page of the host does: with the host's cookie, and with its token when something is to change. What is not there yet,
 * because the product is still starting, is asked for again for a while. For one thread.
 */
final class Browser {

    private static final Set<Integer> NOT_YET = Set.of(404, 502, 503);
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_REQUEST = Duration.ofMinutes(5);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final JsonMapper json = JsonMapper.builder(JsonFactory.builder()
                    .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
                    .build())
            .build();
    private final URI server;
    private String cookie = "";
    private String token = "";

    Browser(URI server) {
        this.server = server;
    }

    void signIn(String user, String password) throws StoppedException, InterruptedException {
        HttpResponse<String> answer = patiently(
                "POST", "/host/api/session", publisher(Map.of("user", user, "password", password)), "application/json");
        cookie = answer.headers().firstValue("Set-Cookie").orElse("").split(";", 2)[0];
        token = read(answer).path("token").asText();
    }

    JsonNode get(String path) throws StoppedException, InterruptedException {
        return read(patiently("GET", path, BodyPublishers.noBody(), "application/json"));
    }

    JsonNode send(String method, String path, Map<String, ?> body) throws StoppedException, InterruptedException {
        return read(patiently(method, path, publisher(body), "application/json"));
    }

    JsonNode postCsv(String path, Path file) throws StoppedException, InterruptedException {
        try {
            return read(patiently("POST", path, BodyPublishers.ofFile(file), "text/csv; charset=utf-8"));
        } catch (FileNotFoundException e) {
            throw new StoppedException(file + " cannot be read");
        }
    }

    private BodyPublisher publisher(Map<String, ?> body) {
        try {
            return BodyPublishers.ofByteArray(json.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not to be written as JSON", e);
        }
    }

    private HttpResponse<String> patiently(String method, String path, BodyPublisher body, String type)
            throws StoppedException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.resolve(path))
                .timeout(LONGEST_REQUEST)
                .header("Content-Type", type)
                .header("Accept", "application/json, application/problem+json")
                .header("Cookie", cookie)
                .header("X-Rota-Token", token)
                .method(method, body)
                .build();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            String answered;
            try {
                HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
                if (answer.statusCode() < 300) {
                    return answer;
                }
                answered = "status " + answer.statusCode() + " " + answer.body();
                if (!NOT_YET.contains(answer.statusCode())) {
                    throw new StoppedException(method + " " + path + ": " + answered);
                }
            } catch (IOException e) {
                answered = "no answer: " + e.getMessage();
            }
            if (System.nanoTime() > deadline) {
                throw new StoppedException(method + " " + path + ": " + answered);
            }
            Thread.sleep(PAUSE.toMillis());
        }
    }

    private JsonNode read(HttpResponse<String> answer) throws StoppedException {
        if (answer.body().isEmpty()) {
            return MissingNode.getInstance();
        }
        try {
            return json.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new StoppedException(answer.request().uri().getPath() + ": the answer is no JSON");
        }
    }
}
