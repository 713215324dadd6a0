package org.sessionwise.attainment.internal.facts;

import java.time.Instant;
import java.time.LocalDate;
import org.sessionwise.api.attainment.AttainmentPolicy;
import org.sessionwise.api.policy.DatedPolicy;
import org.sessionwise.domain.attainment.AttainmentModel;
import org.sessionwise.domain.attainment.Catalogue;

/**
 * The levels of one day, and what they were decided by. Not to be kept: the model is right only while whoever gave it waits.
 *
 * @param catalogue with the trust's numbers in it
 * @param asAt when what counts here was last learnt
 * @param reconstructed whether it is worked out from what is known now
 */
public record View(
        AttainmentModel model,
        Catalogue catalogue,
        DatedPolicy<AttainmentPolicy> policy,
        LocalDate day,
        Instant asAt,
        boolean reconstructed) {

    View asAt(Instant later) {
        return new View(model, catalogue, policy, day, later, reconstructed);
    }
}
