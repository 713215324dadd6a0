package org.sessionwise.operation.internal.setup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.host.spi.Department;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.RosterHost;
import org.sessionwise.host.spi.StaffDirectory;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.operation.internal.part.HostParts;
import org.sessionwise.operation.internal.part.PlanParts;

/**
 * What the items are worked out from, read once.
 *
 * @param people by department, in the host's order
 * @param plans the versions in force today or later, by person
 * @param today in the host's zone
 */
record Facts(
        RosterHost product,
        Map<Department, List<StaffMember>> people,
        Map<StaffId, List<JobPlanVersion>> plans,
        LocalDate today) {

    /** Years ahead within which plans are looked at: what is planned later is nobody's first matter. */
    private static final int YEARS_AHEAD = 3;

    static Facts read(HostParts host, PlanParts parts, Set<DepartmentId> asked, Clock clock)
            throws HostUnavailableException, NoAnswerException {
        RosterHost product = host.product().orElseThrow(Facts::noHost);
        StaffDirectory directory = host.directory().orElseThrow(Facts::noHost);
        Map<Department, List<StaffMember>> people = new LinkedHashMap<>();
        for (Department department : directory.departments()) {
            if (asked.contains(department.id())) {
                people.put(department, directory.staff(department.id()));
            }
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), product.zone());
        Set<StaffId> staff = people.values().stream()
                .flatMap(List::stream)
                .map(StaffMember::id)
                .collect(Collectors.toSet());
        DateRange ahead = new DateRange(today, today.plusYears(YEARS_AHEAD));
        return new Facts(product, people, parts.register().plans(staff, ahead), today);
    }

    private static NoAnswerException noHost() {
        return new NoAnswerException("No rostering product is connected, or more than one: look at the connections.");
    }

    List<StaffMember> everybody() {
        return people.values().stream().flatMap(List::stream).toList();
    }

    List<JobPlanVersion> versions() {
        return plans.values().stream().flatMap(List::stream).toList();
    }

    /** Returns the versions of a department's people. */
    List<JobPlanVersion> versions(Department department) {
        return people.get(department).stream()
                .flatMap(person -> plans.getOrDefault(person.id(), List.of()).stream())
                .toList();
    }
}
