package org.sessionwise.rest.internal.json;

import java.util.List;

/** What clients send. A member that they left out is {@code null}. */
public final class RequestJson {

    private RequestJson() {}

    /** Apply a proposal. */
    public record Apply(String fingerprint, String asOf, List<String> accepted, List<String> kept) {}

    /** Set a duty. */
    public record MapDuty(String duty) {}

    /** Give a plan to a person. */
    public record Match(String staff) {}

    /** Pull job plans. */
    public record Pull(String source, Boolean dryRun, Boolean everything, String releaseKey) {

        /** Tells whether nothing is to be kept; a real pull is what is meant if nothing is said. */
        public boolean isDry() {
            return Boolean.TRUE.equals(dryRun);
        }

        /** Tells whether everything is to be read again, not only what changed. */
        public boolean isOfEverything() {
            return Boolean.TRUE.equals(everything);
        }
    }
}
