package org.sessionwise.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Optional;

/**
 * Where the product is to listen for HTTP. The HTTP service itself would tell by stack traces that it cannot, and the product
 * would run on without it.
 *
 * @param host name or address
 * @param port as it was given: perhaps not even a number
 */
record Listening(String host, String port) {

    /** System property of the HTTP service: the host. */
    static final String HOST = "org.apache.felix.http.host";

    /** System property of the HTTP service: the port. */
    static final String PORT = "org.osgi.service.http.port";

    static final String LOOPBACK = "127.0.0.1";

    /** Returns in words why nobody can listen there now; empty if it is possible. */
    Optional<String> obstacle() {
        try {
            new ServerSocket(Integer.parseInt(port), 1, InetAddress.getByName(host)).close();
            return Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.of("Sessionwise cannot listen on " + host + ":" + port + " (" + e.getMessage()
                    + "). Choose another port with -D" + PORT + "=...");
        }
    }
}
