package org.sessionwise.host.optaweb.internal.product;

import java.util.HashSet;
import java.util.Set;
import org.sessionwise.host.spi.HostUnavailableException;

/**
 * A person of the tenant. Personal data: never log it.
 *
 * @param skills their keys
 */
public record Employee(long id, String name, Set<Long> skills) {

    public Employee {
        skills = Set.copyOf(skills);
    }

    static Employee read(Fields employee) throws HostUnavailableException {
        Set<Long> skills = new HashSet<>();
        for (Fields skill : employee.children("skillProficiencySet")) {
            skills.add(skill.id("id"));
        }
        return new Employee(employee.id("id"), employee.name("name"), skills);
    }
}
