package org.sessionwise.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who sends a file a byte at a time keeps nobody else from theirs. */
@Timeout(60)
class SlowUploadsTest {

    private static final String ENTRY =
            "{\"kind\":\"document\",\"scope\":{\"kind\":\"department\",\"department\":\"anaes\"},"
                    + "\"criteria\":[\"1.1b\"],\"title\":\"Minutes\",\"on\":\"2026-04-01\"}";
    private static final String FILE = "/evidence/e1/file";

    private Trust trust;

    @BeforeEach
    void open() throws Exception {
        trust = Trust.open();
        trust.attainmentOn();
        assertEquals(201, trust.send("POST", "coordinator", "/evidence", ENTRY).statusCode());
        assertEquals(200, attach("coordinator", "1").statusCode());
    }

    @AfterEach
    void close() {
        trust.close();
    }

    private HttpResponse<String> attach(String user, String version) throws Exception {
        HttpRequest.Builder request = trust.request(user, FILE + "?name=a.pdf")
                .header("Content-Type", "application/octet-stream")
                .header("If-Match", version)
                .PUT(HttpRequest.BodyPublishers.ofString("%PDF-1.7 made up"));
        return trust.send(request);
    }

    /** Begins a request whose body does not come. */
    private Socket slow() throws IOException {
        HttpRequest like = trust.request("coordinator", FILE + "?name=a.pdf").build();
        URI address = like.uri();
        StringBuilder head = new StringBuilder("PUT " + address.getRawPath() + "?name=a.pdf HTTP/1.1\r\nHost: "
                + address.getAuthority() + "\r\nContent-Type: application/octet-stream\r\nIf-Match: 1\r\n"
                + "Content-Length: 1000\r\n");
        like.headers()
                .map()
                .forEach((name, values) ->
                        head.append(name).append(": ").append(values.get(0)).append("\r\n"));
        Socket socket = new Socket(address.getHost(), address.getPort());
        OutputStream out = socket.getOutputStream();
        out.write((head + "\r\n%PDF").getBytes(StandardCharsets.US_ASCII));
        out.flush();
        return socket;
    }

    @Test
    void twoThatComeSlowlyKeepOutTheirOwnSenderAlone() throws Exception {
        try (Socket first = slow();
                Socket second = slow()) {
            assertTrue(first.isConnected() && second.isConnected());
            HttpResponse<String> own = attach("coordinator", "7");
            while (!Trust.problem(own).equals("503 busy")) {
                assertEquals("409 changed-meanwhile", Trust.problem(own)); // they are not there yet
                own = attach("coordinator", "7");
            }

            assertEquals(200, trust.get("coordinator", FILE).statusCode());
            assertEquals(200, attach("everywhere", "2").statusCode());
        }
    }

    @Test
    void placesAreLimitedInAllAndOfEach() {
        UploadPlaces places = new UploadPlaces(3, 2);

        assertTrue(places.enter("amy"));
        assertTrue(places.enter("amy"));
        assertFalse(places.enter("amy"));
        assertTrue(places.enter("ben"));
        assertFalse(places.enter("cat"));
        places.leave("amy");
        assertTrue(places.enter("cat"));
        assertFalse(places.enter("amy"));
    }

    @Test
    void theFileOfWhatWasTakenBackIsNotServed() throws Exception {
        HttpRequest.Builder request = trust.request("coordinator", "/evidence/e1/withdrawal")
                .header("Content-Type", "application/json")
                .header("If-Match", "2")
                .POST(HttpRequest.BodyPublishers.ofString("{\"reason\":\"the wrong file\"}"));
        assertEquals(2, trust.send(request).statusCode() / 100);

        assertEquals("404 unknown-evidence", Trust.problem(trust.get("coordinator", FILE)));
    }
}
