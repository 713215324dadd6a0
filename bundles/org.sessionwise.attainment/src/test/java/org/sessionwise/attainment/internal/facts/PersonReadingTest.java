package org.sessionwise.attainment.internal.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sessionwise.api.Actor;
import org.sessionwise.api.evidence.PersonRecord;
import org.sessionwise.domain.ActivityCategory;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.TeamId;
import org.sessionwise.domain.attainment.Exclusion;
import org.sessionwise.domain.attainment.PersonFact;
import org.sessionwise.domain.attainment.PersonFacts;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.ActivityCode;
import org.sessionwise.domain.plan.ActivityId;
import org.sessionwise.domain.plan.AnnualisationAgreement;
import org.sessionwise.domain.plan.JobPlanId;
import org.sessionwise.domain.plan.JobPlanState;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.plan.ObjectiveId;
import org.sessionwise.domain.plan.Output;
import org.sessionwise.domain.plan.PersonReference;
import org.sessionwise.domain.plan.PlanLife;
import org.sessionwise.domain.plan.Purpose;
import org.sessionwise.domain.plan.Signature;
import org.sessionwise.domain.plan.SystemOfRecord;
import org.sessionwise.domain.plan.Timing;
import org.sessionwise.host.spi.StaffMember;

class PersonReadingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final Instant NOON = Instant.parse("2026-06-01T11:00:00Z");
    private static final StaffId AMY = new StaffId("amy");
    private static final ObjectiveId TEAM_OBJECTIVE = new ObjectiveId("T1");
    private static final Timing FLEXIBLE = new Timing.Flexible(Duration.ofHours(4));
    private static final Timing ANNUALISED = new Timing.Annualised(40, Duration.ofHours(4));

    @Test
    void ofNobodysPlanNothingIsKnown() {
        assertEquals(Set.of(), facts(List.of()).facts());
        assertEquals(Optional.empty(), facts(List.of()).active());
    }

    @Test
    void aPlanInSoftwareInWhateverStateIsOnRecordThere() {
        assertTrue(facts(plan(builder().state(JobPlanState.DRAFT))).has(PersonFact.ON_DEDICATED_SYSTEM));
        assertFalse(facts(plan(builder().state(JobPlanState.WITHDRAWN))).has(PersonFact.ON_DEDICATED_SYSTEM));
    }

    @Test
    void whoHadAPlanInSoftwareAndIsOnPaperNowIsOnPaper() {
        JobPlanVersion software = version(1, "2021-04-01", SystemOfRecord.E_JOB_PLANNING)
                .state(JobPlanState.SUPERSEDED)
                .build();
        JobPlanVersion paper = version(2, "2024-04-01", SystemOfRecord.PAPER).build();
        JobPlanVersion next = version(3, "2027-04-01", SystemOfRecord.E_JOB_PLANNING)
                .state(JobPlanState.DRAFT)
                .build();

        assertTrue(facts(List.of(software, paper, next)).has(PersonFact.ON_OTHER_SYSTEM));
        assertFalse(facts(List.of(software, paper, next)).has(PersonFact.ON_DEDICATED_SYSTEM));
        assertTrue(facts(List.of(software, next)).has(PersonFact.ON_DEDICATED_SYSTEM));
    }

    @Test
    void whereNothingRulesTheLatestThatIsNotWithdrawnCounts() {
        JobPlanVersion paper = version(1, "2024-04-01", SystemOfRecord.PAPER)
                .state(JobPlanState.SUPERSEDED)
                .build();
        JobPlanVersion software = version(2, "2025-04-01", SystemOfRecord.E_JOB_PLANNING)
                .state(JobPlanState.WITHDRAWN)
                .build();

        assertTrue(facts(List.of(paper, software)).has(PersonFact.ON_OTHER_SYSTEM));
        assertFalse(facts(List.of(paper, software)).has(PersonFact.ON_DEDICATED_SYSTEM));
    }

    @Test
    void ofADayThatIsOverAPlanWithOnlyLaterDatesWasNotKnown() {
        JobPlanVersion later = version(1, "2026-07-01", SystemOfRecord.E_JOB_PLANNING)
                .state(JobPlanState.DRAFT)
                .build();
        JobPlanVersion reviewed = later.toBuilder().reviewedOn(TODAY).build();

        assertTrue(facts(List.of(later)).has(PersonFact.ON_DEDICATED_SYSTEM));
        assertFalse(factsLater(List.of(later)).has(PersonFact.ON_DEDICATED_SYSTEM));
        assertTrue(factsLater(List.of(reviewed)).has(PersonFact.ON_DEDICATED_SYSTEM));
    }

    @Test
    void whatThePlanInForceSays() {
        JobPlanVersion.Builder plan = builder()
                .activities(List.of(
                        activity("clinic", ActivityCategory.DCC, ANNUALISED)
                                .output(new Output(Fraction.of(8), "patients"))
                                .objectives(List.of(TEAM_OBJECTIVE))
                                .build(),
                        activity("plans", ActivityCategory.SPA, FLEXIBLE)
                                .purposes(List.of(Purpose.MANAGING_PLANS, Purpose.TRAINING))
                                .build()))
                .life(new PlanLife(List.of(new Signature(Signature.Role.EMPLOYEE, TODAY)), List.of()));

        assertEquals(
                EnumSet.of(
                        PersonFact.ON_DEDICATED_SYSTEM,
                        PersonFact.TIME_FOR_AGREEING,
                        PersonFact.EXPECTED_ACTIVITY,
                        PersonFact.CATEGORIES,
                        PersonFact.OUTPUT_OF_DCC,
                        PersonFact.SIGNED,
                        PersonFact.ANNUALISED,
                        PersonFact.ALIGNED,
                        PersonFact.ROSTERED_TRAINING),
                facts(plan(plan)).facts());
    }

    @Test
    void annualisedIsAgreedOnlyIfEachActivityIsByBothSides() {
        AnnualisationAgreement both = new AnnualisationAgreement(Optional.of(TODAY), Optional.of(TODAY));
        AnnualisationAgreement one = new AnnualisationAgreement(Optional.of(TODAY), Optional.empty());
        Activity agreed = activity("clinic", ActivityCategory.DCC, ANNUALISED)
                .agreement(both)
                .build();
        Activity halfWay = activity("list", ActivityCategory.DCC, ANNUALISED)
                .agreement(one)
                .build();

        assertTrue(facts(plan(builder().activities(List.of(agreed)))).has(PersonFact.ANNUALISATION_AGREED));
        assertFalse(facts(plan(builder().activities(List.of(agreed, halfWay)))).has(PersonFact.ANNUALISATION_AGREED));
    }

    @Test
    void aManagersSignatureOrOneStillToComeIsNotThePersons() {
        PlanLife manager = new PlanLife(List.of(new Signature(Signature.Role.MANAGER, TODAY.minusDays(3))), List.of());
        PlanLife tomorrow = new PlanLife(List.of(new Signature(Signature.Role.EMPLOYEE, TODAY.plusDays(1))), List.of());

        assertFalse(facts(plan(builder().life(manager))).has(PersonFact.SIGNED));
        assertFalse(facts(plan(builder().life(tomorrow))).has(PersonFact.SIGNED));
    }

    @Test
    void theActivePlanIsLookedAtThoughAnOlderOneStillRules() {
        JobPlanVersion old = builder()
                .approvedOn(TODAY.minusYears(2))
                .reviewedOn(TODAY.minusYears(2))
                .build();
        JobPlanVersion next = JobPlanVersion.builder(
                        new JobPlanId("plan"), 2, old.person(), DateRange.startingOn(TODAY.plusMonths(1)))
                .reviewedOn(TODAY)
                .approvedOn(TODAY)
                .life(new PlanLife(List.of(new Signature(Signature.Role.EMPLOYEE, TODAY)), List.of()))
                .build();

        assertTrue(facts(List.of(old, next)).has(PersonFact.SIGNED));
        assertTrue(facts(List.of(old, next)).isActiveOn(TODAY));
    }

    @Test
    void inTrainingGoesBeforeWhatPeopleRecorded() {
        PersonRecord ward = record(PersonRecord.Kind.SINGLE_AREA, "2026-01-01", "Ward only");

        assertEquals(
                Optional.of(Exclusion.Kind.IN_TRAINING),
                read(member().inTraining(true), List.of(ward)).exclusion().map(Exclusion::kind));
        assertEquals(
                Optional.of(new Exclusion(Exclusion.Kind.SINGLE_AREA, "Ward only")),
                read(member(), List.of(ward)).exclusion());
    }

    @Test
    void anExclusionCountsOnItsDaysUntilItIsTakenBack() {
        PersonRecord later = record(PersonRecord.Kind.LEFT_OUT, "2026-06-02", "On secondment");
        PersonRecord back =
                record(PersonRecord.Kind.LEFT_OUT, "2026-01-01", "By mistake").withdrawn(NOON.minusSeconds(1));
        PersonRecord written = record(PersonRecord.Kind.LEFT_OUT, "2026-01-01", "On secondment");

        assertEquals(Optional.empty(), read(member(), List.of(later, back)).exclusion());
        assertEquals(
                Optional.of(Exclusion.Kind.POLICY),
                read(member(), List.of(later, back, written)).exclusion().map(Exclusion::kind));
    }

    @Test
    void theTrainingThatHoldsLongestCounts() {
        PersonRecord old = record(PersonRecord.Kind.TRAINED, "2024-01-01", "2025-01-01", "");
        PersonRecord now = record(PersonRecord.Kind.TRAINED, "2026-01-01", "2027-01-01", "");
        PersonRecord next = record(PersonRecord.Kind.TRAINED, "2026-07-01", "2028-01-01", "");

        assertEquals(
                Optional.of(now.days()), read(member(), List.of(old, now, next)).trained());
        assertEquals(Optional.of(old.days()), read(member(), List.of(old)).trained());
    }

    private static PersonFacts facts(List<JobPlanVersion> plans) {
        return facts(plans, false);
    }

    private static PersonFacts factsLater(List<JobPlanVersion> plans) {
        return facts(plans, true);
    }

    private static PersonFacts facts(List<JobPlanVersion> plans, boolean dayIsOver) {
        Standing standing = new Standing(plans, List.of(), dayIsOver, false, false, Set.of(TEAM_OBJECTIVE));
        return PersonReading.of(member().build(), standing, TODAY, NOON);
    }

    private static PersonFacts read(StaffMember.Builder member, List<PersonRecord> records) {
        return PersonReading.of(
                member.build(), new Standing(List.of(), records, false, true, true, Set.of()), TODAY, NOON);
    }

    private static StaffMember.Builder member() {
        return StaffMember.builder(AMY, new DepartmentId("heart"), new TeamId("red"), "Amy")
                .professionalGroup("Doctors");
    }

    private static PersonRecord record(PersonRecord.Kind kind, String from, String reason) {
        return record(kind, from, "9999-12-31", reason);
    }

    private static PersonRecord record(PersonRecord.Kind kind, String from, String until, String reason) {
        return PersonRecord.of(
                kind + from,
                AMY,
                kind,
                new DateRange(LocalDate.parse(from), LocalDate.parse(until)),
                reason,
                new Actor("bob"),
                Instant.parse("2024-01-01T00:00:00Z"));
    }

    private static List<JobPlanVersion> plan(JobPlanVersion.Builder plan) {
        return List.of(plan.build());
    }

    private static JobPlanVersion.Builder builder() {
        return JobPlanVersion.builder(
                        new JobPlanId("plan"),
                        1,
                        new PersonReference(Optional.of("1"), Optional.empty()),
                        DateRange.startingOn(LocalDate.of(2024, 1, 1)))
                .activities(List.of(
                        activity("clinic", ActivityCategory.DCC, FLEXIBLE).build()));
    }

    private static JobPlanVersion.Builder version(int number, String from, SystemOfRecord system) {
        return JobPlanVersion.builder(
                        new JobPlanId("plan"),
                        number,
                        new PersonReference(Optional.of("1"), Optional.empty()),
                        DateRange.startingOn(LocalDate.parse(from)))
                .systemOfRecord(system);
    }

    private static Activity.Builder activity(String id, ActivityCategory category, Timing timing) {
        return Activity.builder(new ActivityId(id), new ActivityCode(id), category, timing);
    }
}
