package org.sessionwise.rest.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.host.spi.Assignments;
import org.sessionwise.host.spi.Department;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.StaffMember;

/** Who has assignments in more than one department. */
final class PeopleInTwo {

    private final List<Set<StaffMember>> people;
    private final Map<DepartmentId, String> names = new HashMap<>();

    private PeopleInTwo(List<Set<StaffMember>> people) {
        this.people = people;
    }

    static PeopleInTwo read(Caller caller) throws HostUnavailableException {
        List<StaffMember> assignments = new ArrayList<>();
        Map<DepartmentId, String> names = new HashMap<>();
        for (Department department : caller.directory().departments()) {
            names.put(department.id(), department.name());
            assignments.addAll(caller.directory().staff(department.id()));
        }
        PeopleInTwo found = new PeopleInTwo(Assignments.byPerson(assignments).stream()
                .filter(person -> departments(person).size() > 1)
                .toList());
        found.names.putAll(names);
        return found;
    }

    private static Set<DepartmentId> departments(Set<StaffMember> person) {
        return person.stream().map(StaffMember::department).collect(Collectors.toSet());
    }

    /**
     * Some departments that share people.
     *
     * @param departments names, in order
     * @param people how many
     * @param names of those whom the user may see; as colleagues read them, in order
     */
    record Shared(List<String> departments, int people, List<String> names) {}

    /** Returns who is shared by departments of which the user may see anybody, by departments. */
    List<Shared> shared(Set<DepartmentId> inSight, Caller caller) throws HostUnavailableException {
        Set<String> visible = caller.people().values().stream()
                .map(person -> person.id().value())
                .collect(Collectors.toSet());
        Map<List<String>, List<Set<StaffMember>>> byPlaces =
                new TreeMap<>((one, other) -> String.join(", ", one).compareTo(String.join(", ", other)));
        for (Set<StaffMember> person : people) {
            Set<DepartmentId> places = departments(person);
            if (places.stream().anyMatch(inSight::contains)) {
                List<String> named = places.stream().map(names::get).sorted().toList();
                byPlaces.computeIfAbsent(named, any -> new ArrayList<>()).add(person);
            }
        }
        return byPlaces.entrySet().stream()
                .map(one -> new Shared(one.getKey(), one.getValue().size(), names(one.getValue(), visible)))
                .toList();
    }

    private static List<String> names(List<Set<StaffMember>> people, Set<String> visible) {
        Set<String> names = new TreeSet<>();
        for (Set<StaffMember> person : people) {
            person.stream()
                    .filter(one -> visible.contains(one.id().value()))
                    .findFirst()
                    .ifPresent(one -> names.add(one.displayName()));
        }
        return List.copyOf(names);
    }

    /** Returns how many people of a department have an assignment in another one, too. */
    int of(DepartmentId department) {
        return (int) people.stream()
                .filter(person -> departments(person).contains(department))
                .count();
    }
}
