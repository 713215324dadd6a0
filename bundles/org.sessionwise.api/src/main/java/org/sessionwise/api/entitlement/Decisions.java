package org.sessionwise.api.entitlement;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/** What people decided on the lines of a proposal, by their keys. A line that is in neither set is undecided. */
public final class Decisions {

    /** Nothing is decided: only what asks nothing is made. */
    public static final Decisions NONE = new Decisions(Set.of(), Set.of());

    private final Set<String> taken;
    private final Set<String> kept;

    private Decisions(Set<String> taken, Set<String> kept) {
        this.taken = Set.copyOf(taken);
        this.kept = Set.copyOf(kept);
        Set<String> both = new HashSet<>(this.taken);
        both.retainAll(this.kept);
        if (!both.isEmpty()) {
            throw new IllegalArgumentException("a line is decided one way: either taken or kept");
        }
    }

    /**
     * Returns decisions. Keys that no line has mean nothing.
     *
     * @param taken lines where what the plan says is to stand
     * @param kept lines where what stands is to stay: nobody is asked again until plan or slot change
     * @throws IllegalArgumentException if a key is in both
     */
    public static Decisions of(Set<String> taken, Set<String> kept) {
        return new Decisions(taken, kept);
    }

    /** Returns the keys of lines where what the plan says is to stand. */
    public Set<String> taken() {
        return taken;
    }

    /** Returns the keys of lines where what stands is to stay. */
    public Set<String> kept() {
        return kept;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Decisions decisions && taken.equals(decisions.taken) && kept.equals(decisions.kept);
    }

    @Override
    public int hashCode() {
        return Objects.hash(taken, kept);
    }

    @Override
    public String toString() {
        return taken.size() + " taken, " + kept.size() + " kept";
    }
}
