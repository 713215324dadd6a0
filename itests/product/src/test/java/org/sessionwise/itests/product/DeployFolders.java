package org.sessionwise.itests.product;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The folders for plain Felix, unpacked and running in a process of their own. For one thread. */
final class DeployFolders implements AutoCloseable {

    private static final Path WORK = Path.of(System.getProperty("work.directory"));
    private static final int STOP_SECONDS = 30;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path directory;
    private final Path log;
    private final int port;
    private Process process;

    private DeployFolders(Path directory, int port) {
        this.directory = directory;
        this.log = directory.resolveSibling("log");
        this.port = port;
    }

    /** Unpacks them as they ship and gives them a free port as an operator does. */
    static DeployFolders unpacked() throws IOException {
        Path parent = Files.createTempDirectory(Files.createDirectories(WORK.resolve("products")), "folders");
        try (ZipFile zip = new ZipFile(System.getProperty("sessionwise.folders"))) {
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
                unpack(zip, all.nextElement(), parent);
            }
        }
        try (ServerSocket socket = new ServerSocket(0)) {
            DeployFolders folders = new DeployFolders(parent.resolve("sessionwise-felix"), socket.getLocalPort());
            Path settings = folders.at("conf/config.properties");
            Files.writeString(
                    settings,
                    Files.readString(settings).replace("http.port = 8080", "http.port = " + socket.getLocalPort()));
            return folders;
        }
    }

    private static void unpack(ZipFile zip, ZipEntry entry, Path parent) throws IOException {
        Path target = parent.resolve(entry.getName());
        if (entry.isDirectory()) {
            Files.createDirectories(target);
        } else {
            try (InputStream in = zip.getInputStream(entry)) {
                Files.copy(in, target);
            }
        }
    }

    Path at(String path) {
        return directory.resolve(path);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Starts it with the java of the build and returns when it answers. */
    void start() throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+IgnoreUnrecognizedVMOptions",
                        "--sun-misc-unsafe-memory-access=allow",
                        "--enable-native-access=ALL-UNNAMED",
                        "-jar",
                        "bin/felix.jar")
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        Waiting.until(() -> !process.isAlive() || !status().isEmpty(), this::log);
        if (!process.isAlive()) {
            throw new AssertionError("it ended while it started\n" + log());
        }
    }

    /** Stops it as a service manager does. */
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("it did not stop within " + STOP_SECONDS + " s\n" + log());
        }
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    /** Returns what it says of itself; empty if it does not answer. */
    String status() {
        try {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(address().resolve(Readiness.STATUS)).build(), BodyHandlers.ofString());
            return answer.statusCode() == 200 ? answer.body() : "";
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    String log() {
        try {
            return Files.exists(log) ? Files.readString(log) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies an adapter that ships with the folders to where it is watched for. */
    Path deploy(String bundle) throws IOException {
        try (Stream<Path> adapters = Files.list(at("adapters"))) {
            Path adapter = adapters.filter(file -> file.getFileName().toString().startsWith(bundle))
                    .findFirst()
                    .orElseThrow();
            Path part = Files.copy(adapter, at("deploy").resolve("part"), StandardCopyOption.REPLACE_EXISTING);
            return Files.move(part, at("deploy").resolve("adapter.jar"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    void write(String settings, List<String> lines) throws IOException {
        Files.write(at("settings").resolve(settings + ".cfg"), lines);
    }
}
