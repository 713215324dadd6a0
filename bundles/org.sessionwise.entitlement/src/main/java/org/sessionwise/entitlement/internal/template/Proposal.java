package org.sessionwise.entitlement.internal.template;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sessionwise.api.entitlement.FollowedPlan;
import org.sessionwise.api.entitlement.TemplateProposal;
import org.sessionwise.api.entitlement.TemplateSummary;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.host.spi.RosterTemplate;

/**
 * A proposal together with what making it takes.
 *
 * @param plans the versions that rule on its day
 * @param ahead what is to be known beside its lines
 */
record Proposal(
        RosterTemplate template,
        LocalDate asOf,
        String fingerprint,
        List<MergeLine> lines,
        Map<StaffId, List<JobPlanVersion>> plans,
        DaysAhead ahead) {

    TemplateProposal shown() {
        return TemplateProposal.of(
                        summary(template),
                        template.version(),
                        asOf,
                        fingerprint,
                        lines.stream().map(MergeLine::change).toList())
                .with(ahead.dates(), ahead.notes());
    }

    /** Returns what edits are made for: to follow the plans of the people whose slots they are. */
    Purpose purposeOf(List<SlotEdit> edits) {
        Set<StaffId> written = edits.stream().map(edit -> edit.slot().staff()).collect(Collectors.toSet());
        List<FollowedPlan> followed = new TreeMap<>(plans)
                .entrySet().stream()
                        .filter(owner -> written.contains(owner.getKey()))
                        .flatMap(owner -> owner.getValue().stream()
                                .map(plan -> FollowedPlan.of(owner.getKey(), plan.planId(), plan.version())))
                        .toList();
        return Purpose.follow(asOf, followed);
    }

    static TemplateSummary summary(RosterTemplate template) {
        return new TemplateSummary(
                template.id(),
                template.name(),
                template.weeks(),
                template.anchor(),
                template.slots().size());
    }
}
