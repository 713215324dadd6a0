package org.sessionwise.domain.suggestion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.suggestion.Candidate.Nearness;

class SuitabilityTest {

    private static final Instant NINE = Instant.parse("2026-06-01T08:00:00Z");
    private static final Period MORNING = hours(0, 4);

    /** Each line: away, busy, has a plan, work in the plan, times before, nearness, gaps, commitment; who is passed over, and why. */
    @ParameterizedTest
    @CsvSource({
        "false, false, true,  true,  0, SAME_TEAM,  1, false, ",
        "false, false, true,  false, 1, SAME_GROUP, 1, false, ",
        "false, false, true,  true,  0, SAME_GROUP, 0, true, ",
        "true,  true,  false, false, 0, NEITHER,    0, false, AWAY",
        "false, true,  false, false, 0, NEITHER,    0, false, BUSY",
        "false, false, false, false, 9, SAME_TEAM,  1, false, NO_PLAN",
        "false, false, true,  false, 0, SAME_TEAM,  1, false, NOT_SUITED",
        "false, false, true,  true,  0, NEITHER,    1, true,  ELSEWHERE",
        "false, false, true,  true,  5, SAME_TEAM,  0, false, NOTHING_DUE",
    })
    void whoIsFreeSuitedAndEntitledIsNotPassedOver(
            boolean away,
            boolean busy,
            boolean planned,
            boolean inPlan,
            int before,
            Nearness nearness,
            int gaps,
            boolean commitment,
            Obstacle obstacle) {
        Candidate.Builder person = Candidate.builder(new StaffId("ann"))
                .away(away ? List.of(hours(3, 8)) : List.of())
                .busy(busy ? List.of(hours(-2, 1)) : List.of())
                .rosteredBefore(before)
                .nearness(nearness)
                .gaps(gaps);
        if (planned) {
            person.planned(inPlan);
        }
        if (commitment) {
            person.commitment("1.5 sessions of “Clinic”");
        }

        assertEquals(Optional.ofNullable(obstacle), Suitability.obstacle(person.build(), MORNING));
    }

    @Test
    void timesThatTouchAreNotInTheWay() {
        Candidate person = Candidate.builder(new StaffId("ann"))
                .busy(List.of(hours(-4, 0), hours(4, 8)))
                .build();

        assertTrue(person.isFree(MORNING));
    }

    @Test
    void whoLacksTheWorkGoesFirstThenWhoHasItInThePlanThenGroupAndTeam() {
        Candidate commitment = ann("a").planned(true).commitment("1 session").build();
        Candidate onlyDidIt = ann("b").planned(false).rosteredBefore(9).gaps(1).build();
        Candidate otherTeam =
                ann("c").planned(true).nearness(Nearness.SAME_GROUP).gaps(3).build();
        Candidate otherGroup =
                ann("g").planned(true).nearness(Nearness.SAME_TEAM).gaps(3).build();
        Candidate lacksOne = ann("d").planned(true).gaps(1).rosteredBefore(1).build();
        Candidate lacksTwo = ann("e").planned(true).gaps(2).build();
        Candidate oftener = ann("f").planned(true).gaps(1).rosteredBefore(2).build();

        List<Candidate> sorted =
                new ArrayList<>(List.of(commitment, onlyDidIt, otherGroup, otherTeam, lacksOne, lacksTwo, oftener));
        sorted.sort(Suitability.BEST_FIRST);

        assertEquals(List.of(lacksTwo, oftener, lacksOne, otherTeam, otherGroup, onlyDidIt, commitment), sorted);
    }

    @Test
    void reasonsSayWhatSpeaksForThemAndNameNobody() {
        Candidate person = ann("ann")
                .planned(true)
                .gaps(2)
                .rosteredBefore(1)
                .commitment("1.5 sessions of “Clinic”")
                .build();

        assertEquals(
                List.of(
                        "Their own plan has 2 sessions of this work in these weeks that are not on the roster.",
                        "Their plan has 1.5 sessions of “Clinic” left to do in these weeks.",
                        "This work is in their plan.",
                        "They were rostered to it once in the 13 weeks before.",
                        "They are of the same team and professional group.",
                        "They have nothing else on the roster and no known absence at that time."),
                Suitability.reasons(person));
    }

    @Property(tries = 500)
    void nobodyIsEverPutInTwoPlaces(@ForAll("people") Candidate person, @ForAll("times") Period time) {
        Optional<Obstacle> obstacle = Suitability.obstacle(person, time);

        assertTrue(obstacle.isPresent() || person.isFree(time));
        assertEquals(
                !person.isFree(time),
                obstacle.filter(one -> one == Obstacle.AWAY || one == Obstacle.BUSY)
                        .isPresent());
    }

    @Property(tries = 300)
    void theOrderIsTheSameWhateverOrderTheyComeIn(@ForAll("people") Candidate one, @ForAll("people") Candidate other) {
        int forth = Suitability.BEST_FIRST.compare(one, other);

        assertEquals(-forth, Suitability.BEST_FIRST.compare(other, one));
        assertTrue(forth != 0 || one.staff().equals(other.staff()));
    }

    @Provide
    Arbitrary<Candidate> people() {
        Arbitrary<List<Period>> busy = times().list().ofMaxSize(3);
        return Combinators.combine(
                        Arbitraries.of("a", "b", "c", "d").map(StaffId::new),
                        busy,
                        busy,
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of(Nearness.values()),
                        Arbitraries.integers().between(0, 2))
                .as((staff, at, away, inPlan, before, nearness, gaps) -> Candidate.builder(staff)
                        .busy(at)
                        .away(away)
                        .planned(inPlan)
                        .rosteredBefore(before)
                        .nearness(nearness)
                        .gaps(gaps)
                        .build());
    }

    @Provide
    Arbitrary<Period> times() {
        Arbitrary<Integer> start = Arbitraries.integers().between(-24, 24);
        return Combinators.combine(start, Arbitraries.integers().between(1, 12))
                .as((from, length) -> hours(from, from + length));
    }

    private static Candidate.Builder ann(String key) {
        return Candidate.builder(new StaffId(key)).nearness(Nearness.SAME_TEAM_AND_GROUP);
    }

    private static Period hours(int from, int until) {
        return new Period(NINE.plus(Duration.ofHours(from)), NINE.plus(Duration.ofHours(until)));
    }
}
