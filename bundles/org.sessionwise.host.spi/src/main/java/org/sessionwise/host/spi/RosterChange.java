package org.sessionwise.host.spi;

import java.util.Objects;
import java.util.Set;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;

/**
 * Says where something changed, not what is there now: the listener reads what it needs. Telling too much is harmless.
 */
public final class RosterChange {

    /** What changed. */
    public enum Kind {
        /** Sessions were added, changed, cancelled, marked or removed. */
        SESSIONS,
        /** Weeks were set up, published, finalised or opened again. */
        WEEKS,
        /** A template, its slots included. */
        TEMPLATE,
        /** Approved absence came, changed or went. */
        UNAVAILABILITY,
        /** People, teams or departments. */
        STAFF
    }

    private final Kind kind;
    private final DepartmentId department;
    private final Set<StaffId> staff;
    private final DateRange dates;

    private RosterChange(Kind kind, DepartmentId department, Set<StaffId> staff, DateRange dates) {
        this.kind = Objects.requireNonNull(kind, "kind");
        this.department = Objects.requireNonNull(department, "department");
        this.staff = Set.copyOf(Objects.requireNonNull(staff, "staff"));
        this.dates = Objects.requireNonNull(dates, "dates");
    }

    /**
     * Returns a change.
     *
     * @param staff whom it touches, on both sides of a swap; empty means everybody in the department
     * @param dates the days on which it may make a difference, before and after
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

    /** Returns the days on which it may make a difference. */
    public DateRange dates() {
        return dates;
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof RosterChange other
                && kind.equals(other.kind)
                && department.equals(other.department)
                && staff.equals(other.staff)
                && dates.equals(other.dates);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, department, staff, dates);
    }

    @Override
    public String toString() {
        return kind + " in " + department + (staff.isEmpty() ? ", everybody" : ", of " + staff) + ", " + dates.from()
                + "/" + dates.until();
    }
}
