package org.sessionwise.karaf.proxy.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class LoopbackProxyTest {

    private final HttpClient http = HttpClient.newHttpClient();
    private Answering answering;
    private Server server;

    @BeforeEach
    void start() throws Exception {
        answering = new Answering();
        server = new Server(0);
        ServletHolder holder = new ServletHolder(new LoopbackProxy(answering.port()));
        holder.setAsyncSupported(true);
        ServletContextHandler context = new ServletContextHandler();
        context.addServlet(holder, "/sessionwise/*");
        server.setHandler(context);
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
        answering.close();
    }

    @Test
    void methodTargetBodyAndStatusPass() throws Exception {
        byte[] body = new byte[3_000_000];
        new Random(1).nextBytes(body);

        HttpResponse<byte[]> answer = http.send(
                to("/sessionwise/a%2Cb?c=d%26e")
                        .method("PATCH", HttpRequest.BodyPublishers.ofByteArray(body))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());

        assertEquals(409, answer.statusCode());
        assertArrayEquals(body, answer.body());
        assertEquals("PATCH", answering.asked().method());
        assertEquals("/sessionwise/a%2Cb?c=d%26e", answering.asked().target());
    }

    @Test
    void cookiesAndTheHostPassAsTheyAre() throws Exception {
        HttpResponse<String> answer = http.send(
                to("/sessionwise/").header("Cookie", "a=1; b=\"2\"").build(), HttpResponse.BodyHandlers.ofString());

        assertEquals(
                List.of("a=1; Path=/host; HttpOnly; SameSite=Strict", "b=2; Path=/"),
                answer.headers().allValues("Set-Cookie"));
        assertEquals(List.of("a=1; b=\"2\""), answering.asked().header("Cookie"));
        assertEquals(List.of("127.0.0.1:" + port()), answering.asked().header("Host"));
    }

    @Test
    void whatTheProxySeesIsToldAndNotWhatIsSaid() throws Exception {
        http.send(
                to("/sessionwise/")
                        .header("X-Forwarded-For", "10.0.0.1")
                        .header("X-Forwarded-Proto", "https")
                        .header("Forwarded", "for=10.0.0.1")
                        .header("X-Forwarded-User", "amy")
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertEquals(List.of("127.0.0.1"), answering.asked().header("X-forwarded-for"));
        assertEquals(List.of("http"), answering.asked().header("X-forwarded-proto"));
        assertEquals(List.of(), answering.asked().header("Forwarded"));
        assertEquals(List.of("amy"), answering.asked().header("X-forwarded-user"));
    }

    @Test
    void headersOfOneConnectionDoNotPass() throws IOException {
        assertEquals(
                "HTTP/1.1 409",
                said("GET /sessionwise/ HTTP/1.1\r\nHost: h\r\nConnection: close, X-Mine\r\n"
                        + "X-Mine: 1\r\nTE: trailers\r\nKeep-Alive: 9\r\n\r\n"));

        Answering.Asked asked = answering.asked();
        assertEquals(List.of("close"), asked.header("Connection"));
        for (String name : List.of("X-mine", "Te", "Keep-alive")) {
            assertEquals(List.of(), asked.header(name), name);
        }
    }

    @Test
    void requestOfTwoLengthsIsRefused() throws IOException {
        assertEquals(
                "HTTP/1.1 400",
                said("POST /sessionwise/ HTTP/1.1\r\nHost: h\r\nConnection: close\r\n"
                        + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"));
        assertNull(answering.asked());
    }

    @Test
    void eventsComeOneByOne() throws Exception {
        answering.events.release();
        HttpResponse<InputStream> answer =
                http.send(to("/sessionwise/events").build(), HttpResponse.BodyHandlers.ofInputStream());

        try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            assertEquals("data: 1", lines.readLine());
            assertEquals("", lines.readLine());
            answering.events.release();
            assertEquals("data: 2", lines.readLine());
        }
    }

    @Test
    void nobodyBehindIsABadGateway() throws Exception {
        answering.close();

        HttpResponse<String> answer = http.send(to("/sessionwise/").build(), HttpResponse.BodyHandlers.ofString());

        assertEquals(502, answer.statusCode());
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .timeout(Duration.ofSeconds(90));
    }

    private int port() {
        return ((ServerConnector) server.getConnectors()[0]).getLocalPort();
    }

    /** The beginning of the answer to a request that no client would make. */
    private String said(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).substring(0, 12);
        }
    }
}
