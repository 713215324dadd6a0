package org.sessionwise.domain.attainment;

import org.sessionwise.domain.RuleSource;

/**
 * A number that a criterion is decided by.
 *
 * @param name such as {@code minimumPercent}, {@code validMonths}; one of a kind within its criterion
 * @param value in the unit that the name ends with
 * @param source who says so: the text, a local default, or the trust
 */
public record Setting(String name, int value, RuleSource source) {}
