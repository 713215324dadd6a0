package org.sessionwise.reconciliation.internal.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sessionwise.api.figures.LineKey;
import org.sessionwise.api.figures.OutputLine;
import org.sessionwise.api.figures.Split;
import org.sessionwise.api.reconciliation.Basis;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.TeamId;
import org.sessionwise.domain.matching.Outcome;
import org.sessionwise.domain.matching.PolicyDates;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.Timing;
import org.sessionwise.domain.year.AnnualRate;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.reconciliation.internal.ledger.Counted;
import org.sessionwise.reconciliation.internal.ledger.Kind;
import org.sessionwise.reconciliation.internal.ledger.PlanActivity;

/** Sessions times the output agreed of each: planned ones of which it is known what became of them, and delivered ones. */
final class Outputs {

    private final Counted counted;
    private final PolicyDates policies;
    private final DateRange period;
    private final KnownDays known;
    private final Rates rates;
    private final Map<StaffId, List<OutputLine>> people = new LinkedHashMap<>();
    private final Map<TeamId, Map<String, OutputLine>> teams = new LinkedHashMap<>();

    Outputs(Counted counted, PolicyDates policies, DateRange period, Rates rates) {
        this.rates = rates;
        this.counted = counted;
        this.policies = policies;
        this.period = period;
        this.known = new KnownDays(counted.calendar(), period);
    }

    void add(StaffMember person) {
        PersonPlans plans = new PersonPlans(counted.plans(person.id()), counted.mapping());
        Map<String, OutputLine> lines = new TreeMap<>();
        undated(plans, lines);
        for (DateRange days : plans.stretches(period)) {
            for (DateRange part : PolicyParts.of(policies, days)) {
                counted.count(
                        person.id(),
                        Basis.DELIVERED,
                        part,
                        (planned, worked, outcome, rows) ->
                                add(lines, plans, part, new Row(planned, worked, outcome, rows)));
            }
        }
        if (!lines.isEmpty()) {
            people.put(person.id(), new ArrayList<>(lines.values()));
            lines.forEach((key, line) ->
                    teams.computeIfAbsent(person.team(), any -> new TreeMap<>()).merge(key, line, OutputLine::plus));
        }
    }

    Map<StaffId, List<OutputLine>> people() {
        return people;
    }

    Map<TeamId, List<OutputLine>> teams() {
        Map<TeamId, List<OutputLine>> all = new LinkedHashMap<>();
        teams.forEach((team, lines) -> all.put(team, new ArrayList<>(lines.values())));
        return all;
    }

    /** What was counted alike. */
    private record Row(Kind planned, Kind worked, Outcome outcome, int rows) {}

    private void add(Map<String, OutputLine> lines, PersonPlans plans, DateRange days, Row row) {
        SideSums asked = new SideSums();
        SideSums done = new SideSums();
        Optional<Activity> plan = row.planned() == Kind.NONE
                ? Optional.empty()
                : row.planned().activity().map(one -> plans.activity(one.plan(), one.version(), one.activity()));
        plan.ifPresent(any -> asked.planned(
                policies.on(days.from()), row.outcome(), row.planned().workload(), row.rows()));
        plan.ifPresent(activity -> add(
                lines,
                activity,
                asked.dated().planned().sessions(),
                asked.dated().done().sessions()));
        if (row.worked() != Kind.NONE) {
            done.worked(policies.on(days.from()), row.outcome(), row.worked().workload(), false, row.rows());
            Belonging.worked(
                            plans,
                            days.from(),
                            plan,
                            row.outcome(),
                            row.worked().duty().orElseThrow())
                    .ifPresent(activity -> add(
                            lines, activity, Fraction.ZERO, done.dated().done().sessions()));
        }
    }

    /** What has no dates is planned on average. */
    private void undated(PersonPlans plans, Map<String, OutputLine> lines) {
        for (AnnualRate rate : plans.rates(rates, period, counted.holidays())) {
            Timing timing = rate.activity().timing();
            boolean dated = timing instanceof Timing.Timetabled || timing instanceof Timing.Monthly;
            Optional<DateRange> days = rate.days().intersection(period);
            if (!dated && days.isPresent() && plans.isMapped(rate.activity())) {
                Fraction knownDays = Fraction.of(known.in(days.get(), Basis.DELIVERED));
                add(lines, rate.activity(), rate.aDay().sessions().times(knownDays), Fraction.ZERO);
            }
        }
    }

    private static void add(Map<String, OutputLine> lines, Activity activity, Fraction planned, Fraction delivered) {
        if (planned.signum() != 0 || delivered.signum() != 0) {
            activity.output().ifPresent(output -> {
                LineKey key = Belonging.planned(Split.ACTIVITY, activity);
                OutputLine line = OutputLine.of(
                        key, PlanActivity.label(activity), output.unit(), output.perSession(), planned, delivered);
                lines.merge(key.id() + " " + output.unit(), line, OutputLine::plus);
            });
        }
    }
}
