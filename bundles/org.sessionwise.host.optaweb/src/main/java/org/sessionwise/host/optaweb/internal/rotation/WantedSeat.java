package org.sessionwise.host.optaweb.internal.rotation;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import org.sessionwise.host.optaweb.internal.product.Employee;
import org.sessionwise.host.optaweb.internal.product.TimeBucket;
import org.sessionwise.host.spi.TemplateSlot;

/**
 * A slot in the product's own terms.
 *
 * @param spot the spot's key
 * @param end at or before the start means on the next day
 * @param day of the rotation, from 0
 */
record WantedSeat(long spot, LocalTime start, LocalTime end, Employee person, int day) {

    // The product refuses to make a shorter shift, and with it all others of the same day.
    private static final Duration SHORTEST = Duration.ofMinutes(30);

    /** Returns the seat that a slot asks for; refused, with the reason, where the product could not have it. */
    static WantedSeat of(TemplateSlot slot, Rotation rotation, Cycle cycle) throws EditRefused {
        if (slot.week() > rotation.facts().weeks()) {
            throw new EditRefused("OptaWeb's rotation has " + rotation.facts().weeks() + " weeks, so there is no week "
                    + slot.week() + ".");
        }
        Duration length = Duration.between(slot.start(), slot.end());
        if (!length.isNegative() && !length.isZero() && length.compareTo(SHORTEST) < 0) {
            throw new EditRefused("OptaWeb makes no shift that is shorter than " + SHORTEST.toMinutes() + " minutes.");
        }
        return new WantedSeat(
                spot(slot, rotation),
                slot.start(),
                slot.end(),
                person(slot, rotation),
                cycle.dayInRotation(slot.week(), slot.day()));
    }

    private static Employee person(TemplateSlot slot, Rotation rotation) throws EditRefused {
        return rotation.view().employees().values().stream()
                .filter(employee ->
                        Long.toString(employee.id()).equals(slot.staff().value()))
                .findFirst()
                .orElseThrow(() -> new EditRefused("A slot names somebody whom this tenant of OptaWeb does not have."));
    }

    private static long spot(TemplateSlot slot, Rotation rotation) throws EditRefused {
        return rotation.view().spots().entrySet().stream()
                .filter(spot -> spot.getValue().equals(slot.duty().value()))
                .mapToLong(Map.Entry::getKey)
                .min()
                .orElseThrow(() -> new EditRefused("This tenant of OptaWeb has no spot named " + slot.duty() + "."));
    }

    /** Tells whether a bucket is of this spot and these times. */
    boolean fits(TimeBucket bucket) {
        return bucket.spot() == spot
                && bucket.start().equals(start)
                && bucket.end().equals(end);
    }
}
