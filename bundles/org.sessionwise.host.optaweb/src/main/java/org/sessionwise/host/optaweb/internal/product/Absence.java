package org.sessionwise.host.optaweb.internal.product;

import org.sessionwise.domain.Period;

/** A time at which a person is marked as unavailable. */
public record Absence(long id, long employee, Period period) {}
