package org.sessionwise.jobplan.spi;

import org.osgi.annotation.versioning.ProviderType;

/** Hears how far a source is. Called from any thread; returns at once. */
@ProviderType
public interface PullProgress {

    /**
     * Tells progress.
     *
     * @param done records read so far
     * @param total records to read, or -1 if not known yet
     */
    void read(long done, long total);
}
