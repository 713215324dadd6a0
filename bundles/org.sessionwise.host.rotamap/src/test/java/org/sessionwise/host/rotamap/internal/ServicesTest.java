package org.sessionwise.host.rotamap.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessionwise.host.rotamap.internal.Rota.ALWAYS;
import static org.sessionwise.host.rotamap.internal.Rota.DEPARTMENT;
import static org.sessionwise.host.rotamap.internal.Rota.OTHER;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.TeamId;
import org.sessionwise.domain.calendar.Nation;
import org.sessionwise.host.rotamap.internal.wire.FakeWaiting;
import org.sessionwise.host.spi.Department;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.host.spi.Team;
import org.sessionwise.host.spi.staff.StaffRecord;

class ServicesTest {

    private static final DateRange YEAR = new DateRange(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1));
    private static final TeamId CARDIAC = new TeamId("cardiac");

    /** Keeps one team and puts everybody into it. */
    private static final StaffRecord RECORD = new StaffRecord() {
        @Override
        public List<StaffMember> complete(List<StaffMember> people) {
            return people.stream()
                    .map(one -> StaffMember.builder(one.id(), one.department(), CARDIAC, one.displayName())
                            .grade("Consultant")
                            .build())
                    .toList();
        }

        @Override
        public List<Team> teams(DepartmentId department) {
            return List.of(Team.of(CARDIAC, department, "Cardiac"));
        }
    };

    private final FakeWaiting waiting = new FakeWaiting();
    private final OpenRota rota = new OpenRota(Rota.settings(), waiting);
    private final RotamapStaffDirectory directory = new RotamapStaffDirectory(rota);
    private final RotamapSessions sessions = new RotamapSessions(rota);
    private final RotamapDuties duties = new RotamapDuties(rota);
    private final RotamapRosterHost host = new RotamapRosterHost(rota);

    @BeforeEach
    void read() throws Exception {
        RotaPicture picture = Rota.draw(
                Rota.item("Dr B Birch", "2026-03-02", "am", "", "T1"),
                Rota.item("Dr A Amber", "2026-03-02", "am", "", "T2"));
        rota.take(picture, waiting.nanoTime());
    }

    @Test
    void peopleAreThoseOnTheRotaByNameInOneTeam() throws Exception {
        List<StaffMember> staff = directory.staff(DEPARTMENT);

        assertEquals(
                List.of("Dr A Amber", "Dr B Birch"),
                staff.stream().map(StaffMember::displayName).toList());
        TeamId team = directory.teams(DEPARTMENT).get(0).id();
        assertTrue(staff.stream().allMatch(one -> one.team().equals(team)));
        assertEquals("not stated", staff.get(0).professionalGroup());
    }

    @Test
    void whatSessionwiseKeepsOfPeopleIsAddedWhileItIsThere() throws Exception {
        directory.bindRecord(RECORD);

        assertEquals(CARDIAC, directory.staff(DEPARTMENT).get(0).team());
        assertEquals("Consultant", directory.staff(DEPARTMENT).get(0).grade());
        assertEquals(
                List.of("Cardiac", "No team stated"),
                directory.teams(DEPARTMENT).stream().map(Team::name).toList());

        directory.unbindRecord(RECORD);

        assertEquals("", directory.staff(DEPARTMENT).get(0).grade());
    }

    @Test
    void sessionsAreOfPeopleInTheDirectory() throws Exception {
        Set<?> known = Set.copyOf(
                directory.staff(DEPARTMENT).stream().map(StaffMember::id).toList());

        assertEquals(2, sessions.sessions(DEPARTMENT, ALWAYS).size());
        assertTrue(sessions.sessions(DEPARTMENT, ALWAYS).stream().allMatch(one -> known.contains(one.staff())));
    }

    @Test
    void aDepartmentThatIsNotKnownHasNothing() throws Exception {
        assertEquals(List.of(), directory.staff(OTHER));
        assertEquals(List.of(), directory.teams(OTHER));
        assertEquals(List.of(), sessions.sessions(OTHER, ALWAYS));
        assertEquals(List.of(), sessions.weeks(OTHER, YEAR));
        assertEquals(List.of(), duties.duties(OTHER));
    }

    @Test
    void theOneDepartmentIsTheConfiguredOne() {
        assertEquals(
                List.of("Anaesthetics"),
                directory.departments().stream().map(Department::name).toList());
    }

    @Test
    void dutiesAndWeeksAreThoseOfTheRota() throws Exception {
        assertEquals(2, duties.duties(DEPARTMENT).size());
        assertEquals(1, sessions.weeks(DEPARTMENT, YEAR).size());
    }

    @Test
    void beforeTheFirstReadNobodyIsToldAnythingButTheDepartment() {
        OpenRota unread = new OpenRota(Rota.settings(), waiting);

        assertThrows(HostUnavailableException.class, () -> new RotamapStaffDirectory(unread).staff(DEPARTMENT));
        assertThrows(HostUnavailableException.class, () -> new RotamapSessions(unread).sessions(DEPARTMENT, ALWAYS));
        assertThrows(HostUnavailableException.class, () -> new RotamapSessions(unread).weeks(DEPARTMENT, YEAR));
        assertThrows(HostUnavailableException.class, () -> new RotamapDuties(unread).duties(DEPARTMENT));
        assertEquals(1, new RotamapStaffDirectory(unread).departments().size());
    }

    @Test
    void theHostHasNoFeaturesAndSaysWhatFollows() {
        assertEquals("rotamap", host.name());
        assertEquals(Rota.LONDON, host.zone());
        assertEquals(Nation.ENGLAND_AND_WALES, host.nation());
        assertEquals(Set.of(), host.features());
        assertFalse(host.version().isBlank());
        assertTrue(host.limits().get(0).contains("how much was delivered stays unknown"));
        assertTrue(host.limits().stream().anyMatch(limit -> limit.contains("from 2 weeks back to 2 weeks ahead")));
        assertTrue(host.limits().stream().anyMatch(limit -> limit.contains("used until it is 240 minutes old")));
    }
}
