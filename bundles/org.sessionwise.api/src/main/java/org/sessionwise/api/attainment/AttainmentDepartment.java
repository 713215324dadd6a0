package org.sessionwise.api.attainment;

import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.sessionwise.domain.DepartmentId;

/**
 * The capability for one department; registered as a service, with {@link #DEPARTMENT} as a property, exactly while it is switched
 * on. What it offers is {@link Attainment}'s: the people of a department count in the trust whether or not it is on.
 */
@ProviderType
public interface AttainmentDepartment {

    /** Service property with the department's id. */
    String DEPARTMENT = "sessionwise.department";

    /** Returns the one department that this service is for. */
    DepartmentId department();

    /**
     * Returns the professional groups, as the host names them, whose people this service is for; empty: everybody's. For it, people of
     * other groups are not of the department.
     */
    default Set<String> groups() {
        return Set.of();
    }
}
