package org.sessionwise.host.reference.internal.account;

import java.util.Set;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.host.spi.identity.AccessScope;
import org.sessionwise.host.spi.identity.HostUser;

/**
 * Somebody who may sign in. Whatever is not granted here is denied.
 *
 * @param scope whose data, as the plug-ins see it; an administrator's holds every department
 * @param departments the departments that this account may open at all
 * @param own the people on the roster whom this account belongs to: normally one, and none unless it is of staff
 */
public record Account(
        String id,
        String name,
        Role role,
        String password,
        AccessScope scope,
        Set<DepartmentId> departments,
        Set<StaffId> own) {

    /** Tells whether the account may open the department's pages; what it sees there is narrower still. */
    public boolean mayOpen(DepartmentId department) {
        return departments.contains(department);
    }

    /** Tells whether the account may change the department's roster and templates. */
    public boolean mayManage(DepartmentId department) {
        return (role == Role.ADMINISTRATOR || role == Role.COORDINATOR) && scope.includes(department);
    }

    public boolean maySee(StaffMember person) {
        return scope.includes(person);
    }

    /** Tells whether the account may approve the person's leave; nobody who is only staff approves anything. */
    public boolean mayApproveLeaveOf(StaffMember person) {
        return role != Role.STAFF && maySee(person);
    }

    /** Tells whether the account may be the second person who approves the department's roster. */
    public boolean mayApproveRoster(DepartmentId department) {
        return role != Role.STAFF && mayOpen(department);
    }

    /** Tells whether the account may offer the person's shift, or take one for the person. */
    public boolean maySwapFor(StaffMember person) {
        return own.contains(person.id()) || mayManage(person.department());
    }

    public boolean mayReadFigures(DepartmentId department) {
        return role == Role.BOARD || mayManage(department);
    }

    /** Returns the account as plug-ins know it. */
    public HostUser asHostUser() {
        return HostUser.of(id, name, role.permissions(), scope);
    }
}
