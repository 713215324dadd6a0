package org.sessionwise.api.figures;

/** Into which spans a period is cut. The first and the last span are cut to the period, so spans add up to it. */
public enum Over {
    /** Not at all. */
    NONE,
    /** Monday to Sunday. */
    WEEK,
    /** Four weeks, counted from the anchor of the department's roster periods. */
    PERIOD,
    MONTH,
    /** January to March and so on. */
    QUARTER,
    /** The same days, but counted from April: the first financial quarter is April to June. */
    FINANCIAL_QUARTER,
    /** From 1 April, when plan years begin unless a plan says otherwise: a local default. */
    PLAN_YEAR
}
