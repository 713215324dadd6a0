package org.sessionwise.domain.year;

/**
 * What of an entitlement has fallen due by the end of a day, read in two ways that differ within a year by which weeks leave and
 * holidays fell in.
 *
 * @param straightLine the same part of the entitlement as of its days
 * @param leaveAware what was dated so far, less bank holidays and approved leave; the straight line for what has no dates
 */
public record ToDate(Reckoned straightLine, Reckoned leaveAware) {}
