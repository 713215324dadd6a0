package org.sessionwise.itests.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sessionwise.itests.product.OptaWebClinic.CLINIC;
import static org.sessionwise.itests.product.OptaWebClinic.FIRST;
import static org.sessionwise.itests.product.OptaWebClinic.SECOND;
import static org.sessionwise.itests.product.OptaWebClinic.THIRD;
import static org.sessionwise.itests.product.OptaWebClinic.WARD;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sessionwise.host.optaweb.fake.FakeOptaWeb;
import org.sessionwise.host.optaweb.fake.FakeTenant;

/** The main job from a job-plan feed into OptaWeb's rotation, and back as figures. Nothing but settings makes OptaWeb the host. */
class OptaWebMainJobIT {

    private static final String FEED = "http~feed";
    private static final List<String> OUTCOMES =
            List.of("asPlanned", "moved", "short", "otherActivity", "notRostered", "unknown");

    private static final FakeTenant TENANT = OptaWebClinic.tenant();
    private static final FakeOptaWeb OPTAWEB = FakeOptaWeb.with(TENANT);

    @RegisterExtension
    static final FaultyFeed SOURCE = new FaultyFeed();

    @RegisterExtension
    static final RunningProduct PRODUCT = OptaWebDesk.configure(
                    RunningProduct.withNewData(), OPTAWEB.uri().toString())
            .withSettings(
                    "org.sessionwise.jobplan.http-feed",
                    Map.of("sourceId", FEED, "title", "Job plans", "baseUri", SOURCE.base(), ".apiKey", "key"));

    private final OptaWebDesk desk = new OptaWebDesk(PRODUCT);

    @AfterAll
    static void close() {
        OPTAWEB.close();
    }

    @Test
    void plansBecomeSeatsAndWhatIsRosteredComesBackAsFigures() {
        SOURCE.answers(OptaWebClinic.plans().answer());
        ArrayNode before = TENANT.rotation();
        Set<String> byHand = OptaWebClinic.seats(TENANT);

        Waiting.until(
                () -> desk.ask("GET", OptaWebDesk.TEMPLATE + "/proposal", "").statusCode() == 200, PRODUCT::log);
        assertEquals(3, desk.pull(FEED).path("added").asInt());
        JsonNode proposal = desk.proposal();
        assertEquals(6, proposal.at("/counts/add").asInt(), proposal::toString);
        assertEquals(0, proposal.at("/counts/cannot").asInt(), proposal::toString);

        JsonNode applied = Visitor.json(desk.apply(proposal));
        assertEquals("APPLIED", applied.path("status").asText(), applied::toString);
        Set<String> expected = new TreeSet<>(byHand);
        expected.addAll(Set.of(
                "7 09:00:00-13:00:00 day 0 person 19",
                "7 09:00:00-13:00:00 day 7 person 19",
                "7 09:00:00-13:00:00 day 1 person 20",
                "7 09:00:00-13:00:00 day 8 person 20",
                "7 09:00:00-13:00:00 day 2 person 21",
                "7 09:00:00-13:00:00 day 9 person 21"));
        assertEquals(expected, OptaWebClinic.seats(TENANT));

        OptaWebClinic.provision(TENANT);
        awaitRostered(Map.of("asPlanned", 6));
        assertEquals(occurrences(Map.of("unknown", 6)), counts("delivered"), "nothing is final yet");

        live();
        Map<String, Integer> became =
                Map.of("asPlanned", 2, "moved", 1, "short", 1, "otherActivity", 1, "notRostered", 1);
        awaitRostered(became);
        TENANT.dates(LocalDate.of(2026, 2, 15), LocalDate.of(2026, 2, 16), 14, 0);
        Waiting.until(() -> counts("delivered").equals(occurrences(became)), () -> desk.fortnight()
                .toString());

        assertEquals("APPLIED", desk.undoLatest().path("status").asText());
        assertEquals(before, TENANT.rotation(), "the rotation is as it was, to the letter");
    }

    /** What two weeks bring: one is moved, one cut short, one given up for the ward, one not done. */
    private static void live() {
        OptaWebClinic.removeShift(TENANT, SECOND, "2026-02-03");
        TENANT.shift(CLINIC, "2026-02-05T09:00:00", "2026-02-05T13:00:00", SECOND);
        OptaWebClinic.removeShift(TENANT, FIRST, "2026-02-09");
        TENANT.shift(CLINIC, "2026-02-09T09:00:00", "2026-02-09T11:00:00", FIRST);
        OptaWebClinic.removeShift(TENANT, SECOND, "2026-02-10");
        TENANT.shift(WARD, "2026-02-10T09:00:00", "2026-02-10T13:00:00", SECOND);
        OptaWebClinic.removeShift(TENANT, THIRD, "2026-02-04");
    }

    private void awaitRostered(Map<String, Integer> expected) {
        Waiting.until(() -> counts("rostered").equals(occurrences(expected)), () -> desk.fortnight()
                .toString());
    }

    /** Planned occurrences by what became of them; exactly they are all that was planned. */
    private Map<String, Integer> counts(String side) {
        JsonNode figures = desk.fortnight().path(side);
        ExactSum planned = new ExactSum();
        planned.add(figures.path("planned"));
        ExactSum answered = new ExactSum();
        OUTCOMES.forEach(outcome -> answered.add(planned(figures, outcome)));
        assertEquals(planned.toString(), answered.toString(), figures::toString);
        Map<String, Integer> counts = new LinkedHashMap<>();
        OUTCOMES.forEach(outcome -> counts.put(
                outcome, planned(figures, outcome).path("occurrences").asInt()));
        return counts;
    }

    private static JsonNode planned(JsonNode figures, String outcome) {
        JsonNode found = figures.path(outcome);
        return found.has("planned") ? found.path("planned") : found;
    }

    private static Map<String, Integer> occurrences(Map<String, Integer> some) {
        Map<String, Integer> all = new LinkedHashMap<>();
        OUTCOMES.forEach(outcome -> all.put(outcome, some.getOrDefault(outcome, 0)));
        return all;
    }
}
