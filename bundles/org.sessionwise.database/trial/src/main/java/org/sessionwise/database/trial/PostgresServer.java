package org.sessionwise.database.trial;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/**
 * A PostgreSQL of one's own, on a free port of this machine, as another user if we are root. It ends, and its data goes, with
 * {@link #close} or with this process, however that ends: a shell beside it waits for our end of its input.
 *
 * <p>Its order of texts is English, not that of the bytes: what depends on the order of the bytes shall fail here.
 */
public final class PostgresServer implements AutoCloseable {

    /** How much a server cares for the data of those it serves. */
    public enum Care {
        /** Does not wait for the disk: for tests that never take its power away. */
        FAST,
        /** As in earnest. */
        SAFE
    }

    private static final String USER = "sessionwise";
    private static final int TRIES = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final String SHELL = """
            "$@" 2>&1 &
            server=$!
            read -r word
            kill -QUIT $server 2>/dev/null
            wait $server
            [ "$word" = keep ] || rm -rf "$HOME"
            """;

    private final OtherUser user = OtherUser.ifWeAreRoot();
    private final Path binaries = PostgresBinaries.unpacked();
    private final Path home = user.newDirectory();
    private final String password = UUID.randomUUID().toString();
    private final Care care;
    private final int port;
    private Process running;

    private PostgresServer(Care care) throws IOException {
        this.care = care;
        initialise();
        this.port = begin();
    }

    /**
     * Starts one.
     *
     * @throws IllegalStateException if there is none for this machine or it does not run here, with the reason
     */
    public static PostgresServer start(Care care) {
        try {
            return new PostgresServer(care);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL for the tests does not start", e);
        }
    }

    /** What a database in this schema is configured with. */
    public Map<String, String> settings(String schema) {
        return settings(url(), password, schema);
    }

    static Map<String, String> settings(String url, String password, String schema) {
        return Map.of("url", url, "user", USER, ".password", password, "schema", schema);
    }

    String password() {
        return password;
    }

    /** Copies the whole database, in which nobody may be at work, and returns the settings of a schema in the copy. */
    Map<String, String> copy(String schema, String name) throws SQLException {
        String maintenance = url().replace("/postgres", "/template1");
        try (Connection connection = DriverManager.getConnection(maintenance, USER, password);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + " TEMPLATE postgres");
        }
        return settings(url().replace("/postgres", "/" + name), password, schema);
    }

    /** Its address, for JDBC. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    private void initialise() throws IOException {
        Path secret = user.newFile(home.resolve("password"), password);
        List<String> command = List.of(
                binaries.resolve("bin/initdb").toString(),
                "--pgdata=" + home.resolve("data"),
                "--no-sync",
                "--username=" + USER,
                "--auth=scram-sha-256",
                "--pwfile=" + secret,
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=icu",
                "--icu-locale=en-GB");
        Process process = user.builder(home, command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (end(process) != 0) {
            throw new IllegalStateException("initdb failed: " + said);
        }
    }

    private int begin() throws IOException {
        StringBuilder said = new StringBuilder();
        for (int i = 0; i < TRIES; i++) {
            int free = freePort();
            if (serves(free, said)) {
                return free;
            }
        }
        throw new IllegalStateException("PostgreSQL did not start: " + said);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Starts the server and waits until it serves; false if it ended, and why in what it said. */
    private boolean serves(int onPort, StringBuilder said) throws IOException {
        List<String> command = new ArrayList<>(List.of("sh", "-c", SHELL, "sh"));
        command.addAll(List.of(
                binaries.resolve("bin/postgres").toString(),
                "-D",
                home.resolve("data").toString()));
        command.addAll(List.of("-p", String.valueOf(onPort)));
        String onDisk = care == Care.SAFE ? "on" : "off";
        for (String option : List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "max_connections=200",
                "lc_messages=C",
                "recovery_init_sync_method=syncfs", // not each of a thousand files
                "fsync=" + onDisk,
                "full_page_writes=" + onDisk)) {
            command.addAll(List.of("-c", option));
        }
        running = user.builder(home, command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader out = running.inputReader();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            said.append(line).append('\n');
            if (line.contains("ready to accept connections")) {
                drain(out);
                return true;
            }
            // It refuses single guests while it starts, by words that begin like this; any other end is its own.
            if (line.contains("FATAL:") && !line.contains("the database system is")) {
                break;
            }
        }
        stop("keep");
        return false;
    }

    /** Else the server would wait for us when its words fill the pipe. */
    private static void drain(BufferedReader out) {
        Thread thread = new Thread(() -> out.lines().forEach(line -> {}), "postgresql-words");
        thread.setDaemon(true);
        thread.start();
    }

    /** Kills it and all its processes at once, as a machine that loses its power would. */
    public void kill() {
        List<ProcessHandle> all = new ArrayList<>();
        running.descendants().forEach(all::add);
        all.forEach(ProcessHandle::destroyForcibly);
        stop("keep");
    }

    /** Stops it without waiting for those it serves, keeps the data. */
    public void stop() {
        stop("keep");
    }

    /** Starts it again on its port and with its data, after {@link #kill} or {@link #stop}. */
    public void startAgain() {
        StringBuilder said = new StringBuilder();
        try {
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (System.nanoTime() < end) {
                if (serves(port, said)) {
                    return;
                }
                LockSupport.parkNanos(PAUSE.toNanos()); // one of the killed is not gone quite yet
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalStateException("PostgreSQL did not start again: " + said);
    }

    @Override
    public void close() {
        stop("");
    }

    private void stop(String word) {
        try (var in = running.outputWriter()) {
            in.write(word + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("the shell beside PostgreSQL is gone", e);
        }
        end(running);
    }

    private static int end(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a process ended", e);
        }
    }
}
