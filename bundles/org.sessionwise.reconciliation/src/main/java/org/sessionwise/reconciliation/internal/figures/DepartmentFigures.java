package org.sessionwise.reconciliation.internal.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.figures.AgreedWork;
import org.sessionwise.api.figures.Annualised;
import org.sessionwise.api.figures.AnnualisedLine;
import org.sessionwise.api.figures.CategoryRule;
import org.sessionwise.api.figures.FigureFinding;
import org.sessionwise.api.figures.FigureLine;
import org.sessionwise.api.figures.FigureQuestion;
import org.sessionwise.api.figures.FigureSheet;
import org.sessionwise.api.figures.Figures;
import org.sessionwise.api.figures.LineKey;
import org.sessionwise.api.figures.OutputSheet;
import org.sessionwise.api.figures.TimeSheet;
import org.sessionwise.api.reconciliation.Basis;
import org.sessionwise.api.reconciliation.Finding;
import org.sessionwise.api.reconciliation.PersonFindings;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.matching.Outcome;
import org.sessionwise.domain.matching.PolicyDates;
import org.sessionwise.domain.year.Absence;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.reconciliation.internal.ledger.Counted;
import org.sessionwise.reconciliation.internal.ledger.DepartmentLedger;

/** Figures of one department, each answer from one reading of its ledger. */
public final class DepartmentFigures implements Figures, AgreedWork, CandidateFigures {

    private final DepartmentLedger ledger;
    private final FindingSource findings;
    private final PolicySource policies;
    private final LeaveSource leave;
    private final FigureSettings settings;
    private final Rates rates = new Rates();

    public DepartmentFigures(
            DepartmentLedger ledger,
            FindingSource findings,
            PolicySource policies,
            LeaveSource leave,
            FigureSettings settings) {
        this.ledger = ledger;
        this.findings = findings;
        this.policies = policies;
        this.leave = leave;
        this.settings = settings;
    }

    @Override
    public DepartmentId department() {
        return ledger.department();
    }

    @Override
    public FigureSheet figures(FigureQuestion question, Set<StaffId> visible) throws NoAnswerException {
        return sheet(ledger.counted(), policies.current(), question, visible);
    }

    @Override
    public FigureLine now(DateRange days, Set<StaffId> visible) throws NoAnswerException {
        return figures(FigureQuestion.of(days), visible).total();
    }

    @Override
    public FigureLine by(PolicyDates candidate, DateRange days, Set<StaffId> visible) throws NoAnswerException {
        return sheet(ledger.countedBy(candidate), candidate, FigureQuestion.of(days), visible)
                .total();
    }

    private FigureSheet sheet(Counted counted, PolicyDates dates, FigureQuestion question, Set<StaffId> visible) {
        CategoryRule rule = settings.rule(question.allCategories());
        FigureWalk walk = new FigureWalk(
                counted,
                dates,
                question,
                new Spans(question.over(), settings.periodAnchor()).of(question.period()),
                new Belonging(rule),
                rates);
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
        FindingSelection selection =
                new FindingSelection(new Belonging(settings.rule(question.allCategories())), key, outcome);
        List<StaffMember> people = inScope(ledger.counted(), visible).stream()
                .filter(selection::includes)
                .toList();
        Set<StaffId> ids = people.stream().map(StaffMember::id).collect(Collectors.toSet());
        Map<StaffId, PersonFindings> told = findings.findings(ids, question.period(), basis);
        Counted counted = ledger.counted(); // after the findings, which may have found it stale
        List<FigureFinding> found = new ArrayList<>();
        for (StaffMember person : people) {
            List<Finding> all = withExcused(told.get(person.id()), counted);
            found.addAll(selection.of(person, plans(counted, person), all));
        }
        return found;
    }

    /** Returns findings by date, with what is no longer planned among them. */
    private static List<Finding> withExcused(PersonFindings told, Counted counted) {
        Stream<Finding> excused = told.excused().stream()
                .map(away -> new Finding(
                        counted.calendar().dateOf(away.occurrence().period()),
                        away.outcome(),
                        Optional.of(away.occurrence()),
                        Optional.empty(),
                        away.reason()));
        return Stream.concat(told.findings().stream(), excused)
                .sorted(Comparator.comparing(Finding::date))
                .toList();
    }

    @Override
    public Annualised annualised(LocalDate on, Set<StaffId> visible) throws NoAnswerException {
        Counted counted = ledger.counted();
        // Which year it is the plan says; whichever, it begins and ends within a year of this day.
        DateRange around = new DateRange(on.minusYears(1), on.plusYears(1).plusDays(1));
        Optional<Map<StaffId, List<Absence>>> away = leave.leave(ledger.department(), around);
        Paces paces = new Paces(counted, on);
        Map<StaffId, List<AnnualisedLine>> people = new LinkedHashMap<>();
        for (StaffMember person : inScope(counted, visible)) {
            if (Paces.isIn(counted.plans(person.id()))) {
                List<AnnualisedLine> lines =
                        paces.of(person.id(), away.map(all -> all.getOrDefault(person.id(), List.of())));
                if (!lines.isEmpty()) {
                    people.put(person.id(), lines);
                }
            }
        }
        return Annualised.of(counted.asAt(), on, people);
    }

    @Override
    public TimeSheet times(DateRange period, Set<StaffId> visible) throws NoAnswerException {
        Counted counted = ledger.counted();
        Times times = new Times(counted, period);
        inScope(counted, visible).forEach(person -> times.add(person.id()));
        return TimeSheet.of(counted.asAt(), period, times.lines());
    }

    @Override
    public OutputSheet output(DateRange period, Set<StaffId> visible) throws NoAnswerException {
        Counted counted = ledger.counted();
        Outputs outputs = new Outputs(counted, policies.current(), period, rates);
        inScope(counted, visible).forEach(outputs::add);
        return OutputSheet.of(counted.asAt(), period, outputs.people(), outputs.teams());
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
