package org.sessionwise.itests.product;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;

/** What the running product keeps of job plans, as far as anybody can see it from outside. */
final class PlanStore {

    /** No roster is set up in these weeks: planned work shows, and nothing else. */
    static final String LONG_AGO = "from=2020-02-03&until=2020-02-10";

    static final String FAR_AHEAD = "from=2100-02-01&until=2100-02-08";

    private static final String GASTRO = Interface.ROOT + "/departments/gastro";

    private final Visitor coordinator;

    PlanStore(RunningProduct product) {
        coordinator = Visitor.signedIn(product, "coordinator", "roster");
    }

    /** Everything but the list of pulls; two that are equal show the same to everybody. */
    List<JsonNode> contents() {
        return List.of(
                position(LONG_AGO), position(FAR_AHEAD), get(GASTRO + "/duties"), get(Interface.ROOT + "/unmatched"));
    }

    /** The reports of all pulls, newest first. */
    List<JsonNode> pulls() {
        return StreamSupport.stream(
                        get(Interface.ROOT + "/pulls?limit=100").path("pulls").spliterator(), false)
                .toList();
    }

    /** Returns the report, or the problem if none was begun. */
    JsonNode pull(String source) {
        HttpResponse<String> begun =
                coordinator.post(Interface.ROOT + "/pulls", "{\"source\":\"%s\"}".formatted(source));
        return begun.statusCode() == 202
                ? Pulls.report(begun, path -> coordinator.get(Interface.ROOT + path))
                : Visitor.json(begun);
    }

    /** Sessions that a person's plans hold in a week. */
    int planned(String staff, String week) {
        return StreamSupport.stream(position(week).path("people").spliterator(), false)
                .filter(person -> person.path("staffId").asText().equals(staff))
                .mapToInt(person -> person.at("/rostered/planned/occurrences").asInt())
                .sum();
    }

    private JsonNode position(String week) {
        JsonNode position = get(GASTRO + "/position?" + week);
        ((ObjectNode) position).remove("asAt");
        return position;
    }

    private JsonNode get(String path) {
        HttpResponse<String> answer = coordinator.get(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return Visitor.json(answer);
    }
}
