package org.sessionwise.entitlement.internal.template;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sessionwise.api.entitlement.TemplateProposal;
import org.sessionwise.api.entitlement.TemplateSummary;
import org.sessionwise.host.spi.RosterTemplate;

/** A proposal together with what making it takes. */
record Proposal(RosterTemplate template, LocalDate asOf, String fingerprint, List<MergeLine> lines) {

    TemplateProposal shown() {
        return new TemplateProposal(
                summary(template),
                template.version(),
                asOf,
                fingerprint,
                lines.stream().map(MergeLine::change).toList());
    }

    /** Returns what we wrote and another version of its plan now asks for. */
    List<Origin> refreshed() {
        return lines.stream()
                .map(MergeLine::refreshed)
                .flatMap(Optional::stream)
                .toList();
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
