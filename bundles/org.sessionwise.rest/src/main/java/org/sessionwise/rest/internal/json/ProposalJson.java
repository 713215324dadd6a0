package org.sessionwise.rest.internal.json;

import java.util.List;
import java.util.Map;
import org.sessionwise.api.entitlement.ProposedChange;
import org.sessionwise.api.entitlement.ProposedSlot;
import org.sessionwise.api.entitlement.Provenance;
import org.sessionwise.api.entitlement.TemplateProposal;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.spi.StaffMember;

/** What plans would change in a template. */
public record ProposalJson(
        TemplateJson template,
        String templateVersion,
        String asOf,
        String fingerprint,
        CountsJson counts,
        List<ChangeJson> changes) {

    /** Lines of each kind. */
    public record CountsJson(long add, long change, long remove, long keep, long cannot, long needsDecision) {

        private static CountsJson of(List<ProposedChange> changes) {
            return new CountsJson(
                    count(changes, ProposedChange.Kind.ADD),
                    count(changes, ProposedChange.Kind.CHANGE),
                    count(changes, ProposedChange.Kind.REMOVE),
                    count(changes, ProposedChange.Kind.KEEP),
                    count(changes, ProposedChange.Kind.CANNOT),
                    changes.stream().filter(ProposedChange::needsDecision).count());
        }

        private static long count(List<ProposedChange> changes, ProposedChange.Kind kind) {
            return changes.stream().filter(change -> change.kind() == kind).count();
        }
    }

    /** One line. */
    public record ChangeJson(
            String key,
            String kind,
            String reason,
            String staffId,
            String name,
            String activity,
            ProvenanceJson provenance,
            SlotJson before,
            SlotJson after,
            boolean needsDecision) {

        private static ChangeJson of(ProposedChange change, Map<StaffId, StaffMember> people) {
            StaffMember person = people.get(change.staff());
            return new ChangeJson(
                    change.key(),
                    change.kind().name(),
                    change.reason(),
                    change.staff().value(),
                    person == null ? "" : person.displayName(),
                    change.activity(),
                    change.provenance().map(ProvenanceJson::of).orElse(null),
                    change.before().map(SlotJson::of).orElse(null),
                    change.after().map(SlotJson::of).orElse(null),
                    change.needsDecision());
        }
    }

    /** Which plan a slot comes from. */
    public record ProvenanceJson(String plan, int version, String activity) {

        private static ProvenanceJson of(Provenance provenance) {
            return new ProvenanceJson(
                    provenance.plan().value(),
                    provenance.version(),
                    provenance.activity().value());
        }
    }

    /** A slot of a template. */
    public record SlotJson(String staffId, String duty, int week, String day, String start, String end) {

        private static SlotJson of(ProposedSlot slot) {
            return new SlotJson(
                    slot.staff().value(),
                    slot.duty().value(),
                    slot.week(),
                    slot.day().name(),
                    slot.start().toString(),
                    slot.end().toString());
        }
    }

    public static ProposalJson of(TemplateProposal proposal, Map<StaffId, StaffMember> people) {
        return new ProposalJson(
                TemplateJson.of(proposal.template()),
                proposal.templateVersion(),
                proposal.asOf().toString(),
                proposal.fingerprint(),
                CountsJson.of(proposal.changes()),
                proposal.changes().stream()
                        .map(change -> ChangeJson.of(change, people))
                        .toList());
    }
}
