package org.sessionwise.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.domain.ActivityCategory;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.contract.ContractCatalogue;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.ActivityCode;
import org.sessionwise.domain.plan.ActivityId;
import org.sessionwise.domain.plan.Agreement;
import org.sessionwise.domain.plan.Contract;
import org.sessionwise.domain.plan.Cycle;
import org.sessionwise.domain.plan.CycleSlot;
import org.sessionwise.domain.plan.Dispute;
import org.sessionwise.domain.plan.JobPlanId;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.plan.NthWeekday;
import org.sessionwise.domain.plan.Objective;
import org.sessionwise.domain.plan.ObjectiveId;
import org.sessionwise.domain.plan.OnCallAvailability;
import org.sessionwise.domain.plan.OnCallWork;
import org.sessionwise.domain.plan.Output;
import org.sessionwise.domain.plan.PersonReference;
import org.sessionwise.domain.plan.PlanLife;
import org.sessionwise.domain.plan.Purpose;
import org.sessionwise.domain.plan.Remuneration;
import org.sessionwise.domain.plan.Signature;
import org.sessionwise.domain.plan.Support;
import org.sessionwise.domain.plan.Timing;
import org.sessionwise.domain.plan.YearTerms;

class YearTest {

    private static final String YEAR = "/departments/anaes/people/a1/year?on=2026-09-30";
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalTime ONE = LocalTime.of(13, 0);

    private Trust trust;

    @BeforeEach
    void open() {
        trust = Trust.open();
        trust.years.plans.put(new StaffId("a1"), plan());
    }

    @AfterEach
    void close() {
        trust.close();
    }

    @Test
    void eachAmountComesWithItsCalculationAndItsRules() throws Exception {
        JsonNode clinic = trust.read("coordinator", YEAR).at("/activities/0");

        assertEquals("10.5", clinic.at("/year/amount/occurrences").asText());
        assertEquals("Occurrences a week", clinic.at("/year/steps/0/words").asText());
        assertEquals(
                "1 in a cycle ÷ 4 weeks", clinic.at("/year/steps/0/arithmetic").asText());
        assertEquals(
                "0.25 a week × 42 weeks", clinic.at("/year/steps/1/arithmetic").asText());
        assertEquals("second-hand", clinic.at("/year/steps/1/rule/standing").asText());
        assertEquals(
                "week 2 Tuesday 09:00 to 13:00 (of 4 weeks)",
                clinic.path("timing").asText());
        assertTrue(clinic.has("forecast") && clinic.has("balance"));
    }

    @Test
    void aPlanIsToldInFull() throws Exception {
        JsonNode year = trust.read("coordinator", YEAR);
        JsonNode plan = year.path("current");

        assertEquals("APPROVED", plan.path("state").asText());
        assertEquals("EMPLOYEE", plan.at("/signatures/0/role").asText());
        assertEquals("agreed", plan.at("/disputes/0/outcome").asText());
        assertEquals("Clinic", plan.at("/objectives/0/activities/0").asText());
        assertEquals("3", plan.at("/onCall/percent").asText());
        assertEquals("Own rooms", plan.at("/uncounted/0/name").asText());
        assertEquals(6, year.path("activities").size());
        // 1/4 + 40/42 + 15/8 + 12/52 + 1 of 10 PA: the clinic, the forty, the office, the Fridays, the work on call.
        assertEquals("-12431/2184", year.at("/size/difference").asText());
    }

    @Test
    void whatHasToBeSettledIsTold() throws Exception {
        JsonNode annualised = trust.read("coordinator", YEAR).at("/activities/1");

        assertEquals(
                "No record that employee and employer both agreed to annualise it.",
                annualised.at("/questions/0").asText());
        assertFalse(annualised.has("balance"));
    }

    @Test
    void todayIsTheHostsDay() throws Exception {
        JsonNode year = trust.read("coordinator", "/departments/anaes/people/a1/year");

        assertEquals("2026-07-29", year.path("on").asText());
    }

    @Test
    void whoHasNoPlanHasAYearWithNothingInIt() throws Exception {
        JsonNode year = trust.read("coordinator", "/departments/anaes/people/a2/year?on=2026-09-30");

        assertFalse(year.has("current") || year.has("weeks"));
        assertEquals(0, year.path("activities").size());
        assertEquals("local-default", year.at("/yearRule/standing").asText());
    }

    @Test
    void lineManagementDecidesWhoseYearIsSeen() throws Exception {
        assertEquals(200, trust.get("lead", YEAR).statusCode());
        trust.years.askedFor.clear();

        assertEquals(404, trust.get("manager", YEAR).statusCode());
        assertEquals(404, trust.get("lead", "/departments/anaes/people/a3/year").statusCode());
        assertEquals(403, trust.get("administrator", YEAR).statusCode());
        assertEquals(Set.of(), trust.years.askedFor);
        assertEquals(
                2, trust.read("lead", "/departments/anaes/years").path("people").size());
    }

