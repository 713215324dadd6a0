package org.sessionwise.host.reference.internal.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.calendar.Nation;
import org.sessionwise.host.reference.internal.TestHost;
import org.sessionwise.host.reference.internal.account.SignIn;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.RosterHost;
import org.sessionwise.host.spi.RosterSession;
import org.sessionwise.host.spi.RosterWeek;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.host.spi.TemplateEdit;
import org.sessionwise.host.spi.TemplateWriteResult;
import org.sessionwise.host.spi.Unavailability;
import org.sessionwise.host.spi.identity.HostRequest;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.host.spi.ui.UiContribution;

class ReferenceServicesTest {

    @TempDir
    Path folder;

    private TestHost host;

    @BeforeEach
    void open() {
        host = TestHost.in(folder);
    }

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    void theHostSaysWhoItIsAndCanDoEverything() {
        RosterHost told = new ReferenceRosterHost(host.host());

        assertEquals("reference", told.name());
        assertEquals(ZoneId.of("Europe/London"), told.zone());
        assertEquals(Nation.ENGLAND_AND_WALES, told.nation());
        assertEquals(EnumSet.allOf(RosterHost.Feature.class), told.features());
    }

    @Test
    void staffAreToldByDepartmentInOrderOfName() throws HostUnavailableException {
        ReferenceStaffDirectory directory = new ReferenceStaffDirectory(host.host());

        assertEquals(
                List.of("Anaesthetics", "Surgery"),
                directory.departments().stream()
                        .map(department -> department.name())
                        .toList());
        assertEquals(
                List.of("Colorectal", "Upper GI"),
                directory.teams(TestHost.SURGERY).stream()
                        .map(team -> team.name())
                        .toList());
        List<StaffMember> staff = directory.staff(TestHost.SURGERY);
        assertEquals(
                List.of("Amy", "Bob", "Cat"),
                staff.stream().map(StaffMember::displayName).toList());
        assertEquals(Optional.of("20000001-1"), staff.get(0).assignmentNumber());
        assertEquals(Optional.of("GMC 7000001"), staff.get(0).registration());
        assertEquals(Optional.of(TestHost.AMY), staff.get(1).lineManager());
        assertTrue(staff.get(1).inTraining());
        assertEquals(List.of(), directory.staff(new DepartmentId("none")));
    }

    @Test
    void sessionsAreToldCancelledOnesIncluded() throws HostUnavailableException {
        ReferenceSessions sessions = new ReferenceSessions(host.host());

        List<RosterSession> found =
                sessions.sessions(TestHost.SURGERY, host.period("2026-11-01T00:00", "2026-12-01T00:00"));

        assertEquals(
                List.of("s1", "s3", "s2", "s4"),
                found.stream().map(session -> session.id().value()).toList());
        assertEquals(RosterSession.Status.CANCELLED, found.get(1).status());
        assertTrue(found.get(3).paidExtra());
    }

    @Test
    void weeksAreToldOnlyWhereThereIsARoster() throws HostUnavailableException {
        ReferenceSessions sessions = new ReferenceSessions(host.host());

        List<RosterWeek> weeks = sessions.weeks(TestHost.SURGERY, TestHost.days("2026-11-09", "2027-01-04"));

        assertEquals(
                List.of(LocalDate.of(2026, 11, 9), LocalDate.of(2026, 11, 16), LocalDate.of(2026, 11, 23)),
                weeks.stream().map(RosterWeek::monday).toList());
        assertEquals(List.of(), sessions.weeks(TestHost.ANAESTHETICS, TestHost.days("2026-11-09", "2027-01-04")));
    }

    @Test
    void onlyApprovedLeaveIsTold() throws HostUnavailableException {
        List<Unavailability> away = new ReferenceUnavailability(host.host())
                .unavailability(TestHost.SURGERY, host.period("2026-11-01T00:00", "2027-01-01T00:00"));

        assertEquals(1, away.size());
        assertEquals(TestHost.AMY, away.get(0).staff());
        assertEquals(Unavailability.Kind.ANNUAL_LEAVE, away.get(0).kind());
    }

