package org.sessionwise.itests.benchmark.product;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.sessionwise.itests.benchmark.year.TrustYear;

/** A job-plan system on this machine that takes its time: every answer is begun so many milliseconds after its question. */
public final class PlanFeed implements AutoCloseable {

    public static final String KEY = "benchmark";

    private static final int THREADS = 4;

    private final HttpServer server;
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(THREADS);
    private final List<byte[]> pages;

    /**
     * Offers the plans of everybody in the year.
     *
     * @param pageSize versions on a page; what is asked for does not count
     */
    public PlanFeed(TrustYear year, int pageSize, int latencyMillis) {
        // Otherwise the JDK's server waits for an acknowledgement between head and body: 40 ms that nobody asked for.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        pages = FeedPages.of(year, pageSize);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(task -> threads.schedule(task, latencyMillis, TimeUnit.MILLISECONDS));
        server.createContext("/job-plans", this::answer);
        server.start();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String query = exchange.getRequestURI().getQuery();
            Map<String, String> asked = Arrays.stream(query.split("&"))
                    .map(part -> part.split("=", 2))
                    .collect(Collectors.toMap(part -> part[0], part -> part[1]));
            byte[] page = pages.get(Integer.parseInt(asked.getOrDefault("page", "1")) - 1);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
