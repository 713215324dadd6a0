package org.sessionwise.entitlement.internal.template;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.entitlement.UnknownTemplateException;
import org.sessionwise.api.plan.DutyMapping;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.host.spi.RosterTemplate;

/** Works out what the plans of a department would change in one of its templates. */
final class TemplateProposals {

    private final DepartmentId department;
    private final DepartmentDuties duties;
    private final Services services;

    TemplateProposals(DepartmentId department, DepartmentDuties duties, Services services) {
        this.department = department;
        this.duties = duties;
        this.services = services;
    }

    Proposal workOut(String templateId, LocalDate asOf) throws NoAnswerException, UnknownTemplateException {
        RosterTemplate template = template(templateId);
        DutyMapping mapping = duties.mapping();
        Map<StaffId, List<JobPlanVersion>> ahead =
                services.register().plans(duties.staff(), DaysAhead.range(template, asOf));
        Map<StaffId, List<JobPlanVersion>> plans = rulingOn(asOf, ahead);
        List<Origin> origins = services.store().read(connection -> new ProvenanceTable(connection, templateId).all());
        Set<StaffId> others = duties.others();
        List<MergeLine> lines = TemplateMerge.merge(
                without(others, template),
                new PlanDemand(template, plans, mapping),
                origins.stream()
                        .filter(origin -> !others.contains(origin.written().staff()))
                        .toList());
        String fingerprint = Fingerprint.of(template, asOf.toString(), mapping, plans, lines);
        return new Proposal(template, asOf, fingerprint, lines, plans, new DaysAhead(template, asOf, ahead));
    }

    /** What stands of people for whom it is not on is left as it is and not told, whoever wrote it. */
    private static RosterTemplate without(Set<StaffId> others, RosterTemplate template) {
        return RosterTemplate.of(
                template.id(),
                template.department(),
                template.name(),
                template.version(),
                template.weeks(),
                template.anchor(),
                template.slots().stream()
                        .filter(slot -> !others.contains(slot.staff()))
                        .toList());
    }

    private static Map<StaffId, List<JobPlanVersion>> rulingOn(
            LocalDate day, Map<StaffId, List<JobPlanVersion>> plans) {
        Map<StaffId, List<JobPlanVersion>> ruling = new TreeMap<>();
        plans.forEach((staff, versions) -> {
            List<JobPlanVersion> now = versions.stream()
                    .filter(version -> version.inForce().contains(day))
                    .toList();
            if (!now.isEmpty()) {
                ruling.put(staff, now);
            }
        });
        return ruling;
    }

    /** Returns a template of the department as it stands, once it is known what became of our own writes to it. */
    RosterTemplate template(String templateId) throws NoAnswerException, UnknownTemplateException {
        services.writer().settle(templateId);
        return services.host()
                .template(templateId)
                .filter(found -> found.department().equals(department))
                .orElseThrow(() -> new UnknownTemplateException(
                        "Department " + department + " has no template " + templateId + "."));
    }

    DepartmentId department() {
        return department;
    }
}
