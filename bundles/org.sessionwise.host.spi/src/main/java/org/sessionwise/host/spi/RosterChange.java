package org.sessionwise.host.spi;

import java.util.Set;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;

/** Says where something changed; the listener reads what it needs. */
public final class RosterChange {

    /** What changed. */
    public enum Kind {
        SESSIONS,
        WEEKS,
        TEMPLATE,
        UNAVAILABILITY,
        STAFF
    }

    private final Kind kind;
    private final DepartmentId department;
    private final Set<StaffId> staff;
    private final DateRange dates;

    private RosterChange(Kind kind, DepartmentId department, Set<StaffId> staff, DateRange dates) {
        this.kind = kind;
        this.department = department;
        this.staff = Set.copyOf(staff);
        this.dates = dates;
    }

    /**
     * Returns a change.
     *
     * @param staff whom it touches; empty means everybody in the department
     */
    public static RosterChange of(Kind kind, DepartmentId department, Set<StaffId> staff, DateRange dates) {
        return new RosterChange(kind, department, staff, dates);
    }

    public Kind kind() {
        return kind;
    }

    public DepartmentId department() {
        return department;
    }

    /** Returns whom it touches; empty means everybody in the department. */
    public Set<StaffId> staff() {
        return staff;
    }

    public DateRange dates() {
        return dates;
    }
}
