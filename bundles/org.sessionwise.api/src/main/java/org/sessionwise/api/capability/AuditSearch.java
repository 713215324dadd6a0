package org.sessionwise.api.capability;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Finds entries of the {@link AuditLog}, newest first, page by page. Safe from any thread. */
@ProviderType
public interface AuditSearch {

    /**
     * Returns a page. Times are taken to rise from entry to entry: where a clock was set back, an entry goes with its neighbours.
     * Throws unchecked if the log cannot be read.
     *
     * @param cursor as the page before told it; empty for the newest
     * @param most how many at most, 1 or more
     * @throws IllegalArgumentException if no page told that cursor
     */
    AuditPage find(AuditQuestion question, Optional<String> cursor, int most);
}
