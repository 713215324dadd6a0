package org.sessionwise.reconciliation.internal;

import java.time.Duration;
import java.time.LocalDate;
import org.sessionwise.api.capability.CapabilityState;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.matching.MatchingPolicy;

/**
 * What is settled for a department.
 *
 * @param from nothing before this day is reconciled
 * @param policy what rules until the trust settles something
 * @param rereadAfter how old figures may be where the host tells of no changes
 * @param covered for people of which professional groups it is on
 */
record Settings(
        DepartmentId department,
        LocalDate from,
        MatchingPolicy policy,
        Duration rereadAfter,
        CapabilityState covered) {}
