package org.sessionwise.api.reconciliation;

/** What the plan is compared with. */
public enum Basis {
    /** What the roster says, published or not, cancelled sessions left out. Known for each week that is set up. */
    ROSTERED,
    /** What was marked as worked. Known only for finalised weeks. */
    DELIVERED
}
