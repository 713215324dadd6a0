package org.sessionwise.itests.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Start, stop, kill and start again of the runnable jar. */
class ProductIT {

    /** Date, level WARN or ERROR; a Java stack frame; SLF4J's own complaints. */
    private static final Pattern UNQUIET =
            Pattern.compile("\\s(WARN|ERROR|WARNING|SEVERE)\\s|^\\s+at |SLF4J|Exception");

    private final RunningProduct product = RunningProduct.withNewData();

    @AfterEach
    void stop() {
        product.stop();
    }

    @Test
    void startAndStopAreQuiet() {
        product.start();
        product.stop();

        assertEquals(List.of(), unquietLines());
    }

    @Test
    void everythingItWritesIsInItsHome() {
        product.start();

        assertTrue(Files.isDirectory(product.home().resolve("bundles")));
        assertTrue(Files.isDirectory(product.home().resolve("configuration")));
    }

    @Test
    void startsAgainOnTheSameDataAfterAKill() {
        product.start();
        product.kill();

        product.start();

        assertTrue(product.isRunning());
        assertEquals(List.of(), unquietLines());
    }

    @Test
    void secondProcessOnTheSameDataIsRefused() throws IOException {
        product.start();
        RunningProduct second = RunningProduct.withNewData()
                .with("sessionwise.home", product.home().toString());

        AssertionError refused = null;
        try {
            second.start();
        } catch (AssertionError e) {
            refused = e;
        }

        assertTrue(refused != null && refused.getMessage().contains("already running"), "a second process started");
        assertTrue(product.isRunning());
    }

    @Test
    void listensOnThisMachineOnly() throws IOException {
        product.start();

        // The same port on another address of this machine is still free.
        try (ServerSocket other = new ServerSocket(product.address().getPort(), 1, anotherLoopbackAddress())) {
            assertFalse(other.isClosed());
        }
    }

    private static java.net.InetAddress anotherLoopbackAddress() throws IOException {
        return java.net.InetAddress.getByName("127.0.0.2");
    }

    private List<String> unquietLines() {
        return product.log()
                .lines()
                .filter(line -> UNQUIET.matcher(line).find())
                .toList();
    }
}
