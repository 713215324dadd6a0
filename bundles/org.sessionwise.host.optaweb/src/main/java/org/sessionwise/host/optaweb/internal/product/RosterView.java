package org.sessionwise.host.optaweb.internal.product;

import java.util.List;
import java.util.Map;

/**
 * One consistent answer about a window of the roster.
 *
 * @param employees all of the tenant, by key
 * @param spots the name of every spot of the tenant, by key
 * @param shifts all that touch the window, assigned or not; empty in an answer about availability
 * @param absences all that touch the window; empty in an answer about shifts
 */
public record RosterView(
        RosterState state,
        Map<Long, Employee> employees,
        Map<Long, String> spots,
        List<Shift> shifts,
        List<Absence> absences) {

    public RosterView {
        employees = Map.copyOf(employees);
        spots = Map.copyOf(spots);
        shifts = List.copyOf(shifts);
        absences = List.copyOf(absences);
    }
}
