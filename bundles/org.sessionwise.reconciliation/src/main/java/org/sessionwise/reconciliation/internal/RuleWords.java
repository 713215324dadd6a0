package org.sessionwise.reconciliation.internal;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.sessionwise.domain.matching.MatchingPolicy;
import org.sessionwise.domain.matching.Outcome;
import org.sessionwise.domain.matching.PolicyDates;
import org.sessionwise.domain.year.Absence;

/** Says in words which rule decided, and by which policy, so that a figure can be explained without this code. */
final class RuleWords {

    static final String BANK_HOLIDAY = "bank holiday";

    private RuleWords() {}

    /** Returns the rules that decide, by name, with what a policy settles about them. */
    static String of(MatchingPolicy policy) {
        return MatchingPolicy.VERSION + ": moved within " + policy.movedWindowDays() + " days, short if more than "
                + policy.shortTolerance().toMinutes()
                + " minutes are missing, excused if approved leave covers at least half of an occurrence";
    }

    static String absence(Absence.Kind kind) {
        return switch (kind) {
            case ANNUAL_LEAVE -> "annual leave";
            case STUDY_LEAVE -> "study leave";
            case SICKNESS -> "sickness";
            case TIME_OFF_IN_LIEU -> "time off in lieu";
            case OTHER -> "other absence";
        };
    }

    static String unmapped(String activityName) {
        return rule("the activity " + activityName + " is not mapped to a duty");
    }

    static String unknownWeek(String why) {
        return rule(why);
    }

    static String alias() {
        return rule("at the same time, to the minute, as another occurrence, which counts");
    }

    /** Returns why an occurrence that nothing answers has the outcome that it has. */
    static String unanswered(Occurrence occurrence, Outcome outcome, PolicyDates policies) {
        if (outcome == Outcome.ALIAS) {
            return alias();
        }
        if (occurrence.inLieu()) {
            return rule("time off in lieu was taken at its time, and no session that earned it lies within "
                    + days(policies.on(occurrence.date()).lieuWindowDays()) + policy(occurrence.date(), policies));
        }
        return rule("no session is left that answers it");
    }

    /** Returns why a session that no occurrence took has the outcome that it has. */
    static String left(Attendance session, Outcome outcome, boolean answersAlias) {
        return rule(
                switch (outcome) {
                    case ALIAS ->
                        answersAlias
                                ? "it answers an occurrence at the same time, to the minute, as another one, which counts"
                                : "at the same time, to the minute, as another session, which counts";
                    case EXTRA_PAID -> "paid extra, which never counts as delivery of a plan";
                    case OUT_OF_SCOPE -> "no plan in force on this day";
                    case COVER -> "a colleague's session, of a duty that is covered in colleagues' absence";
                    case EXTRA_UNPAID -> "no planned occurrence accounts for it";
                    default ->
                        "no dated occurrence took it; it draws on "
                                + session.drawsOn().orElseThrow().name();
                });
    }

    static String joined(int pass, Outcome outcome, Occurrence occurrence, Attendance session, Rules rules) {
        PolicyDates policies = rules.policies();
        String words =
                switch (outcome) {
                    case AS_PLANNED -> "same duty, overlapping";
                    case SHORT ->
                        "same duty, overlapping, " + minutes(missing(occurrence, session)) + " shorter than planned"
                                + policy(occurrence.date(), policies);
                    case MOVED ->
                        "same duty, starts " + apart(occurrence, session) + policy(occurrence.date(), policies);
                    case OTHER_ACTIVITY ->
                        "other duty at its time: "
                                + occurrence.duty().map(Object::toString).orElse("nothing") + " was planned, "
                                + session.session().duty() + " stands there";
                    case DISPLACED ->
                        "time off in lieu was taken at its time; "
                                + session.session().duty()
                                + " earned it, starting " + apart(occurrence, session)
                                + policy(occurrence.date(), policies);
                    default -> explained(outcome, session, policies);
                };
        return MatchingPolicy.VERSION + ", pass " + pass + ": " + words;
    }

    private static String explained(Outcome outcome, Attendance session, PolicyDates policies) {
        int notice = policies.on(session.date()).noticeDays();
        return switch (outcome) {
            case BY_COLLEAGUE -> "given to a colleague, who is credited with it";
            case MISSED -> "it stands on the roster, and nobody marked it as worked";
            case CANCELLED_WITH_NOTICE ->
                "called off by the trust, " + days(notice) + " before or earlier" + policy(session.date(), policies);
            case CANCELLED_AT_SHORT_NOTICE ->
                "called off by the trust, later than " + days(notice) + " before" + policy(session.date(), policies);
            case CANCELLED_BY_PERSON -> "called off by the person";
            case CANCELLED -> "called off; the rostering system does not say by whom, or when the trust did";
            default -> "a session that was not worked says why";
        };
    }

    /** Says which of the trust's policies ruled; nothing where only the local defaults do. */
    private static String policy(LocalDate day, PolicyDates policies) {
        return policies.byFirstDay().headMap(day.plusDays(1)).keySet().stream()
                .filter(from -> from.isAfter(LocalDate.EPOCH))
                .reduce((earlier, later) -> later)
                .map(from -> " (policy from " + from + ")")
                .orElse("");
    }

    private static Duration missing(Occurrence occurrence, Attendance session) {
        return occurrence
                .session()
                .period()
                .length()
                .minus(session.session().period().length());
    }

    private static String apart(Occurrence occurrence, Attendance session) {
        long days = ChronoUnit.DAYS.between(occurrence.date(), session.date());
        if (days != 0) {
            return days(Math.abs(days)) + (days > 0 ? " later" : " earlier");
        }
        Duration apart = Duration.between(occurrence.start(), session.start());
        return minutes(apart.abs()) + (apart.isNegative() ? " earlier" : " later") + " on the same day";
    }

    private static String days(long days) {
        return days == 1 ? "1 day" : days + " days";
    }

    private static String minutes(Duration length) {
        return length.toMinutes() == 1 ? "1 minute" : length.toMinutes() + " minutes";
    }

    private static String rule(String words) {
        return MatchingPolicy.VERSION + ": " + words;
    }
}
