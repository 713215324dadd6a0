package org.sessionwise.rest.internal.events;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseBroadcaster;
import jakarta.ws.rs.sse.SseEventSink;
import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.glassfish.jersey.media.sse.OutboundEvent;

/** A client that takes events while it may, and blocks the writer otherwise, as a full socket does. */
final class FakeSink implements SseEventSink {

    /** Builds events as Jersey does. */
    static final Sse SSE = new Sse() {
        @Override
        public OutboundSseEvent.Builder newEventBuilder() {
            return new OutboundEvent.Builder();
        }

        @Override
        public SseBroadcaster newBroadcaster() {
            throw new UnsupportedOperationException();
        }
    };

    final Semaphore room = new Semaphore(1_000_000);
    final CountDownLatch closed = new CountDownLatch(1);
    final CountDownLatch stuck = new CountDownLatch(1);
    volatile boolean gone;

    private final BlockingQueue<String> taken = new LinkedBlockingQueue<>();

    @Override
    public CompletionStage<?> send(OutboundSseEvent event) {
        if (gone) {
            return CompletableFuture.failedFuture(new IOException("broken pipe"));
        }
        if (!room.tryAcquire()) {
            stuck.countDown();
            room.acquireUninterruptibly();
        }
        taken.add(event.getName() == null ? "beat" : event.getName() + " " + event.getData());
        return CompletableFuture.completedFuture(null);
    }

    /** Returns the next event, waiting for it. */
    String next() throws InterruptedException {
        return taken.poll(10, TimeUnit.SECONDS);
    }

    boolean isQuiet() {
        return taken.isEmpty();
    }

    @Override
    public boolean isClosed() {
        return closed.getCount() == 0;
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
