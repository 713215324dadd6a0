package org.sessionwise.domain;

/**
 * What the host's roster calls a kind of work, such as {@code CLINIC}; compared exactly.
 *
 * @param value not blank
 */
public record DutyCode(String value) implements Comparable<DutyCode> {

    public DutyCode {
        Texts.requireText(value, "duty code");
    }

    @Override
    public int compareTo(DutyCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
