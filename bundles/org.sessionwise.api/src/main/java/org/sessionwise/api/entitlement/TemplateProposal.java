package org.sessionwise.api.entitlement;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** What plans would change in a template. */
public final class TemplateProposal {

    private final TemplateSummary template;
    private final String templateVersion;
    private final LocalDate asOf;
    private final String fingerprint;
    private final List<ProposedChange> changes;
    private final List<PlanDate> dates;
    private final List<String> notes;

    private TemplateProposal(
            TemplateSummary template,
            String templateVersion,
            LocalDate asOf,
            String fingerprint,
            List<ProposedChange> changes,
            List<PlanDate> dates,
            List<String> notes) {
        this.template = Objects.requireNonNull(template, "template");
        this.templateVersion = Objects.requireNonNull(templateVersion, "templateVersion");
        this.asOf = Objects.requireNonNull(asOf, "asOf");
        this.fingerprint = Objects.requireNonNull(fingerprint, "fingerprint");
        this.changes = List.copyOf(changes);
        this.dates = List.copyOf(dates);
        this.notes = List.copyOf(notes);
    }

    /**
     * Returns a proposal without dates and notes.
     *
     * @param templateVersion the host's version that it was worked out against
     * @param asOf the day whose plans count
     */
    public static TemplateProposal of(
            TemplateSummary template,
            String templateVersion,
            LocalDate asOf,
            String fingerprint,
            List<ProposedChange> changes) {
        return new TemplateProposal(template, templateVersion, asOf, fingerprint, changes, List.of(), List.of());
    }

    /** Returns the same proposal with these days ahead and these notes. */
    public TemplateProposal with(List<PlanDate> daysAhead, List<String> remarks) {
        return new TemplateProposal(template, templateVersion, asOf, fingerprint, changes, daysAhead, remarks);
    }

    public TemplateSummary template() {
        return template;
    }

    /** Returns the host's version that it was worked out against. */
    public String templateVersion() {
        return templateVersion;
    }

    /** Returns the day whose plans count. */
    public LocalDate asOf() {
        return asOf;
    }

    /** Returns a text that changes whenever plans in force on that day, mapping or template do. */
    public String fingerprint() {
        return fingerprint;
    }

    /** Returns the lines by person, then week, day and start; empty if nobody has a plan and the template is empty. */
    public List<ProposedChange> changes() {
        return changes;
    }

    /**
     * Returns the days after {@link #asOf} on which another version of a plan comes into force or none is any more, for half
     * a year or two cycles of the template, whichever is longer; by day, then person; empty if there is none.
     */
    public List<PlanDate> dates() {
        return dates;
    }

    /** Returns what applying it now means, in words for a coordinator, in the order in which to read it. */
    public List<String> notes() {
        return notes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TemplateProposal proposal
                && template.equals(proposal.template)
                && templateVersion.equals(proposal.templateVersion)
                && asOf.equals(proposal.asOf)
                && fingerprint.equals(proposal.fingerprint)
                && changes.equals(proposal.changes)
                && dates.equals(proposal.dates)
                && notes.equals(proposal.notes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(template, asOf, fingerprint);
    }

    @Override
    public String toString() {
        return "proposal for template " + template.id() + " as of " + asOf + ", " + changes.size() + " lines";
    }
}
