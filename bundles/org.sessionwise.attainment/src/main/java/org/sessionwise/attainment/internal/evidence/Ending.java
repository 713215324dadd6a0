package org.sessionwise.attainment.internal.evidence;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sessionwise.api.evidence.EvidenceContent;
import org.sessionwise.api.evidence.EvidenceEntry;
import org.sessionwise.domain.attainment.CriterionId;
import org.sessionwise.domain.attainment.Evidence;
import org.sessionwise.domain.attainment.EvidenceKind;

/** When entries end: by their own last day, or because a criterion wants them attested or approved again by then. */
final class Ending {

    private static final String MONTHS = "validMonths";

    /** Their end is that they are settled: nobody has to renew them. */
    private static final Set<EvidenceKind> SETTLED = EnumSet.of(EvidenceKind.DISPUTE, EvidenceKind.DATA_REQUEST);

    private final Criteria criteria;

    Ending(Criteria criteria) {
        this.criteria = criteria;
    }

    /** Returns those that end on a day or before it, soonest first. */
    List<EvidenceEntry> until(LocalDate last, List<EvidenceEntry> entries) {
        return entries.stream()
                .filter(entry -> !SETTLED.contains(entry.content().kind()))
                .filter(entry -> end(entry).filter(end -> !end.isAfter(last)).isPresent())
                .sorted(Comparator.comparing((EvidenceEntry entry) -> end(entry).orElse(last))
                        .thenComparing(EvidenceEntry::id))
                .toList();
    }

    private Optional<LocalDate> end(EvidenceEntry entry) {
        return Stream.concat(
                        entry.content().until().stream(),
                        entry.content().criteria().stream().flatMap(id -> renewal(entry, id).stream()))
                .min(Comparator.naturalOrder());
    }

    /** What nobody has attested yet does not run out. */
    private Optional<LocalDate> renewal(EvidenceEntry entry, CriterionId id) {
        EvidenceContent content = entry.content();
        Optional<LocalDate> from = content.kind() == EvidenceKind.POLICY
                ? Optional.of(content.on())
                : entry.attestation().map(Evidence.Attestation::on);
        Optional<Integer> months = criteria.find(id)
                .flatMap(criterion -> criterion.setting(MONTHS))
                .filter(count -> count > 0); // 0: it holds for good
        return from.flatMap(day -> months.map(day::plusMonths));
    }
}
