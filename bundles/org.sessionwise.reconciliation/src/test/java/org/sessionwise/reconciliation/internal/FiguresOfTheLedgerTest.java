package org.sessionwise.reconciliation.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sessionwise.api.figures.FigureFinding;
import org.sessionwise.api.figures.FigureLine;
import org.sessionwise.api.figures.FigureQuestion;
import org.sessionwise.api.figures.FigureSide;
import org.sessionwise.api.figures.Split;
import org.sessionwise.api.reconciliation.Basis;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.matching.Outcome;
import org.sessionwise.domain.year.YearAmount;
import org.sessionwise.host.spi.RosterSession;
import org.sessionwise.host.spi.RosterWeek;
import org.sessionwise.host.spi.Unavailability;
import org.sessionwise.reconciliation.internal.figures.DepartmentFigures;
import org.sessionwise.reconciliation.internal.figures.FigureSettings;

/** Figures counted from the packed ledger, against the findings that the explainer tells of the same host. */
class FiguresOfTheLedgerTest {

    private final Ward ward = new Ward();
    private DepartmentFigures figures;

    @BeforeEach
    void roster() {
        ward.register.put(
                Ward.AMY,
                Plans.plan(
                        1,
                        new DateRange(LocalDate.of(2026, 1, 1), Plans.MONDAY.plusDays(17)),
                        Plans.clinic(DayOfWeek.MONDAY),
                        Plans.clinic(DayOfWeek.THURSDAY),
                        Plans.night(DayOfWeek.SATURDAY)),
                Plans.plan(
                        2,
                        new DateRange(Plans.MONDAY.plusDays(17), LocalDate.of(2027, 1, 1)),
                        Plans.clinic(DayOfWeek.MONDAY),
                        Plans.night(DayOfWeek.SATURDAY)));
        figures = new DepartmentFigures(
                ward.reconciliation,
                ward.reconciliation::findings,
                () -> ward.policies,
                (department, days) -> Optional.empty(),
                FigureSettings.DEFAULT);
        ward.host.week(Plans.MONDAY.plusWeeks(3), RosterWeek.State.PUBLISHED);
        Random random = new Random(7);
        String[] duties = {"CLINIC", "THEATRE", "ADMIN"};
        for (int i = 0; i < 30; i++) {
            LocalDate day = Plans.MONDAY.plusDays(random.nextInt(28));
            RosterSession.Status[] statuses = RosterSession.Status.values();
            ward.session(
                    duties[random.nextInt(3)],
                    day,
                    random.nextBoolean() ? "09:00" : "10:30",
                    "13:00",
                    statuses[random.nextInt(statuses.length)]);
        }
        ward.host.leave(Ward.AMY, Plans.MONDAY.plusDays(7), "00:00", "23:00", Unavailability.Kind.ANNUAL_LEAVE);
    }

    @Test
    void everyCellIsWhatItsFindingsAddUpTo() throws Exception {
        DateRange period = new DateRange(Plans.MONDAY.minusDays(10), Plans.MONDAY.plusWeeks(6));
        int cells = 0;
        for (Split split : Split.values()) {
            FigureQuestion question = FigureQuestion.of(period).by(split).allCategories(true);
            for (FigureLine line : figures.figures(question, Set.of(Ward.AMY)).lines()) {
                for (Basis basis : Basis.values()) {
                    for (Map.Entry<Outcome, FigureSide.Both> cell :
                            line.side(basis).outcomes().entrySet()) {
                        YearAmount planned = YearAmount.NONE;
                        YearAmount worked = YearAmount.NONE;
                        for (FigureFinding one : figures.findings(
                                question, line.key(), basis, Optional.of(cell.getKey()), Set.of(Ward.AMY))) {
                            planned = one.countsPlanned()
                                    ? planned.plus(YearAmount.of(one.finding()
                                            .planned()
                                            .orElseThrow()
                                            .workload()))
                                    : planned;
                            worked = one.countsWorked()
                                    ? worked.plus(YearAmount.of(
                                            one.finding().worked().orElseThrow().workload()))
                                    : worked;
                        }
                        String where = line.key() + " " + basis + " " + cell.getKey();
                        assertEquals(cell.getValue().planned(), planned, where);
                        assertEquals(cell.getValue().worked(), worked, where);
                        cells++;
                    }
                }
            }
        }
        assertTrue(cells > 40, cells + " cells");
    }

    @Test
    void leaveIsNoLongerPlannedAndAnUnknownWeekIsInNoVariance() throws Exception {
        DateRange period = new DateRange(Plans.MONDAY, Plans.MONDAY.plusWeeks(4));
        FigureLine line =
                figures.figures(FigureQuestion.of(period), Set.of(Ward.AMY)).total();

        // the last week is not finalised, and the Monday of the second one is leave
        FigureSide delivered = line.side(Basis.DELIVERED);
        Fraction unknown = delivered.outcomes().get(Outcome.UNKNOWN).planned().occurrences();
        assertEquals(
                line.planned().occurrences(), delivered.planned().occurrences().plus(unknown));
        assertEquals(
                Fraction.of(1),
                delivered.outcomes().get(Outcome.LEAVE).planned().occurrences());
        assertEquals(4, line.completeness().weeks());
        assertEquals(3, line.completeness().weeksFinalised());
        assertEquals(line.completeness().plannedAll() - line.completeness().plannedKnown(), unknown.numerator());
    }
}
