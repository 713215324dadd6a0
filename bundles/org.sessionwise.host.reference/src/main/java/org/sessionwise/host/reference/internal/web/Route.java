package org.sessionwise.host.reference.internal.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One end-point: method, path with names in braces, who may call it, what it does. */
record Route(String method, List<String> path, Access access, Handler handler) {

    static Route of(String method, String path, Access access, Handler handler) {
        return new Route(method, List.of(path.split("/")), access, handler);
    }

    /** Returns the values of the names in the path; empty if the path is another. */
    Optional<Map<String, String>> match(List<String> segments) {
        if (segments.size() != path.size()) {
            return Optional.empty();
        }
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < segments.size(); i++) {
            String name = path.get(i);
            if (name.startsWith("{")) {
                values.put(name.substring(1, name.length() - 1), segments.get(i));
            } else if (!name.equals(segments.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(values);
    }

    /** Does the work of an end-point. */
    @FunctionalInterface
    interface Handler {

        Reply answer(Call call);
    }
}
