package org.sessionwise.api.plan;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** What a pull did, or in a dry run would do. Immutable; equal by value. */
public final class PullReport {

    /** How a pull ended. */
    public enum Outcome {
        DONE,
        /** The source said that nothing changed since the last pull. */
        NOTHING_NEW,
        /** It would have ended so many plans that a person must say yes first. Nothing was kept. */
        HELD,
        /** Nothing was kept. */
        FAILED
    }

    /**
     * How many plan versions, or plans.
     *
     * @param added plan versions that were not there
     * @param changed plan versions whose content differs from what was kept
     * @param unchanged plan versions told again as they were
     * @param closed plans that the source has withdrawn
     * @param unmatched plan versions of this pull that wait for a person
     */
    public record Counts(int added, int changed, int unchanged, int closed, int unmatched) {

        /** Nothing at all. */
        public static final Counts NONE = new Counts(0, 0, 0, 0, 0);
    }

    /**
     * One record that was left out.
     *
     * @param record which one, as the source's keeper finds it
     * @param field empty text if the record as a whole
     * @param problem what was found and what was expected
     */
    public record Rejection(String record, String field, String problem) {}

    /**
     * What a pull would end in one department.
     *
     * @param department its id; empty text for plans that wait for a person
     * @param ending plans in force that would be in force no more
     * @param inForce plans in force before
     */
    public record Ending(String department, int ending, int inForce) {}

    private final String id;
    private final String source;
    private final Instant startedAt;
    private final Instant endedAt;
    private final boolean dryRun;
    private final Outcome outcome;
    private final String problem;
    private final Counts counts;
    private final List<Rejection> rejected;
    private final List<Ending> endings;
    private final String releaseKey;

    private PullReport(
            String id,
            String source,
            Instant startedAt,
            Instant endedAt,
            boolean dryRun,
            Outcome outcome,
            String problem,
            Counts counts,
            List<Rejection> rejected,
            List<Ending> endings,
            String releaseKey) {
        this.id = Objects.requireNonNull(id, "id");
        this.source = Objects.requireNonNull(source, "source");
        this.startedAt = Objects.requireNonNull(startedAt, "startedAt");
        this.endedAt = Objects.requireNonNull(endedAt, "endedAt");
        this.dryRun = dryRun;
        this.outcome = Objects.requireNonNull(outcome, "outcome");
        this.problem = Objects.requireNonNull(problem, "problem");
        this.counts = Objects.requireNonNull(counts, "counts");
        this.rejected = List.copyOf(rejected);
        this.endings = List.copyOf(endings);
        this.releaseKey = Objects.requireNonNull(releaseKey, "releaseKey");
    }

    /**
     * Returns the report of a pull that took the source's answer in, or found nothing new.
     *
     * @param id unique; the job's id
     * @param rejected what could not be used, record by record
     */
    public static PullReport taken(
            String id,
            String source,
            Instant startedAt,
            Instant endedAt,
            boolean dryRun,
            Outcome outcome,
            Counts counts,
            List<Rejection> rejected) {
        return new PullReport(id, source, startedAt, endedAt, dryRun, outcome, "", counts, rejected, List.of(), "");
    }

    /**
     * Returns the report of a pull of which nothing was kept.
     *
     * @param problem why, in words with what to do
     */
    public static PullReport failed(
            String id, String source, Instant startedAt, Instant endedAt, boolean dryRun, String problem) {
        return new PullReport(
                id, source, startedAt, endedAt, dryRun, Outcome.FAILED, problem, Counts.NONE, List.of(), List.of(), "");
    }

    /**
     * Returns this report, held back: its counts then say what would have been taken in.
     *
     * @param why in words with what to do
     * @param wouldEnd by department, the hardest hit first
     * @param key see {@link #releaseKey()}
     */
    public PullReport held(String why, List<Ending> wouldEnd, String key) {
        return new PullReport(
                id, source, startedAt, endedAt, dryRun, Outcome.HELD, why, counts, rejected, wouldEnd, key);
    }

    /** Returns the id; unique, and the id of the job that did it. */
    public String id() {
        return id;
    }

    /** Returns the source's id. */
    public String source() {
        return source;
    }

    /** Returns when it began. */
    public Instant startedAt() {
        return startedAt;
    }

    /** Returns when it ended. */
    public Instant endedAt() {
        return endedAt;
    }

    /** Returns whether nothing was to be kept. */
    public boolean dryRun() {
        return dryRun;
    }

    /** Returns how it ended. */
    public Outcome outcome() {
        return outcome;
    }

    /** Returns why nothing was kept, in words with what to do; empty text otherwise. */
    public String problem() {
        return problem;
    }

    /** Returns how many. */
    public Counts counts() {
        return counts;
    }

    /** Returns what could not be used, in the order in which people should read it; unmodifiable. */
    public List<Rejection> rejected() {
        return rejected;
    }

    /** Returns what it would have ended, by department; unmodifiable, empty unless it was held. */
    public List<Ending> endings() {
        return endings;
    }

    /** Returns what stands for exactly the endings that were held, for {@link PullOrder#releasing}; empty text otherwise. */
    public String releaseKey() {
        return releaseKey;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PullReport that
                && id.equals(that.id)
                && source.equals(that.source)
                && startedAt.equals(that.startedAt)
                && endedAt.equals(that.endedAt)
                && dryRun == that.dryRun
                && outcome == that.outcome
                && problem.equals(that.problem)
                && counts.equals(that.counts)
                && rejected.equals(that.rejected)
                && endings.equals(that.endings)
                && releaseKey.equals(that.releaseKey);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, outcome, counts);
    }

    @Override
    public String toString() {
        return "pull " + id + " from " + source + " " + outcome + " " + counts;
    }
}
