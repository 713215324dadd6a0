package org.sessionwise.karaf.proxy.internal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** The server behind the proxy: notes what it is asked, answers with the body it got, and has an event stream. */
final class Answering implements AutoCloseable {

    /** One event is sent for each permit. */
    final Semaphore events = new Semaphore(0);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private final AtomicReference<Asked> asked = new AtomicReference<>();

    record Asked(String method, String target, Map<String, List<String>> headers) {

        List<String> header(String name) {
            return headers.getOrDefault(name, List.of());
        }
    }

    Answering() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::echo);
        server.createContext("/sessionwise/events", this::stream);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    Asked asked() {
        return asked.get();
    }

    private void echo(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        asked.set(new Asked(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                Map.copyOf(exchange.getRequestHeaders())));
        exchange.getResponseHeaders().add("Set-Cookie", "a=1; Path=/host; HttpOnly; SameSite=Strict");
        exchange.getResponseHeaders().add("Set-Cookie", "b=2; Path=/");
        exchange.sendResponseHeaders(409, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private void stream(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            for (int i = 1; events.tryAcquire(60, TimeUnit.SECONDS); i++) {
                out.write(("data: " + i + "\n\n").getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
