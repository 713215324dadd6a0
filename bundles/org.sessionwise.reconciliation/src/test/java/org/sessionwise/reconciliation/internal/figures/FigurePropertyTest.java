package org.sessionwise.reconciliation.internal.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sessionwise.api.figures.FigureFinding;
import org.sessionwise.api.figures.FigureLine;
import org.sessionwise.api.figures.FigureQuestion;
import org.sessionwise.api.figures.FigureSheet;
import org.sessionwise.api.figures.FigureSide;
import org.sessionwise.api.figures.Over;
import org.sessionwise.api.figures.PlannedBasis;
import org.sessionwise.api.figures.Split;
import org.sessionwise.api.reconciliation.Basis;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.Workload;
import org.sessionwise.domain.matching.MatchingPolicy;
import org.sessionwise.domain.matching.Outcome;
import org.sessionwise.domain.matching.PolicyDates;
import org.sessionwise.domain.year.YearAmount;
import org.sessionwise.host.spi.StaffMember;

/** What must hold of figures whatever they are of: made-up findings of every outcome, two plans each, two policies. */
class FigurePropertyTest {

    private static final DateRange PERIOD = MadeUpDepartment.PERIOD;
    private static final LocalDate NEW_POLICY = LocalDate.of(2026, 5, 6);
    private static final PolicyDates POLICIES = PolicyDates.of(Map.of(
            LocalDate.of(2026, 1, 1),
            MatchingPolicy.DEFAULT,
            NEW_POLICY,
            MatchingPolicy.builder()
                    .shortNoticeDelivers(true)
                    .extraUnpaidDelivers(true)
                    .build()));

    private final FakeLedger ledger = MadeUpDepartment.of(1, "p");
    private final DepartmentFigures figures = figures(ledger);

    private static DepartmentFigures figures(FakeLedger ledger) {
        return new DepartmentFigures(
                ledger, ledger::told, () -> POLICIES, (department, days) -> Optional.empty(), FigureSettings.DEFAULT);
    }

    private static Set<StaffId> everybody(FakeLedger ledger) {
        return ledger.people.stream().map(StaffMember::id).collect(Collectors.toSet());
    }

    private FigureSheet sheet(FigureQuestion question) throws Exception {
        return figures.figures(question, everybody(ledger));
    }

