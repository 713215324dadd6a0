package org.sessionwise.domain.year;

import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.RuleSource;
import org.sessionwise.domain.contract.Cap;

/**
 * A limit of the contract and what the plan comes to, in the limit's own unit.
 *
 * @param planned of an average working week
 */
public record CapCheck(Cap cap, Fraction planned, RuleSource rule) {

    /** Tells whether the plan goes beyond it; at the limit it does not. */
    public boolean isPassed() {
        return planned.compareTo(cap.most()) > 0;
    }
}
