package org.sessionwise.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.identity.AccessScope;
import org.sessionwise.host.spi.identity.HostRequest;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.rest.internal.json.EventJson;

class CallerAudienceTest {

    private static final DepartmentId ANAES = new DepartmentId("anaes");
    private static final DepartmentId SURG = new DepartmentId("surg");
    private static final Set<StaffId> RED_AND_BLUE = Set.of(new StaffId("a1"), new StaffId("a3"));

    private Trust trust;

    @BeforeEach
    void open() {
        trust = Trust.open();
    }

    @AfterEach
    void close() {
        trust.close();
    }

    @Test
    void whoSeesTheDepartmentHearsOfEverybodyInIt() throws Exception {
        CallerAudience coordinator = audience("coordinator");

        assertEquals(
                Optional.of(new EventJson.FiguresChanged("anaes", List.of("a1", "a3"), null)),
                coordinator.figures(ANAES, RED_AND_BLUE));
        assertEquals(
                Optional.of(new EventJson.FiguresChanged("anaes", null, true)), coordinator.figures(ANAES, Set.of()));
        assertEquals(Optional.empty(), coordinator.figures(SURG, Set.of()));
    }

    @Test
    void aLeadHearsOfTheTeamOnly() throws Exception {
        CallerAudience lead = audience("lead");

        assertEquals(
                Optional.of(new EventJson.FiguresChanged("anaes", List.of("a1"), null)),
                lead.figures(ANAES, RED_AND_BLUE));
        assertEquals(Optional.empty(), lead.figures(ANAES, Set.of(new StaffId("a3"))));
    }

    @Test
    void rightsAreThoseOfTheMoment() throws Exception {
        CallerAudience lead = audience("lead");
        trust.host.user("lead", Set.of(Permission.MANAGE_ENTITLEMENTS), AccessScope.nobody());

        assertTrue(lead.mayListen());
        assertEquals(Optional.empty(), lead.figures(ANAES, RED_AND_BLUE));

        trust.host.users.remove("lead");
        assertFalse(lead.mayListen());
        assertThrows(Problem.class, () -> lead.figures(ANAES, RED_AND_BLUE));
    }

    @Test
    void withoutAnAnswerOfTheHostTheStreamMustEnd() throws Exception {
        trust.host.down = true;

        assertThrows(
                HostUnavailableException.class, () -> audience("coordinator").figures(ANAES, RED_AND_BLUE));
        assertFalse(audience("nobody").mayListen());
    }

    private CallerAudience audience(String user) {
        HostRequest request = new HostRequest() {
            @Override
            public String method() {
                return "GET";
            }

            @Override
            public Optional<String> header(String name) {
                return Optional.empty();
            }

            @Override
            public Optional<String> cookie(String name) {
                return Optional.ofNullable(Map.of("user", user).get(name));
            }
        };
        return new CallerAudience(new Access(new HostConnection(trust.host.asHost())), request, "somebody");
    }
}
