package org.sessionwise.host.rotamap.internal.wire;

import java.net.URI;
import java.time.Duration;

/**
 * Where the PublicAPI is and how it wants to be asked.
 *
 * @param base absolute, without a slash at its end
 * @param user of the department's API account
 * @param minimumPause between the end of one answer and the next request
 * @param tokenLife after which a token is not used again
 * @param tokenRequests how often a token is used at most, 1 or more
 * @param exchange how long one answer may take
 * @param maxBytes the largest answer accepted
 */
public record ApiSettings(
        URI base,
        String user,
        Password password,
        Duration minimumPause,
        Duration tokenLife,
        int tokenRequests,
        Duration exchange,
        int maxBytes) {

    /** Checks an address as it is configured and takes the slashes from its end. */
    public static URI base(String text) {
        URI uri = URI.create(text.strip().replaceFirst("/+$", ""));
        boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
        if (!web || uri.getHost() == null) {
            throw new IllegalArgumentException("baseUri is not an https address with a host");
        }
        if (uri.getRawUserInfo() != null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw new IllegalArgumentException("baseUri holds a user, a query or a fragment, which it must not");
        }
        return uri;
    }

    /** Returns the site as messages name it. */
    String site() {
        return base.getPort() < 0 ? base.getHost() : base.getHost() + ":" + base.getPort();
    }

    @Override
    public String toString() {
        return "the PublicAPI at " + site();
    }
}
