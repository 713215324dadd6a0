package org.sessionwise.domain.attainment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Evidence of a scope, filed so that each rule finds its own at once; the order stays. Unchanging. */
final class FiledEvidence {

    static final FiledEvidence NONE = new FiledEvidence(List.of());

    private final List<Evidence> all;
    private final Map<CriterionId, List<Evidence>> byCriterion = new HashMap<>();
    private final Map<EvidenceKind, List<Evidence>> byKind = new EnumMap<>(EvidenceKind.class);

    FiledEvidence(List<Evidence> evidence) {
        this.all = List.copyOf(evidence);
        for (Evidence one : all) {
            byKind.computeIfAbsent(one.kind(), kind -> new ArrayList<>()).add(one);
            for (CriterionId criterion : one.criteria()) {
                byCriterion.computeIfAbsent(criterion, id -> new ArrayList<>()).add(one);
            }
        }
        byCriterion.replaceAll((criterion, list) -> List.copyOf(list));
        byKind.replaceAll((kind, list) -> List.copyOf(list));
    }

    List<Evidence> all() {
        return all;
    }

    List<Evidence> of(CriterionId criterion) {
        return byCriterion.getOrDefault(criterion, List.of());
    }

    List<Evidence> of(EvidenceKind kind) {
        return byKind.getOrDefault(kind, List.of());
    }
}
