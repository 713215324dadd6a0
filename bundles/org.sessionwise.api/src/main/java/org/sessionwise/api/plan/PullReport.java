package org.sessionwise.api.plan;

import java.time.Instant;
import java.util.List;

/**
 * What a pull did, or in a dry run would do.
 *
 * @param id unique
 * @param source the source's id
 * @param problem why it failed, in words with what to do; empty text otherwise
 * @param added plan versions that were not there
 * @param changed plan versions whose content differs from what was kept
 * @param unchanged plan versions told again as they were
 * @param closed plans that the source has withdrawn
 * @param unmatched plan versions of this pull that wait for a person
 * @param rejected what could not be used, record by record
 */
public record PullReport(
        String id,
        String source,
        Instant startedAt,
        Instant endedAt,
        boolean dryRun,
        Outcome outcome,
        String problem,
        int added,
        int changed,
        int unchanged,
        int closed,
        int unmatched,
        List<Rejection> rejected) {

    /** How a pull ended. */
    public enum Outcome {
        DONE,
        /** The source said that nothing changed since the last pull. */
        NOTHING_NEW,
        /** Nothing was kept. */
        FAILED
    }

    /**
     * One record that was left out.
     *
     * @param record which one, as the source's keeper finds it
     * @param field empty text if the record as a whole
     * @param problem what was found and what was expected
     */
    public record Rejection(String record, String field, String problem) {}

    public PullReport {
        rejected = List.copyOf(rejected);
    }
}
