package org.sessionwise.entitlement.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessionwise.entitlement.internal.fakes.Plans.person;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sessionwise.domain.StaffId;
import org.sessionwise.entitlement.internal.fakes.MemoryHost;

class PersonMatcherTest {

    private final MemoryHost host = new MemoryHost();
    private final StaffId amy = host.hire("amy", "101", "GMC 1000001");
    private final StaffId ben = host.hire("ben", "102", "");
    private final StaffId cat = host.hire("cat", "", "NMC 12A3456E");

    @Test
    void assignmentNumberComesFirst() {
        assertEquals(Optional.of(amy), found("101", ""));
        assertEquals(Optional.of(amy), found("101", "GMC 1000001"));
        assertEquals(Optional.of(ben), found("102", "GMC 7777777"));
    }

    @Test
    void registrationComesSecond() {
        assertEquals(Optional.of(amy), found("", "GMC 1000001"));
        assertEquals(Optional.of(cat), found("999", "NMC 12A3456E"));
    }

    @Test
    void caseAndSpacesDoNotCount() {
        host.hire("dan", " a-7 ", "gmc  1000004");

        assertEquals(Optional.of(new StaffId("dan")), found("A-7", ""));
        assertEquals(Optional.of(new StaffId("dan")), found("", " GMC\u00a01000004 "));
    }

    @Test
    void disagreeingKeysFindNobody() {
        assertWaits("101", "GMC 9999999", "disagree");
        assertWaits("101", "NMC 12A3456E", "disagree");
        assertWaits("102", "GMC 1000001", "disagree");
        assertWaits("999", "GMC 1000001", "disagree");
    }

    @Test
    void keyOfTwoPeopleFindsNobody() {
        host.hire("amy-2", "101", "");
        host.hire("cat-2", "", "nmc 12a3456e");

        assertWaits("101", "GMC 1000001", "2 people");
        assertWaits("", "NMC 12A3456E", "2 assignments");
    }

    @Test
    void assignmentNumberTellsTwoAssignmentsOfOnePersonApart() {
        StaffId second = host.hire("amy-2", "201", "GMC 1000001");

        assertEquals(Optional.of(amy), found("101", "GMC 1000001"));
        assertEquals(Optional.of(second), found("201", "GMC 1000001"));
        assertWaits("", "GMC 1000001", "2 assignments");
    }

    @Test
    void unknownAndBlankKeysSayWhatWasTried() {
        assertWaits("999", "", "this assignment number");
        assertWaits("", "GMC 9", "this professional registration");
        assertWaits("999", "GMC 9", "assignment number or professional registration");
        assertWaits(" ", "\u00a0", "names neither");
        assertTrue(
                new PersonMatcher(host.people.values()).match(person("999", "")).unknown());
    }

    private void assertWaits(String assignment, String registration, String reason) {
        PersonMatcher.Match match = match(assignment, registration);
        assertEquals(Optional.empty(), match.staff());
        assertTrue(match.reason().contains(reason), match.reason());
    }

    private Optional<StaffId> found(String assignment, String registration) {
        return match(assignment, registration).staff();
    }

    private PersonMatcher.Match match(String assignment, String registration) {
        return new PersonMatcher(host.people.values()).match(person(assignment, registration));
    }
}
