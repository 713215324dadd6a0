package org.sessionwise.entitlement.internal.plan;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.plan.PersonReference;
import org.sessionwise.host.spi.StaffMember;

/**
 * Finds whose plan it is: by assignment number, then by professional registration, never by name. Where both are known and
 * disagree, or a key leads to two people, nobody is found: a wrong person is worse than none.
 */
final class PersonMatcher {

    /**
     * An answer.
     *
     * @param reason why nobody was found; empty text otherwise
     * @param unknown no key led anywhere, as opposed to somewhere doubtful
     */
    record Match(Optional<StaffId> staff, String reason, boolean unknown) {

        private static Match found(StaffMember person) {
            return new Match(Optional.of(person.id()), "", false);
        }

        private static Match doubtful(String reason) {
            return new Match(Optional.empty(), reason, false);
        }
    }

    private final Map<String, Map<StaffId, StaffMember>> byAssignment = new HashMap<>();
    private final Map<String, Map<StaffId, StaffMember>> byRegistration = new HashMap<>();

    PersonMatcher(Collection<StaffMember> people) {
        for (StaffMember person : people) {
            PersonReference.comparable(person.assignmentNumber()).ifPresent(key -> add(byAssignment, key, person));
            PersonReference.comparable(person.registration()).ifPresent(key -> add(byRegistration, key, person));
        }
    }

    private static void add(Map<String, Map<StaffId, StaffMember>> index, String key, StaffMember person) {
        index.computeIfAbsent(key, any -> new TreeMap<>()).put(person.id(), person);
    }

    Match match(PersonReference person) {
        Optional<String> assignment = PersonReference.comparable(person.assignmentNumber());
        Optional<String> registration = PersonReference.comparable(person.registration());
        List<StaffMember> byNumber = find(byAssignment, assignment);
        if (byNumber.size() > 1) {
            return Match.doubtful(byNumber.size() + " people in the rostering system have this assignment number:"
                    + " correct it there.");
        }
        return byNumber.isEmpty() ? byRegistration(assignment, registration) : confirm(byNumber.get(0), registration);
    }

    private Match confirm(StaffMember person, Optional<String> registration) {
        boolean leadsElsewhere = find(byRegistration, registration).stream()
                .noneMatch(other -> other.id().equals(person.id()));
        boolean known = !find(byRegistration, registration).isEmpty()
                || PersonReference.comparable(person.registration()).isPresent();
        if (registration.isPresent() && known && leadsElsewhere) {
            return Match.doubtful("Assignment number and professional registration disagree: the person with this"
                    + " assignment number has another registration in the rostering system. Correct one of them.");
        }
        return Match.found(person);
    }

    private Match byRegistration(Optional<String> assignment, Optional<String> registration) {
        List<StaffMember> found = find(byRegistration, registration);
        if (found.size() > 1) {
            return Match.doubtful(found.size() + " assignments in the rostering system have this professional"
                    + " registration, and none has the plan's assignment number: give the assignment number.");
        }
        if (found.isEmpty()) {
            return new Match(Optional.empty(), nobody(assignment, registration), true);
        }
        if (assignment.isPresent()
                && PersonReference.comparable(found.get(0).assignmentNumber()).isPresent()) {
            return Match.doubtful("Assignment number and professional registration disagree: the person with this"
                    + " registration has another assignment number in the rostering system. Correct one of them.");
        }
        return Match.found(found.get(0));
    }

    private static String nobody(Optional<String> assignment, Optional<String> registration) {
        if (assignment.isEmpty() && registration.isEmpty()) {
            return "The plan names neither an assignment number nor a professional registration.";
        }
        String tried = assignment.isEmpty()
                ? "professional registration"
                : registration.isEmpty() ? "assignment number" : "assignment number or professional registration";
        return "Nobody in the rostering system has this " + tried + ".";
    }

    private static List<StaffMember> find(Map<String, Map<StaffId, StaffMember>> index, Optional<String> key) {
        return List.copyOf(key.map(index::get).orElse(Map.of()).values());
    }
}
