package org.sessionwise.api.suggestion;

import java.time.Instant;
import org.sessionwise.domain.StaffId;

/**
 * One dated session of a person's plan.
 *
 * @param start when it is planned to begin
 * @param activity the activity's id in the plan, or the code of its kind
 */
public record PlannedWork(StaffId staff, Instant start, String activity) {}
