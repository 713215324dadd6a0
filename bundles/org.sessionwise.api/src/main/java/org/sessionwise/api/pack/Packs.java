package org.sessionwise.api.pack;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.sessionwise.api.Actor;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.evidence.EvidenceRefusedException;
import org.sessionwise.domain.attainment.AttainmentScope;

/**
 * Packs for the board and for departments. A pack is made once and kept as it was made: opened again it is the same, byte for
 * byte. Nobody is named in it, and lines of few people are suppressed. Safe from any thread.
 */
@ProviderType
public interface Packs {

    /** Returns the packs of a scope, newest first, without their files. */
    List<Pack> all(AttainmentScope scope) throws NoAnswerException;

    /** Makes and keeps a pack of the trust (board pack) or of a department. Audited. */
    Pack freeze(AttainmentScope scope, LocalDate day, Actor actor) throws NoAnswerException;

    /** Returns a pack; empty if there is none. */
    Optional<Pack> find(String id) throws NoAnswerException;

    /** Returns its file as it was made; empty if there is no such pack. */
    Optional<byte[]> file(String id, Format format) throws NoAnswerException;

    /**
     * Returns the figures of a pack that are others now, in its order: of late changes to rosters and plans. Lines that were or are
     * kept back are not among them. Works them out again, so it takes as long as making the pack.
     */
    List<Restated> restated(String id) throws NoAnswerException;

    /**
     * Records that a pack was reported, in the register of evidence, too: it counts for 4.1. Audited.
     *
     * @throws java.util.NoSuchElementException if there is no such pack
     * @throws EvidenceRefusedException if it is of a day before the pack was made, does not say where it is minuted, or the register
     *     does not take it, such as of a day to come
     */
    Pack reported(String id, Report report, Actor actor) throws EvidenceRefusedException, NoAnswerException;

    /** What a pack can be opened as. */
    enum Format {
        /** Tagged, for screen readers, too. */
        PDF,
        XLSX,
        /** What the screens show it from. */
        JSON
    }

    /**
     * A pack was put before somebody.
     *
     * @param to {@code board} or {@code department}
     * @param on the day
     * @param minute where it is minuted; may be empty
     */
    record Report(String to, LocalDate on, String minute) {}
}
