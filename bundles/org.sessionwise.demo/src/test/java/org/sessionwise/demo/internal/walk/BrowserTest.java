package org.sessionwise.demo.internal.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BrowserTest {

    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server;
    private Browser browser;

    @BeforeEach
    void hostThatAnswers() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/host/api/session", exchange -> {
            exchange.getResponseHeaders().add("Set-Cookie", "rota=abc; Path=/; HttpOnly");
            answer(exchange, 200, "{\"token\":\"t1\"}");
        });
        server.createContext(
                "/starting", exchange -> answer(exchange, heard.isEmpty() ? 503 : 200, "{\"ready\":true}"));
        server.createContext("/refused", exchange -> answer(exchange, 403, "{\"title\":\"Not yours\"}"));
        server.createContext("/strange", exchange -> answer(exchange, 200, "<html>"));
        server.start();
        browser =
                new Browser(URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
    }

    @AfterEach
    void stopHost() {
        server.stop(0);
    }

    @Test
    void cookieAndTokenOfTheSignInComeWithEveryRequest() throws Exception {
        server.createContext("/change", exchange -> answer(exchange, 204, ""));
        browser.signIn("coordinator", "roster");

        browser.send("PUT", "/change", Map.of("duty", "OPD"));

        assertEquals(
                List.of(
                        "POST /host/api/session [] [] {\"user\":\"coordinator\",\"password\":\"roster\"}",
                        "PUT /change [rota=abc] [t1] {\"duty\":\"OPD\"}"),
                heard.stream()
                        .map(line -> line.replace(
                                "{\"password\":\"roster\",\"user\":\"coordinator\"}",
                                "{\"user\":\"coordinator\",\"password\":\"roster\"}"))
                        .toList());
    }

    @Test
    void whatIsStillStartingIsAskedAgain() throws Exception {
        assertEquals(true, browser.get("/starting").path("ready").asBoolean());
        assertEquals(2, heard.size());
    }

    @Test
    void refusalStopsAtOnceAndTellsTheAnswer() {
        StoppedException e = assertThrows(StoppedException.class, () -> browser.get("/refused"));

        assertEquals("GET /refused: status 403 {\"title\":\"Not yours\"}", e.getMessage());
        assertEquals(1, heard.size());
    }

    @Test
    void answerThatIsNoJsonStops() {
        StoppedException e = assertThrows(StoppedException.class, () -> browser.get("/strange"));

        assertEquals("/strange: the answer is no JSON", e.getMessage());
    }

    private void answer(HttpExchange exchange, int status, String body) throws IOException {
        String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        heard.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + exchange.getRequestHeaders().get("Cookie") + " "
                + exchange.getRequestHeaders().get("X-Rota-Token") + " " + sent);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
