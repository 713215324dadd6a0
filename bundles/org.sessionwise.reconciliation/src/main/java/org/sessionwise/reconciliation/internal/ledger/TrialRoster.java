package org.sessionwise.reconciliation.internal.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.reconciliation.PersonFindings;
import org.sessionwise.api.reconciliation.PersonPosition;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.matching.MatchingPolicy;
import org.sessionwise.host.spi.RosterSession;
import org.sessionwise.host.spi.Unavailability;

/** A department's roster as it was read, and what figures would be if it were another. */
public interface TrialRoster {

    /** Returns the department as it is counted. */
    Counted counted();

    /** Returns the day that it was read around. */
    LocalDate day();

    /** Returns the whole weeks in which a session may be and still answer one of the day. */
    DateRange weeks();

    /** Returns the policy that rules on the day. */
    MatchingPolicy policy();

    /** Returns everybody's sessions of the weeks and of 13 weeks before the day, those that are called off included. */
    List<RosterSession> sessions();

    /** Returns everybody's absence in the weeks; empty if the host tells of none. */
    List<Unavailability> leave();

    /**
     * Returns when people are taken in the weeks by other assignments of theirs, in whichever department; empty if not every
     * department could be read.
     */
    Optional<Map<StaffId, List<Period>>> elsewhere();

    /** Returns what one person's roster of the weeks is made of. */
    PersonFindings findings(StaffId staff) throws NoAnswerException;

    /**
     * Returns a person's figures of the weeks if the department's sessions of the weeks were others: matched anew, by the rule that
     * decides on all figures.
     */
    PersonPosition positionWith(StaffId staff, UnaryOperator<List<RosterSession>> edited);
}
