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
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the running jar keeps to, whoever uses it. */
class ProductIT {

    @RegisterExtension
    static final RunningProduct PRODUCT = RunningProduct.withNewData();

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
            askAndLeave();
        }
        assertEquals(
                200,
                Visitor.signedIn(PRODUCT, "staff", "mine")
                        .get("/demo/trust.json")
                        .statusCode());

        assertFalse(PRODUCT.log().contains("ERROR"), PRODUCT::log);
    }

    /** As a browser does whose user goes to another page while this one loads. */
    private static void askAndLeave() throws IOException {
        try (Socket connection =
                new Socket(PRODUCT.address().getHost(), PRODUCT.address().getPort())) {
            connection.setSoLinger(true, 0); // closes at once, without waiting for what is under way
            connection.getOutputStream().write("GET /demo/trust.json HTTP/1.1\r\nHost: test\r\n\r\n".getBytes(UTF_8));
        }
    }
}
