package org.sessionwise.domain.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sessionwise.domain.ActivityCategory;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.contract.ContractCatalogue;

class CapCheckTest {

    private static final String ENGLAND = "CONSULTANT_2003_ENGLAND";
    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);

    @Test
    void ordinaryPlanPassesNothing() {
        assertEquals(List.of(), passed(ENGLAND, PremiumAs.TIME, "flexible 20:00", "weeks 1 of 1 SAT 09:00-18:00"));
    }

    @Test
    void exactlyTheMostIsStillWithinIt() {
        assertEquals(List.of(), passed(ENGLAND, PremiumAs.TIME, "weeks 1 of 1 SAT 09:00-18:00"));
        assertEquals(
                List.of("PREMIUM_PA_A_WEEK 61/20"), passed(ENGLAND, PremiumAs.TIME, "weeks 1 of 1 SAT 09:00-18:09"));
    }

    @Test
    void paidPremiumTimeShortensNothing() {
        assertEquals(List.of(), passed(ENGLAND, PremiumAs.MONEY, "weeks 1 of 1 SAT 09:00-21:00"));
    }

    @Test
    void twelvePaAndMoreCanBeUnderFortyEightHours() {
        assertEquals(
                List.of("PREMIUM_PA_A_WEEK 4", "PA_A_WEEK 25/2"),
                passed(ENGLAND, PremiumAs.TIME, "weeks 1 of 1 SAT 09:00-21:00", "flexible 22:00", "flexible 12:00"));
    }

    @Test
    void hoursAreThoseOfAllWorkForTheTrust() {
        assertEquals(
                List.of("HOURS_A_WEEK 193/4"),
                passed(
                        "AGENDA_FOR_CHANGE",
                        PremiumAs.TIME,
                        "flexible 23:15",
                        "weeks 1,2 of 2 MON 09:00-10:00",
                        "flexible 23:00",
                        "counted 1 a WEEK of 01:00"));
    }

    @Test
    void shareOutOfHoursIsOfTime() {
        assertEquals(
                List.of("SHARE_OUT_OF_HOURS 5/12"),
                passed(
                        "SPECIALTY_DOCTOR_2021_ENGLAND",
                        PremiumAs.MONEY,
                        "flexible 14:00",
                        "weeks 1 of 1 SAT 08:00-18:00"));
    }

    @Test
    void unforeseeableWorkOnCallHasALimitOfItsOwn() {
        assertEquals(
                List.of("UNPREDICTABLE_PA_A_WEEK 25/12"),
                passed(ENGLAND, PremiumAs.TIME, "on call 00:00 00:00 05:00 02:30"));
    }

    @Test
    void contractOfWhichNothingIsKnownHasNoLimits() {
        assertEquals(List.of(), passed("THEIRS", PremiumAs.TIME, "flexible 23:00", "flexible 23:00", "flexible 23:00"));
    }

    private static List<String> passed(String code, PremiumAs premiumAs, String... timings) {
        List<Activity> activities = new ArrayList<>();
        for (String timing : timings) {
            activities.add(Activity.builder(
                            new ActivityId("a" + activities.size()),
                            new ActivityCode("A"),
                            ActivityCategory.DCC,
                            TimingText.read(timing))
                    .premiumAs(premiumAs)
                    .build());
        }
        JobPlanVersion plan = JobPlanVersion.builder(
                        new JobPlanId("P"),
                        1,
                        new PersonReference(Optional.of("1"), Optional.empty()),
                        DateRange.startingOn(MONDAY))
                .contract(Contract.inHours(code)
                        .governedBy(ContractCatalogue.published().terms(code)))
                .activities(activities)
                .build();
        return CapCheck.of(plan, MONDAY).stream()
                .map(one -> one.cap().value().kind() + " " + one.found())
                .toList();
    }
}
