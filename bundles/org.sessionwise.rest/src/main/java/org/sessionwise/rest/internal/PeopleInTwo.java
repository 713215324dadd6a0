package org.sessionwise.rest.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.plan.PersonReference;
import org.sessionwise.host.spi.Department;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.StaffMember;

/**
 * Who has assignments in more than one department. A host tells an assignment at a time; two are of one person if they have the
 * same key, the same registration or the same assignment number.
 */
final class PeopleInTwo {

    private final List<Set<StaffMember>> people;
    private final Map<DepartmentId, String> names = new HashMap<>();

    private PeopleInTwo(List<Set<StaffMember>> people) {
        this.people = people;
    }

    static PeopleInTwo read(Caller caller) throws HostUnavailableException {
        Map<String, Set<StaffMember>> byKey = new LinkedHashMap<>();
        Map<DepartmentId, String> names = new HashMap<>();
        for (Department department : caller.directory().departments()) {
            names.put(department.id(), department.name());
            for (StaffMember person : caller.directory().staff(department.id())) {
                join(person, byKey);
            }
        }
        Set<Set<StaffMember>> distinct = Collections.newSetFromMap(new IdentityHashMap<>());
        distinct.addAll(byKey.values());
        PeopleInTwo found = new PeopleInTwo(
                distinct.stream().filter(one -> departments(one).size() > 1).toList());
        found.names.putAll(names);
        return found;
    }

    /** Puts an assignment with those that share a key with it, and these with one another. */
    private static void join(StaffMember person, Map<String, Set<StaffMember>> byKey) {
        Set<StaffMember> joined = new LinkedHashSet<>();
        joined.add(person);
        List<String> keys = keys(person);
        keys.stream().map(byKey::get).filter(known -> known != null).forEach(joined::addAll);
        joined.stream().flatMap(one -> keys(one).stream()).forEach(key -> byKey.put(key, joined));
    }

    private static List<String> keys(StaffMember person) {
        Optional<String> registration = PersonReference.comparable(person.registration());
        Optional<String> assignment = PersonReference.comparable(person.assignmentNumber());
        return Stream.of(
                        Optional.of("id " + person.id().value()),
                        registration.map(key -> "registration " + key),
                        assignment.map(key -> "assignment " + key))
                .flatMap(Optional::stream)
                .toList();
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
