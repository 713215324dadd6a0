package org.sessionwise.host.optaweb.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.Period;
import org.sessionwise.host.spi.RosterSession;
import org.sessionwise.host.spi.RosterTemplate;

/** Against a real installation, on demand: see the package's README. Leaves it as it was. */
final class RealProductTrial {

    @TempDir
    Path directory;

    private Trial trial;
    private Trial.Connected optaweb;

    @BeforeEach
    void connect() throws Exception {
        trial = Trial.of(URI.create(System.getProperty("optaweb")), Integer.getInteger("optaweb.tenant", 1), directory);
        optaweb = trial.connect();
    }

    @AfterEach
    void close() {
        trial.close();
    }

    @Test
    void isReadWhole() throws Exception {
        Period always = new Period(Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"));
        List<RosterSession> sessions = optaweb.roster.sessions(optaweb.department(), always);
        say("facts", optaweb.tenant.facts());
        say("departments", optaweb.staff.departments().get(0).name());
        say("people", optaweb.staff.staff(optaweb.department()).size());
        say("teams", optaweb.staff.teams(optaweb.department()).size());
        say("duties", optaweb.staff.duties(optaweb.department()));
        say("sessions", sessions.stream().collect(Collectors.groupingBy(RosterSession::status, Collectors.counting())));
        say("leave", optaweb.roster.unavailability(optaweb.department(), always).size());
        optaweb.roster
                .weeks(optaweb.department(), DateRange.startingOn(LocalDate.EPOCH))
                .forEach(week -> say("week", week.monday() + " " + week.state()));
        optaweb.host.limits().forEach(limit -> say("limit", limit));
        RosterTemplate template =
                optaweb.templates.templates(optaweb.department()).get(0);
        say(
                "template",
                template.name() + ", " + template.weeks() + " weeks from " + template.anchor() + ", "
                        + template.slots().size() + " slots");
        assertFalse(optaweb.staff.duties(optaweb.department()).isEmpty());
        assertEquals(
                template.version(),
                optaweb.templates.template(template.id()).orElseThrow().version());
    }

    private static void say(String what, Object value) {
        System.out.println(what + ": " + value);
    }
}
