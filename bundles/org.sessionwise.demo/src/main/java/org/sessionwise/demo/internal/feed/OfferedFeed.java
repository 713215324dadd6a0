package org.sessionwise.demo.internal.feed;

import java.io.IOException;

/** The feed that is demonstrated; at most one at a time. */
public interface OfferedFeed {

    /** Returns what readers must send in the header X-API-Key. */
    String apiKey();

    /**
     * Returns the feed, always the same one.
     *
     * @throws IOException if there is none yet; its message says why, to people
     */
    JobPlanFeed feed() throws IOException;
}
