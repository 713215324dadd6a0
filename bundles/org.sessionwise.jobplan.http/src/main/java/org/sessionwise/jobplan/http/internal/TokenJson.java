package org.sessionwise.jobplan.http.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.sessionwise.httpclient.oauth.FlatJson;
import org.sessionwise.jobplan.spi.SourceUnavailableException;

/** Reads a token service's answers, with longer texts than the feed's: tokens may be of some thousand characters. */
final class TokenJson implements FlatJson {

    private static final int LONGEST_TEXT = 32_768;

    private final FeedJson json = new FeedJson(LONGEST_TEXT);

    @Override
    public Map<String, String> read(byte[] body) {
        Map<String, String> fields = new HashMap<>();
        try {
            JsonNode answer = json.read(body, "the answer");
            for (Map.Entry<String, JsonNode> field : answer.properties()) {
                if (field.getValue().isTextual() || field.getValue().isNumber()) {
                    fields.put(field.getKey(), field.getValue().asText());
                }
            }
            return fields;
        } catch (SourceUnavailableException noJson) {
            return Map.of();
        }
    }
}
