package org.sessionwise.host.rotamap.internal.wire;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * One line of the person rota, as told.
 *
 * @param person the name as the rota shows it; the interface tells no other key
 * @param location where, or what kind of work: "Theatre 4", "Admin", "Consultant On Call"
 * @param locationType a coarser word for it, such as "Standard"
 * @param date the day in the site's wall-clock time
 * @param start in the site's wall-clock time
 * @param session the kind of session in lower case, such as "am"
 */
public record RotaItem(
        String person,
        String location,
        Optional<String> locationType,
        LocalDate date,
        Optional<LocalTime> start,
        String session) {

    /** Without the person. */
    @Override
    public String toString() {
        return "a " + session + " session on " + date;
    }
}
