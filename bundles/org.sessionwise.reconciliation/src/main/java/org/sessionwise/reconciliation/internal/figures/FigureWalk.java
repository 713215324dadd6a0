package org.sessionwise.reconciliation.internal.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sessionwise.api.figures.FigureLine;
import org.sessionwise.api.figures.FigureQuestion;
import org.sessionwise.api.figures.FigureSpan;
import org.sessionwise.api.figures.LineKey;
import org.sessionwise.api.reconciliation.Basis;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.matching.MatchingPolicy;
import org.sessionwise.domain.matching.Outcome;
import org.sessionwise.domain.matching.PolicyDates;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.year.AnnualRate;
import org.sessionwise.host.spi.RosterWeek;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.reconciliation.internal.ledger.CountConsumer;
import org.sessionwise.reconciliation.internal.ledger.Counted;
import org.sessionwise.reconciliation.internal.ledger.Kind;

/** Adds up the lines of one question, person by person. Not for use by several threads. */
final class FigureWalk {

    private final Counted counted;
    private final PolicyDates policies;
    private final FigureQuestion question;
    private final Belonging belonging;
    private final Rates rates;
    private final KnownDays known;
    private final List<FigureSpan> spans;
    private final List<Map<LineKey, LineSums>> lines = new ArrayList<>();
    private final LineSums total = new LineSums();

    FigureWalk(
            Counted counted,
            PolicyDates policies,
            FigureQuestion question,
            List<FigureSpan> spans,
            Belonging belonging,
            Rates rates) {
        this.counted = counted;
        this.policies = policies;
        this.question = question;
        this.spans = spans;
        this.belonging = belonging;
        this.rates = rates;
        this.known = new KnownDays(counted.calendar(), question.period());
        spans.forEach(span -> lines.add(new TreeMap<>()));
    }

    void add(StaffMember person, PersonPlans plans) {
        total.person(person.id());
        List<AnnualRate> annual = plans.rates(rates, question.period(), counted.holidays());
        for (int i = 0; i < spans.size(); i++) {
            if (Belonging.isOfPerson(question.split())) {
                line(i, Belonging.person(question.split(), person)).person(person.id());
            }
            for (AnnualRate rate : annual) {
                rate(i, person, plans, rate);
            }
            for (DateRange stretch : plans.stretches(spans.get(i).days())) {
                for (DateRange days : PolicyParts.of(policies, stretch)) {
                    for (Basis basis : Basis.values()) {
                        counted.count(person.id(), basis, days, new Rows(i, person, plans, days.from(), basis));
                    }
                }
            }
        }
    }

    List<FigureLine> lines() {
        List<FigureLine> built = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            FigureSpan span = spans.get(i);
            lines.get(i).forEach((key, sums) -> built.add(line(sums, key, span)));
        }
        return built;
    }

    FigureLine total(LineKey key) {
        return line(total, key, FigureSpan.of(question.period(), ""));
    }

    private FigureLine line(LineSums sums, LineKey key, FigureSpan span) {
        return sums.line(
                key,
                span,
                question.planned(),
                counted.calendar().weeksAtLeast(RosterWeek.State.FINALISED, span.days()),
                Weeks.beginningIn(span.days()));
    }

    private LineSums line(int span, LineKey key) {
        return lines.get(span).computeIfAbsent(key, any -> new LineSums());
    }

    private void rate(int i, StaffMember person, PersonPlans plans, AnnualRate rate) {
        Optional<DateRange> days = rate.days().intersection(spans.get(i).days());
        if (days.isEmpty() || !belonging.counts(Optional.of(rate.activity()))) {
            return;
        }
        Map<Basis, Long> knownDays = new EnumMap<>(Basis.class);
        if (plans.isMapped(rate.activity())) {
            for (Basis basis : Basis.values()) {
                knownDays.put(basis, known.in(days.get(), basis));
            }
        }
        for (LineSums sums : both(i, key(person, Optional.of(rate.activity())), person, Optional.of(rate.activity()))) {
            sums.rate(rate.aDay(), days.get().days(), knownDays);
        }
    }

    /** Returns the key of something that is of an activity. */
    private LineKey key(StaffMember person, Optional<Activity> activity) {
        return Belonging.isOfPerson(question.split())
                ? Belonging.person(question.split(), person)
                : Belonging.planned(question.split(), activity.orElseThrow());
    }

    /** Returns the line and the total, which are told of the person and the activity. */
    private List<LineSums> both(int i, LineKey key, StaffMember person, Optional<Activity> activity) {
        LineSums line = line(i, key);
        line.person(person.id());
        activity.ifPresent(line::named);
        return List.of(line, total);
    }

    /** Takes the counts of one person over days with one plan and one policy. */
    private final class Rows implements CountConsumer {

        private final int span;
        private final StaffMember person;
        private final PersonPlans plans;
        private final LocalDate day;
        private final Basis basis;
        private final MatchingPolicy policy;

        Rows(int span, StaffMember person, PersonPlans plans, LocalDate day, Basis basis) {
            this.span = span;
            this.person = person;
            this.plans = plans;
            this.day = day;
            this.basis = basis;
            this.policy = policies.on(day);
        }

        @Override
        public void rows(Kind planned, Kind worked, Outcome outcome, int rows) {
            Optional<Activity> asked = planned == Kind.NONE
                    ? Optional.empty()
                    : planned.activity().map(one -> plans.activity(one.plan(), one.version(), one.activity()));
            if (asked.isPresent() && belonging.counts(asked)) {
                for (LineSums sums : both(span, key(person, asked), person, asked)) {
                    sums.side(basis).planned(policy, outcome, planned.workload(), rows);
                }
            }
            if (worked != Kind.NONE) {
                worked(worked, asked, outcome, rows);
            }
        }

        private void worked(Kind worked, Optional<Activity> asked, Outcome outcome, int rows) {
            DutyCode duty = worked.duty().orElseThrow();
            Optional<Activity> done = Belonging.worked(plans, day, asked, outcome, duty);
            if (belonging.counts(done)) {
                LineKey key = Belonging.isOfPerson(question.split())
                        ? Belonging.person(question.split(), person)
                        : Belonging.worked(question.split(), done, duty);
                boolean undated = Belonging.undated(asked, outcome);
                for (LineSums sums : both(span, key, person, done)) {
                    sums.side(basis).worked(policy, outcome, worked.workload(), undated, rows);
                }
            }
        }
    }
}
