package org.sessionwise.domain.plan;

import org.sessionwise.domain.Period;

/**
 * A piece of a session in which nothing changes: one day, one rate.
 *
 * @param premium by the rule, whether or not it is recognised as time
 */
public record TimeSegment(Period period, boolean premium) {}
