package org.sessionwise.api.operation;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/** How fresh the job plans of one source are, and what of them could not be used. Immutable. */
public final class SourceHealth {

    /**
     * A record of the last pull that was left out.
     *
     * @param plan which one, as the source's keeper finds it
     * @param field as the source names it; empty text if the record as a whole
     * @param expected what was found and what was expected
     * @param remedy who does what about it
     */
    public record RejectedRow(String plan, String field, String expected, String remedy) {}

    private final String id;
    private final String title;
    private final DataReport.Verdict verdict;
    private Optional<Instant> lastGood = Optional.empty();
    private Optional<Instant> lastTry = Optional.empty();
    private OptionalLong rows = OptionalLong.empty();
    private List<RejectedRow> rejected = List.of();
    private int rejectedMore;
    private Optional<String> running = Optional.empty();

    private SourceHealth(String id, String title, DataReport.Verdict verdict) {
        this.id = Objects.requireNonNull(id, "id");
        this.title = Objects.requireNonNull(title, "title");
        this.verdict = Objects.requireNonNull(verdict, "verdict");
    }

    private SourceHealth(SourceHealth other) {
        this(other.id, other.title, other.verdict);
        lastGood = other.lastGood;
        lastTry = other.lastTry;
        rows = other.rows;
        rejected = other.rejected;
        rejectedMore = other.rejectedMore;
        running = other.running;
    }

    /** Returns a source that nothing was pulled from. */
    public static SourceHealth of(String id, String title, DataReport.Verdict verdict) {
        return new SourceHealth(id, title, verdict);
    }

    /** Returns this with when the last pulls began: one that went through, and any. */
    public SourceHealth pulled(Optional<Instant> good, Optional<Instant> any) {
        SourceHealth told = new SourceHealth(this);
        told.lastGood = good;
        told.lastTry = any;
        return told;
    }

    /** Returns this with what the last pull that was not a trial told: plan versions used, and records left out, more of which are not listed. */
    public SourceHealth told(long used, List<RejectedRow> leftOut, int more) {
        SourceHealth told = new SourceHealth(this);
        told.rows = OptionalLong.of(used);
        told.rejected = List.copyOf(leftOut);
        told.rejectedMore = more;
        return told;
    }

    /** Returns this with the job that pulls from it now. */
    public SourceHealth running(String job) {
        SourceHealth told = new SourceHealth(this);
        told.running = Optional.of(job);
        return told;
    }

    /** Returns the source's id. */
    public String id() {
        return id;
    }

    /** Returns how people call it. */
    public String title() {
        return title;
    }

    /** Returns how it stands and why. */
    public DataReport.Verdict verdict() {
        return verdict;
    }

    /** Returns when the last pull began that went through; empty if none did. */
    public Optional<Instant> lastGood() {
        return lastGood;
    }

    /** Returns when the last pull began, however it ended, trials left out; empty if there was none. */
    public Optional<Instant> lastTry() {
        return lastTry;
    }

    /** Returns how many plan versions that pull used; empty if there was none, or nothing was kept of it. */
    public OptionalLong rows() {
        return rows;
    }

    /** Returns the first of the records that it left out; unmodifiable. */
    public List<RejectedRow> rejected() {
        return rejected;
    }

    /** Returns how many more it left out. */
    public int rejectedMore() {
        return rejectedMore;
    }

    /** Returns the id of the job that pulls from it now; empty if none does. */
    public Optional<String> running() {
        return running;
    }
}
