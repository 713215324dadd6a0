package org.sessionwise.reconciliation.internal.figures;

import org.sessionwise.api.NoAnswerException;
import org.sessionwise.domain.matching.PolicyDates;

/** Tells which policy counts on which day. */
@FunctionalInterface
public interface PolicySource {

    PolicyDates current() throws NoAnswerException;
}
