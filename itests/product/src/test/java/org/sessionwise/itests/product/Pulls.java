package org.sessionwise.itests.product;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** A pull as pages see it: it is begun, its job watched until it has ended, and its report read. */
final class Pulls {

    /** Asks for an address below our interface. */
    private final Function<String, HttpResponse<String>> get;

    private Pulls(Function<String, HttpResponse<String>> get) {
        this.get = get;
    }

    /** Pulls as somebody who is signed in at the reference host; returns the report. */
    static JsonNode pull(Visitor visitor, String request) {
        return new Pulls(path -> visitor.get(Interface.ROOT + path))
                .report(visitor.post(Interface.ROOT + "/pulls", request));
    }

    /** Returns the report of a pull that was begun with this answer. */
    static JsonNode report(HttpResponse<String> begun, Function<String, HttpResponse<String>> get) {
        return new Pulls(get).report(begun);
    }

    private JsonNode report(HttpResponse<String> begun) {
        assertEquals(202, begun.statusCode(), begun::body);
        AtomicReference<JsonNode> job = new AtomicReference<>(Visitor.json(begun));
        Waiting.until(() -> hasEnded(job), () -> "the pull does not end: " + job);
        return read(job.get().path("result").asText());
    }

    private boolean hasEnded(AtomicReference<JsonNode> job) {
        if (job.get().path("state").asText().equals("running")) {
            job.set(read("/jobs/" + job.get().path("id").asText()));
        }
        return !job.get().path("state").asText().equals("running");
    }

    private JsonNode read(String path) {
        HttpResponse<String> answer = get.apply(path);
        assertEquals(200, answer.statusCode(), () -> path + ": " + answer.body());
        return Visitor.json(answer);
    }
}
