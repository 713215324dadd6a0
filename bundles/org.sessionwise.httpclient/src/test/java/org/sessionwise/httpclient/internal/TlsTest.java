package org.sessionwise.httpclient.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpsServer;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.bouncycastle.asn1.x509.GeneralName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sessionwise.httpclient.HttpFetchException;
import org.sessionwise.httpclient.HttpFetchException.Kind;
import org.sessionwise.httpclient.HttpQuestion;
import org.sessionwise.httpclient.internal.Authority.Wanted;

/** Who is trusted with plans and keys, and who is not; the message says why. */
@Timeout(60)
class TlsTest {

    private static Authority trusted;
    private static Authority stranger;

    private Fetching fetching;

    /** Makes a server. */
    interface Making {
        HttpsServer server() throws Exception;
    }

    @BeforeAll
    static void authorities() throws Exception {
        trusted = new Authority("Trust Authority");
        stranger = new Authority("Strange Authority");
    }

    @BeforeEach
    void begin(@TempDir Path folder) throws Exception {
        String pem =
                Base64.getMimeEncoder().encodeToString(trusted.certificate().getEncoded());
        Path file = Files.writeString(
                folder.resolve("authorities.pem"),
                "The trust's own\n-----BEGIN CERTIFICATE-----\n" + pem + "\n-----END CERTIFICATE-----\n");
        fetching = new Fetching(SystemDefaultDnsResolver.INSTANCE, trusting(file.toString()));
    }

    private static ClientSettings trusting(String file) {
        ClientSettings usual = ClientSettings.usual("Sessionwise");
        return new ClientSettings(
                usual.userAgent(),
                false,
                usual.connections(),
                usual.connectTimeout(),
                usual.longestRetryAfter(),
                List.of(),
                TlsRules.authorities(file));
    }

    @AfterEach
    void end() {
        fetching.close();
    }

    private static HttpQuestion.Builder question(String host, int port) {
        return HttpQuestion.get(URI.create("https://" + host + ":" + port + "/"))
                .exchangeDeadline(Duration.ofSeconds(20));
    }

    static Stream<Arguments> refused() {
        Wanted good = Wanted.good();
        return Stream.of(
                row(
                        "certificate expired on",
                        () -> trusted.server(good.goodFrom(Duration.ofDays(-30), Duration.ofDays(-2)))),
                row(
                        "certificate is valid only from",
                        () -> trusted.server(good.goodFrom(Duration.ofDays(2), Duration.ofDays(30)))),
                row(
                        "certificate is for another host",
                        () -> trusted.server(good.named(new GeneralName(GeneralName.dNSName, "other.example")))),
                row(
                        "certificate is for another host",
                        () -> trusted.server(good.named(new GeneralName(GeneralName.iPAddress, "127.0.0.1")))),
                row("certificate is self-signed", () -> Authority.selfSigned(good)),
                row("from an authority that is not trusted here", () -> stranger.server(good)),
                row("certificate names no host", () -> trusted.server(good.named(null))),
                row(
                        "certificate names no host",
                        () -> trusted.server(good.named(new GeneralName(GeneralName.rfc822Name, "it@localhost")))),
                row("signed with SHA1withRSA", () -> trusted.server(good.signedWith("SHA1withRSA"))),
                row("key that is too weak", () -> trusted.server(good.withBits(1024))),
                row("no version or cipher of today", () -> trusted.serverSpeaking("TLS_RSA_WITH_AES_128_CBC_SHA")),
                row(
                        "no version or cipher of today",
                        () -> trusted.serverSpeaking("TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256")));
    }

    private static Arguments row(String words, Making making) {
        return Arguments.of(words, making);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void whoIsNotToBeTrustedIsRefused(String words, Making making) throws Exception {
        HttpsServer server = making.server();
        try {
            HttpFetchException failure =
                    fetching.failure(question("localhost", server.getAddress().getPort()));

            assertEquals(Kind.PROTOCOL, failure.kind());
            assertEquals(1, failure.attempts());
            assertTrue(failure.getMessage().contains(words), failure.getMessage());
        } finally {
            server.stop(0);
        }
    }

    @Test
    void theTrustsOwnAuthorityIsTrustedWhenNamed() throws Exception {
        HttpsServer server = trusted.server(Wanted.good());
        try (Fetching others = new Fetching()) {
            HttpQuestion.Builder question =
                    question("localhost", server.getAddress().getPort());

            assertEquals(200, fetching.fetch(question).status());
            assertTrue(others.failure(question).getMessage().contains("not trusted here"));
        } finally {
            server.stop(0);
        }
    }

    @Test
    void ancientProtocolsAreRefused() throws Exception {
        try (ServerSocket listening = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread server = new Thread(() -> answerInTls11(listening));
            server.start();

            HttpFetchException failure = fetching.failure(question("localhost", listening.getLocalPort()));

            assertEquals(Kind.PROTOCOL, failure.kind());
            assertTrue(failure.getMessage().contains("TLS 1.2 or 1.3 is needed"), failure.getMessage());
            server.join();
        }
    }

    /** Chooses TLS 1.1, which the Java of a test would not speak any more. */
    private static void answerInTls11(ServerSocket listening) {
        try (Socket socket = listening.accept()) {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            in.skipNBytes(3);
            in.skipNBytes(in.readUnsignedShort());
            byte[] hello = new byte[5 + 4 + 38];
            byte[] head = {0x16, 3, 2, 0, 42, 2, 0, 0, 38, 3, 2};
            System.arraycopy(head, 0, hello, 0, head.length);
            hello[hello.length - 3] = (byte) 0xC0; // the suite ECDHE_RSA_WITH_AES_128_CBC_SHA
            hello[hello.length - 2] = 0x13;
            socket.getOutputStream().write(hello);
            in.readAllBytes();
        } catch (IOException e) {
            Thread.yield(); // the client went away
        }
    }

    @Test
    void aCertificateThatChangesDuringTheDayIsRefusedAtTheNextConnection() throws Exception {
        HttpsServer morning = trusted.server(Wanted.good());
        int port = morning.getAddress().getPort();
        HttpQuestion.Builder question = question("localhost", port); // the old connection may have to fail first
        assertEquals(200, fetching.fetch(question).status());
        morning.stop(0);
        HttpsServer noon = stranger.server(Wanted.good(), port);
        try {
            HttpFetchException failure = fetching.failure(question);

            assertTrue(failure.getMessage().contains("not trusted here"), failure.getMessage());
        } finally {
            noon.stop(0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no certificate", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"})
    void aFileWithoutCertificatesIsRefusedByName(String content, @TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("broken.pem"), content);

        for (String path :
                List.of(file.toString(), folder.resolve("missing.pem").toString())) {
            IllegalArgumentException refused =
                    assertThrows(IllegalArgumentException.class, () -> TlsRules.authorities(path));
            assertTrue(refused.getMessage().contains("trustedAuthoritiesFile"), refused.getMessage());
        }
    }
}
