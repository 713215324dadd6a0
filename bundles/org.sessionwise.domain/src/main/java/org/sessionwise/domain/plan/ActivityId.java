package org.sessionwise.domain.plan;

/**
 * An activity inside one job plan; the same through its versions as long as it is the same commitment.
 *
 * @param value not blank
 */
public record ActivityId(String value) implements Comparable<ActivityId> {

    public ActivityId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("activity id is blank");
        }
    }

    @Override
    public int compareTo(ActivityId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
