package org.sessionwise.httpclient.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server that says what a test wants, byte by byte, once for each connection. The last answer is repeated. */
final class RawServer implements AutoCloseable {

    /** Writes an answer; may throw when the client goes away. */
    interface Answer {
        void write(OutputStream out, Socket socket) throws IOException;
    }

    private final ServerSocket server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<List<String>> requests = Collections.synchronizedList(new ArrayList<>());
    private final List<Answer> answers;

    RawServer(Answer... answers) {
        this.answers = List.of(answers);
        try {
            this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::serve);
    }

    /** An answer that is plain text on the wire; connections are closed after it. */
    static Answer says(String... lines) {
        return (out, socket) -> out.write(String.join("\r\n", lines).getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Head and body, well formed. */
    static Answer status(int status, String body, String... headers) {
        String head = "HTTP/1.1 " + status + " x\r\nContent-Length: " + body.length() + "\r\nConnection: close\r\n";
        String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        return says(head + more, body);
    }

    /** Goes on until the client leaves. */
    static void dribble(OutputStream out, String piece, long everyMillis) throws IOException {
        try {
            while (true) {
                out.write(piece.getBytes(StandardCharsets.ISO_8859_1));
                out.flush();
                Thread.sleep(everyMillis);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + path);
    }

    /** The head of each request, in lines. */
    List<List<String>> requests() {
        return requests;
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
            List<String> head = new ArrayList<>();
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                head.add(line);
            }
            requests.add(head);
            answers.get(Math.min(requests.size(), answers.size()) - 1).write(socket.getOutputStream(), socket);
        } catch (IOException e) {
            Thread.yield(); // the client went away in the middle, as many tests want
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        threads.shutdownNow();
    }
}
