package org.sessionwise.host.optaweb.internal.product;

import java.time.LocalDate;
import java.time.ZoneId;
import org.sessionwise.host.spi.HostUnavailableException;

/**
 * How far a tenant's roster is.
 *
 * @param tenantName as people know it
 * @param lastHistoricDate the last day that is final, as the product says, or later as {@link FinalWeeks} does
 * @param firstDraftDate the first day that is not published
 * @param firstUnplannedDate the first day after the draft
 * @param unplannedRotationOffset the day of the rotation that the product suggests for {@code firstUnplannedDate}
 * @param rotationLength in days
 */
public record RosterState(
        String tenantName,
        LocalDate lastHistoricDate,
        LocalDate firstDraftDate,
        LocalDate firstUnplannedDate,
        int unplannedRotationOffset,
        int rotationLength,
        ZoneId zone) {

    private static final int LONGEST_ROTATION = 3_660;
    private static final int LONGEST_DRAFT = 3_660;

    static RosterState read(Fields state) throws HostUnavailableException {
        LocalDate firstDraft = state.date("firstDraftDate");
        return new RosterState(
                state.child("tenant").name("name"),
                state.date("lastHistoricDate"),
                firstDraft,
                firstDraft.plusDays(state.whole("draftLength", 0, LONGEST_DRAFT)),
                state.whole("unplannedRotationOffset", 0, LONGEST_ROTATION),
                state.whole("rotationLength", 1, LONGEST_ROTATION),
                state.zone("timeZone"));
    }

    /** Returns the same state in which this is the last day that is final. */
    RosterState finalUntil(LocalDate day) {
        return new RosterState(
                tenantName, day, firstDraftDate, firstUnplannedDate, unplannedRotationOffset, rotationLength, zone);
    }
}
