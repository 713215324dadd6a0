package org.sessionwise.reconciliation.internal.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sessionwise.api.figures.AnnualisedLine;
import org.sessionwise.api.figures.FigureLine;
import org.sessionwise.api.figures.FigureQuestion;
import org.sessionwise.api.figures.OutputLine;
import org.sessionwise.api.figures.OutputSheet;
import org.sessionwise.api.figures.PlannedBasis;
import org.sessionwise.api.figures.TimeLine;
import org.sessionwise.api.reconciliation.Basis;
import org.sessionwise.domain.ActivityCategory;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.TeamId;
import org.sessionwise.domain.matching.Outcome;
import org.sessionwise.domain.matching.PolicyDates;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.ActivityCode;
import org.sessionwise.domain.plan.ActivityId;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.plan.Output;
import org.sessionwise.domain.plan.Timing;
import org.sessionwise.domain.year.Absence;
import org.sessionwise.host.spi.RosterWeek;

/** One consultant with 42 lists a year, from 1 April 2026; eight weeks from 1 June are rostered, four of them finalised. */
class AgreedNumbersTest {

    private static final DateRange YEAR = new DateRange(LocalDate.of(2026, 4, 1), LocalDate.of(2027, 4, 1));
    private static final LocalDate MONDAY = FakeLedger.MONDAY;
    private static final LocalDate ON = LocalDate.of(2026, 6, 30);
    private static final DateRange PERIOD = new DateRange(MONDAY, MONDAY.plusWeeks(8));

    private final FakeLedger ledger = new FakeLedger();
    private StaffId amy;
    private Optional<Map<StaffId, List<Absence>>> leave = Optional.empty();

    @BeforeEach
    void employ() {
        amy = ledger.employ("amy", "red", "Consultants", false);
        ledger.plans.put(amy, List.of(withOutputs(FakeLedger.plan("amy", 1, YEAR))));
        for (int week = 0; week < 8; week++) {
            ledger.weeks.put(
                    MONDAY.plusWeeks(week), week < 4 ? RosterWeek.State.FINALISED : RosterWeek.State.PUBLISHED);
        }
    }

    /** Six patients a clinic, two cases a list. */
    private static JobPlanVersion withOutputs(JobPlanVersion plan) {
        Activity clinic = Activity.builder(
                        new ActivityId("a-CLINIC"),
                        new ActivityCode("CLINIC"),
                        ActivityCategory.DCC,
                        plan.activities().get(0).timing())
                .name("The CLINIC")
                .output(new Output(Fraction.of(6), "patients"))
                .build();
        Activity list = Activity.builder(
                        new ActivityId("a-LIST"),
                        new ActivityCode("LIST"),
                        ActivityCategory.DCC,
                        new Timing.Annualised(42, Duration.ofHours(4)))
                .name("The LIST")
                .output(new Output(Fraction.of(2), "cases"))
                .build();
        return plan.toBuilder().activities(List.of(clinic, list)).build();
    }

    private DepartmentFigures figures() {
        return new DepartmentFigures(
                ledger,
                ledger::told,
                () -> PolicyDates.of(Map.of()),
                (department, days) -> leave,
                FigureSettings.DEFAULT);
    }

    private void list(LocalDate day, Basis... bases) {
        for (Basis basis : bases) {
            ledger.add(amy, basis, day, Outcome.AS_PLANNED, null, ledger.worked(day, "LIST", 300));
        }
    }

    private AnnualisedLine line() throws Exception {
        List<AnnualisedLine> lines =
                figures().annualised(ON, Set.of(amy)).people().get(amy);
        assertEquals(1, lines.size());
        return lines.get(0);
    }

    @Test
    void whatIsKnownIsDoneAndWhatIsOnlyRosteredIsBooked() throws Exception {
        list(MONDAY.plusDays(2), Basis.ROSTERED, Basis.DELIVERED);
        list(MONDAY.plusDays(3), Basis.ROSTERED); // in a finalised week, and not worked
        list(MONDAY.plusWeeks(1), Basis.ROSTERED, Basis.DELIVERED);
        list(LocalDate.of(2026, 6, 30), Basis.ROSTERED); // past, but its week is not finalised
        list(MONDAY.plusWeeks(6), Basis.ROSTERED);

        AnnualisedLine line = line();

        assertEquals("LIST", line.activity().code().value());
        assertEquals(YEAR, line.planYear());
        assertEquals(Fraction.of(42), line.pace().agreed());
        assertEquals(2, line.pace().done());
        assertEquals(2, line.pace().booked());
        assertEquals(Fraction.of(38), line.pace().toGo());
        assertEquals(Optional.of(new Fraction(2 * 5, 20)), line.pace().runRate());
        assertEquals(Optional.empty(), line.leaveTaken());
    }

