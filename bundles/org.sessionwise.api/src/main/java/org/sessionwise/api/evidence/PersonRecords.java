package org.sessionwise.api.evidence;

import java.util.List;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.sessionwise.api.Actor;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.StaffId;

/** Who is left out and why, who is trained, who agreed to be named. Append-only; every write is audited. Safe from any thread. */
@ProviderType
public interface PersonRecords {

    /** Returns all that was ever recorded of them, withdrawn or not, oldest first. */
    List<PersonRecord> of(Set<StaffId> staff) throws NoAnswerException;

    /** Records the same of several people, all or nobody; returns what was added. */
    List<PersonRecord> add(Set<StaffId> staff, PersonRecord.Kind kind, DateRange days, String reason, Actor actor)
            throws EvidenceRefusedException, NoAnswerException;

    /** Takes a record back from now on. */
    void withdraw(String id, Actor actor) throws EvidenceRefusedException, NoAnswerException;
}
