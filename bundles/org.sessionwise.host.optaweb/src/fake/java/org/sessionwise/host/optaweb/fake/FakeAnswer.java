package org.sessionwise.host.optaweb.fake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;

/** What is sent back: JSON, or a text of another kind. */
record FakeAnswer(int status, String contentType, JsonNode json, String text) {

    static FakeAnswer ok(JsonNode json) {
        return new FakeAnswer(200, "application/json", json, "");
    }

    static FakeAnswer text(int status, String contentType, String text) {
        return new FakeAnswer(status, contentType, null, text);
    }

    /** The product's way to fail: words, and where in its code. */
    static FakeAnswer failure(int status, String key, String message) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("i18nKey", "ServerSideException." + key).put("exceptionMessage", message);
        json.putArray("messageParameters").add(message);
        json.put("exceptionClass", "javax.persistence.EntityNotFoundException");
        json.putArray("stackTrace").add("org.example.Service.method(Service.java:1)");
        json.putNull("exceptionCause");
        return new FakeAnswer(status, "application/json", json, "");
    }

    byte[] bytes(JsonMapper mapper) {
        try {
            return json == null ? text.getBytes(StandardCharsets.UTF_8) : mapper.writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can be written", e);
        }
    }
}
