package org.sessionwise.rest.internal;

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
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The document {@code openapi.yaml}, as a judge of answers. */
final class Contract {

    static final JsonNode DOCUMENT = read();

    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final Map<String, JsonSchema> COMPILED = new ConcurrentHashMap<>();

    private Contract() {}

    /** Fails unless the document has the operation, with this status and media type, and the body fits its schema. */
    static void check(String method, String path, HttpResponse<String> answer) throws IOException {
        String template = template(path);
        JsonNode operation = DOCUMENT.path("paths").path(template).path(method.toLowerCase(Locale.ROOT));
        assertTrue(operation.isObject(), method + " " + template + " is not in the document");
        String status = Integer.toString(answer.statusCode());
        JsonNode response = resolve(operation.path("responses").path(status));
        assertTrue(response.isObject(), method + " " + template + " is not documented to answer " + status);
        if (answer.body().isEmpty()) {
            return;
        }
        String type = answer.headers().firstValue("Content-Type").orElse("");
        JsonNode schema = response.path("content").path(type).path("schema");
        assertTrue(schema.isObject(), method + " " + template + " " + status + " is not documented to be " + type);
        if (type.endsWith("json")) {
            JsonNode body = new ObjectMapper().readTree(answer.body());
            checkSchema(schema, body);
            if (type.equals(Problem.MEDIA_TYPE)) {
                assertEquals(answer.statusCode(), body.path("status").asInt());
            }
        }
    }

    /** Fails unless a value fits a schema of the document. */
    static void checkSchema(JsonNode schema, JsonNode value) {
        Set<ValidationMessage> found = COMPILED.computeIfAbsent(schema.toString(), text -> compile(schema))
                .validate(value);
        assertEquals(Set.of(), found, () -> schema + " does not describe " + value);
    }

    static JsonNode schema(String name) {
        JsonNode schema = DOCUMENT.path("components").path("schemas").path(name);
        assertTrue(schema.isObject(), name);
        return schema;
    }

    /** Follows a reference, if there is one. */
    static JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? DOCUMENT.at(node.get("$ref").asText().substring(1)) : node;
    }

    private static JsonSchema compile(JsonNode schema) {
        ObjectNode whole = schema.deepCopy();
        whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        whole.set("components", DOCUMENT.get("components"));
        return SCHEMAS.getSchema(
                whole,
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
    }

    private static String template(String path) {
        String wanted = path.replaceFirst("\\?.*", "");
        String found = null;
        for (Map.Entry<String, JsonNode> entry : DOCUMENT.path("paths").properties()) {
            String pattern = Pattern.quote(entry.getKey()).replaceAll("\\{[^}]*}", "\\\\E[^/]+\\\\Q");
            if (wanted.matches(pattern)) {
                found = entry.getKey();
            }
        }
        assertNotNull(found, wanted + " is not in the document");
        return found;
    }

    private static JsonNode read() {
        try (InputStream in = Contract.class.getResourceAsStream("/openapi.yaml")) {
            return new YAMLMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
