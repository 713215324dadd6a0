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

    private final Fields view;
    private final RosterState state;
    private final Map<Long, Employee> employees = new HashMap<>();
    private final Map<Long, String> spots = new HashMap<>();
    private final Set<Long> seen = new HashSet<>();

    private ViewReader(Fields view) throws HostUnavailableException {
        this.view = view;
        this.state = RosterState.read(view.child("rosterState"));
        for (Fields item : view.children("employeeList")) {
            Employee employee = Employee.read(item);
            if (employees.put(employee.id(), employee) != null) {
                throw item.wrong("id", "told once");
            }
        }
        for (Fields spot : view.children("spotList")) {
            if (spots.put(spot.id("id"), spot.name("name")) != null) {
                throw spot.wrong("id", "told once");
            }
        }
    }

    static RosterView shifts(JsonNode answer, String path) throws HostUnavailableException {
        ViewReader reader = new ViewReader(Fields.of(answer, path));
        List<Shift> shifts = new ArrayList<>();
        for (Fields shift : reader.view.childrenByKey("spotIdToShiftViewListMap")) {
            reader.addShift(shift, shifts);
        }
        return new RosterView(reader.state, reader.employees, reader.spots, shifts, List.of());
    }

    static RosterView absences(JsonNode answer, String path) throws HostUnavailableException {
        ViewReader reader = new ViewReader(Fields.of(answer, path));
        List<Absence> absences = new ArrayList<>();
        for (Fields availability : reader.view.childrenByKey("employeeIdToAvailabilityViewListMap")) {
            reader.addAbsence(availability, absences);
        }
        return new RosterView(reader.state, reader.employees, reader.spots, List.of(), absences);
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
        shifts.add(new Shift(once(shift), spot, employee, period));
    }

    private void addAbsence(Fields availability, List<Absence> absences) throws HostUnavailableException {
        long employee = availability.id(EMPLOYEE);
        known(availability, employee);
        long id = once(availability);
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

    private long once(Fields item) throws HostUnavailableException {
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
