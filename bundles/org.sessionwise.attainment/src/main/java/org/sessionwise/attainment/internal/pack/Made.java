package org.sessionwise.attainment.internal.pack;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.sessionwise.api.Actor;

/**
 * Who makes a pack, and when.
 *
 * @param at where the trust is
 */
record Made(ZonedDateTime at, Actor by) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);

    LocalDate day() {
        return at.toLocalDate();
    }

    /** Says what it rests on, for whoever holds the pack in hands. */
    String words(Instant known) {
        return "As known on " + MINUTE.format(known.atZone(at.getZone())) + ". Made on " + MINUTE.format(at) + " by "
                + by.id() + ".";
    }
}
