package org.sessionwise.shell.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.attainment.Attainment;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.TeamId;
import org.sessionwise.domain.attainment.Attained;
import org.sessionwise.domain.attainment.AttainmentScope;
import org.sessionwise.domain.attainment.Status;
import org.sessionwise.host.spi.RosterHost;
import org.sessionwise.host.spi.StaffDirectory;

class AttainmentCommandTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
    private static final DepartmentId GASTRO = new DepartmentId("gastro");

    private final Map<String, Object> answers = new HashMap<>(Map.of(
            "zone", ZoneId.of("Europe/London"),
            "departments", List.of(org.sessionwise.host.spi.Department.of(GASTRO, "Gastroenterology")),
            "staff", List.of(),
            "teams", List.of(),
            "matrix",
                    List.of(
                            attained(AttainmentScope.trust(), 2),
                            attained(AttainmentScope.trust().onlyGroup("Nursing"), 1),
                            attained(AttainmentScope.of(GASTRO), 0),
                            attained(AttainmentScope.of(GASTRO, new TeamId("endo")), 3))));
    private final AttainmentCommand command = new AttainmentCommand(
            answering(RosterHost.class), answering(StaffDirectory.class), answering(Attainment.class));

    @Test
    void trustAndDepartmentsAreTold() {
        List<String> lines = command.attainment().lines().toList();

        assertEquals(3, lines.size());
        assertTrue(lines.get(1).matches("trust +2 +1 +60 +4 +1"), lines.get(1));
        assertTrue(lines.get(2).startsWith("department/gastro  0"), lines.get(2));
    }

    @Test
    void ofADepartmentItsTeamsAreTold() {
        List<String> lines = command.attainment("gastro").lines().toList();

        assertEquals(3, lines.size());
        assertTrue(lines.get(2).startsWith("team/gastro/endo"), lines.get(2));
    }

    @Test
    void whatIsNotThereOrGivesNoAnswerIsSaid() {
        assertEquals("Not done: the rostering system has no such department.", command.attainment("theatres"));
        answers.put("matrix", new NoAnswerException("Try again."));
        assertEquals("Not done: Try again.", command.attainment());
    }

    private static Attained attained(AttainmentScope scope, int level) {
        return Attained.builder(scope, TODAY)
                .people(60, 4)
                .levels(level, Math.max(0, level - 1))
                .standards(List.of(
                        new Attained.OfStandard("1.1", Status.MET), new Attained.OfStandard("1.2", Status.NOT_MET)))
                .build();
    }

    private <T> T answering(Class<T> type) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> {
                    Object answer = answers.get(method.getName());
                    if (answer instanceof Exception) {
                        throw (Exception) answer;
                    }
                    return answer;
                }));
    }
}
