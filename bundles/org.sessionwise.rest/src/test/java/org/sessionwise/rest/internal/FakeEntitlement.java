package org.sessionwise.rest.internal;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sessionwise.api.Actor;
import org.sessionwise.api.entitlement.ActivityDuty;
import org.sessionwise.api.entitlement.ApplyResult;
import org.sessionwise.api.entitlement.Decisions;
import org.sessionwise.api.entitlement.Entitlement;
import org.sessionwise.api.entitlement.FollowedPlan;
import org.sessionwise.api.entitlement.PlanDate;
import org.sessionwise.api.entitlement.ProposedChange;
import org.sessionwise.api.entitlement.ProposedSlot;
import org.sessionwise.api.entitlement.Provenance;
import org.sessionwise.api.entitlement.Question;
import org.sessionwise.api.entitlement.TemplateApplication;
import org.sessionwise.api.entitlement.TemplateProposal;
import org.sessionwise.api.entitlement.TemplateSummary;
import org.sessionwise.api.entitlement.UnknownTemplateException;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.plan.ActivityCode;
import org.sessionwise.domain.plan.ActivityId;
import org.sessionwise.domain.plan.JobPlanId;

/** One template, {@code main}, with one fingerprint, {@code f1}; the host refuses what is accepted as {@code never}. */
final class FakeEntitlement implements Entitlement {

    final Map<ActivityCode, DutyCode> duties = new TreeMap<>();
    final List<TemplateApplication> applied = new ArrayList<>();
    final List<Actor> actors = new ArrayList<>();
    final List<LocalDate> days = new ArrayList<>();
    final List<Decisions> decisions = new ArrayList<>();

    private static final TemplateSummary MAIN =
            new TemplateSummary("main", "Main rota", 4, LocalDate.of(2026, 1, 5), 1);

    private final DepartmentId department;

    FakeEntitlement(String department) {
        this.department = new DepartmentId(department);
    }

    @Override
    public DepartmentId department() {
        return department;
    }

    @Override
    public List<TemplateSummary> templates() {
        return List.of(MAIN);
    }

    @Override
    public TemplateProposal propose(String templateId, LocalDate asOf) throws UnknownTemplateException {
        known(templateId);
        days.add(asOf);
        ProposedSlot slot = new ProposedSlot(
                new StaffId("a1"), new DutyCode("OPD"), 1, DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(13, 0));
        Provenance provenance = new Provenance(new JobPlanId("P1"), 2, new ActivityId("A1"));
        ProposedChange added = ProposedChange.builder("k1", ProposedChange.Kind.ADD, new StaffId("a1"), "in the plan")
                .activity("Clinic", Optional.of(provenance))
                .sides(Optional.empty(), Optional.empty(), Optional.of(slot))
                .build();
        ProposedChange dropped = ProposedChange.builder(
                        "k2", ProposedChange.Kind.REMOVE, new StaffId("gone"), "not in any plan")
                .sides(Optional.of(slot), Optional.of(slot), Optional.empty())
                .asks(Question.CHANGED_AND_DROPPED, "It stays.", "It goes.")
                .build();
        PlanDate begins = PlanDate.of(
                asOf.plusDays(14),
                new StaffId("a1"),
                Optional.empty(),
                Optional.of(FollowedPlan.of(new StaffId("a1"), new JobPlanId("P1"), 3)),
                true);
        return TemplateProposal.of(MAIN, "7", asOf, "f1", List.of(added, dropped))
                .with(List.of(begins), List.of("Weeks that are set up stay."));
    }

    @Override
    public ApplyResult apply(String templateId, LocalDate asOf, String fingerprint, Decisions decided, Actor actor)
            throws UnknownTemplateException {
        known(templateId);
        if (!fingerprint.equals("f1")) {
            return new ApplyResult(ApplyResult.Status.STALE, Optional.empty(), "Look again.", List.of());
        }
        if (decided.taken().contains("never")) {
            return new ApplyResult(ApplyResult.Status.REFUSED, Optional.empty(), "The rota is locked.", List.of());
        }
        if (!applied.isEmpty()) {
            return new ApplyResult(ApplyResult.Status.NOTHING_TO_DO, Optional.empty(), "As it was.", List.of());
        }
        actors.add(actor);
        decisions.add(decided);
        TemplateApplication application = TemplateApplication.builder(
                        "app-1", "main", Instant.parse("2026-03-02T10:00:00Z"), actor)
                .wrote(1, 0, 0)
                .followed(asOf, List.of(FollowedPlan.of(new StaffId("a1"), new JobPlanId("P1"), 2)))
                .build();
        applied.add(application);
        return new ApplyResult(
                ApplyResult.Status.APPLIED,
                Optional.of(application),
                "1 slot was added.",
                decided.taken().contains("k2") ? List.of() : List.of("k2: a person wrote it"));
    }

    @Override
    public ApplyResult undo(String applicationId, Actor actor) {
        applied.clear();
        return new ApplyResult(ApplyResult.Status.APPLIED, Optional.empty(), "Taken back.", List.of());
    }

    @Override
    public List<TemplateApplication> applications(String templateId) {
        return templateId.equals("main") ? List.copyOf(applied) : List.of();
    }

    @Override
    public List<ActivityDuty> activityDuties() {
        List<ActivityDuty> all = new ArrayList<>();
        duties.forEach((activity, duty) -> all.add(new ActivityDuty(activity, Optional.of(duty), 3)));
        all.add(new ActivityDuty(new ActivityCode("ZOO"), Optional.empty(), 1));
        return all;
    }

    @Override
    public void unmapDuty(ActivityCode activity, Actor actor) {
        duties.remove(activity);
        actors.add(actor);
    }

    @Override
    public void mapDuty(ActivityCode activity, DutyCode duty, Actor actor) {
        duties.put(activity, duty);
        actors.add(actor);
    }

    private static void known(String templateId) throws UnknownTemplateException {
        if (!templateId.equals("main")) {
            throw new UnknownTemplateException("no template " + templateId);
        }
    }
}
