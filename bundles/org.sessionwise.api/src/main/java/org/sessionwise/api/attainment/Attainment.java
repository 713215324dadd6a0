package org.sessionwise.api.attainment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.sessionwise.api.Actor;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.policy.DatedPolicy;
import org.sessionwise.api.policy.PolicyHistory;
import org.sessionwise.api.teamplan.ChangedMeanwhileException;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.attainment.Attained;
import org.sessionwise.domain.attainment.AttainmentScope;
import org.sessionwise.domain.attainment.Catalogue;
import org.sessionwise.domain.attainment.CriterionId;

/**
 * Levels of attainment of the trust, its departments, teams and workforce groups. One for the trust. Counts are of everybody in a
 * scope, whoever asks; what a caller may see of them, the caller's side decides. Safe from any thread.
 */
@ProviderType
public interface Attainment {

    /** Returns the catalogues there are, the one that counts first. */
    List<Catalogue> catalogues();

    /** Returns what the trust set instead of local defaults. */
    PolicyHistory<AttainmentPolicy> policies() throws NoAnswerException;

    /** Sets it from a day on. Audited. */
    DatedPolicy<AttainmentPolicy> save(LocalDate from, AttainmentPolicy policy, long basedOn, Actor actor)
            throws ChangedMeanwhileException, NoAnswerException;

    /**
     * Returns how far a scope has come: as was known at the end of a past day, or as is known now for today.
     *
     * @throws UnknownScopeException if there is no such department, team or group
     */
    AttainmentReport report(AttainmentScope scope, LocalDate asAt) throws UnknownScopeException, NoAnswerException;

    /** Returns every scope: the trust, departments and teams, each as a whole and by workforce group, in that order. */
    List<Attained> matrix(LocalDate asAt) throws NoAnswerException;

    /**
     * Returns what stands between a scope and a level, least effort first.
     *
     * @param level 1 to 4; empty for the next one
     * @param visible whom the caller may see by name: nobody else stands behind a step, all are counted
     */
    List<NextStep> nextSteps(AttainmentScope scope, Optional<Integer> level, Set<StaffId> visible)
            throws UnknownScopeException, NoAnswerException;

    /** Says who does what by when about an unmet criterion. Audited. */
    StepPlan plan(AttainmentScope scope, CriterionId criterion, StepPlan.Content content, long basedOn, Actor actor)
            throws UnknownScopeException, ChangedMeanwhileException, NoAnswerException;

    /**
     * Returns whose plan is active now and lapses before a day, each with the first day on which it is no longer active; the next
     * first. Whom the caller may not see is not among them.
     */
    Map<StaffId, LocalDate> lapsing(AttainmentScope scope, LocalDate before, Set<StaffId> visible)
            throws UnknownScopeException, NoAnswerException;

    /** Returns how far the scope would have come if what stands behind these criteria were done today. Changes nothing. */
    Attained whatIf(AttainmentScope scope, Set<CriterionId> done) throws UnknownScopeException, NoAnswerException;

    /** Returns the level to reach, by when, of a scope; empty if nobody set one. */
    Optional<Target> target(AttainmentScope scope) throws NoAnswerException;

    /** Sets the level to reach. Audited. */
    Target aim(AttainmentScope scope, int level, LocalDate by, long basedOn, Actor actor)
            throws ChangedMeanwhileException, NoAnswerException;
}