    @ParameterizedTest
    @EnumSource(Split.class)
    void linesOfEverySplitAddUpToTheSameTotal(Split split) throws Exception {
        for (PlannedBasis basis : PlannedBasis.values()) {
            for (boolean all : List.of(false, true)) {
                FigureQuestion question =
                        FigureQuestion.of(PERIOD).planned(basis).allCategories(all);
                FigureLine whole = sheet(question).total();
                FigureSheet cut = sheet(question.by(split));

                assertSame(whole, cut.total());
                assertSame(whole, sum(cut.lines()));
                assertTrue(split == Split.DEPARTMENT || cut.lines().size() > 1);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Over.class)
    void spansAddUpToThePeriod(Over over) throws Exception {
        for (PlannedBasis basis : PlannedBasis.values()) {
            FigureQuestion question = FigureQuestion.of(PERIOD).planned(basis).by(Split.ACTIVITY);
            assertSame(sheet(question).total(), sum(sheet(question.over(over)).lines()));
        }
    }

    @Test
    void aPeriodIsTheSumOfItsPartsWhereverItIsCut() throws Exception {
        for (PlannedBasis basis : PlannedBasis.values()) {
            FigureLine whole = sheet(FigureQuestion.of(PERIOD).planned(basis)).total();
            for (long days = 1; days < PERIOD.days(); days += 13) {
                LocalDate cut = PERIOD.from().plusDays(days);
                FigureLine before = sheet(FigureQuestion.of(new DateRange(PERIOD.from(), cut))
                                .planned(basis))
                        .total();
                FigureLine after = sheet(FigureQuestion.of(new DateRange(cut, PERIOD.until()))
                                .planned(basis))
                        .total();
                assertSame(whole, before.plus(after));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Split.class)
    void findingsOfEveryLineAddUpToEachOfItsCells(Split split) throws Exception {
        for (boolean all : List.of(false, true)) {
            FigureQuestion question = FigureQuestion.of(PERIOD).by(split).allCategories(all);
            for (FigureLine line : sheet(question).lines()) {
                for (Basis basis : Basis.values()) {
                    List<FigureFinding> findings =
                            figures.findings(question, line.key(), basis, Optional.empty(), everybody(ledger));
                    assertSame(line.side(basis), added(findings), line.key() + " " + basis);
                }
            }
        }
    }

    @Test
    void findingsOfOneOutcomeAreThoseOfItsCell() throws Exception {
        FigureQuestion question = FigureQuestion.of(PERIOD).by(Split.TEAM);
        FigureLine line = sheet(question).lines().get(0);
        for (Outcome outcome : line.side(Basis.DELIVERED).outcomes().keySet()) {
            FigureSide.Both cell = line.side(Basis.DELIVERED).outcomes().get(outcome);
            FigureSide added = added(
                    figures.findings(question, line.key(), Basis.DELIVERED, Optional.of(outcome), everybody(ledger)));

            assertEquals(Set.of(outcome), added.outcomes().keySet());
            assertEquals(cell.planned(), added.outcomes().get(outcome).planned());
            assertEquals(cell.worked(), added.outcomes().get(outcome).worked());
        }
    }

    @Test
    void otherNamesAndAnotherOrderOfPeopleChangeNoFigure() throws Exception {
        FakeLedger renamed = MadeUpDepartment.of(1, "another-");
        Collections.reverse(renamed.people);
        for (Split split : List.of(Split.TEAM, Split.GROUP, Split.CATEGORY, Split.ACTIVITY)) {
            FigureQuestion question = FigureQuestion.of(PERIOD).by(split);
            List<FigureLine> lines = sheet(question).lines();
            List<FigureLine> others =
                    figures(renamed).figures(question, everybody(renamed)).lines();

            assertEquals(
                    lines.stream().map(FigureLine::key).toList(),
                    others.stream().map(FigureLine::key).toList());
            for (int i = 0; i < lines.size(); i++) {
                assertSame(lines.get(i), others.get(i));
            }
        }
    }

    @Test
    void peopleAreAddedUpAndNobodyElseIsInIt() throws Exception {
        List<FigureLine> alone = new ArrayList<>();
        FigureQuestion question = FigureQuestion.of(PERIOD);
        for (StaffId one : everybody(ledger)) {
            alone.add(figures.figures(question, Set.of(one)).total());
        }

        assertSame(sheet(question).total(), sum(alone));
        assertEquals(8, sheet(question).total().people());
    }

    @Test
    void doctorsInTrainingAreInNoFigure() throws Exception {
        Set<StaffId> training = Set.of(new StaffId("p8"));
        FigureQuestion question = FigureQuestion.of(PERIOD).by(Split.PERSON);

        assertEquals(List.of(), figures.figures(question, training).lines());
        assertEquals(
                List.of(),
                figures.findings(question, sheet(question).total().key(), Basis.ROSTERED, Optional.empty(), training));
    }

    /** The rule of figures once more, plainly: one finding after the other. */
    private static FigureSide added(List<FigureFinding> findings) {
        YearAmount planned = YearAmount.NONE;
        YearAmount done = YearAmount.NONE;
        YearAmount undated = YearAmount.NONE;
        YearAmount beside = YearAmount.NONE;
        Map<Outcome, FigureSide> byOutcome = new EnumMap<>(Outcome.class);
        for (FigureFinding one : findings) {
            Outcome outcome = one.finding().outcome();
            boolean newPolicy = !one.finding().date().isBefore(NEW_POLICY);
            YearAmount asked = one.countsPlanned()
                    ? amount(one.finding().planned().orElseThrow().workload())
                    : YearAmount.NONE;
            YearAmount worked = one.countsWorked()
                    ? amount(one.finding().worked().orElseThrow().workload())
                    : YearAmount.NONE;
            FigureSide both = FigureSide.of(
                    YearAmount.NONE,
                    YearAmount.NONE,
                    YearAmount.NONE,
                    YearAmount.NONE,
                    Map.of(outcome, FigureSide.Both.of(asked, worked)));
            byOutcome.merge(outcome, both, FigureSide::plus);
            switch (outcome) {
                case AS_PLANNED, MOVED, SHORT, DISPLACED, OTHER_ACTIVITY, COVER -> {
                    planned = planned.plus(asked);
                    done = done.plus(worked);
                    if (one.finding().planned().isEmpty() && outcome == Outcome.AS_PLANNED) {
                        undated = undated.plus(worked);
                    }
                }
                case BY_COLLEAGUE, CANCELLED, CANCELLED_BY_PERSON, CANCELLED_WITH_NOTICE, MISSED, NOT_ROSTERED ->
                    planned = planned.plus(asked);
                case CANCELLED_AT_SHORT_NOTICE -> {
                    planned = planned.plus(asked);
                    done = newPolicy ? done.plus(asked) : done;
                }
                case EXTRA_UNPAID -> {
                    done = newPolicy ? done.plus(worked) : done;
                    beside = newPolicy ? beside : beside.plus(worked);
                }
                case EXTRA_PAID, OUT_OF_SCOPE -> beside = beside.plus(worked);
                case ALIAS, UNKNOWN, LEAVE, UNAVAILABLE, BANK_HOLIDAY -> {}
            }
        }
        FigureSide side = FigureSide.of(planned, done, undated, beside, Map.of());
        for (FigureSide outcome : byOutcome.values()) {
            side = side.plus(outcome);
        }
        return side;
    }

    private static YearAmount amount(Workload workload) {
        return YearAmount.of(workload);
    }

    private static FigureLine sum(List<FigureLine> lines) {
        return lines.stream().reduce(FigureLine::plus).orElseThrow();
    }

    private static void assertSame(FigureLine one, FigureLine other) {
        assertEquals(one.planned(), other.planned());
        assertEquals(one.otherBasis(), other.otherBasis());
        for (Basis basis : Basis.values()) {
            assertSame(one.side(basis), other.side(basis), basis.toString());
        }
        assertEquals(one.completeness().plannedAll(), other.completeness().plannedAll());
        assertEquals(one.completeness().plannedKnown(), other.completeness().plannedKnown());
    }

    private static void assertSame(FigureSide one, FigureSide other, String of) {
        assertEquals(one.planned(), other.planned(), of);
        assertEquals(one.done(), other.done(), of);
        assertEquals(one.undated(), other.undated(), of);
        assertEquals(one.beside(), other.beside(), of);
        assertEquals(one.variance(), other.variance(), of);
        assertEquals(one.outcomes().keySet(), other.outcomes().keySet(), of);
        for (Function<FigureSide.Both, YearAmount> side :
                List.<Function<FigureSide.Both, YearAmount>>of(FigureSide.Both::planned, FigureSide.Both::worked)) {
            one.outcomes()
                    .forEach((outcome, both) -> assertEquals(
                            side.apply(both), side.apply(other.outcomes().get(outcome)), of + " " + outcome));
        }
    }
}
