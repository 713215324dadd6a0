package org.sessionwise.host.optaweb.internal.product;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.sessionwise.domain.Period;
import org.sessionwise.host.spi.HostUnavailableException;

/** Reads the product's roster views. An answer that contradicts itself is none. */
final class ViewReader {

    private static final String EMPLOYEE = "employeeId";

    private final RosterState state;
    private final Map<Long, Employee> employees = new HashMap<>();
    private final Map<Long, String> spots = new HashMap<>();
    private final Set<Long> seenShifts = new HashSet<>();
    private final Set<Long> seenAbsences = new HashSet<>();

    private ViewReader(List<Fields> employeeList, List<Fields> spotList, RosterState state)
            throws HostUnavailableException {
        this.state = state;
        for (Fields item : employeeList) {
            Employee employee = Employee.read(item);
            if (employees.put(employee.id(), employee) != null) {
                throw item.wrong("id", "told once");
            }
        }
        for (Fields spot : spotList) {
            if (spots.put(spot.id("id"), spot.name("name")) != null) {
                throw spot.wrong("id", "told once");
            }
        }
    }

    private static ViewReader of(Fields view) throws HostUnavailableException {
        return new ViewReader(
                view.children("employeeList"), view.children("spotList"), RosterState.read(view.child("rosterState")));
    }

    static RosterView people(List<Fields> employeeList, List<Fields> spotList, RosterState state)
            throws HostUnavailableException {
        return new ViewReader(employeeList, spotList, state).read(List.of(), List.of());
    }

    static RosterView shifts(JsonNode answer, String path) throws HostUnavailableException {
        Fields view = Fields.of(answer, path);
        return of(view).read(view.childrenByKey("spotIdToShiftViewListMap"), List.of());
    }

    /** Reads availability. Shifts that nobody is assigned to have a list of their own there, which is always left empty. */
    static RosterView absences(JsonNode answer, String path) throws HostUnavailableException {
        Fields view = Fields.of(answer, path);
        return of(view).read(
                        view.childrenByKey("employeeIdToShiftViewListMap"),
                        view.childrenByKey("employeeIdToAvailabilityViewListMap"));
    }

    private RosterView read(List<Fields> shiftList, List<Fields> availabilityList) throws HostUnavailableException {
        List<Shift> shifts = new ArrayList<>();
        for (Fields shift : shiftList) {
            addShift(shift, shifts);
        }
        List<Absence> absences = new ArrayList<>();
        for (Fields availability : availabilityList) {
            addAbsence(availability, absences);
        }
        return new RosterView(state, employees, spots, shifts, absences);
    }

    private void addShift(Fields shift, List<Shift> shifts) throws HostUnavailableException {
        long spot = shift.id("spotId");
        if (!spots.containsKey(spot)) {
            throw shift.wrong("spotId", "a spot of the same answer");
        }
        OptionalLong employee = shift.optionalId(EMPLOYEE);
        if (employee.isPresent()) {
            known(shift, employee.getAsLong());
        }
        Period period = period(shift).orElseThrow(() -> shift.wrong("endDateTime", "after its start"));
        shifts.add(new Shift(once(shift, seenShifts), spot, employee, period));
    }

    private void addAbsence(Fields availability, List<Absence> absences) throws HostUnavailableException {
        long employee = availability.id(EMPLOYEE);
        known(availability, employee);
        long id = once(availability, seenAbsences);
        switch (availability.text("state")) {
            // The product takes one that ends before it begins: no time at all.
            case "UNAVAILABLE" ->
                period(availability).ifPresent(period -> absences.add(new Absence(id, employee, period)));
            case "UNDESIRED", "DESIRED" -> {
                // a wish, not leave
            }
            default -> throw availability.wrong("state", "UNAVAILABLE, UNDESIRED or DESIRED");
        }
    }

    private void known(Fields item, long employee) throws HostUnavailableException {
        if (!employees.containsKey(employee)) {
            throw item.wrong(EMPLOYEE, "a person of the same answer");
        }
    }

    private static long once(Fields item, Set<Long> seen) throws HostUnavailableException {
        long id = item.id("id");
        if (!seen.add(id)) {
            throw item.wrong("id", "told once");
        }
        return id;
    }

    private Optional<Period> period(Fields item) throws HostUnavailableException {
        return WallClock.period(item.localTime("startDateTime"), item.localTime("endDateTime"), state.zone());
    }
}
