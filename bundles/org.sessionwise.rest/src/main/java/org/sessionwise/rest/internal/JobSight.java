package org.sessionwise.rest.internal;

import java.util.Optional;
import org.sessionwise.api.job.Job;
import org.sessionwise.api.plan.JobPlanPulls;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.rest.internal.json.JobJson;

/**
 * Who sees which job: their own; pulls, who manages entitlements; all, who administers, but exports only of departments that they
 * see as a whole.
 */
final class JobSight {

    private final Caller caller;
    private Boolean trust;

    JobSight(Caller caller) {
        this.caller = caller;
    }

    boolean includes(Job job) throws HostUnavailableException {
        return caller.actor().equals(job.actor())
                || job.kind().equals(JobPlanPulls.JOB_KIND) && caller.may(Permission.MANAGE_ENTITLEMENTS)
                || caller.may(Permission.ADMINISTER) && (!job.kind().equals(JobJson.EXPORT) || seesExport(job));
    }

    private boolean seesExport(Job job) throws HostUnavailableException {
        Optional<DepartmentId> department = OrderedExports.department(job);
        return department.isPresent() && caller.seesWhole(department.get()) || seesTrust();
    }

    /** The host is asked once, however many jobs there are. */
    private boolean seesTrust() throws HostUnavailableException {
        if (trust == null) {
            trust = caller.seesTrust();
        }
        return trust;
    }
}
