package org.sessionwise.host.optaweb.internal.product;

import java.util.OptionalLong;
import org.sessionwise.domain.Period;

/**
 * One dated shift.
 *
 * @param employee who is assigned; empty as long as nobody is
 */
public record Shift(long id, long spot, OptionalLong employee, Period period) {}
