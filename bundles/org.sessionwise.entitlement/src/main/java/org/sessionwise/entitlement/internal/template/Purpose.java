package org.sessionwise.entitlement.internal.template;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sessionwise.api.entitlement.FollowedPlan;

/**
 * What a template is written for: to follow plans, or to take back what was written.
 *
 * @param undoes the id of the application that it takes back; empty text if none
 * @param asOf the day whose plans count; empty if none do
 * @param followed the versions in force on that day of the people whose slots are written
 */
record Purpose(String undoes, Optional<LocalDate> asOf, List<FollowedPlan> followed) {

    Purpose {
        followed = List.copyOf(followed);
    }

    static Purpose undo(String applicationId) {
        return new Purpose(applicationId, Optional.empty(), List.of());
    }

    static Purpose follow(LocalDate asOf, List<FollowedPlan> followed) {
        return new Purpose("", Optional.of(asOf), followed);
    }
}
