package org.sessionwise.host.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.SessionId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.TeamId;
import org.sessionwise.host.spi.identity.AccessScope;
import org.sessionwise.host.spi.identity.HostUser;
import org.sessionwise.host.spi.identity.Permission;

class ValuesTest {

    private static final DepartmentId SURGERY = new DepartmentId("surg");
    private static final TeamId UPPER = new TeamId("upper");
    private static final StaffId AMY = new StaffId("s-1");
    private static final DutyCode CLINIC = new DutyCode("CLINIC");
    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);
    private static final Period MORNING =
            new Period(Instant.parse("2026-06-01T08:00:00Z"), Instant.parse("2026-06-01T12:00:00Z"));

    @Test
    void valuesThatSayTheSameAreEqual() {
        List<Object> once = oneOfEach("x");
        List<Object> again = oneOfEach("x");
        List<Object> other = oneOfEach("y");

        assertEquals(once, again);
        assertEquals(once.hashCode(), again.hashCode());
        for (int i = 0; i < once.size(); i++) {
            assertNotEquals(once.get(i), other.get(i));
            assertNotEquals(once.get(i), null);
        }
    }

    @Test
    void anOrderOfSlotsMakesNoDifference() {
        TemplateSlot one = slot("1");
        TemplateSlot two = slot("2");

        assertEquals(template(List.of(one, two)), template(List.of(two, one)));
        assertEquals(
                template(List.of(one, two)).hashCode(),
                template(List.of(two, one)).hashCode());
        assertNotEquals(template(List.of(one, two)), template(List.of(one)));
    }

    @Test
    void whatIsKnownBesideIsKeptByEachCopy() {
        StaffId bob = new StaffId("s-2");
        Cancellation late = Cancellation.by(Cancellation.By.PERSON).at(MORNING.start());
        RosterSession plain = RosterSession.of(new SessionId("1"), AMY, CLINIC, MORNING, RosterSession.Status.ROSTERED);

        RosterSession all =
                plain.withOwner(bob).asPaidExtra().asForTimeOffInLieu().cancelled(late);

        assertTrue(all.paidExtra() && all.forTimeOffInLieu());
        assertEquals(Optional.of(bob), all.owner());
        assertEquals(Optional.of(late), all.cancellation());
        assertEquals(RosterSession.Status.CANCELLED, all.status());
        assertEquals(
                all, plain.cancelled(late).asForTimeOffInLieu().asPaidExtra().withOwner(bob));
        assertFalse(plain.paidExtra() || plain.forTimeOffInLieu());
        assertEquals(Optional.empty(), plain.cancellation());
    }

    @Test
    void whoseASessionIsItIsNotFirstSomebodyElses() {
        RosterSession plain = RosterSession.of(new SessionId("1"), AMY, CLINIC, MORNING, RosterSession.Status.WORKED);

        assertEquals(plain, plain.withOwner(AMY));
        assertEquals(
                Optional.empty(),
                plain.withOwner(new StaffId("s-2")).withOwner(AMY).owner());
    }

    @Test
    void eachThingKnownBesideMakesADifference() {
        RosterSession plain =
                RosterSession.of(new SessionId("1"), AMY, CLINIC, MORNING, RosterSession.Status.CANCELLED);
        List<RosterSession> all = List.of(
                plain,
                plain.asPaidExtra(),
                plain.asForTimeOffInLieu(),
                plain.withOwner(new StaffId("s-2")),
                plain.cancelled(Cancellation.by(Cancellation.By.TRUST)),
                plain.cancelled(Cancellation.by(Cancellation.By.PERSON)),
                plain.cancelled(Cancellation.by(Cancellation.By.PERSON).at(MORNING.start())));

        assertEquals(all.size(), Set.copyOf(all).size());
    }

    @Test
    void someAreAskedForByPersonAndByFirstOwner() throws HostUnavailableException {
        StaffId bob = new StaffId("s-2");
        RosterSession amys = RosterSession.of(new SessionId("1"), AMY, CLINIC, MORNING, RosterSession.Status.ROSTERED);
        RosterSession bobs = RosterSession.of(new SessionId("2"), bob, CLINIC, MORNING, RosterSession.Status.ROSTERED);
        RosterSession given = RosterSession.of(new SessionId("3"), bob, CLINIC, MORNING, RosterSession.Status.ROSTERED)
                .withOwner(AMY);
        RosterSessionSource source = new RosterSessionSource() {
            @Override
            public List<RosterSession> sessions(DepartmentId department, Period period) {
                return List.of(amys, bobs, given);
            }

            @Override
            public List<RosterWeek> weeks(DepartmentId department, DateRange range) {
                return List.of();
            }
        };

        assertEquals(List.of(amys, given), source.sessions(SURGERY, Set.of(AMY), MORNING));
        assertEquals(List.of(bobs, given), source.sessions(SURGERY, Set.of(bob), MORNING));
        assertEquals(List.of(), source.sessions(SURGERY, Set.of(), MORNING));
    }

    @Test
    void wordsHoldNoPersonalData() {
        StaffMember amy = amy("Amy Archer");
        HostUser user = HostUser.of("u-1", "Cora Coordinator", Set.of(), AccessScope.nobody());
        RosterTemplate template = template(List.of(slot("1")));
        Stream.of(
                        amy,
                        user,
                        Unavailability.of(AMY, MORNING, Unavailability.Kind.SICKNESS),
                        Cancellation.by(Cancellation.By.PERSON),
                        RosterSession.of(new SessionId("1"), AMY, CLINIC, MORNING, RosterSession.Status.WORKED)
                                .cancelled(Cancellation.by(Cancellation.By.PERSON)),
                        TemplateWriteResult.refused(template, "Amy Archer is not there"))
                .map(Object::toString)
                .forEach(words -> {
                    for (String secret :
                            List.of("Amy", "Cora", "20000001", "GMC", "Consultant", "SICKNESS", "PERSON")) {
                        assertFalse(words.contains(secret), words);
                    }
                });
        assertEquals("assignment s-1 of surg, upper", amy.toString());
    }

    @Test
    void nullIsRefusedByItsName() {
        TemplateSlot slot = slot("1");
        refused("id", () -> Department.of(null, ""));
        refused("name", () -> Department.of(SURGERY, null));
        refused("department", () -> Team.of(UPPER, null, ""));
        refused("name", () -> Duty.of(CLINIC, null));
        refused("displayName", () -> StaffMember.builder(AMY, SURGERY, UPPER, null));
        refused("registration", () -> member().registration(null));
        refused("duty", () -> RosterSession.of(new SessionId("1"), AMY, null, MORNING, RosterSession.Status.WORKED));
        refused("by", () -> Cancellation.by(null));
        refused("state", () -> RosterWeek.of(MONDAY, null));
        refused("monday", () -> RosterWeek.of(null, RosterWeek.State.DRAFT));
        refused("kind", () -> Unavailability.of(AMY, MORNING, null));
        refused("start", () -> TemplateSlot.of("", AMY, CLINIC, 1, DayOfWeek.MONDAY, null, LocalTime.NOON));
        refused("slot", () -> TemplateEdit.add(null));
        refused("after", () -> TemplateEdit.change(slot, null));
        refused("slots", () -> template(null));
        refused("template", () -> TemplateWriteResult.stale(null));
        refused("reason", () -> TemplateWriteResult.refused(template(List.of()), null));
        refused("staff", () -> RosterChange.of(RosterChange.Kind.STAFF, SURGERY, null, days()));
        refused("scope", () -> HostUser.of("u", "", Set.of(), null));
        refused("teams", () -> AccessScope.of(Set.of(), null, Set.of()));
    }

    @Test
    void aUserWithoutAKeyIsNone() {
        assertThrows(IllegalArgumentException.class, () -> HostUser.of(" ", "", Set.of(), AccessScope.nobody()));
    }

    private static void refused(String field, Executable maker) {
        assertEquals(field, assertThrows(NullPointerException.class, maker).getMessage());
    }

    private static List<Object> oneOfEach(String text) {
        StaffId person = new StaffId(text);
        return List.of(
                Department.of(SURGERY, text),
                Team.of(UPPER, SURGERY, text),
                Duty.of(CLINIC, text),
                amy(text),
                RosterSession.of(new SessionId("1"), person, CLINIC, MORNING, RosterSession.Status.ROSTERED),
                RosterWeek.of(MONDAY, text.equals("x") ? RosterWeek.State.DRAFT : RosterWeek.State.PUBLISHED),
                Unavailability.of(person, MORNING, Unavailability.Kind.OTHER),
                slot(text),
                TemplateEdit.add(slot(text)),
                template(List.of(slot(text))),
                TemplateWriteResult.written(template(List.of()), List.of(text)),
                RosterChange.of(RosterChange.Kind.STAFF, SURGERY, Set.of(person), days()),
                HostUser.of(text, "", Set.of(Permission.VIEW_GAPS), AccessScope.nobody()),
                AccessScope.of(Set.of(), Set.of(), Set.of(person)));
    }

    private static StaffMember amy(String name) {
        return StaffMember.builder(AMY, SURGERY, UPPER, name)
                .assignmentNumber("20000001-1")
                .registration("GMC 7000001")
                .grade("Consultant")
                .build();
    }

    private static StaffMember.Builder member() {
        return StaffMember.builder(AMY, SURGERY, UPPER, "");
    }

    private static TemplateSlot slot(String id) {
        return TemplateSlot.of(id, AMY, CLINIC, 1, DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(13, 0));
    }

    private static RosterTemplate template(List<TemplateSlot> slots) {
        return RosterTemplate.of("t", SURGERY, "Two weeks", "1", 2, MONDAY, slots);
    }

    private static DateRange days() {
        return new DateRange(MONDAY, MONDAY.plusDays(1));
    }
}
