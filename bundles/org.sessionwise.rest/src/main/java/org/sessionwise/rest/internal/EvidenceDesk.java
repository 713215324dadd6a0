package org.sessionwise.rest.internal;

import java.time.LocalDate;
import java.util.Optional;
import org.sessionwise.api.Actor;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.evidence.EvidenceEntry;
import org.sessionwise.api.evidence.EvidenceRefusedException;
import org.sessionwise.api.evidence.EvidenceRegister;
import org.sessionwise.domain.attainment.AttainmentScope;
import org.sessionwise.domain.attainment.EvidenceKind;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.rest.internal.json.EvidenceJson;

/** The register of evidence as a user may see it: entries of scopes in sight, their words and files for who may write there. */
final class EvidenceDesk {

    private final AttainmentSight sight;
    private final EvidenceRegister register;
    private final LocalDate today;

    EvidenceDesk(AttainmentSight sight, EvidenceRegister register, LocalDate today) {
        this.sight = sight;
        this.register = register;
        this.today = today;
    }

    EvidenceRegister register() {
        return register;
    }

    Actor actor() {
        return sight.caller().actor();
    }

    /** Returns an entry of a scope in sight; who may write there sees what was taken back, too. */
    EvidenceEntry visible(String id) throws HostUnavailableException, NoAnswerException {
        EvidenceEntry entry = register.find(id).orElseThrow(EvidenceDesk::unknown);
        if (json(entry).isEmpty()) {
            throw unknown();
        }
        return entry;
    }

    /** Returns an entry that the user may write. */
    EvidenceEntry writable(String id) throws HostUnavailableException, NoAnswerException {
        EvidenceEntry entry = visible(id);
        sight.asked(entry.content().scope()).writable();
        return entry;
    }

    /** Refuses a scope in which the user may not write. */
    void requireWritable(AttainmentScope scope) throws HostUnavailableException {
        sight.asked(scope).writable();
    }

    /** Writes an entry, empty if the user may not know of it. Who is in dispute with whom is for those alone who look after it. */
    Optional<EvidenceJson> json(EvidenceEntry entry) throws HostUnavailableException {
        Optional<ScopeSight> scope = sight.find(entry.content().scope());
        boolean ofFew = entry.content().kind() == EvidenceKind.DISPUTE
                || entry.withdrawn().isPresent();
        return scope.filter(seen -> seen.mayWrite() || !ofFew)
                .map(seen -> EvidenceJson.of(entry, seen.json(), seen.mayWrite(), today));
    }

    /** Writes an entry that the user has just written. */
    EvidenceJson written(EvidenceEntry entry) throws HostUnavailableException {
        return json(entry).orElseThrow(EvidenceDesk::unknown);
    }

    static Problem unknown() {
        return Problem.of(ProblemType.UNKNOWN_EVIDENCE, "There is no such evidence, or none that you may see.");
    }

    static Problem refused(EvidenceRefusedException refused) {
        return Problem.refused(refused.field(), refused.getMessage());
    }
}
