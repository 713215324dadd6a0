package org.sessionwise.jobplan.spi.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.sessionwise.jobplan.spi.record.MapFields.with;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.Agreement;
import org.sessionwise.domain.plan.Dispute;
import org.sessionwise.domain.plan.JobPlanState;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.plan.LeaveKind;
import org.sessionwise.domain.plan.Objective;
import org.sessionwise.domain.plan.ObjectiveId;
import org.sessionwise.domain.plan.OnCallAvailability;
import org.sessionwise.domain.plan.PlanLife;
import org.sessionwise.domain.plan.Signature;
import org.sessionwise.domain.plan.Support;
import org.sessionwise.domain.plan.YearTerms;
import org.sessionwise.jobplan.spi.RejectedRecord;

/** What a plan says beside its timetable: its year, what was agreed, who signed it. */
class PlanContentTest {

    private static final Map<PlanField, String> PLAN = Map.ofEntries(
            Map.entry(PlanField.PLAN_ID, "JP-7"),
            Map.entry(PlanField.VERSION, "2"),
            Map.entry(PlanField.STATE, "APPROVED"),
            Map.entry(PlanField.SYSTEM_OF_RECORD, "SPREADSHEET"),
            Map.entry(PlanField.REGISTRATION, "GMC 1234567"),
            Map.entry(PlanField.IN_FORCE_FROM, "2026-04-01"),
            Map.entry(PlanField.ZONE, "Europe/London"),
            Map.entry(PlanField.NATION, "ENGLAND_AND_WALES"),
            Map.entry(PlanField.CONTRACT, "CONSULTANT_2003_ENGLAND"),
            Map.entry(PlanField.MINUTES_PER_PA, "240"));

    private static JobPlanVersion read(Map<PlanField, String> plan) throws FieldException {
        return new VersionReader(new MapFields(plan)).read(List.of());
    }

    private static RejectedRecord rejected(Map<PlanField, String> plan, Activity... activities) {
        FieldException refused = assertThrows(
                FieldException.class, () -> new VersionReader(new MapFields(plan)).read(List.of(activities)));
        return refused.rejected(Optional.empty());
    }

    @Test
    void planThatSaysNothingMoreHasTheDefaults() throws FieldException {
        JobPlanVersion plan = read(PLAN);

        assertEquals(YearTerms.NONE, plan.year());
        assertEquals(Agreement.NONE, plan.agreement());
        assertEquals(PlanLife.NONE, plan.life());
    }

    @Test
    void fractionsAreReadExactly() throws FieldException {
        Map<PlanField, String> plan = with(with(PLAN, PlanField.WORKING_WEEKS, "208/5"), PlanField.CONTRACTED, "10.5");
        plan = with(with(plan, PlanField.ANNUAL_LEAVE_DAYS, "32"), PlanField.STUDY_LEAVE_DAYS, "0.1");
        plan = with(plan, PlanField.YEAR_BEGINS, "09-01");

        assertEquals(
                YearTerms.of(
                        MonthDay.of(9, 1),
                        Optional.of(new Fraction(208, 5)),
                        Optional.of(new Fraction(21, 2)),
                        Map.of(LeaveKind.ANNUAL, Fraction.of(32), LeaveKind.STUDY, new Fraction(1, 10)),
                        Optional.empty()),
                read(plan).year());
    }

    @Test
    void availabilityOnCallIsRead() throws FieldException {
        Map<PlanField, String> plan = with(with(PLAN, PlanField.ON_CALL_CATEGORY, "A"), PlanField.ON_CALL_ONE_IN, "6");

        assertEquals(
                Optional.of(new OnCallAvailability(OnCallAvailability.Category.A, 6, Optional.of(Fraction.of(5)))),
                read(with(plan, PlanField.ON_CALL_PERCENT, "5")).year().onCall());
    }

    @Test
    void agreementAndLifeAreReadInTheirOrder() throws FieldException {
        Map<PlanField, String> plan =
                with(PLAN, PlanField.RESPONSIBILITIES, "Lead for sepsis; Chairs the list meeting");
        plan = with(plan, PlanField.OBJECTIVES, "P1 | PERSON | Fewer follow-ups | T1; T1 | TEAM | Shorter waits | X9");
        plan = with(plan, PlanField.SUPPORT, "RESOURCE | A second clinic room; BARRIER | No pre-assessment on Mondays");
        plan = with(plan, PlanField.SIGNATURES, "EMPLOYEE | 2026-03-01; MANAGER | 2026-03-05");
        plan = with(
                plan,
                PlanField.DISPUTES,
                "MEDIATION | 2026-01-05 | 2026-02-01 | Half an SPA more; APPEAL | 2026-02-02");

        JobPlanVersion read = read(plan);

        assertEquals(
                Agreement.of(
                        List.of("Lead for sepsis", "Chairs the list meeting"),
                        List.of(),
                        List.of(
                                new Objective(
                                        new ObjectiveId("P1"),
                                        Objective.Level.PERSON,
                                        "Fewer follow-ups",
                                        Optional.of(new ObjectiveId("T1"))),
                                new Objective(
                                        new ObjectiveId("T1"),
                                        Objective.Level.TEAM,
                                        "Shorter waits",
                                        Optional.of(new ObjectiveId("X9")))),
                        List.of(
                                new Support(Support.Kind.RESOURCE, "A second clinic room"),
                                new Support(Support.Kind.BARRIER, "No pre-assessment on Mondays"))),
                read.agreement());
        assertEquals(
                new PlanLife(
                        List.of(
                                new Signature(Signature.Role.EMPLOYEE, LocalDate.of(2026, 3, 1)),
                                new Signature(Signature.Role.MANAGER, LocalDate.of(2026, 3, 5))),
                        List.of(
                                new Dispute(
                                        Dispute.Kind.MEDIATION,
                                        LocalDate.of(2026, 1, 5),
                                        Optional.of(LocalDate.of(2026, 2, 1)),
                                        Optional.of("Half an SPA more")),
                                new Dispute(
                                        Dispute.Kind.APPEAL,
                                        LocalDate.of(2026, 2, 2),
                                        Optional.empty(),
                                        Optional.empty()))),
                read.life());
    }

