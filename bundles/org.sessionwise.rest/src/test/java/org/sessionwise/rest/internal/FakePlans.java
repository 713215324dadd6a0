package org.sessionwise.rest.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.sessionwise.api.Actor;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.capability.AuditEntry;
import org.sessionwise.api.capability.AuditLog;
import org.sessionwise.api.capability.AuditPage;
import org.sessionwise.api.capability.AuditProof;
import org.sessionwise.api.capability.AuditQuestion;
import org.sessionwise.api.capability.AuditSearch;
import org.sessionwise.api.capability.Capabilities;
import org.sessionwise.api.capability.Capability;
import org.sessionwise.api.capability.CapabilityChange;
import org.sessionwise.api.capability.CapabilitySetting;
import org.sessionwise.api.capability.CapabilityState;
import org.sessionwise.api.capability.SwitchRefusedException;
import org.sessionwise.api.capability.UndoRefusedException;
import org.sessionwise.api.job.Job;
import org.sessionwise.api.job.JobOrder;
import org.sessionwise.api.job.JobResult;
import org.sessionwise.api.job.JobRunningException;
import org.sessionwise.api.plan.DecidedOwner;
import org.sessionwise.api.plan.JobPlanPulls;
import org.sessionwise.api.plan.PlanMatchException;
import org.sessionwise.api.plan.PlanOwners;
import org.sessionwise.api.plan.PlanSource;
import org.sessionwise.api.plan.PullOrder;
import org.sessionwise.api.plan.PullReport;
import org.sessionwise.api.plan.UnmatchedPlan;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.plan.JobPlanId;
import org.sessionwise.domain.plan.PersonReference;

/** Pulls, switches and audit in memory. */
final class FakePlans implements JobPlanPulls, PlanOwners, Capabilities, AuditLog, AuditSearch {

    final List<PullReport> reports = new ArrayList<>();
    final List<UnmatchedPlan> waiting = new ArrayList<>();
    final List<DecidedOwner> decided = new ArrayList<>();
    final Set<Capability> on = EnumSet.noneOf(Capability.class);
    final List<AuditQuestion> asked = new ArrayList<>();
    final List<CapabilityChange> changes = new ArrayList<>();
    Set<String> groups = Set.of();
    final List<AuditEntry> entries = new ArrayList<>();

    void waiting(String plan) {
        PersonReference person = new PersonReference(Optional.of("20" + plan), Optional.empty());
        waiting.add(new UnmatchedPlan(
                new JobPlanId(plan), "feed", person, "nobody has this number", Instant.parse("2026-03-01T00:00:00Z")));
    }

    @Override
    public List<PlanSource> sources() {
        return List.of(PlanSource.of("feed", "The trust's feed"));
    }

    final List<PullOrder> orders = new ArrayList<>();
    private final FakeJobs jobs;

    FakePlans(FakeJobs jobs) {
        this.jobs = jobs;
    }

    @Override
    public Job begin(PullOrder order, Actor actor) throws JobRunningException, NoAnswerException {
        Job job = jobs.begin(JobOrder.of(JOB_KIND, order.source(), actor), control -> JobResult.done("", ""));
        orders.add(order);
        Instant at = Instant.parse("2026-03-01T00:00:00Z");
        PullReport report = PullReport.taken(
                "pull-" + (reports.size() + 1),
                order.source(),
                at,
                at.plusSeconds(3),
                order.isDryRun(),
                PullReport.Outcome.DONE,
                new PullReport.Counts(40, 1, 0, 0, 2),
                List.of(new PullReport.Rejection("P9", "cycle.anchor", "a Tuesday, expected a Monday")));
        reports.add(0, report);
        record(actor, "pull", "source " + order.source(), "40 added");
        return job;
    }

    @Override
    public Optional<PullReport> report(String id) {
        return reports.stream().filter(report -> report.id().equals(id)).findFirst();
    }

    @Override
    public List<PullReport> recent(int most) {
        return reports.stream().limit(most).toList();
    }

    @Override
    public List<UnmatchedPlan> waiting() {
        return List.copyOf(waiting);
    }

    @Override
    public void match(JobPlanId plan, StaffId staff, Actor actor) throws PlanMatchException {
        if (!waiting.removeIf(unmatched -> unmatched.plan().equals(plan))) {
            throw new PlanMatchException("Plan " + plan + " does not wait for a person.");
        }
        decided.add(DecidedOwner.of(plan, staff, actor, Instant.parse("2026-03-01T00:00:00Z")));
    }

    @Override
    public List<DecidedOwner> decided() {
        return List.copyOf(decided);
    }

