package org.sessionwise.api.attainment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.sessionwise.api.Actor;

/**
 * Who does something about an unmet criterion by when.
 *
 * @param version counts from 1
 */
public record StepPlan(Content content, long version, Actor by, Instant at) {

    /**
     * What is agreed.
     *
     * @param owner a role or a name, as people wrote it; not blank
     * @param due the last day
     * @param note empty if nothing more was said
     */
    public record Content(String owner, Optional<LocalDate> due, String note) {}
}
