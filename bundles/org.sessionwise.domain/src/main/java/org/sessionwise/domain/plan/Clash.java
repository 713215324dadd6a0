package org.sessionwise.domain.plan;

import java.util.Optional;
import org.sessionwise.domain.Period;

/**
 * Two activities of one plan at the same real time.
 *
 * @param one the one that stands first in the plan
 * @param first what both cover when it first happens
 */
public record Clash(Activity one, Activity other, Period first) {

    /** Returns the one that is done, by priority; empty if both have the same, so that people have to say. */
    public Optional<Activity> goesFirst() {
        if (one.priority() == other.priority()) {
            return Optional.empty();
        }
        return Optional.of(one.priority() < other.priority() ? one : other);
    }
}
