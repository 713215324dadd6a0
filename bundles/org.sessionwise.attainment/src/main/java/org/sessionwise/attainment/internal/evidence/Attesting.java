package org.sessionwise.attainment.internal.evidence;

import java.util.Set;
import java.util.TreeSet;
import org.sessionwise.api.evidence.EvidenceEntry;
import org.sessionwise.api.evidence.EvidenceRefusedException;
import org.sessionwise.attainment.internal.trust.TextLimit;
import org.sessionwise.domain.attainment.Criterion;
import org.sessionwise.domain.attainment.CriterionId;

/** In which role something may be attested: one that every criterion allows which names roles. */
final class Attesting {

    private final Criteria criteria;

    Attesting(Criteria criteria) {
        this.criteria = criteria;
    }

    /** Returns the role as the catalogue writes it. */
    String requireRole(EvidenceEntry entry, String role) throws EvidenceRefusedException {
        String wanted = role.strip();
        TextLimit.requireSomething("role", wanted);
        TextLimit.requireLine("role", wanted, TextLimit.LINE);
        String written = wanted;
        for (CriterionId id : entry.content().criteria()) {
            Set<String> allowed = criteria.find(id).map(Criterion::attestedBy).orElse(Set.of());
            if (!allowed.isEmpty()) {
                written = allowed.stream()
                        .filter(wanted::equalsIgnoreCase)
                        .findFirst()
                        .orElseThrow(() -> refused(id, allowed));
            }
        }
        return written;
    }

    private static EvidenceRefusedException refused(CriterionId id, Set<String> allowed) {
        return new EvidenceRefusedException(
                "role",
                "For " + id + " one of these was expected: " + String.join("; ", new TreeSet<>(allowed))
                        + ". Let somebody in such a role attest it, or put this criterion forward by itself.");
    }
}
