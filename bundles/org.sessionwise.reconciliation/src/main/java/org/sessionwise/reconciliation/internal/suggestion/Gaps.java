package org.sessionwise.reconciliation.internal.suggestion;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.sessionwise.api.reconciliation.Basis;
import org.sessionwise.api.reconciliation.Finding;
import org.sessionwise.domain.matching.Outcome;
import org.sessionwise.host.spi.RosterWeek;
import org.sessionwise.reconciliation.internal.RosterCalendar;

/** Which findings are gaps that suggestions can close, and why the others are not. */
final class Gaps {

    private static final Set<Outcome> CALLED_OFF =
            EnumSet.of(Outcome.CANCELLED_WITH_NOTICE, Outcome.CANCELLED_AT_SHORT_NOTICE, Outcome.CANCELLED);
    private static final Set<Outcome> UNFILLED = EnumSet.of(
            Outcome.NOT_ROSTERED,
            Outcome.CANCELLED_BY_PERSON,
            Outcome.CANCELLED,
            Outcome.CANCELLED_WITH_NOTICE,
            Outcome.CANCELLED_AT_SHORT_NOTICE);

    private Gaps() {}

    /** Tells whether nothing on the roster stands at the time of what was planned. */
    static boolean isUnfilled(Outcome outcome) {
        return UNFILLED.contains(outcome);
    }

    /** Tells whether somebody else can be asked to do it: what the trust called off does not take place. */
    static boolean isForColleagues(Outcome outcome) {
        return outcome != Outcome.BY_COLLEAGUE && !CALLED_OFF.contains(outcome);
    }

    /** Returns why nothing is suggested, in words; empty if something may be. */
    static Optional<String> whyNot(Finding gap, RosterCalendar calendar) {
        if (gap.planned().flatMap(Finding.Planned::duty).isEmpty()) {
            return Optional.of("The activity is mapped to no duty of the roster; map it first.");
        }
        Optional<String> closed = closed(gap.date(), calendar);
        if (closed.isPresent()) {
            return closed;
        }
        if (gap.outcome() == Outcome.SHORT) {
            return Optional.of("The session is on the roster, only shorter than planned: lengthen it there.");
        }
        boolean missing = isUnfilled(gap.outcome())
                || gap.outcome() == Outcome.OTHER_ACTIVITY
                || gap.outcome() == Outcome.BY_COLLEAGUE;
        return missing ? Optional.empty() : Optional.of("Nothing is missing here any more.");
    }

    /** Returns why the roster of a day takes nothing; empty if it is open. */
    static Optional<String> closed(LocalDate day, RosterCalendar calendar) {
        Optional<String> unknown = calendar.whyUnknown(day, Basis.ROSTERED);
        if (unknown.isPresent()) {
            return Optional.of("Nothing can be suggested, as " + unknown.get() + ".");
        }
        RosterWeek.State state = calendar.weeks().get(RosterCalendar.mondayOf(day));
        return state == RosterWeek.State.FINALISED
                ? Optional.of("The week is finalised: what was worked is on record, and its roster is not changed.")
                : Optional.empty();
    }
}