    @Override
    public void release(JobPlanId plan, Actor actor) throws PlanMatchException {
        if (!decided.removeIf(owner -> owner.plan().equals(plan))) {
            throw new PlanMatchException("Nobody had decided whose plan " + plan + " is.");
        }
    }

    @Override
    public Set<Capability> enabled(DepartmentId department) {
        return Set.copyOf(on);
    }

    @Override
    public List<CapabilitySetting> settings() {
        return on.stream()
                .map(one -> CapabilitySetting.of(new DepartmentId("anaes"), one, CapabilityState.on(groups)))
                .toList();
    }

    @Override
    public void enable(DepartmentId department, Capability capability, Actor actor) {
        enable(department, capability, groups, actor);
    }

    @Override
    public void enable(DepartmentId department, Capability capability, Set<String> wanted, Actor actor) {
        CapabilityState before = on.contains(capability) ? CapabilityState.on(groups) : CapabilityState.off();
        on.add(capability);
        groups = Set.copyOf(wanted);
        changed(department, capability, before, CapabilityState.on(groups), actor);
        record(actor, "switched on", "department " + department + ", " + capability, "");
    }

    @Override
    public void disable(DepartmentId department, Capability capability, Actor actor) {
        CapabilityState before = on.contains(capability) ? CapabilityState.on(groups) : CapabilityState.off();
        on.remove(capability);
        changed(department, capability, before, CapabilityState.off(), actor);
        record(actor, "switched off", "department " + department + ", " + capability, "");
    }

    private void changed(
            DepartmentId department, Capability capability, CapabilityState from, CapabilityState to, Actor actor) {
        CapabilitySetting before = CapabilitySetting.of(department, capability, from);
        changes.add(
                0,
                CapabilityChange.of(
                        changes.size() + 1, Instant.parse("2026-03-01T00:00:00Z"), actor, before, to, false, true));
    }

    @Override
    public long set(
            DepartmentId department,
            Capability capability,
            Optional<CapabilityState> wanted,
            OptionalLong seen,
            Actor actor)
            throws SwitchRefusedException {
        if (seen.isPresent() && seen.getAsLong() != last(department, capability)) {
            throw new SwitchRefusedException("It was changed after you looked at it.");
        }
        CapabilityState state = wanted.orElse(CapabilityState.on(groups));
        if (state.isOn()) {
            enable(department, capability, state.groups(), actor);
        } else {
            disable(department, capability, actor);
        }
        return last(department, capability);
    }

    private long last(DepartmentId department, Capability capability) {
        return lastChanges().stream()
                .filter(change -> change.department().equals(department) && change.capability() == capability)
                .mapToLong(CapabilityChange::id)
                .findFirst()
                .orElse(0);
    }

    @Override
    public List<CapabilityChange> lastChanges() {
        Set<String> told = new HashSet<>();
        return changes.stream()
                .filter(change -> told.add(change.department() + " " + change.capability()))
                .toList();
    }

    @Override
    public List<CapabilityChange> changes(int most) {
        return changes.stream().limit(most).toList();
    }

    @Override
    public CapabilityChange undo(long id, Actor actor) throws UndoRefusedException {
        CapabilityChange change = changes.get((int) (changes.size() - id));
        if (change != changes.get(0)) {
            throw new UndoRefusedException("This was changed again since.");
        }
        if (change.before().isOn()) {
            enable(change.department(), change.capability(), change.before().groups(), actor);
        } else {
            disable(change.department(), change.capability(), actor);
        }
        return changes.get(0);
    }

    @Override
    public void record(Actor actor, String action, String subject, String detail) {
        entries.add(0, new AuditEntry(Instant.parse("2026-03-01T00:00:00Z"), actor, action, subject, detail));
    }

    @Override
    public List<AuditEntry> newest(int most) {
        return entries.stream().limit(most).toList();
    }

    @Override
    public AuditPage find(AuditQuestion question, Optional<String> cursor, int most) {
        asked.add(question);
        List<AuditEntry> found = entries.stream()
                .filter(entry -> question.places()
                        .map(places ->
                                places.stream().anyMatch(place -> (entry.subject() + ", ").startsWith(place + ", ")))
                        .orElse(true))
                .filter(entry -> entry.action().startsWith(question.action()))
                .skip(cursor.map(Integer::parseInt).orElse(0))
                .toList();
        return found.size() <= most
                ? AuditPage.last(found)
                : AuditPage.before(
                        found.subList(0, most),
                        Integer.toString(cursor.map(Integer::parseInt).orElse(0) + most));
    }

    @Override
    public AuditProof verify() {
        return AuditProof.intact(entries.size(), "");
    }
}
