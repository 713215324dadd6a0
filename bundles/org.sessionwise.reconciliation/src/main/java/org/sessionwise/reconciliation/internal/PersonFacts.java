package org.sessionwise.reconciliation.internal;

import java.util.List;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.year.Absence;
import org.sessionwise.host.spi.RosterSession;

/**
 * What was read of one person.
 *
 * @param sessions theirs, and those that were theirs first
 */
record PersonFacts(StaffId staff, List<JobPlanVersion> plans, List<RosterSession> sessions, List<Absence> absences) {}
