package org.sessionwise.host.optaweb.internal.product;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import org.sessionwise.domain.DepartmentId;

/**
 * What stays the same while the adapter's services are registered.
 *
 * @param tenant the product's key
 * @param tenantName as it was when we connected
 * @param zone in which the product's times are meant
 * @param rotationLength in days
 * @param rotationStart a date that is day 0 of the rotation
 * @param startConfigured whether somebody told us that date; otherwise it was worked out once
 * @param weekStart the weekday that the product takes for day 0 of the rotation
 * @param version of the product, or {@code unknown}
 */
public record HostFacts(
        int tenant,
        String tenantName,
        ZoneId zone,
        int rotationLength,
        LocalDate rotationStart,
        boolean startConfigured,
        DayOfWeek weekStart,
        String version) {

    private static final int WEEK = 7;

    /** Returns the one department that a tenant is. */
    public DepartmentId department() {
        return new DepartmentId(Integer.toString(tenant));
    }

    /** Tells whether the rotation can be a template, which has whole weeks. */
    public boolean wholeWeeks() {
        return rotationLength % WEEK == 0;
    }

    public int weeks() {
        return rotationLength / WEEK;
    }

    boolean agreeWith(RosterState state) {
        return zone.equals(state.zone()) && rotationLength == state.rotationLength();
    }
}
