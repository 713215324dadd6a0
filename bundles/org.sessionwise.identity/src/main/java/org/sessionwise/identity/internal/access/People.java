package org.sessionwise.identity.internal.access;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.spi.Department;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.StaffDirectory;
import org.sessionwise.host.spi.StaffMember;

/** The staff directory as it was at one moment, arranged for the questions of {@link AccessRules}. Immutable. */
final class People {

    /** No host: nobody is known. */
    static final People NONE = new People(Map.of(), PersonKey.NONE);

    private final Map<DepartmentId, List<StaffMember>> departments;
    private final PersonKey key;
    private final Map<String, Set<StaffId>> byKey = new HashMap<>();
    private final Map<StaffId, Set<StaffId>> managers = new HashMap<>();
    private final Map<StaffId, Set<StaffId>> reports = new HashMap<>();

    private People(Map<DepartmentId, List<StaffMember>> departments, PersonKey key) {
        this.departments = departments;
        this.key = key;
        departments.values().stream().flatMap(List::stream).forEach(this::arrange);
    }

    static People read(StaffDirectory directory, PersonKey key) throws HostUnavailableException {
        Map<DepartmentId, List<StaffMember>> departments = new LinkedHashMap<>();
        for (Department department : directory.departments()) {
            departments.put(department.id(), List.copyOf(directory.staff(department.id())));
        }
        return new People(departments, key);
    }

    private void arrange(StaffMember member) {
        key.of(member).ifPresent(value -> add(byKey, value, member.id()));
        member.lineManager().ifPresent(manager -> {
            add(managers, member.id(), manager);
            add(reports, manager, member.id());
        });
    }

    private static <K> void add(Map<K, Set<StaffId>> map, K key, StaffId id) {
        map.computeIfAbsent(key, unknown -> new LinkedHashSet<>()).add(id);
    }

    Set<DepartmentId> departments() {
        return departments.keySet();
    }

    Set<StaffId> membersOf(Collection<DepartmentId> some) {
        return some.stream()
                .flatMap(department -> departments.getOrDefault(department, List.of()).stream())
                .map(StaffMember::id)
                .collect(Collectors.toSet());
    }

    /** Returns the assignments of the person signed in; none if a key that is one assignment's stands at several. */
    Set<StaffId> found(Optional<String> person) {
        Set<StaffId> own = person.map(byKey::get).orElse(Set.of());
        return own.size() > 1 && key != PersonKey.REGISTRATION ? Set.of() : own;
    }

    /**
     * Returns those below some assignments in line management, all the way down. Whoever is above them is never below them: in
     * a circle nobody sees the others.
     */
    Set<StaffId> below(Set<StaffId> own) {
        Set<StaffId> above = reach(own, managers, own);
        Set<StaffId> barred = new LinkedHashSet<>(above);
        barred.addAll(own);
        return reach(own, reports, barred);
    }

    /** Returns what can be reached from a beginning by steps that never enter what is barred. */
    private static Set<StaffId> reach(Set<StaffId> from, Map<StaffId, Set<StaffId>> steps, Set<StaffId> barred) {
        Set<StaffId> reached = new LinkedHashSet<>();
        Deque<StaffId> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            for (StaffId next : steps.getOrDefault(open.pop(), Set.of())) {
                if (!barred.contains(next) && reached.add(next)) {
                    open.push(next);
                }
            }
        }
        return reached;
    }
}
