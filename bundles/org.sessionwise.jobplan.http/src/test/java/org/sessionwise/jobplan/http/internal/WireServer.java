package org.sessionwise.jobplan.http.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that answers byte by byte what a test wants, once for each connection, which it closes after it. */
final class WireServer implements AutoCloseable {

    /** Writes an answer; may throw when the client goes away. */
    interface Answer {
        void write(OutputStream out, Socket socket) throws IOException, InterruptedException;
    }

    private static final int TLS = 0x16;

    private final ServerSocket server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger asked = new AtomicInteger();
    private final Answer answer;

    WireServer(Answer answer) throws IOException {
        this.answer = answer;
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(this::serve);
    }

    /** An answer that is plain text on the wire. */
    static Answer says(String wire) {
        return (out, socket) -> out.write(wire.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** The head of a page of JSON. */
    static String head(String... headers) {
        String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n" + more + "\r\n";
    }

    /** Begins with something and goes on with pieces of something until the client leaves. */
    static Answer dribbles(String first, String piece, long everyMillis) {
        return (out, socket) -> {
            out.write(first.getBytes(StandardCharsets.ISO_8859_1));
            while (true) {
                out.write(piece.getBytes(StandardCharsets.ISO_8859_1));
                out.flush();
                Thread.sleep(everyMillis);
            }
        };
    }

    String base(String scheme) {
        return scheme + "://127.0.0.1:" + server.getLocalPort() + "/feed";
    }

    int asked() {
        return asked.get();
    }

    private void serve() {
        try {
            while (true) {
                Socket socket = server.accept();
                threads.execute(() -> answer(socket));
            }
        } catch (IOException e) {
            threads.shutdown(); // the test is over
        }
    }

    private void answer(Socket socket) {
        try (socket) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            in.mark(1);
            int first = in.read();
            in.reset();
            for (String line = first == TLS ? "" : in.readLine();
                    line != null && !line.isEmpty();
                    line = in.readLine()) {
                if (line.startsWith("GET ")) {
                    asked.incrementAndGet();
                }
            }
            answer.write(socket.getOutputStream(), socket);
            socket.getOutputStream().flush();
        } catch (IOException e) {
            Thread.yield(); // the client went away in the middle, as many tests want
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        threads.shutdownNow();
    }
}
