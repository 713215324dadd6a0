package org.sessionwise.operation.internal.part;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.capability.AuditLog;
import org.sessionwise.api.capability.Capabilities;
import org.sessionwise.api.job.Jobs;
import org.sessionwise.api.plan.Contracts;
import org.sessionwise.api.plan.Holidays;
import org.sessionwise.api.plan.JobPlanPulls;
import org.sessionwise.api.plan.JobPlanRegister;
import org.sessionwise.domain.calendar.BankHolidays;

/** What is there of job plans, switches and the audit log now; each may be missing, and come and go while we answer. */
@Component(service = PlanParts.class)
public final class PlanParts {

    @Reference(
            name = "pulls",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile JobPlanPulls pulls;

    @Reference(
            name = "register",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile JobPlanRegister register;

    @Reference(
            name = "contracts",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Contracts contracts;

    @Reference(
            name = "holidays",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Holidays holidays;

    @Reference(
            name = "capabilities",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Capabilities capabilities;

    @Reference(
            name = "audit",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile AuditLog audit;

    @Reference(
            name = "jobs",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Jobs jobs;

    @Activate
    public PlanParts() {}

    public JobPlanPulls pulls() throws NoAnswerException {
        return there(pulls, "Pulling job plans");
    }

    public JobPlanRegister register() throws NoAnswerException {
        return there(register, "The register of job plans");
    }

    public Contracts contracts() throws NoAnswerException {
        return there(contracts, "What contracts say");
    }

    /** Returns the holidays that count: those shipped where nobody keeps others. */
    public BankHolidays holidays() throws NoAnswerException {
        Holidays kept = holidays;
        return kept == null ? BankHolidays.published() : kept.current();
    }

    public Capabilities capabilities() throws NoAnswerException {
        return there(capabilities, "Switching capabilities");
    }

    public AuditLog audit() throws NoAnswerException {
        return there(audit, "The audit log");
    }

    public Jobs jobs() throws NoAnswerException {
        return there(jobs, "Work in the background");
    }

    /** Takes services in, as the framework does. */
    public PlanParts and(JobPlanPulls offered, JobPlanRegister plans, Jobs work) {
        pulls = offered;
        register = plans;
        jobs = work;
        return this;
    }

    /** Likewise. */
    public PlanParts and(Contracts known, Capabilities switches, AuditLog log) {
        contracts = known;
        capabilities = switches;
        audit = log;
        return this;
    }

    private static <T> T there(T service, String what) throws NoAnswerException {
        if (service == null) {
            throw new NoAnswerException(what + " is not available right now: see \"parts\" in the health check.");
        }
        return service;
    }
}
