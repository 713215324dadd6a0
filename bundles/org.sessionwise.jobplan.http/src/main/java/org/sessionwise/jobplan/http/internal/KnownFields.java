package org.sessionwise.jobplan.http.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.sessionwise.jobplan.spi.record.FieldReader;

/**
 * The fields of the feed's documentation. Others are ignored, so that the feed can grow; but who keeps the source should hear
 * of them, because a misspelt field looks the same.
 */
final class KnownFields {

    private static final int MOST_TOLD = 20;

    private static final KnownFields PAGE = new KnownFields()
            .with("feed coverage snapshot page pages total cursor")
            .with(
                    "items",
                    new KnownFields()
                            .with("kind planId version state systemOfRecord zone nation reviewedOn approvedOn")
                            .with(
                                    "person",
                                    new KnownFields()
                                            .with("assignmentNumber")
                                            .with("registration", new KnownFields().with("body number")))
                            .with("inForce", new KnownFields().with("from until"))
                            .with("contract", new KnownFields().with("code minutesPerPa"))
                            .with("activities", activity()));

    private final Map<String, KnownFields> parts = new HashMap<>();

    private static KnownFields activity() {
        return new KnownFields()
                .with("id code name category onBankHoliday")
                .with(
                        "timing",
                        new KnownFields()
                                .with("kind cycleWeeks anchor minutesPerWeek occurrencesPerYear minutesEach")
                                .with("slots", new KnownFields().with("week day start end")));
    }

    private KnownFields with(String names) {
        for (String name : names.split(" ")) {
            with(name, new KnownFields());
        }
        return this;
    }

    private KnownFields with(String name, KnownFields inside) {
        parts.put(name, inside);
        return this;
    }

    /** Adds the ways to the fields of a page that nobody knows, never their values; stops when there are many. */
    static void addUnknown(JsonNode page, Set<String> unknown) {
        PAGE.addUnknown("", page, unknown);
    }

    private void addUnknown(String way, JsonNode value, Set<String> unknown) {
        if (parts.isEmpty() || unknown.size() >= MOST_TOLD) {
            return;
        }
        if (value.isArray()) {
            value.forEach(entry -> addUnknown(way, entry, unknown));
        }
        for (Map.Entry<String, JsonNode> field : value.properties()) {
            KnownFields inside = parts.get(field.getKey());
            if (inside == null && unknown.size() < MOST_TOLD) {
                unknown.add(way + FieldReader.shown(field.getKey()));
            } else if (inside != null && !inside.parts.isEmpty()) {
                inside.addUnknown(way + field.getKey() + ".", field.getValue(), unknown);
            }
        }
    }
}
