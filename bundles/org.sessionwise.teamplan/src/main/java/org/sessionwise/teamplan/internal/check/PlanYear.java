package org.sessionwise.teamplan.internal.check;

import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.JobPlanVersion;

/** What a plan comes to over a year and in an average week, exact. */
public interface PlanYear {

    /** Returns how often an activity is to be done in the year; for time without sessions, how many sessions it would fill. */
    Fraction sessions(JobPlanVersion plan, Activity activity);

    /** Returns minutes in an average working week. */
    Fraction minutesAWeek(JobPlanVersion plan, Activity activity);

    /** Returns PA in an average working week, or hours where the contract is in hours. */
    Fraction worthAWeek(JobPlanVersion plan, Activity activity);
}
