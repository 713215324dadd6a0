package org.sessionwise.host.reference.internal.rota;

import org.sessionwise.domain.DutyCode;

/**
 * A kind of work that a person can be rostered to.
 *
 * @param shortName the few letters that the grid shows
 * @param tone one of {@code a} to {@code f}: which of the grid's six colours
 * @param worksBankHolidays whether setting up a roster keeps it on a bank holiday
 */
public record Duty(DutyCode code, String name, String shortName, String tone, boolean worksBankHolidays) {}
