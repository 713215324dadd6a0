package org.sessionwise.api.sampling;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sessionwise.api.Actor;

/** A sample as it stands. */
public final class Sample {

    private final String id;
    private final long seed;
    private final int perTeam;
    private final List<SampledPlan> plans;
    private final Kept kept;

    private record Kept(long version, Actor by, Instant drawnAt, Optional<Instant> closedAt) {}

    private Sample(String id, long seed, int perTeam, List<SampledPlan> plans, Kept kept) {
        this.id = Objects.requireNonNull(id, "id");
        this.seed = seed;
        this.perTeam = perTeam;
        this.plans = List.copyOf(plans);
        this.kept = kept;
    }

    public static Sample of(
            String id,
            long seed,
            int perTeam,
            List<SampledPlan> plans,
            long version,
            Actor by,
            Instant drawnAt,
            Optional<Instant> closedAt) {
        return new Sample(id, seed, perTeam, plans, new Kept(version, by, drawnAt, closedAt));
    }

    public String id() {
        return id;
    }

    public long seed() {
        return seed;
    }

    public int perTeam() {
        return perTeam;
    }

    /** Returns what was drawn, by team, then in the order drawn. */
    public List<SampledPlan> plans() {
        return plans;
    }

    public long version() {
        return kept.version();
    }

    public Actor by() {
        return kept.by();
    }

    public Instant drawnAt() {
        return kept.drawnAt();
    }

    public Optional<Instant> closedAt() {
        return kept.closedAt();
    }
}
