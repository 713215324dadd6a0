package org.sessionwise.api.review;

import java.time.LocalDate;
import org.osgi.annotation.versioning.ProviderType;
import org.sessionwise.api.Actor;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.policy.DatedPolicy;
import org.sessionwise.api.policy.PolicyHistory;
import org.sessionwise.api.teamplan.ChangedMeanwhileException;

/** The review policies of the trust. A quarter is reviewed by the one that counts on its last day. Safe from any thread. */
@ProviderType
public interface ReviewRules {

    /** Returns all that was ever set. */
    PolicyHistory<ReviewRule> history() throws NoAnswerException;

    /**
     * Keeps a policy that counts from a day on. Audited.
     *
     * @param basedOn the version of the history that the writer had before them
     * @throws ChangedMeanwhileException if there is a newer version; nothing was kept
     */
    DatedPolicy<ReviewRule> save(LocalDate from, ReviewRule rule, long basedOn, Actor actor)
            throws ChangedMeanwhileException, NoAnswerException;
}
