package org.sessionwise.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListeningTest {

    @Test
    void freePortIsNoObstacle() {
        assertEquals(Optional.empty(), new Listening(Listening.LOOPBACK, "0").obstacle());
    }

    @Test
    void portOfAnotherProgramIsNamedWithWhatToDo() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName(Listening.LOOPBACK))) {
            String said = new Listening(Listening.LOOPBACK, "" + other.getLocalPort())
                    .obstacle()
                    .orElseThrow();

            assertTrue(said.contains("127.0.0.1:" + other.getLocalPort()), said);
            assertTrue(said.contains("-Dorg.osgi.service.http.port="), said);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "", "65536", "-1"})
    void whatIsNoPortIsNamed(String port) {
        String said = new Listening(Listening.LOOPBACK, port).obstacle().orElseThrow();

        assertTrue(said.startsWith("Sessionwise cannot listen on 127.0.0.1:" + port + " ("), said);
    }
}
