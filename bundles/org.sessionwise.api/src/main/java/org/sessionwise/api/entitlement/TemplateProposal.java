package org.sessionwise.api.entitlement;

import java.time.LocalDate;
import java.util.List;

/**
 * What plans would change in a template.
 *
 * @param templateVersion the host's version that it was worked out against
 * @param asOf the day whose plans count
 * @param fingerprint changes whenever plans, mapping or template do
 * @param changes ordered by person, then week, day and start; empty if nobody has a plan and the template is empty
 */
public record TemplateProposal(
        TemplateSummary template,
        String templateVersion,
        LocalDate asOf,
        String fingerprint,
        List<ProposedChange> changes) {

    public TemplateProposal {
        changes = List.copyOf(changes);
    }
}
