package org.sessionwise.host.optaweb.internal.change;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.optaweb.internal.product.Absence;
import org.sessionwise.host.optaweb.internal.product.RosterState;
import org.sessionwise.host.optaweb.internal.product.RosterView;
import org.sessionwise.host.optaweb.internal.product.Shift;

/**
 * What was there when we last looked.
 *
 * @param window the days we looked at
 * @param staff everybody and every spot, in a form that is only compared
 * @param rotation what it says, in a form that is only compared
 */
record Snapshot(
        DateRange window,
        RosterState state,
        Map<Long, Noted> sessions,
        Map<Long, Noted> leave,
        String staff,
        String rotation) {

    static Map<Long, Noted> sessions(RosterView view) {
        Map<Long, Noted> noted = new HashMap<>();
        for (Shift shift : view.shifts()) {
            Optional<StaffId> staff = shift.employee().isPresent()
                    ? Optional.of(staff(shift.employee().getAsLong()))
                    : Optional.empty();
            String text = view.spots().get(shift.spot()) + shift.period() + shift.employee();
            noted.put(
                    shift.id(),
                    new Noted(staff, dates(shift.period(), view.state().zone()), text));
        }
        return noted;
    }

    static Map<Long, Noted> leave(RosterView view) {
        Map<Long, Noted> noted = new HashMap<>();
        for (Absence absence : view.absences()) {
            DateRange dates = dates(absence.period(), view.state().zone());
            noted.put(
                    absence.id(),
                    new Noted(
                            Optional.of(staff(absence.employee())),
                            dates,
                            absence.employee() + absence.period().toString()));
        }
        return noted;
    }

    static String staff(RosterView view) {
        String people = view.employees().values().stream()
                .map(employee -> employee.id() + "=" + employee.name())
                .sorted()
                .collect(Collectors.joining("\n"));
        String spots = view.spots().values().stream().sorted().collect(Collectors.joining("\n"));
        return view.state().tenantName() + "\n" + people + "\n" + spots;
    }

    private static StaffId staff(long employee) {
        return new StaffId(Long.toString(employee));
    }

    private static DateRange dates(Period period, ZoneId zone) {
        LocalDate last = period.end().minusNanos(1).atZone(zone).toLocalDate();
        return new DateRange(period.startDate(zone), last.plusDays(1));
    }
}
