package org.sessionwise.domain.attainment.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.TeamId;
import org.sessionwise.domain.attainment.Exclusion;
import org.sessionwise.domain.attainment.PeopleCounts;
import org.sessionwise.domain.attainment.PersonFact;
import org.sessionwise.domain.attainment.PersonFacts;
import org.sessionwise.domain.attainment.PersonMeasure;

class PeopleShareTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 20);
    private static final PersonFacts PLAIN = person();
    private static final PersonFacts OTHER = person(PersonFact.ON_OTHER_SYSTEM);
    private static final int MOST = 31;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 10, 50, 89, 90, 91, 99, 100})
    void neededIsTheFewestWhoHaveToBecomeCounted(int percent) {
        PeopleShare share = PeopleShare.atLeast(PersonMeasure.ON_OTHER_SYSTEM, PersonMeasure.IN_SCOPE, percent);
        for (int whole = 1; whole <= MOST; whole++) {
            for (int part = 0; part <= whole; part++) {
                int needed = share.needed(people(part, whole));
                assertTrue(share.holds(people(part + needed, whole)));
                assertTrue(needed == 0 || !share.holds(people(part + needed - 1, whole)));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 9, 10, 11, 50, 100})
    void neededIsTheFewestWhoHaveToBeCountedNoLonger(int percent) {
        PeopleShare share = PeopleShare.lessThan(PersonMeasure.ON_OTHER_SYSTEM, PersonMeasure.IN_SCOPE, percent);
        for (int whole = 1; whole <= MOST; whole++) {
            for (int part = 0; part <= whole; part++) {
                int needed = share.needed(people(part, whole));
                assertTrue(share.holds(people(part - needed, whole)));
                assertTrue(needed == 0 || !share.holds(people(part - needed + 1, whole)));
            }
        }
    }

    @Test
    void ofNobodyNothingHoldsAndNobodyIsNeeded() {
        PeopleShare share = PeopleShare.atLeast(PersonMeasure.ACTIVE, PersonMeasure.IN_SCOPE, 90);

        assertFalse(share.holds(PeopleCounts.NOBODY));
        assertEquals(0, share.needed(PeopleCounts.NOBODY));
    }

    @Test
    void whoLacksItStandsInTheWayAndWhoIsLeftOutDoesNot() {
        PeopleShare share = PeopleShare.atLeast(PersonMeasure.ACTIVE, PersonMeasure.IN_SCOPE, 90);

        assertTrue(share.fails(PLAIN, DAY));
        assertFalse(share.fails(PLAIN.active(DateRange.startingOn(DAY)), DAY));
        assertTrue(share.fails(PLAIN.active(new DateRange(DAY.minusYears(1), DAY)), DAY));
        assertFalse(share.fails(PLAIN.excluded(new Exclusion(Exclusion.Kind.POLICY, "long leave")), DAY));
    }

    @Test
    void whoHasWhatFewShouldHaveStandsInTheWay() {
        PeopleShare share = PeopleShare.lessThan(PersonMeasure.ON_OTHER_SYSTEM, PersonMeasure.IN_SCOPE, 10);

        assertTrue(share.fails(OTHER, DAY));
        assertFalse(share.fails(PLAIN, DAY));
    }

    private static PeopleCounts people(int part, int whole) {
        List<PersonFacts> people = new ArrayList<>(Collections.nCopies(part, OTHER));
        people.addAll(Collections.nCopies(whole - part, PLAIN));
        return PeopleCounts.of(people, DAY);
    }

    private static PersonFacts person(PersonFact... facts) {
        return PersonFacts.of(
                new StaffId("s1"), new DepartmentId("gastro"), new TeamId("endoscopy"), "Nursing", Set.of(facts));
    }
}
