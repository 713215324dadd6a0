package org.sessionwise.api.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.sessionwise.api.Actor;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.teamplan.ChangedMeanwhileException;
import org.sessionwise.domain.attainment.Evidence;

/**
 * What a trust puts forward: documents, policies, meetings, roles, requests, disputes, reports. Nothing is ever overwritten: each
 * change is a version, so that a past day can be asked for. Every write is audited. Safe from any thread.
 */
@ProviderType
public interface EvidenceRegister {

    /** Largest file, in bytes. A local default. */
    long MOST_BYTES = 10L * 1024 * 1024;

    /** Returns all that is kept and not withdrawn, newest first. */
    List<EvidenceEntry> all() throws NoAnswerException;

    /** Returns the newest version; empty if there is none, withdrawn or not. */
    Optional<EvidenceEntry> find(String id) throws NoAnswerException;

    /** Returns all versions of an entry, newest first. */
    List<EvidenceEntry> history(String id) throws NoAnswerException;

    /** Returns what counted then, for the rules: the newest version known at that moment of each entry not withdrawn by then. */
    List<Evidence> known(Instant moment) throws NoAnswerException;

    /** Adds an entry. */
    EvidenceEntry add(EvidenceContent content, Actor actor) throws EvidenceRefusedException, NoAnswerException;

    /** Writes a new version; an attestation of the old content does not go over to it. */
    EvidenceEntry change(String id, EvidenceContent content, long basedOn, Actor actor)
            throws EvidenceRefusedException, ChangedMeanwhileException, NoAnswerException;

    /** Somebody says, in a role, that it holds. */
    EvidenceEntry attest(String id, String role, long basedOn, Actor actor)
            throws EvidenceRefusedException, ChangedMeanwhileException, NoAnswerException;

    /** Takes it back from now on; it stays in the history. */
    void withdraw(String id, String reason, long basedOn, Actor actor)
            throws EvidenceRefusedException, ChangedMeanwhileException, NoAnswerException;

    /**
     * Keeps a file with an entry. PDF, PNG, JPEG or OOXML, known by its first bytes; macros and scripts are refused.
     *
     * @param name as the user's machine names it; kept without any path
     */
    EvidenceEntry attach(String id, String name, byte[] content, long basedOn, Actor actor)
            throws EvidenceRefusedException, ChangedMeanwhileException, NoAnswerException;

    /** Returns the file of the newest version; empty if it has none. */
    Optional<EvidenceFile> file(String id) throws NoAnswerException;

    /** Returns what ends, or is to be renewed, until a day, soonest first. */
    List<EvidenceEntry> ending(LocalDate until) throws NoAnswerException;
}
