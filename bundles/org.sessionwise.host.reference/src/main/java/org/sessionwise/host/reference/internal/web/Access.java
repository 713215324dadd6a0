package org.sessionwise.host.reference.internal.web;

/** What an end-point asks of whoever calls it; every route names one. */
enum Access {
    ANYONE,
    SIGNED_IN,
    /** The path names a department that the user may open; the answer holds only the people in scope. */
    OPENS_DEPARTMENT,
    /** The path names a department whose roster the user may change. */
    MANAGES_DEPARTMENT,
    /** Whoever is an administrator, and nobody else. */
    ADMINISTERS
}
