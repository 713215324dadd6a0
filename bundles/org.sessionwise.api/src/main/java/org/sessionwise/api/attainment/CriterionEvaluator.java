package org.sessionwise.api.attainment;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;
import org.sessionwise.domain.attainment.AttainmentScope;
import org.sessionwise.domain.attainment.CriterionId;
import org.sessionwise.domain.attainment.Verdict;

/**
 * Decides criteria from data that another bundle has; register it as a service. It goes before the built-in rule. Called from any
 * thread, for each scope: it must answer from memory, within a millisecond.
 */
@ConsumerType
public interface CriterionEvaluator {

    /** Returns what it decides; the same for as long as it is registered. */
    Set<CriterionId> criteria();

    /** Returns the verdict; empty where it knows nothing, and the built-in rule decides. Names nobody. */
    Optional<Verdict> decide(CriterionId criterion, AttainmentScope scope, LocalDate day);
}
