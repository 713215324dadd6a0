package org.sessionwise.host.optaweb.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which address does what, with the status and the oddities of the real product. */
final class FakeEndpoints {

    private static final Pattern TENANT = Pattern.compile("/rest/tenant/(\\d+)(/.*)?");
    private static final Pattern BUCKET = Pattern.compile("/rotation/(\\d+)");
    private static final Pattern ROSTER = Pattern.compile("/roster/\\d+");

    private final Map<Integer, FakeTenant> tenants;

    FakeEndpoints(Map<Integer, FakeTenant> tenants) {
        this.tenants = tenants;
    }

    FakeAnswer answer(String method, String path, String query, JsonNode sent) {
        if (path.equals("/q/openapi")) {
            return FakeAnswer.text(
                    200,
                    "application/yaml",
                    "---\nopenapi: 3.0.3\ninfo:\n  title: optaweb-employee-rostering-backend API\n  version: "
                            + FakeOptaWeb.VERSION + "\ntags:\n- name: Admin\n");
        }
        if (path.equals("/rest/tenant")) {
            return FakeAnswer.ok(FakeOptaWeb.list(tenants));
        }
        Matcher tenant = TENANT.matcher(path);
        if (!tenant.matches()) {
            return FakeAnswer.text(404, "text/html", "<html>Resource not found</html>");
        }
        String rest = tenant.group(2) == null ? "" : tenant.group(2);
        FakeTenant found = tenants.get(Integer.parseInt(tenant.group(1)));
        if (found == null) {
            return unknownTenant(rest, tenant.group(1));
        }
        return switch (method) {
            case "GET" -> read(found, rest, query);
            case "POST", "PUT" -> write(found, rest, sent);
            case "DELETE" -> delete(found, rest);
            default -> FakeAnswer.text(405, "text/html", "");
        };
    }

    private static FakeAnswer unknownTenant(String rest, String id) {
        return rest.equals("/rotation") || rest.equals("/employee") || rest.equals("/spot") || rest.equals("/shift")
                ? FakeAnswer.ok(JsonNodeFactory.instance.arrayNode())
                : notFound("No RosterState entity found with tenantId (" + id + ").");
    }

    private static FakeAnswer read(FakeTenant tenant, String rest, String query) {
        Matcher bucket = BUCKET.matcher(rest);
        if (bucket.matches()) {
            ObjectNode found = tenant.bucket(Long.parseLong(bucket.group(1)));
            return found == null ? notFound("No TimeBucket entity found") : FakeAnswer.ok(found);
        }
        if (ROSTER.matcher(rest).matches()) {
            return FakeAnswer.ok(tenant.state());
        }
        return switch (rest) {
            case "" -> FakeAnswer.ok(tenant.tenant());
            case "/config/constraint" -> FakeAnswer.ok(tenant.configuration());
            case "/employee" -> FakeAnswer.ok(tenant.people());
            case "/spot" -> FakeAnswer.ok(tenant.places());
            case "/rotation" -> FakeAnswer.ok(tenant.rotation());
            case "/roster/shiftRosterView" ->
                FakeAnswer.ok(tenant.shiftView(date(query, "startDate"), date(query, "endDate")));
            case "/roster/availabilityRosterView" ->
                FakeAnswer.ok(tenant.availabilityView(date(query, "startDate"), date(query, "endDate")));
            default -> FakeAnswer.text(404, "text/html", "<html>Resource not found</html>");
        };
    }

    private static LocalDate date(String query, String name) {
        for (String part : query.split("&")) {
            if (part.startsWith(name + "=")) {
                return LocalDate.parse(part.substring(name.length() + 1));
            }
        }
        throw new IllegalArgumentException("no " + name);
    }

    private static FakeAnswer write(FakeTenant tenant, String rest, JsonNode sent) {
        boolean adds = rest.equals("/rotation/add");
        if (!adds && !rest.equals("/rotation/update")) {
            return FakeAnswer.text(404, "text/html", "<html>Resource not found</html>");
        }
        ObjectNode bucket = (ObjectNode) sent.deepCopy();
        if (!tenant.hasSpot(bucket.get("spotId").longValue())) {
            return notFound("No Spot entity found");
        }
        for (JsonNode seat : bucket.get("seatList")) {
            JsonNode employee = seat.get("employeeId");
            if (!employee.isNull() && !tenant.hasEmployee(employee.longValue())) {
                return notFound("No Employee entity found");
            }
        }
        if (!adds && tenant.bucket(bucket.get("id").longValue()) == null) {
            return notFound("TimeBucket entity not found.");
        }
        try {
            for (String time : List.of("startTime", "endTime")) {
                LocalTime read = LocalTime.parse(bucket.get(time).textValue());
                bucket.put(time, read.getSecond() == 0 ? read + ":00" : read.toString());
            }
        } catch (DateTimeException e) {
            return FakeAnswer.failure(500, "generic", "Cannot deserialize value of type LocalTime");
        }
        return FakeAnswer.ok(tenant.store(bucket));
    }

    private static FakeAnswer delete(FakeTenant tenant, String rest) {
        Matcher bucket = BUCKET.matcher(rest);
        return bucket.matches()
                ? FakeAnswer.ok(BooleanNode.valueOf(tenant.delete(Long.parseLong(bucket.group(1)))))
                : FakeAnswer.text(404, "text/html", "<html>Resource not found</html>");
    }

    private static FakeAnswer notFound(String message) {
        return FakeAnswer.failure(404, "entityNotFound", message);
    }
}
