package org.sessionwise.reconciliation.internal;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.sessionwise.domain.matching.Match;
import org.sessionwise.domain.matching.MatchingPolicy;

/** Says in words which rule decided, so that a figure can be explained without this code. */
final class RuleWords {

    static final String PAID_EXTRA = rule("paid extra, which never counts as delivery of a plan");
    static final String NO_PLAN = rule("no plan in force on this day");
    static final String EXTRA = rule("no planned occurrence accounts for it");
    static final String NOT_ROSTERED = rule("no session is left that answers it");

    private RuleWords() {}

    static String unmapped(String activityName) {
        return rule("the activity " + activityName + " is not mapped to a duty");
    }

    static String unknownWeek(String why) {
        return rule(why);
    }

    static String commitment(String activityName) {
        return rule("no dated occurrence took it; it draws on " + activityName);
    }

    static String match(Match match, RosterCalendar calendar) {
        String pass = MatchingPolicy.VERSION + ", pass " + match.pass() + ": ";
        return pass
                + switch (match.kind()) {
                    case AS_PLANNED -> "same duty, overlapping";
                    case SHORT -> "same duty, overlapping, " + minutes(missing(match)) + " shorter than planned";
                    case MOVED -> "same duty, starts " + moved(match, calendar);
                    case OTHER_ACTIVITY ->
                        "other duty at its time: "
                                + match.planned().duty() + " was planned, "
                                + match.worked().duty() + " stands there";
                };
    }

    private static Duration missing(Match match) {
        return match.planned().period().length().minus(match.worked().period().length());
    }

    private static String moved(Match match, RosterCalendar calendar) {
        LocalDate due = calendar.dateOf(match.planned().period());
        LocalDate done = calendar.dateOf(match.worked().period());
        long days = ChronoUnit.DAYS.between(due, done);
        if (days != 0) {
            return Math.abs(days) + (Math.abs(days) == 1 ? " day" : " days") + (days > 0 ? " later" : " earlier");
        }
        Duration apart = Duration.between(
                match.planned().period().start(), match.worked().period().start());
        return minutes(apart.abs()) + (apart.isNegative() ? " earlier" : " later") + " on the same day";
    }

    private static String minutes(Duration length) {
        return length.toMinutes() == 1 ? "1 minute" : length.toMinutes() + " minutes";
    }

    private static String rule(String words) {
        return MatchingPolicy.VERSION + ": " + words;
    }
}