    @Test
    void leaveIsToldWhereItIsKnown() throws Exception {
        DateRange week = new DateRange(MONDAY.plusWeeks(1), MONDAY.plusWeeks(2));
        leave = Optional.of(
                Map.of(amy, List.of(new Absence(Period.of(week, ZoneOffset.UTC), Absence.Kind.ANNUAL_LEAVE))));

        AnnualisedLine line = line();

        assertEquals(Optional.of(Fraction.of(5)), line.leaveTaken());
        assertTrue(line.leaveToCome().orElseThrow().signum() > 0);
    }

    @Test
    void whatHasNoDatesIsInNoDatedVarianceAndInTheAnnualOne() throws Exception {
        list(MONDAY.plusDays(2), Basis.ROSTERED, Basis.DELIVERED);
        FigureLine dated =
                figures().figures(FigureQuestion.of(PERIOD), Set.of(amy)).total();
        FigureLine annual = figures()
                .figures(FigureQuestion.of(PERIOD).planned(PlannedBasis.ANNUAL), Set.of(amy))
                .total();

        assertEquals(Fraction.of(1), dated.side(Basis.DELIVERED).done().occurrences());
        assertEquals(Fraction.of(1), dated.side(Basis.DELIVERED).undated().occurrences());
        assertEquals(Fraction.ZERO, dated.side(Basis.DELIVERED).variance().occurrences());
        // a clinic a week in 42 weeks and 42 lists, over 365 days: 28 of 56 days are known
        Fraction aDay = new Fraction(84, 365);
        assertEquals(aDay.times(Fraction.of(56)), annual.planned().occurrences());
        assertEquals(annual.planned(), dated.otherBasis());
        assertEquals(
                Fraction.of(1).minus(aDay.times(Fraction.of(28))),
                annual.side(Basis.DELIVERED).variance().occurrences());
        assertEquals(
                Fraction.of(1).minus(aDay.times(Fraction.of(56))),
                annual.side(Basis.ROSTERED).variance().occurrences());
    }

    @Test
    void timeTakenIsHeldAgainstTimeAllocated() throws Exception {
        list(MONDAY.plusDays(2), Basis.DELIVERED); // 300 minutes instead of 240
        ledger.add(
                amy,
                Basis.DELIVERED,
                MONDAY,
                Outcome.SHORT,
                ledger.planned(amy, MONDAY, "CLINIC"),
                ledger.worked(MONDAY, "CLINIC", 180));
        ledger.add(amy, Basis.DELIVERED, MONDAY, Outcome.EXTRA_UNPAID, null, ledger.worked(MONDAY, "CLINIC", 90));
        ledger.add(amy, Basis.DELIVERED, MONDAY, Outcome.EXTRA_PAID, null, ledger.worked(MONDAY, "CLINIC", 240));
        ledger.add(amy, Basis.DELIVERED, MONDAY, Outcome.MISSED, ledger.planned(amy, MONDAY, "CLINIC"), null);

        List<TimeLine> lines = figures().times(PERIOD, Set.of(amy)).lines();

        assertEquals(
                List.of("activity:CLINIC", "activity:LIST"),
                lines.stream().map(line -> line.key().toString()).toList());
        assertEquals(240, lines.get(0).allocated());
        assertEquals(270, lines.get(0).taken());
        assertEquals(1, lines.get(0).occurrences());
        assertEquals(Optional.of(new Fraction(25, 2)), lines.get(0).percent());
        assertEquals(240, lines.get(1).allocated());
        assertEquals(300, lines.get(1).taken());
        assertEquals(Optional.of(Fraction.of(25)), lines.get(1).percent());
    }

    @Test
    void outputIsSessionsTimesWhatWasAgreed() throws Exception {
        for (int week = 0; week < 5; week++) {
            LocalDate day = MONDAY.plusWeeks(week);
            boolean done = week < 2;
            Outcome outcome = week == 4 ? Outcome.UNKNOWN : done ? Outcome.AS_PLANNED : Outcome.MISSED;
            ledger.add(
                    amy,
                    Basis.DELIVERED,
                    day,
                    outcome,
                    ledger.planned(amy, day, "CLINIC"),
                    done ? ledger.worked(day, "CLINIC", 240) : null);
        }
        list(MONDAY.plusDays(2), Basis.DELIVERED);

        OutputSheet sheet = figures().output(PERIOD, Set.of(amy));
        List<OutputLine> lines = sheet.people().get(amy);

        assertEquals("patients", lines.get(0).unit());
        assertEquals(Fraction.of(2), lines.get(0).plannedSessions()); // four of half a session each
        assertEquals(Fraction.of(12), lines.get(0).expected());
        assertEquals(Fraction.of(6), lines.get(0).delivered());
        assertEquals(new Fraction(42 * 28, 365), lines.get(1).plannedSessions());
        assertEquals(new Fraction(300, 480), lines.get(1).deliveredSessions());
        assertEquals(1, sheet.teams().size());
        assertEquals(
                lines.get(0).expected(),
                sheet.teams().get(new TeamId("red")).get(0).expected());
    }
}
