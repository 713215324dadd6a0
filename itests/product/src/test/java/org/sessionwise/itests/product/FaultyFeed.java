package org.sessionwise.itests.product;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A job-plan feed on this machine that answers each page as the test wants it, well or badly. */
final class FaultyFeed implements AfterAllCallback {

    private static final Pattern PAGE = Pattern.compile("(?:^|&)page=(\\d+)");

    /** What is done with a question for a page, the first of which is 1. */
    interface Answer {
        void give(HttpExchange exchange, int page) throws IOException;
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile Answer answer = status(503);

    FaultyFeed() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/feed/job-plans", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/feed";
    }

    void answers(Answer value) {
        answer = value;
    }

    /** Answers nothing but a status. */
    static Answer status(int status) {
        return (exchange, page) -> exchange.sendResponseHeaders(status, -1);
    }

    /** Answers JSON, whatever the page. */
    static Answer json(String body) {
        return (exchange, page) -> send(exchange, body, 1);
    }

    /** Announces the whole of a body, sends half of it and closes the connection. */
    static Answer half(String body) {
        return (exchange, page) -> send(exchange, body, 2);
    }

    /** Never answers; the latch tells that it was asked. */
    Answer silence(CountDownLatch asked) {
        return (exchange, page) -> {
            asked.countDown();
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }

    @Override
    public void afterAll(ExtensionContext context) {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private static void send(HttpExchange exchange, String body, int divisor) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        OutputStream out = exchange.getResponseBody();
        out.write(bytes, 0, bytes.length / divisor);
        out.flush();
    }

    private void handle(HttpExchange exchange) throws IOException {
        Matcher page = PAGE.matcher(exchange.getRequestURI().getRawQuery());
        try (exchange) {
            answer.give(exchange, page.find() ? Integer.parseInt(page.group(1)) : 1);
        }
    }
}
