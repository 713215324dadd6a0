package org.sessionwise.entitlement.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sessionwise.entitlement.internal.fakes.Plans.from;
import static org.sessionwise.entitlement.internal.fakes.Plans.plan;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.contract.ContractCatalogue;
import org.sessionwise.domain.plan.Contract;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.plan.YearTerms;

class ContractRuleTest {

    private static final String KNOWN = "AGENDA_FOR_CHANGE, CONSULTANT_2003_ENGLAND, CONSULTANT_2004_SCOTLAND,"
            + " CONSULTANT_NORTHERN_IRELAND, CONSULTANT_WALES, DOCTOR_IN_TRAINING, LOCAL,"
            + " SPECIALTY_DOCTOR_2008_ENGLAND, SPECIALTY_DOCTOR_2021_ENGLAND";
    private static final String REMEDY =
            ": use LOCAL with minutesPerPa, or let an administrator add the contract in the settings";

    private final ContractRule rule = new ContractRule(ContractCatalogue.published());

    private static JobPlanVersion under(String code, int minutes, String first) {
        Contract contract = minutes == 0
                ? Contract.inHours(code)
                : Contract.inProgrammedActivities(code, Duration.ofMinutes(minutes));
        return plan("JP-1", 2, "101", from(first)).toBuilder()
                .contract(contract)
                .build();
    }

    private static JobPlanVersion sized(JobPlanVersion plan, int contracted) {
        return plan.toBuilder()
                .year(YearTerms.of(
                        YearTerms.NONE.begins(),
                        Optional.empty(),
                        Optional.of(Fraction.of(contracted)),
                        Map.of(),
                        Optional.empty()))
                .build();
    }

    /** Length of a PA that the source states, 0 for none. */
    @ParameterizedTest
    @CsvSource({
        "CONSULTANT_2003_ENGLAND, 240",
        "CONSULTANT_2003_ENGLAND, 0",
        "CONSULTANT_WALES, 240", // what is known of it is a default of ours, which the source goes before
        "CONSULTANT_WALES, 225",
        "AGENDA_FOR_CHANGE, 0",
        "DOCTOR_IN_TRAINING, 0",
        "LOCAL, 200",
        "LOCAL, 0"
    })
    void contractThatIsKnownIsTaken(String code, int minutes) {
        assertEquals(Optional.empty(), rule.obstacle(under(code, minutes, "2026-04-01")));
    }

    @Test
    void contractThatIsNotKnownIsNamedWithThoseThatAre() {
        Obstacle obstacle =
                rule.obstacle(under("CONSULTANT", 240, "2026-04-01")).orElseThrow();

        assertEquals("contract", obstacle.field());
        assertEquals(
                "version 2 has contract CONSULTANT, which is not known, expected one of " + KNOWN + REMEDY,
                obstacle.words());
    }

    @Test
    void contractThatMayBeAboutAPersonIsNotRepeated() {
        Obstacle obstacle =
                rule.obstacle(under("as agreed with Dr Amy", 240, "2026-04-01")).orElseThrow();

        assertEquals(
                "version 2 has contract a text of 21 characters, which is not known, expected one of " + KNOWN + REMEDY,
                obstacle.words());
    }

    @Test
    void contractMustBeInForceOnTheFirstDay() {
        Obstacle obstacle = rule.obstacle(under("SPECIALTY_DOCTOR_2021_ENGLAND", 240, "2021-03-31"))
                .orElseThrow();

        assertEquals(
                "version 2 has contract SPECIALTY_DOCTOR_2021_ENGLAND from 2021-03-31, when it was not in force: it is"
                        + " known from 2021-04-01 with no end, expected one of " + KNOWN + REMEDY,
                obstacle.words());
    }

    @ParameterizedTest
    @CsvSource({
        "CONSULTANT_2003_ENGLAND, 225, has 240",
        "AGENDA_FOR_CHANGE, 240, is in hours and has no PA",
        "DOCTOR_IN_TRAINING, 240, is in hours and has no PA"
    })
    void lengthThatContradictsTheContractIsRefusedWithBothNumbers(String code, int minutes, String known) {
        Obstacle obstacle = rule.obstacle(under(code, minutes, "2026-04-01")).orElseThrow();

        assertEquals("contract.minutesPerPa", obstacle.field());
        assertEquals(
                "version 2 states a PA of " + minutes + " minutes, but contract " + code + " " + known
                        + ", expected the same or nothing: correct it or leave it out, or use LOCAL with minutesPerPa",
                obstacle.words());
    }

    @Test
    void hoursAreNotTakenForPa() {
        JobPlanVersion inPa = under("CONSULTANT_2003_ENGLAND", 0, "2026-04-01");
        JobPlanVersion inHours = under("AGENDA_FOR_CHANGE", 0, "2026-04-01");

        assertEquals(
                "version 2 has 40 PA a week, expected at most 20: contract CONSULTANT_2003_ENGLAND counts in PA, not in"
                        + " hours",
                rule.obstacle(sized(inPa, 40)).orElseThrow().words());
        assertEquals(Optional.empty(), rule.obstacle(sized(inPa, 20)));
        assertEquals(Optional.empty(), rule.obstacle(sized(inHours, 40)));
    }
}
