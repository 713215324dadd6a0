package org.sessionwise.api.attainment;

import java.time.Instant;
import java.time.LocalDate;
import org.sessionwise.api.Actor;
import org.sessionwise.domain.attainment.AttainmentScope;

/**
 * The level a scope is to reach.
 *
 * @param level 1 to 4
 * @param by the last day
 * @param version counts from 1
 */
public record Target(AttainmentScope scope, int level, LocalDate by, long version, Actor actor, Instant at) {}
