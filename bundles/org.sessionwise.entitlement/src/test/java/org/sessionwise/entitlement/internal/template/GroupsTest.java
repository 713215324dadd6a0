package org.sessionwise.entitlement.internal.template;

import static java.time.DayOfWeek.MONDAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.sessionwise.entitlement.internal.fakes.Plans.cyclic;
import static org.sessionwise.entitlement.internal.fakes.Plans.slot;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sessionwise.api.capability.CapabilityState;
import org.sessionwise.domain.plan.Activity;

/** Entitlement that is on for some professional groups proposes for nobody else, and leaves what stands of theirs. */
class GroupsTest extends TemplateTrial {

    private final Activity clinic = cyclic("clinic", "CLINIC", 4, slot(1, MONDAY, "09:00", "13:00"));

    @Test
    void nothingIsProposedForPeopleOfOtherGroups() throws Exception {
        amysPlan(1, clinic);
        covered = CapabilityState.on("Nursing");
        start();

        assertEquals(Set.of("Nursing"), entitlement.groups());
        assertEquals(List.of(), propose().changes());
    }

    @Test
    void whatWeWroteForThemBeforeIsLeftAsItStands() throws Exception {
        amysPlan(1, clinic);
        applyAll();
        int slots = host.slots.size();
        covered = CapabilityState.on("Nursing");
        start();

        assertEquals(List.of(), propose().changes());
        applyAll();
        assertEquals(slots, host.slots.size());
        assertFalse(host.slots.isEmpty());
    }

    @Test
    void groupOfThePeopleItselfChangesNothing() throws Exception {
        amysPlan(1, clinic);
        covered = CapabilityState.on("not stated");
        start();

        assertEquals(1, propose().changes().size());
    }
}
