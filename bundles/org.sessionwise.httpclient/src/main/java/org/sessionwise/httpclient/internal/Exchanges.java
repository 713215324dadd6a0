package org.sessionwise.httpclient.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.io.CloseMode;
import org.sessionwise.httpclient.HttpAnswer;
import org.sessionwise.httpclient.HttpFetchException.Kind;
import org.sessionwise.httpclient.HttpQuestion;

/** Runs exchanges, and ends each at its deadline. */
final class Exchanges {

    private final NameLookup names;
    private final CloseableHttpClient client;
    private final ScheduledThreadPoolExecutor timer;
    private final Set<Exchange> inFlight = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    Exchanges(NameLookup names, CloseableHttpClient client) {
        this.names = names;
        this.client = client;
        this.timer = new ScheduledThreadPoolExecutor(1, new NamedThreads("sessionwise-http-deadlines"));
        timer.setRemoveOnCancelPolicy(true);
    }

    HttpAnswer run(HttpQuestion question, Duration deadline) throws ExchangeFailure {
        Exchange exchange = new Exchange(question, deadline);
        inFlight.add(exchange);
        Future<?> cut = null;
        try {
            if (closed || Thread.currentThread().isInterrupted()) {
                exchange.end(Kind.CANCELLED);
            }
            cut = timer.schedule(() -> exchange.end(Kind.DEADLINE), deadline.toNanos(), TimeUnit.NANOSECONDS);
            return exchange.run(names, client);
        } catch (IOException | RuntimeException e) {
            boolean cancelled = closed || Thread.currentThread().isInterrupted();
            throw Failures.of(cancelled ? Kind.CANCELLED : exchange.ended(), e);
        } finally {
            inFlight.remove(exchange);
            if (cut != null) {
                cut.cancel(false);
            }
        }
    }

    /** Cancels what is in flight; ends connections and threads. */
    void close() {
        closed = true;
        timer.shutdownNow();
        names.close();
        inFlight.forEach(exchange -> exchange.end(Kind.CANCELLED));
        client.close(CloseMode.IMMEDIATE);
    }
}
