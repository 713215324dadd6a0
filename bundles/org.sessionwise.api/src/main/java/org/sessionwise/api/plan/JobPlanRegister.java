package org.sessionwise.api.plan;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.plan.JobPlanVersion;

/** The job plans that were pulled and matched to people. Safe from any thread. */
@ProviderType
public interface JobPlanRegister {

    /**
     * Returns the versions that rule on at least one day of a range, for each of some people, ordered by first day in force.
     * No two versions of one person rule on the same day.
     *
     * @return a person without such a version is missing
     */
    Map<StaffId, List<JobPlanVersion>> plans(Set<StaffId> staff, DateRange range) throws NoAnswerException;

    /**
     * Returns every version that is known of each of some people, whatever its state, withdrawn ones with that state, ordered by
     * first day in force, then plan, then version. What a version planned once it was over is not cut off here.
     *
     * @return a person without any is missing
     */
    Map<StaffId, List<JobPlanVersion>> known(Set<StaffId> staff) throws NoAnswerException;

    /** Returns what the department's host calls each kind of activity. */
    DutyMapping dutyMapping(DepartmentId department) throws NoAnswerException;
}
