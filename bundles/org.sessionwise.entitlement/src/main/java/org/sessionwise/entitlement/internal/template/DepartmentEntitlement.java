package org.sessionwise.entitlement.internal.template;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sessionwise.api.Actor;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.capability.CapabilityState;
import org.sessionwise.api.entitlement.ActivityDuty;
import org.sessionwise.api.entitlement.ApplyResult;
import org.sessionwise.api.entitlement.Decisions;
import org.sessionwise.api.entitlement.Entitlement;
import org.sessionwise.api.entitlement.TemplateApplication;
import org.sessionwise.api.entitlement.TemplateProposal;
import org.sessionwise.api.entitlement.TemplateSummary;
import org.sessionwise.api.entitlement.UnknownTemplateException;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.plan.ActivityCode;

/** The capability for one department. */
final class DepartmentEntitlement implements Entitlement {

    private final Services services;
    private final CapabilityState covered;
    private final DepartmentDuties duties;
    private final TemplateProposals proposals;
    private final TemplateApplying applying;

    DepartmentEntitlement(
            DepartmentId department,
            Map<ActivityCode, DutyCode> defaultDuties,
            CapabilityState covered,
            Services services) {
        this(department, defaultDuties, covered, services, Clock.systemUTC());
    }

    DepartmentEntitlement(
            DepartmentId department,
            Map<ActivityCode, DutyCode> defaultDuties,
            CapabilityState covered,
            Services services,
            Clock clock) {
        this.services = services;
        this.covered = covered;
        this.duties = new DepartmentDuties(department, defaultDuties, covered, services, clock);
        this.proposals = new TemplateProposals(department, duties, services);
        this.applying = new TemplateApplying(proposals, services);
    }

    /** Brings the database in line with configuration and host: default duties, writes whose end we never heard. */
    void tidyUp() throws NoAnswerException, UnknownTemplateException {
        duties.keepDefaults();
        services.writer().settle(department());
    }

    @Override
    public DepartmentId department() {
        return duties.department();
    }

    @Override
    public Set<String> groups() {
        return covered.groups();
    }

    @Override
    public List<TemplateSummary> templates() throws NoAnswerException {
        return services.host().templates(department()).stream()
                .map(Proposal::summary)
                .sorted(Comparator.comparing(TemplateSummary::name).thenComparing(TemplateSummary::id))
                .toList();
    }

    @Override
    public TemplateProposal propose(String templateId, LocalDate asOf)
            throws NoAnswerException, UnknownTemplateException {
        return proposals.workOut(templateId, asOf).shown();
    }

    @Override
    public ApplyResult apply(String templateId, LocalDate asOf, String fingerprint, Decisions decisions, Actor actor)
            throws NoAnswerException, UnknownTemplateException {
        return services.writer()
                .exclusively(templateId, () -> applying.apply(templateId, asOf, fingerprint, decisions, actor));
    }

    @Override
    public ApplyResult undo(String applicationId, Actor actor) throws NoAnswerException, UnknownTemplateException {
        String templateId = applying.find(applicationId).templateId();
        return services.writer().exclusively(templateId, () -> applying.undo(applicationId, actor));
    }

    @Override
    public List<TemplateApplication> applications(String templateId) throws NoAnswerException {
        return services.store().read(connection -> new TemplateLedger(connection, services.audit())
                .applications(new ApplicationTable(connection).made(department(), templateId)));
    }

    @Override
    public List<ActivityDuty> activityDuties() throws NoAnswerException {
        return duties.all();
    }

    @Override
    public void mapDuty(ActivityCode activity, DutyCode duty, Actor actor) throws NoAnswerException {
        duties.map(activity, duty, actor);
    }

    @Override
    public void unmapDuty(ActivityCode activity, Actor actor) throws NoAnswerException {
        duties.unmap(activity, actor);
    }
}
