package org.sessionwise.host.optaweb.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sessionwise.host.optaweb.fake.FakeOptaWeb;

/**
 * Holds the stand-in against facts of recorded exchanges with the real product, version 8.24.1 with its demonstration hospital of 21
 * November 2026: digests of what it told, and how it answered odd requests.
 */
class FakeAgainstRecordingTest {

    private final FakeOptaWeb fake = FakeOptaWeb.hospital();
    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper mapper = new ObjectMapper();

    @AfterEach
    void close() {
        fake.close();
    }

    @Test
    void theRotationIsTheRecordedOne() throws Exception {
        JsonNode rotation = get("/rest/tenant/1/rotation");

        assertEquals(40, rotation.size());
        assertEquals(
                "e8c382e588386b03367d216256a44c634ebf26cace824bf75d21fef920ab1da0",
                digest(
                        rotation,
                        bucket -> bucket.get("id") + " " + bucket.get("spotId") + " "
                                + bucket.get("startTime").textValue() + " "
                                + bucket.get("endTime").textValue() + " "
                                + list(bucket.get("seatList"))
                                        .map(seat -> seat.get("dayInRotation") + ":" + seat.get("employeeId"))
                                        .collect(Collectors.joining(","))));
    }

    @Test
    void theShiftsAreTheRecordedOnes() throws Exception {
        JsonNode view = get("/rest/tenant/1/roster/shiftRosterView?startDate=2026-01-01&endDate=2027-12-31");
        List<JsonNode> shifts = new ArrayList<>();
        view.get("spotIdToShiftViewListMap").forEach(list -> list.forEach(shifts::add));

        assertEquals(1_500, shifts.size());
        assertEquals(
                "6777a119d02d1f91d58f51b65b8657332b630549808973a0cdad3c8d9ca45f7a",
                digest(
                        shifts,
                        shift -> shift.get("startDateTime").textValue() + " "
                                + shift.get("endDateTime").textValue() + " " + shift.get("spotId") + " "
                                + shift.get("rotationEmployeeId") + " " + shift.get("employeeId")));
    }

    @Test
    void peopleAndSpotsAreTheRecordedOnes() throws Exception {
        JsonNode view = get("/rest/tenant/1/roster/shiftRosterView?startDate=2026-01-01&endDate=2026-01-01");

        assertEquals(98, view.get("employeeList").size());
        assertEquals(
                "b1ab92528a75aa183bef6cdacb9513c87561c6def299275074194c579ef2230b",
                digest(view.get("employeeList"), item -> entity(item, "skillProficiencySet")));
        assertEquals(
                "5a73fd3837822b575dc2e23358efc30178d2c4fed46e6e47eefdae699eb1e2ab",
                digest(view.get("spotList"), item -> entity(item, "requiredSkillSet")));
    }

    @Test
    void theViewOfAvailabilityTellsNoUnassignedShift() throws Exception {
        JsonNode view = get("/rest/tenant/1/roster/availabilityRosterView?startDate=2026-12-14&endDate=2026-12-15");

        assertEquals(0, view.get("unassignedShiftViewList").size());
    }

    @Test
    void aStaleVersionOverwritesAndSeatsDoNotRaiseIt() throws Exception {
        JsonNode added = send("POST", "/rest/tenant/1/rotation/add", bucket("", "12:30:00", 1), 200);
        String key = "\"id\":" + added.get("id") + ",\"version\":0,";

        assertEquals(
                0,
                send("PUT", "/rest/tenant/1/rotation/update", bucket(key, "12:30:00", 2), 200)
                        .get("version")
                        .intValue());
        assertEquals(
                1,
                send("PUT", "/rest/tenant/1/rotation/update", bucket(key, "13:00:00", 2), 200)
                        .get("version")
                        .intValue());
        assertEquals(
                1,
                send("PUT", "/rest/tenant/1/rotation/update", bucket(key, "13:00:00", 3), 200)
                        .get("version")
                        .intValue());
    }

    @Test
    void aSecondDeleteIsFalse() throws Exception {
        assertEquals(
                "true", send("DELETE", "/rest/tenant/1/rotation/117", "", 200).toString());
        assertEquals(
                "false", send("DELETE", "/rest/tenant/1/rotation/117", "", 200).toString());
    }

    @Test
    void whatIsNotThereIsNotFoundAndNonsenseFails() throws Exception {
        send("PUT", "/rest/tenant/1/rotation/update", bucket("\"id\":999999,\"version\":0,", "12:30:00", 1), 404);
        send("POST", "/rest/tenant/1/rotation/add", bucket("", "12:30:00", 1).replace(":6,", ":999999,"), 404);
        send("POST", "/rest/tenant/1/rotation/add", bucket("", "nonsense", 1), 500);
        send("POST", "/rest/tenant/1/rotation/add", bucket("", "12:30", 99), 200);
        assertEquals(0, get("/rest/tenant/999/rotation").size());
    }

    private static String bucket(String key, String end, int day) {
        return "{" + key + "\"tenantId\":1,\"spotId\":6,\"startTime\":\"08:30:00\",\"endTime\":\"" + end
                + "\",\"additionalSkillSetIdList\":[],\"repeatOnDaySetList\":[\"TUESDAY\"],\"seatList\":[{\"dayInRotation\":"
                + day + ",\"employeeId\":19},{\"dayInRotation\":15,\"employeeId\":null}]}";
    }

    private static String entity(JsonNode item, String skills) {
        return item.get("id") + " " + item.get("name").textValue() + " "
                + list(item.get(skills))
                        .map(skill -> skill.get("id").toString())
                        .sorted()
                        .collect(Collectors.joining(","));
    }

    private static Stream<JsonNode> list(Iterable<JsonNode> nodes) {
        return StreamSupport.stream(nodes.spliterator(), false);
    }

    private static String digest(Iterable<JsonNode> nodes, Function<JsonNode, String> line) throws Exception {
        String text = list(nodes).map(line).sorted(Comparator.naturalOrder()).collect(Collectors.joining("\n"));
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes("UTF-8")));
    }

    private JsonNode get(String path) throws Exception {
        return send("GET", path, "", 200);
    }

    private JsonNode send(String method, String path, String body, int status) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(fake.uri() + path))
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
        assertEquals(status, response.statusCode());
        return mapper.readTree(response.body());
    }
}
