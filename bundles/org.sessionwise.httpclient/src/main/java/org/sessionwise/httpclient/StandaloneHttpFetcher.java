package org.sessionwise.httpclient;

import org.sessionwise.httpclient.internal.HttpClientFetcher;

/**
 * The fetcher outside a framework, with the usual settings: for tests and tools. Inside a framework, ask for the
 * {@link HttpFetcher} service.
 *
 * <p><b>Threads.</b> May be called from any thread.
 */
public final class StandaloneHttpFetcher implements HttpFetcher, AutoCloseable {

    private final HttpClientFetcher fetcher = new HttpClientFetcher();

    @Override
    public HttpAnswer fetch(HttpQuestion question) throws HttpFetchException {
        return fetcher.fetch(question);
    }

    /** Cancels what is in flight and ends all connections and threads. */
    @Override
    public void close() {
        fetcher.close();
    }
}
