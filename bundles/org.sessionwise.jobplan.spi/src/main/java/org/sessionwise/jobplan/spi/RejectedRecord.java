package org.sessionwise.jobplan.spi;

import java.util.Optional;
import org.sessionwise.domain.plan.JobPlanId;

/**
 * A record that could not be used, and why, in words for the person who keeps the source.
 *
 * @param record which one: {@code plan JP-7, version 2} or {@code line 12}
 * @param plan the plan it belongs to, if that much could be read: what is stored of it stays as it is. One rejected record
 *     without a plan means that no plan is taken as gone because it is missing from the answer
 * @param field which field, as the source names it; empty text if the record as a whole
 * @param problem what was found and what was expected
 */
public record RejectedRecord(String record, Optional<JobPlanId> plan, String field, String problem) {}
