package org.sessionwise.attainment.internal.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.TeamId;
import org.sessionwise.domain.attainment.AttainmentScope;
import org.sessionwise.domain.attainment.Evidence;
import org.sessionwise.domain.attainment.EvidenceKind;
import org.sessionwise.domain.attainment.Exclusion;
import org.sessionwise.domain.attainment.LiveCounts;
import org.sessionwise.domain.attainment.PersonFact;
import org.sessionwise.domain.attainment.PersonFacts;
import org.sessionwise.domain.attainment.Proportion;
import org.sessionwise.domain.attainment.Topics;

class FactTextTest {

    private static final StaffId AMY = new StaffId("amy/1");
    private static final DateRange YEAR = new DateRange(LocalDate.of(2026, 4, 1), LocalDate.of(2027, 4, 1));
    private static final DepartmentId HEART = new DepartmentId("heart");

    @Test
    void whatIsKnownOfAPersonComesBackAsItWasWritten() {
        PersonFacts plain = PersonFacts.of(AMY, HEART, new TeamId("a \"team\""), "Doctors é", Set.of());
        PersonFacts full = PersonFacts.of(AMY, HEART, new TeamId("red"), "", EnumSet.allOf(PersonFact.class))
                .active(YEAR)
                .trained(DateRange.startingOn(LocalDate.of(2020, 2, 29)))
                .excluded(new Exclusion(Exclusion.Kind.POLICY, "By policy\n2"));

        assertEquals(plain, FactText.person(AMY, FactText.of(plain)));
        assertEquals(full, FactText.person(AMY, FactText.of(full)));
    }

    @Test
    void aFactThatIsNoLongerKnownIsPassedOver() {
        String text =
                "{\"department\":\"heart\",\"team\":\"red\",\"group\":\"Doctors\",\"facts\":[\"SIGNED\",\"OLD\"]}";

        assertEquals(Set.of(PersonFact.SIGNED), FactText.person(AMY, text).facts());
    }

    @Test
    void liveEvidenceOfEachScopeComesBackAsItWasWritten() {
        for (AttainmentScope scope : Set.of(
                AttainmentScope.trust(), AttainmentScope.of(HEART), AttainmentScope.of(HEART, new TeamId("red")))) {
            Evidence evidence = Evidence.of(
                            "live/1",
                            EvidenceKind.LIVE,
                            scope,
                            LocalDate.of(2026, 3, 1),
                            Instant.parse("2026-03-01T12:00:00.123456Z"))
                    .title("A plan")
                    .valid(YEAR)
                    .topics(Set.of(Topics.TEAM_PLAN, "2026-Q1"))
                    .count(LiveCounts.AFTER_MEETING, new Proportion(3, 4))
                    .count(LiveCounts.OBJECTIVES, new Proportion(0, 0))
                    .count(LiveCounts.OUTPUTS, new Proportion(1, 2))
                    .count(LiveCounts.ROLES_WITH_TIME, new Proportion(2, 2))
                    .count(LiveCounts.FLAGS_ANSWERED, new Proportion(5, 9))
                    .count(LiveCounts.RATES, new Proportion(7, 7))
                    .build();

            assertEquals(evidence, FactText.evidence("live/1", FactText.of(evidence)));
        }
    }
}
