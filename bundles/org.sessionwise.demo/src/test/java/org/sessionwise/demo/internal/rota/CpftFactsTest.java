package org.sessionwise.demo.internal.rota;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sessionwise.facts.CpftFacts;
import org.sessionwise.facts.CpftFacts.Session;

class CpftFactsTest {

    private final List<Session> template = new CpftFacts().templateSessions();
    private final List<Session> rostered = new CpftFacts().rosteredSessions();

    @Test
    void countsAreThoseOfTheRealRota() {
        Set<Session> both = new HashSet<>(template);
        both.retainAll(rostered);

        assertEquals(3306, template.size());
        assertEquals(3283, rostered.size());
        assertEquals(3102, both.size());
        assertEquals(204, template.size() - both.size());
        assertEquals(181, rostered.size() - both.size());
    }

    @Test
    void sessionsAreDifferent() {
        assertEquals(template.size(), new HashSet<>(template).size());
        assertEquals(rostered.size(), new HashSet<>(rostered).size());
    }
}
