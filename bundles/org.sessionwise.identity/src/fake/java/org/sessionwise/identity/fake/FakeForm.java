package org.sessionwise.identity.fake;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Names and values as forms and queries send them. */
final class FakeForm {

    private FakeForm() {}

    static Map<String, String> parse(String text) {
        Map<String, String> fields = new HashMap<>();
        for (String field : text == null || text.isEmpty() ? new String[0] : text.split("&")) {
            String[] parts = field.split("=", 2);
            fields.put(decode(parts[0]), parts.length == 2 ? decode(parts[1]) : "");
        }
        return fields;
    }

    static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
