package org.sessionwise.reconciliation.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sessionwise.api.reconciliation.Basis;
import org.sessionwise.api.reconciliation.Finding;
import org.sessionwise.domain.matching.DatedDuty;
import org.sessionwise.domain.matching.Match;
import org.sessionwise.domain.matching.MatchKind;
import org.sessionwise.domain.matching.Matching;
import org.sessionwise.domain.matching.MatchingPolicy;
import org.sessionwise.domain.matching.Outcome;

/** Compares what one person's plan asks for with one side of the roster, over the whole span at once. */
final class Reckoning {

    private final RosterCalendar calendar;
    private final Basis basis;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Finding.Planned> planned = new HashMap<>();
    private final Map<String, Finding.Worked> worked = new HashMap<>();
    private final List<DatedDuty> plannedDuties = new ArrayList<>();
    private final List<DatedDuty> workedDuties = new ArrayList<>();

    private Reckoning(RosterCalendar calendar, Basis basis) {
        this.calendar = calendar;
        this.basis = basis;
    }

    /** Returns what became of each occurrence and of each session, ordered. */
    static List<Entry> of(
            List<Finding.Planned> due, WorkedSide roster, RosterCalendar calendar, MatchingPolicy policy, Basis basis) {
        Reckoning reckoning = new Reckoning(calendar, basis);
        due.forEach(reckoning::addPlanned);
        roster.of(basis).forEach(reckoning::addWorked);
        reckoning.match(policy, roster);
        reckoning.entries.sort(Entry.ORDER);
        return List.copyOf(reckoning.entries);
    }

    /** Returns what can be said of an occurrence before anything is matched: that it is unknown, or nothing. */
    static Optional<Entry> unknown(Finding.Planned occurrence, RosterCalendar calendar, Basis basis) {
        LocalDate date = calendar.dateOf(occurrence.period());
        Optional<String> rule = occurrence.duty().isEmpty()
                ? Optional.of(RuleWords.unmapped(occurrence.activityName()))
                : calendar.whyUnknown(date, basis).map(RuleWords::unknownWeek);
        return rule.map(words -> Entry.ofPlanned(date, Outcome.UNKNOWN, occurrence, words));
    }

    private void addPlanned(Finding.Planned occurrence) {
        Optional<Entry> unknown = unknown(occurrence, calendar, basis);
        unknown.ifPresent(entries::add);
        occurrence.duty().filter(duty -> unknown.isEmpty()).ifPresent(duty -> {
            planned.put(occurrence.id(), occurrence);
            plannedDuties.add(new DatedDuty(occurrence.id(), duty, occurrence.period()));
        });
    }

    private void addWorked(Finding.Worked session) {
        if (session.paidExtra()) {
            LocalDate date = calendar.dateOf(session.period());
            entries.add(Entry.ofWorked(date, Outcome.EXTRA_PAID, session, RuleWords.PAID_EXTRA));
        } else {
            worked.put(session.id().value(), session);
            workedDuties.add(new DatedDuty(session.id().value(), session.duty(), session.period()));
        }
    }

    private void match(MatchingPolicy policy, WorkedSide roster) {
        Matching matching = Matching.of(policy, calendar.zone(), plannedDuties, workedDuties);
        matching.matches().forEach(match -> entries.add(joined(match)));
        for (DatedDuty missed : matching.missed()) {
            entries.add(Entry.ofPlanned(
                    calendar.dateOf(missed.period()),
                    Outcome.NOT_ROSTERED,
                    planned.get(missed.id()),
                    RuleWords.NOT_ROSTERED));
        }
        matching.unplanned().forEach(left -> entries.add(roster.unplanned(worked.get(left.id()))));
    }

    private Entry joined(Match match) {
        return Entry.of(new Finding(
                calendar.dateOf(match.planned().period()),
                outcome(match.kind()),
                Optional.of(planned.get(match.planned().id())),
                Optional.of(worked.get(match.worked().id())),
                RuleWords.match(match, calendar)));
    }

    private static Outcome outcome(MatchKind kind) {
        return switch (kind) {
            case AS_PLANNED -> Outcome.AS_PLANNED;
            case SHORT -> Outcome.SHORT;
            case MOVED -> Outcome.MOVED;
            case OTHER_ACTIVITY -> Outcome.OTHER_ACTIVITY;
        };
    }
}
