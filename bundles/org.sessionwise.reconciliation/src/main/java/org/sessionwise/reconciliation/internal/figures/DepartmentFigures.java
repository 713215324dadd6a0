package org.sessionwise.reconciliation.internal.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.figures.CategoryRule;
import org.sessionwise.api.figures.FigureFinding;
import org.sessionwise.api.figures.FigureQuestion;
import org.sessionwise.api.figures.FigureSheet;
import org.sessionwise.api.figures.Figures;
import org.sessionwise.api.figures.LineKey;
import org.sessionwise.api.reconciliation.Basis;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.matching.Outcome;
import org.sessionwise.domain.matching.PolicyDates;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.reconciliation.internal.ledger.Counted;
import org.sessionwise.reconciliation.internal.ledger.DepartmentLedger;

/** Figures of one department, each answer from one reading of its ledger. */
final class DepartmentFigures implements Figures {

    private final DepartmentLedger ledger;
    private final FindingSource findings;
    private final PolicySource policies;
    private final FigureSettings settings;

    DepartmentFigures(DepartmentLedger ledger, FindingSource findings, PolicySource policies, FigureSettings settings) {
        this.ledger = ledger;
        this.findings = findings;
        this.policies = policies;
        this.settings = settings;
    }

    @Override
    public DepartmentId department() {
        return ledger.department();
    }

    @Override
    public FigureSheet figures(FigureQuestion question, Set<StaffId> visible) throws NoAnswerException {
        Counted counted = ledger.counted();
        PolicyDates dates = policies.current();
        CategoryRule rule = settings.rule(question.allCategories());
        FigureWalk walk = new FigureWalk(
                counted,
                dates,
                question,
                new Spans(question.over(), settings.periodAnchor()).of(question.period()),
                new Belonging(rule));
        for (StaffMember person : inScope(counted, visible)) {
            walk.add(person, plans(counted, person));
        }
        return FigureSheet.of(
                question,
                rule,
                walk.lines(),
                walk.total(
                        LineKey.of(LineKey.Kind.DEPARTMENT, ledger.department().value())),
                counted.asAt(),
                policyFrom(dates, question.period().until().minusDays(1)),
                ledger.rule());
    }

    @Override
    public List<FigureFinding> findings(
            FigureQuestion question, LineKey key, Basis basis, Optional<Outcome> outcome, Set<StaffId> visible)
            throws NoAnswerException {
        Counted counted = ledger.counted();
        FindingSelection selection =
                new FindingSelection(new Belonging(settings.rule(question.allCategories())), key, outcome);
        List<FigureFinding> found = new ArrayList<>();
        for (StaffMember person : inScope(counted, visible)) {
            if (selection.includes(person)) {
                found.addAll(selection.of(
                        person,
                        plans(counted, person),
                        findings.findings(person.id(), question.period(), basis).findings()));
            }
        }
        return found;
    }

    private static PersonPlans plans(Counted counted, StaffMember person) {
        return new PersonPlans(counted.plans(person.id()), counted.mapping());
    }

    /** Returns the first day of the policy of a day; for the local defaults a day before all that is reconciled. */
    private static LocalDate policyFrom(PolicyDates dates, LocalDate day) {
        return dates.byFirstDay().keySet().stream()
                .filter(first -> !first.isAfter(day) && first.isAfter(LocalDate.EPOCH))
                .reduce((earlier, later) -> later)
                .orElse(LocalDate.EPOCH);
    }

    /** Doctors in training are in no indicator (e-job planning standard of June 2019, scope). */
    private static List<StaffMember> inScope(Counted counted, Set<StaffId> visible) {
        return counted.staff().stream()
                .filter(person -> visible.contains(person.id()) && !person.inTraining())
                .toList();
    }
}
