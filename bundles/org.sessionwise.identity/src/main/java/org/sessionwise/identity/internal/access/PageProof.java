package org.sessionwise.identity.internal.access;

import java.util.Set;
import org.sessionwise.host.spi.identity.HostRequest;

/**
 * The proof that a request which changes something comes from one of our own pages: a header that no other site's page can
 * send, since we never answer the question (CORS) that browsers ask first. What browsers tell of the page must agree.
 */
public final class PageProof {

    /** The header that our pages send, with the value {@code 1}. */
    public static final String HEADER = "X-Sessionwise-Page";

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final String origin;

    /**
     * @param origin of this site as browsers write it
     */
    public PageProof(String origin) {
        this.origin = origin;
    }

    /** Tells whether the request may be obeyed. */
    public boolean accepts(HostRequest request) {
        return SAFE.contains(request.method())
                || request.header(HEADER).filter("1"::equals).isPresent() && isOurs(request);
    }

    /** Tells whether what the browser says of the page, if it says anything, is that it is ours. */
    public boolean isOurs(HostRequest request) {
        return request.header("Sec-Fetch-Site")
                        .filter(site -> !site.equals("same-origin"))
                        .isEmpty()
                && request.header("Origin").filter(from -> !from.equals(origin)).isEmpty();
    }
}
