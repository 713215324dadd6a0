package org.sessionwise.rest.internal;

import org.sessionwise.api.job.Job;
import org.sessionwise.api.plan.JobPlanPulls;
import org.sessionwise.host.spi.identity.Permission;

/** Who sees which job: their own; pulls, who manages entitlements; all, who administers. */
final class JobSight {

    private JobSight() {}

    static boolean includes(Caller caller, Job job) {
        return caller.may(Permission.ADMINISTER)
                || caller.actor().equals(job.actor())
                || job.kind().equals(JobPlanPulls.JOB_KIND) && caller.may(Permission.MANAGE_ENTITLEMENTS);
    }
}
