package org.sessionwise.rest.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sessionwise.api.Actor;
import org.sessionwise.api.capability.AuditEntry;
import org.sessionwise.api.capability.AuditLog;
import org.sessionwise.api.capability.Capabilities;
import org.sessionwise.api.capability.Capability;
import org.sessionwise.api.plan.JobPlanPulls;
import org.sessionwise.api.plan.PlanSource;
import org.sessionwise.api.plan.PullReport;
import org.sessionwise.api.plan.UnmatchedPlan;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.plan.JobPlanId;
import org.sessionwise.domain.plan.PersonReference;

/** Pulls, switches and audit in memory. */
final class FakePlans implements JobPlanPulls, Capabilities, AuditLog {

    final List<PullReport> reports = new ArrayList<>();
    final List<UnmatchedPlan> waiting = new ArrayList<>();
    final Set<Capability> on = EnumSet.noneOf(Capability.class);
    final List<AuditEntry> entries = new ArrayList<>();

    void waiting(String plan) {
        PersonReference person = new PersonReference(Optional.of("20" + plan), Optional.empty());
        waiting.add(new UnmatchedPlan(
                new JobPlanId(plan), "feed", person, "nobody has this number", Instant.parse("2026-03-01T00:00:00Z")));
    }

    @Override
    public List<PlanSource> sources() {
        return List.of(new PlanSource("feed", "The trust's feed"));
    }

    @Override
    public PullReport pull(String sourceId, boolean dryRun, Actor actor) {
        Instant at = Instant.parse("2026-03-01T00:00:00Z");
        PullReport report = new PullReport(
                "pull-" + (reports.size() + 1),
                sourceId,
                at,
                at.plusSeconds(3),
                dryRun,
                PullReport.Outcome.DONE,
                "",
                40,
                1,
                0,
                0,
                2,
                List.of(new PullReport.Rejection("P9", "cycle.anchor", "a Tuesday, expected a Monday")));
        reports.add(0, report);
        record(actor, "pull", "source " + sourceId, "40 added");
        return report;
    }

    @Override
    public List<PullReport> recent(int most) {
        return reports.stream().limit(most).toList();
    }

    @Override
    public List<UnmatchedPlan> unmatched() {
        return List.copyOf(waiting);
    }

    @Override
    public Set<Capability> enabled(DepartmentId department) {
        return Set.copyOf(on);
    }

    @Override
    public void enable(DepartmentId department, Capability capability, Actor actor) {
        on.add(capability);
        record(actor, "switched on", "department " + department + ", " + capability, "");
    }

    @Override
    public void disable(DepartmentId department, Capability capability, Actor actor) {
        on.remove(capability);
        record(actor, "switched off", "department " + department + ", " + capability, "");
    }

    @Override
    public void record(Actor actor, String action, String subject, String detail) {
        entries.add(0, new AuditEntry(Instant.parse("2026-03-01T00:00:00Z"), actor, action, subject, detail));
    }

    @Override
    public List<AuditEntry> newest(int most) {
        return entries.stream().limit(most).toList();
    }
}
