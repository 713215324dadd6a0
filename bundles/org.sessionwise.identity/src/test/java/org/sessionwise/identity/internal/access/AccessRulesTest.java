package org.sessionwise.identity.internal.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessionwise.identity.internal.FakeDirectory.EAST;
import static org.sessionwise.identity.internal.FakeDirectory.WEST;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.host.spi.identity.HostUser;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.identity.internal.FakeDirectory;

class AccessRulesTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);

    private final FakeDirectory directory = new FakeDirectory();

    private static AccessRules rules(String viewers, String coordinators, String administrators, String leads) {
        return AccessRules.of(
                new String[] {viewers},
                new String[] {coordinators},
                new String[] {administrators},
                new String[] {leads},
                "assignment-number");
    }

    private HostUser user(AccessRules rules, String person, String... groups) throws HostUnavailableException {
        SignedIn somebody = new SignedIn("u-1", "Amy", Set.of(groups), Optional.ofNullable(person));
        return new Users(rules, new ConnectedDirectory(directory), Duration.ofSeconds(15), CLOCK).user(somebody);
    }

    private Set<String> seen(HostUser user) {
        return Stream.of(EAST, WEST)
                .flatMap(department -> directory.staff(department).stream())
                .filter(user.scope()::includes)
                .map(person -> person.id().value())
                .collect(Collectors.toSet());
    }

    private static Set<Permission> permissions(HostUser user) {
        Set<Permission> held = EnumSet.noneOf(Permission.class);
        Stream.of(Permission.values()).filter(user::may).forEach(held::add);
        return held;
    }

    @Test
    void whoHasNoGroupAndNoRowMayNothing() throws HostUnavailableException {
        directory.with("amy", EAST, null);

        HostUser user = user(rules("v=*", "c=*", "a=*", "l=east-team"), "A-unknown", "others");

        assertEquals(Set.of(), permissions(user));
        assertEquals(Set.of(), seen(user));
    }

    @Test
    void groupForEverythingOpensEveryDepartmentOfTheHost() throws HostUnavailableException {
        HostUser user = user(rules("v=*", "", "", ""), null, "v");

        assertTrue(user.scope().includes(EAST) && user.scope().includes(WEST));
        assertEquals(Set.of(Permission.VIEW_GAPS), permissions(user));
    }

    @Test
    void severalEntriesMayStandInOneLine() throws HostUnavailableException {
        AccessRules rules = rules("CN=one,OU=x=east; CN=two,OU=x=west", "", "", "");

        assertTrue(user(rules, null, "CN=two,OU=x").scope().includes(WEST));
        assertTrue(user(rules, null, "CN=one,OU=x").scope().includes(EAST));
        assertFalse(user(rules, null, "CN=one,OU=x").scope().includes(WEST));
    }

    @Test
    void groupNamesAreComparedExactly() throws HostUnavailableException {
        assertEquals(
                Set.of(), permissions(user(rules("Viewers=*", "", "", ""), null, "viewers", "Viewers ", "Viewer")));
    }

    @Test
    void withoutAHostGroupsAloneCount() throws HostUnavailableException {
        SignedIn somebody = new SignedIn("u-1", "Amy", Set.of("c"), Optional.of("A-amy"));
        HostUser user = new Users(
                        rules("", "c=east", "", ""), new ConnectedDirectory(null), Duration.ofSeconds(15), CLOCK)
                .user(somebody);

        assertTrue(user.scope().includes(EAST));
        assertFalse(user.scope().includes(WEST));
    }

    @Test
    void nobodyIsToldThatNothingIsOpenWhileThereIsNoHostToSay() {
        SignedIn somebody = new SignedIn("u-1", "Amy", Set.of("a"), Optional.of("A-amy"));
        AccessRules rules = rules("", "", "a=*", "");

        assertFalse(
                new Users(rules, new ConnectedDirectory(null), Duration.ofSeconds(15), CLOCK).hasNoAccess(somebody));
        directory.down(true);
        assertFalse(new Users(rules, new ConnectedDirectory(directory), Duration.ofSeconds(15), CLOCK)
                .hasNoAccess(somebody));
        directory.down(false);
        assertTrue(new Users(rules, new ConnectedDirectory(directory), Duration.ofSeconds(15), CLOCK)
                .hasNoAccess(somebody.withGroups(Set.of())));
    }

    @Test
    void administratorsSeeNoGapsUnlessTheyAreViewersThere() throws HostUnavailableException {
        directory.with("amy", EAST, null).with("bob", EAST, "amy");
        AccessRules rules = rules("v=east", "", "a=east", "");

        HostUser settingsOnly = user(rules, "A-amy", "a");
        HostUser both = user(rules, "A-amy", "a", "v");

        assertEquals(Set.of(Permission.ADMINISTER), permissions(settingsOnly));
        assertTrue(settingsOnly.scope().includes(EAST));
        assertEquals(Set.of(Permission.ADMINISTER, Permission.VIEW_GAPS), permissions(both));
    }

    @Test
    void coordinatorOfOneDepartmentWhoSeesAnotherManagesOnlyTheFirst() throws HostUnavailableException {
        directory.with("amy", EAST, null).with("bob", WEST, null);

        HostUser user = user(rules("v=west", "c=east", "", ""), null, "v", "c");

        assertTrue(user.scope().includes(EAST));
        assertFalse(user.scope().includes(WEST), "managing needs the whole department");
        assertEquals(Set.of("amy", "bob"), seen(user));
    }

    @Test
    void administratorOfOneDepartmentDoesNotAdministerWhereTheyCoordinate() throws HostUnavailableException {
        directory.with("amy", EAST, null).with("bob", WEST, null);

        HostUser user = user(rules("", "c=east,west", "a=east", ""), null, "a", "c");

        assertEquals(EnumSet.allOf(Permission.class), permissions(user));
        assertTrue(user.scope().includes(EAST));
        assertFalse(user.scope().includes(WEST));
        assertEquals(Set.of("amy", "bob"), seen(user));
    }

    @Test
    void teamLeadsSeeTheirTeamAndNotTheDepartment() throws HostUnavailableException {
        directory.with("amy", EAST, null).with("bob", WEST, null);

        HostUser user = user(rules("", "", "", "l=east-team"), null, "l");

        assertEquals(Set.of("amy"), seen(user));
        assertFalse(user.scope().includes(EAST));
    }

    @Test
    void managersSeeEverybodyBelowThemAndNobodyBesideOrAbove() throws HostUnavailableException {
        directory
                .with("top", EAST, null)
                .with("amy", EAST, "top")
                .with("peer", EAST, "top")
                .with("bob", WEST, "amy")
                .with("cat", WEST, "bob");

        assertEquals(Set.of("amy", "bob", "cat"), seen(user(rules("", "", "", ""), "A-amy")));
    }

    @Test
    void inACircleOfManagersNobodySeesTheOthers() throws HostUnavailableException {
        directory
                .with("amy", EAST, "cat")
                .with("bob", EAST, "amy")
                .with("cat", EAST, "bob")
                .with("dan", EAST, "dan");

        assertEquals(Set.of("amy"), seen(user(rules("", "", "", ""), "A-amy")));
        assertEquals(Set.of("dan"), seen(user(rules("", "", "", ""), "A-dan")));
    }

    @Test
    void assignmentNumberThatTwoRowsShareOpensNeither() throws HostUnavailableException {
        directory
                .with("amy", EAST, null)
                .with(FakeDirectory.member("bob", EAST)
                        .assignmentNumber("A-amy")
                        .build());

        assertEquals(Set.of(), permissions(user(rules("", "", "", ""), "A-amy")));
    }

    @Test
    void registrationFindsAllAssignmentsOfOnePerson() throws HostUnavailableException {
        StaffMember second =
                FakeDirectory.member("amy-2", WEST).registration("GMC amy").build();
        directory.with("amy", EAST, null).with(second).with("bob", WEST, "amy-2");
        AccessRules rules = AccessRules.of(new String[0], new String[0], new String[0], new String[0], "registration");

        assertEquals(Set.of("amy", "amy-2", "bob"), seen(user(rules, "GMC amy")));
    }

    @Test
    void groupsThatNoRuleNamesAreForgotten() {
        SignedIn somebody = new SignedIn("u-1", "Amy", Set.of("v", "hr-case-17"), Optional.empty());

        assertEquals(Set.of("v"), rules("v=*", "", "", "").meaningful(somebody).groups());
    }

    @ParameterizedTest
    @ValueSource(strings = {"v", "v=", "=east", "v=*,east", "v=,"})
    void entryThatSaysNothingClearIsRefused(String entry) {
        assertThrows(IllegalArgumentException.class, () -> rules(entry, "", "", ""));
    }

    @Test
    void teamLeadsOfEverythingAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> rules("", "", "", "l=*"));
    }

    @Test
    void personKeysAreWrittenInSmallLettersWithDashes() {
        assertEquals(PersonKey.STAFF_ID, PersonKey.parse("staff-id"));
        assertEquals(
                Optional.of("x"),
                PersonKey.STAFF_ID.of(FakeDirectory.member("x", EAST).build()));
        assertEquals(new StaffId("x"), FakeDirectory.member("x", EAST).build().id());
        assertThrows(IllegalArgumentException.class, () -> PersonKey.parse("name"));
    }
}
