package org.sessionwise.rest.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.sessionwise.rest.contract.OpenApiContract;

/** The document {@code openapi.yaml} of this bundle, as a judge of answers. */
final class Contract {

    private static final OpenApiContract OURS = read();

    static final JsonNode DOCUMENT = OURS.document();

    private Contract() {}

    /** Fails unless the document has the operation, with this status and media type, and the body fits its schema. */
    static void check(String method, String path, HttpResponse<String> answer) {
        OURS.check(method, path, answer);
    }

    /** Fails unless a value fits a schema of the document. */
    static void checkSchema(JsonNode schema, JsonNode value) {
        OURS.checkSchema(schema, value);
    }

    static JsonNode schema(String name) {
        return OURS.schema(name);
    }

    private static OpenApiContract read() {
        try (InputStream in = Contract.class.getResourceAsStream("/openapi.yaml")) {
            return OpenApiContract.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