    @Test
    void whoMaySeeOnePersonOnlyAsksForTheirOwn() throws Exception {
        assertEquals("a3", trust.read("manager", "/me/year").path("staffId").asText());
        assertEquals(404, trust.get("coordinator", "/me/year").statusCode());
        assertEquals(400, trust.get("manager", "/me/year?on=soon").statusCode());
    }

    @Test
    void aDepartmentWithoutEntitlementHasNoYears() throws Exception {
        assertEquals(404, trust.get("everywhere", "/departments/surg/years").statusCode());
    }

    @Test
    void aHostThatDoesNotAnswerIsNoEmptyYear() throws Exception {
        trust.years.noAnswer = new NoAnswerException("down");

        assertEquals(503, trust.get("coordinator", YEAR).statusCode());
    }

    private static JobPlanVersion plan() {
        Cycle cycle = new Cycle(4, LocalDate.of(2026, 3, 30));
        Cycle weekly = new Cycle(1, LocalDate.of(2026, 3, 30));
        ObjectiveId waits = new ObjectiveId("O1");
        OnCallWork work =
                new OnCallWork(Duration.ZERO, Duration.ofHours(1), Duration.ofHours(2), Duration.ofMinutes(30));
        return JobPlanVersion.builder(
                        new JobPlanId("JP1"),
                        3,
                        new PersonReference(Optional.of("1"), Optional.empty()),
                        DateRange.startingOn(LocalDate.of(2025, 4, 1)))
                .contract(Contract.inHours("CONSULTANT_2003_ENGLAND")
                        .governedBy(ContractCatalogue.published().terms("CONSULTANT_2003_ENGLAND")))
                .reviewedOn(LocalDate.of(2026, 3, 1))
                .approvedOn(LocalDate.of(2026, 3, 9))
                .life(new PlanLife(
                        List.of(new Signature(Signature.Role.EMPLOYEE, LocalDate.of(2026, 3, 8))),
                        List.of(new Dispute(
                                Dispute.Kind.MEDIATION,
                                LocalDate.of(2026, 2, 1),
                                Optional.of(LocalDate.of(2026, 2, 20)),
                                Optional.of("agreed")))))
                .agreement(Agreement.of(
                        List.of("Leads the clinic"),
                        List.of("To the clinical director"),
                        List.of(new Objective(waits, Objective.Level.PERSON, "Shorter waits", Optional.empty())),
                        List.of(new Support(Support.Kind.RESOURCE, "A second room"))))
                .year(YearTerms.of(
                        MonthDay.of(4, 1),
                        Optional.empty(),
                        Optional.of(Fraction.of(10)),
                        Map.of(),
                        Optional.of(
                                new OnCallAvailability(OnCallAvailability.Category.A, 8, Optional.of(Fraction.of(3))))))
                .activities(List.of(
                        activity("A", ActivityCategory.DCC, slot(cycle, 2, DayOfWeek.TUESDAY))
                                .name("Clinic")
                                .output(new Output(Fraction.of(12), "patients"))
                                .objectives(List.of(waits))
                                .build(),
                        activity("B", ActivityCategory.DCC, new Timing.Annualised(40, Duration.ofHours(4)))
                                .build(),
                        activity("C", ActivityCategory.SPA, new Timing.Flexible(Duration.ofMinutes(450)))
                                .purposes(List.of(Purpose.MANAGING_PLANS))
                                .build(),
                        activity(
                                        "D",
                                        ActivityCategory.DCC,
                                        new Timing.Monthly(
                                                List.of(new NthWeekday(NthWeekday.LAST, DayOfWeek.FRIDAY, NINE, ONE))))
                                .build(),
                        activity("E", ActivityCategory.DCC, new Timing.OnCall(45, work))
                                .build(),
                        activity(
                                        "F",
                                        ActivityCategory.EXT,
                                        new Timing.Counted(2, Timing.Counted.Per.MONTH, Duration.ofHours(2)))
                                .remuneration(Remuneration.ADDITIONAL)
                                .build(),
                        activity("G", ActivityCategory.DCC, slot(weekly, 1, DayOfWeek.SATURDAY))
                                .name("Own rooms")
                                .remuneration(Remuneration.PRIVATE)
                                .build()))
                .build();
    }

    private static Timing slot(Cycle cycle, int week, DayOfWeek day) {
        return new Timing.Timetabled(cycle, List.of(new CycleSlot(week, day, NINE, ONE)));
    }

    private static Activity.Builder activity(String id, ActivityCategory category, Timing timing) {
        return Activity.builder(new ActivityId(id), new ActivityCode("X"), category, timing);
    }
}
