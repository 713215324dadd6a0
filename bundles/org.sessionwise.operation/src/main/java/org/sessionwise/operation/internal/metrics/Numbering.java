package org.sessionwise.operation.internal.metrics;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.MDC;

/** Gives each request a number, which its answer and all its lines in the log carry, and counts it. */
final class Numbering {

    static final String HEADER = "Sessionwise-Run";
    static final String RUN = "run";

    private final Meters meters;

    Numbering(Meters meters) {
        this.meters = meters;
    }

    void filter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!Route.isOurs(request.getRequestURI())) {
            chain.doFilter(request, response);
            return;
        }
        long began = System.nanoTime();
        String run = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        response.setHeader(HEADER, run);
        MDC.put(RUN, run);
        boolean returned = false;
        try {
            chain.doFilter(request, response);
            returned = true;
        } finally {
            MDC.remove(RUN);
            if (returned && request.isAsyncStarted()) {
                request.getAsyncContext().addListener(new Stream());
            } else {
                int status = returned ? response.getStatus() : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
                meters.request(Route.of(request.getRequestURI()), status, Duration.ofNanos(System.nanoTime() - began));
            }
        }
    }

    /** An answer that stays open: the stream of events. */
    private final class Stream implements AsyncListener {

        private boolean closed;

        Stream() {
            meters.streamOpened();
        }

        private synchronized void close() {
            if (!closed) {
                closed = true;
                meters.streamClosed();
            }
        }

        @Override
        public void onComplete(AsyncEvent event) {
            close();
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            close();
        }

        @Override
        public void onError(AsyncEvent event) {
            close();
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            // the same stream goes on
        }
    }
}
