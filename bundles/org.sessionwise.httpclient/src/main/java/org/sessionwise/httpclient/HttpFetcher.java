package org.sessionwise.httpclient;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Asks other systems over HTTP.
 *
 * <p>Redirects are not followed (the 3xx is the answer), cookies are not kept, and gzip is decoded. Addresses must be
 * {@code https}; plain {@code http} is refused except to this machine itself, unless it is configured otherwise.
 *
 * <p><b>Repeats.</b> A {@code GET} is asked again after an I/O error, a missed exchange deadline and the statuses 429,
 * 502, 503 and 504, with growing random pauses, and never sooner than {@code Retry-After} asks. Other methods are asked
 * once.
 *
 * <p><b>Threads.</b> May be called from any thread. Blocks up to the question's total deadline.
 */
@ProviderType
public interface HttpFetcher {

    /**
     * Asks and waits for the whole answer.
     *
     * @return the answer, whatever its status: also 4xx and 5xx, when there are no attempts left, or when
     *     {@code Retry-After} asks for a longer pause than is left or configured
     * @throws HttpFetchException if there was no complete answer; also, with the thread's interrupt flag set, if the
     *     thread was interrupted. An interrupt ends a pause at once; an exchange in flight goes on to its deadline
     */
    HttpAnswer fetch(HttpQuestion question) throws HttpFetchException;
}
