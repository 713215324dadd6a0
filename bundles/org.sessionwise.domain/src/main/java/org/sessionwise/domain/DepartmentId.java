package org.sessionwise.domain;

/**
 * A department as the host names it; capabilities are switched on and off by it.
 *
 * @param value not blank
 */
public record DepartmentId(String value) implements Comparable<DepartmentId> {

    public DepartmentId {
        Texts.requireText(value, "department id");
    }

    @Override
    public int compareTo(DepartmentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
