package org.sessionwise.reconciliation.internal.ledger;

import java.time.Instant;
import java.util.List;
import org.sessionwise.api.plan.DutyMapping;
import org.sessionwise.api.reconciliation.Basis;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.calendar.BankHolidays;
import org.sessionwise.domain.matching.Outcome;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.reconciliation.internal.RosterCalendar;

/** A department as it was read and matched: people, calendar and what can be counted. Never changes; ask again for news. */
public interface Counted {

    /** Returns when the host was asked. */
    Instant asAt();

    /** Returns the department's people in the host's order. */
    List<StaffMember> staff();

    /** Returns which weeks have a roster and how far each is. */
    RosterCalendar calendar();

    /** Returns what the department's host calls each kind of activity. */
    DutyMapping mapping();

    /** Returns the bank holidays that counted. */
    BankHolidays holidays();

    /** Tells whether the host tells of leave; if not, leave excuses nothing. */
    boolean leaveKnown();

    /** Returns a person's versions, ordered by first day; empty if there is none or the person is not of the department. */
    List<JobPlanVersion> plans(StaffId staff);

    /**
     * Counts what became of one person's planned occurrences and sessions whose day is in the period: everything that
     * was planned, {@link Outcome.Credit#EXCUSED} included, and everything rostered or worked. A finding belongs to the
     * day of its planned side, or, if it has none, of its worked side. Nothing is told of somebody unknown.
     */
    void count(StaffId staff, Basis basis, DateRange period, CountConsumer consumer);
}
