package org.sessionwise.host.spi;

import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sessionwise.domain.plan.PersonReference;

/**
 * Which assignments are of one person. A host tells an assignment at a time; two are of one person if they have the same id, the
 * same professional registration or the same assignment number, or if a third one joins them so. Names never count. Safe from any
 * thread.
 */
public final class Assignments {

    private Assignments() {}

    /**
     * Returns each person's assignments.
     *
     * @param assignments of any departments
     * @return people, and each one's assignments, in an order that is always the same; empty if there are no assignments
     */
    public static List<Set<StaffMember>> byPerson(Collection<StaffMember> assignments) {
        Map<String, Set<StaffMember>> byKey = new LinkedHashMap<>();
        assignments.forEach(assignment -> join(assignment, byKey));
        Set<Set<StaffMember>> people = Collections.newSetFromMap(new IdentityHashMap<>());
        return byKey.values().stream()
                .filter(people::add)
                .map(Collections::unmodifiableSet)
                .toList();
    }

    /** Puts an assignment with those that share a key with it, and these with one another. */
    private static void join(StaffMember assignment, Map<String, Set<StaffMember>> byKey) {
        Set<StaffMember> joined = new LinkedHashSet<>();
        joined.add(assignment);
        List<String> keys = keys(assignment);
        keys.stream().map(byKey::get).filter(known -> known != null).forEach(joined::addAll);
        joined.stream().flatMap(one -> keys(one).stream()).forEach(key -> byKey.put(key, joined));
    }

    private static List<String> keys(StaffMember assignment) {
        Optional<String> registration = PersonReference.comparable(assignment.registration());
        Optional<String> number = PersonReference.comparable(assignment.assignmentNumber());
        return Stream.of(
                        Optional.of("id " + assignment.id().value()),
                        registration.map(key -> "registration " + key),
                        number.map(key -> "assignment " + key))
                .flatMap(Optional::stream)
                .toList();
    }
}
