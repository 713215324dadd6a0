package org.sessionwise.attainment.internal.facts;

import java.util.List;
import java.util.Set;
import org.sessionwise.api.evidence.PersonRecord;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.plan.ObjectiveId;

/**
 * What was read about one person beside what the host says.
 *
 * @param plans all that is known
 * @param records all that was ever recorded
 * @param dayIsOver whether what has only later dates was not known on the day
 * @param agreesPlans whether the line manager of somebody who is not in training
 * @param reconciled whether what was worked in the last whole financial quarter is known beside what was planned
 * @param teamObjectives of the team's agreed plan
 */
record Standing(
        List<JobPlanVersion> plans,
        List<PersonRecord> records,
        boolean dayIsOver,
        boolean agreesPlans,
        boolean reconciled,
        Set<ObjectiveId> teamObjectives) {}
