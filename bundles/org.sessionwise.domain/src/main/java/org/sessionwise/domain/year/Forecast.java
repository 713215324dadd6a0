package org.sessionwise.domain.year;

/**
 * What a year will come to for one activity.
 *
 * @param low if all leave that is still to take falls on this activity's days
 * @param likely if it falls on them in proportion
 * @param high if no more leave is taken than is booked
 */
public record Forecast(Reckoned low, Reckoned likely, Reckoned high) {}
