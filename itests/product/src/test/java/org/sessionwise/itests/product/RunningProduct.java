package org.sessionwise.itests.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * The runnable jar in a process of its own, on a free port, with a directory of its own for its data.
 *
 * <p>As an extension it runs for the tests of one class, and prints the product's log when one of them fails:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final RunningProduct PRODUCT = RunningProduct.withNewData().with("sessionwise.demo.rota", directory);
 * }</pre>
 *
 * <p>Without JUnit's help, call {@link #start()} and {@link #stop()}; {@link #kill()} takes the power away. It can be started
 * again on the same data and the same port. For one thread at a time.
 */
public final class RunningProduct implements BeforeAllCallback, AfterAllCallback, TestExecutionExceptionHandler {

    private static final Path WORK = Path.of(System.getProperty("work.directory"));
    private static final Path JAR = Path.of(System.getProperty("sessionwise.jar"));
    private static final int STOP_SECONDS = 30;

    private final Map<String, String> properties = new TreeMap<>();
    private final Path home;
    private final int port;
    private final Path log;
    private Path java = Path.of(System.getProperty("java.home"));
    private boolean hostExpected = true;
    private Process process;

    private RunningProduct(Path home, int port) {
        this.home = home;
        this.port = port;
        this.log = home.resolveSibling(home.getFileName() + ".log");
        with("sessionwise.home", home.toString());
        with("org.osgi.service.http.port", String.valueOf(port));
    }

    /** A product that has never run: no data, no configuration but the one it ships with. */
    public static RunningProduct withNewData() {
        try (ServerSocket socket = new ServerSocket(0)) {
            Path homes = Files.createDirectories(WORK.resolve("products"));
            return new RunningProduct(Files.createTempDirectory(homes, "product"), socket.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs on the Java in that directory, not on that of the tests. */
    public RunningProduct on(Path javaHome) {
        java = javaHome;
        return this;
    }

    /** Sets a system property of the product, from the next start on. */
    public RunningProduct with(String property, String value) {
        properties.put(property, value);
        return this;
    }

    /** Writes a file of settings as an operator does; it counts while the product runs, and from each start on. */
    public RunningProduct withSettings(String name, Map<String, String> settings) {
        try {
            Path file = Files.createDirectories(home.resolve("settings")).resolve(name + ".cfg");
            Files.write(
                    file,
                    settings.entrySet().stream()
                            .map(entry -> entry.getKey() + " = " + entry.getValue())
                            .toList());
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes a file of settings away again. */
    public RunningProduct withoutSettings(String name) {
        try {
            Files.delete(home.resolve("settings").resolve(name + ".cfg"));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets a start be over as soon as the product answers: there is no host yet, or none that connects. */
    public RunningProduct expectingNoHost() {
        hostExpected = false;
        return this;
    }

    boolean isHostExpected() {
        return hostExpected;
    }

    /** The product's root address, without a slash at its end. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** The full address of a path that begins with a slash. */
    public URI at(String path) {
        return URI.create(address() + path);
    }

    /** Where its databases, its configuration and its bundle cache are. */
    public Path home() {
        return home;
    }

    /** All that it has printed since its first start. */
    public String log() {
        try {
            return Files.exists(log) ? Files.readString(log) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean isRunning() {
        return process != null && process.isAlive();
    }

    /** Starts the process and returns when the product answers requests. */
    public void start() {
        try {
            process = new ProcessBuilder(command())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            new Readiness(this).await();
        } catch (RuntimeException | Error e) {
            kill();
            throw e;
        }
    }

    /** Stops it in order, as Ctrl-C does, and returns when it is gone; a product that does not go is a failure. */
    public void stop() {
        if (process == null) {
            return;
        }
        process.destroy();
        if (!ended()) {
            kill();
            throw new AssertionError("the product did not stop within " + STOP_SECONDS + " s\n" + log());
        }
    }

    /** Takes the power away (kill -9), and returns when it is gone. */
    public void kill() {
        process.destroyForcibly();
        ended();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        start();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        stop();
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        System.err.println("---- log of the product, " + context.getDisplayName() + " failed ----\n" + log());
        throw failure;
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(java.resolve(Path.of("bin", "java")).toString());
        // Java 24 and later warn of what Felix does with Unsafe; earlier versions do not know the option.
        command.add("-XX:+IgnoreUnrecognizedVMOptions");
        command.add("--sun-misc-unsafe-memory-access=allow");
        properties.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.add("-jar");
        command.add(JAR.toString());
        return command;
    }

    private boolean ended() {
        try {
            return process.waitFor(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while the product stops", e);
        }
    }
}
