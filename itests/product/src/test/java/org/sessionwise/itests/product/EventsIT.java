package org.sessionwise.itests.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the live stream of events tells whom. */
class EventsIT {

    private static final String EVENTS = "/sessionwise/api/events";

    /** In the lead's own team, and in another one of the same department. */
    private static final String IN_THE_TEAM = "g10";

    private static final String IN_ANOTHER_TEAM = "g32";

    @RegisterExtension
    static final RunningProduct PRODUCT = RunningProduct.withNewData();

    @BeforeAll
    static void pullThePlans() {
        pull();
    }

    @Test
    void streamBeginsWithHello() {
        try (EventStream stream = EventStream.of(coordinator())) {
            assertEquals("hello", stream.events().get(0).name());
            assertEquals(
                    "{\"apiVersion\":\"1.0\"}", stream.events().get(0).data().toString());
            assertTrue(stream.contentType().startsWith("text/event-stream"), stream::contentType);
        }
    }

    @Test
    void editInTheRosterNamesThePerson() {
        try (EventStream stream = EventStream.of(coordinator())) {
            assign(IN_THE_TEAM, "2026-11-24");

            EventStream.Event event = stream.await(figures -> figures.names(IN_THE_TEAM));
            assertEquals("figures", event.name());
            assertEquals("gastro", event.data().path("department").asText());
            assertFalse(event.data().has("all"), () -> "the edit of one person asks for everybody: " + event);
        }
    }

    @Test
    void leadHearsOfTheOwnTeamOnly() {
        Visitor lead = Visitor.signedIn(PRODUCT, "lead", "team");
        try (EventStream stream = EventStream.of(lead)) {
            assign(IN_ANOTHER_TEAM, "2026-11-25");
            assign(IN_THE_TEAM, "2026-11-25");

            stream.await(event -> event.names(IN_THE_TEAM)); // events keep their order: the other one would be here
            assertTrue(
                    stream.events().stream().noneMatch(event -> event.names(IN_ANOTHER_TEAM)),
                    () -> "heard: " + stream.events());
            assertTrue(
                    stream.events().stream().noneMatch(event -> event.data().has("all")),
                    () -> "heard: " + stream.events());
        }
    }

    @Test
    void mappingOfADutyTellsThatPlansChanged() {
        Visitor coordinator = coordinator();
        try (EventStream stream = EventStream.of(coordinator)) {
            String duty = "/sessionwise/api/departments/gastro/duties/MEDICAL_EXAMINER";
            assertEquals(204, coordinator.put(duty, "{\"duty\":\"ADM\"}").statusCode());

            assertEquals(
                    "{\"all\":true}",
                    stream.await(event -> event.name().equals("plans")).data().toString());
        }
    }

    @Test
    void pullThatBringsSomethingTellsThatPlansChanged() {
        try (EventStream stream = EventStream.of(coordinator())) {
            changeAtTheSource();
            pull();

            stream.await(event -> event.name().equals("plans"));
        }
    }

    @Test
    void jobIsToldToItsEndToWhomItConcernsAndToNobodyElse() {
        Visitor lead = Visitor.signedIn(PRODUCT, "lead", "team");
        try (EventStream stream = EventStream.of(coordinator());
                EventStream other = EventStream.of(lead)) {
            pull();

            EventStream.Event ended = stream.await(event -> event.name().equals("job")
                    && event.data().path("state").asText().equals("done"));
            assertEquals("http~demo", ended.data().path("subject").asText());
            assertTrue(ended.data().path("result").asText().startsWith("/pulls/"), ended::toString);
            assign(IN_THE_TEAM, "2026-11-27");
            other.await(event -> event.names(IN_THE_TEAM)); // what concerned them would be here before
            assertTrue(
                    other.events().stream().noneMatch(event -> event.name().equals("job")),
                    () -> "heard: " + other.events());
        }
    }

    @Test
    void streamEndsWhenItsUserSignsOut() {
        Visitor leaving = Visitor.signedIn(PRODUCT, "lead", "team");
        try (EventStream stream = EventStream.of(leaving);
                EventStream other = EventStream.of(coordinator())) {
            assertEquals(204, leaving.delete("/host/api/session").statusCode());

            assign(IN_THE_TEAM, "2026-11-26");
            other.await(event -> event.names(IN_THE_TEAM));
            stream.awaitEnd();
            assertTrue(
                    stream.events().stream().noneMatch(event -> event.names(IN_THE_TEAM)),
                    () -> "heard after the sign-out: " + stream.events());
        }
    }

    @ParameterizedTest
    @CsvSource({"GET", "HEAD"})
    void strangerGetsNoStream(String method) {
        assertEquals(401, Visitor.stranger(PRODUCT).ask(method, EVENTS, "").statusCode());
    }

    private static Visitor coordinator() {
        return Visitor.signedIn(PRODUCT, "coordinator", "roster");
    }

    private static void pull() {
        JsonNode report = Pulls.pull(coordinator(), "{\"source\":\"http~demo\"}");
        assertEquals("DONE", report.path("outcome").asText(), report::toString);
    }

    /** By the command that the product prints for this. */
    private static void changeAtTheSource() {
        List<String> key = PRODUCT.log()
                .lines()
                .filter(line -> line.contains("X-API-Key: "))
                .map(line -> line.replaceFirst(".*X-API-Key: ([^']+)'.*", "$1"))
                .toList();
        HttpResponse<String> changed = Visitor.stranger(PRODUCT)
                .ask("POST", "/demo/job-plans/v1/changes/new-version", "", "X-API-Key", key.get(0));
        assertEquals(2, changed.statusCode() / 100, changed::body);
    }

    /** An evening on which the demonstration has nothing. */
    private static void assign(String staff, String day) {
        String session = """
                {"staff":"%s","duty":"ADM","start":"%sT19:00","end":"%sT20:00","status":"ROSTERED","reason":"","paidExtra":false}
                """.formatted(staff, day, day);
        HttpResponse<String> answer = coordinator().post("/host/api/departments/gastro/sessions", session);
        assertEquals(201, answer.statusCode(), answer::body);
    }
}
