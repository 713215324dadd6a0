package org.sessionwise.host.optaweb.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The server. Start it, give {@link #uri()} to the adapter, close it. */
public final class FakeOptaWeb implements AutoCloseable {

    /** What the product calls itself. */
    public static final String VERSION = "8.24.1.Final";

    private final JsonMapper mapper = new JsonMapper();
    private final Map<Integer, FakeTenant> tenants = new ConcurrentSkipListMap<>();
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final List<Trouble> troubles = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "fake-optaweb");
        thread.setDaemon(true);
        return thread;
    });
    private HttpServer server;

    /** An exchange that took place, to be held against the product's description of itself; a body that is not there is null. */
    public record Seen(String method, String path, String query, JsonNode request, int status, JsonNode answer) {}

    private FakeOptaWeb() {
        server = listen(0);
    }

    private HttpServer listen(int port) {
        try {
            HttpServer listening = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            listening.setExecutor(threads);
            listening.createContext("/", this::handle);
            listening.start();
            return listening;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops listening; what is stored stays. */
    public void down() {
        server.stop(0);
    }

    /** Listens again, where it did. */
    public void up() {
        server = listen(server.getAddress().getPort());
    }

    /** Starts a server with the product's demonstration hospital as tenant 1. */
    public static FakeOptaWeb hospital() {
        return with(Hospital.tenant());
    }

    /** Starts a server with one tenant. */
    public static FakeOptaWeb with(FakeTenant tenant) {
        FakeOptaWeb fake = new FakeOptaWeb();
        fake.tenants.put(tenant.id(), tenant);
        return fake;
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public FakeTenant tenant(int id) {
        return tenants.get(id);
    }

    public void removeTenant(int id) {
        tenants.remove(id);
    }

    public void addTenant(FakeTenant tenant) {
        tenants.put(tenant.id(), tenant);
    }

    /** Makes something go wrong from now on. */
    public void trouble(Trouble trouble) {
        troubles.add(trouble);
    }

    /** Lets everything go well again. */
    public void calm() {
        troubles.forEach(Trouble::end);
        troubles.clear();
    }

    /** Returns what was asked and answered so far. */
    public List<Seen> seen() {
        return List.copyOf(seen);
    }

    public void forget() {
        seen.clear();
    }

    @Override
    public void close() {
        calm();
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String method = exchange.getRequestMethod();
        String path = exchange.getRequestURI().getPath();
        byte[] body = exchange.getRequestBody().readAllBytes();
        try (exchange) {
            Trouble trouble = next(method, path);
            trouble.before(this);
            FakeAnswer answer = trouble.replaced();
            if (answer == null) {
                answer = answer(method, path, exchange.getRequestURI().getQuery(), body);
                seen.add(seen(exchange, body, answer));
                trouble.after(this);
            }
            send(exchange, answer, trouble);
        }
    }

    private Trouble next(String method, String path) {
        for (Trouble trouble : troubles) {
            if (trouble.takes(method, path)) {
                return trouble;
            }
        }
        return Trouble.NONE;
    }

    private FakeAnswer answer(String method, String path, String query, byte[] body) {
        try {
            JsonNode sent = body.length == 0 ? null : mapper.readTree(body);
            return new FakeEndpoints(tenants).answer(method, path, query == null ? "" : query, sent);
        } catch (IOException e) {
            return FakeAnswer.failure(500, "InvalidFormat", "Cannot deserialize value");
        }
    }

    private Seen seen(HttpExchange exchange, byte[] body, FakeAnswer answer) throws IOException {
        return new Seen(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                exchange.getRequestURI().getQuery(),
                body.length == 0 ? null : mapper.readTree(body),
                answer.status(),
                answer.json());
    }

    private void send(HttpExchange exchange, FakeAnswer answer, Trouble trouble) throws IOException {
        byte[] bytes = answer.bytes(mapper);
        if (trouble.silent()) {
            trouble.awaitEnd(closing);
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", answer.contentType());
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(bytes, 0, trouble.half() ? bytes.length / 2 : bytes.length);
                out.flush();
            }
        }
    }

    /** Returns the tenants as the product lists them. */
    static ArrayNode list(Map<Integer, FakeTenant> tenants) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        new ArrayList<>(tenants.values()).forEach(tenant -> list.add(tenant.tenant()));
        return list;
    }
}
