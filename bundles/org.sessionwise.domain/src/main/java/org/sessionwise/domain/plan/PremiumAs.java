package org.sessionwise.domain.plan;

/** How premium time of an activity is recognised, where the contract leaves the choice. */
public enum PremiumAs {
    /** A PA of premium time is shorter. */
    TIME,
    /** A PA stays as long as in plain time, and pay is enhanced instead. */
    MONEY
}
