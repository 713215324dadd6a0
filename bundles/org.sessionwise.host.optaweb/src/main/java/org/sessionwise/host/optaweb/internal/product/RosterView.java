package org.sessionwise.host.optaweb.internal.product;

import java.util.List;
import java.util.Map;

/**
 * What the product tells of a window of the roster.
 *
 * @param employees all of the tenant, by key
 * @param spots the name of every spot of the tenant, by key
 * @param shifts all that touch the window; in an answer about availability only those that somebody is assigned to
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
