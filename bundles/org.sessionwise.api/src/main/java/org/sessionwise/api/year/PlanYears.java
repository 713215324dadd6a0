package org.sessionwise.api.year;

import java.time.LocalDate;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.year.PersonYear;

/**
 * The plan years of one department's people; part of the capability of entitlement, so registered as a service, with {@link
 * #DEPARTMENT} as a property, exactly while that is switched on. Safe from any thread.
 */
@ProviderType
public interface PlanYears {

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

    /**
     * Returns the plan year in which a day falls, of one person's approved plans. Leave is the host's; where it tells none,
     * the year says so.
     *
     * @param staff a person of the department; who may see them is the caller's matter
     * @param on the day at whose end it is read
     * @return a year without plans if the person has none in force in it
     * @throws NoAnswerException if plans or leave could not be read
     */
    PersonYear year(StaffId staff, LocalDate on) throws NoAnswerException;
}
