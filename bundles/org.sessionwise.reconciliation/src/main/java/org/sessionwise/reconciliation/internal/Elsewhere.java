package org.sessionwise.reconciliation.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.spi.Assignments;
import org.sessionwise.host.spi.Department;
import org.sessionwise.host.spi.RosterSession;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.host.spi.Unavailability;

/** When people of a department are taken by other assignments of theirs, there or in other departments; never by what. */
final class Elsewhere {

    private final Host host;
    private final Period time;

    Elsewhere(Host host, Period time) {
        this.host = host;
        this.time = time;
    }

    /** Returns when each person with other assignments is taken by these; nobody else is in it. */
    Map<StaffId, List<Period>> busy(DepartmentId department) throws NoAnswerException {
        Map<StaffId, List<StaffMember>> others = others(department);
        Map<DepartmentId, Map<StaffId, List<Period>>> taken = new HashMap<>();
        for (Map.Entry<DepartmentId, Set<StaffId>> there :
                byDepartment(others.values()).entrySet()) {
            taken.put(there.getKey(), taken(there.getKey(), there.getValue()));
        }
        Map<StaffId, List<Period>> busy = new HashMap<>();
        others.forEach((person, assignments) -> busy.put(
                person,
                assignments.stream()
                        .flatMap(one -> taken.get(one.department()).getOrDefault(one.id(), List.of()).stream())
                        .toList()));
        return busy;
    }

    private Map<StaffId, List<StaffMember>> others(DepartmentId department) throws NoAnswerException {
        List<StaffMember> assignments = new ArrayList<>();
        for (Department each : host.departments()) {
            assignments.addAll(host.staff(each.id()));
        }
        Map<StaffId, List<StaffMember>> others = new HashMap<>();
        for (Set<StaffMember> person : Assignments.byPerson(assignments)) {
            for (StaffMember here : person) {
                if (person.size() > 1 && here.department().equals(department)) {
                    others.put(
                            here.id(),
                            person.stream().filter(one -> !one.equals(here)).toList());
                }
            }
        }
        return others;
    }

    private static Map<DepartmentId, Set<StaffId>> byDepartment(Iterable<List<StaffMember>> others) {
        Map<DepartmentId, Set<StaffId>> people = new HashMap<>();
        for (List<StaffMember> person : others) {
            person.forEach(one -> people.computeIfAbsent(one.department(), first -> new HashSet<>())
                    .add(one.id()));
        }
        return people;
    }

    private Map<StaffId, List<Period>> taken(DepartmentId department, Set<StaffId> people) throws NoAnswerException {
        Map<StaffId, List<Period>> taken = new HashMap<>();
        for (RosterSession session : host.sessions(department, people, time)) {
            if (session.status() != RosterSession.Status.CANCELLED) {
                taken.computeIfAbsent(session.staff(), first -> new ArrayList<>())
                        .add(session.period());
            }
        }
        for (Unavailability away : host.leave(department, people, time)) {
            taken.computeIfAbsent(away.staff(), first -> new ArrayList<>()).add(away.period());
        }
        return taken;
    }
}
