package org.sessionwise.host.reference.internal.rota;

/** What the coordinator should know, though the change is made. */
public enum Warning {
    OVERLAPS_ANOTHER_SESSION,
    ON_APPROVED_LEAVE,
    /** Less than eleven hours between two days' work. */
    SHORT_REST
}
