package org.sessionwise.api.reconciliation;

import org.osgi.annotation.versioning.ProviderType;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.domain.DepartmentId;

/**
 * How the counted rows of one department stand, for whoever runs the machine: nothing in it tells of a person. Registered as a
 * service, with {@link Reconciliation#DEPARTMENT} as a property, exactly as long as the {@link Reconciliation} of the department.
 * Safe from any thread.
 */
@ProviderType
public interface LedgerHealth {

    /** Returns the one department that this service is for. */
    DepartmentId department();

    /** Returns how it stands now. Answers at once, from memory: it waits for no host, no database and no computation. */
    LedgerState state();

    /**
     * Works out everybody's rows anew from the host and the plans, holds them against those that are counted, and puts right what
     * differs. Takes as long as reading the department's whole span; figures can be asked for meanwhile.
     *
     * @return how it stands afterwards; {@link LedgerState#differences} has grown by the people whose rows differed
     * @throws NoAnswerException if host or plans gave no complete answer; people who were checked by then are put right
     */
    LedgerState checkNow() throws NoAnswerException;
}
