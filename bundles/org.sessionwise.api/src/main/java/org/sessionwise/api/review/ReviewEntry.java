package org.sessionwise.api.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.sessionwise.api.Actor;

/** What was agreed about a variance, as it was written once. */
public final class ReviewEntry {

    /** How far a flag is. */
    public enum State {
        OPEN,
        CLOSED,
        /** It had been closed, and the variance persisted in a later quarter. */
        REOPENED
    }

    /**
     * What people write.
     *
     * @param cause one of the trust's list
     * @param mitigation what is done about it; may be empty
     * @param owner who sees to it; may be empty
     * @param due by when; empty if no day is set
     * @param agreedOn when it was agreed with the team; empty if not yet
     */
    public record Content(
            String cause,
            String mitigation,
            String owner,
            Optional<LocalDate> due,
            Optional<LocalDate> agreedOn,
            boolean closed) {}

    /** As what it is kept. */
    private record Kept(FinancialQuarter quarter, long version, Actor by, Instant at) {}

    private final Content content;
    private final Kept kept;

    private ReviewEntry(Content content, Kept kept) {
        this.content = Objects.requireNonNull(content, "content");
        this.kept = kept;
        if (kept.version() < 1) {
            throw new IllegalArgumentException("versions count from 1, not " + kept.version());
        }
    }

    /**
     * Returns an entry.
     *
     * @param quarter whose review it was written in
     * @param version 1 or more, over all quarters of the flag
     */
    public static ReviewEntry of(Content content, FinancialQuarter quarter, long version, Actor by, Instant at) {
        return new ReviewEntry(content, new Kept(quarter, version, by, at));
    }

    public Content content() {
        return content;
    }

    public FinancialQuarter quarter() {
        return kept.quarter();
    }

    public long version() {
        return kept.version();
    }

    public Actor by() {
        return kept.by();
    }

    public Instant at() {
        return kept.at();
    }
}
