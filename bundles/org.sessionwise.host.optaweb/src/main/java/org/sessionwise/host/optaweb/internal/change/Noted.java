package org.sessionwise.host.optaweb.internal.change;

import java.util.Optional;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.StaffId;

/**
 * Something on the roster as we last saw it.
 *
 * @param staff whose it is; empty if it is nobody's
 * @param dates the days that it touches
 * @param text what it says, in a form that is only compared
 */
record Noted(Optional<StaffId> staff, DateRange dates, String text) {}
