package org.sessionwise.rest.internal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.spi.Department;
import org.sessionwise.host.spi.StaffMember;

/**
 * What a user may see of a department.
 *
 * @param whole the department as such, its templates and settings included
 * @param people in the host's order; empty only if the whole department is in sight and has nobody
 */
record Sight(Department department, boolean whole, Map<StaffId, StaffMember> people) {

    Sight {
        people = Collections.unmodifiableMap(new LinkedHashMap<>(people));
    }

    DepartmentId id() {
        return department.id();
    }

    Set<StaffId> staff() {
        return people.keySet();
    }

    /**
     * Returns what is left of it for a service that is for people of some professional groups: nobody else is of the department there.
     *
     * @param groups as the host names them; empty: everybody's
     */
    Sight of(Set<String> groups) {
        if (groups.isEmpty()) {
            return this;
        }
        Map<StaffId, StaffMember> ours = new LinkedHashMap<>(people);
        ours.values().removeIf(person -> !groups.contains(person.professionalGroup()));
        return new Sight(department, whole, ours);
    }

    /** Says who is in sight, for a file that is read elsewhere. */
    String inWords() {
        return whole
                ? "The whole department, " + people.size() + " people"
                : people.size() + " people of the department, whom the user who exported this may see";
    }

    StaffMember person(String id) {
        return people.values().stream()
                .filter(person -> person.id().value().equals(id))
                .findFirst()
                .orElseThrow(Problem::unknownPerson);
    }
}
