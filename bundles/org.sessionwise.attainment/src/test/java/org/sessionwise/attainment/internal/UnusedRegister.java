package org.sessionwise.attainment.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sessionwise.api.Actor;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.evidence.EvidenceContent;
import org.sessionwise.api.evidence.EvidenceEntry;
import org.sessionwise.api.evidence.EvidenceFile;
import org.sessionwise.api.evidence.EvidenceRefusedException;
import org.sessionwise.api.evidence.EvidenceRegister;
import org.sessionwise.domain.attainment.Evidence;

/** A register of which a test uses only what it overrides. */
public abstract class UnusedRegister implements EvidenceRegister {

    @Override
    public List<EvidenceEntry> all() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<EvidenceEntry> find(String id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<EvidenceEntry> history(String id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Evidence> known(Instant moment) {
        throw new UnsupportedOperationException();
    }

    @Override
    public EvidenceEntry change(String id, EvidenceContent content, long basedOn, Actor actor) {
        throw new UnsupportedOperationException();
    }

    @Override
    public EvidenceEntry attest(String id, String role, long basedOn, Actor actor) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void withdraw(String id, String reason, long basedOn, Actor actor) {
        throw new UnsupportedOperationException();
    }

    @Override
    public EvidenceEntry attach(String id, String name, byte[] content, long basedOn, Actor actor) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<EvidenceFile> file(String id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public EvidenceEntry add(EvidenceContent content, Actor actor) throws EvidenceRefusedException, NoAnswerException {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<EvidenceEntry> ending(LocalDate until) {
        throw new UnsupportedOperationException();
    }
}
