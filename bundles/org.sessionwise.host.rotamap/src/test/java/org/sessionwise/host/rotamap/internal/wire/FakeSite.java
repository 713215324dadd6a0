package org.sessionwise.host.rotamap.internal.wire;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A site with the PublicAPI as we understand it: login, tokens that end, and the person rota between two days, both included. */
public final class FakeSite implements AutoCloseable {

    public static final String USER = "api user";
    public static final String PASSWORD = "p&ss=wörd %1";

    private static final Pattern ROTA =
            Pattern.compile("/publicapi/([^/]+)/person_rota/\\?from_date=([0-9-]{10})&to_date=([0-9-]{10})");

    /** Something else than a proper answer; asked for once. */
    public interface Mood {
        void answer(HttpExchange exchange) throws IOException;
    }

    private record Item(LocalDate date, String xml) {}

    private final int port;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);

    // Guarded by this.
    private final List<Item> items = new ArrayList<>();
    private final Deque<Mood> loginMoods = new ArrayDeque<>();
    private final Deque<Mood> rotaMoods = new ArrayDeque<>();
    private final List<String> requests = new ArrayList<>();
    private String password = PASSWORD;
    private String token = "";
    private int logins;
    private HttpServer server;
    private Mood always;

    public FakeSite() {
        server = open(0);
        port = server.getAddress().getPort();
    }

    private HttpServer open(int where) {
        try {
            HttpServer opened = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), where), 50);
            opened.setExecutor(threads);
            opened.createContext("/", this::answer);
            opened.start();
            return opened;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String base() {
        return "http://localhost:" + port + "/publicapi";
    }

    /** From now on connections are refused. */
    public synchronized void goesDown() {
        server.stop(0);
    }

    /** From now on every request meets this. */
    public synchronized void always(Mood mood) {
        always = mood;
    }

    /** Takes back {@link #goesDown} and {@link #always}. */
    public synchronized void recovers() {
        always = null;
        server.stop(0);
        server = open(port);
    }

    /** Puts a session on the rota. */
    public synchronized FakeSite has(String person, String date, String session, String start, String location) {
        items.add(new Item(LocalDate.parse(date), xml(person, date, session, start, location)));
        return this;
    }

    public static String xml(String person, String date, String session, String start, String location) {
        return "<person_rota_item><person>" + person + "</person><location>" + location
                + "</location><location_type>Standard</location_type><date>" + date + "</date><start_time>" + start
                + "</start_time><session>" + session + "</session><speciality>General</speciality></person_rota_item>";
    }

    /** Puts somebody on the rota who is off that day. */
    public synchronized void hasOff(String person, String date) {
        items.add(new Item(LocalDate.parse(date), xml(person, date, "am", "08:00:00", "Off")));
    }

    public synchronized void isEmptied() {
        items.clear();
    }

    /** The next request for the rota that no mood waits for yet meets this. */
    public synchronized FakeSite next(Mood mood) {
        rotaMoods.add(mood);
        return this;
    }

    /** The next login that no mood waits for yet meets this. */
    public synchronized FakeSite nextLogin(Mood mood) {
        loginMoods.add(mood);
        return this;
    }

    public static Mood status(int status, String... header) {
        return exchange -> {
            for (int i = 0; i < header.length; i += 2) {
                exchange.getResponseHeaders().add(header[i], header[i + 1]);
            }
            exchange.sendResponseHeaders(status, -1);
        };
    }

    public static Mood says(String body) {
        return exchange -> send(exchange, body);
    }

    /** Promises more than it sends. */
    public static Mood half(String body) {
        return exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, 2L * bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.getResponseBody().flush();
        };
    }

    /** Begins an answer and does not end it until the site closes. */
    public Mood slow() {
        return exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('<');
            exchange.getResponseBody().flush();
            try {
                closing.await(60, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }

    /** The token of now is no good any more. */
    public synchronized void endsToken() {
        token = "";
    }

    public synchronized void changesPassword(String changed) {
        password = changed;
    }

    public synchronized int logins() {
        return logins;
    }

    /** Method, path and query of each request. */
    public synchronized List<String> requests() {
        return List.copyOf(requests);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            URI uri = exchange.getRequestURI();
            boolean login = uri.getPath().equals("/publicapi/login/");
            Mood mood;
            synchronized (this) {
                requests.add(exchange.getRequestMethod() + " " + uri);
                Mood once = (login ? loginMoods : rotaMoods).poll();
                mood = once == null ? always : once;
            }
            if (mood != null) {
                mood.answer(exchange);
            } else if (login) {
                logIn(exchange, new String(body, StandardCharsets.UTF_8));
            } else {
                rota(exchange, uri);
            }
        }
    }

    private void logIn(HttpExchange exchange, String form) throws IOException {
        String xml;
        synchronized (this) {
            String expected =
                    "username=api+user&password=" + java.net.URLEncoder.encode(password, StandardCharsets.UTF_8);
            logins++;
            token = "t0ken-" + logins;
            xml = form.equals(expected) && exchange.getRequestMethod().equals("POST")
                    ? "<response><status>200</status><token>" + token + "</token></response>"
                    : "";
        }
        if (xml.isEmpty()) {
            exchange.sendResponseHeaders(403, -1);
        } else {
            send(exchange, xml);
        }
    }

    private void rota(HttpExchange exchange, URI uri) throws IOException {
        Matcher asked = ROTA.matcher(uri.toString());
        StringBuilder xml =
                new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<rota><version>K</version>\n");
        synchronized (this) {
            if (!asked.matches() || !asked.group(1).equals(token)) {
                xml.setLength(0);
            } else {
                LocalDate from = LocalDate.parse(asked.group(2));
                LocalDate to = LocalDate.parse(asked.group(3));
                items.stream()
                        .filter(item ->
                                !item.date().isBefore(from) && !item.date().isAfter(to))
                        .forEach(item -> xml.append(item.xml()).append('\n'));
            }
        }
        if (xml.isEmpty()) {
            exchange.sendResponseHeaders(403, -1);
        } else {
            send(exchange, xml.append("</rota>\n").toString());
        }
    }

    private static void send(HttpExchange exchange, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "text/xml; charset=utf-8");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        closing.countDown();
        goesDown();
        threads.shutdownNow();
    }
}
