package org.sessionwise.jobplan.http.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A network between two programs of this machine that delays, slices, is narrow and breaks. */
final class SlowNetwork implements AutoCloseable {

    /**
     * How bad it is.
     *
     * @param latencyMillis before each piece
     * @param sliceBytes the largest piece
     * @param resetsPerHundred after how many pieces of a hundred the connection is reset
     */
    record Toxics(int latencyMillis, int sliceBytes, int resetsPerHundred) {}

    private final ServerSocket server;
    private final int to;
    private final Toxics toxics;
    private final Random random;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger resets = new AtomicInteger();

    SlowNetwork(int to, Toxics toxics, long seed) throws IOException {
        this.to = to;
        this.toxics = toxics;
        this.random = new Random(seed);
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(this::serve);
    }

    String base() {
        return "http://127.0.0.1:" + server.getLocalPort() + "/feed";
    }

    int resets() {
        return resets.get();
    }

    private void serve() {
        try {
            while (true) {
                Socket near = server.accept();
                Socket far = new Socket(InetAddress.getLoopbackAddress(), to);
                threads.execute(() -> pass(near, far));
                threads.execute(() -> pass(far, near));
            }
        } catch (IOException e) {
            threads.shutdown(); // the test is over
        }
    }

    private void pass(Socket from, Socket on) {
        byte[] piece = new byte[toxics.sliceBytes];
        try (from;
                on) {
            InputStream in = from.getInputStream();
            OutputStream out = on.getOutputStream();
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                Thread.sleep(toxics.latencyMillis);
                out.write(piece, 0, read);
                out.flush();
                if (random.nextInt(100) < toxics.resetsPerHundred) {
                    resets.incrementAndGet();
                    on.setSoLinger(true, 0);
                    return;
                }
            }
        } catch (IOException e) {
            Thread.yield(); // one side is gone
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
