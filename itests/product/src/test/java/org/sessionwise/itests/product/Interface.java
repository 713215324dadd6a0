package org.sessionwise.itests.product;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.TreeSet;
import org.sessionwise.rest.contract.OpenApiContract;

/** Our interface as the running product offers it: every answer is checked against the document that it serves. */
final class Interface {

    static final String ROOT = "/sessionwise/api";

    private final OpenApiContract contract;
    private final Set<String> succeeded = new TreeSet<>();

    Interface(RunningProduct product) {
        contract = OpenApiContract.of(
                Visitor.stranger(product).get(ROOT + "/openapi.yaml").body());
    }

    OpenApiContract contract() {
        return contract;
    }

    /** The ids of the operations that answered with success. */
    Set<String> succeeded() {
        return succeeded;
    }

    /** The ids of all operations in the document. */
    Set<String> documented() {
        Set<String> ids = new TreeSet<>();
        contract.document().path("paths").findValues("operationId").forEach(id -> ids.add(id.asText()));
        return ids;
    }

    /** Returns what a success answers. */
    JsonNode get(Visitor visitor, String path) {
        return Visitor.json(ask(200, visitor, "GET", path, ""));
    }

    /** Asks; fails if the status is another, or the answer is not as documented. */
    HttpResponse<String> ask(int status, Visitor visitor, String method, String path, String body, String... headers) {
        HttpResponse<String> answer = visitor.ask(method, ROOT + path, body, headers);
        assertEquals(status, answer.statusCode(), () -> method + " " + path + ": " + answer.body());
        String operation = contract.check(method, path, answer);
        if (status / 100 == 2) {
            succeeded.add(operation);
        }
        return answer;
    }
}
