package org.sessionwise.host.spi.identity;

/** What a user may do with Sessionwise. A host maps its own roles to these; it grants nothing by default. */
public enum Permission {
    /** See job-plan gaps of the people in scope. */
    VIEW_GAPS,
    /** Pull job plans, preview, apply and undo template changes, map duties. */
    MANAGE_ENTITLEMENTS,
    /** Switch capabilities on and off, read the audit log. */
    ADMINISTER
}
