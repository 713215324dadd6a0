package org.sessionwise.rest.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** An OpenAPI 3.1 document, as a judge of answers. */
public final class OpenApiContract {

    private static final String PROBLEM = "application/problem+json";
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    private final JsonNode document;
    private final Map<String, JsonSchema> compiled = new ConcurrentHashMap<>();

    private OpenApiContract(JsonNode document) {
        this.document = document;
    }

    /** Reads a document in YAML. */
    public static OpenApiContract of(String yaml) {
        try {
            return new OpenApiContract(new YAMLMapper().readTree(yaml));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public JsonNode document() {
        return document;
    }

    /**
     * Fails unless the document has the operation, with this status and media type, and the body fits its schema.
     *
     * @return the id of the operation
     */
    public String check(String method, String path, HttpResponse<String> answer) {
        String template = template(path);
        JsonNode operation = document.path("paths").path(template).path(method.toLowerCase(Locale.ROOT));
        assertTrue(operation.isObject(), method + " " + template + " is not in the document");
        String status = Integer.toString(answer.statusCode());
        JsonNode response = resolve(operation.path("responses").path(status));
        assertTrue(response.isObject(), method + " " + template + " is not documented to answer " + status);
        if (!answer.body().isEmpty()) {
            checkBody(method + " " + template + " " + status, response, answer);
        }
        return operation.path("operationId").asText();
    }

    private void checkBody(String where, JsonNode response, HttpResponse<String> answer) {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        JsonNode schema = response.path("content").path(type).path("schema");
        assertTrue(schema.isObject(), where + " is not documented to be " + type);
        if (type.endsWith("json")) {
            JsonNode body = json(answer.body());
            checkSchema(schema, body);
            if (type.equals(PROBLEM)) {
                assertEquals(answer.statusCode(), body.path("status").asInt());
            }
        }
    }

    /** Fails unless a value fits a schema of the document. */
    public void checkSchema(JsonNode schema, JsonNode value) {
        Set<ValidationMessage> found = compiled.computeIfAbsent(schema.toString(), text -> compile(schema))
                .validate(value);
        assertEquals(Set.of(), found, () -> schema + " does not describe " + value);
    }

    /** Returns a schema by its name. */
    public JsonNode schema(String name) {
        JsonNode schema = document.path("components").path("schemas").path(name);
        assertTrue(schema.isObject(), name);
        return schema;
    }

    /** Follows a reference, if there is one. */
    private JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
    }

    private JsonSchema compile(JsonNode schema) {
        ObjectNode whole = schema.deepCopy();
        whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        whole.set("components", document.get("components"));
        return SCHEMAS.getSchema(
                whole,
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
    }

    private String template(String path) {
        String wanted = path.replaceFirst("\\?.*", "");
        String found = null;
        for (Map.Entry<String, JsonNode> entry : document.path("paths").properties()) {
            String pattern = Pattern.quote(entry.getKey()).replaceAll("\\{[^}]*}", "\\\\E[^/]+\\\\Q");
            if (wanted.equals(entry.getKey())) {
                return wanted; // words go before what stands for any word
            }
            if (wanted.matches(pattern)) {
                found = entry.getKey();
            }
        }
        assertNotNull(found, wanted + " is not in the document");
        return found;
    }

    private static JsonNode json(String body) {
        try {
            return new ObjectMapper().readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException("not JSON: " + body, e);
        }
    }
}
