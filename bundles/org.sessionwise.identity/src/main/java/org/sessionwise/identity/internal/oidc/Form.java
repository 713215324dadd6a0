package org.sessionwise.identity.internal.oidc;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Names and values as forms send them. */
final class Form {

    private Form() {}

    static String encode(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Returns an address with more in its query; it may have one already. */
    static String append(String address, Map<String, String> fields) {
        return address + (address.contains("?") ? "&" : "?") + encode(fields);
    }
}
