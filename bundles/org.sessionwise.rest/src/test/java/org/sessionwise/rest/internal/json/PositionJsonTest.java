package org.sessionwise.rest.internal.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sessionwise.api.reconciliation.DepartmentPosition;
import org.sessionwise.api.reconciliation.PersonPosition;
import org.sessionwise.api.reconciliation.Tally;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.ProgrammedActivities;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.TeamId;
import org.sessionwise.domain.Workload;
import org.sessionwise.domain.matching.Outcome;
import org.sessionwise.host.spi.StaffMember;

/** The order of people follows the numbers that stand beside their names. */
class PositionJsonTest {

    @Test
    void whoDidSomethingElseStandsByTheGapThatIsShown() {
        assertEquals(
                List.of("else", "missing"),
                order(
                        person(
                                "missing",
                                planned(Map.of(Outcome.AS_PLANNED, 8, Outcome.NOT_ROSTERED, 2)),
                                Tally.NOTHING),
                        person(
                                "else",
                                planned(Map.of(Outcome.AS_PLANNED, 7, Outcome.OTHER_ACTIVITY, 3)),
                                Tally.NOTHING)));
    }

    @Test
    void gapOfDeliveryCountsAsMuchAsOneOfTheRoster() {
        assertEquals(
                List.of("undelivered", "missing"),
                order(
                        person("missing", planned(Map.of(Outcome.NOT_ROSTERED, 2)), Tally.NOTHING),
                        person(
                                "undelivered",
                                planned(Map.of(Outcome.AS_PLANNED, 4)),
                                planned(Map.of(Outcome.MISSED, 4)))));
    }

    @Test
    void whatIsNotKnownMovedOrDisplacedIsNoGap() {
        assertEquals(
                List.of("missing", "calm"),
                order(
                        person(
                                "calm",
                                planned(Map.of(Outcome.UNKNOWN, 3, Outcome.MOVED, 3, Outcome.DISPLACED, 3)),
                                planned(Map.of(Outcome.UNKNOWN, 9))),
                        person("missing", planned(Map.of(Outcome.NOT_ROSTERED, 1)), Tally.NOTHING)));
    }

    @Test
    void shortSessionsOnlyPartPeopleOfTheSameGapAndThenTheName() {
        Tally shortened = new Tally(Map.of(Outcome.SHORT, work(5)), Map.of(Outcome.SHORT, work(5)));
        assertEquals(
                List.of("missing", "shortened", "alike", "equal"),
                order(
                        person("equal", Tally.NOTHING, Tally.NOTHING),
                        person("alike", Tally.NOTHING, Tally.NOTHING),
                        person("shortened", shortened, Tally.NOTHING),
                        person("missing", planned(Map.of(Outcome.NOT_ROSTERED, 1)), Tally.NOTHING)));
    }

    private static List<String> order(PersonPosition... people) {
        DepartmentPosition position = new DepartmentPosition(
                new DateRange(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 30)),
                Instant.parse("2026-03-30T06:00:00Z"),
                "matching/2",
                4,
                4,
                4,
                true,
                List.of(people));
        Map<StaffId, StaffMember> visible = position.people().stream()
                .map(PersonPosition::staff)
                .map(PositionJsonTest::member)
                .collect(Collectors.toMap(StaffMember::id, Function.identity()));
        return PositionJson.of("gastro", true, position, visible, List.of()).people().stream()
                .map(PersonJson::staffId)
                .toList();
    }

    private static StaffMember member(StaffId id) {
        return StaffMember.builder(id, new DepartmentId("gastro"), new TeamId("one"), id.value())
                .build();
    }

    private static PersonPosition person(String id, Tally rostered, Tally delivered) {
        return new PersonPosition(new StaffId(id), true, "", "", rostered, delivered, 0, 0, List.of());
    }

    private static Tally planned(Map<Outcome, Integer> occurrences) {
        return new Tally(
                occurrences.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, each -> work(each.getValue()))),
                Map.of());
    }

    private static Workload work(int occurrences) {
        return new Workload(occurrences, new Fraction(occurrences, 1), 240L * occurrences, ProgrammedActivities.NONE);
    }
}
