package org.sessionwise.api.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.sessionwise.api.Actor;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.teamplan.ChangedMeanwhileException;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.matching.MatchingPolicy;

/** The matching policies of the trust. Safe from any thread. On several nodes each answers what is stored. */
@ProviderType
public interface Policies {

    /** Returns all that was ever set. */
    PolicyHistory<MatchingPolicy> history() throws NoAnswerException;

    /**
     * Keeps a policy that counts from a day on, until the next one begins. Audited; figures are worked out anew and announced.
     * A policy that began earlier still counts for the days before.
     *
     * @param from may lie in the past: then figures of days gone by change, and frozen quarters show it as a restatement
     * @param basedOn the version of the history that the writer had before them
     * @return the policy kept
     * @throws ChangedMeanwhileException if there is a newer version; nothing was kept
     */
    DatedPolicy<MatchingPolicy> save(LocalDate from, MatchingPolicy policy, long basedOn, Actor actor)
            throws ChangedMeanwhileException, NoAnswerException;

    /**
     * Works out what a policy would change, and keeps nothing: figures of some days as if it counted on all of them. Reads the
     * host anew, so it may take as long as a first reading of each department.
     *
     * @param visible by department, whom the user may see
     * @return one for each of these departments that is reconciled, ordered by its id
     */
    List<PolicyEffect> preview(MatchingPolicy policy, DateRange days, Map<DepartmentId, Set<StaffId>> visible)
            throws NoAnswerException;
}
