package org.sessionwise.attainment.internal.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sessionwise.api.Actor;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.attainment.AttainmentPolicy;
import org.sessionwise.api.evidence.PersonRecord;
import org.sessionwise.api.figures.Figures;
import org.sessionwise.api.indicator.Indicator;
import org.sessionwise.api.indicator.IndicatorLine;
import org.sessionwise.api.indicator.IndicatorLine.Missing;
import org.sessionwise.api.indicator.IndicatorSheet;
import org.sessionwise.api.policy.DatedPolicy;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.TeamId;
import org.sessionwise.domain.attainment.Attained;
import org.sessionwise.domain.attainment.AttainmentScope;

class ComputedIndicatorsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final AttainmentScope TRUST = AttainmentScope.trust();
    private static final AttainmentScope GASTRO = AttainmentScope.of(new DepartmentId("gastro"));
    private static final AttainmentScope ENDO = AttainmentScope.of(new DepartmentId("gastro"), new TeamId("endo"));

    private final MadeUpTrust trust = new MadeUpTrust()
            .team("gastro", "endo", "Medical", 10, 9)
            .team("gastro", "endo", "Nursing", 20, 18)
            .team("gastro", "liver", "Medical", 30, 30)
            .team("anaes", "main", "Medical", 40, 20);
    private final MadeUpFigures gastro = new MadeUpFigures("gastro");
    private final MadeUpFigures anaes = new MadeUpFigures("anaes");
    private final List<PersonRecord> records = new ArrayList<>();

    private IndicatorSheet sheet(AttainmentScope scope, Set<StaffId> visible, Figures... figures)
            throws NoAnswerException {
        return indicators(figures).sheet(scope, DAY, visible);
    }

    private ComputedIndicators indicators(Figures... figures) {
        return new ComputedIndicators(
                        trust, new RecordsOfTests(records), trust, Clock.fixed(MadeUpTrust.KNOWN, ZoneOffset.UTC))
                .with(List.of(figures));
    }

    private static IndicatorLine line(IndicatorSheet sheet, Indicator indicator, AttainmentScope scope) {
        return sheet.lines().stream()
                .filter(one -> one.indicator() == indicator && one.scope().equals(scope))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void sessionsAreOfTheLastWholeFinancialQuarter() throws NoAnswerException {
        assertEquals(
                new DateRange(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 10, 1)),
                sheet(TRUST, Set.of(), gastro).period());
        assertEquals(
                new DateRange(LocalDate.of(2026, 10, 1), LocalDate.of(2027, 1, 1)),
                Quarter.lastWholeBefore(LocalDate.of(2027, 1, 1)));
        assertEquals(
                new DateRange(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 4, 1)),
                Quarter.lastWholeBefore(LocalDate.of(2026, 6, 30)));
    }

    @Test
    void theScopeComesFirstThenItsGroupsThenItsPartsByGroup() throws NoAnswerException {
        List<String> scopes = sheet(GASTRO, Set.of(), gastro).lines().stream()
                .filter(line -> line.indicator() == Indicator.LEVEL)
                .map(line -> line.scope().toString())
                .toList();

        assertEquals("department/gastro", scopes.get(0));
        assertEquals(
                Set.of("department/gastro, group Medical", "department/gastro, group Nursing"),
                Set.copyOf(scopes.subList(1, 3)));
        assertTrue(scopes.containsAll(
                List.of("team/gastro/endo", "team/gastro/endo, group Nursing", "team/gastro/liver, group Medical")));
        assertFalse(scopes.contains("trust"));
    }

    @Test
    void activePlansOfTheTrustAreByTeamToo() throws NoAnswerException {
        IndicatorLine endo = line(sheet(TRUST, Set.of(), gastro, anaes), Indicator.ACTIVE_PLANS, ENDO);

        assertEquals(Fraction.of(27), endo.part());
        assertEquals(Fraction.of(30), endo.whole());
    }

    @Test
    void exactlyNinetyPercentIsNotMoreThanNinety() throws NoAnswerException {
        IndicatorLine ninety = line(sheet(GASTRO, Set.of(), gastro), Indicator.ACTIVE_PLANS, ENDO);
        IndicatorLine more = line(sheet(GASTRO, Set.of(), gastro), Indicator.ACTIVE_PLANS, GASTRO);

        assertEquals(Optional.of("90.0"), ninety.value());
        assertFalse(ninety.isMoreThan(90));
        assertEquals(Optional.of("95.0"), more.value());
        assertTrue(more.isMoreThan(90));
    }

    @Test
    void valuesAreCutAndNeverRoundedUp() {
        assertEquals(
                Optional.of("89.9"),
                IndicatorLine.of(Indicator.ACTIVE_PLANS, TRUST, Fraction.of(1799), Fraction.of(2000), "people")
                        .value()); // 89.95 %
        assertEquals(
                Optional.of("-4.5"),
                IndicatorLine.of(Indicator.VARIANCE, TRUST, Fraction.of(21), Fraction.of(22), "sessions")
                        .value()); // -4.54 %
        assertTrue(IndicatorLine.of(Indicator.ACTIVE_PLANS, TRUST, Fraction.of(9001), Fraction.of(10000), "people")
                .isMoreThan(90));
    }

    @Test
    void theShareOfClinicalSessionsIsOfAllThatPlansAgree() throws NoAnswerException {
        IndicatorLine share = line(sheet(TRUST, Set.of(), gastro, anaes), Indicator.DCC_SHARE, TRUST);

        assertEquals(Fraction.of(3000), share.part());
        assertEquals(Fraction.of(4000), share.whole());
        assertEquals(Optional.of("75.0"), share.value());
        assertEquals("sessions", share.unit());
    }

    @Test
    void varianceIsARatioOfSumsAndNoAverageOfRatios() throws NoAnswerException {
        gastro.delivered(trust.people(GASTRO), 8);
        anaes.delivered(trust.people(AttainmentScope.of(new DepartmentId("anaes"))), 4);
        IndicatorSheet sheet = sheet(TRUST, Set.of(), gastro, anaes);

        IndicatorLine dcc = line(sheet, Indicator.VARIANCE_DCC, TRUST);
        assertEquals(Fraction.of(640), dcc.part()); // 60 x 8 + 40 x 4
        assertEquals(Fraction.of(800), dcc.whole());
        assertEquals(Optional.of("-20.0"), dcc.value());
        assertEquals(
                Fraction.of(640),
                line(sheet, Indicator.VARIANCE_ROSTERED, TRUST).part());
    }

    @Test
    void theTextsVarianceIsOfAllPlannedSessionsWithoutWhatIsNotKnown() throws NoAnswerException {
        IndicatorLine literal = line(sheet(GASTRO, Set.of(), gastro), Indicator.VARIANCE, GASTRO);

        assertEquals(Fraction.of(480), literal.part()); // 60 x 8, no SPA
        assertEquals(Fraction.of(660), literal.whole()); // 60 x (8 + 3)
        assertEquals(Optional.of("-27.2"), literal.value());
        assertEquals(Optional.of(new Fraction(11, 15)), literal.completeness());
    }

    @Test
    void unfinishedWeeksAreNotKnownAndNotZero() throws NoAnswerException {
        gastro.nothingKnown = true;
        IndicatorLine literal = line(sheet(GASTRO, Set.of(), gastro), Indicator.VARIANCE, GASTRO);

        assertEquals(Optional.of(Missing.NOT_KNOWN), literal.missing());
        assertEquals(Optional.of(Fraction.ZERO), literal.completeness());
        assertEquals(Optional.empty(), literal.value());
    }

    @Test
    void withoutReconciliationSessionsAreNotKnownAndTheTrustSaysWhatItLacks() throws NoAnswerException {
        IndicatorSheet sheet = sheet(TRUST, Set.of(), gastro);
        AttainmentScope without = AttainmentScope.of(new DepartmentId("anaes"));

        assertEquals(
                Optional.of(Missing.NOT_KNOWN),
                line(sheet, Indicator.VARIANCE, without).missing());
        assertEquals(
                Optional.of(Missing.NOT_KNOWN),
                line(sheet, Indicator.DCC_SHARE, without).missing());
        IndicatorLine whole = line(sheet, Indicator.VARIANCE, TRUST);
        assertEquals(Fraction.of(660), whole.whole());
        assertEquals("Without 1 department whose sessions are not known.", whole.remark());
    }

    @Test
    void figuresThatGiveNoAnswerAreNotKnown() throws NoAnswerException {
        anaes.silent = true;

        assertEquals(
                "Without 1 department whose sessions are not known.",
                line(sheet(TRUST, Set.of(), gastro, anaes), Indicator.VARIANCE, TRUST)
                        .remark());
    }

    @Test
    void whoWorksInASingleAreaIsInNoIndicator() throws NoAnswerException {
        StaffId one = trust.people(ENDO).iterator().next();
        records.add(PersonRecord.of(
                "r",
                one,
                PersonRecord.Kind.SINGLE_AREA,
                DateRange.startingOn(LocalDate.of(2026, 1, 1)),
                "Endoscopy only",
                new Actor("lead"),
                MadeUpTrust.KNOWN));

        assertEquals(
                Fraction.of(59 * 40),
                line(sheet(GASTRO, Set.of(), gastro), Indicator.DCC_SHARE, GASTRO)
                        .whole());
    }

    @Test
    void fewPeopleAreKeptBackUnlessTheReaderSeesThemAll() throws NoAnswerException {
        trust.team("gastro", "hepatobiliary", "Medical", 7, 7).team("gastro", "nutrition", "Medical", 8, 8);
        AttainmentScope seven = AttainmentScope.of(new DepartmentId("gastro"), new TeamId("hepatobiliary"));
        IndicatorSheet strangers = sheet(GASTRO, Set.of(), gastro);
        IndicatorSheet own = sheet(GASTRO, trust.people(seven), gastro);

        for (Indicator indicator : Indicator.values()) {
            Optional<Missing> missing = line(strangers, indicator, seven).missing();
            assertEquals(
                    indicator == Indicator.LEVEL ? Optional.empty() : Optional.of(Missing.SUPPRESSED),
                    missing,
                    indicator.name());
        }
        assertEquals(Fraction.of(7), line(own, Indicator.ACTIVE_PLANS, seven).part());
    }

    @Test
    void whatIsKeptBackCannotBeSubtracted() throws NoAnswerException {
        trust.team("gastro", "hepatobiliary", "Medical", 7, 7);
        IndicatorSheet sheet = sheet(GASTRO, Set.of(), gastro);
        long told = sheet.lines().stream()
                .filter(line -> line.indicator() == Indicator.ACTIVE_PLANS)
                .filter(line -> line.missing().isEmpty())
                .filter(line -> line.scope().kind() == AttainmentScope.Kind.TEAM)
                .filter(line -> line.scope().group().isEmpty())
                .count();

        assertTrue(told < 2, "with both other teams and the department told, seven people would be known");
    }

    @Test
    void aTrendHasTheEndsOfPastMonthsOldestFirstAndTheDayItselfLast() throws NoAnswerException {
        List<IndicatorSheet> trend = indicators(gastro).trend(GASTRO, DAY, 3, Set.of());

        assertEquals(
                List.of(LocalDate.of(2026, 8, 31), LocalDate.of(2026, 9, 30), LocalDate.of(2026, 10, 31), DAY),
                trend.stream().map(IndicatorSheet::day).toList());
        assertEquals(
                new DateRange(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 7, 1)),
                trend.get(0).period());
        assertEquals(Indicator.values().length, trend.get(0).lines().size());
        assertTrue(trend.get(0).lines().stream().allMatch(line -> line.scope().equals(GASTRO)));
    }

    @Test
    void monthsOfWhichNothingWasRecordedSaySo() throws NoAnswerException {
        assertFalse(indicators(gastro).trend(GASTRO, DAY, 1, Set.of()).get(0).isReconstructed());
        trust.reconstructed = true;
        assertTrue(indicators(gastro).trend(GASTRO, DAY, 1, Set.of()).get(0).isReconstructed());

        assertEquals(
                "Worked out from what is known now.",
                indicators(gastro)
                        .trend(GASTRO, DAY, 1, Set.of())
                        .get(0)
                        .lines()
                        .get(1)
                        .remark());
    }

    @Test
    void ofPeopleWhoAreGoneSinceNobodyIsInSight() throws NoAnswerException {
        LocalDate october = LocalDate.of(2026, 10, 31);
        AttainmentScope two = AttainmentScope.of(new DepartmentId("gastro"), new TeamId("clinic"));
        trust.was(
                october,
                new MadeUpTrust().team("gastro", "endo", "Medical", 30, 30).team("gastro", "clinic", "Nursing", 2, 1));

        for (AttainmentScope scope : List.of(two, two.onlyGroup("Nursing"), GASTRO.onlyGroup("Nursing"))) {
            IndicatorSheet then =
                    indicators(gastro).trend(scope, DAY, 1, trust.people(ENDO)).get(0);
            assertEquals(october, then.day());
            assertEquals(
                    Optional.of(Missing.SUPPRESSED),
                    line(then, Indicator.ACTIVE_PLANS, scope).missing());
        }
    }

    @Test
    void whatATrendTellsTheSheetOfThatDayAndOfTodayTellsToo() throws NoAnswerException {
        LocalDate october = LocalDate.of(2026, 10, 31);
        trust.was(
                october,
                new MadeUpTrust()
                        .team("gastro", "endo", "Medical", 10, 9)
                        .team("gastro", "endo", "Nursing", 20, 18)
                        .team("gastro", "liver", "Medical", 6, 1)
                        .team("anaes", "main", "Medical", 40, 20));
        trust.team("anaes", "pain", "Medical", 6, 2);
        List<AttainmentScope> scopes =
                trust.matrix(DAY).stream().map(Attained::scope).toList();
        int told = 0;
        for (AttainmentScope scope : scopes) {
            IndicatorSheet then =
                    indicators(gastro).trend(scope, DAY, 1, Set.of()).get(0);
            if (line(then, Indicator.ACTIVE_PLANS, scope).missing().isEmpty()) {
                told++;
                for (LocalDate day : List.of(october, DAY)) {
                    IndicatorSheet sheet = indicators(gastro).sheet(scope, day, Set.of());
                    assertEquals(
                            Optional.empty(),
                            line(sheet, Indicator.ACTIVE_PLANS, scope).missing(),
                            scope + " on " + day);
                }
            }
        }
        assertTrue(told > 0, "not everything is kept back");
    }

    @Test
    void anOldDayIsNotToldOfSmallerGroupsThanToday() throws NoAnswerException {
        LocalDate october = LocalDate.of(2026, 10, 31);
        AttainmentScope ten = ENDO.onlyGroup("Medical");
        smallestFrom(LocalDate.of(2026, 1, 1), 5);
        assertEquals(Optional.empty(), missingOfPlans(ten, october));
        smallestFrom(LocalDate.of(2026, 11, 1), 11);

        assertEquals(Optional.of(Missing.SUPPRESSED), missingOfPlans(ten, october));
        assertEquals(
                Optional.of(Missing.SUPPRESSED),
                line(indicators(gastro).trend(ten, DAY, 1, Set.of()).get(0), Indicator.ACTIVE_PLANS, ten)
                        .missing());
    }

    private Optional<Missing> missingOfPlans(AttainmentScope scope, LocalDate day) throws NoAnswerException {
        return line(indicators(gastro).sheet(scope, day, Set.of()), Indicator.ACTIVE_PLANS, scope)
                .missing();
    }

    private void smallestFrom(LocalDate day, int people) {
        trust.written.add(DatedPolicy.of(
                day,
                AttainmentPolicy.LOCAL_DEFAULT.smallestGroup(people),
                trust.written.size() + 1,
                new Actor("admin"),
                MadeUpTrust.KNOWN));
    }

    @Test
    void aScopeOfNobodyIsNotApplicable() throws NoAnswerException {
        trust.team("empty", "none", "Medical", 0, 0);
        IndicatorSheet sheet = sheet(TRUST, Set.of(), gastro, anaes);
        AttainmentScope empty = AttainmentScope.of(new DepartmentId("empty"));

        for (Indicator indicator : Indicator.values()) {
            assertEquals(
                    Optional.of(Missing.NOT_APPLICABLE),
                    line(sheet, indicator, empty).missing());
        }
    }
}
