package org.sessionwise.identity.fake;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * An OpenID provider at which one person is always signed in. It is as strict as a real one: redirect address, PKCE, secret,
 * each code once. What it does wrong, tests choose.
 */
public final class FakeProvider implements AutoCloseable {

    private static final int MOST_BYTES = 400 * 1024;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Map<String, Integer> asked = new ConcurrentHashMap<>();
    private final FakeSignIns signIns;
    private volatile Misbehaviour misbehaviour = Misbehaviour.NONE;
    private volatile String misbehavesAt = "";

    private FakeProvider(HttpServer server, String clientId, String clientSecret, String redirectUri) {
        this.server = server;
        this.signIns = new FakeSignIns(issuer(), clientId, clientSecret, redirectUri);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Starts a provider that knows one client; an empty secret makes it a public one. */
    public static FakeProvider start(String clientId, String clientSecret, String redirectUri) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        return new FakeProvider(server, clientId, clientSecret, redirectUri);
    }

    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Who is signed in here from now on; {@code sub} must be among the claims. */
    public void person(Map<String, Object> claims) {
        signIns.person(claims);
    }

    /** Does something wrong from now on, wherever it fits. */
    public void misbehave(Misbehaviour how) {
        misbehaveAt("", how);
    }

    /** Does something wrong from now on at one of its paths, such as {@code /token}. */
    public void misbehaveAt(String path, Misbehaviour how) {
        misbehavesAt = path;
        misbehaviour = how;
    }

    /** Signs with a new key from now on and forgets the one before. */
    public void changeKey() {
        signIns.changeKey();
    }

    /** How often a path was asked for. */
    public int asked(String path) {
        return asked.getOrDefault(path, 0);
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            asked.merge(path, 1, Integer::sum);
            Misbehaviour how = path.startsWith(misbehavesAt) ? misbehaviour : Misbehaviour.NONE;
            if (!fails(exchange, how)) {
                serve(exchange, path, how);
            }
        }
    }

    private boolean fails(HttpExchange exchange, Misbehaviour how) throws IOException {
        switch (how) {
            case DOWN -> exchange.sendResponseHeaders(503, -1);
            case SLOW -> await();
            case NOT_JSON -> send(exchange, 200, "<html>Welcome to the hospital network</html>");
            case TOO_LARGE -> send(exchange, 200, "{\"a\":\"" + "a".repeat(MOST_BYTES) + "\"}");
            case HALF_AN_ANSWER -> {
                exchange.sendResponseHeaders(200, 1_000);
                exchange.getResponseBody().write("{\"issuer\":".getBytes(StandardCharsets.US_ASCII));
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void await() {
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve(HttpExchange exchange, String path, Misbehaviour how) throws IOException {
        switch (path) {
            case "/.well-known/openid-configuration" -> send(exchange, 200, FakeJson.write(discovery(how)));
            case "/keys" -> send(exchange, 200, "{\"keys\":[" + signIns.key().asJson() + "]}");
            case "/authorize" -> {
                String back = signIns.authorize(
                        FakeForm.parse(exchange.getRequestURI().getRawQuery()), how);
                exchange.getResponseHeaders().set("Location", back);
                exchange.sendResponseHeaders(302, -1);
            }
            case "/token" -> {
                String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII);
                String authorization =
                        String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
                FakeSignIns.Answer answer = signIns.token(FakeForm.parse(body), authorization, how);
                send(exchange, answer.status(), FakeJson.write(answer.body()));
            }
            case "/logout" -> send(exchange, 200, "{}");
            default -> exchange.sendResponseHeaders(404, -1);
        }
    }

    private Map<String, Object> discovery(Misbehaviour how) {
        String said = how == Misbehaviour.OTHER_ISSUER_IN_DISCOVERY ? "https://elsewhere.example" : issuer();
        return Map.of(
                "issuer",
                said,
                "authorization_endpoint",
                issuer() + "/authorize",
                "token_endpoint",
                issuer() + "/token",
                "jwks_uri",
                issuer() + "/keys",
                "end_session_endpoint",
                issuer() + "/logout",
                "code_challenge_methods_supported",
                List.of("S256"),
                "authorization_response_iss_parameter_supported",
                true,
                "id_token_signing_alg_values_supported",
                List.of("RS256", "none", "HS256"));
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
