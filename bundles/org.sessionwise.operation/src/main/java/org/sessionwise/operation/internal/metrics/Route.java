package org.sessionwise.operation.internal.metrics;

import java.util.Set;
import java.util.regex.Pattern;

/** Which kind of address a request asks for: one of a few words, whatever is asked for, and never whose or which. */
final class Route {

    private static final String ROOT = "/sessionwise";
    private static final String API = "api";
    private static final Set<String> PLACES = Set.of(API, "ui", "health", "metrics");
    private static final Set<String> RESOURCES = Set.of(
            "audit", "departments", "events", "jobs", "markers", "me", "pulls", "sources", "status", "unmatched");
    private static final Set<String> OF_DEPARTMENT =
            Set.of("capabilities", "figures", "markers", "people", "position", "staff-record", "templates");
    private static final Pattern FILE = Pattern.compile(".*\\.(csv|xlsx|ics)");
    private static final int DEPARTMENT_PART = 5; // /sessionwise/api/departments/{department}/...

    private Route() {}

    /** Whether a path is one of ours, wherever a web container has put us. */
    static boolean isOurs(String path) {
        return path.contains(ROOT);
    }

    static String of(String path) {
        String[] parts = path.substring(path.indexOf(ROOT)).split("/", DEPARTMENT_PART + 2);
        String place = part(parts, 2);
        if (!place.equals(API)) {
            return PLACES.contains(place) ? place : "page";
        }
        String resource = part(parts, 3);
        if (!RESOURCES.contains(resource)) {
            return "api/other";
        }
        if (FILE.matcher(path).matches()) {
            return "api/export";
        }
        String of = part(parts, DEPARTMENT_PART);
        return resource.equals("departments") && OF_DEPARTMENT.contains(of)
                ? "api/departments/" + of
                : "api/" + resource;
    }

    private static String part(String[] parts, int index) {
        return parts.length > index ? parts[index] : "";
    }
}
