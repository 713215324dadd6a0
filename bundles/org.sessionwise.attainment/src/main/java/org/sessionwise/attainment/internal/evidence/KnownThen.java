package org.sessionwise.attainment.internal.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sessionwise.api.evidence.EvidenceContent;
import org.sessionwise.api.evidence.EvidenceEntry;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.attainment.Evidence;

/** What the register told at a moment, in the words of the rules. */
final class KnownThen {

    private final Instant moment;

    KnownThen(Instant moment) {
        this.moment = moment;
    }

    /** @param versions by entry, newest first */
    List<Evidence> of(List<EvidenceEntry> versions) {
        List<Evidence> known = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (EvidenceEntry version : versions) {
            if (!version.at().isAfter(moment)
                    && seen.add(version.id())
                    && version.withdrawn().isEmpty()) {
                known.add(evidence(version));
            }
        }
        return known;
    }

    private static Evidence evidence(EvidenceEntry entry) {
        EvidenceContent content = entry.content();
        return Evidence.of(entry.id(), content.kind(), content.scope(), content.on(), entry.at())
                .criteria(content.criteria())
                .valid(new DateRange(content.on(), content.until().orElse(DateRange.OPEN_END)))
                .title(content.title())
                .topics(content.topics())
                .roles(content.roles())
                .attestation(entry.attestation().orElse(null))
                .build();
    }
}
