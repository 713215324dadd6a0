package org.sessionwise.api.capability;

import java.util.Objects;

/** What was decided about one contribution. Immutable. */
public final class ContributionSetting {

    private final String id;
    private final boolean on;
    private final int weight;

    private ContributionSetting(String id, boolean on, int weight) {
        this.id = Objects.requireNonNull(id, "id");
        this.on = on;
        this.weight = weight;
    }

    /**
     * Returns a decision.
     *
     * @param id stable, with the major version, such as {@code sessionwise.gap-panel/v1}
     * @param weight heavier comes first
     */
    public static ContributionSetting of(String id, boolean on, int weight) {
        return new ContributionSetting(id, on, weight);
    }

    /** Returns the contribution's stable id. */
    public String id() {
        return id;
    }

    /** Returns whether it is offered where it has something to show. */
    public boolean isOn() {
        return on;
    }

    /** Returns where it stands among the others of its slot: heavier comes first, then by id. */
    public int weight() {
        return weight;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ContributionSetting that
                && id.equals(that.id)
                && on == that.on
                && weight == that.weight;
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return id + (on ? " on, weight " : " off, weight ") + weight;
    }
}
