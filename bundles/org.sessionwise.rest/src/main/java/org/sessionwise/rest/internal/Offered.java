package org.sessionwise.rest.internal;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.sessionwise.api.attainment.AttainmentDepartment;
import org.sessionwise.api.capability.AuditLog;
import org.sessionwise.api.capability.AuditSearch;
import org.sessionwise.api.capability.Capabilities;
import org.sessionwise.api.capability.Capability;
import org.sessionwise.api.capability.CapabilityState;
import org.sessionwise.api.entitlement.Entitlement;
import org.sessionwise.api.job.Jobs;
import org.sessionwise.api.plan.Contracts;
import org.sessionwise.api.plan.JobPlanPulls;
import org.sessionwise.api.plan.PlanOwners;
import org.sessionwise.api.reconciliation.Reconciliation;
import org.sessionwise.api.teamplan.SpaTariffs;
import org.sessionwise.api.teamplan.TeamPlans;
import org.sessionwise.domain.DepartmentId;

/**
 * The services that answer now. A capability is on for a department exactly while its service is there; that may change
 * between two requests, so the fields change under way.
 */
@Component(service = Offered.class)
public final class Offered {

    @Reference(name = "reconciliations", policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    private volatile List<Reconciliation> reconciliations = List.of();

    @Reference(name = "entitlements", policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    private volatile List<Entitlement> entitlements = List.of();

    @Reference(name = "teamPlans", policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    private volatile List<TeamPlans> teamPlans = List.of();

    @Reference(name = "attainments", policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    private volatile List<AttainmentDepartment> attainments = List.of();

    @Reference(
            name = "tariffs",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile SpaTariffs tariffs;

    @Reference(
            name = "contracts",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Contracts contracts;

    @Reference(
            name = "pulls",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile JobPlanPulls pulls;

    @Reference(
            name = "owners",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile PlanOwners owners;

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
            name = "auditSearch",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile AuditSearch auditSearch;

    @Reference(
            name = "jobs",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Jobs jobs;

    @Activate
    public Offered() {}

    Offered(
            List<Reconciliation> reconciliations,
            List<Entitlement> entitlements,
            JobPlanPulls pulls,
            PlanOwners owners,
            Capabilities capabilities,
            AuditLog audit,
            Jobs jobs) {
        this.reconciliations = reconciliations;
        this.entitlements = entitlements;
        this.pulls = pulls;
        this.owners = owners;
        this.capabilities = capabilities;
        this.audit = audit;
        this.jobs = jobs;
    }

    /** Offers team plans, too. */
    Offered and(List<TeamPlans> plans, SpaTariffs ofTrust) {
        this.teamPlans = plans;
        this.tariffs = ofTrust;
        return this;
    }

    /** Offers what contracts say, too. */
    Offered and(Contracts known) {
        this.contracts = known;
        return this;
    }

    /** Offers to search the audit log, too. */
    Offered and(AuditSearch search) {
        this.auditSearch = search;
        return this;
    }

    /** Offers attainment of departments, too. */
    Offered andAttainment(List<AttainmentDepartment> on) {
        this.attainments = on;
        return this;
    }

    /** Tells whether attainment is switched on for a department, and for whom. */
    CapabilityState attainment(DepartmentId department) {
        return attainments.stream()
                .filter(service -> service.department().equals(department))
                .findFirst()
                .map(service -> CapabilityState.on(service.groups()))
                .orElse(CapabilityState.off());
    }

    TeamPlans teamPlans(DepartmentId department) {
        return teamPlans.stream()
                .filter(service -> service.department().equals(department))
                .findFirst()
                .orElseThrow(() -> Problem.notEnabled(Capability.TEAM_PLAN));
    }

    SpaTariffs tariffs() {
        return running(tariffs, "The tariff of supporting time");
    }

    Reconciliation reconciliation(DepartmentId department) {
        return reconciliations.stream()
                .filter(service -> service.department().equals(department))
                .findFirst()
                .orElseThrow(() -> Problem.notEnabled(Capability.RECONCILIATION));
    }

    Entitlement entitlement(DepartmentId department) {
        return entitlements.stream()
                .filter(service -> service.department().equals(department))
                .findFirst()
                .orElseThrow(() -> Problem.notEnabled(Capability.ENTITLEMENT));
    }

    /** Returns what answers for a department now. */
    Set<Capability> capabilities(DepartmentId department) {
        Set<Capability> there = EnumSet.noneOf(Capability.class);
        if (entitlements.stream().anyMatch(service -> service.department().equals(department))) {
            there.add(Capability.ENTITLEMENT);
        }
        if (reconciliations.stream().anyMatch(service -> service.department().equals(department))) {
            there.add(Capability.RECONCILIATION);
        }
        if (teamPlans.stream().anyMatch(service -> service.department().equals(department))) {
            there.add(Capability.TEAM_PLAN);
        }
        if (attainment(department).isOn()) {
            there.add(Capability.ATTAINMENT);
        }
        return there;
    }

    Contracts contracts() {
        return running(contracts, "What contracts say");
    }

    JobPlanPulls pulls() {
        return running(pulls, "Pulling job plans");
    }

    PlanOwners owners() {
        return running(owners, "Matching job plans to people");
    }

    Capabilities capabilities() {
        return running(capabilities, "Switching capabilities");
    }

    AuditLog audit() {
        return running(audit, "The audit log");
    }

    AuditSearch auditSearch() {
        return running(auditSearch, "Searching the audit log");
    }

    Jobs jobs() {
        return running(jobs, "Work in the background");
    }

    private static <T> T running(T service, String what) {
        if (service == null) {
            throw Problem.noAnswer(what + " is not available right now.");
        }
        return service;
    }
}
