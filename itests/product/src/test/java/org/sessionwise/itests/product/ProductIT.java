package org.sessionwise.itests.product;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the running jar keeps to, whoever uses it. */
class ProductIT {

    private static final String KEY = "key-of-the-product-tests";

    @RegisterExtension
    static final RunningProduct PRODUCT = RunningProduct.withNewData().with("sessionwise.demo.key", KEY);

    @Test
    void everythingItWritesIsInItsHome() {
        assertTrue(Files.isDirectory(PRODUCT.home().resolve("bundles")));
        assertTrue(Files.isDirectory(PRODUCT.home().resolve("configuration")));
        assertTrue(Files.isRegularFile(PRODUCT.home().resolve("sessionwise.db")));
    }

    @Test
    void printsTheAddressToOpen() {
        URI address = PRODUCT.at("/host/");

        assertTrue(PRODUCT.log().contains(address.toString()), PRODUCT::log);
    }

    @Test
    void secondProcessOnTheSameDataIsRefused() {
        RunningProduct second = RunningProduct.withNewData()
                .with("sessionwise.home", PRODUCT.home().toString());

        AssertionError refused = assertThrows(AssertionError.class, second::start);

        assertTrue(refused.getMessage().contains("already running"), refused::getMessage);
        assertTrue(PRODUCT.isRunning());
    }

    @Test
    void portOfAnotherProgramIsToldAtOnce() {
        RunningProduct second = RunningProduct.withNewData()
                .with("org.osgi.service.http.port", "" + PRODUCT.address().getPort());

        AssertionError refused = assertThrows(AssertionError.class, second::start);

        assertTrue(refused.getMessage().contains("cannot listen on 127.0.0.1"), refused::getMessage);
        assertFalse(second.log().contains("\tat "), second::log);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyTheOwnerMayLookAtItsData() throws IOException {
        for (String file : List.of("sessionwise.db", "sessionwise.db-wal", "rota-host.db", "rota-host.db-wal")) {
            Path data = PRODUCT.home().resolve(file);
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(data)), file);
        }
        Path configuration = PRODUCT.home().resolve("configuration");
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(configuration)));
    }

    @Test
    void trustWithItsPasswordsIsForTheHostOnly() throws IOException, InterruptedException {
        assertEquals(401, ask("GET", "/demo/trust.json").statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/host/sign-in",
                "/host/assets/host.css",
                "/host/api/session",
                "/sessionwise/api/status",
                "/sessionwise/ui/0.1.0/gap-panel.js",
                "/demo/trust.json"
            })
    void nothingTellsBackWhatTheRequestCarried(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = ask("TRACE", path);

        assertTrue(answer.statusCode() == 405 || answer.statusCode() == 401, path + " " + answer.statusCode());
        assertFalse(answer.body().contains("told-back"), answer.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/host/sign-in",
                "/host/nothing",
                "/host/assets/nothing",
                "/host/api/session",
                "/sessionwise/api/status",
                "/sessionwise/api/departments",
                "/sessionwise/api/nothing",
                "/sessionwise/ui/0.1.0/gap-panel.js",
                "/sessionwise/ui/0.1.0/nothing",
                "/demo/trust.json"
            })
    void noAnswerIsGuessedAtOrLeaksToAnotherSite(String path) throws IOException, InterruptedException {
        HttpHeaders headers = ask("GET", path).headers();

        assertEquals("nosniff", headers.firstValue("X-Content-Type-Options").orElse(""));
        assertEquals(
                "same-origin",
                headers.firstValue("Cross-Origin-Resource-Policy").orElse(""));
    }

    private static HttpResponse<String> ask(String method, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(PRODUCT.at(path))
                .header("X-Rota-Token", "told-back")
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void listensOnOneAddressOfThisMachineOnly() throws IOException {
        int port = PRODUCT.address().getPort();

        // If it listened on all addresses, nobody else could listen on the same port of another one.
        try (ServerSocket other = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.2"))) {
            assertFalse(other.isClosed());
        }
    }

    @Test
    void requestThatIsTooLargeIsRefused() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(PRODUCT.at("/host/api/session"))
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[17 * 1024 * 1024]))
                .build();

        HttpResponse<Void> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());

        assertEquals(413, answer.statusCode());
    }

    @Test
    void connectionsThatBrowsersCloseAreNotLogged() throws IOException {
        for (int i = 0; i < 60; i++) {
            askAndLeave("GET /demo/trust.json HTTP/1.1\r\nHost: test\r\nX-API-Key: " + KEY + "\r\n\r\n");
            askAndLeave("POST /host/api/session HTTP/1.1\r\nHost: test\r\nContent-Type: application/json\r\n"
                    + "Content-Length: 100\r\n\r\n{\"user\":");
        }
        assertEquals(
                200,
                Visitor.signedIn(PRODUCT, "staff", "mine")
                        .get("/host/api/session")
                        .statusCode());

        assertFalse(PRODUCT.log().contains("ERROR"), PRODUCT::log);
    }

    /** As a browser does whose user goes to another page while this one loads. */
    private static void askAndLeave(String request) throws IOException {
        try (Socket connection =
                new Socket(PRODUCT.address().getHost(), PRODUCT.address().getPort())) {
            connection.setSoLinger(true, 0); // closes at once, without waiting for what is under way
            connection.getOutputStream().write(request.getBytes(UTF_8));
        }
    }
}
