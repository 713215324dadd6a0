package org.sessionwise.domain.plan;

/**
 * A job plan as its system of record names it; the same through all its versions.
 *
 * @param value not blank
 */
public record JobPlanId(String value) implements Comparable<JobPlanId> {

    public JobPlanId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("job plan id is blank");
        }
    }

    @Override
    public int compareTo(JobPlanId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
