package org.sessionwise.api.plan;

import java.util.Objects;

/** What to pull, and how. Immutable. */
public final class PullOrder {

    private final String source;
    private final boolean dryRun;
    private final boolean everything;
    private final String releaseKey;

    private PullOrder(String source, boolean dryRun, boolean everything, String releaseKey) {
        this.source = Objects.requireNonNull(source, "source");
        this.dryRun = dryRun;
        this.everything = everything;
        this.releaseKey = Objects.requireNonNull(releaseKey, "releaseKey");
    }

    /** Returns the order to take in what changed at a source. */
    public static PullOrder of(String source) {
        return new PullOrder(source, false, false, "");
    }

    /** Returns this order as a trial: the same report, and nothing is kept. */
    public PullOrder tryOut() {
        return new PullOrder(source, true, everything, releaseKey);
    }

    /** Returns this order without a cursor: everything is read again. */
    public PullOrder everything() {
        return new PullOrder(source, dryRun, true, releaseKey);
    }

    /**
     * Returns this order, with a person's yes to what a report held back.
     *
     * @param key {@link PullReport#releaseKey()}: good for exactly what that report would have ended
     */
    public PullOrder releasing(String key) {
        return new PullOrder(source, dryRun, everything, key);
    }

    /** Returns the source's id. */
    public String source() {
        return source;
    }

    /** Returns whether nothing is to be kept. */
    public boolean isDryRun() {
        return dryRun;
    }

    /** Returns whether everything is to be read again. */
    public boolean isOfEverything() {
        return everything;
    }

    /** Returns which brake a person has released; empty text if none. */
    public String releaseKey() {
        return releaseKey;
    }
}
