package org.sessionwise.reconciliation.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sessionwise.api.reconciliation.Basis;
import org.sessionwise.api.reconciliation.Excused;
import org.sessionwise.api.reconciliation.Finding;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.matching.Outcome;
import org.sessionwise.domain.matching.PersonMatch;
import org.sessionwise.reconciliation.internal.ledger.Judge;
import org.sessionwise.reconciliation.internal.ledger.PlanActivity;
import org.sessionwise.reconciliation.internal.ledger.Role;
import org.sessionwise.reconciliation.internal.ledger.Verdicts;

/** Tells in findings what the matching rule made of one person's rows: the same rows, judged once more. */
final class Explanation {

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::date)
            .thenComparing(Explanation::start)
            .thenComparing(Explanation::id);

    private final PersonReckoning person;
    private final List<Occurrence> beyond;
    private final Rules rules;
    private final DateRange period;

    /** {@code beyond}: occurrences of the period that are no rows. */
    Explanation(PersonReckoning person, List<Occurrence> beyond, Rules rules, DateRange period) {
        this.person = person;
        this.beyond = beyond;
        this.rules = rules;
        this.period = period;
    }

    List<Excused> excused() {
        List<Excused> found = new ArrayList<>();
        for (List<Occurrence> side : List.of(person.occurrences(), beyond)) {
            side.stream()
                    .filter(occurrence -> period.contains(occurrence.date()))
                    .forEach(occurrence -> occurrence
                            .rostered()
                            .filter(settled -> isExcused(settled.outcome()))
                            .ifPresent(settled ->
                                    found.add(new Excused(occurrence.told(), settled.outcome(), settled.why()))));
        }
        found.sort(Comparator.comparing(
                        (Excused away) -> away.occurrence().period().start())
                .thenComparing(away -> away.occurrence().id()));
        return found;
    }

    List<Finding> findings(Basis basis, Judge judge) {
        PersonMatch match = judge.run(person.ledger(), basis);
        List<Finding> found = new ArrayList<>();
        boolean[] told = new boolean[person.attendances().size()];
        boolean[] answersAlias = new boolean[told.length];
        for (int i = 0; i < person.occurrences().size(); i++) {
            int answer = Verdicts.answer(match, i);
            if (answer >= 0) {
                told[answer] = true;
            } else if (match.answer(i) >= 0 && match.plannedOutcome(i) == Outcome.ALIAS) {
                answersAlias[match.answer(i)] = true;
            }
            planned(basis, match, i).ifPresent(found::add);
        }
        for (int j = 0; j < told.length; j++) {
            if (!told[j]) {
                left(basis, match, j, answersAlias[j]).ifPresent(found::add);
            }
        }
        beyond.forEach(occurrence -> settled(occurrence, basis).ifPresent(found::add));
        found.sort(ORDER);
        return found;
    }

    private Optional<Finding> planned(Basis basis, PersonMatch match, int place) {
        Occurrence occurrence = person.occurrences().get(place);
        if (!period.contains(occurrence.date())) {
            return Optional.empty();
        }
        return occurrence.settled(basis).isPresent()
                ? settled(occurrence, basis)
                : Optional.of(decided(match, place, occurrence));
    }

    private Finding decided(PersonMatch match, int place, Occurrence occurrence) {
        Outcome outcome = match.plannedOutcome(place);
        int answer = Verdicts.answer(match, place);
        int joined = match.answer(place);
        if (joined < 0 || outcome == Outcome.ALIAS) {
            String rule = RuleWords.unanswered(occurrence, outcome, rules.policies());
            return new Finding(occurrence.date(), outcome, Optional.of(occurrence.told()), Optional.empty(), rule);
        }
        Attendance session = person.attendances().get(joined);
        Optional<Finding.Worked> told = Optional.of(session.told(""));
        return new Finding(
                occurrence.date(),
                outcome,
                Optional.of(occurrence.told()),
                answer < 0 ? Optional.empty() : told,
                answer < 0 ? told : Optional.empty(),
                RuleWords.joined(match.pass(place), outcome, occurrence, session, rules));
    }

    private Optional<Finding> left(Basis basis, PersonMatch match, int place, boolean answersAlias) {
        Attendance session = person.attendances().get(place);
        if (!period.contains(session.date())
                || !match.counts(place)
                || session.role(basis).equals(Role.ABSENT)) {
            return Optional.empty();
        }
        Outcome outcome = match.workedOutcome(place);
        String draws = outcome == Outcome.AS_PLANNED
                ? session.drawsOn().map(PlanActivity::name).orElse("")
                : "";
        return Optional.of(new Finding(
                session.date(),
                outcome,
                Optional.empty(),
                Optional.of(session.told(draws)),
                RuleWords.left(session, outcome, answersAlias)));
    }

    private static Optional<Finding> settled(Occurrence occurrence, Basis basis) {
        return occurrence
                .settled(basis)
                .filter(settled -> !isExcused(settled.outcome()))
                .map(settled -> new Finding(
                        occurrence.date(),
                        settled.outcome(),
                        Optional.of(occurrence.told()),
                        Optional.empty(),
                        settled.why()));
    }

    private static boolean isExcused(Outcome outcome) {
        return outcome.credit() == Outcome.Credit.EXCUSED;
    }

    private static Instant start(Finding finding) {
        return finding.planned()
                .map(Finding.Planned::period)
                .or(() -> finding.worked().map(Finding.Worked::period))
                .map(Period::start)
                .orElse(Instant.MIN);
    }

    private static String id(Finding finding) {
        return finding.planned()
                .map(Finding.Planned::id)
                .or(() -> finding.worked().map(worked -> worked.id().value()))
                .orElse("");
    }
}
