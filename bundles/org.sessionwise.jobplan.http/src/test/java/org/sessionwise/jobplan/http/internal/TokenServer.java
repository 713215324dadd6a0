package org.sessionwise.jobplan.http.internal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A real local token service that judges every request as RFC 6749 says, or plays a broken one. */
final class TokenServer implements AutoCloseable {

    static final String CLIENT = "sessionwise:trust 1";
    static final String SECRET = "s3cret/of+the&test%";

    /** What was asked, decoded. */
    record Asked(Map<String, String> form, boolean inHeader) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final java.util.Set<String> good = ConcurrentHashMap.newKeySet();
    private volatile FeedServer.Reply instead;
    private volatile Runnable before = () -> {};
    private volatile String seconds = "3600";

    TokenServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/oauth/token", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    String uri() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/oauth/token";
    }

    List<Asked> asked() {
        return asked;
    }

    TokenServer answering(FeedServer.Reply reply) {
        instead = reply;
        return this;
    }

    TokenServer givingSeconds(String value) {
        seconds = value;
        return this;
    }

    TokenServer doingFirst(Runnable what) {
        before = what;
        return this;
    }

    /** From now on no token given so far is good. */
    void revokeAll() {
        good.clear();
    }

    boolean lets(String authorization) {
        return authorization != null
                && authorization.startsWith("Bearer ")
                && good.contains(authorization.substring("Bearer ".length()));
    }

    private void handle(HttpExchange exchange) throws IOException {
        before.run();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII);
        FeedServer.Reply reply = instead == null ? judged(exchange, form(body)) : instead;
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
        exchange.getResponseBody().write(reply.body());
        exchange.close();
    }

    private FeedServer.Reply judged(HttpExchange exchange, Map<String, String> form) {
        String basic = exchange.getRequestHeaders().getFirst("Authorization");
        asked.add(new Asked(form, basic != null));
        boolean wellFormed = exchange.getRequestMethod().equals("POST")
                && "application/x-www-form-urlencoded"
                        .equals(exchange.getRequestHeaders().getFirst("Content-Type"))
                && "client_credentials".equals(form.get("grant_type"))
                && exchange.getRequestURI().getQuery() == null;
        if (!wellFormed) {
            return error(400, "invalid_request");
        }
        String client = basic == null ? form.get("client_id") : part(basic, 0);
        String secret = basic == null ? form.get("client_secret") : part(basic, 1);
        if (!CLIENT.equals(client) || !SECRET.equals(secret)) {
            return error(401, "invalid_client");
        }
        String token = "t0ken-" + asked.size() + "-" + "x".repeat(6_000); // longer than any text of the feed
        good.add(token);
        return FeedServer.Reply.json("{\"access_token\":\"" + token + "\",\"token_type\":\"bearer\",\"expires_in\":"
                + seconds + ",\"more\":{}}");
    }

    static FeedServer.Reply error(int status, String code) {
        return new FeedServer.Reply(
                status, Map.of(), ("{\"error\":\"" + code + "\"}").getBytes(StandardCharsets.UTF_8));
    }

    private static String part(String basic, int index) {
        byte[] both = Base64.getDecoder().decode(basic.substring("Basic ".length()));
        return URLDecoder.decode(new String(both, StandardCharsets.US_ASCII).split(":")[index], StandardCharsets.UTF_8);
    }

    private static Map<String, String> form(String body) {
        Map<String, String> form = new TreeMap<>();
        for (String pair : body.split("&")) {
            String[] both = pair.split("=", 2);
            form.put(both[0], URLDecoder.decode(both.length > 1 ? both[1] : "", StandardCharsets.UTF_8));
        }
        return form;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
