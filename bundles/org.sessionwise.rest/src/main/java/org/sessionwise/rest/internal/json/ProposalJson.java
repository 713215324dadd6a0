package org.sessionwise.rest.internal.json;

import java.util.List;
import java.util.Map;
import org.sessionwise.api.entitlement.PlanDate;
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
        List<ChangeJson> changes,
        List<DateJson> dates,
        List<String> notes) {

    /** Lines of each kind. */
    public record CountsJson(
            long add, long change, long remove, long keep, long cannot, long needsDecision, long byHand) {

        private static CountsJson of(List<ProposedChange> changes) {
            return new CountsJson(
                    count(changes, ProposedChange.Kind.ADD),
                    count(changes, ProposedChange.Kind.CHANGE),
                    count(changes, ProposedChange.Kind.REMOVE),
                    count(changes, ProposedChange.Kind.KEEP),
                    count(changes, ProposedChange.Kind.CANNOT),
                    changes.stream().filter(ProposedChange::needsDecision).count(),
                    changes.stream()
                            .filter(change -> change.question().isOpen())
                            .count());
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
            SlotJson written,
            SlotJson before,
            SlotJson after,
            String question,
            boolean needsDecision,
            boolean conflict,
            String ifKept,
            String ifTaken) {

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
                    change.written().map(SlotJson::of).orElse(null),
                    change.before().map(SlotJson::of).orElse(null),
                    change.after().map(SlotJson::of).orElse(null),
                    change.question().name(),
                    change.needsDecision(),
                    change.question().isConflict(),
                    change.ifKept(),
                    change.ifTaken());
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

    /** A day on which another version of a plan comes into force, or none is any more. */
    public record DateJson(
            String date,
            String staffId,
            String name,
            ApplicationJson.PlanJson ends,
            ApplicationJson.PlanJson begins,
            boolean soon) {

        private static DateJson of(PlanDate day, Map<StaffId, StaffMember> people) {
            StaffMember person = people.get(day.staff());
            return new DateJson(
                    day.date().toString(),
                    day.staff().value(),
                    person == null ? "" : person.displayName(),
                    day.ends()
                            .map(plan -> ApplicationJson.PlanJson.of(plan, people))
                            .orElse(null),
                    day.begins()
                            .map(plan -> ApplicationJson.PlanJson.of(plan, people))
                            .orElse(null),
                    day.soon());
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
                        .toList(),
                proposal.dates().stream().map(day -> DateJson.of(day, people)).toList(),
                proposal.notes());
    }
}
