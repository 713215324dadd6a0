package org.sessionwise.jobplan.http.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A real local HTTP server that plays a feed, or a broken one. */
final class FeedServer implements AutoCloseable {

    /** What was asked. */
    record Question(Map<String, String> query, Map<String, String> headers) {

        int page() {
            return Integer.parseInt(query.getOrDefault("page", "1"));
        }

        boolean isFirst() {
            return !query.containsKey("snapshot");
        }
    }

    /** What is answered. */
    record Reply(int status, Map<String, String> headers, byte[] body) {

        static Reply json(String body) {
            return json(body.getBytes(StandardCharsets.UTF_8));
        }

        static Reply json(byte[] body) {
            return new Reply(200, Map.of("Content-Type", "application/json"), body);
        }

        static Reply json(JsonNode body) {
            return json(body.toString());
        }

        static Reply status(int status) {
            return new Reply(status, Map.of(), new byte[0]);
        }

        Reply with(String name, String value) {
            Map<String, String> more = new LinkedHashMap<>(headers);
            more.put(name, value);
            return new Reply(status, more, body);
        }
    }

    /** Decides. */
    interface Script {
        Reply answer(Question question) throws Exception;
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Question> questions = new CopyOnWriteArrayList<>();
    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private volatile Script script;

    FeedServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/feed/job-plans", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    FeedServer answering(Script value) {
        script = value;
        return this;
    }

    int port() {
        return server.getAddress().getPort();
    }

    String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/feed";
    }

    List<Question> questions() {
        return questions;
    }

    int mostInFlight() {
        return most.get();
    }

    private void handle(HttpExchange exchange) throws IOException {
        Question question = new Question(query(exchange.getRequestURI()), headers(exchange));
        questions.add(question);
        most.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
        Reply reply = answer(question);
        inFlight.decrementAndGet();
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
        if (reply.body().length > 0) {
            exchange.getResponseBody().write(reply.body());
        }
        exchange.close();
    }

    private Reply answer(Question question) {
        try {
            return script.answer(question);
        } catch (Exception broken) {
            return Reply.status(500);
        }
    }

    private static Map<String, String> query(URI uri) {
        Map<String, String> query = new LinkedHashMap<>();
        for (String pair : uri.getRawQuery().split("&")) {
            String value = pair.substring(pair.indexOf('=') + 1);
            query.put(pair.substring(0, pair.indexOf('=')), URLDecoder.decode(value, StandardCharsets.UTF_8));
        }
        return query;
    }

    private static Map<String, String> headers(HttpExchange exchange) {
        Map<String, String> headers = new LinkedHashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(), values.get(0)));
        return headers;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
