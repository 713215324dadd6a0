package org.sessionwise.reconciliation.internal;

import org.sessionwise.api.NoAnswerException;
import org.sessionwise.domain.matching.PolicyDates;

/** Where the trust's matching policies come from. Safe from any thread. */
interface RulingPolicies {

    PolicyDates current() throws NoAnswerException;
}
