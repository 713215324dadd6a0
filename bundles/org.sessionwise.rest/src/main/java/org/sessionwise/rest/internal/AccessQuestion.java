package org.sessionwise.rest.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.operation.AccessReport;
import org.sessionwise.api.operation.AccessReports;
import org.sessionwise.api.operation.SeenBy;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.StaffMember;

/** Who may see whom, as an administrator asked for it: of whole departments of theirs, and perhaps of one person. */
final class AccessQuestion {

    private final Caller caller;
    private final Offered offered;
    private final AccessReports reports;
    private final Set<DepartmentId> departments;
    private final Optional<StaffMember> person;

    private AccessQuestion(
            Caller caller,
            Offered offered,
            AccessReports reports,
            Set<DepartmentId> departments,
            Optional<StaffMember> person) {
        this.caller = caller;
        this.offered = offered;
        this.reports = reports;
        this.departments = departments;
        this.person = person;
    }

    /** Returns the question; department and person may be {@code null}. */
    static AccessQuestion of(Caller caller, Offered offered, AccessReports reports, String department, String staff)
            throws HostUnavailableException {
        Set<DepartmentId> departments = department == null
                ? caller.wholeDepartments()
                : Set.of(caller.wholeDepartment(department).id());
        Optional<StaffMember> person = staff == null ? Optional.empty() : Optional.of(caller.person(staff));
        if (person.filter(one -> !departments.contains(one.department())).isPresent()) {
            throw Problem.unknownPerson();
        }
        return new AccessQuestion(caller, offered, reports, departments, person);
    }

    Optional<StaffMember> person() {
        return person;
    }

    AccessReport users() throws NoAnswerException {
        return reports.users(departments);
    }

    List<SeenBy> seenBy(StaffMember one) throws NoAnswerException {
        return reports.whoSees(one.department(), one.id());
    }

    /** Whose access was looked at stands there as one person of the department: by key it would tell too much. */
    void record(String done) {
        List<String> keys =
                departments.stream().map(DepartmentId::value).sorted().toList();
        String subject = keys.size() == 1 ? "department " + keys.get(0) + ", access report" : "access report";
        String of = person.isPresent() ? "who sees one person" : "the users";
        offered.audit()
                .record(
                        caller.actor(),
                        "access report " + done,
                        subject,
                        of + "; departments: " + String.join(", ", keys));
    }
}
