package org.sessionwise.attainment.internal.indicator;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.evidence.PersonRecord;
import org.sessionwise.api.evidence.PersonRecords;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.attainment.AttainmentScope;
import org.sessionwise.host.spi.StaffDirectory;

/** Who counts on which day: those of today's teams, without whoever is left out on that day. Read once for a question. */
final class Membership {

    private static final Set<PersonRecord.Kind> LEFT_OUT =
            Set.of(PersonRecord.Kind.SINGLE_AREA, PersonRecord.Kind.LEFT_OUT);

    private final Workforce all;
    private final List<PersonRecord> leftOut;
    private final Instant now;

    private Membership(Workforce all, List<PersonRecord> leftOut, Instant now) {
        this.all = all;
        this.leftOut = leftOut;
        this.now = now;
    }

    static Membership read(StaffDirectory directory, PersonRecords records, AttainmentScope scope, Instant now)
            throws NoAnswerException {
        Workforce all = Workforce.read(directory, scope);
        List<PersonRecord> leftOut = records.of(all.people(AttainmentScope.trust())).stream()
                .filter(record -> LEFT_OUT.contains(record.kind()))
                .toList();
        return new Membership(all, leftOut, now);
    }

    Workforce on(LocalDate day) {
        Set<StaffId> left = leftOut.stream()
                .filter(record -> record.counts(day, now))
                .map(PersonRecord::staff)
                .collect(Collectors.toSet());
        return all.without(left);
    }
}
