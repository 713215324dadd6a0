package org.sessionwise.capability.internal;

import java.time.Instant;
import org.sessionwise.api.Actor;
import org.sessionwise.api.capability.CapabilityChange;
import org.sessionwise.api.capability.CapabilitySetting;

/**
 * A change as it is kept.
 *
 * @param number 1 and up
 */
record KeptChange(long number, Instant at, Actor actor, Switching switching, boolean undone) {

    CapabilityChange told(boolean current) {
        CapabilitySetting before =
                CapabilitySetting.of(switching.department(), switching.capability(), switching.before());
        return CapabilityChange.of(number, at, actor, before, switching.after(), undone, current);
    }
}
