package org.sessionwise.attainment.internal.pack;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sessionwise.api.Actor;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.evidence.EvidenceContent;
import org.sessionwise.api.evidence.EvidenceEntry;
import org.sessionwise.api.evidence.EvidenceRefusedException;
import org.sessionwise.attainment.internal.UnusedRegister;

/** Remembers what was added; tells what a test says is ending. */
final class RegisterOfTests extends UnusedRegister {

    final List<EvidenceContent> added = new ArrayList<>();
    final List<EvidenceEntry> ending = new ArrayList<>();
    boolean refuses;
    boolean isGone;

    @Override
    public EvidenceEntry add(EvidenceContent content, Actor actor) throws EvidenceRefusedException, NoAnswerException {
        if (isGone) {
            throw new NoAnswerException("The database kept nothing.");
        }
        if (refuses) {
            throw new EvidenceRefusedException("on", "That day is to come.");
        }
        added.add(content);
        return EvidenceEntry.of(
                "e" + added.size(), content, Optional.empty(), Optional.empty(), 1, actor, Instant.EPOCH);
    }

    @Override
    public List<EvidenceEntry> ending(LocalDate until) {
        return ending.stream()
                .filter(entry -> entry.content()
                        .until()
                        .filter(day -> !day.isAfter(until))
                        .isPresent())
                .toList();
    }
}
