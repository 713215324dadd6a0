package org.sessionwise.attainment.internal.evidence;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sessionwise.api.evidence.EvidenceRefusedException;
import org.sessionwise.domain.attainment.Catalogue;
import org.sessionwise.domain.attainment.Criterion;
import org.sessionwise.domain.attainment.CriterionId;

/** The criteria that evidence may be put forward for: those of every catalogue there is. */
final class Criteria {

    private final Map<CriterionId, Criterion> criteria;

    private Criteria(Map<CriterionId, Criterion> criteria) {
        this.criteria = criteria;
    }

    /** @param catalogues the one that counts first */
    static Criteria of(Collection<Catalogue> catalogues) {
        return new Criteria(catalogues.stream()
                .flatMap(catalogue -> catalogue.criteria().stream())
                .collect(Collectors.toMap(
                        Criterion::id, Function.identity(), (first, later) -> first, LinkedHashMap::new)));
    }

    Optional<Criterion> find(CriterionId id) {
        return Optional.ofNullable(criteria.get(id));
    }

    Criterion require(CriterionId id) throws EvidenceRefusedException {
        return find(id).orElseThrow(() -> new EvidenceRefusedException(
                "criteria", "A criterion of the standard was expected, not " + id + ". Choose another."));
    }
}
