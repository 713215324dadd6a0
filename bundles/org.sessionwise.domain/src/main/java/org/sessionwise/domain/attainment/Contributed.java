package org.sessionwise.domain.attainment;

import java.time.LocalDate;
import java.util.Optional;

/** What others than the built-in rules decide. It goes before them. */
@FunctionalInterface
public interface Contributed {

    /** Decides nothing. */
    Contributed NOTHING = (criterion, scope, day) -> Optional.empty();

    /**
     * Returns the verdict on a criterion in a scope with people in it; empty where the built-in rule is to decide. Asked for each
     * scope, so it answers from memory. Of a criterion of the trust it is asked for the trust alone.
     */
    Optional<Verdict> decide(CriterionId criterion, AttainmentScope scope, LocalDate day);
}
