package org.sessionwise.entitlement.internal.template;

/** Where a process may die between a source and the end of what we know of the host, in order. */
enum CrashPoint {
    FETCHED,
    PARSED,
    BEFORE_COMMIT,
    AFTER_COMMIT,
    HOST_ASKED,
    HOST_WRITTEN,
    HOST_ACKNOWLEDGED,
    LEDGER_KEPT,
    AUDIT_KEPT
}
