package org.sessionwise.domain;

/**
 * A rostered session as the host names it; stable for as long as the session exists.
 *
 * @param value not blank
 */
public record SessionId(String value) implements Comparable<SessionId> {

    public SessionId {
        Texts.requireText(value, "session id");
    }

    @Override
    public int compareTo(SessionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