    @Test
    void templatesAreReadAndWritten() throws HostUnavailableException {
        ReferenceTemplates templates = new ReferenceTemplates(host.host());
        var template = templates.templates(TestHost.SURGERY).get(0);

        TemplateWriteResult result = templates.write(
                template.id(),
                template.version(),
                List.of(TemplateEdit.remove(template.slots().get(0))),
                "cora");

        assertEquals(TemplateWriteResult.Status.WRITTEN, result.status());
        assertEquals(2, templates.template("two").orElseThrow().slots().size());
        assertEquals(Optional.empty(), templates.template("none"));
        assertThrows(
                HostUnavailableException.class,
                () -> templates.write(
                        "none",
                        "1",
                        List.of(TemplateEdit.remove(template.slots().get(0))),
                        "cora"));
    }

    @Test
    void aDatabaseThatIsGoneIsNoAnswer() {
        host.close();

        assertThrows(
                HostUnavailableException.class, () -> new ReferenceTemplates(host.host()).templates(TestHost.SURGERY));
    }

    @Test
    void whoAsksIsKnownByCookieAndToken() {
        ReferenceIdentity identity = new ReferenceIdentity(host.host());
        SignIn signIn = host.host().signIns().signIn("leo", "leo-secret", "192.0.2.1");

        var lead = identity.identify(request("GET", signIn.key(), Map.of())).orElseThrow();
        assertEquals("leo", lead.id());
        assertTrue(lead.may(Permission.VIEW_GAPS));
        assertFalse(lead.scope().includes(TestHost.SURGERY));
        assertEquals(Optional.empty(), identity.identify(request("POST", signIn.key(), Map.of())));
        assertTrue(identity.identify(request("POST", signIn.key(), Map.of("X-Rota-Token", signIn.token())))
                .isPresent());
        assertEquals(Optional.empty(), identity.identify(request("GET", "guess", Map.of())));
    }

    @Test
    void contributionsAreSortedAndKeptFromWhoLacksThePermission() {
        Contributions contributions = new Contributions();
        UiContribution heavy = contribution("b", 2, Permission.MANAGE_ENTITLEMENTS);
        UiContribution light = contribution("a", 1, Permission.VIEW_GAPS);
        contributions.bind(light);
        contributions.bind(heavy);

        assertEquals(List.of(heavy, light), contributions.seenWith(Set.of(Permission.values()), Optional.empty()));
        assertEquals(List.of(light), contributions.seenWith(Set.of(Permission.VIEW_GAPS), Optional.empty()));
        contributions.unbind(light);
        assertEquals(List.of(), contributions.seenWith(Set.of(Permission.VIEW_GAPS), Optional.empty()));
    }

    @Test
    void contributionsAreKeptFromDepartmentsForWhichTheyHaveNothing() {
        Contributions contributions = new Contributions();
        contributions.bind(contribution("nowhere", 1, Permission.VIEW_GAPS));

        assertEquals(List.of(), contributions.seenWith(Set.of(Permission.VIEW_GAPS), Optional.of(TestHost.SURGERY)));
    }

    private static HostRequest request(String method, String cookie, Map<String, String> headers) {
        return new HostRequest() {
            @Override
            public String method() {
                return method;
            }

            @Override
            public Optional<String> header(String name) {
                return Optional.ofNullable(headers.get(name));
            }

            @Override
            public Optional<String> cookie(String name) {
                return name.equals("rotahost_session") ? Optional.of(cookie) : Optional.empty();
            }
        };
    }

    private static UiContribution contribution(String id, int weight, Permission permission) {
        return new UiContribution() {
            @Override
            public String id() {
                return id;
            }

            @Override
            public Kind kind() {
                return Kind.PANEL;
            }

            @Override
            public Set<String> slots() {
                return Set.of("roster.side/v1");
            }

            @Override
            public String title() {
                return id;
            }

            @Override
            public String element() {
                return "x-" + id;
            }

            @Override
            public String address() {
                return "/x/" + id + ".js";
            }

            @Override
            public Set<Permission> permissions() {
                return Set.of(permission);
            }

            @Override
            public int weight() {
                return weight;
            }

            @Override
            public List<String> contextKeys() {
                return List.of();
            }

            @Override
            public boolean isOffered(Optional<DepartmentId> department) {
                return department.isEmpty() || !id.equals("nowhere");
            }
        };
    }
}
