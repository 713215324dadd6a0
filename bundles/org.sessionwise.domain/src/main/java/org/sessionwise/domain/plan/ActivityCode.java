package org.sessionwise.domain.plan;

/**
 * The kind of an activity in the job-planning system, such as {@code CLINIC}; many plans share it, and it is what maps to a duty.
 *
 * @param value not blank
 */
public record ActivityCode(String value) implements Comparable<ActivityCode> {

    public ActivityCode {
        if (value.isBlank()) {
            throw new IllegalArgumentException("activity code is blank");
        }
    }

    @Override
    public int compareTo(ActivityCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
