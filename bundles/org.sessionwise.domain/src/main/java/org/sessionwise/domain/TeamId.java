package org.sessionwise.domain;

/**
 * A team as the host names it.
 *
 * @param value not blank
 */
public record TeamId(String value) implements Comparable<TeamId> {

    public TeamId {
        Texts.requireText(value, "team id");
    }

    @Override
    public int compareTo(TeamId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
