package org.sessionwise.host.optaweb.internal.product;

import java.net.URI;
import java.time.Duration;

/**
 * Where the product is, which of its tenants is meant, and how patiently and how much of it is read.
 *
 * @param base absolute, without a slash at its end
 * @param tenant zero or more
 * @param exchange how long one attempt at one request may take
 * @param maxBytes the largest answer accepted
 */
public record ProductAddress(URI base, int tenant, Duration exchange, int maxBytes) {

    /** Returns host and port, as messages show them. */
    public String host() {
        return base.getPort() < 0 ? base.getHost() : base.getHost() + ":" + base.getPort();
    }

    /** Returns a text that stands for this tenant of this installation. */
    public String place() {
        return base + "#" + tenant;
    }
}
