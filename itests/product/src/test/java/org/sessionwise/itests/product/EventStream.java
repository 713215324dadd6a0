package org.sessionwise.itests.product;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The live event stream of somebody who is signed in, read as a browser reads it. */
final class EventStream implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** One event with its data. */
    record Event(String name, JsonNode data) {

        /** Tells whether it asks to look at this person again. */
        boolean names(String staff) {
            return StreamSupport.stream(data.path("staff").spliterator(), false)
                    .anyMatch(person -> person.asText().equals(staff));
        }
    }

    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final HttpResponse<Stream<String>> answer;
    private final Thread reader;

    private EventStream(HttpResponse<Stream<String>> answer) {
        this.answer = answer;
        this.reader = new Thread(this::read, "event stream");
    }

    /** Opens a stream and returns when it has said hello. */
    static EventStream of(Visitor visitor) {
        EventStream stream = new EventStream(visitor.listen("/sessionwise/api/events"));
        stream.reader.start();
        stream.await(event -> event.name().equals("hello"));
        return stream;
    }

    /** Returns the first event of which the condition holds, whether it came already or not. */
    Event await(Predicate<Event> condition) {
        Waiting.until(() -> first(condition).isPresent(), () -> "came until now: " + events);
        return first(condition).orElseThrow();
    }

    /** What came until now, in order. */
    List<Event> events() {
        return List.copyOf(events);
    }

    /** Returns when the other side has ended the stream. */
    void awaitEnd() {
        Waiting.until(() -> !reader.isAlive(), () -> "the stream goes on");
    }

    String contentType() {
        return answer.headers().firstValue("Content-Type").orElse("");
    }

    @Override
    public void close() {
        answer.body().close();
    }

    private Optional<Event> first(Predicate<Event> condition) {
        return events.stream().filter(condition).findFirst();
    }

    private void read() {
        String[] name = {""};
        try {
            answer.body().forEach(line -> {
                if (line.startsWith("event:")) {
                    name[0] = line.substring("event:".length()).strip();
                } else if (line.startsWith("data:")) {
                    events.add(new Event(name[0], json(line.substring("data:".length()))));
                }
            });
        } catch (RuntimeException closed) {
            // the stream is over: by its server, or because the test is
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + text, e);
        }
    }
}
