package org.sessionwise.rest.internal.json;

import java.util.List;
import java.util.Locale;
import org.sessionwise.api.reconciliation.Commitment;
import org.sessionwise.api.reconciliation.PersonPosition;
import org.sessionwise.host.spi.StaffMember;

/** One person's figures, with what the host says of the person. */
public record PersonJson(
        String staffId,
        String name,
        String team,
        String group,
        String grade,
        boolean inScope,
        String scopeReason,
        String planNote,
        TallyJson rostered,
        TallyJson delivered,
        int identical,
        int excused,
        List<CommitmentJson> commitments) {

    /** A commitment without dates. */
    public record CommitmentJson(
            String plan,
            int version,
            String activity,
            String name,
            String category,
            String unit,
            String expected,
            long rostered,
            long delivered) {

        private static CommitmentJson of(Commitment commitment) {
            return new CommitmentJson(
                    commitment.plan().value(),
                    commitment.version(),
                    commitment.activity().value(),
                    commitment.activityName(),
                    commitment.category().name(),
                    commitment.unit().name().toLowerCase(Locale.ROOT),
                    Exact.text(commitment.expected()),
                    commitment.rostered(),
                    commitment.delivered());
        }
    }

    static PersonJson of(PersonPosition position, StaffMember person) {
        return new PersonJson(
                person.id().value(),
                person.displayName(),
                person.team().value(),
                person.professionalGroup(),
                person.grade(),
                position.inScope(),
                position.scopeReason(),
                position.planNote(),
                TallyJson.of(position.rostered()),
                TallyJson.of(position.delivered()),
                position.identical(),
                position.excused(),
                position.commitments().stream().map(CommitmentJson::of).toList());
    }
}
