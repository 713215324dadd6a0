package org.sessionwise.api.entitlement;

import java.time.DayOfWeek;
import java.time.LocalTime;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.StaffId;

/**
 * A slot of a template as a reader sees it.
 *
 * @param week 1 to the template's number of weeks
 * @param end at or before the start means on the next day
 */
public record ProposedSlot(StaffId staff, DutyCode duty, int week, DayOfWeek day, LocalTime start, LocalTime end) {}
