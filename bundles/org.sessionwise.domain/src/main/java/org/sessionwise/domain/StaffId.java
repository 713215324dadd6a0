package org.sessionwise.domain;

/**
 * A person's assignment as the host names it: one key in one host, never a name or a number that people know.
 *
 * @param value not blank
 */
public record StaffId(String value) implements Comparable<StaffId> {

    public StaffId {
        Texts.requireText(value, "staff id");
    }

    @Override
    public int compareTo(StaffId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