    @ParameterizedTest
    @EnumSource(value = JobPlanState.class, mode = EnumSource.Mode.EXCLUDE, names = "WITHDRAWN")
    void everyStateIsRead(JobPlanState state) throws FieldException {
        assertEquals(state, read(with(PLAN, PlanField.STATE, state.name())).state());
    }

    @ParameterizedTest
    @CsvSource({
        "YEAR_BEGINS, 02-29, 'found 02-29, expected a month and a day that every year has, such as 04-01 (IN-10)'",
        "WORKING_WEEKS, 53, 'found 53, expected an exact number from 1 to 52, such as 10.5 or 21/2 (IN-12)'",
        "WORKING_WEEKS, 1/0, 'found 1/0, expected an exact number from 1 to 52, such as 10.5 or 21/2 (IN-04)'",
        "CONTRACTED, -1, 'found -1, expected an exact number from 0 to 20, such as 10.5 or 21/2 (IN-12)'",
        "CONTRACTED, 400, 'found 400, expected an exact number from 0 to 20, such as 10.5 or 21/2 (IN-12)'",
        "CONTRACTED, ten, 'found ten, expected an exact number from 0 to 20, such as 10.5 or 21/2 (IN-04)'",
        "CONTRACTED, 1e1, 'found 1e1, expected an exact number from 0 to 20, such as 10.5 or 21/2 (IN-04)'",
        "ANNUAL_LEAVE_DAYS, 261, 'found 261, expected an exact number from 0 to 260, such as 10.5 or 21/2 (IN-12)'",
        "ON_CALL_CATEGORY, C, 'found C, expected one of A, B (IN-03)'",
        "ON_CALL_CATEGORY, A, 'is missing, expected a whole number from 1 to 100 (IN-04)'",
        "ON_CALL_ONE_IN, 6, 'is missing, expected A or B where a rota or a supplement is given (IN-04)'",
        "OBJECTIVES, P1 | PERSON, 'is missing, expected a text (IN-04)'",
        "OBJECTIVES, P1 | WARD | x, 'found WARD, expected one of PERSON, TEAM, TRUST (IN-03)'",
        "OBJECTIVES, P1 | PERSON | x; P1 | TEAM | y, 'stands twice in one plan, expected once (IN-02)'",
        "SIGNATURES, BOSS | 2026-01-01, 'found BOSS, expected one of EMPLOYEE, MANAGER, SECOND_MANAGER (IN-03)'",
        "SIGNATURES, MANAGER, 'is missing, expected a day such as 2026-04-01 (IN-04)'",
        "SIGNATURES, MANAGER | 2026-01-01 | x, 'entry 1 has 3 parts, expected 1 to 2 divided by |, and entries"
                + " divided by ; (IN-04)'",
        "SUPPORT, RESOURCE | a;, 'entry 2 has nothing, expected 1 to 2 divided by |, and entries divided by ; (IN-04)'",
        "DISPUTES, APPEAL | 2026-02-02 | 2026-02-01, 'it cannot end before it begins: 2026-02-02 to 2026-02-01 (IN-14)'",
        "DISPUTES, APPEAL | 2026-02-02 | | won, 'is filled, expected nothing while it is open: give the day on which it"
                + " was closed (IN-04)'"
    })
    void wrongValueIsRefusedInWordsThatSayWhatToDo(PlanField field, String value, String problem) {
        assertEquals(problem, rejected(with(PLAN, field, value)).problem());
    }

    @Test
    void personsObjectiveCannotServeAnotherPersons() {
        RejectedRecord rejected = rejected(with(PLAN, PlanField.OBJECTIVES, "P1 | PERSON | x | P2; P2 | PERSON | y"));

        assertEquals("OBJECTIVES, entry 1", rejected.field());
        assertEquals(
                "names an objective of level PERSON, expected a wider one than PERSON: a person's serves a team's or the"
                        + " trust's, a team's the trust's (IN-03)",
                rejected.problem());
    }

    @Test
    void activityMayOnlyServeAnObjectiveOfThePlan() throws FieldException {
        Activity teaching = new ActivityReader(
                        new MapFields(Map.of(
                                PlanField.ACTIVITY_ID, "a1",
                                PlanField.ACTIVITY_CODE, "TEACHING",
                                PlanField.CATEGORY, "SPA",
                                PlanField.TIMING, "FLEXIBLE",
                                PlanField.MINUTES_PER_WEEK, "60",
                                PlanField.OBJECTIVES_SERVED, "P1; P2")),
                        List.of())
                .read();

        RejectedRecord rejected = rejected(with(PLAN, PlanField.OBJECTIVES, "P1 | PERSON | x"), teaching);

        assertEquals("OBJECTIVES", rejected.field());
        assertEquals(
                "activity 1 serves an objective that the plan does not have, expected one of the 1 here: add the objective,"
                        + " or take it from the activity (IN-13)",
                rejected.problem());
    }

    @Test
    void textsOfThePlanAreNotRepeated() {
        RejectedRecord rejected = rejected(with(PLAN, PlanField.CONTRACTED, "as agreed with Dr Amy Example"));

        assertFalse(rejected.problem().contains("Amy"), rejected.problem());
    }
}
