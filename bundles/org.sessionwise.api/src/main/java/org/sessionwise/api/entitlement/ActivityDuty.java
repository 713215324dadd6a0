package org.sessionwise.api.entitlement;

import java.util.Optional;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.plan.ActivityCode;

/**
 * What the host calls a kind of activity.
 *
 * @param duty empty if nobody has mapped it yet: nothing of the kind can be written to a template or matched
 * @param activities how many activities of plans in force are of the kind
 */
public record ActivityDuty(ActivityCode activity, Optional<DutyCode> duty, int activities) {}
